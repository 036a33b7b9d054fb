package org.akkoord.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.akkoord.comparison.EvaluationComparison.ChangeWord;
import org.akkoord.indicator.Direction;
import org.akkoord.render.Phrases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeWordTest {

    private static final Phrases DUTCH = Phrases.of(Locale.forLanguageTag("nl"));

    /** Sizes and words of the dashboard on primary education of 2020, with its lines. */
    @ParameterizedTest
    @CsvSource({
        "0.4, nagenoeg gelijk, D:217",
        "-3, lichte daling, D:222",
        "-3, lichte daling, D:224-225",
        "-5, daling, D:570",
        "6, stijging, D:223",
        "9, stijging, D:572",
        "16, duidelijke stijging, D:360-362",
        "23, behoorlijke stijging, D:366-367",
        "33, behoorlijke stijging, D:366-367",
        "41, aanmerkelijke vooruitgang, D:249-251"
    })
    void theScaleGivesTheWordsOfTheDashboardForItsSizes(BigDecimal points, String word, String source) {
        assertThat(DUTCH.name(ChangeWord.of(points, Direction.INCREASE)))
                .as(source)
                .isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "0, NEARLY_SAME",
        "1.69, NEARLY_SAME",
        "-1.7, SLIGHT_FALL",
        "3.99, SLIGHT_RISE",
        "4, RISE",
        "-12.49, FALL",
        "12.5, CLEAR_RISE",
        "-12.5, CLEAR_FALL",
        "19.5, CONSIDERABLE_RISE",
        "-36.9, CONSIDERABLE_FALL",
        "37, MARKED_PROGRESS",
        "-37, MARKED_DECLINE"
    })
    void aBoundaryBelongsToTheStrongerWord(BigDecimal points, ChangeWord word) {
        assertThat(ChangeWord.of(points, Direction.INCREASE)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "40, DECREASE, MARKED_DECLINE",
        "-40, DECREASE, MARKED_PROGRESS",
        "40, NEUTRAL, MARKED_RISE",
        "-40, NEUTRAL, MARKED_FALL"
    })
    void progressIsWhatIsBetter(BigDecimal points, Direction good, ChangeWord word) {
        assertThat(ChangeWord.of(points, good)).isEqualTo(word);
    }
}
