package org.akkoord.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.akkoord.statistics.Proportion.FiniteCorrection;
import org.akkoord.statistics.Proportion.Sampling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProportionTest {

    @Test
    void countsAddUpToTheSamePooledProportionForAnyOrderAndPartition() {
        Random random = new Random(5);
        List<Proportion> parts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            long total = random.nextInt(1000);
            parts.add(new Proportion(total == 0 ? 0 : random.nextInt((int) total + 1), total));
        }
        Proportion whole = parts.stream().reduce(Proportion.empty(), Proportion::plus);
        for (int round = 0; round < 1000; round++) {
            Collections.shuffle(parts, random);
            int cut = random.nextInt(parts.size());
            Proportion left = parts.subList(0, cut).stream().reduce(Proportion.empty(), Proportion::plus);
            Proportion right = parts.subList(cut, parts.size()).stream().reduce(Proportion.empty(), Proportion::plus);
            assertThat(left.plus(right)).isEqualTo(whole);
        }
    }

    @Test
    void outOfNoneThereIsNoValue() {
        assertThat(Proportion.empty().value()).isEmpty();
        assertThat(new Proportion(29, 100).value()).hasValue(0.29);
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(0, -1))
                .withMessage("total must be 0 or more, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(-1, 10))
                .withMessage("events must be 0 to the total, but was -1 of 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proportion.Method.WILSON.interval(11, 10, 0.95))
                .withMessage("events must be 0 to the total, but was 11 of 10");
        assertThatThrownBy(() -> new Proportion(1, Long.MAX_VALUE).plus(new Proportion(0, 1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, 2, 6, 0",
        "1, 3, 333, 1000, 1",
        "58, 200, 29, 100, 0",
        "9223372036854775806, 9223372036854775807, 9223372036854775805, 9223372036854775806, 1",
        "4611686018427387903, 9223372036854775807, 1, 2, -1"
    })
    void valuesAreComparedExactly(long events, long total, long otherEvents, long otherTotal, int sign) {
        Proportion one = new Proportion(events, total);
        Proportion other = new Proportion(otherEvents, otherTotal);
        assertThat(Integer.signum(one.compareByValue(other))).isEqualTo(sign);
        assertThat(Integer.signum(other.compareByValue(one))).isEqualTo(-sign);
    }

    @Test
    void aProportionOutOfNoneComparesWithNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(1, 2).compareByValue(Proportion.empty()))
                .withMessage("a proportion out of 0 is undefined");
    }

    /**
     * R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998),
     * table I: 81 of 263, 15 of 148 and 1 of 29 at 95 percent.
     */
    @ParameterizedTest
    @CsvSource({
        "WALD, 81, 263, 0.2522, 0.3638",
        "WALD_CORRECTED, 81, 263, 0.2503, 0.3657",
        "WILSON, 81, 263, 0.2553, 0.3662",
        "WILSON_CORRECTED, 81, 263, 0.2535, 0.3682",
        "CLOPPER_PEARSON, 81, 263, 0.2527, 0.3676",
        "MID_P, 81, 263, 0.2544, 0.3658",
        "WALD, 15, 148, 0.0527, 0.1500",
        "WILSON, 15, 148, 0.0624, 0.1605",
        "WILSON_CORRECTED, 15, 148, 0.0598, 0.1644",
        "CLOPPER_PEARSON, 15, 148, 0.0578, 0.1617",
        "WILSON, 1, 29, 0.0061, 0.1718",
        "WILSON_CORRECTED, 1, 29, 0.0018, 0.1963",
        "CLOPPER_PEARSON, 1, 29, 0.0009, 0.1776",
        "MID_P, 1, 29, 0.0017, 0.1585",
        "WALD, 0, 20, 0, 0",
        "WILSON, 0, 20, 0, 0.1611",
        "WILSON_CORRECTED, 0, 20, 0, 0.2005",
        "CLOPPER_PEARSON, 0, 20, 0, 0.1684",
        "MID_P, 0, 20, 0, 0.1391"
    })
    void newcombesTableIsReproduced(Proportion.Method method, long events, long total, double low, double high) {
        var interval = method.interval(events, total, 0.95);
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
        assertThat(interval.level()).isEqualTo(0.95);
        assertThat(interval.method()).isEqualTo(method);
    }

    @ParameterizedTest
    @EnumSource(Proportion.Method.class)
    void everyIntervalIsTheMirrorImageOfTheOthersComplement(Proportion.Method method) {
        for (int n : new int[] {1, 2, 7, 50, 1000}) {
            for (int x : new int[] {0, 1, n / 3, n / 2, n}) {
                var interval = method.interval(x, n, 0.9);
                var mirror = method.interval(n - x, n, 0.9);
                assertThat(interval.low()).isCloseTo(1 - mirror.high(), within(2e-15));
                assertThat(interval.low()).isBetween(0.0, (double) x / n + 1e-15);
                assertThat(interval.high()).isBetween((double) x / n - 1e-15, 1.0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Proportion.Method.class)
    void higherLevelsGiveWiderIntervals(Proportion.Method method) {
        for (int x : new int[] {1, 10, 19}) {
            var narrow = method.interval(x, 20, 0.8);
            var wide = method.interval(x, 20, 0.99);
            assertThat(wide.low()).isLessThanOrEqualTo(narrow.low());
            assertThat(wide.high()).isGreaterThanOrEqualTo(narrow.high());
        }
    }

    /**
     * By definition: the probability of 3 or more events at the lower bound, and of 3 or fewer at the upper one, is 2.5
     * percent.
     */
    @Test
    void theExactIntervalLeavesOutTheTailsOfTheBinomialDistribution() {
        var interval = Proportion.Method.CLOPPER_PEARSON.interval(3, 10, 0.95);
        assertThat(1 - atMost(2, 10, interval.low())).isCloseTo(0.025, within(1e-15));
        assertThat(atMost(3, 10, interval.high())).isCloseTo(0.025, within(1e-15));
        var middle = Proportion.Method.MID_P.interval(3, 10, 0.95);
        assertThat((atMost(3, 10, middle.high()) + atMost(2, 10, middle.high())) / 2)
                .isCloseTo(0.025, within(1e-15));
    }

    private static double atMost(int events, int total, double p) {
        double sum = 0;
        double coefficient = 1;
        for (int k = 0; k <= events; k++) {
            sum += coefficient * Math.pow(p, k) * Math.pow(1 - p, total - k);
            coefficient = coefficient * (total - k) / (k + 1);
        }
        return sum;
    }

    @Test
    void clippedBoundsAreMarked() {
        assertThat(Proportion.Method.AGRESTI_COULL.interval(1, 10, 0.95).clipped())
                .isTrue();
        assertThat(Proportion.Method.AGRESTI_COULL.interval(1, 10, 0.95).low()).isZero();
        assertThat(Proportion.Method.WALD.interval(1, 10, 0.95).clipped()).isTrue();
        assertThat(Proportion.Method.WALD.interval(5, 10, 0.95).clipped()).isFalse();
        assertThat(Proportion.Method.WALD.interval(0, 10, 0.95).clipped()).isFalse();
    }

    @Test
    void veryLargeCountsHaveIntervals() {
        long n = 1_000_000_000_000L;
        for (Proportion.Method method : Proportion.Method.values()) {
            var interval = method.interval(n / 4, n, 0.95);
            // the normal approximation is right to 1e-12 here: 0.25 -+ 1.96 sqrt(0.1875e-12)
            assertThat(interval.low()).as(method.name()).isCloseTo(0.25 - 8.48689e-7, within(1e-11));
            assertThat(interval.high()).as(method.name()).isCloseTo(0.25 + 8.48689e-7, within(1e-11));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 95, -0.5, Double.NaN})
    void aLevelMustBeAProbability(double level) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proportion.Method.WILSON.interval(1, 10, level))
                .withMessage("level must be above 0 and below 1, but was " + level);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DifferenceMethod.NEWCOMBE.interval(new Proportion(1, 2), new Proportion(1, 2), level))
                .withMessage("level must be above 0 and below 1, but was " + level);
    }

    /** By hand: 10 of 50 from 500: (1 - 0.1) 0.2 0.8 / 49 and 450/499 0.2 0.8 / 50. */
    @Test
    void aFinitePopulationShrinksTheStandardError() {
        Proportion sample = new Proportion(10, 50);
        assertThat(Sampling.simple().standardError(sample).orElseThrow())
                .isCloseTo(Math.sqrt(0.16 / 50), within(1e-16));
        assertThat(Sampling.from(500, FiniteCorrection.SAMPLE_ESTIMATOR)
                        .standardError(sample)
                        .orElseThrow())
                .isCloseTo(Math.sqrt(0.144 / 49), within(1e-16));
        assertThat(Sampling.from(500, FiniteCorrection.KNOWN_PROPORTION)
                        .standardError(sample)
                        .orElseThrow())
                .isCloseTo(Math.sqrt(450 / 499.0 * 0.16 / 50), within(1e-16));
        assertThat(Sampling.from(500, FiniteCorrection.SAMPLE_ESTIMATOR).effectiveSize(50))
                .hasValue(50 / 0.9);
    }

    @Test
    void aDesignEffectDividesTheSize() {
        Sampling clustered = Sampling.simple().withDesignEffect(4);
        assertThat(clustered.effectiveSize(200)).hasValue(50);
        Proportion sample = new Proportion(40, 200);
        assertThat(clustered.standardError(sample).orElseThrow())
                .isCloseTo(2 * Sampling.simple().standardError(sample).orElseThrow(), within(1e-17));
        var interval = sample.interval(Proportion.Method.WILSON, 0.95, clustered);
        assertThat(interval).isEqualTo(Proportion.Method.WILSON.interval(10, 50, 0.95));
    }

    @Test
    void aSampleOfOneHasNoEstimatedError() {
        Sampling sampling = Sampling.from(2, FiniteCorrection.SAMPLE_ESTIMATOR);
        assertThat(sampling.standardError(new Proportion(1, 1))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(1, 1).interval(Proportion.Method.WALD, 0.95, sampling))
                .withMessage("the standard error of a sample of 1 is undefined for the design "
                        + "Sampling[population=OptionalLong[2], correction=SAMPLE_ESTIMATOR, designEffect=1.0]");
    }

    @Test
    void aSampleMustFitItsPopulation() {
        Sampling sampling = Sampling.from(60, FiniteCorrection.KNOWN_PROPORTION);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sampling.standardError(new Proportion(1, 61)))
                .withMessage("a sample must not exceed its population, but was 61 of 60");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sampling.effectiveSize(0))
                .withMessage("n must be 1 or more, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sampling.from(0, FiniteCorrection.KNOWN_PROPORTION))
                .withMessage("population must be 1 or more, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sampling(OptionalLong.empty(), FiniteCorrection.KNOWN_PROPORTION, 0))
                .withMessage("designEffect must be above 0 and finite, but was 0.0");
        assertThat(sampling.effectiveSize(60)).isEmpty();
        assertThat(sampling.standardError(new Proportion(10, 60))).hasValue(0);
    }
}
