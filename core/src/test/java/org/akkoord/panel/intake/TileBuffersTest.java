package org.akkoord.panel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.akkoord.panel.store.Planes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileBuffersTest {

    /** Every entry is found in the list of its variable and tile, in the order of arrival, with its weight. */
    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "3, false", "4, true"})
    void entriesGoToTheListsOfTheirTiles(long seed, boolean weighted) {
        Random random = new Random(seed);
        int units = 1 + random.nextInt(40_000);
        int variables = 1 + random.nextInt(5);
        TileBuffers buffers = new TileBuffers();
        for (int turn = 0; turn < 3; turn++) {
            int rows = 5000 * (turn + 1);
            assertThat(buffers.begin(rows, new Extent(units, variables, 9), weighted))
                    .isTrue();
            Map<Integer, List<Long>> expected = new HashMap<>();
            WordList[] lists = new WordList[buffers.size()];
            for (int buffer = 0; buffer < lists.length; buffer++) {
                lists[buffer] = new WordList(weighted ? 2 : 1);
            }
            for (int row = 0; row < rows; row++) {
                int unit = random.nextInt(units);
                int variable = random.nextInt(variables);
                int buffer = buffers.buffer(variable, unit);
                assertThat(buffers.variable(buffer)).isEqualTo(variable);
                assertThat(buffers.firstUnit(buffer)).isEqualTo(unit / 8192 * 8192);
                List<Long> words = expected.computeIfAbsent(buffer, key -> new ArrayList<>());
                words.add((long) row);
                if (weighted) {
                    words.add(Double.doubleToRawLongBits(row / 4.0));
                }
                boolean full = buffers.add(buffer, row, row / 4.0);
                assertThat(full).isEqualTo(words.size() % 64 == 0);
                if (full) {
                    buffers.move(buffer, lists[buffer]);
                    assertThat(buffers.isEmpty(buffer)).isTrue();
                }
            }
            for (int buffer = 0; buffer < lists.length; buffer++) {
                buffers.move(buffer, lists[buffer]);
                List<Long> found = new ArrayList<>();
                for (int part = 0; part < lists[buffer].parts(); part++) {
                    for (int at = 0; at < lists[buffer].end(part); at++) {
                        found.add(lists[buffer].part(part)[at]);
                    }
                }
                assertThat(found).isEqualTo(expected.getOrDefault(buffer, List.of()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 8192, 1, true",
        "1, 1, 8193, 1, false",
        "2, 1, 8193, 1, true",
        "5000, 4096, 8192, 1, true",
        "5000, 4097, 8192, 1, false",
        "100000, 2048, 16384, 1, true",
        "100000, 2048, 16385, 1, false",
        "2147483647, 2147483647, 2147000000, 1, false"
    })
    void thereAreNoMoreBuffersThanRowsNorThanTheCacheHolds(
            int rows, int variables, int units, int periods, boolean begins) {
        assertThat(new TileBuffers().begin(rows, new Extent(units, variables, periods), true))
                .isEqualTo(begins);
    }

    @Test
    void beginningForgetsWhatIsLeft() {
        TileBuffers buffers = new TileBuffers();
        buffers.begin(10, new Extent(1, 1, 1), false);
        buffers.add(0, 5, 1);
        assertThat(buffers.isEmpty(0)).isFalse();
        buffers.begin(10, new Extent(1, 1, 1), false);
        assertThat(buffers.isEmpty(0)).isTrue();
    }

    @Test
    void aSpareBlockIsGivenOutCleanAndOnce() {
        SpareBlocks spares = new SpareBlocks();
        long[] used = new long[Planes.BLOCK];
        Arrays.fill(used, -1);
        spares.give(used);
        spares.give(new long[24]);
        assertThat(spares.block(7)).containsOnly(0).hasSize(7);
        assertThat(spares.block(Planes.BLOCK)).isSameAs(used).containsOnly(0);
        assertThat(spares.block(Planes.BLOCK)).isNotSameAs(used).containsOnly(0);
    }

    @Test
    void atMost128BlocksAreSpare() {
        SpareBlocks spares = new SpareBlocks();
        List<long[]> given = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            given.add(new long[Planes.BLOCK]);
            spares.give(given.get(i));
        }
        int again = 0;
        for (int i = 0; i < 130; i++) {
            long[] block = spares.block(Planes.BLOCK);
            again += given.stream().anyMatch(each -> each == block) ? 1 : 0;
        }
        assertThat(again).isEqualTo(128);
    }
}
