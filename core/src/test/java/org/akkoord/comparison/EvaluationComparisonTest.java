package org.akkoord.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.akkoord.Agreements;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.DeclaredVerdict;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.comparison.EvaluationComparison.Difference;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.progress.Judgement;
import org.akkoord.progress.ProgressCase;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.progress.SectorAgreement;
import org.akkoord.quantity.Quantity;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;

class EvaluationComparisonTest {

    private static final LocalDate LETTER = LocalDate.of(2020, 10, 12);
    private static final Objective OBJECTIVE = Objective.builder()
            .id("g1.a")
            .text(text("Four in five"))
            .addIndicators("readers")
            .target(new TargetValue.AtLeast(new BigDecimal("80")))
            .deadline(ReportingPeriod.year(2022))
            .build();
    private static final Agreement AGREEMENT = agreement(OBJECTIVE);
    private static final AgreementEvaluator EVALUATOR = AgreementEvaluator.withDefaults();

    private static LocalizedText text(String english) {
        return LocalizedText.of("en", english);
    }

    private static Agreement agreement(Objective... objectives) {
        Goal goal = Goal.builder()
                .id("g1")
                .title(text("Reading"))
                .addObjectives(objectives)
                .addDeclared(DeclaredVerdict.builder()
                        .theme(text("Reading"))
                        .addCovers(Verdict.ACHIEVED)
                        .partyId("minister")
                        .on(LETTER)
                        .build())
                .build();
        return Agreements.withGoal(goal)
                .ends(LocalDate.of(2022, 12, 31))
                .addIndicators(
                        Indicator.builder().id("readers").title(text("Readers")).build())
                .build();
    }

    private static Measurement figure(int year, String value) {
        return Measurement.builder()
                .indicator("readers")
                .period(ReportingPeriod.year(year))
                .value(Quantity.of(value))
                .addSources(SourceReference.parse("D:" + year))
                .build();
    }

    private static AgreementEvaluation evaluate(LocalDate asOf, Measurement... figures) {
        return EVALUATOR.evaluate(AGREEMENT, MeasurementSet.of(List.of(figures)), asOf);
    }

    private static Difference only(EvaluationComparison comparison) {
        assertThat(comparison.goals()).hasSize(1);
        assertThat(comparison.goals().get(0).objectives()).hasSize(1);
        return comparison.goals().get(0).objectives().get(0);
    }

    private static String causes(Difference difference) {
        return String.join(
                "\n",
                difference.causes().stream()
                        .map(cause -> cause.text(Locale.ENGLISH))
                        .toList());
    }

    @Test
    void equalEvaluationsDifferInNothing() {
        AgreementEvaluation evaluation = evaluate(LETTER, figure(2017, "60"), figure(2019, "70"));

        EvaluationComparison comparison = EvaluationComparison.between(evaluation, evaluation);

        assertThat(comparison.goals()).isEmpty();
        assertThat(comparison.changed()).isEmpty();
        assertThat(comparison.toText(Locale.ENGLISH)).isEqualTo("""
                        Sample: 12 October 2020 compared with 12 October 2020, sector agreement (margin 20 %, movement from
                          10 %, test at 5 %)
                        changed verdicts: 0 goals, 0 objectives
                        """);
    }

    @Test
    void aFigurePublishedBetweenTwoDatesIsTheCause() {
        Measurement[] figures = {figure(2017, "60"), figure(2019, "81")};

        EvaluationComparison comparison =
                EvaluationComparison.between(evaluate(LocalDate.of(2019, 6, 1), figures), evaluate(LETTER, figures));

        Difference difference = only(comparison);
        assertThat(difference.before()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(difference.after()).isEqualTo(Verdict.ACHIEVED);
        assertThat(comparison.changedGoals()).hasSize(1);
        assertThat(causes(difference))
                .isEqualTo("new figure: Readers: 81 % in 2019 [D:2019] (+21 percentage points from 60 % in 2017)");
        EvaluationComparison.NewFigure added =
                (EvaluationComparison.NewFigure) difference.causes().get(0);
        assertThat(added.change()).contains(new BigDecimal("21"));
        assertThat(added.word()).isEmpty();
    }

    @Test
    void aRevisedFigureOfAnotherVintageIsTheCause() {
        EvaluationComparison comparison = EvaluationComparison.between(
                evaluate(LETTER, figure(2017, "60"), figure(2019, "81")),
                evaluate(LETTER, figure(2017, "60"), figure(2019, "79")));

        Difference difference = only(comparison);
        assertThat(difference.isVerdictChanged()).isTrue();
        assertThat(causes(difference)).isEqualTo("figure revised: Readers: 79 % in 2019 [D:2019], before: 81 %");
    }

    @Test
    void aFigureThatIsGoneIsTheCause() {
        Difference difference = only(EvaluationComparison.between(
                evaluate(LETTER, figure(2017, "60"), figure(2019, "81")), evaluate(LETTER, figure(2017, "60"))));

        assertThat(causes(difference)).isEqualTo("figure no longer used: Readers: 81 % in 2019 [D:2019]");
    }

    @Test
    void aRevisedTargetIsTheCause() {
        Agreement stricter = agreement(OBJECTIVE.toBuilder()
                .target(new TargetValue.AtLeast(new BigDecimal("90")))
                .build());
        MeasurementSet figures = MeasurementSet.of(List.of(figure(2017, "60"), figure(2019, "81")));

        Difference difference = only(EvaluationComparison.between(
                EVALUATOR.evaluate(AGREEMENT, figures, LETTER), EVALUATOR.evaluate(stricter, figures, LETTER)));

        assertThat(causes(difference)).isEqualTo("target revised: from at least 80 % to at least 90 %");
    }

    @Test
    void anotherMethodIsTheCause() {
        MeasurementSet figures = MeasurementSet.of(List.of(figure(2017, "60"), figure(2019, "62")));
        AgreementEvaluation before = EVALUATOR.evaluate(AGREEMENT, figures, LETTER);
        AgreementEvaluation after = EVALUATOR.with(new Generous()).evaluate(AGREEMENT, figures, LETTER);

        assertThat(causes(only(EvaluationComparison.between(before, after))))
                .isEqualTo("other method: GENEROUS in place of sector agreement (margin 20 %, movement from 10"
                        + " %, test at 5 %)");
    }

    /** Takes everything for achieved. */
    private record Generous() implements ProgressMethod {
        @Override
        public String name() {
            return "GENEROUS";
        }

        @Override
        public Judgement judge(ProgressCase progress) {
            return Judgement.of(Verdict.ACHIEVED, Reason.TARGET_MET, progress, List.of());
        }
    }

    @Test
    void otherParametersOfTheMethodAreTheCause() {
        MeasurementSet figures = MeasurementSet.of(List.of(figure(2017, "60"), figure(2019, "63")));
        AgreementEvaluator lenient = EVALUATOR.with(new SectorAgreement(BigDecimal.valueOf(90), BigDecimal.TEN, 0.05));
        AgreementEvaluator strict = EVALUATOR.with(new SectorAgreement(BigDecimal.ZERO, BigDecimal.TEN, 0.05));

        Difference difference = only(EvaluationComparison.between(
                lenient.evaluate(AGREEMENT, figures, LETTER), strict.evaluate(AGREEMENT, figures, LETTER)));

        assertThat(causes(difference))
                .isEqualTo("other method: sector agreement (margin 0 %, movement from 10 %, test at 5 %) in"
                        + " place of sector agreement (margin 90 %, movement from 10 %, test at 5 %)");
    }

    @Test
    void aDeadlineThatPassedIsTheCause() {
        Measurement[] figures = {figure(2016, "50"), figure(2019, "70")};

        Difference difference = only(
                EvaluationComparison.between(evaluate(LETTER, figures), evaluate(LocalDate.of(2023, 1, 1), figures)));

        assertThat(difference.before()).isEqualTo(Verdict.SUFFICIENT_PROGRESS);
        assertThat(difference.after()).isEqualTo(Verdict.ATTENTION_NEEDED);
        assertThat(causes(difference))
                .isEqualTo("no other figures: only time passed, from 12 October 2020 to 1 January 2023, past a"
                        + " deadline or a start date");
    }

    @Test
    void objectivesOfOneVersionOnlyAreListed() {
        Agreement wider = agreement(OBJECTIVE, OBJECTIVE.toBuilder().id("g1.b").build());
        AgreementEvaluation narrow = EVALUATOR.evaluate(AGREEMENT, MeasurementSet.empty(), LETTER);
        AgreementEvaluation wide = EVALUATOR.evaluate(wider, MeasurementSet.empty(), LETTER);

        assertThat(EvaluationComparison.between(narrow, wide).added()).containsExactly("g1.b");
        assertThat(EvaluationComparison.between(wide, narrow).removed()).containsExactly("g1.b");
        assertThat(EvaluationComparison.between(wide, narrow).toText(Locale.ENGLISH))
                .endsWith("only in the first evaluation: g1.b\n");
    }

    @Test
    void whatWasDeclaredOtherwiseStandsBesideTheComputedVerdict() {
        AgreementEvaluation evaluation = evaluate(LETTER, figure(2017, "60"), figure(2019, "60"));

        assertThat(EvaluationComparison.declaredOtherwise(evaluation))
                .singleElement()
                .satisfies(declared -> {
                    assertThat(declared.computed()).isEqualTo(Verdict.INSUFFICIENT_PROGRESS);
                    assertThat(declared.declared().covers()).containsExactly(Verdict.ACHIEVED);
                });
        assertThat(EvaluationComparison.declaredOtherwise(evaluate(LETTER, figure(2019, "80"))))
                .isEmpty();
    }

    @Test
    void evaluationsOfDifferentAgreementsAreNotCompared() {
        AgreementEvaluation other =
                EVALUATOR.evaluate(AGREEMENT.toBuilder().id("b").build(), MeasurementSet.empty(), LETTER);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvaluationComparison.between(evaluate(LETTER), other))
                .withMessage("two evaluations of one agreement are needed, but they are of 'sample' and 'b'");
    }

    @Test
    void aValueMeasuredNextGivesItsVerdict() {
        MeasurementSet figures = MeasurementSet.of(List.of(figure(2017, "60"), figure(2019, "65")));
        WhatIf whatIf = WhatIf.of(EVALUATOR, AGREEMENT, figures, LETTER);

        assertThat(whatIf.measured(figure(2021, "80")).goal("g1").verdict()).isEqualTo(Verdict.ACHIEVED);
        assertThat(whatIf.measured(figure(2021, "58")).goal("g1").verdict()).isEqualTo(Verdict.INSUFFICIENT_PROGRESS);
        assertThat(whatIf.measured(figure(2021, "58")).asOf()).isEqualTo(LocalDate.of(2021, 12, 31));
        assertThat(whatIf.measured(figure(2018, "70")).asOf()).isEqualTo(LETTER);
        assertThat(only(whatIf.difference(figure(2021, "80"))).after()).isEqualTo(Verdict.ACHIEVED);
    }

    @Test
    void anotherTargetGivesItsVerdictAndIsTheCause() {
        MeasurementSet figures = MeasurementSet.of(List.of(figure(2017, "60"), figure(2019, "65")));
        WhatIf whatIf = WhatIf.of(EVALUATOR, AGREEMENT, figures, LETTER);
        String id = AGREEMENT.goals().get(0).objectives().get(0).id();

        assertThat(whatIf.target(id, TargetValue.atLeast(65)).objective(id).verdict())
                .isEqualTo(Verdict.ACHIEVED);
        assertThat(only(whatIf.difference(id, TargetValue.atLeast(65))).causes())
                .first()
                .isInstanceOf(EvaluationComparison.RevisedTarget.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> whatIf.target("g1.z", TargetValue.atLeast(65)))
                .withMessageStartingWith("no objective 'g1.z', the nearest is '" + id + "', there are: ");
    }

    @Test
    void aValueThatIsThereAlreadyOrOfAnUnknownIndicatorIsRefused() {
        WhatIf whatIf = WhatIf.of(EVALUATOR, AGREEMENT, MeasurementSet.of(List.of(figure(2019, "65"))), LETTER);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> whatIf.measured(figure(2019, "80")))
                .withMessageStartingWith("indicator 'readers' has two measurements for 2019");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> whatIf.measured(
                        figure(2020, "80").toBuilder().indicator("x").build()))
                .withMessage("no indicator 'x', there are: readers");
    }
}
