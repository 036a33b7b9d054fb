package org.akkoord.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.akkoord.statistics.CochranArmitage.Variance;
import org.akkoord.statistics.MannKendall.Distribution;
import org.akkoord.statistics.TheilSen.Height;
import org.akkoord.statistics.TheilSen.Ranks;
import org.junit.jupiter.api.Test;

/** Mann-Kendall, Theil-Sen and Cochran-Armitage with figures from publications and by hand. */
class TrendTestsTest {

    /** By hand: 3 of 15 pairs fall, S = 15 - 2 * 3; variance 6 * 5 * 17 / 18. */
    @Test
    void theScoreCountsRisingAgainstFallingPairs() {
        MannKendall test = MannKendall.of(2, 1, 4, 3, 6, 5);
        assertThat(test.score()).isEqualTo(9);
        assertThat(test.variance()).isEqualTo(510 / 18.0);
        assertThat(test.z()).isCloseTo(8 / Math.sqrt(510 / 18.0), within(1e-15));
        assertThat(test.tauA()).hasValue(9 / 15.0);
        assertThat(test.tauB()).hasValue(9 / 15.0);
        assertThat(test.blocks()).isEqualTo(1);
        assertThat(test.distribution()).isEqualTo(Distribution.EXACT);
    }

    /** By hand: of the 12 orders of 1, 2, 2, 3 one has S = 5 and one -5. */
    @Test
    void theExactProbabilityCountsOrdersWithEqualValues() {
        MannKendall test = MannKendall.of(1, 2, 2, 3);
        assertThat(test.score()).isEqualTo(5);
        assertThat(test.variance()).isEqualTo(138 / 18.0);
        assertThat(test.p()).isCloseTo(2 / 12.0, within(1e-16));
        assertThat(test.tauB().orElseThrow()).isCloseTo(5 / Math.sqrt(30), within(1e-15));
    }

    /** All orders of up to eight values, some of them equal. */
    @Test
    void theExactProbabilityAgreesWithCountingAllOrders() {
        for (int[] values : new int[][] {{1, 2, 3, 4, 5}, {1, 1, 2, 3, 4}, {1, 1, 2, 2, 2, 3}, {1, 1, 1, 2, 2, 2, 2}}) {
            long[] scores = scoresOfAllOrders(values);
            for (long score : Arrays.stream(scores).distinct().toArray()) {
                double share = Arrays.stream(scores)
                                .filter(each -> Math.abs(each) >= Math.abs(score))
                                .count()
                        / (double) scores.length;
                int[] groups = Arrays.stream(values)
                        .distinct()
                        .map(value -> (int) Arrays.stream(values)
                                .filter(each -> each == value)
                                .count())
                        .toArray();
                assertThat(ScoreDistribution.twoSided(groups, Math.abs(score)))
                        .as("%s, %d", Arrays.toString(values), score)
                        .isCloseTo(share, within(1e-15));
            }
        }
    }

    private static long[] scoresOfAllOrders(int[] values) {
        List<Long> scores = new ArrayList<>();
        permute(values.clone(), 0, scores);
        return scores.stream().mapToLong(Long::longValue).toArray();
    }

    private static void permute(int[] values, int from, List<Long> scores) {
        if (from == values.length) {
            scores.add(MannKendall.of(Arrays.stream(values).asDoubleStream().toArray())
                    .score());
            return;
        }
        for (int i = from; i < values.length; i++) {
            int kept = values[from];
            values[from] = values[i];
            values[i] = kept;
            permute(values, from + 1, scores);
            values[i] = values[from];
            values[from] = kept;
        }
    }

    /** For fifty values the exact probability and the approximation agree. */
    @Test
    void theExactProbabilityMeetsTheApproximation() {
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            double[] values = random.ints(50, 0, round < 10 ? 20 : 10_000)
                    .asDoubleStream()
                    .toArray();
            MannKendall test = MannKendall.of(values);
            assertThat(test.p(Distribution.EXACT)).isCloseTo(test.p(Distribution.NORMAL), within(2e-3));
        }
        MannKendall rising =
                MannKendall.of(IntStream.range(0, 50).asDoubleStream().toArray());
        // 2 / 50!
        assertThat(rising.p()).isCloseTo(6.575898833e-65, within(1e-74));
    }

    @Test
    void beyondFiftyValuesOnlyTheApproximationIsGiven() {
        MannKendall test =
                MannKendall.of(IntStream.range(0, 51).asDoubleStream().toArray());
        assertThat(test.distribution()).isEqualTo(Distribution.NORMAL);
        assertThat(test.p()).isEqualTo(test.p(Distribution.NORMAL));
        assertThat(test.logNormalP()).isCloseTo(Math.log(test.p()), within(1e-13));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> test.p(Distribution.EXACT))
                .withMessage("EXACT needs a single block of at most 50 values; NORMAL is allowed");
    }

    @Test
    void negativeZeroEqualsZero() {
        assertThat(MannKendall.of(0.0, -0.0).score()).isZero();
        assertThat(MannKendall.of(-0.0, 0.0).variance()).isZero();
    }

    @Test
    void oneValueHasNoTrend() {
        MannKendall test = MannKendall.of(80);
        assertThat(test.p()).isEqualTo(1);
        assertThat(test.tauA()).isEmpty();
        assertThat(test.tauB()).isEmpty();
    }

    @Test
    void aTestNeedsNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(MannKendall::of)
                .withMessage("a test for trend needs at least one value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MannKendall.of(1, Double.NaN))
                .withMessage("value must be finite, but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MannKendall.ofProportions(List.of(Proportion.empty())))
                .withMessage("a proportion out of 0 is undefined");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MannKendall.regional(List.of()))
                .withMessage("a regional test needs at least one block");
    }

    /** By hand: S = 3 + 3 + 1, variance 3 * 66/18 - 1 pair of equal values (2 * 1 * 9 / 18). */
    @Test
    void theRegionalTestAddsBlocks() {
        MannKendall region = MannKendall.regional(
                List.of(MannKendall.of(1, 2, 3), MannKendall.of(10, 20, 30), MannKendall.of(5, 4, 5)));
        assertThat(region.score()).isEqualTo(6);
        assertThat(region.variance()).isEqualTo((3 * 66 - 18) / 18.0);
        assertThat(region.blocks()).isEqualTo(3);
        assertThat(region.p()).isEqualTo(Normal.twoSidedP(5 / Math.sqrt(10)));
        assertThat(MannKendall.regional(List.of(region, MannKendall.of(2, 1))).blocks())
                .isEqualTo(4);
    }

    /** Sen (1968), the worked example of the paper: 3.71 to 4.38 at 93 percent. */
    @Test
    void sensOwnIntervalIsReproduced() {
        TheilSen line = TheilSen.fit(new double[] {1, 2, 3, 4, 10, 12, 18}, new double[] {9, 15, 19, 20, 45, 55, 78});
        assertThat(line.slope()).isEqualTo(4);
        assertThat(line.pairs()).isEqualTo(21);
        var interval = line.interval(0.93);
        assertThat(interval.low()).isCloseTo(3.7142857142857144, within(1e-15));
        assertThat(interval.high()).isEqualTo(4.375);
        assertThat(interval.method()).isEqualTo(Ranks.INSIDE);
        assertThat(interval.level()).isEqualTo(0.93);
        assertThat(line.valueAt(0, Height.MEDIANS)).isEqualTo(4);
        assertThat(line.valueAt(0, Height.RESIDUALS)).isEqualTo(6);
        assertThat(line.valueAt(2, Height.RESIDUALS)).isEqualTo(14);
    }

    @Test
    void ofFewPointsTheIntervalIsMarkedAsCutOff() {
        TheilSen line = TheilSen.fit(new double[] {2020, 2021, 2022}, new double[] {80, 82.5, 81});
        var interval = line.interval(0.95);
        assertThat(interval.low()).isEqualTo(-1.5);
        assertThat(interval.high()).isEqualTo(2.5);
        assertThat(interval.method()).isEqualTo(Ranks.CUT_OFF);
    }

    @Test
    void theRegionalSlopeIsTheMedianOfAllSlopesWithinBlocks() {
        TheilSen first = TheilSen.fit(new double[] {1, 2}, new double[] {0, 1});
        TheilSen second = TheilSen.fit(new double[] {1, 2, 3}, new double[] {0, 2, 6});
        // by hand: 1; 2, 3, 4
        assertThat(TheilSen.regionalSlope(List.of(first, second))).isEqualTo(2.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TheilSen.regionalSlope(List.of()))
                .withMessage("a regional slope needs at least one block");
    }

    @Test
    void extremeValuesHaveASlopeOrAreRefused() {
        double huge = Double.MAX_VALUE;
        assertThat(TheilSen.slope(new double[] {-huge, huge}, new double[] {-huge, huge}))
                .isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TheilSen.slope(new double[] {0, 0.5}, new double[] {0, huge}))
                .withMessage("a slope between two points exceeds the largest double");
    }

    /**
     * R: prop.trend.test(c(83, 90, 129, 70), c(86, 93, 136, 82)) prints X-squared = 8.2249, df = 1, p-value = 0.004132.
     */
    @Test
    void theSmokersOfFleissAreReproduced() {
        CochranArmitage test = smokers(1, 2, 3, 4);
        assertThat(test.chiSquared(Variance.POOLED).orElseThrow()).isCloseTo(8.224922285197676, within(1e-14));
        assertThat(test.z()).isCloseTo(-2.8679125309530757, within(1e-15));
        assertThat(test.p()).isCloseTo(0.004131897477641565, within(1e-16));
        assertThat(test.p(Variance.POOLED).orElseThrow()).isCloseTo(test.p(), within(1e-16));
        assertThat(test.risingP()).isCloseTo(1 - test.p() / 2, within(1e-15));
        assertThat(test.logP()).isCloseTo(Math.log(test.p()), within(1e-14));
        assertThat(test.departure().orElseThrow()
                        + test.chiSquared(Variance.POOLED).orElseThrow())
                .isCloseTo(test.homogeneity(), within(1e-14));
        var interval = test.slopeInterval(0.95);
        assertThat(interval.low()).isCloseTo(-0.058513293711919975, within(1e-16));
        assertThat(interval.method()).isEqualTo(Variance.UNPOOLED);
        // R: prop.trend.test(..., score = c(0, 0, 0, 1)) prints X-squared = 12.173
        assertThat(smokers(0, 0, 0, 1).chiSquared(Variance.POOLED).orElseThrow())
                .isCloseTo(12.173146220740241, within(1e-14));
    }

    private static CochranArmitage smokers(double... scores) {
        return CochranArmitage.of(
                        scores,
                        List.of(
                                new Proportion(83, 86),
                                new Proportion(90, 93),
                                new Proportion(129, 136),
                                new Proportion(70, 82)))
                .orElseThrow();
    }

    @Test
    void ofTwoGroupsTheTestIsThatOfADifference() {
        Proportion first = new Proportion(56, 70);
        Proportion second = new Proportion(48, 80);
        CochranArmitage test =
                CochranArmitage.of(new double[] {1, 0}, List.of(first, second)).orElseThrow();
        double z = DifferenceMethod.Test.POOLED.of(first, second).orElseThrow().z();
        assertThat(test.z()).isCloseTo(z, within(1e-15));
        assertThat(test.slope()).isCloseTo(0.2, within(1e-16));
        assertThat(test.departure()).isEmpty();
        assertThat(test.departureP()).isEmpty();
        // the test with Yates' correction
        double corrected = DifferenceMethod.Test.POOLED_CORRECTED
                .of(first, second)
                .orElseThrow()
                .p();
        assertThat(test.correctedP().orElseThrow()).isCloseTo(corrected, within(1e-15));
    }

    @Test
    void theCorrectionNeedsACommonStep() {
        assertThat(smokers(1, 2, 4, 8).correctedP()).isEmpty();
        assertThat(smokers(0.1, 0.2, 0.3, 0.4).correctedP().orElseThrow())
                .isCloseTo(smokers(1, 2, 3, 4).correctedP().orElseThrow(), within(1e-15));
    }

    @Test
    void withoutAnyEventsOrAnythingElseThereIsNoTest() {
        double[] years = {2020, 2021};
        assertThat(CochranArmitage.of(years, List.of(new Proportion(0, 5), new Proportion(0, 9))))
                .isEmpty();
        assertThat(CochranArmitage.of(years, List.of(new Proportion(5, 5), new Proportion(9, 9))))
                .isEmpty();
        var turned = CochranArmitage.of(years, List.of(new Proportion(0, 5), new Proportion(9, 9)))
                .orElseThrow();
        assertThat(turned.slope()).isEqualTo(1);
        assertThat(turned.slopeStandardError(Variance.UNPOOLED)).isZero();
        assertThat(turned.chiSquared(Variance.UNPOOLED)).isEmpty();
        assertThat(turned.p(Variance.UNPOOLED)).isEmpty();
    }

    @Test
    void impossibleGroupsAreRefused() {
        List<Proportion> groups = List.of(new Proportion(1, 5), new Proportion(2, 9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CochranArmitage.of(new double[] {1}, groups))
                .withMessage("there must be as many positions as values, but there were 1 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CochranArmitage.of(new double[] {1, 1}, groups))
                .withMessage("a slope needs at least two distinct positions");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CochranArmitage.of(new double[] {1, 2}, List.of(groups.get(0), Proportion.empty())))
                .withMessage("a proportion out of 0 is undefined");
    }
}
