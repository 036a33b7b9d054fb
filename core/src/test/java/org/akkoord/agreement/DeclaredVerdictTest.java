package org.akkoord.agreement;

import static org.akkoord.agreement.DeclaredVerdict.Concordance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeclaredVerdictTest {

    private static final DeclaredVerdict ON_COURSE = DeclaredVerdict.builder()
            .theme(LocalizedText.of("en", "physical education"))
            .addCovers(Verdict.SUFFICIENT_PROGRESS, Verdict.ACHIEVED)
            .partyId("ocw")
            .on(LocalDate.of(2020, 10, 12))
            .build();

    @ParameterizedTest
    @CsvSource({
        "ACHIEVED, AGREES",
        "SUFFICIENT_PROGRESS, AGREES",
        "ATTENTION_NEEDED, DIFFERS",
        "INSUFFICIENT_PROGRESS, DIFFERS",
        "NOT_ASSESSABLE, NOT_COMPUTABLE"
    })
    void aDeclaredClassIsComparedWithTheComputedOne(Verdict computed, Concordance concordance) {
        assertThat(ON_COURSE.concordanceWith(computed)).isEqualTo(concordance);
    }

    @Test
    void whoDeclaresThatNothingCanBeAssessedAgreesWithThat() {
        assertThat(ON_COURSE.toBuilder()
                        .covers(List.of(Verdict.NOT_ASSESSABLE))
                        .build()
                        .concordanceWith(Verdict.NOT_ASSESSABLE))
                .isEqualTo(Concordance.AGREES);
    }

    @ParameterizedTest
    @EnumSource
    void wordsAloneNameNoClass(Verdict computed) {
        DeclaredVerdict words = ON_COURSE.toBuilder()
                .words(LocalizedText.of("nl", "een enorme sprong"))
                .covers(List.of())
                .build();

        assertThat(words.concordanceWith(computed)).isEqualTo(Concordance.NO_CLASS_DECLARED);
    }

    @Test
    void classesAreInTheOrderOfVerdictsAndOnlyOnce() {
        assertThat(ON_COURSE.toBuilder()
                        .covers(List.of(Verdict.ATTENTION_NEEDED, Verdict.ACHIEVED, Verdict.ATTENTION_NEEDED))
                        .build()
                        .covers())
                .containsExactly(Verdict.ACHIEVED, Verdict.ATTENTION_NEEDED)
                .isUnmodifiable();
    }

    @Test
    void wordsOrAVerdictAreNeeded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ON_COURSE.toBuilder().covers(List.of()).build())
                .withMessage("a declared verdict needs words or a verdict");
    }

    @Test
    void thePartyIsAnId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ON_COURSE.toBuilder().partyId("the minister").build())
                .withMessage("declaring party must be 1 to 100 ASCII letters, digits, '.', '_' or '-', starting with a"
                        + " letter or digit, but was 'the minister'");
    }

    @Test
    void theDayLiesInTheRangeOfDates() {
        LocalDate tooLate = LocalDate.of(3000, 1, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ON_COURSE.toBuilder().on(tooLate).build())
                .withMessage("on must be in a year from 1800 to 2999, but was 3000-01-01");
    }
}
