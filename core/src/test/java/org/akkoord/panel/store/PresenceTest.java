package org.akkoord.panel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PresenceTest {

    /** The places where a word, a block or the sign of a word begins or ends. */
    private static final int[] EDGES = {0, 1, 30, 31, 32, 33, 62, 63, 64, 65};

    private static final int[] UNITS = {0, 1, 2046, 2047, 2048, 2049, 4095, 4096};

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "31, 1", "32, 1", "33, 2", "64, 2", "65, 3", "400, 13"})
    void aUnitHasAWordForEach32Periods(int periods, int words) {
        assertThat(Presence.words(periods)).isEqualTo(words);
    }

    @Test
    void addingACellTouchesNoOther() {
        for (int unit : UNITS) {
            for (int period : EDGES) {
                Presence presence = Presence.none(66, 4097);
                presence.add(unit, period);
                for (int otherUnit : UNITS) {
                    for (int otherPeriod : EDGES) {
                        assertThat(presence.has(otherUnit, otherPeriod))
                                .as("%s %s after %s %s", otherUnit, otherPeriod, unit, period)
                                .isEqualTo(otherUnit == unit && otherPeriod == period);
                    }
                    assertThat(presence.count(otherUnit)).isEqualTo(otherUnit == unit ? 1 : 0);
                }
                presence.remove(unit, period);
                assertThat(presence.has(unit, period)).isFalse();
                assertThat(presence.count(unit)).isZero();
            }
        }
    }

    @Test
    void removingACellTouchesNoOther() {
        for (int period : EDGES) {
            Presence presence = Presence.none(66, 3);
            for (int word = 0; word < 3; word++) {
                presence.setWord(1, word, -1);
            }
            presence.remove(1, period);
            for (int other : EDGES) {
                assertThat(presence.has(1, other)).isEqualTo(other != period);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itIsATableOfBits(long seed) {
        Random random = new Random(seed);
        int periods = 1 + random.nextInt(100);
        int units = 1 + random.nextInt(5000);
        boolean[][] expected = new boolean[periods][units];
        Presence presence = Presence.none(periods, units);
        for (int i = 0; i < 20_000; i++) {
            int period = random.nextInt(periods);
            int unit = random.nextInt(units);
            expected[period][unit] = random.nextInt(3) > 0;
            if (expected[period][unit]) {
                presence.add(unit, period);
            } else {
                presence.remove(unit, period);
            }
        }
        for (int unit = 0; unit < units; unit++) {
            int count = 0;
            for (int period = 0; period < periods; period++) {
                assertThat(presence.has(unit, period)).isEqualTo(expected[period][unit]);
                int word = presence.block(period, unit >> Planes.SHIFT)[unit & Planes.MASK];
                assertThat(Presence.mask(word, period)).isEqualTo(expected[period][unit] ? -1 : 0);
                count += expected[period][unit] ? 1 : 0;
            }
            assertThat(presence.count(unit)).isEqualTo(count);
        }
        assertThat(presence.isComplete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 31, 32, 33, 64, 65})
    void aCompletePresenceNeedsNoWords(int periods) {
        Presence presence = Presence.complete(periods);
        assertThat(presence.isComplete()).isTrue();
        assertThat(presence.has(123_456, periods - 1)).isTrue();
        assertThat(presence.count(123_456)).isEqualTo(periods);
        assertThat(presence.block(periods - 1, 60)).hasSize(Planes.BLOCK).containsOnly(-1);
    }

    @Test
    void aBlockIsAsLongAsItsUnits() {
        Presence presence = Presence.withoutBlocks(40, 2050);
        presence.addBlock(0, 2048);
        presence.addBlock(1, 2);
        presence.add(2049, 39);
        assertThat(presence.block(39, 1)).containsExactly(0, 1 << 7);
        assertThat(presence.block(0, 1)).containsExactly(0, 0);
        assertThat(presence.block(32, 0)).hasSize(2048);
    }
}
