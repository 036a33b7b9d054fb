package org.akkoord.html;

import static org.akkoord.html.Charted.all;
import static org.akkoord.html.Charted.drawing;
import static org.akkoord.html.Charted.labels;
import static org.akkoord.html.Charted.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.Indicator.SeriesBreak;
import org.akkoord.measurement.Measurement.StatusFlag;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.MissingReason;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Phrases;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the drawing of a series has, and what it must not have. */
class ChartTest {

    private static int lines(String drawing) {
        return all("(<line class=\"ak-line ak-series-0\")", drawing).size();
    }

    private static int points(String drawing) {
        return all("(class=\"ak-point ak-series-0)", drawing).size();
    }

    @Test
    void aLineLeadsFromValueToValue() {
        String drawing =
                drawing(Charted.of("x").values("x", 2018, "60", "64", "66.5").section());
        assertThat(lines(drawing)).isEqualTo(2);
        assertThat(points(drawing)).isEqualTo(3);
        assertThat(labels(drawing)).contains("60 %", "66.5 %", "≥ 90 %").doesNotContain("64 %");
    }

    /** A year that was not measured, one that was measured and withheld, and a step that is longer than the others. */
    @Test
    void noLineLeadsAcrossWhatIsMissing() {
        String notMeasured = Charted.of("x")
                .values("x", 2016, "60", "61", "62")
                .values("x", 2020, "63", "64")
                .section();
        assertThat(lines(drawing(notMeasured))).isEqualTo(3);
        assertThat(text(notMeasured)).contains("no line where a measurement is missing");
        String withheld = Charted.of("x")
                .values("x", 2018, "60")
                .figure("x", "2019", new Quantity.Missing(MissingReason.SUPPRESSED))
                .values("x", 2020, "63", "64")
                .section();
        assertThat(lines(drawing(withheld))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"NOT_COMPARABLE, 1, 2, before the break", "COMPARABLE, 3, 0, compared across it"})
    void aLineCrossesABreakOnlyWhereThePublisherCompares(
            SeriesBreak.Comparability comparability, int lines, int hollow, String said) {
        String section = Charted.of("x")
                .with(
                        "x",
                        builder -> builder.addBreaks(new SeriesBreak(
                                LocalDate.of(2020, 1, 1),
                                SeriesBreak.Kind.METHOD,
                                comparability,
                                LocalizedText.of("en", "other questions"),
                                List.of())))
                .values("x", 2018, "60", "61", "40", "42")
                .section();
        assertThat(lines(drawing(section))).isEqualTo(lines);
        assertThat(all("(ak-hollow)", drawing(section))).hasSize(hollow);
        assertThat(all("(class=\"ak-break\")", drawing(section))).hasSize(1);
        assertThat(text(section)).contains("break of 1 January 2020", said);
    }

    @Test
    void boundsAreABarAndNoPoint() {
        String section = Charted.of("x")
                .values("x", 2019, "60", "61")
                .figure("x", "2021", new Quantity.Bounds(new BigDecimal("62"), new BigDecimal("75")))
                .values("x", 2022, "66")
                .section();
        String drawing = drawing(section);
        assertThat(all("(class=\"ak-bounds)", drawing)).hasSize(1);
        assertThat(points(drawing)).isEqualTo(3);
        assertThat(lines(drawing)).isEqualTo(1);
        assertThat(text(section)).contains("62 to 75 %", "value of which only bounds are known");
    }

    @Test
    void interimTargetsAreDiamondsOnTheWay() {
        String section = Charted.of("x")
                .agreed(objective -> objective
                        .baseline(new Objective.Baseline(ReportingPeriod.year(2018), new BigDecimal("50")))
                        .addMilestones(new Objective.Milestone(
                                ReportingPeriod.year(2021), new TargetValue.AtLeast(new BigDecimal("70")))))
                .values("x", 2019, "55", "61")
                .section();
        assertThat(all("(<polygon class=\"ak-interim\")", drawing(section))).hasSize(1);
        assertThat(all("<polyline class=\"ak-path\" points=\"([^\"]*)\"", drawing(section)))
                .singleElement()
                .satisfies(points -> assertThat(points.split(" ")).hasSize(3));
        assertThat(text(section))
                .contains("Agreed", "70 %; interim target: at least 70 %", "straight way to the target");
    }

    @Test
    void everyAmbitionLineIsDrawnAndNamed() {
        String section = Charted.of("x")
                .with("y", builder -> builder)
                .with("x-path", line -> line.role(Indicator.Role.CONTEXT).pathOf("x"))
                .with("y-path", line -> line.role(Indicator.Role.CONTEXT).pathOf("y"))
                .values("x", 2019, "50", "55")
                .values("y", 2019, "40", "41")
                .figure("x-path", "2019", Quantity.of("50"), StatusFlag.FORECAST)
                .figure("x-path", "2022", Quantity.of("80"), StatusFlag.FORECAST)
                .figure("y-path", "2019", Quantity.of("40"), StatusFlag.FORECAST)
                .figure("y-path", "2022", Quantity.of("70"), StatusFlag.FORECAST)
                .section();
        assertThat(all("(<polyline class=\"ak-path\")", drawing(section))).hasSize(2);
        assertThat(drawing(section)).contains("ak-series-0", "ak-series-1");
        assertThat(all("scope=\"rowgroup\">([^<]*)<", section))
                .containsExactly("Indicator x", "Indicator y", "Indicator x-path", "Indicator y-path");
    }

    /** A forecast is no measurement and is not drawn. */
    @ParameterizedTest
    @EnumSource(value = StatusFlag.class, mode = EnumSource.Mode.EXCLUDE, names = "FORECAST")
    void everyStatusIsSaidInTheTable(StatusFlag flag) {
        for (Locale locale : List.of(Locale.ENGLISH, Charted.DUTCH)) {
            Charted chart = Charted.of("x").values("x", 2019, "50", "52").figure("x", "2021", Quantity.of("55"), flag);
            String table = all("(?s)(<table class=\"ak-table ak-figures\">.*?</table>)", chart.section(locale))
                    .get(0);
            assertThat(text(table)).contains(Phrases.of(locale).name(flag));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = StatusFlag.class,
            names = {"PROVISIONAL", "ESTIMATED"})
    void provisionalValuesAreMarked(StatusFlag flag) {
        String section = Charted.of("x")
                .values("x", 2019, "50", "52")
                .figure("x", "2021", Quantity.of("55"), flag)
                .section();
        assertThat(all("(ak-provisional)", drawing(section))).hasSize(1);
        assertThat(text(section)).contains("provisional or estimated");
    }

    /** Numbers and dates follow the language of the page; coordinates never do. */
    @Test
    void numbersAndDatesFollowTheLanguage() {
        Charted chart = Charted.of("x").values("x", 2019, "80", "80.4");
        String english = chart.section();
        String dutch = Charted.of("x").values("x", 2019, "80", "80.4").section(Charted.DUTCH);
        assertThat(labels(drawing(english))).contains("80.4 %");
        assertThat(labels(drawing(dutch))).contains("80,4 %");
        assertThat(text(english)).contains("deadline: 31 December 2024").doesNotContain("80,4");
        assertThat(text(dutch)).contains("einddatum: 31 december 2024").doesNotContain("80.4");
        assertThat(all(" (?:x|y|x1|x2|y1|y2|cx|cy|r|width|height)=\"([^\"]*)\"", drawing(dutch)))
                .isNotEmpty()
                .allMatch(number -> number.matches("-?\\d+(\\.\\d)?"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.0004, 0.0001, 0.0001, 0.0004 %, 0.0001 %",
        "1000000000, 1900000000, 2000000000, '1,000,000,000', '1,900,000,000'",
        "-12.5, -3.2, -1, -12.5, -3.2",
        "42, 42, 42, 42, 42",
        "0, 0, 0, 0, 0"
    })
    void valuesOfAnySizeAreLabelledAsPublished(String first, String last, String target, String one, String other) {
        boolean isPercent = one.endsWith("%");
        String section = Charted.of("x")
                .in(isPercent ? Unit.PERCENT : new Unit("points"))
                .agreed(objective -> objective.target(
                        isPercent
                                ? new TargetValue.AtMost(new BigDecimal(target))
                                : new TargetValue.AtLeast(new BigDecimal(target))))
                .values("x", 2020, first, last)
                .section();
        assertThat(labels(drawing(section))).contains(one, other);
        assertThat(drawing(section)).doesNotContain("NaN", "Infinity");
    }

    @Test
    void oneValueIsNoChartAndNoValueIsNoChart() {
        String one = Charted.of("x").values("x", 2020, "44").section();
        assertThat(drawing(one)).isEmpty();
        assertThat(text(one)).contains("44 %");
        assertThat(drawing(Charted.of("x").section())).isEmpty();
    }

    @Test
    void titlesAreText() {
        String section = Charted.of("x")
                .with("x", builder -> builder.title(LocalizedText.of("en", "</title></svg><script>x</script>\u202E")))
                .values("x", 2019, "50", "52")
                .section();
        assertThat(section)
                .contains("&lt;/title&gt;&lt;/svg&gt;&lt;script&gt;")
                .doesNotContain("<script>", "</title></svg>", "\u202E");
    }
}
