package org.akkoord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalDouble;
import org.akkoord.evaluation.Evidence.Presentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NchsStandardTest {

    /** Cases built from the text of the standard for proportions: one on each side of every rule. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.4, 0.6, 120, 30, SHOW",
        "0.5, 0.3, 0.7, 29, 30, SUPPRESS",
        "0.5, 0.34, 0.66, 40, 30, SUPPRESS",
        "0.5, 0.35, 0.65, 40, 30, SUPPRESS",
        "0.5, 0.351, 0.65, 40, 30, SHOW",
        "0.04, 0.02, 0.07, 400, 30, SHOW",
        "0.04, 0.015, 0.085, 150, 30, SUPPRESS",
        "0.1, 0.05, 0.17, 100, 30, SHOW",
        "0.92, 0.86, 0.97, 90, 30, SHOW_WITH_FOOTNOTE",
        "0.5, 0.4, 0.6, 120, 7, REVIEW",
        "0.5, 0.4, 0.6, 120, 8, SHOW",
        "0, 0, 0.03, 120, 30, REVIEW",
        "1, 0.97, 1, 120, 30, REVIEW",
        "0, 0, 0.03, 29, 30, SUPPRESS"
    })
    void proportionsFollowTheStandard(
            double p, double low, double high, double size, double df, Presentation expected) {
        assertThat(NchsStandard.presentation(p, low, high, size, OptionalDouble.of(df)))
                .isEqualTo(expected);
    }

    @Test
    void withoutADesignThereAreNoDegreesOfFreedomToReview() {
        assertThat(NchsStandard.presentation(0.5, 0.4, 0.6, 120, OptionalDouble.empty()))
                .isEqualTo(Presentation.SHOW);
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NchsStandard.presentation(50, 40, 60, 120, OptionalDouble.empty()))
                .withMessage("a proportion and its interval must be in order from 0 to 1, but were 40.0, 50.0, 60.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NchsStandard.presentation(0.5, 0.4, 0.6, Double.NaN, OptionalDouble.empty()))
                .withMessage("an effective size must be 0 or more, but was NaN");
    }
}
