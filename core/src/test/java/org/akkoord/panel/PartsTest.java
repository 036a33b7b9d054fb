package org.akkoord.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.measurement.Measurement;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.MissingReason;
import org.akkoord.text.LocalizedText;
import org.akkoord.trend.TrendMethod;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Variables that are about parts of units, and the whole that parts make up. */
class PartsTest {

    private static final ReportingPeriod Y2018 = ReportingPeriod.year(2018);
    private static final ReportingPeriod Y2019 = ReportingPeriod.year(2019);
    private static final String GIRLS = "v[sex=girls]";
    private static final String BOYS = "v[sex=boys]";

    private static PanelBuilder bySex() {
        return Panel.builder()
                .at("a", GIRLS, Y2018)
                .counts(30, 50)
                .at("a", BOYS, Y2018)
                .counts(20, 50)
                .at("b", GIRLS, Y2018)
                .counts(9, 10)
                .at("b", BOYS, Y2018)
                .counts(1, 10);
    }

    private static Indicator.Builder indicator(String variable) {
        return Indicator.builder()
                .id("x")
                .title(LocalizedText.of("en", "Indicator"))
                .definition(new IndicatorDefinition.RatioOfSums(variable));
    }

    private static Measurement figure(Panel panel, Indicator.Builder indicator, ReportingPeriod period) {
        return panel.measure(indicator.build()).of("x").stream()
                .filter(figure -> figure.period().equals(period))
                .findFirst()
                .orElseThrow();
    }

    private static Quantity whole(Panel panel, String unit) {
        return panel.cell(unit, "v", Y2018);
    }

    @Test
    void aCompleteClassificationIsTheWholeOfAUnit() {
        Panel panel = bySex().build();
        assertThat(panel.variables()).containsExactly("v", BOYS, GIRLS);
        assertThat(whole(panel, "a")).isEqualTo(Quantity.share(50, 100));
        Measurement figure = figure(panel, indicator("v"), Y2018);
        assertThat(figure.value()).isEqualTo(Quantity.share(60, 120));
        assertThat(figure.units()).contains(new Measurement.Units(2, 2));
        assertThat(figure.note()).isEmpty();
        assertThat(figure(panel, indicator(GIRLS), Y2018).value()).isEqualTo(Quantity.share(39, 60));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v[age=10;sex=girls] | v[sex=girls;age=10]",
                "v[sex=girls] | v[sex: girls]",
                "v[sex=girls] | v[level=total;sex=girls]",
                "v | v[sex=total]",
                "v[girls] | v[category=girls]"
            })
    void onePartHasOneName(String name, String other) {
        Panel panel = Panel.builder().at("a", other, Y2018).counts(1, 2).build();
        assertThat(panel.variables()).contains(name);
        assertThat(panel.cell("a", other, Y2018)).isEqualTo(Quantity.share(1, 2));
        assertThatThrownBy(() -> Panel.builder()
                        .at("a", name, Y2018)
                        .counts(1, 2)
                        .at("a", other, Y2018)
                        .counts(1, 2))
                .hasMessageContaining("twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v[", "v]", "v[]", "v[sex=girls", "v[sex=girls]x", "[sex=girls]", "v[sex=a;sex=b]", "v w"})
    void anotherTextIsNoName(String name) {
        assertThatThrownBy(() -> Panel.builder().variable(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theStatedWholeComesFirstAndADifferenceIsSaid() {
        Panel panel = bySex().at("a", "v", Y2018).counts(55, 100).build();
        assertThat(whole(panel, "a")).isEqualTo(Quantity.share(55, 100));
        assertThat(whole(panel, "b")).isEqualTo(Quantity.share(10, 20));
        Measurement figure = figure(panel, indicator("v"), Y2018);
        assertThat(figure.value()).isEqualTo(Quantity.share(65, 120));
        assertThat(figure.note().orElseThrow().in(Locale.ENGLISH))
                .isEqualTo("the parts do not add up to the whole for 1 unit");
    }

    @Test
    void aStatedRangeComesBeforeTheSumOfParts() {
        Panel panel = bySex().at("a", "v", Y2018).countsBetween(40, 44, 100).build();
        assertThat(whole(panel, "a").bounds().orElseThrow().high()).isEqualByComparingTo("44");
        Panel withheld =
                bySex().at("a", "v", Y2018).missing(MissingReason.SUPPRESSED).build();
        assertThat(whole(withheld, "a")).isEqualTo(Quantity.share(50, 100));
    }

    @Test
    void twoClassificationsAreNeverAdded() {
        Panel panel = bySex().at("a", "v[age=10]", Y2018)
                .counts(10, 40)
                .at("a", "v[age=11]", Y2018)
                .counts(40, 60)
                .build();
        assertThat(whole(panel, "a")).isEqualTo(Quantity.share(50, 100));
        assertThat(figure(panel, indicator("v"), Y2018).value()).isEqualTo(Quantity.share(60, 120));
    }

    @Test
    void classificationsThatDisagreeGiveNoWhole() {
        Panel panel = bySex().at("a", "v[age=10]", Y2018)
                .counts(10, 40)
                .at("a", "v[age=11]", Y2018)
                .counts(39, 60)
                .build();
        assertThat(whole(panel, "a")).isEqualTo(Quantity.missing(MissingReason.NOT_STATED));
        Measurement figure = figure(panel, indicator("v"), Y2018);
        assertThat(figure.value()).isEqualTo(Quantity.share(10, 20));
        assertThat(figure.units()).contains(new Measurement.Units(1, 2));
    }

    @Test
    void aPartThatIsMissingIsNamedAndItsUnitIsExpected() {
        Panel panel = bySex().at("c", GIRLS, Y2018)
                .counts(4, 5)
                .at("d", BOYS, Y2018)
                .missing(MissingReason.NOT_YET_PUBLISHED)
                .at("d", GIRLS, Y2018)
                .counts(1, 5)
                .build();
        assertThat(whole(panel, "c")).isEqualTo(Quantity.missing(MissingReason.NOT_STATED));
        assertThat(whole(panel, "d")).isEqualTo(Quantity.missing(MissingReason.NOT_YET_PUBLISHED));
        Measurement figure = figure(panel, indicator("v"), Y2018);
        assertThat(figure.value()).isEqualTo(Quantity.share(60, 120));
        assertThat(figure.units()).contains(new Measurement.Units(2, 4));
        assertThat(figure.note().orElseThrow().in(Locale.ENGLISH)).isEqualTo("part sex=boys is missing for 2 units");
        assertThat(figure.note().orElseThrow().in(Locale.forLanguageTag("nl")))
                .isEqualTo("deel sex=boys ontbreekt bij 2 eenheden");
    }

    @Test
    void aWithheldPartGivesBounds() {
        Panel panel = bySex().at("c", GIRLS, Y2018)
                .counts(4, 5)
                .at("c", BOYS, Y2018)
                .countsBetween(1, 4, 15)
                .at("d", GIRLS, Y2018)
                .counts(4, 5)
                .at("d", BOYS, Y2018)
                .missing(MissingReason.SUPPRESSED)
                .build();
        // 4 + 1 and 4 + 4 of 20
        Quantity.Bounds limited = whole(panel, "c").bounds().orElseThrow();
        assertThat(limited.low()).isEqualByComparingTo("25");
        assertThat(limited.high()).isEqualByComparingTo("40");
        assertThat(whole(panel, "d")).isEqualTo(Quantity.missing(MissingReason.SUPPRESSED));
        assertThat(figure(panel, indicator("v"), Y2018).value().bounds()).isPresent();
    }

    @Test
    void aPartThatHoldsNobodyDoesNotLack() {
        Panel panel = bySex().at("c", GIRLS, Y2018)
                .counts(4, 5)
                .at("c", BOYS, Y2018)
                .counts(0, 0)
                .build();
        assertThat(whole(panel, "c")).isEqualTo(Quantity.share(4, 5));
    }

    @Test
    void aPartThatIsNoLongerMeasuredLacksUnlessTheUnitClosed() {
        Panel panel = bySex().at("c", GIRLS, Y2018)
                .counts(4, 5)
                .at("c", BOYS, Y2018)
                .missing(MissingReason.DISCONTINUED)
                .at("d", GIRLS, Y2018)
                .missing(MissingReason.DISCONTINUED)
                .at("d", BOYS, Y2018)
                .missing(MissingReason.DISCONTINUED)
                .build();
        assertThat(whole(panel, "c")).isEqualTo(Quantity.missing(MissingReason.NOT_STATED));
        assertThat(whole(panel, "d")).isEqualTo(Quantity.missing(MissingReason.DISCONTINUED));
    }

    @Test
    void membersOfAnotherPeriodAreExpectedToo() {
        Panel panel = bySex().at("a", GIRLS, Y2019).counts(35, 50).build();
        assertThat(panel.cell("a", "v", Y2019)).isEqualTo(Quantity.missing(MissingReason.NOT_STATED));
    }

    @Test
    void membersThatTheIndicatorDeclaresAreExpected() {
        Panel panel = bySex().at("b", "v", Y2018).counts(10, 20).build();
        Indicator.Builder three = indicator("v").addDimension("sex", "girls", "boys", "other");
        Measurement figure = figure(panel, three, Y2018);
        assertThat(figure.value()).isEqualTo(Quantity.share(10, 20));
        assertThatThrownBy(() -> bySex().level("board")
                        .group("x")
                        .member("a", LocalDate.MIN, LocalDate.MAX)
                        .build()
                        .by("board")
                        .measure(three.build()))
                .hasMessageContaining("measure it over the units");
    }

    @Test
    void partsWithoutANamedDimensionAreAddedOnlyWhereTheyAreDeclared() {
        Panel panel = Panel.builder()
                .at("a", "v[girls]", Y2018)
                .counts(1, 2)
                .at("a", "v[boys]", Y2018)
                .counts(0, 2)
                .build();
        assertThat(panel.variables()).containsExactly("v[boys]", "v[girls]");
        assertThatThrownBy(() -> panel.measure(indicator("v").build()))
                .hasMessage("no variable 'v', there are: v[boys], v[girls]");
        Indicator.Builder declared = indicator("v").addDimension("category", "girls", "boys");
        assertThat(figure(panel, declared, Y2018).value()).isEqualTo(Quantity.share(1, 4));
    }

    @Test
    void oneMemberIsNoClassificationAndValuesAreNotAdded() {
        assertThat(Panel.builder().at("a", GIRLS, Y2018).counts(1, 2).build().variables())
                .containsExactly(GIRLS);
        assertThat(Panel.builder()
                        .at("a", GIRLS, Y2018)
                        .value(1)
                        .at("a", BOYS, Y2018)
                        .value(2)
                        .build()
                        .variables())
                .containsExactly(BOYS, GIRLS);
        assertThat(Panel.builder()
                        .at("a", GIRLS, Y2018)
                        .counts(1, 2, 3)
                        .at("a", BOYS, Y2018)
                        .counts(1, 2, 4)
                        .build()
                        .variables())
                .containsExactly(BOYS, GIRLS);
    }

    @Test
    void aPartThatIsAlwaysTheSumOfTheOthersMayBeTheirTotal() {
        PanelBuilder panel = bySex();
        panel.at("a", "v[sex=everybody]", Y2018).counts(50, 100);
        panel.at("b", "v[sex=everybody]", Y2018).counts(10, 20);
        assertThat(panel.build().variables()).doesNotContain("v");
        PanelBuilder other = bySex();
        other.at("a", "v[sex=other]", Y2018).counts(50, 100);
        other.at("b", "v[sex=other]", Y2018).counts(10, 21);
        assertThat(whole(other.build(), "a")).isEqualTo(Quantity.share(100, 200));
    }

    @Test
    void wholesOfUnitsAreAddedByBoardAndHaveTrends() {
        Panel schools = bySex().level("board")
                .group("x")
                .member("a", LocalDate.MIN, LocalDate.MAX)
                .level("board")
                .group("x")
                .member("b", LocalDate.MIN, LocalDate.MAX)
                .level("board")
                .group("x")
                .member("c", LocalDate.MIN, LocalDate.MAX)
                .at("c", GIRLS, Y2018)
                .counts(4, 5)
                .at("a", "v", Y2019)
                .counts(60, 100)
                .build();
        Panel boards = schools.by("board");
        // c has no whole, though the girls of the board have counts
        assertThat(boards.cell("x", "v", Y2018)).isEqualTo(Quantity.share(60, 120));
        assertThat(boards.cell("x", GIRLS, Y2018)).isEqualTo(Quantity.share(43, 65));
        assertThat(boards.coverage("x", "v", Y2018)).contains(new Measurement.Units(2, 3));
        assertThat(figure(boards, indicator("v"), Y2018).units())
                .isEqualTo(figure(schools, indicator("v"), Y2018).units());
        assertThat(schools.trends("v", TrendMethod.LEAST_SQUARES)
                        .of("a")
                        .orElseThrow()
                        .slopePerYear())
                .hasValueCloseTo(10.0, Offset.offset(1e-12));
    }

    @Test
    void aVariableIsSelectedWithItsParts() {
        Panel panel = bySex().at("a", "w", Y2018).value(1).build();
        assertThat(panel.select("v").variables()).containsExactly("v", BOYS, GIRLS);
        assertThat(panel.select(GIRLS).variables()).containsExactly(GIRLS);
        assertThat(figure(panel.select("v"), indicator("v"), Y2018).value()).isEqualTo(Quantity.share(60, 120));
    }
}
