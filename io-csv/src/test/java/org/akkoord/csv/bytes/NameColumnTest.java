package org.akkoord.csv.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameColumnTest {

    private final NameColumn column = new NameColumn(',', 1_000);
    private final Map<String, Integer> expected = new LinkedHashMap<>();

    private void assertRead(List<String> names, String description) {
        Cells cells = new Cells(names, ',').readBy(column);
        for (int row = 0; row < names.size(); row++) {
            boolean isPlain = names.get(row).matches("[A-Za-z0-9._/-]{1,100}");
            assertThat(cells.isPlain(row)).as(description + ", row " + row).isEqualTo(isPlain);
            if (isPlain) {
                expected.putIfAbsent(names.get(row), expected.size());
                assertThat(column.numbers()[row])
                        .as(description + ", row " + row)
                        .isEqualTo(expected.get(names.get(row)));
            }
        }
    }

    @Test
    void namesKeepTheirNumbersFromBlockToBlock() {
        assertRead(List.of("a", "b", "a", "c"), "first");
        assertRead(List.of("c", "d", "a"), "second");
        assertThat(column.names().size()).isEqualTo(4);
    }

    @Test
    void inSortedFilesNamesAreRepeatedOrFollowEachOther() {
        assertRead(List.of("a", "a", "b", "b", "a", "a", "b", "b", "a", "b"), "sorted");
    }

    @Test
    void aNameThatIsLeftOutOrComesBetweenChangesNothing() {
        assertRead(List.of("a", "b", "c", "a", "b", "c", "a", "c", "a", "b", "c"), "left out");
        assertRead(List.of("a", "b", "new", "c", "a", "b", "c", "", "a", "b", "c", "x y", "a"), "between");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void almostSortedFilesAreReadAsAMapWould(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int block = 0; block < 20; block++) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                int name = i % (5 + block);
                switch (random.nextInt(12)) {
                    case 0 -> {}
                    case 1 -> names.add("school-with-a-long-name-" + random.nextInt(30));
                    case 2 -> names.add(List.of("", "\u00e9", "a b", "\"a\"").get(random.nextInt(4)));
                    default -> names.add("school-" + "x".repeat(name) + name);
                }
            }
            assertRead(names, "seed " + seed + ", block " + block);
        }
    }

    @Test
    void allRowsCanHaveOneName() {
        SeenName only = column.names().find(new Cells(List.of("only"), ',').bytes, 0);
        int[] at = {5, 6};
        column.reserve(2);
        column.repeat(only, at, 2);
        assertThat(column.numbers()).containsExactly(0, 0);
        assertThat(at).containsExactly(5, 6);
        column.repeat(column.names().none(), at, 2);
        assertThat(at).containsExactly(DecodedColumn.UNUSUAL, DecodedColumn.UNUSUAL);
    }

    @Test
    void unusedCellsAreSkippedIfTheyArePlain() {
        List<String> names = List.of("", "a b", "it's", "\"a\"", "\u00e9", "a;b", "a\tb");
        Cells cells = new Cells(names, ',').readBy(SkippedColumn.unused(',', ';'));
        for (int row = 0; row < names.size(); row++) {
            assertThat(cells.isPlain(row)).as(names.get(row)).isEqualTo(row < 3);
        }
    }

    @Test
    void cellsWithAMeaningAreSkippedIfTheyAreEmpty() {
        Cells cells = new Cells(List.of("", "SUPPRESSED", " "), ';').readBy(SkippedColumn.empty(';', ';'));
        assertThat(cells.isPlain(0)).isTrue();
        assertThat(cells.isPlain(1)).isFalse();
        assertThat(cells.isPlain(2)).isFalse();
    }
}
