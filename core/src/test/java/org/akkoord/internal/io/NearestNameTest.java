package org.akkoord.internal.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
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

    /** The full table of each comparison has 10,000 cells, which would make 50,000,000,000 of them. */
    @Test
    @Timeout(20)
    void thousandMistypedNamesAreSoonComparedWithThousandsOfLongOnes() {
        List<String> known = IntStream.range(0, 5_000)
                .mapToObj(i -> Integer.toString(i, 36) + "-" + "x".repeat(96))
                .toList();
        for (int i = 0; i < 1_000; i++) {
            assertThat(NearestName.nearest("unknown-" + i + "y".repeat(90), known))
                    .isEmpty();
        }
    }
}
