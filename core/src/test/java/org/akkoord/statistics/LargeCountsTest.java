package org.akkoord.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.akkoord.statistics.Proportion.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Intervals and differences of proportions of up to 1e15 trials, near no events, near nothing but events and between.
 */
class LargeCountsTest {

    /**
     * mpmath 1.3, 40 digits. With {@code a, b = x, n - x + 1} (Jeffreys {@code x + 0.5, n - x + 0.5}) and {@code g =
     * lambda s: exp(a*s - (a+b)*log1p(a/(a+b)*expm1(s)))}, the logit of the lower bound lies s above that of a / (a +
     * b) where {@code quad(g, [-inf, s]) / quad(g, [-inf, inf])} is 0.025; for mid-p half the probability of x is
     * subtracted. The upper bound is 1 minus the lower one of n - x.
     */
    @ParameterizedTest
    @CsvSource({
        "3, 1000000000000000, CLOPPER_PEARSON, 6.18672122895601714e-16, 8.76727306974230076e-15",
        "3, 1000000000000000, MID_P, 7.6309629779778197e-16, 8.16446920836834468e-15",
        "3, 1000000000000000, JEFFREYS, 8.4493459033867799e-16, 8.00638213731464007e-15",
        "1, 1000000000000, CLOPPER_PEARSON, 2.53178079842895549e-14, 5.57164339092616281e-12",
        "1, 1000000000000, MID_P, 5.00203448353354299e-14, 4.93186052469666197e-12",
        "1, 1000000000000, JEFFREYS, 1.07897641311970088e-13, 4.67420180223831853e-12",
        "50, 1000000000000, CLOPPER_PEARSON, 3.71109637376824698e-11, 6.59187666638121443e-11",
        "50, 1000000000000, MID_P, 3.75098004144032213e-11, 6.53865180733154773e-11",
        "50, 1000000000000, JEFFREYS, 3.75417353747651671e-11, 6.5349854311515082e-11",
        "500000000000000, 1000000000000000, CLOPPER_PEARSON, 0.499999969010247885, 0.500000030989752115",
        "500000000000000, 1000000000000000, MID_P, 0.499999969010248385, 0.500000030989751615",
        "500000000000000, 1000000000000000, JEFFREYS, 0.499999969010248385, 0.500000030989751615",
        "500000000000, 1000000000000, CLOPPER_PEARSON, 0.499999020017507731, 0.500000979982492269",
        "500000000000, 1000000000000, MID_P, 0.499999020018007731, 0.500000979981992269",
        "500000000000, 1000000000000, JEFFREYS, 0.499999020018007731, 0.500000979981992269",
        "100000000, 1000000000000000, CLOPPER_PEARSON, 9.99804013083044278e-8, 1.00019601586098871e-7",
        "100000000, 1000000000000000, MID_P, 9.99804018082309303e-8, 1.00019601086074372e-7",
        "100000000, 1000000000000000, JEFFREYS, 9.99804018082554287e-8, 1.00019601086049872e-7",
        "999999999999997, 1000000000000000, CLOPPER_PEARSON, 0.999999999999991233, 0.999999999999999381",
        "999999999999997, 1000000000000000, MID_P, 0.999999999999991836, 0.999999999999999237",
        "999999999999997, 1000000000000000, JEFFREYS, 0.999999999999991994, 0.999999999999999155",
        "20000000, 30000000, CLOPPER_PEARSON, 0.666497947083182126, 0.666835354086981567",
        "20000000, 30000000, MID_P, 0.666497963748792695, 0.666835337425587774",
        "20000000, 30000000, JEFFREYS, 0.66649796375195577, 0.666835337422425093"
    })
    void boundsOfLargeCountsKeepTheirDigits(long events, long total, Method method, double low, double high) {
        var interval = method.interval(events, total, 0.95);

        assertThat(interval.low()).isCloseTo(low, within(1e-13 * low));
        assertThat(interval.high()).isCloseTo(high, within(1e-13 * high));
    }

    /** At ten million trials the way changes; the bounds of both are continuous in the total. */
    @ParameterizedTest
    @CsvSource({
        "CLOPPER_PEARSON, 3",
        "JEFFREYS, 3",
        "MID_P, 3",
        "CLOPPER_PEARSON, 4000000",
        "MID_P, 9999990",
        "JEFFREYS, 5"
    })
    void theWaysOfSmallAndLargeCountsMeet(Method method, long events) {
        var last = method.interval(events, 10_000_000.0, 0.95);
        var first = method.interval(events, 10_000_000.000_001, 0.95);

        assertThat(first.low()).isCloseTo(last.low(), within(1e-12 * last.low()));
        assertThat(first.high()).isCloseTo(last.high(), within(1e-12 * last.high()));
    }

    /** By definition: without events the upper bound p has (1 - p)^n = 0.025, so -log(0.025) / n. */
    @Test
    void noneAndAllOfManyHaveBoundsToo() {
        long many = 1_000_000_000_000_000L;
        double bound = 3.688879454113936e-15;

        assertThat(Method.CLOPPER_PEARSON.interval(0, many, 0.95).high()).isCloseTo(bound, within(1e-27));
        assertThat(Method.JEFFREYS.interval(0, many, 0.95).low()).isZero();
        assertThat(Method.JEFFREYS.interval(0, many, 0.95).high()).isBetween(1e-15, bound);
        assertThat(Method.JEFFREYS.interval(many, many, 0.95).high()).isEqualTo(1);
        assertThat(Method.MID_P.interval(many, many, 0.95).low()).isLessThan(1);
    }

    /** The oracle is the difference in decimals of 34 digits. */
    @ParameterizedTest
    @CsvSource({
        "500000000001, 1000000000000, 500000000000, 1000000000000",
        "123456789012, 1000000000000, 123456789011, 999999999999",
        "333333333333333, 1000000000000000, 333333333333332, 999999999999999",
        "1, 1000000000000000, 1, 999999999999999",
        "999999999999999, 1000000000000000, 999999999999998, 999999999999999"
    })
    void differencesOfLargeCountsAreRoundedOnce(long x1, long n1, long x2, long n2) {
        MathContext digits = new MathContext(60);
        BigDecimal first = BigDecimal.valueOf(x1).divide(BigDecimal.valueOf(n1), digits);
        double exact = first.subtract(BigDecimal.valueOf(x2).divide(BigDecimal.valueOf(n2), digits))
                .doubleValue();

        assertThat(DifferenceFormulas.difference(new Proportion(x1, n1), new Proportion(x2, n2)))
                .isEqualTo(exact);
    }

    /** By hand: one event more of 1e12 at one half is 1e-12 / sqrt(0.25 * 2e-12) = sqrt(2) * 1e-6. */
    @Test
    void theScoreOfOneEventAmongManyIsExact() {
        Proportion earlier = new Proportion(500_000_000_000L, 1_000_000_000_000L);
        Proportion later = new Proportion(500_000_000_001L, 1_000_000_000_000L);

        assertThat(later.scoreStatistic(earlier).orElseThrow()).isCloseTo(Math.sqrt(2) * 1e-6, within(1e-20));
    }

    /**
     * By hand: all 3 of 1e15 + 1000 are among the 1000, which has the probability 1000 * 999 * 998 / (1e15 + 1000)^3.
     */
    @Test
    void aRareEventAmongManyIsTestedExactly() {
        Proportion none = new Proportion(0, 1_000_000_000_000_000L);
        Proportion three = new Proportion(3, 1000);

        double p = 1000.0 * 999 * 998 / 1e45;
        assertThat(three.changeP(none)).isCloseTo(p, within(1e-11 * p));
        assertThat(none.changeP(three)).isCloseTo(p, within(1e-11 * p));
    }
}
