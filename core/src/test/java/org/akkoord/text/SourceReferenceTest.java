package org.akkoord.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceReferenceTest {

    private static final String ID_RULE =
            "must be 1 to 100 ASCII letters, digits, '.', '_' or '-', starting with a letter or digit, but was ";

    @ParameterizedTest
    @ValueSource(strings = {"D:28-29", "kst-31293-549:page 3, table 2", "D:a:b", "D: "})
    void whatIsPrintedCanBeRead(String text) {
        assertThat(SourceReference.parse(text)).hasToString(text);
    }

    @Test
    void theFirstColonEndsTheDocument() {
        assertThat(SourceReference.parse("D:lines:1-2")).isEqualTo(new SourceReference("D", "lines:1-2"));
    }

    @Test
    void aReferenceNeedsAColon() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SourceReference.parse("D28\u202e"))
                .withMessage("a source reference must be 'document:place', such as 'D:28-29', but was 'D28\\u202e'");
    }

    @Test
    void aReferenceNeedsADocumentAndAPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SourceReference.parse(":28"))
                .withMessage("document " + ID_RULE + "''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SourceReference.parse("the dashboard:28"))
                .withMessage("document " + ID_RULE + "'the dashboard'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SourceReference.parse("D:"))
                .withMessage("locator must not be empty");
    }
}
