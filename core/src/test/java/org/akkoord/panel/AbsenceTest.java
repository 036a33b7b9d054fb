package org.akkoord.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.akkoord.cohort.Retention;
import org.akkoord.cohort.Transitions;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.measurement.Measurement;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.MissingReason;
import org.akkoord.quantity.Quantity.Relation;
import org.akkoord.statistics.QuantileMethod;
import org.akkoord.text.LocalizedText;
import org.akkoord.trend.TrendMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the reason why a unit has no number does to sums, figures, retention and transitions. */
class AbsenceTest {

    private static final ReportingPeriod Y2018 = ReportingPeriod.year(2018);
    private static final ReportingPeriod Y2019 = ReportingPeriod.year(2019);
    private static final ReportingPeriod Y2020 = ReportingPeriod.year(2020);
    private static final IndicatorDefinition RATIO = new IndicatorDefinition.RatioOfSums("v");
    private static final IndicatorDefinition MEAN = new IndicatorDefinition.Mean("v");

    /** Three schools with counts in 2018, of which only c has counts in 2019: 91 of 100. */
    private static PanelBuilder schools() {
        return Panel.builder()
                .at("a", "v", Y2018)
                .counts(30, 100)
                .at("b", "v", Y2018)
                .counts(40, 100)
                .at("c", "v", Y2018)
                .counts(90, 100)
                .at("c", "v", Y2019)
                .counts(91, 100);
    }

    private static Measurement figure(Panel panel, IndicatorDefinition definition, ReportingPeriod period) {
        Indicator indicator = Indicator.builder()
                .id("x")
                .title(LocalizedText.of("en", "Indicator"))
                .definition(definition)
                .build();
        return panel.measure(indicator).of("x").stream()
                .filter(figure -> figure.period().equals(period))
                .findFirst()
                .orElseThrow();
    }

    private static Quantity value(Panel panel, IndicatorDefinition definition) {
        return figure(panel, definition, Y2019).value();
    }

    private static void assertBetween(Quantity value, String low, String high) {
        Quantity.Bounds bounds = value.bounds().orElseThrow();
        assertThat(bounds.low()).isEqualByComparingTo(low);
        assertThat(bounds.high()).isEqualByComparingTo(high);
    }

    private static AggregateTable.Members members(Panel panel, ReportingPeriod period) {
        return panel.aggregates("v").of("all", period).orElseThrow().members();
    }

    private static IndicatorDefinition share(Relation relation, String threshold) {
        return new IndicatorDefinition.ShareOfUnits("v", relation, new BigDecimal(threshold));
    }

    @Test
    void aSuppressedShareMayBeAnything() {
        Panel panel = schools()
                .at("a", "v", Y2019)
                .missing(MissingReason.SUPPRESSED)
                .at("b", "v", Y2019)
                .missing(MissingReason.NOT_YET_PUBLISHED)
                .build();
        assertBetween(value(panel, RATIO), "0", "100");
        // one of the two that count meets 50 percent, the other may
        assertBetween(value(panel, share(Relation.AT_LEAST, "50")), "50", "100");
        // (0 + 91) / 2 and (100 + 91) / 2
        assertBetween(value(panel, MEAN), "45.5", "95.5");
        assertThat(members(panel, Y2019).counted()).isEqualTo(2);
        assertThat(members(panel, Y2019).expected()).isEqualTo(3);
        assertThat(figure(panel, RATIO, Y2019).units()).contains(new Measurement.Units(2, 3));
        assertThat(figure(panel, RATIO, Y2018).units()).contains(new Measurement.Units(3, 3));
    }

    @Test
    void countsOfAKnownOrLimitedDenominatorGiveTheBoundsOfTheRatio() {
        Panel known = schools()
                .at("a", "v", Y2019)
                .countsBetween(1, 4, 50)
                .at("b", "v", Y2019)
                .counts(60, 100)
                .build();
        // 151 + 1 and 151 + 4 of 250
        assertBetween(value(known, RATIO), "60.8", "62");
        Panel limited = schools()
                .at("a", "v", Y2019)
                .countsBetween(1, 4, 2, 25)
                .at("b", "v", Y2019)
                .counts(0, 100)
                .build();
        // least 92 of 225; most 95 of 204, because four pupils are out of four or more
        assertBetween(value(limited, RATIO), "40.888888888888", "46.568627450981");
        assertBetween(limited.cell("a", "v", Y2019), "4", "100");
    }

    @Test
    void aMeanWithASuppressedValueIsSuppressed() {
        Panel panel = Panel.builder()
                .at("a", "v", Y2019)
                .value(3)
                .at("b", "v", Y2019)
                .missing(MissingReason.SUPPRESSED)
                .build();
        assertThat(value(panel, MEAN)).isEqualTo(Quantity.missing(MissingReason.SUPPRESSED));
        AggregateTable.Amount amount =
                panel.aggregates("v").of("all", Y2019).orElseThrow().amount();
        assertThat(amount.value()).isEmpty();
        assertThat(amount.low()).isEmpty();
        assertThat(panel.total().cell("all", "v", Y2019)).isEqualTo(Quantity.missing(MissingReason.SUPPRESSED));
    }

    @Test
    void belowALimitIsNotTheNumberBeforeIt() {
        Panel panel = Panel.builder()
                .at("a", "v", Y2019)
                .between(Double.NEGATIVE_INFINITY, Math.nextDown(2.0))
                .at("b", "v", Y2019)
                .value(4)
                .build();
        assertBetween(panel.cell("a", "v", Y2019), "-1e15", "2");
        assertThat(panel.cell("a", "v", Y2019).relates(Relation.AT_LEAST, BigDecimal.valueOf(2)))
                .contains(false);
        assertThat(value(panel, share(Relation.AT_LEAST, "2"))).isEqualTo(Quantity.share(1, 2));
        assertThat(value(panel, share(Relation.BELOW, "2"))).isEqualTo(Quantity.share(1, 2));
        assertBetween(value(panel, share(Relation.AT_LEAST, "1")), "50", "100");
        assertThat(value(panel, share(Relation.EQUAL_TO, "4"))).isEqualTo(Quantity.share(1, 2));
        assertBetween(value(panel, share(Relation.EQUAL_TO, "1.5")), "0", "50");
        // (below 2 + 4) / 2
        assertBetween(value(panel, MEAN), "-1e15", "3");
        assertThat(members(panel, Y2019).others().below()).isEqualTo(1);
    }

    @Test
    void boundsStayInTheRangeOfTheIndicator() {
        Panel panel = Panel.builder()
                .at("a", "v", Y2019)
                .between(Double.NEGATIVE_INFINITY, Math.nextDown(2.0))
                .at("b", "v", Y2019)
                .value(4)
                .build();
        Indicator indicator = Indicator.builder()
                .id("x")
                .title(LocalizedText.of("en", "Indicator"))
                .definition(MEAN)
                .range(new Indicator.Range(Optional.of(BigDecimal.ZERO), Optional.empty()))
                .build();
        assertBetween(panel.measure(indicator).of("x").get(0).value(), "0", "3");
    }

    @Test
    void aboveALimitIsOpenUpwards() {
        Panel panel = Panel.builder()
                .at("a", "v", Y2019)
                .between(Math.nextUp(95.0), Double.POSITIVE_INFINITY, 3)
                .at("b", "v", Y2019)
                .value(91, 1)
                .build();
        // more than (3 * 95 + 91) / 4
        assertBetween(value(panel, MEAN), "94", "1e15");
        assertThat(value(panel, share(Relation.AT_MOST, "95"))).isEqualTo(Quantity.share(1, 2));
        assertThat(members(panel, Y2019).others().above()).isEqualTo(1);
        Panel both = Panel.builder()
                .at("a", "v", Y2019)
                .between(95, Double.POSITIVE_INFINITY)
                .at("b", "v", Y2019)
                .between(Double.NEGATIVE_INFINITY, 2)
                .build();
        assertThat(value(both, MEAN)).isEqualTo(Quantity.missing(MissingReason.SUPPRESSED));
    }

    @ParameterizedTest
    @EnumSource(
            value = MissingReason.class,
            names = {"NOT_YET_PUBLISHED", "NOT_COLLECTED", "NOT_STATED"})
    void whoIsNotMeasuredYetLowersTheCoverage(MissingReason reason) {
        Panel panel = schools().at("a", "v", Y2019).missing(reason).build();
        assertThat(value(panel, RATIO)).isEqualTo(Quantity.share(91, 100));
        AggregateTable.Members members = members(panel, Y2019);
        // a says so, and b is not mentioned any more
        assertThat(members.others().unknown()).isEqualTo(2);
        assertThat(members.others().silent()).isEqualTo(1);
        assertThat(members.counted()).isEqualTo(1);
        assertThat(members.expected()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(
            value = MissingReason.class,
            names = {"NOT_APPLICABLE", "DISCONTINUED"})
    void whoHasEndedIsNotExpectedAnyMore(MissingReason reason) {
        Panel panel = schools()
                .at("a", "v", Y2019)
                .missing(reason)
                .at("b", "v", Y2019)
                .counts(0, 0)
                .at("c", "v", Y2020)
                .counts(50, 100)
                .build();
        assertThat(members(panel, Y2019)).isEqualTo(members(panel, Y2020));
        assertThat(members(panel, Y2020).expected()).isEqualTo(1);
        assertThat(members(panel, Y2020).others().outside()).isEqualTo(2);
    }

    @Test
    void aSchoolThatDropsOutSilentlyIsExpectedUntilItCloses() {
        PanelBuilder builder = schools().at("c", "v", Y2020).counts(92, 100).at("d", "v", Y2020);
        Panel panel = builder.counts(9, 10).build();
        assertThat(members(panel, Y2018).expected()).isEqualTo(3);
        assertThat(members(panel, Y2020).others().silent()).isEqualTo(2);
        assertThat(members(panel, Y2020).expected()).isEqualTo(4);
        Panel closed = schools()
                .at("c", "v", Y2020)
                .counts(92, 100)
                .lifetime("a", LocalDate.of(1990, 1, 1), LocalDate.of(2019, 7, 31))
                .build();
        // a closed during 2019; b is missed in both years
        assertThat(members(closed, Y2019).expected()).isEqualTo(2);
        assertThat(members(closed, Y2020).expected()).isEqualTo(2);
    }

    @Test
    void aGapBetweenTwoNumbersIsExpected() {
        PanelBuilder builder = Panel.builder();
        for (int year = 2000; year < 2070; year++) {
            builder.at("b", "v", ReportingPeriod.year(year)).counts(1, 2);
        }
        builder.at("a", "v", ReportingPeriod.year(2005)).counts(1, 2);
        builder.at("a", "v", ReportingPeriod.year(2060)).missing(MissingReason.SUPPRESSED);
        builder.at("c", "v", ReportingPeriod.year(2040)).counts(1, 2);
        Panel panel = builder.build();
        assertThat(members(panel, ReportingPeriod.year(2004)).expected()).isEqualTo(1);
        assertThat(members(panel, ReportingPeriod.year(2035)).expected()).isEqualTo(2);
        assertThat(members(panel, ReportingPeriod.year(2041)).others().silent()).isEqualTo(2);
        assertThat(members(panel, ReportingPeriod.year(2069)).others().silent()).isEqualTo(2);
    }

    @Test
    void aPeriodWithoutANumberSaysWhy() {
        PanelBuilder builder = schools();
        for (String unit : List.of("a", "b", "c")) {
            builder.at(unit, "v", Y2020)
                    .missing(unit.equals("a") ? MissingReason.NOT_COLLECTED : MissingReason.NOT_YET_PUBLISHED);
        }
        Panel panel = builder.at("a", "w", ReportingPeriod.year(2021)).value(1).build();
        assertThat(figure(panel, RATIO, Y2020).value()).isEqualTo(Quantity.missing(MissingReason.NOT_YET_PUBLISHED));
        assertThat(panel.total().cell("all", "v", Y2020)).isEqualTo(Quantity.missing(MissingReason.NOT_YET_PUBLISHED));
        // in 2021 nobody says anything about the variable
        assertThatThrownBy(() -> figure(panel, RATIO, ReportingPeriod.year(2021)))
                .isInstanceOf(java.util.NoSuchElementException.class);
    }

    @Test
    void whoIsOnlySuppressedHasNotLeft() {
        Panel panel = schools()
                .at("a", "v", Y2019)
                .missing(MissingReason.SUPPRESSED)
                .at("b", "v", Y2019)
                .missing(MissingReason.NOT_YET_PUBLISHED)
                .at("d", "v", Y2018)
                .countsBetween(1, 4, 10)
                .at("e", "v", Y2018)
                .missing(MissingReason.NOT_YET_PUBLISHED)
                .build();
        Retention retention = panel.retention("v", Y2018);
        // a, b, c and d were there; c and a are, of b it is unknown, of d nothing is said
        assertThat(retention.size()).isEqualTo(4);
        assertThat(retention.years()).containsExactly(new Retention.Year(Y2019, 2, 1, 0, 1));
    }

    @Test
    void aStateThatIsNotPublishedIsUnknown() {
        Panel panel = Panel.builder()
                .at("a", "v", Y2018)
                .state("weak")
                .at("a", "v", Y2019)
                .missing(MissingReason.SUPPRESSED)
                .at("b", "v", Y2018)
                .state("weak")
                .at("b", "v", Y2019)
                .state("good")
                .at("c", "v", Y2018)
                .missing(MissingReason.NOT_STATED)
                .at("c", "v", Y2019)
                .state("good")
                .at("d", "v", Y2018)
                .state("weak")
                .at("d", "v", Y2019)
                .missing(MissingReason.NOT_YET_PUBLISHED)
                .lifetime("d", LocalDate.of(1990, 1, 1), LocalDate.of(2019, 1, 31))
                .build();
        Transitions moved = panel.transitions("v", Y2018, Y2019);
        assertThat(moved.count("weak", Transitions.UNKNOWN)).isEqualTo(1);
        assertThat(moved.count(Transitions.UNKNOWN, "good")).isEqualTo(1);
        assertThat(moved.count("weak", Transitions.CLOSED)).isEqualTo(1);
        // least 1 of 2; most 3 of 3
        assertBetween(moved.share("weak", "good", Transitions.Denominator.STILL_OPEN), "50", "100");
    }

    @Test
    void rangesAreOfOneKind() {
        PanelBuilder builder = Panel.builder().at("a", "v", Y2018).countsBetween(1, 4, 10);
        builder.at("b", "v", Y2018);
        assertThatThrownBy(() -> builder.between(1, 4))
                .hasMessage("the cells of a variable must be of one kind, but 'v' has limits of counts and here limits"
                        + " of values");
        assertThatThrownBy(() -> builder.value(4))
                .hasMessage(
                        "the cells of a variable must be of one kind, but 'v' has limits of counts and here values");
        assertThatThrownBy(() -> builder.between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY))
                .hasMessage("a range must have a limit; without one the number is SUPPRESSED");
        assertThatThrownBy(() -> builder.countsBetween(0, 0, 0))
                .hasMessage("a denominator between bounds must be 1 or more, but was 0");
        // a variable of which every count is limited still has counts
        assertBetween(builder.build().cell("a", "v", Y2018), "10", "40");
    }

    /** Hours of six schools: 1, 3, 4 and 5, one below 2, and one that is suppressed from 2019 on. */
    private static PanelBuilder hours() {
        PanelBuilder builder = Panel.builder();
        double[] hours = {1, 3, 4, 5};
        for (ReportingPeriod period : List.of(Y2018, Y2019)) {
            for (int i = 0; i < hours.length; i++) {
                builder.at("s" + i, "v", period).value(period.equals(Y2018) ? hours[i] : hours[i] + 1);
            }
            builder.at("below", "v", period).between(Double.NEGATIVE_INFINITY, Math.nextDown(2.0));
        }
        return builder.at("hidden", "v", Y2018)
                .value(3.5)
                .at("hidden", "v", Y2019)
                .missing(MissingReason.SUPPRESSED);
    }

    @Test
    void aQuantileAboveAllLimitsIsExact() {
        QuantileTable table = hours().build().quantiles("v", QuantileMethod.TYPE_7, 0, 0.5, 1);
        // 2018: below 2, 1, 3, 3.5, 4, 5: the median is that of 3 and 3.5, whatever the first one is
        assertThat(table.quantile(0, 1)).hasValue(3.25);
        assertThat(table.quantile(0, 2)).hasValue(5);
        assertThat(table.quantile(0, 0)).isEmpty();
        assertThat(table.low(0, 0)).isEmpty();
        assertThat(table.high(0, 0)).hasValue(1);
        assertThat(table.row(0).leftOut().below()).isEqualTo(1);
        // 2019: 2, 4, 5, 6, one below 2 and one anywhere: the median is that of 2 and 4 or of 4 and 5
        assertThat(table.quantile(1, 1)).isEmpty();
        assertThat(table.low(1, 1)).hasValue(3);
        assertThat(table.high(1, 1)).hasValue(4.5);
        assertThat(table.high(1, 2)).isEmpty();
        assertThat(table.columns())
                .startsWith("period", "units", "q0", "q0.5", "q1", "q0_low", "q0.5_low", "q1_low", "q0_high")
                .endsWith("silent", "outside")
                .hasSameSizeAs(table.cells(1));
        assertThat(table.cells(1).subList(0, 8)).containsExactly("2019", "4", "", "", "", "", "3", "6");
    }

    @Test
    void quantilesOfLimitedSharesLieBetweenThoseOfTheEnds() {
        Panel panel = schools()
                .at("a", "v", Y2019)
                .countsBetween(1, 4, 10)
                .at("b", "v", Y2019)
                .counts(3, 10)
                .build();
        QuantileTable table = panel.quantiles("v", QuantileMethod.TYPE_1, 0.1, 0.5, 0.9);
        // a has 10 to 40 percent, b 30, c 91
        assertThat(table.low(1, 0)).hasValue(10);
        assertThat(table.high(1, 0)).hasValue(30);
        assertThat(table.low(1, 1)).hasValue(30);
        assertThat(table.high(1, 1)).hasValue(40);
        assertThat(table.quantile(1, 2)).hasValue(91);
    }

    @Test
    void trendsChangesAndRanksSayWhatTheyLeftOut() {
        Panel panel = hours().at("new", "v", Y2019).value(1.5).build();
        TrendTable trends = panel.trends("v", TrendMethod.LEAST_SQUARES);
        assertThat(trends.leftOut()).isEqualTo(new PanelTable.LeftOut(2, 0, 0, 1, 0, 0, 0, 1));
        assertThat(trends.of("below").orElseThrow().leftOut().below()).isEqualTo(2);
        assertThat(trends.of("hidden").orElseThrow().leftOut().suppressed()).isEqualTo(1);
        assertThat(trends.cells(0)).containsExactly("below", "0", "", "", "2", "2", "0", "0", "2");
        assertThat(trends.toString()).endsWith("7 rows; 3 left out: 2 below a limit, 1 suppressed");
        ChangeTable change = panel.change("v", Y2018, Y2019);
        assertThat(change.size()).isEqualTo(4);
        assertThat(change.leftOut()).isEqualTo(new PanelTable.LeftOut(1, 0, 0, 1, 0, 0, 0, 1));
        RankTable ranks = panel.ranks("v", Y2019);
        assertThat(ranks.leftOut()).isEqualTo(new PanelTable.LeftOut(1, 0, 0, 1, 0, 0, 0, 0));
        // the suppressed one may come before all; the one below 2 only before the 1.5 of the new one
        assertThat(ranks.of("s3").orElseThrow().mayPrecede()).isEqualTo(1);
        assertThat(ranks.of("s0").orElseThrow().mayPrecede()).isEqualTo(1);
        assertThat(ranks.of("new").orElseThrow().mayPrecede()).isEqualTo(2);
    }
}
