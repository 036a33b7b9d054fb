package org.akkoord.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    @ParameterizedTest
    @CsvSource({
        "rol, role", // one character less
        "reeders, readers", // one replaced
        "INCREASES, INCREASE", // one more
        "recieve, receive", // two exchanged ones are two replaced ones
        "Denominator, denominator",
        "SUPPRESED, SUPPRESSED",
        "abcdefghijkl, xyzdefghijkl" // three of twelve
    })
    void aNameThatDiffersLittleIsFound(String found, String known) {
        assertThat(NearestName.nearest(found, List.of("something", known, "else")))
                .contains(known);
    }

    @ParameterizedTest
    @CsvSource({
        "ab, cd", // two of two
        "abc, xyz", // three of three
        "abcdefgh, xyzdefgh", // three of eight
        "abcdefghijkl, wxyzefghijkl" // four of twelve
    })
    void aNameThatDiffersMuchIsNotFound(String found, String known) {
        assertThat(NearestName.nearest(found, List.of(known))).isEmpty();
    }

    @Test
    void blanksAndInvisibleCharactersDoNotCount() {
        assertThat(NearestName.nearest("\ufeff e-mail\u00a0adres \udb40\udc20", List.of("email", "E-mailadres")))
                .contains("E-mailadres");
        assertThat(NearestName.looksLike(" UNIT\u200b", "unit")).isTrue();
        assertThat(NearestName.looksLike("unit", "units")).isFalse();
    }

    @Test
    void theFirstOfEquallyNearNamesIsFound() {
        assertThat(NearestName.nearest("goal-3", List.of("goal-11", "goal-1", "goal-2")))
                .contains("goal-1");
        assertThat(NearestName.nearest("goal-2", List.of("goal-1", "goal-2"))).contains("goal-2");
        assertThat(NearestName.nearest("goal", List.of())).isEqualTo(Optional.empty());
    }

    /** Distances by the definition, over all ways to edit, hold the band to account. */
    @Test
    void theBandGivesTheSameAsTheDefinition() {
        Random random = new Random(11);
        for (int n = 0; n < 20_000; n++) {
            String found = word(random);
            String known = word(random);
            int distance = distance(found, known);
            int allowed = found.length() <= 2 ? 1 : found.length() <= 8 ? 2 : 3;
            assertThat(NearestName.nearest(found, List.of(known)).isPresent())
                    .as("%s and %s", found, known)
                    .isEqualTo(distance <= allowed);
        }
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(12), 'a', 'c')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int distance(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                table[i][j] = i == 0 || j == 0
                        ? i + j
                        : Math.min(
                                table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1),
                                1 + Math.min(table[i - 1][j], table[i][j - 1]));
            }
        }
        return table[a.length()][b.length()];
    }

    /** The full tables of all comparisons have 10,000,000,000 cells. */
    @Test
    @Timeout(60)
    void manyMistypedNamesAreSoonComparedWithThousandsOfLongOnes() {
        List<String> known = IntStream.range(0, 5_000)
                .mapToObj(i -> Integer.toString(i, 36) + "-" + "x".repeat(96))
                .toList();
        for (int i = 0; i < 200; i++) {
            assertThat(NearestName.nearest("unknown-" + i + "y".repeat(90), known))
                    .isEmpty();
        }
    }
}
