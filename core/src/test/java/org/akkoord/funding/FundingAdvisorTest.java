package org.akkoord.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.akkoord.Agreements;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Appropriation;
import org.akkoord.agreement.Appropriation.Instrument;
import org.akkoord.agreement.DeclaredVerdict;
import org.akkoord.agreement.FundingRule;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.claim.Claim;
import org.akkoord.claim.Expression;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.funding.FollowUp.Outcome;
import org.akkoord.funding.ThemeAdvice.Support;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;

class FundingAdvisorTest {

    private static final LocalDate LETTER = LocalDate.of(2020, 10, 12);
    private static final FundingRule GOOD =
            rule("good", List.of(), Instrument.LUMP_SUM, Verdict.ACHIEVED, Verdict.SUFFICIENT_PROGRESS);
    private static final FundingRule POOR = new FundingRule(
            "poor",
            List.of(Verdict.ATTENTION_NEEDED),
            List.of(),
            List.of(),
            List.of(),
            Instrument.SCHOOL_LEVEL_WITH_CONSENT,
            Optional.of(text("the council")),
            Optional.of(text("the report")),
            Optional.of(LocalDate.of(2023, 7, 31)),
            Optional.of(text("more is needed")),
            List.of(SourceReference.parse("L:1-2")));
    private static final Appropriation SUM = Appropriation.builder()
            .id("sum")
            .title(text("The sum"))
            .amount(new BigDecimal("1500000"))
            .instrument(Instrument.LUMP_SUM)
            .addGoals("g1")
            .build();

    private static LocalizedText text(String english) {
        return LocalizedText.of("en", english);
    }

    private static FundingRule rule(String id, List<String> goals, Instrument instrument, Verdict... when) {
        return new FundingRule(
                id,
                List.of(when),
                goals,
                List.of(),
                List.of(),
                instrument,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Agreement agreement(List<FundingRule> rules, Verdict... declared) {
        Goal goal = Goal.builder()
                .id("g1")
                .title(text("Reading"))
                .addObjectives(Objective.builder()
                        .id("g1.a")
                        .text(text("Four in five"))
                        .addIndicators("readers")
                        .target(new TargetValue.AtLeast(new BigDecimal("80")))
                        .deadline(ReportingPeriod.year(2019))
                        .build())
                .addDeclared(DeclaredVerdict.builder()
                        .theme(text("Readers"))
                        .addCovers(declared)
                        .words(text("said so"))
                        .partyId("minister")
                        .on(LETTER)
                        .build())
                .build();
        return Agreements.withGoal(goal)
                .addIndicators(
                        Indicator.builder().id("readers").title(text("Readers")).build())
                .addAppropriations(
                        SUM,
                        SUM.toBuilder()
                                .id("other")
                                .instrument(Instrument.SUBSIDY)
                                .build())
                .fundingRules(rules)
                .build();
    }

    private static AgreementEvaluation evaluate(Agreement agreement, String... values) {
        Measurement.Builder figure = Measurement.builder().indicator("readers").period(ReportingPeriod.year(2019));
        List<Measurement> figures = values.length == 0
                ? List.of()
                : List.of(figure.value(Quantity.of(values[0])).build());
        return AgreementEvaluator.withDefaults().evaluate(agreement, MeasurementSet.of(figures), LETTER);
    }

    private static ThemeAdvice advice(Agreement agreement, String... values) {
        List<ThemeAdvice> all = FundingAdvisor.advise(evaluate(agreement, values));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void withoutRulesNothingFollows() {
        assertThat(FundingAdvisor.advise(evaluate(agreement(List.of(), Verdict.ACHIEVED))))
                .isEmpty();
        assertThat(FollowUp.of(evaluate(agreement(List.of()), "80")).toText(Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void declaredAndComputedVerdictCanLeadToTheSameInstrument() {
        ThemeAdvice advice = advice(agreement(List.of(GOOD, POOR), Verdict.SUFFICIENT_PROGRESS), "80");

        assertThat(advice.support()).isEqualTo(Support.BOTH);
        assertThat(advice.byDeclared()).singleElement().satisfies(route -> {
            assertThat(route.instrument()).isEqualTo(Instrument.LUMP_SUM);
            assertThat(route.amounts()).containsExactly(SUM);
        });
    }

    @Test
    void whereTheyLeadToDifferentInstrumentsBothAreShownWithConditions() {
        ThemeAdvice advice = advice(agreement(List.of(GOOD, POOR), Verdict.ATTENTION_NEEDED), "80");

        assertThat(advice.support()).isEqualTo(Support.DIFFERENT);
        assertThat(String.join(
                        "\n",
                        advice.steps().stream()
                                .map(step -> step.text(Locale.ENGLISH))
                                .toList()))
                .isEqualTo("""
                        declared attention needed: allocated per school, with consent, by rule poor [L:1-2], which holds for the whole agreement
                        amount: the agreement names none for this theme with this instrument (allocated per school, with consent)
                        consent: the council
                        accountability: the report
                        until: 31 July 2023
                        reason: more is needed
                        computed achieved: added to the lump sum, by rule good, which holds for the whole agreement
                        amount: EUR 1,500,000, the source does not say whether that is per year - The sum
                        the declared and the computed verdict lead to different instruments""");
        assertThat(advice.steps().get(6).text(Locale.forLanguageTag("nl")))
                .isEqualTo("berekend oordeel behaald: toegevoegd aan de lumpsum, volgens regel good, die voor"
                        + " het hele akkoord geldt");
        assertThat(advice.steps().get(7).text(Locale.forLanguageTag("nl")))
                .isEqualTo("bedrag: EUR 1.500.000, de bron vermeldt niet of dat per jaar is - The sum");
    }

    @Test
    void whereOnlyOneVerdictSupportsItThatIsSaid() {
        assertThat(advice(agreement(List.of(GOOD), Verdict.ACHIEVED)).support()).isEqualTo(Support.DECLARED_ONLY);
        assertThat(advice(agreement(List.of(GOOD)), "80").support()).isEqualTo(Support.COMPUTED_ONLY);
        assertThat(advice(agreement(List.of(GOOD))).support()).isEqualTo(Support.NEITHER);
        assertThat(advice(agreement(List.of(GOOD), Verdict.ATTENTION_NEEDED)).support())
                .isEqualTo(Support.NEITHER);
    }

    @Test
    void aRuleForTheGoalComesBeforeOneForAll() {
        FundingRule own = rule("own", List.of("g1"), Instrument.VISIBLE_BUDGET, Verdict.ACHIEVED);

        assertThat(advice(agreement(List.of(GOOD, own), Verdict.ACHIEVED)).byDeclared())
                .singleElement()
                .satisfies(route -> assertThat(route.rule()).isEqualTo(own));
    }

    /** A rule for another goal, objective or theme says nothing here, whatever its verdicts. */
    @Test
    void aRuleThatNamesSomethingElseDoesNotApply() {
        FundingRule own = rule("own", List.of("g1"), Instrument.VISIBLE_BUDGET, Verdict.ACHIEVED);
        ThemeAdvice achieved = advice(agreement(List.of(own), Verdict.ACHIEVED), "80");
        ThemeAdvice missed = advice(agreement(List.of(own), Verdict.ATTENTION_NEEDED), "79");

        assertThat(achieved.steps().get(0).text(Locale.ENGLISH))
                .isEqualTo("declared achieved: kept visible through another budget, by rule own");
        assertThat(missed.support()).isEqualTo(Support.NEITHER);
    }

    @Test
    void aClassCoarserThanTheRulesLeadsToEachOfThem() {
        ThemeAdvice advice =
                advice(agreement(List.of(GOOD, POOR), Verdict.SUFFICIENT_PROGRESS, Verdict.ATTENTION_NEEDED), "80");

        assertThat(advice.byDeclared())
                .extracting(ThemeAdvice.Route::instrument)
                .containsExactly(Instrument.LUMP_SUM, Instrument.SCHOOL_LEVEL_WITH_CONSENT);
        assertThat(advice.support()).isEqualTo(Support.DIFFERENT);
    }

    @Test
    void rulesOfAnAgreementDoNotContradictEachOther() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> agreement(List.of(GOOD, rule("again", List.of(), Instrument.SUBSIDY, Verdict.ACHIEVED))))
                .withMessage("funding rule 'again' gives a second instrument for ACHIEVED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> agreement(List.of(rule("x", List.of("g2"), Instrument.SUBSIDY, Verdict.ACHIEVED))))
                .withMessage("funding rule 'x' refers to goal 'g2', which does not exist");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule("x", List.of(), Instrument.SUBSIDY))
                .withMessage("funding rule 'x' needs a verdict");
    }

    private static FollowUp.ClaimResult reconcile(String computed, String stated, Unit unit) {
        Agreement agreement = agreement(List.of()).toBuilder()
                .claims(List.of(new Claim(
                        "c",
                        text("claim"),
                        new Expression(computed),
                        new Expression(stated),
                        unit,
                        Optional.empty(),
                        List.of())))
                .build();
        return new FollowUp.ClaimResult(agreement, agreement.claims().get(0));
    }

    @Test
    void equalFiguresAreNoDifference() {
        assertThat(reconcile("1000000 + 500000", "sum", Unit.parse("eur")).outcome())
                .isEqualTo(Outcome.EQUAL);
        assertThat(FollowUp.of(evaluate(agreement(List.of()))).differences()).isEmpty();
    }

    @Test
    void aDifferenceIsWeighedAgainstTheRoundingThatTheClaimStates() {
        FollowUp.ClaimResult rounded = reconcile("700000~100000 + 900000~100000", "sum", Unit.parse("eur"));
        FollowUp.ClaimResult exact = reconcile("700000 + 900000", "sum", Unit.parse("eur"));

        assertThat(rounded.outcome()).isEqualTo(Outcome.WITHIN_ROUNDING);
        assertThat(exact.outcome()).isEqualTo(Outcome.DIFFERS);
        assertThat(exact.difference()).isEqualByComparingTo("100000");
        assertThat(exact.text(Locale.ENGLISH))
                .isEqualTo("difference of EUR 100,000 (6.7 %), more than rounding explains: 700,000 + 900,000 ="
                        + " EUR 1,600,000, stated EUR 1,500,000");
        assertThat(exact.text(Locale.forLanguageTag("nl")))
                .isEqualTo("verschil van EUR 100.000 (6,7 %), meer dan afronding verklaart: 700.000 + 900.000 ="
                        + " EUR 1.600.000, vermeld EUR 1.500.000");
    }

    @Test
    void aClaimNamesAmountsOfTheAgreement() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reconcile("sum + nothing", "1", Unit.COUNT))
                .withMessage("claim 'c' refers to amount 'nothing', which does not exist");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reconcile("1", "sum.perPupil", Unit.COUNT))
                .withMessage("claim 'c' refers to amount 'sum.perPupil', which does not exist");
    }
}
