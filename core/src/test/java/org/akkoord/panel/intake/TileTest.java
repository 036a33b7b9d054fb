package org.akkoord.panel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {

    private static final long LIMIT = 1L << 21;

    @ParameterizedTest
    @CsvSource({
        "0, 0, true",
        "255, 2097151, true",
        "256, 1, false",
        "255, 2097152, false",
        "0, 4294967296, false",
        "2147483647, 1, false"
    })
    void countsAreSmallBelow2To21InTheFirst256Periods(int period, long denominator, boolean small) {
        assertThat(Tile.isSmall(period, denominator)).isEqualTo(small);
    }

    /** The word is computed here by multiplication, as the documentation gives its bits. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aWordOfSmallCountsHasEachPartAtItsBits(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            int place = i == 0 ? 8191 : random.nextInt(8192);
            int period = i == 0 ? 255 : random.nextInt(256);
            long denominator = i == 0 ? LIMIT - 1 : 1 + random.nextInt((int) LIMIT - 1);
            long numerator = i == 0 ? LIMIT - 1 : random.nextInt((int) denominator + 1);
            long word = Tile.small(place, period, numerator, denominator);
            BigInteger expected = BigInteger.valueOf(denominator)
                    .multiply(BigInteger.TWO.pow(42))
                    .add(BigInteger.valueOf(numerator).multiply(BigInteger.TWO.pow(21)))
                    .add(BigInteger.valueOf(period).multiply(BigInteger.TWO.pow(13)))
                    .add(BigInteger.valueOf(place));
            assertThat(BigInteger.valueOf(word)).isEqualTo(expected);
            assertThat(Tile.place(word)).isEqualTo(place);
            assertThat(Tile.smallPeriod(word)).isEqualTo(period);
            assertThat(Tile.smallNumerator(word)).isEqualTo(numerator);
            assertThat(Tile.smallDenominator(word)).isEqualTo(denominator);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "8191, 255", "8191, 256", "17, 100000", "8191, 2147483647"})
    void anotherEntryHasAnyPeriod(int place, int period) {
        long key = Tile.key(place, period);
        assertThat(Tile.place(key)).isEqualTo(place);
        assertThat(Tile.period(key)).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void cellsAreTakenOnceUntilTheyAreFree(long seed) {
        Random random = new Random(seed);
        Tile tile = new Tile();
        Set<Integer> taken = new HashSet<>();
        int places = 1 + random.nextInt(Tile.UNITS);
        for (int i = 0; i < 30_000; i++) {
            int place = random.nextInt(places);
            int period = random.nextInt(70);
            int cell = place * 70 + period;
            if (taken.contains(cell) && random.nextBoolean()) {
                tile.free(place, period);
                taken.remove(cell);
            } else {
                assertThat(tile.take(place, period)).isEqualTo(taken.add(cell));
            }
            assertThat(tile.isTaken(place, period)).isEqualTo(taken.contains(cell));
        }
        for (int place = 0; place < places; place++) {
            for (int word = 0; word < 4; word++) {
                int expected = 0;
                for (int bit = 0; bit < 32; bit++) {
                    int period = 32 * word + bit;
                    expected += period < 70 && taken.contains(place * 70 + period) ? 1 << bit : 0;
                }
                assertThat(tile.takenWord(place, word)).isEqualTo(expected);
            }
        }
    }

    private static void addSmall(Tile tile, int place, int period) {
        int entry = tile.small().add();
        tile.small().last()[entry] = Tile.small(place, period, 1, 2);
    }

    private static void addOther(Tile tile, int place, int period) {
        int entry = tile.others().add();
        tile.others().last()[entry] = Tile.key(place, period);
    }

    @Test
    void newEntriesAreTakenAllOrNotAtAll() {
        Tile tile = new Tile();
        tile.take(7, 31);
        for (int place = 0; place < 100; place++) {
            addSmall(tile, place, 5);
            addOther(tile, place, 32);
        }
        addOther(tile, 7, 31);
        assertThat(tile.takeNew()).isFalse();
        tile.dropNew();
        for (int place = 0; place < 100; place++) {
            assertThat(tile.isTaken(place, 5)).isFalse();
            assertThat(tile.isTaken(place, 32)).isFalse();
            assertThat(tile.isTaken(place, 31)).isEqualTo(place == 7);
        }
        assertThat(tile.small().countNew() + tile.others().countNew()).isZero();
    }

    @Test
    void anEntryThatOccursTwiceIsFound() {
        for (int kind = 0; kind < 3; kind++) {
            Tile tile = new Tile();
            addSmall(tile, 1, 63);
            addOther(tile, 2, 63);
            if (kind == 0) {
                addSmall(tile, 1, 63);
            } else if (kind == 1) {
                addOther(tile, 2, 63);
            } else {
                addOther(tile, 1, 63);
            }
            assertThat(tile.takeNew()).isFalse();
            assertThat(tile.isTaken(1, 63)).isFalse();
            assertThat(tile.isTaken(2, 63)).isFalse();
        }
    }

    @Test
    void keptEntriesOutliveADrop() {
        Tile tile = new Tile();
        addSmall(tile, 1, 0);
        assertThat(tile.takeNew()).isTrue();
        tile.keepNew();
        addSmall(tile, 2, 0);
        assertThat(tile.takeNew()).isTrue();
        assertThat(tile.isTaken(2, 0)).isTrue();
        tile.dropNew();
        assertThat(tile.isTaken(1, 0)).isTrue();
        assertThat(tile.isTaken(2, 0)).isFalse();
        assertThat(tile.small().end(0)).isEqualTo(1);
    }

    @Test
    void touchingIsNotedOnce() {
        Tile tile = new Tile();
        assertThat(tile.touch()).isTrue();
        assertThat(tile.touch()).isFalse();
        tile.keepNew();
        assertThat(tile.touch()).isTrue();
        tile.dropNew();
        assertThat(tile.touch()).isTrue();
    }
}
