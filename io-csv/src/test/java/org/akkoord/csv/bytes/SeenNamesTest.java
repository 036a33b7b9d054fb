package org.akkoord.csv.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are numbered as a map of strings would number them. */
class SeenNamesTest {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._/";

    private final SeenNames names = new SeenNames(',', 100_000);

    /** The name of a cell that starts at the given place, with other cells before and after it. */
    private static SeenName find(SeenNames names, String name, int at) {
        byte[] cell = ("x".repeat(at) + name + ",98765432109876543210\n").getBytes(StandardCharsets.UTF_8);
        return names.find(Arrays.copyOf(cell, cell.length + LineBlock.MARGIN), at);
    }

    private int number(String name) {
        return find(names, name, 0).number();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 15, 16, 17, 23, 24, 25, 31, 32, 33, 99, 100})
    void namesOfEveryLengthAreToldFromThoseThatDifferInOneByte(int length) {
        String name = "a".repeat(length);
        assertThat(number(name)).isZero();
        for (int at = 0; at < length; at++) {
            String other = name.substring(0, at) + "b" + name.substring(at + 1);
            assertThat(number(other)).as(other).isEqualTo(at + 1);
        }
        assertThat(number(name)).isZero();
        assertThat(names.text(0)).isEqualTo(name);
        assertThat(names.size()).isEqualTo(length + 1);
    }

    @Test
    void aNameIsNotTheBeginningOfALongerOne() {
        for (int length = 1; length <= 100; length++) {
            assertThat(number("n".repeat(length))).isEqualTo(length - 1);
        }
        for (int length = 1; length <= 100; length++) {
            assertThat(number("n".repeat(length))).isEqualTo(length - 1);
            assertThat(names.text(length - 1)).isEqualTo("n".repeat(length));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " a", "a b", "a\"", "\"a\"", "\u00e9", "a;b", "a:b", "a+b", "a'", "@", "a\tb", "a\rb", "a\u0000",
                "a\nb"
            })
    void whatIsNotPlainHasNoName(String name) {
        assertThat(find(names, name, 0)).isSameAs(names.none());
        assertThat(names.size()).isZero();
    }

    @Test
    void aNameOfMoreThanAHundredBytesIsNotPlain() {
        assertThat(number("n".repeat(101))).isEqualTo(-1);
    }

    @Test
    void moreNamesThanAllowedAreNotPlain() {
        SeenNames two = new SeenNames(',', 2);
        assertThat(find(two, "a", 0).number()).isZero();
        assertThat(find(two, "b", 0).number()).isOne();
        assertThat(find(two, "c", 0)).isSameAs(two.none());
        assertThat(find(two, "b", 3).number()).isOne();
    }

    @Test
    void namesWithTheSameHashAreTwo() {
        Map<Integer, String> byHash = new HashMap<>();
        int pairs = 0;
        for (int i = 0; i < 300_000 && pairs < 3; i++) {
            String name = "school-" + i;
            byte[] bytes = Arrays.copyOf(name.getBytes(StandardCharsets.US_ASCII), 100);
            String same = byHash.putIfAbsent(SeenName.hash(bytes, 0, name.length()), name);
            if (same != null) {
                pairs++;
                int first = number(same);
                assertThat(number(name)).as(same + " and " + name).isEqualTo(first + 1);
                assertThat(number(same)).isEqualTo(first);
            }
        }
        assertThat(pairs).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void manyNamesAtAnyPlaceAreNumberedAsByAMap(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Integer> expected = new LinkedHashMap<>();
        for (int i = 0; i < 30_000; i++) {
            StringBuilder name = new StringBuilder();
            int length = 1 + random.nextInt(random.nextInt(10) == 0 ? 100 : 4);
            while (name.length() < length) {
                name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            expected.putIfAbsent(name.toString(), expected.size());
            assertThat(find(names, name.toString(), random.nextInt(9)).number())
                    .as("seed " + seed + ", '" + name + "'")
                    .isEqualTo(expected.get(name.toString()));
        }
        assertThat(names.size()).isEqualTo(expected.size()).isGreaterThan(10_000);
        expected.forEach((name, number) -> assertThat(names.text(number)).isEqualTo(name));
    }

    /** Names that all want the same slot, found by trying. */
    private static List<String> equalHashes(int count) {
        return new SplittableRandom(65)
                .longs(0, Long.MAX_VALUE)
                .mapToObj(number -> Long.toString(number, Character.MAX_RADIX).substring(0, 8))
                .filter(name -> (SeenName.hash(name.getBytes(StandardCharsets.US_ASCII), 0, 8) & 0x3FF) == 0)
                .distinct()
                .limit(count)
                .toList();
    }

    @Test
    void manyNamesWithOneHashAreNotPlain() {
        List<String> same = equalHashes(200);
        for (int i = 0; i < same.size(); i++) {
            assertThat(number(same.get(i))).isEqualTo(i < 64 ? i : -1);
        }
        for (int i = 0; i < same.size(); i++) {
            assertThat(number(same.get(i))).isEqualTo(i < 64 ? i : -1);
        }
        assertThat(IntStream.range(0, 1000).filter(i -> number("u" + i) >= 0)).hasSizeGreaterThan(950);
        assertThat(number(same.get(63))).isEqualTo(63);
    }
}
