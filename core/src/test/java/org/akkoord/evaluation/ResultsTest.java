package org.akkoord.evaluation;

import static org.akkoord.evaluation.Sample.DIRECT;
import static org.akkoord.evaluation.Sample.OBJECTIVE;
import static org.akkoord.evaluation.Sample.agreement;
import static org.akkoord.evaluation.Sample.direct;
import static org.akkoord.evaluation.Sample.evaluate;
import static org.akkoord.evaluation.Sample.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.TargetValue;
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsTest {

    private static final Agreement AGREEMENT =
            agreement(DIRECT, OBJECTIVE, OBJECTIVE.toBuilder().id("g1.b").build());

    private static AgreementEvaluation evaluation(String latest) {
        return evaluate(AGREEMENT, direct("2015", "60"), direct("2018", latest), figure("proxy", "2017", "90"));
    }

    /** Otherwise anybody could make one whose verdict does not follow from what it holds. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                AgreementEvaluation.class,
                GoalEvaluation.class,
                ObjectiveEvaluation.class,
                IndicatorEvaluation.class
            })
    void onlyTheEvaluatorMakesResults(Class<?> result) {
        assertThat(result.getDeclaredConstructors())
                .noneMatch(made -> Modifier.isPublic(made.getModifiers()) || Modifier.isProtected(made.getModifiers()));
        assertThat(result.getMethods()).noneMatch(method -> method.getName().matches("with[A-Z].*"));
    }

    @Test
    void everyVerdictIsThatOfItsExplanation() {
        GoalEvaluation goal = evaluation("85").goal("g1");
        ObjectiveEvaluation objective = goal.objective("g1.b");

        assertThat(goal.verdict())
                .isEqualTo(Verdict.ACHIEVED)
                .isEqualTo(goal.explanation().verdict());
        assertThat(objective.verdict()).isEqualTo(objective.explanation().verdict());
        assertThat(objective.indicator("proxy").verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
    }

    @Test
    void equalInputsGiveEqualResults() {
        assertThat(evaluation("70")).isEqualTo(evaluation("70")).hasSameHashCodeAs(evaluation("70"));
        assertThat(evaluation("70")).isNotEqualTo(evaluation("70.0")).isNotEqualTo("g1");
        assertThat(evaluation("70").goal("g1"))
                .isEqualTo(evaluation("70").goal("g1"))
                .isNotEqualTo(evaluation("71").goal("g1"))
                .hasToString("g1 ATTENTION_NEEDED");
    }

    @Test
    void anObjectiveIsFoundInWhicheverGoal() {
        AgreementEvaluation evaluation = evaluation("70");

        assertThat(evaluation.objective("g1.b"))
                .isSameAs(evaluation.objectives().get(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluation.objective("g1.c"))
                .withMessage("no objective 'g1.c', the nearest is 'g1.a', there are: g1.a, g1.b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluation.objective("g1.a").indicator("x"))
                .withMessage("no indicator 'x', there are: direct, proxy");
    }

    @Test
    void aResultIsWalkedFromAnyOfItsParts() {
        AgreementEvaluation evaluation = evaluation("70");
        ObjectiveEvaluation objective = evaluation.objective("g1.a");

        assertThat(evaluation.goalOf("g1.a")).isSameAs(evaluation.goal("g1"));
        assertThat(evaluation.indicator("direct")).isSameAs(objective.indicator("direct"));
        assertThat(evaluation.objectivesOf("direct")).contains(objective);
        assertThat(evaluation.objectivesOf("x")).isEmpty();
        assertThat(evaluation.with(objective.verdict()))
                .contains(objective)
                .allMatch(each -> each.verdict() == objective.verdict());
        assertThat(evaluation.with(Verdict.ACHIEVED)).isEmpty();
        assertThat(evaluation.goalsWith(Verdict.ATTENTION_NEEDED)).containsExactly(evaluation.goal("g1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluation.indicator("dirct"))
                .withMessageStartingWith("no indicator 'dirct', the nearest is 'direct', there are: ");
    }

    @Test
    void latestValueAndTargetAreNumbers() {
        AgreementEvaluation evaluation = evaluation("70");

        assertThat(evaluation.objective("g1.a").latestNumber()).hasValue(70);
        assertThat(evaluation.objective("g1.a").targetNumber()).hasValue(80);
    }

    @Test
    void aRangeHasATargetNumberOnceThereIsALatestValue() {
        Agreement range = AGREEMENT.withTarget("g1.a", TargetValue.between(40, 60));

        assertThat(evaluate(range, direct("2018", "70")).objective("g1.a").targetNumber())
                .hasValue(60);
        assertThat(evaluate(range, direct("2018", "30")).objective("g1.a").targetNumber())
                .hasValue(40);
        assertThat(evaluate(range).objective("g1.a").targetNumber()).isEmpty();
        assertThat(evaluate(AGREEMENT).objective("g1.a").targetNumber()).hasValue(80);
        assertThat(evaluate(AGREEMENT).objective("g1.a").latestNumber()).isEmpty();
    }

    @Test
    void anEvaluationIsOneLinePerGoal() {
        assertThat(evaluation("70"))
                .hasToString(AGREEMENT.id() + " as of " + Sample.AS_OF + " by SECTOR_AGREEMENT\n  g1 ATTENTION_NEEDED");
    }

    @Test
    void theSummaryIsWhatWasJudged() {
        ObjectiveEvaluation objective = evaluation("70").objective("g1.a");
        IndicatorEvaluation indicator = objective.direct().get(0);

        assertThat(objective.targeted().brief(Locale.ENGLISH)).isEqualTo("at least 80 %, by 2018");
        assertThat(objective.direct()).extracting(each -> each.indicator().id()).containsExactly("direct");
        assertThat(indicator.figures())
                .extracting(figure -> figure.text(Locale.ENGLISH))
                .isEqualTo(List.of("60 % in 2015", "70 % in 2018"));
        assertThat(indicator.latest().map(Citation::period))
                .isEqualTo(indicator.level().map(point -> point.period()));
        assertThat(indicator.ratings()).isEmpty();
        assertThat(objective.notes()).isEmpty();
    }
}
