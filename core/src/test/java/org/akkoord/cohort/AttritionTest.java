package org.akkoord.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity.Share;
import org.akkoord.trend.Point;
import org.akkoord.trend.Series;
import org.akkoord.trend.TrendEvaluator;
import org.junit.jupiter.api.Test;

class AttritionTest {

    private static final Attrition COHORT_2015 = cohort(2015, 96L, 93L, 90L, 88L, 86L);
    private static final Attrition COHORT_2016 = cohort(2016, 97L, 94L, 92L, 90L, 88L);
    private static final Attrition COHORT_2017 = cohort(2017, 97L, 95L, 93L, 91L, 90L);
    private static final Attrition COHORT_2018 = cohort(2018, 98L, 96L);

    private static Attrition cohort(int year, Long... stayed) {
        return new Attrition(ReportingPeriod.year(year), 100, List.of(stayed));
    }

    @Test
    void attritionInTheFirstFiveYearsIsAShareOfTheEntrants() {
        assertThat(COHORT_2015.left(5)).contains(new Share(14, 100));
        assertThat(COHORT_2015.retained(5)).contains(new Share(86, 100));
        assertThat(COHORT_2015.left(1)).contains(new Share(4, 100));
    }

    @Test
    void whatIsNotKnownYetIsAbsent() {
        assertThat(COHORT_2018.left(5)).isEmpty();
        assertThat(COHORT_2018.retained(3)).isEmpty();
    }

    @Test
    void theCohortYearIsTheTimeAxisOfASeries() {
        var series = Attrition.left(List.of(COHORT_2018, COHORT_2017, COHORT_2015, COHORT_2016), 5);

        assertThat(series)
                .containsExactly(
                        Map.entry(ReportingPeriod.year(2015), new Share(14, 100)),
                        Map.entry(ReportingPeriod.year(2016), new Share(12, 100)),
                        Map.entry(ReportingPeriod.year(2017), new Share(10, 100)));
        Series points = new Series(series.entrySet().stream()
                .map(each -> new Point(each.getKey(), each.getValue(), OptionalDouble.empty()))
                .toList());
        assertThat(TrendEvaluator.withDefaults().evaluate(points).orElseThrow().slopePerYear())
                .isEqualTo(-2.0);
    }

    /** By hand: 20 + 31 of 40 + 70; percentages would give the mean of 50 and 44.3. */
    @Test
    void cohortsOfOnePeriodCountTogetherInWhateverOrder() {
        Attrition first = new Attrition(ReportingPeriod.year(2015), 40, List.of(20L));
        Attrition second = new Attrition(ReportingPeriod.year(2015), 70, List.of(39L));
        Attrition third = new Attrition(ReportingPeriod.year(2015), 90, List.of(90L));
        Map<ReportingPeriod, Share> both = Map.of(ReportingPeriod.year(2015), new Share(51, 110));

        assertThat(Attrition.left(List.of(first, second), 1)).isEqualTo(both);
        assertThat(Attrition.left(List.of(second, first), 1)).isEqualTo(both);
        assertThat(Attrition.left(List.of(second, third, first), 1))
                .isEqualTo(Map.of(ReportingPeriod.year(2015), new Share(51, 200)));
    }

    @Test
    void aPeriodOfWhichOneCohortIsTooYoungIsLeftOut() {
        Attrition older = new Attrition(ReportingPeriod.year(2018), 40, List.of(30L, 28L, 20L));

        assertThat(Attrition.left(List.of(older, COHORT_2018, COHORT_2017), 3))
                .isEqualTo(Map.of(ReportingPeriod.year(2017), new Share(7, 100)));
        assertThat(Attrition.left(List.of(COHORT_2018, older), 2))
                .isEqualTo(Map.of(ReportingPeriod.year(2018), new Share(16, 140)));
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attrition(ReportingPeriod.year(2015), 0, List.of()))
                .withMessage("a cohort must have at least 1 entrant, but had 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cohort(2015, 101L))
                .withMessage("those who stayed must be 0 to 100, but were 101");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COHORT_2015.left(0))
                .withMessage("years must be at least 1, but were 0");
    }
}
