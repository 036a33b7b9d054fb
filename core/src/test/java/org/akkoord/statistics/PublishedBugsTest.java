package org.akkoord.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.akkoord.statistics.CochranArmitage.Variance;
import org.akkoord.statistics.LeastSquares.Weights;
import org.akkoord.statistics.MannKendall.Distribution;
import org.junit.jupiter.api.Test;

/**
 * Bugs and traps of published libraries, each shown not to be ours. References without another source: mpmath 1.3 with
 * 40 digits, from the formulas in the documentation of the class.
 */
class PublishedBugsTest {

    private static final double LEVEL = 0.95;

    /** Hipparchus 4.0.3 takes 0.29 of 100, truncates the product to 28 and gives a lower bound of 0.19479. */
    @Test
    void twentyNineOfAHundredAreNotTwentyEight() {
        var interval = Proportion.Method.CLOPPER_PEARSON.interval(29, 100, LEVEL);
        assertThat(interval.low()).isCloseTo(0.2035741892507318828, within(2e-16));
        assertThat(interval.high()).isCloseTo(0.389265958907448456, within(2e-16));
    }

    /** Commons Statistics 1.2 gives 1.0000000000000002 for 38 of 38, as statsmodels did before issue 7386. */
    @Test
    void theWilsonIntervalOfThirtyEightOfThirtyEightEndsAtOne() {
        var interval = Proportion.Method.WILSON.interval(38, 38, LEVEL);
        assertThat(interval.low()).isCloseTo(0.90819013177441602535, within(2e-16));
        assertThat(interval.high()).isEqualTo(1);
        assertThat(interval.clipped()).isFalse();
    }

    @Test
    void theWilsonIntervalNeverLeavesZeroToOne() {
        for (int n = 1; n <= 2000; n++) {
            assertThat(Proportion.Method.WILSON.interval(0, n, LEVEL).low()).isZero();
            assertThat(Proportion.Method.WILSON.interval(n, n, LEVEL).high()).isEqualTo(1);
        }
    }

    /** Hipparchus 4.0.3 and Commons Math 3.6.1 throw for both (MATH-1401). */
    @Test
    void theClopperPearsonIntervalExistsForNoneAndForAll() {
        var none = Proportion.Method.CLOPPER_PEARSON.interval(0, 10, LEVEL);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(0.30849710781876082391, within(2e-16));
        var all = Proportion.Method.CLOPPER_PEARSON.interval(10, 10, LEVEL);
        assertThat(all.low()).isCloseTo(1 - 0.30849710781876082391, within(2e-16));
        assertThat(all.high()).isEqualTo(1);
    }

    /** An inverted beta distribution gave 0.99999986 as the upper bound (statsmodels, issue 9141). */
    @Test
    void noneOfAThousandHasASmallUpperBoundAtAnyLevel() {
        assertThat(Proportion.Method.CLOPPER_PEARSON.interval(0, 1000, 1 - 1e-7).high())
                .isCloseTo(0.016670722431520709519, within(1e-10));
    }

    /** R, DescTools 0.99: BinomCI(3, 1e6, method = "midp") stops at the tolerance of uniroot and gives 1.19e-4. */
    @Test
    void threeOfAMillionHaveAMidPBoundOfEightPerMillion() {
        assertThat(Proportion.Method.MID_P.interval(3, 1_000_000, LEVEL).high())
                .isCloseTo(8.1644470288859760186e-6, within(8e-18));
    }

    /** R, prop.test(19, 38) applies no continuity correction at one half; Newcombe's method 4 does. */
    @Test
    void theContinuityCorrectionIsKeptAtOneHalf() {
        var interval = Proportion.Method.WILSON_CORRECTED.interval(19, 38, LEVEL);
        assertThat(interval.low()).isCloseTo(0.33659706345321020483, within(1e-15));
        assertThat(interval.high()).isCloseTo(0.66340293654678979517, within(1e-15));
    }

    /** With 1.96 the fifth digit changes: 0.25528 and 0.36621 agree, 1e-6 more does not. */
    @Test
    void theNormalQuantileIsNotRounded() {
        var interval = Proportion.Method.WILSON.interval(81, 263, LEVEL);
        assertThat(interval.low()).isCloseTo(0.25528851987827422577, within(1e-15));
        assertThat(interval.high()).isCloseTo(0.36620957698280007015, within(1e-15));
    }

    @Test
    void noTrialsAreNoIntervalFromZeroToOne() {
        for (Proportion.Method method : Proportion.Method.values()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> method.interval(0, 0, LEVEL))
                    .withMessage("a proportion out of 0 is undefined");
        }
    }

    /** 2 (1 - cdf(8.5)) is 0 in double; pyMannKendall and R, rkt do that. */
    @Test
    void pIsNotZeroAtEightAndAHalfStandardErrors() {
        assertThat(Normal.twoSidedP(8.5)).isCloseTo(1.8959069644406636708e-17, within(1e-30));
        double[] rising = new double[120];
        Arrays.setAll(rising, i -> i);
        assertThat(MannKendall.of(rising).z()).isGreaterThan(8.5);
        assertThat(MannKendall.of(rising).p()).isBetween(1e-60, 1e-17);
    }

    @Test
    void probabilitiesBelowTheSmallestDoubleKeepTheirLogarithm() {
        assertThat(Normal.twoSidedP(40)).isZero();
        assertThat(Normal.logTwoSidedP(40)).isCloseTo(-803.9152948331938428571896, within(2e-13));
        assertThat(Normal.logTwoSidedP(-63.02862022465097)).isCloseTo(-1990.673115542453091499465, within(5e-13));
        assertThat(Normal.logTwoSidedP(30)).isCloseTo(-453.6280967757832517979385, within(1e-13));
        assertThat(Normal.logTwoSidedP(10)).isCloseTo(-52.5381379699525252689298, within(1e-13));
    }

    /** R, coin 1.4-2, loses eight digits of chi-squared when the scores are years; the data are its lungtumor. */
    @Test
    void calendarYearsAsScoresCostNoDigits() {
        List<Proportion> groups = List.of(new Proportion(2, 40), new Proportion(7, 50), new Proportion(15, 48));
        CochranArmitage steps =
                CochranArmitage.of(new double[] {0, 1, 2}, groups).orElseThrow();
        CochranArmitage years =
                CochranArmitage.of(new double[] {2019, 2020, 2021}, groups).orElseThrow();
        assertThat(years.z()).isEqualTo(steps.z()).isCloseTo(3.273486402538651, within(1e-15));
        assertThat(years.chiSquared(Variance.POOLED)).isEqualTo(steps.chiSquared(Variance.POOLED));
        assertThat(years.slope()).isEqualTo(steps.slope());
    }

    /** Raw moments, n Sxy - Sx Sy, keep 10 to 12 digits with years and none with milliseconds. */
    @Test
    void calendarYearsAndMillisecondsAsPositionsCostNoDigits() {
        double[] y = {71.3, 72.9, 70.1, 75.2, 76.8};
        double[] steps = {0, 1, 2, 3, 4};
        double[] years = {2018, 2019, 2020, 2021, 2022};
        double[] millis = {1.5e12, 1.5e12 + 1024, 1.5e12 + 2048, 1.5e12 + 3072, 1.5e12 + 4096};
        LeastSquares line = LeastSquares.fit(steps, y);
        LeastSquares byYear = LeastSquares.fit(years, y);
        LeastSquares byMilli = LeastSquares.fit(millis, y);
        assertThat(byYear.slope()).isEqualTo(line.slope());
        assertThat(byYear.slopeStandardError()).isEqualTo(line.slopeStandardError());
        assertThat(byYear.slopeP()).isEqualTo(line.slopeP());
        assertThat(byMilli.slope()).isEqualTo(line.slope() / 1024);
        assertThat(byMilli.slopeStandardError())
                .hasValue(line.slopeStandardError().orElseThrow() / 1024);
    }

    /** Syy - Sxy^2 / Sxx in doubles: nothing is left where R squared is 1 - 1e-17. */
    @Test
    void residualsOfAnAlmostExactLineDoNotCancel() {
        double[] x = {0, 1, 2, 3};
        double[] y = {0, 1e9, 2e9, 3e9 + 1};
        LeastSquares line = LeastSquares.fit(x, y);
        // by hand: one point 1 too high, its residuals are (0.2, -0.1, -0.4, 0.3)
        assertThat(line.residualSumOfSquares()).isEqualTo(0.3);
    }

    @Test
    void slopesHaveTQuantilesNotNormalOnes() {
        LeastSquares line = LeastSquares.fit(new double[] {1, 2, 3, 4, 5, 6}, new double[] {1, 3, 2, 5, 4, 6});
        var interval = line.slopeInterval(LEVEL).orElseThrow();
        double error = line.slopeStandardError().orElseThrow();
        assertThat((interval.high() - line.slope()) / error).isCloseTo(2.7764451051977943578, within(1e-14));
    }

    /** R gives NaN for R squared of constant values and a warning; Excel #DIV/0!. */
    @Test
    void constantValuesHaveNoExplainedPart() {
        LeastSquares line =
                LeastSquares.fit(new double[] {2018, 2019, 2020, 2021}, new double[] {95.7, 95.7, 95.7, 95.7});
        assertThat(line.slope()).isZero();
        assertThat(line.slopeStandardError()).hasValue(0);
        assertThat(line.rSquared()).isEmpty();
        assertThat(line.slopeStatistic()).isEmpty();
        assertThat(line.slopeP()).isEmpty();
    }

    /** Points of weight 0 must not count among the degrees of freedom. */
    @Test
    void pointsWithoutWeightAreNoPoints() {
        double[] w = {1, 2, 0, 1, 3};
        LeastSquares all =
                LeastSquares.fit(new double[] {1, 2, 3, 4, 5}, new double[] {1, 3, 99, 2, 4}, w, Weights.PRECISION);
        LeastSquares some = LeastSquares.fit(
                new double[] {1, 2, 4, 5}, new double[] {1, 3, 2, 4}, new double[] {1, 2, 1, 3}, Weights.PRECISION);
        assertThat(all.degreesOfFreedom()).hasValue(2);
        assertThat(all.slopeStandardError()).isEqualTo(some.slopeStandardError());
    }

    /** Kahan's sum gives 0, Neumaier's 2. */
    @Test
    void cancellationLosesNoTerm() {
        assertThat(Moments.of(1, 1e100, 1, -1e100).sum()).isEqualTo(2);
    }

    /** Dividing the sum first leaves a residue for seven times 0.1. */
    @Test
    void equalValuesHaveNoVariance() {
        assertThat(Moments.of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1).sampleVariance())
                .hasValue(0);
    }

    /** Wikipedia, "Algorithms for calculating variance": 30; sums of squares in doubles give -170. */
    @Test
    void aLargeOffsetDoesNotSpoilTheVariance() {
        assertThat(Moments.of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16).sampleVariance())
                .hasValue(30);
    }

    /** R, trend: mk.test gives NaN where all values are equal. */
    @Test
    void equalValuesHaveNoTrend() {
        MannKendall test = MannKendall.of(5, 5, 5, 5);
        assertThat(test.z()).isZero();
        assertThat(test.p()).isEqualTo(1);
        assertThat(test.p(Distribution.NORMAL)).isEqualTo(1);
        assertThat(test.tauB()).isEmpty();
    }

    /** Approximations print 0.04 to 0.09 for six values in a row and let four values reach 0.05. */
    @Test
    void shortSeriesHaveExactProbabilities() {
        assertThat(MannKendall.of(1, 2, 3, 4, 5, 6).p()).isCloseTo(2 / 720.0, within(1e-17));
        assertThat(MannKendall.of(1, 2, 3, 4).p()).isCloseTo(2 / 24.0, within(1e-16));
    }

    /** Percentages rounded to one digit are equal where the counts are not. */
    @Test
    void equalityIsDecidedOnCounts() {
        List<Proportion> counts = List.of(new Proportion(333, 1000), new Proportion(1, 3), new Proportion(2, 6));
        assertThat(MannKendall.of(33.3, 33.3, 33.3).score()).isZero();
        assertThat(MannKendall.ofProportions(counts).score()).isEqualTo(2);
    }

    /**
     * Where all were counted, only an interval that ignores the finite population has a width: that is a choice, not a
     * default.
     */
    @Test
    void aCensusHasNoSamplingErrorOnlyWhenAsked() {
        Proportion all = new Proportion(45, 60);
        var sampling = Proportion.Sampling.from(60, Proportion.FiniteCorrection.SAMPLE_ESTIMATOR);
        var census = all.interval(Proportion.Method.WILSON, LEVEL, sampling);
        assertThat(census.high() - census.low()).isZero();
        var draw = all.interval(Proportion.Method.WILSON, LEVEL);
        assertThat(draw.high() - draw.low()).isGreaterThan(0.2);
    }
}
