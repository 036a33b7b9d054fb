package org.akkoord.csv.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts are those that {@link Long#parseLong} reads, up to the largest int. */
class CountColumnTest {

    @ParameterizedTest
    @ValueSource(
            ints = {0, 1, 9, 10, 1_234_567, 9_999_999, 10_000_000, 12_345_678, 99_999_999, 123_456_789, 2_147_483_647})
    void plainCountsAreRead(int count) {
        CountColumn column = new CountColumn(',');
        assertThat(new Cells(List.of("" + count), ',').readBy(column).isPlain(0))
                .isTrue();
        assertThat(column.counts()[0]).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2147483648",
                "4294967296",
                "9999999999",
                "123456789012345",
                "1234567890123456",
                "12345678901234567",
                "00",
                "01",
                "-1",
                "-0",
                "+1",
                "1.0",
                "1.",
                " 1",
                "1 ",
                "x",
                "1x",
                "\"1\"",
                "<5",
                "1234567x",
                "12345678x",
                "\u0661"
            })
    void whatIsNotPlainIsLeftToOthers(String cell) {
        assertThat(new Cells(List.of(cell), ',').readBy(new CountColumn(',')).isPlain(0))
                .as(cell)
                .isFalse();
    }

    @Test
    void anEmptyCellIsMinusOneAndSoIsAColumnThatTheFileLacks() {
        CountColumn column = new CountColumn(',');
        column.reserve(2);
        assertThat(column.counts()).containsExactly(-1, -1);
        assertThat(new Cells(List.of("7", ""), ',').readBy(column).isPlain(1)).isTrue();
        assertThat(column.counts()).containsExactly(7, -1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsOfEveryLength(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            cells.add(random.nextInt(20) == 0 ? "0" : Cells.digits(random, 1 + random.nextInt(17)));
        }
        CountColumn column = new CountColumn('\r');
        Cells read = new Cells(cells, '\r').readBy(column);
        for (int row = 0; row < cells.size(); row++) {
            long expected = Long.parseLong(cells.get(row));
            assertThat(read.isPlain(row)).as("seed " + seed + ", " + expected).isEqualTo(expected <= Integer.MAX_VALUE);
            if (expected <= Integer.MAX_VALUE) {
                assertThat(column.counts()[row]).as("seed " + seed).isEqualTo((int) expected);
            }
        }
    }
}
