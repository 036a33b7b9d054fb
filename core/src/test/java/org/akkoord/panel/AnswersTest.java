package org.akkoord.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.akkoord.cohort.Retention;
import org.akkoord.cohort.Transitions;
import org.akkoord.cohort.Transitions.Denominator;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.Relation;
import org.akkoord.statistics.QuantileMethod;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswersTest {

    private static final ReportingPeriod Y2017 = ReportingPeriod.parse("2017/2018");
    private static final ReportingPeriod Y2018 = ReportingPeriod.parse("2018/2019");
    private static final ReportingPeriod Y2019 = ReportingPeriod.parse("2019/2020");

    @ParameterizedTest
    @EnumSource(QuantileMethod.class)
    void quantilesAreThoseOfTheSortedNumbers(QuantileMethod method) {
        Random random = new Random(5);
        for (int count : new int[] {1, 2, 1024, 1025, 5000}) {
            double[] numbers = new double[count];
            // skewed, with ties and a far value, so that nearly all numbers share one step
            Arrays.setAll(numbers, i -> i == 0 ? 1e9 : Math.exp(random.nextInt(40) / 4.0));
            PanelBuilder builder = Panel.builder();
            for (int i = 0; i < count; i++) {
                builder.at("s" + i, "v", Y2017).value(numbers[i]);
                builder.at("s" + i, "even", Y2017).value(i);
            }
            builder.at("gap", "v", Y2018).value(1);
            double[] probabilities = {0, 0.1, 0.25, 0.5, 0.9, 0.999, 1};
            Panel panel = builder.build();
            QuantileTable table = panel.quantiles("v", method, probabilities);
            QuantileTable even = panel.quantiles("even", method, probabilities);
            double[] steps = new double[count];
            Arrays.setAll(steps, i -> i);
            for (int i = 0; i < probabilities.length; i++) {
                assertThat(table.quantile(0, i)).hasValue(method.of(numbers, probabilities[i]));
                assertThat(even.quantile(0, i)).hasValue(method.of(steps, probabilities[i]));
                assertThat(even.quantile(1, i)).isEmpty();
            }
            assertThat(table.row(0).units()).isEqualTo(count);
        }
    }

    @Test
    void equalUnitsShareTheirRank() {
        RankTable ranks = Panel.builder()
                .at("a", "pe", Y2017)
                .counts(1, 3)
                .at("b", "pe", Y2017)
                .counts(2, 6)
                .at("c", "pe", Y2017)
                .counts(1, 2)
                .at("d", "pe", Y2017)
                .counts(0, 2)
                .at("e", "pe", Y2018)
                .counts(2, 2)
                .build()
                .ranks("pe", Y2017);
        assertThat(ranks.rows()).extracting(RankTable.Row::unit).containsExactly("c", "a", "b", "d");
        assertThat(ranks.rows()).extracting(RankTable.Row::rank).containsExactly(1, 2, 2, 4);
        assertThat(ranks.of("b").orElseThrow().midRank()).isEqualTo(2.5);
        assertThat(ranks.of("e")).isEmpty();
    }

    @Test
    void changeIsThatOfUnitsWithBothNumbers() {
        ChangeTable change = Panel.builder()
                .at("a", "pe", Y2017)
                .counts(1, 4)
                .at("a", "pe", Y2018)
                .counts(1, 2)
                .at("b", "pe", Y2018)
                .counts(1, 2)
                .build()
                .change("pe", Y2017, Y2018);
        assertThat(change.rows()).containsExactly(new ChangeTable.Row("a", 25, 50));
        assertThat(change.row(0).change()).isEqualTo(25);
        assertThat(change.risen()).isEqualTo(1);
        assertThat(change.fallen()).isZero();
        assertThat(change.cells(0)).containsExactly("a", "25", "50", "25");
    }

    private static Panel judged() {
        return Panel.builder()
                .at("a", "judgement", Y2017)
                .state("weak")
                .at("a", "judgement", Y2018)
                .state("basic")
                .at("b", "judgement", Y2017)
                .state("weak")
                .at("c", "judgement", Y2017)
                .state("weak")
                .at("d", "judgement", Y2018)
                .state("weak")
                .at("e", "judgement", Y2017)
                .state("weak")
                .at("e", "judgement", Y2018)
                .state("weak")
                .at("f", "judgement", Y2019)
                .state("basic")
                .at("e", "judgement", Y2019)
                .state("basic")
                .lifetime("b", LocalDate.of(1990, 8, 1), LocalDate.of(2018, 7, 31), "a")
                .build();
    }

    @Test
    void transitionsSayWhoIsAbsentAndWhoClosed() {
        Transitions moved = judged().transitions("judgement", Y2017, Y2018);
        assertThat(moved.states()).containsExactly("basic", "weak");
        assertThat(moved.count("weak", "basic")).isEqualTo(1);
        assertThat(moved.count("weak", Transitions.CLOSED)).isEqualTo(1);
        assertThat(moved.count("weak", Transitions.ABSENT)).isEqualTo(1);
        assertThat(moved.count(Transitions.ABSENT, "weak")).isEqualTo(1);
        assertThat(moved.share("weak", "basic", Denominator.ALL_BEFORE)).isEqualTo(Quantity.share(1, 4));
        assertThat(moved.share("weak", "basic", Denominator.STILL_OPEN)).isEqualTo(Quantity.share(1, 3));
        assertThat(moved.share("weak", "basic", Denominator.STAYERS)).isEqualTo(Quantity.share(1, 2));
        assertThatThrownBy(() -> moved.share("weak", Transitions.CLOSED, Denominator.STAYERS))
                .hasMessage("the denominator STAYERS leaves out (closed)");
        assertThat(moved).hasToString("""
                        2017/2018 to 2018/2019\tbasic\tweak\t(absent)\t(closed)
                        basic\t0\t0\t0\t0
                        weak\t1\t1\t1\t1
                        (absent)\t0\t1\t0\t0""");
    }

    @Test
    void retentionFollowsTheEntryCohort() {
        Retention retention = judged().retention("judgement", Y2017);
        assertThat(retention.size()).isEqualTo(4);
        assertThat(retention.years())
                .containsExactly(new Retention.Year(Y2018, 2, 1, 1, 0), new Retention.Year(Y2019, 1, 2, 1, 0));
    }

    private static Indicator indicator(IndicatorDefinition definition) {
        return Indicator.builder()
                .id("pe-two-hours")
                .title(LocalizedText.of("en", "Schools with two hours"))
                .definition(definition)
                .build();
    }

    private static Quantity figure(Panel panel, IndicatorDefinition definition, ReportingPeriod period) {
        MeasurementSet figures = panel.measure(indicator(definition));
        return figures.of("pe-two-hours").stream()
                .filter(figure -> figure.period().equals(period))
                .map(Measurement::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anIndicatorIsMeasuredByItsDefinition() {
        Panel panel = Panel.builder()
                .at("a", "hours", Y2017)
                .value(2)
                .at("b", "hours", Y2017)
                .value(1.75)
                .at("c", "hours", Y2017)
                .value(2.5)
                .at("a", "hours", Y2018)
                .value(2)
                .at("b", "hours", Y2018)
                .between(2, 3)
                .at("c", "hours", Y2018)
                .between(1, 3)
                .at("a", "sport", Y2017)
                .counts(58, 200)
                .at("b", "sport", Y2017)
                .counts(289, 1000)
                .build();
        IndicatorDefinition two =
                new IndicatorDefinition.ShareOfUnits("hours", Relation.AT_LEAST, BigDecimal.valueOf(2));
        assertThat(figure(panel, two, Y2017)).isEqualTo(Quantity.share(2, 3));
        assertThat(figure(panel, two, Y2018))
                .isEqualTo(new Quantity.Bounds(new BigDecimal("66.666666666666"), new BigDecimal("100")));
        IndicatorDefinition exact =
                new IndicatorDefinition.ShareOfUnits("sport", Relation.AT_LEAST, new BigDecimal("29"));
        assertThat(figure(panel, exact, Y2017)).isEqualTo(Quantity.share(1, 2));
        assertThat(figure(panel, new IndicatorDefinition.RatioOfSums("sport"), Y2017))
                .isEqualTo(Quantity.share(347, 1200));
        assertThat(figure(panel, new IndicatorDefinition.Mean("hours"), Y2017)
                        .value()
                        .orElseThrow())
                .isEqualTo(6.25 / 3, within(1e-14));
        assertThat(panel.measure(indicator(new IndicatorDefinition.RatioOfSums("sport")))
                        .size())
                .isEqualTo(1);
        assertThatThrownBy(() -> figure(panel, new IndicatorDefinition.RatioOfSums("hours"), Y2017))
                .hasMessage("a ratio of sums needs counts, but variable 'hours' has values");
        Indicator plain = Indicator.builder()
                .id("pe-two-hours")
                .title(LocalizedText.of("en", "Schools with two hours"))
                .build();
        assertThatThrownBy(() -> panel.measure(plain))
                .hasMessage("indicator 'pe-two-hours' has no definition over the numbers of units, so it cannot be"
                        + " measured here");
    }
}
