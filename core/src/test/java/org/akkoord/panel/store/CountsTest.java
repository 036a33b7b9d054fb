package org.akkoord.panel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountsTest {

    private static final long LIMIT = 1L << 32;

    @Test
    void aWordHoldsBothCountsBelowTheLimit() {
        for (long denominator : new long[] {1, 2, (1L << 31) - 1, 1L << 31, LIMIT - 1}) {
            for (long numerator : new long[] {0, 1, denominator / 2, denominator - 1, denominator}) {
                long word = Counts.word(numerator, denominator);
                assertThat(Counts.numerator(word)).isEqualTo(numerator);
                assertThat(Counts.denominator(word)).isEqualTo(denominator);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, (1L << 31) - 1, 1L << 31, LIMIT - 1})
    void belowTheLimitThereIsNoSecondPlane(long denominator) {
        Counts counts = Counts.zeros(2, 3);
        counts.set(1, 1, denominator, denominator);
        assertThat(counts.hasHighs(1)).isFalse();
        assertThat(counts.numerator(1, 1)).isEqualTo(denominator);
        assertThat(counts.denominator(1, 1)).isEqualTo(denominator);
    }

    @ParameterizedTest
    @ValueSource(longs = {LIMIT, LIMIT + 1, 2 * LIMIT - 1, 2 * LIMIT, 3 * LIMIT + 5, 999_999_999_999_999L})
    void fromTheLimitOnOnlyItsPeriodHasASecondPlane(long denominator) {
        for (long numerator : new long[] {0, 1, LIMIT - 1, LIMIT, denominator}) {
            Counts counts = Counts.zeros(2, 2049);
            counts.set(2047, 0, 3, 4);
            counts.set(2048, 0, numerator, denominator);
            assertThat(counts.hasHighs(0)).isTrue();
            assertThat(counts.hasHighs(1)).isFalse();
            assertThat(counts.numerator(2048, 0)).isEqualTo(numerator);
            assertThat(counts.denominator(2048, 0)).isEqualTo(denominator);
            assertThat(counts.numerator(2047, 0)).isEqualTo(3);
            assertThat(counts.denominator(2047, 0)).isEqualTo(4);
            assertThat(counts.denominator(2048, 1)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsAreWhatWasSetLast(long seed) {
        Random random = new Random(seed);
        int units = 4100;
        long[][] numerators = new long[3][units];
        long[][] denominators = new long[3][units];
        Counts counts = Counts.zeros(3, units);
        for (int i = 0; i < 8000; i++) {
            int period = random.nextInt(3);
            int unit = random.nextInt(units);
            if (denominators[period][unit] == 0) {
                long denominator = 1 + (random.nextLong() >>> (14 + random.nextInt(49)));
                denominators[period][unit] = denominator;
                numerators[period][unit] = (long) (random.nextDouble() * denominator);
                counts.set(unit, period, numerators[period][unit], denominator);
            }
        }
        for (int period = 0; period < 3; period++) {
            for (int unit = 0; unit < units; unit++) {
                assertThat(counts.numerator(unit, period)).isEqualTo(numerators[period][unit]);
                assertThat(counts.denominator(unit, period)).isEqualTo(denominators[period][unit]);
            }
        }
    }
}
