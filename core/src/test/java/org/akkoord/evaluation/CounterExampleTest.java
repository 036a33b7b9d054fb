package org.akkoord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.akkoord.Agreements;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.check.AgreementCheck;
import org.akkoord.check.Finding;
import org.akkoord.indicator.Direction;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One counter-example refutes "all"; without one nothing is shown. */
class CounterExampleTest {

    private static final Indicator BELOW = Indicator.builder()
            .id("below")
            .title(text("Schools below the norm"))
            .unit(Unit.COUNT)
            .direction(Direction.DECREASE)
            .role(Indicator.Role.CONTRARY)
            .build();
    private static final Indicator SHARE =
            Indicator.builder().id("share").title(text("Schools that meet it")).build();
    private static final Objective ALL = Objective.builder()
            .id("g.a")
            .text(text("Every school"))
            .addIndicators("below")
            .target(new TargetValue.AtLeast(new BigDecimal("100")))
            .deadline(ReportingPeriod.schoolYear(2017))
            .build();

    private static LocalizedText text(String english) {
        return LocalizedText.of("en", english);
    }

    private static Measurement below(String period, String count) {
        return Measurement.builder()
                .indicator("below")
                .period(ReportingPeriod.parse(period))
                .unit(Unit.COUNT)
                .value(Quantity.of(count))
                .build();
    }

    private static Measurement share(String period, String percent) {
        return Measurement.builder()
                .indicator("share")
                .period(ReportingPeriod.parse(period))
                .value(Quantity.of(percent))
                .build();
    }

    private static ObjectiveEvaluation evaluate(Objective objective, Measurement... figures) {
        Goal goal = Goal.builder()
                .id("g")
                .title(text("Goal"))
                .addObjectives(objective)
                .build();
        return AgreementEvaluator.withDefaults()
                .evaluate(
                        Agreements.withGoal(goal).addIndicators(BELOW, SHARE).build(),
                        MeasurementSet.of(List.of(figures)),
                        LocalDate.of(2020, 10, 12))
                .goal("g")
                .objective("g.a");
    }

    /**
     * A count of the period in which all are due, or of a later one, refutes it: what was to hold did not. A count of
     * an earlier period says nothing of the deadline, and none at all does not show that every school was looked at.
     */
    @ParameterizedTest
    @CsvSource({
        "2017/2018, 132, INSUFFICIENT_PROGRESS, REFUTED",
        "2017/2018, 1, INSUFFICIENT_PROGRESS, REFUTED",
        "2018/2019, 7, INSUFFICIENT_PROGRESS, REFUTED",
        "2016/2017, 132, NOT_ASSESSABLE, CONTRARY",
        "2017/2018, 0, NOT_ASSESSABLE, CONTRARY"
    })
    void aCountInTheYearInWhichAllAreDueRefutesIt(String period, String count, Verdict verdict, Reason reason) {
        ObjectiveEvaluation evaluation = evaluate(ALL, below(period, count));

        assertThat(evaluation.verdict()).isEqualTo(verdict);
        assertThat(evaluation.explanation().reason()).isEqualTo(reason);
    }

    @Test
    void theReasonNamesTheCounterExamples() {
        ObjectiveEvaluation evaluation = evaluate(ALL, below("2017/2018", "132"));

        assertThat(evaluation.explanation().summary(Locale.ENGLISH))
                .isEqualTo("not met, because there are counter-examples; how far it is from the target is not"
                        + " known: 132 in 2017/2018");
        assertThat(evaluation.explanation().summary(Locale.forLanguageTag("nl")))
                .isEqualTo("niet gehaald, want er zijn tegenvoorbeelden; de afstand tot de streefwaarde is"
                        + " onbekend: 132 in 2017/2018");
    }

    /** A target of none is refuted in the same way: three of a thing that there was to be none of. */
    @Test
    void aTargetOfNoneIsRefutedToo() {
        Objective none = ALL.toBuilder()
                .target(new TargetValue.AtMost(BigDecimal.ZERO))
                .unit(Unit.parse("schools"))
                .build();

        assertThat(evaluate(none, below("2018", "3")).explanation().reason()).isEqualTo(Reason.REFUTED);
    }

    /** 95 % against all is refuted by nobody, and the check says that the counts do nothing there. */
    @Test
    void aTargetOfFewerThanAllIsNotRefuted() {
        Objective most = ALL.toBuilder()
                .target(new TargetValue.AtLeast(new BigDecimal("95")))
                .build();
        Goal goal =
                Goal.builder().id("g").title(text("Goal")).addObjectives(most).build();

        assertThat(evaluate(most, below("2017/2018", "132")).explanation().reason())
                .isEqualTo(Reason.CONTRARY);
        assertThat(AgreementCheck.check(
                        Agreements.withGoal(goal).addIndicators(BELOW).build()))
                .extracting(Finding::message)
                .containsExactly(
                        "counter-examples refute only a target of all or none, so indicator 'below' says nothing"
                                + " about it");
    }

    /** A share that is graded says more than "not all"; one that rounds to all is refuted all the same. */
    @Test
    void aDirectFigureIsRefutedOnlyWhereItTakesTheTargetForMet() {
        Objective both = ALL.toBuilder().indicators(List.of("share", "below")).build();

        ObjectiveEvaluation graded =
                evaluate(both, share("2014/2015", "60"), share("2017/2018", "98"), below("2017/2018", "132"));
        assertThat(graded.verdict()).isEqualTo(Verdict.SUFFICIENT_PROGRESS);
        ObjectiveEvaluation rounded = evaluate(both, share("2017/2018", "100"), below("2017/2018", "3"));
        assertThat(rounded.verdict()).isEqualTo(Verdict.INSUFFICIENT_PROGRESS);
        assertThat(rounded.explanation().reason()).isEqualTo(Reason.REFUTED);
    }
}
