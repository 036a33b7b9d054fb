package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.html.EvaluationHtml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the two agreements. */
class ReferencePageTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private static Stream<AgreementEvaluation> evaluations() {
        return Stream.of(
                ReferenceAgreement.po().evaluate(), ReferenceAgreement.vo().evaluate());
    }

    @ParameterizedTest
    @MethodSource("evaluations")
    void thePageSaysEveryVerdictAndTarget(AgreementEvaluation evaluation) {
        for (Locale locale : List.of(Locale.ENGLISH, DUTCH)) {
            String text = text(EvaluationHtml.toHtml(evaluation, locale));
            assertThat(evaluation.objectives())
                    .isNotEmpty()
                    .allSatisfy(objective -> assertThat(text)
                            .contains(objective.objective().text().in(locale).replaceAll("\\s+", " "))
                            .contains(objective.targeted().brief(locale))
                            .contains(objective.explanation().summary(locale)));
        }
    }

    /** What a reader sees, without markup. */
    private static String text(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    /** The text between tags, and what only people who hear the page are told, is all that may differ. */
    @ParameterizedTest
    @MethodSource("evaluations")
    void dutchAndEnglishPagesDifferOnlyInLanguage(AgreementEvaluation evaluation) {
        assertThat(skeleton(EvaluationHtml.toHtml(evaluation, DUTCH)))
                .isEqualTo(skeleton(EvaluationHtml.toHtml(evaluation, Locale.ENGLISH)));
    }

    private static String skeleton(String html) {
        return Pattern.compile(">[^<]*<").matcher(html).replaceAll("><").replaceFirst("lang=\"..\"", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"80,4 %", "12 oktober 2020", "in 2019", "behaald", "streefwaarde"})
    void theDutchPageIsDutch(String words) {
        String page = text(EvaluationHtml.toHtml(ReferenceAgreement.po().evaluate(), DUTCH));
        assertThat(page).contains(words).doesNotContain("80.4", "October");
    }

    @ParameterizedTest
    @ValueSource(strings = {"80.4 %", "12 October 2020", "in 2019", "achieved", "target"})
    void theEnglishPageIsEnglish(String words) {
        String page = text(EvaluationHtml.toHtml(ReferenceAgreement.po().evaluate(), Locale.ENGLISH));
        assertThat(page).contains(words).doesNotContain("80,4", "oktober");
    }

    /** The limit that the page was given: 400 kB. */
    @Test
    void thePageOfPrimaryEducationIsSmall() {
        String page = EvaluationHtml.toHtml(ReferenceAgreement.po().evaluate(), DUTCH);
        assertThat(page.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hasSizeLessThan(400_000);
    }

    @Test
    void aFragmentHasItsPrefixInEveryId() {
        AgreementEvaluation evaluation = ReferenceAgreement.po().evaluate();
        String fragment = EvaluationHtml.fragment(evaluation.goal("po-10"), DUTCH, "eerste-");
        assertThat(Pattern.compile(" id=\"([^\"]*)\"").matcher(fragment).results())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(id.group(1)).startsWith("eerste-"));
        assertThat(fragment).startsWith("<div class=\"akkoord\" lang=\"nl\">").doesNotContain("<html", "<style");
    }
}
