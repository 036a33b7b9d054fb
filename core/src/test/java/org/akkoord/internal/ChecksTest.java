package org.akkoord.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "po-1.a", "M1.1", "pe_two-hours", "A-.-_"})
    void lettersDigitsDotsUnderscoresAndHyphensMakeAnId(String text) {
        assertThat(Checks.isId(text)).isTrue();
        assertThat(Checks.requireId(text, "goal id")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-a", ".a", "_a", "a b", "a/b", "é", "\u0661", "a\u0000", "a:b"})
    void anythingElseIsNoId(String text) {
        assertThat(Checks.isId(text)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.requireId(text, "goal id"))
                .withMessage(
                        "goal id must be 1 to 100 ASCII letters, digits, '.', '_' or '-', starting with a letter or"
                                + " digit, but was '" + text.replace("\u0000", "\\u0000") + "'");
    }

    @Test
    void anIdHasAtMostHundredCharacters() {
        assertThat(Checks.isId("a".repeat(100))).isTrue();
        assertThat(Checks.isId("a".repeat(101))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1800-01-01", "2999-12-31"})
    void aDateLiesFrom1800To2999(LocalDate date) {
        assertThat(Checks.requireDate(date, "date")).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1799-12-31", "3000-01-01", "-2019-01-01", "+12019-01-01"})
    void anyOtherDateIsRefused(LocalDate date) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.requireDate(date, "date"))
                .withMessage("date must be in a year from 1800 to 2999, but was " + date);
    }

    @Test
    void distinctKeepsTheOrderAndCopies() {
        List<String> items = new ArrayList<>(List.of("b", "a"));
        List<String> copy = Checks.distinct(items, item -> item, "item");
        items.add("c");

        assertThat(copy).containsExactly("b", "a");
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> copy.add("d"));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> copy.remove(0));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> copy.set(0, "d"));
    }

    @Test
    void distinctNamesWhatOccursTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.distinct(List.of("b", "a", "b"), item -> item, "party"))
                .withMessage("party 'b' occurs more than once");
    }

    @Test
    void lookupNamesWhatThereIs() {
        assertThat(Lookup.find(List.of("a", "b"), item -> item, "b", "goal")).isEqualTo("b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lookup.find(List.of("a", "b"), item -> item, "\u001bc", "goal"))
                .withMessage("no goal '\\u001bc', there are: a, b");
    }
}
