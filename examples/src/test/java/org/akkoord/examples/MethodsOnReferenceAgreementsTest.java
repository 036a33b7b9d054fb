package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.MethodComparison;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Indicator;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.progress.ProgressMethods;
import org.akkoord.render.TextWrap;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method on both reference agreements, on the day of the letter. */
class MethodsOnReferenceAgreementsTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"));

    static Stream<ReferenceAgreement> agreements() {
        return Stream.of(ReferenceAgreement.po(), ReferenceAgreement.vo());
    }

    static Stream<Arguments> methodsAndAgreements() {
        return agreements()
                .flatMap(reference -> ProgressMethods.all().stream().map(method -> Arguments.of(method, reference)));
    }

    private static AgreementEvaluation evaluate(ProgressMethod method, ReferenceAgreement reference) {
        return AgreementEvaluator.withDefaults()
                .with(method)
                .evaluate(reference.agreement(), reference.figures(), ReferenceAgreement.LETTER);
    }

    private static Stream<IndicatorEvaluation> direct(AgreementEvaluation evaluation) {
        return evaluation.goals().stream()
                .flatMap(goal -> goal.objectives().stream())
                .flatMap(objective -> objective.indicators().stream())
                .filter(indicator -> indicator.indicator().role() == Indicator.Role.DIRECT);
    }

    @ParameterizedTest
    @MethodSource("methodsAndAgreements")
    void everyMethodExplainsItselfInBothLanguagesWithin100Columns(ProgressMethod method, ReferenceAgreement reference) {
        AgreementEvaluation evaluation = evaluate(method, reference);

        assertThat(evaluation.method()).isEqualTo(method.name());
        for (Locale language : LANGUAGES) {
            assertThat(evaluation.toText(language).lines()).allMatch(line -> line.length() <= TextWrap.WIDTH);
            assertThat(evaluation.goals().stream()
                            .flatMap(goal -> goal.explanation().text(language).lines()))
                    .isNotEmpty()
                    .allMatch(line -> line.length() <= TextWrap.WIDTH);
        }
    }

    @ParameterizedTest
    @MethodSource("methodsAndAgreements")
    void whatIsRatedIsToldInTheWordsOfTheMethod(ProgressMethod method, ReferenceAgreement reference) {
        assertThat(direct(evaluate(method, reference))
                        .filter(each -> each.rating().isPresent()))
                .allSatisfy(each -> assertThat(each.explanation().steps())
                        .anySatisfy(step -> assertThat(step).isInstanceOfSatisfying(Step.Rated.class, rated -> {
                            assertThat(rated.method()).isEqualTo(method.name());
                            assertThat(rated.status())
                                    .isEqualTo(each.rating().orElseThrow().status());
                        })));
    }

    @ParameterizedTest
    @MethodSource("methodsAndAgreements")
    void everyJudgementOfAPublishedMethodHasItsOwnWord(ProgressMethod method, ReferenceAgreement reference) {
        Stream<IndicatorEvaluation> assessed =
                direct(evaluate(method, reference)).filter(each -> each.verdict() != Verdict.NOT_ASSESSABLE);

        assertThat(assessed)
                .allMatch(each -> each.rating().isPresent() == (method != ProgressMethods.SECTOR_AGREEMENT));
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void theComparisonKeepsTo100ColumnsInBothLanguages(ReferenceAgreement reference) {
        MethodComparison comparison = AgreementEvaluator.withDefaults()
                .compare(reference.agreement(), reference.figures(), ReferenceAgreement.LETTER, ProgressMethods.all());

        assertThat(comparison.rows()).isNotEmpty();
        for (Locale language : LANGUAGES) {
            assertThat(comparison.toText(language).lines()).allMatch(line -> line.length() <= TextWrap.WIDTH);
        }
    }
}
