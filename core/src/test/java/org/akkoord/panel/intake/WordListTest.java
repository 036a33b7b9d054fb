package org.akkoord.panel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.akkoord.panel.store.Planes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTest {

    private static List<Long> words(WordList list) {
        List<Long> words = new ArrayList<>();
        for (int part = 0; part < list.parts(); part++) {
            for (int at = 0; at < list.end(part); at++) {
                words.add(list.part(part)[at]);
            }
        }
        return words;
    }

    private static List<Long> newWords(WordList list) {
        List<Long> words = new ArrayList<>();
        for (int part = list.firstNew(); part < list.parts(); part++) {
            assertThat(list.start(part) % list.width()).isZero();
            for (int at = list.start(part); at < list.end(part); at++) {
                words.add(list.part(part)[at]);
            }
        }
        return words;
    }

    /** Against a list of the standard library, with entries one by one, many at once, kept and dropped. */
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 1", "4, 1", "1, 2", "2, 2", "3, 2", "4, 2"})
    void itIsAList(int width, long seed) {
        Random random = new Random(seed);
        WordList list = new WordList(width);
        List<Long> expected = new ArrayList<>();
        int kept = 0;
        long next = 1;
        for (int turn = 0; turn < 400; turn++) {
            int entries = random.nextInt(turn % 10 == 0 ? 3000 : 20);
            if (random.nextBoolean()) {
                long[] words = new long[5 + entries * width];
                for (int i = 0; i < entries * width; i++) {
                    words[5 + i] = next;
                    expected.add(next++);
                }
                list.addAll(words, 5, entries * width);
            } else {
                for (int i = 0; i < entries; i++) {
                    int place = list.add();
                    for (int word = 0; word < width; word++) {
                        list.last()[place + word] = next;
                        expected.add(next++);
                    }
                }
            }
            assertThat(list.countNew()).isEqualTo((expected.size() - kept) / width);
            assertThat(newWords(list)).isEqualTo(expected.subList(kept, expected.size()));
            if (random.nextInt(3) == 0) {
                list.keepNew();
                kept = expected.size();
            } else if (random.nextInt(3) == 0) {
                list.dropNew();
                expected = new ArrayList<>(expected.subList(0, kept));
            }
            if (expected.size() > 50_000) {
                break;
            }
        }
        assertThat(words(list)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void noEntryIsSplit(int width) {
        WordList list = new WordList(width);
        for (int i = 0; i < 10_000; i++) {
            assertThat(list.add() + width).isLessThanOrEqualTo(list.last().length);
        }
        for (int part = 0; part < list.parts() - 1; part++) {
            assertThat(list.part(part).length % width).isZero();
            assertThat(list.end(part)).isEqualTo(list.part(part).length);
        }
    }

    @Test
    void longPartsCanBecomeBlocks() {
        for (int width : new int[] {1, 2, 4}) {
            WordList list = new WordList(width);
            list.addAll(new long[20_000], 0, 20_000);
            assertThat(list.last()).hasSize(Planes.BLOCK);
        }
    }

    @Test
    void anEmptyListHasOneEmptyPart() {
        WordList list = new WordList(3);
        assertThat(list.parts()).isEqualTo(1);
        assertThat(list.end(0)).isZero();
        list.dropNew();
        assertThat(list.countNew()).isZero();
        list.addAll(new long[0], 0, 0);
        assertThat(words(list)).isEmpty();
    }
}
