package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.akkoord.panel.AggregateTable;
import org.akkoord.panel.Panel;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;
import org.akkoord.quantity.Quantity;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits such as {@code <2} in the place of numbers of school-level files. */
class PanelLimitsTest {

    private static final ReportingPeriod Y2019 = ReportingPeriod.year(2019);

    private static Checked<Panel> read(CsvProfile profile, String text) throws IOException {
        return PanelCsv.reader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "s.csv")
                .profile(profile)
                .read();
    }

    private static Quantity.Bounds bounds(Panel panel, String unit) {
        return panel.cell(unit, "v", Y2019).bounds().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "<2, -1e15, 2",
        "<0.5, -1e15, 0.5",
        "<=0.5, -1e15, 0.5",
        "<-1.25, -1e15, -1.25",
        ">95, 95, 1e15",
        ">=95.5, 95.5, 1e15",
        "<12345678.25, -1e15, 12345678.25"
    })
    void aValueHasNoMoreThanItsLimit(String text, String low, String high) throws IOException {
        Panel panel = read(
                        CsvProfile.canonicalSchools(),
                        "unit,variable,period,value\na,v,2019," + text + "\nb,v,2019,1.5\n")
                .orThrow();
        assertThat(bounds(panel, "a").low()).isEqualByComparingTo(low);
        assertThat(bounds(panel, "a").high()).isEqualByComparingTo(high);
    }

    @Test
    void whatIsBelowALimitDoesNotReachIt() throws IOException {
        String text = "unit,variable,period,value\na,v,2019,<2\nb,v,2019,>95\nc,v,2019,<=2\n";
        Panel panel = read(CsvProfile.canonicalSchools(), text).orThrow();
        AggregateTable.Row all = panel.aggregates("v").of("all", Y2019).orElseThrow();
        assertThat(all.members().others().below()).isEqualTo(2);
        assertThat(all.members().others().above()).isEqualTo(1);
        assertThat(bounds(panel, "c").relates(Quantity.Relation.AT_LEAST, BigDecimal.valueOf(2)))
                .isEmpty();
    }

    @Test
    void aProfileMayWriteLimitsWithCommasAndBlanks() throws IOException {
        CsvProfile profile = CsvProfile.builder("x")
                .form(CsvProfile.Form.PANEL)
                .column("unit", "School")
                .column("value", "Uren")
                .constant("variable", "v")
                .constant("period", "2019")
                .decimalMark(',')
                .delimiter(';')
                .suppressedCounts()
                .build();
        Panel panel =
                read(profile, "School;Uren\na;< 2,5\nb;<5\nc;> 95,5\nd;1,5\n").orThrow();
        assertThat(bounds(panel, "a").high()).isEqualByComparingTo("2.5");
        assertThat(bounds(panel, "a").low()).isNegative();
        // the profile says that whole limits are those of counts
        assertThat(bounds(panel, "b").low()).isEqualByComparingTo("1");
        assertThat(bounds(panel, "b").high()).isEqualByComparingTo("4");
        assertThat(bounds(panel, "c").low()).isEqualByComparingTo("95.5");
    }

    @ParameterizedTest
    @CsvSource({
        // 1 to 4 of 50
        "<5, 50, '', 2, 8",
        // 1 to 4 of 1 to 9: 1 of 9, and 4 of 4
        "<5, <10, '', 11.111111111111, 100",
        // 3 of 3 to 9
        "3, <10, '', 33.333333333333, 100",
        // 46 to 50 of 50
        ">45, 50, '', 92, 100",
        // nothing to all of 25
        "'', 25, SUPPRESSED, 0, 100"
    })
    void countsHaveTheLimitsThatFollow(String numerator, String denominator, String missing, String low, String high)
            throws IOException {
        String row = "a,v,2019," + numerator + "," + denominator + "," + missing + "\n";
        Panel panel = read(
                        CsvProfile.canonicalSchools(),
                        "unit,variable,period,numerator,denominator,missing\nb,v,2019,1,2,\n" + row)
                .orThrow();
        assertThat(bounds(panel, "a").low()).isEqualByComparingTo(low);
        assertThat(bounds(panel, "a").high()).isEqualByComparingTo(high);
    }

    @Test
    void aNumeratorNeedsItsDenominator() throws IOException {
        Checked<Panel> read = read(
                CsvProfile.canonicalSchools(),
                "unit,variable,period,numerator,denominator\na,v,2019,1,\nb,v,2019,<5,\nc,v,2019,1,2\n");
        assertThat(read.problems())
                .extracting(Problem::toString)
                .isEqualTo(List.of(
                        "s.csv, line 2, column 'denominator': error: a numerator needs its denominator [MISSING]"));
        assertThat(read.value().cell("b", "v", Y2019)).isEqualTo(Quantity.missing(Quantity.MissingReason.SUPPRESSED));
    }

    @Test
    void aLimitWeighsWhatItsRowSays() throws IOException {
        Panel panel = read(
                        CsvProfile.canonicalSchools(),
                        "unit,variable,period,value,weight\na,v,2019,<2,3\nb,v,2019,6,1\nc,v,2018,<2,\nd,v,2018,1,1\n")
                .orThrow();
        // below (3 * 2 + 6) / 4
        assertThat(panel.aggregates("v").of("all", Y2019).orElseThrow().amount().high())
                .hasValueCloseTo(3.0, Offset.offset(1e-12));
        assertThat(panel.cell("c", "v", ReportingPeriod.year(2018)))
                .isEqualTo(Quantity.missing(Quantity.MissingReason.SUPPRESSED));
    }
}
