package org.akkoord.internal.tree;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class JsonFormTest {

    /** The tests of this module run without any other module of Akkoord. */
    @Test
    void aMissingFormIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> JsonForm.required("reading a profile from JSON"))
                .withMessage(
                        "reading a profile from JSON needs akkoord-io-json beside the other modules of Akkoord, but"
                                + " it was not found");
    }
}
