package org.akkoord.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.akkoord.panel.intake.PanelSink;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.statistics.Proportion;
import org.akkoord.trend.TrendMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SmallPanelTest {

    private static final ReportingPeriod Y2013 = ReportingPeriod.year(2013);
    private static final ReportingPeriod Y2014 = ReportingPeriod.year(2014);
    private static final ReportingPeriod Y2016 = ReportingPeriod.year(2016);

    private static PanelBuilder builder() {
        return Panel.builder()
                .at("b", "pe", Y2016)
                .counts(30, 40)
                .at("a", "pe", Y2013)
                .counts(10, 20)
                .at("a", "pe", Y2014)
                .counts(12, 20)
                .at("b", "pe", Y2013)
                .countsBetween(1, 4, 50)
                .at("c", "pe", Y2013)
                .missing(Quantity.MissingReason.SUPPRESSED)
                .at("c", "pe", Y2014)
                .counts(0, 0)
                .at("a", "pe", Y2016)
                .counts(20, 20)
                .at("a", "hours", Y2013)
                .value(2.5)
                .at("c", "hours", Y2013)
                .value(4);
    }

    @Test
    void cellsAreWhatWasPutIn() {
        Panel panel = builder().build();
        assertThat(panel.units()).containsExactly("a", "b", "c");
        assertThat(panel.variables()).containsExactly("hours", "pe");
        assertThat(panel.periods()).containsExactly(Y2013, Y2014, Y2016);
        assertThat(panel.cell("a", "pe", Y2014)).isEqualTo(Quantity.share(12, 20));
        assertThat(panel.cell("a", "hours", Y2013)).isEqualTo(Quantity.of("2.5"));
        assertThat(panel.cell("b", "pe", Y2013))
                .isEqualTo(new Quantity.Bounds(new BigDecimal("2"), new BigDecimal("8")));
        assertThat(panel.cell("c", "pe", Y2013)).isEqualTo(Quantity.missing(Quantity.MissingReason.SUPPRESSED));
        assertThat(panel.cell("c", "pe", Y2014)).isEqualTo(Quantity.missing(Quantity.MissingReason.NOT_APPLICABLE));
        assertThat(panel.cell("b", "hours", Y2013)).isEqualTo(Quantity.missing(Quantity.MissingReason.NOT_COLLECTED));
        assertThat(panel).hasToString("Panel[3 units, 2 variables, 3 periods from 2013 to 2016]");
    }

    @Test
    void trendsUseTheRealTimeAxisAndOnlyNumbers() {
        TrendTable trends = builder().build().trends("pe", TrendMethod.LEAST_SQUARES);
        assertThat(trends.size()).isEqualTo(3);
        TrendTable.Row a = trends.of("a").orElseThrow();
        assertThat(a.points()).isEqualTo(3);
        // 50, 60 and 100 percent at 0, 1 and 3 years: Sxy = 230/3 = 76.67, Sxx = 14/3
        assertThat(a.slopePerYear().orElseThrow()).isEqualTo(240.0 / 14, within(1e-12));
        assertThat(trends.of("b").orElseThrow().slopePerYear()).isEmpty();
        assertThat(trends.of("c").orElseThrow().points()).isZero();
        assertThat(trends.of("d")).isEmpty();
        assertThat(trends.highest(5, 3).rows()).extracting(TrendTable.Row::unit).containsExactly("a");
        assertThat(trends.highest(5, 4).rows()).isEmpty();
        TrendTable medians = builder().build().trends("pe", TrendMethod.THEIL_SEN);
        // slopes 10, 50/3 and 20
        assertThat(medians.slopePerYear(0).orElseThrow()).isEqualTo(50.0 / 3, within(1e-12));
        assertThat(medians.score(0)).hasValue(3);
        assertThat(medians.slopePerYear(1)).isEmpty();
        assertThat(trends.toString()).startsWith("trends of 'pe', LEAST_SQUARES\nunit  points");
    }

    @Test
    void theLeastDifferenceCountsInAScore() {
        TrendTable trends = Panel.builder()
                .at("a", "v", Y2013)
                .value(0)
                .at("a", "v", Y2014)
                .value(Double.MIN_VALUE)
                .at("a", "v", Y2016)
                .value(Double.MIN_VALUE)
                .at("b", "v", Y2013)
                .value(Double.MIN_VALUE)
                .at("b", "v", Y2016)
                .value(0)
                .build()
                .trends("v", TrendMethod.THEIL_SEN);
        assertThat(trends.score(0)).hasValue(2);
        assertThat(trends.score(1)).hasValue(-1);
    }

    @Test
    void aBoardsFigureIsThatOfTheSchoolsItHadThen() {
        Panel panel = builder()
                .level("board")
                .group("x")
                .member("a", day(2000, 1), day(2014, 3))
                .level("board")
                .group("y")
                .member("a", day(2014, 4), day(2099, 1))
                .level("board")
                .group("y")
                .member("b", day(2000, 1), day(2099, 1))
                .build();
        assertThat(panel.groupOf("a", "board", Y2013)).contains("x");
        assertThat(panel.groupOf("a", "board", Y2014)).contains("y");
        assertThat(panel.groupOf("c", "board", Y2014)).isEmpty();
        Panel boards = panel.by("board");
        assertThat(boards.units()).containsExactly("x", "y");
        assertThat(boards.cell("x", "pe", Y2013)).isEqualTo(Quantity.share(10, 20));
        // in 2014 x has no school any more, so nothing is expected of it
        assertThat(boards.cell("x", "pe", Y2014)).isEqualTo(Quantity.missing(Quantity.MissingReason.NOT_APPLICABLE));
        assertThat(boards.cell("y", "pe", Y2016)).isEqualTo(Quantity.share(50, 60));
        assertThat(boards.cell("y", "pe", Y2013))
                .isEqualTo(new Quantity.Bounds(new BigDecimal("2"), new BigDecimal("8")));
        assertThat(boards.cell("x", "hours", Y2013)).isEqualTo(Quantity.of("2.5"));
        AggregateTable.Row y = panel.aggregates("pe", "board").of("y", Y2016).orElseThrow();
        assertThat(y.amount().counts()).contains(new Proportion(50, 60));
        assertThat(y.members().numbers()).isEqualTo(2);
        // 100 and 75 percent
        assertThat(y.variance().orElseThrow()).isEqualTo(312.5, within(1e-10));
    }

    @Test
    void theWholeKeepsBoundsAndCountsWhoIsMissing() {
        AggregateTable all = builder().build().aggregates("pe");
        AggregateTable.Row first = all.of("all", Y2013).orElseThrow();
        assertThat(first.members().numbers()).isEqualTo(1);
        assertThat(first.members().others()).isEqualTo(new PanelTable.LeftOut(0, 0, 1, 1, 0, 0, 0, 0));
        assertThat(first.members().counted()).isEqualTo(3);
        assertThat(first.members().expected()).isEqualTo(3);
        assertThat(first.amount().value()).isEqualTo(OptionalDouble.empty());
        // of unit c nothing is known but that it was suppressed, so it may have any number of pupils
        assertThat(first.amount().low()).hasValue(0);
        assertThat(first.amount().high()).hasValue(100);
        // b said something before, so it is expected; c has 0 of 0
        assertThat(all.cells(1))
                .containsExactly(
                        "all", "2014", "1", "1", "2", "12", "20", "60", "", "", "", "0", "0", "0", "0", "0", "0", "1",
                        "1");
    }

    @Test
    void lifetimesNameTheSuccessor() {
        Panel panel = builder().lifetime("a", day(2000, 1), day(2014, 7), "b").build();
        assertThat(panel.successorOf("a")).contains("b");
        assertThat(panel.successorOf("b")).isEmpty();
    }

    @Test
    void contradictionsAreRefused() {
        assertThatThrownBy(() -> builder().at("a", "pe", Y2013).counts(1, 2))
                .hasMessage("unit 'a' has variable 'pe' twice for 2013");
        assertThatThrownBy(() -> builder().at("c", "pe", Y2013).counts(1, 2))
                .hasMessage("unit 'c' has variable 'pe' twice for 2013");
        assertThatThrownBy(() -> builder().at("z", "pe", Y2013).value(1))
                .hasMessage("the cells of a variable must be of one kind, but 'pe' has counts and here values");
        assertThatThrownBy(() -> builder().at("z", "pe", Y2013).counts(3, 2))
                .hasMessage("a numerator must be 0 to the denominator, but was 3 of 2");
        assertThatThrownBy(() -> builder().at("z", "hours", Y2013).value(Double.NaN))
                .hasMessage("a value must be at most 1e15 in absolute value, but was NaN");
        assertThatThrownBy(() -> builder().build().trends("pi", TrendMethod.THEIL_SEN))
                .hasMessage("no variable 'pi', there are: hours, pe");
        assertThatThrownBy(() -> builder()
                        .level("board")
                        .group("x")
                        .member("a", day(2000, 1), day(2014, 3))
                        .level("board")
                        .group("y")
                        .member("a", day(2014, 3), day(2099, 1))
                        .build())
                .hasMessage("a unit must be in one group of level 'board' at a time, but one is in two on 2014-03-01");
    }

    @Test
    void anEmptyPanelAnswers() {
        Panel empty = Panel.builder().build();
        assertThat(empty.units()).isEmpty();
        assertThat(empty).hasToString("Panel[0 units, 0 variables, 0 periods]");
        PanelBuilder named = Panel.builder();
        named.variable("v");
        assertThat(named.build().trends("v", TrendMethod.THEIL_SEN).rows()).isEmpty();
    }

    @Test
    void statesAreWords() {
        Panel panel = Panel.builder()
                .at("a", "judgement", Y2013)
                .state("weak")
                .at("b", "judgement", Y2013)
                .state("good")
                .build();
        assertThat(panel.state("a", "judgement", Y2013)).contains("weak");
        assertThat(panel.state("b", "judgement", Y2013)).contains("good");
        assertThatThrownBy(() -> panel.trends("judgement", TrendMethod.THEIL_SEN))
                .hasMessage("variable 'judgement' has states and no numbers");
        assertThat(panel.total().variables()).isEqualTo(List.of());
    }

    private static LocalDate day(int year, int month) {
        return LocalDate.of(year, month, 1);
    }

    /** Bounds are what was put in: in binary 0.1 and 0.4 lie a little above, 0.3 and 0.7 a little below. */
    @ParameterizedTest
    @CsvSource({"0.1, 0.4", "0.3, 0.7", "1.1, 2.3", "-0.7, -0.3", "76.55, 99.95"})
    void boundsCarryNoBinaryNoise(double low, double high) {
        Quantity.Bounds bounds = Panel.builder()
                .at("a", "x", Y2013)
                .between(low, high)
                .build()
                .cell("a", "x", Y2013)
                .bounds()
                .orElseThrow();

        assertThat(bounds.low()).isEqualByComparingTo(BigDecimal.valueOf(low));
        assertThat(bounds.high()).isEqualByComparingTo(BigDecimal.valueOf(high));
        assertThat(bounds.relates(Quantity.Relation.AT_MOST, BigDecimal.valueOf(high)))
                .contains(true);
        assertThat(bounds.relates(Quantity.Relation.AT_LEAST, BigDecimal.valueOf(low)))
                .contains(true);
    }

    /** By hand: 0.5 in each month is 6 a year; equal and falling values of months too. */
    @ParameterizedTest
    @EnumSource(
            value = TrendMethod.class,
            names = {"LEAST_SQUARES", "THEIL_SEN"})
    void slopesOfMonthsKeepTheirDigits(TrendMethod method) {
        PanelBuilder panel = Panel.builder();
        for (int month = 1; month <= 6; month++) {
            ReportingPeriod period = ReportingPeriod.parse("2020-0" + month);
            panel.at("a", "x", period).value(70 + month / 2.0);
            panel.at("b", "x", period).value(80.1);
            panel.at("c", "x", period).value(9 - month / 4.0);
        }
        TrendTable trends = panel.build().trends("x", method);

        assertThat(trends.slopePerYear(0).orElseThrow()).isCloseTo(6, within(1e-13));
        assertThat(trends.slopePerYear(1)).hasValue(0);
        assertThat(trends.slopePerYear(2).orElseThrow()).isCloseTo(-3, within(1e-13));
    }

    /** By hand: without scatter, p would be 0 of 0 for equal values, and 0 for the others. */
    @Test
    void aLineOfFewValuesIsNotCertain() {
        PanelBuilder builder = Panel.builder();
        for (int i = 0; i < 3; i++) {
            ReportingPeriod year = ReportingPeriod.year(2013 + i);
            builder.at("a", "x", year).value(60 + 2 * i);
            builder.at("b", "x", year).value(80.1);
            builder.at("a", "share", year).counts(30 + i, 50);
        }
        Panel panel = builder.build();
        TrendTable values = panel.trends("x", TrendMethod.LEAST_SQUARES);
        TrendTable shares = panel.trends("share", TrendMethod.LEAST_SQUARES);

        // Python: 2 * scipy.stats.t.sf(2 / math.sqrt(1 / 24), 1), and half the t for shares, of which a step is 2
        assertThat(values.row(0).p().orElseThrow()).isCloseTo(0.06475052635767592, within(1e-12));
        assertThat(values.row(1).p()).hasValue(1);
        assertThat(shares.row(0).p().orElseThrow()).isCloseTo(0.12818843369794988, within(1e-12));
    }

    @Test
    void aMemberNeedsALevelAndAGroupOfIt() {
        for (PanelSink sink : List.of(Panel.builder(), PanelTotals.empty())) {
            assertThatIllegalStateException().isThrownBy(() -> sink.group("x")).withMessage("say which level first");
            sink.level("board").group("x").member("a", day(2000, 1), day(2014, 3));
            sink.level("region");
            assertThatIllegalStateException()
                    .isThrownBy(() -> sink.member("a", day(2000, 1), day(2014, 3)))
                    .withMessage("say which level and group first");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sink.group("no id"))
                    .withMessageStartingWith("group id must be");
        }
    }
}
