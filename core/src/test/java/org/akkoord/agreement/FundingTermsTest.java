package org.akkoord.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.akkoord.agreement.Appropriation.Instrument;
import org.akkoord.agreement.Appropriation.SchoolExample;
import org.akkoord.claim.Claim;
import org.akkoord.claim.Expression;
import org.akkoord.cohort.CohortFlows;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Funding rules, claims and flows as parts of an agreement. */
class FundingTermsTest {

    private static final LocalizedText TEXT = LocalizedText.of("en", "text");
    private static final Appropriation WITHOUT_RATE = Appropriation.builder()
            .id("e40")
            .title(TEXT)
            .amount(new BigDecimal("23500000"))
            .instrument(Instrument.PERFORMANCE_BOX)
            .build();
    private static final Appropriation BOX = WITHOUT_RATE.toBuilder()
            .id("e4")
            .perPupil(new BigDecimal("16.37"))
            .example(new SchoolExample(225, Quantity.Qualifier.EXACT, new BigDecimal("3700"), Quantity.Qualifier.ABOUT))
            .build();
    private static final Agreement AGREEMENT = Agreement.builder()
            .id("a")
            .title(TEXT)
            .sector(TEXT)
            .concluded(ReportingPeriod.year(2014))
            .ends(LocalDate.of(2020, 12, 31))
            .addAmbitions(Ambition.builder()
                    .id("b")
                    .title(TEXT)
                    .addGoals(Goal.builder().id("g1").title(TEXT).build())
                    .addGoals(Goal.builder().id("g2").title(TEXT).build())
                    .build())
            .addAppropriations(BOX, WITHOUT_RATE)
            .build();

    private static FundingRule rule(String id, Verdict verdict, String... goals) {
        return new FundingRule(
                id,
                List.of(verdict),
                Arrays.asList(goals),
                List.of(),
                List.of(),
                Instrument.LUMP_SUM,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    @Test
    void aRuleOfTheGoalComesBeforeARuleForAll() {
        FundingRule all = rule("all", Verdict.ACHIEVED);
        FundingRule first = rule("first", Verdict.ACHIEVED, "g1");
        FundingRule only = rule("only", Verdict.ATTENTION_NEEDED, "g2");
        Agreement agreement =
                AGREEMENT.toBuilder().fundingRules(List.of(all, first, only)).build();

        assertThat(agreement.fundingRule("g1", Verdict.ACHIEVED)).contains(first);
        assertThat(agreement.fundingRule("g2", Verdict.ACHIEVED)).contains(all);
        assertThat(agreement.fundingRule(Verdict.ACHIEVED)).contains(all);
        assertThat(agreement.fundingRule("g2", Verdict.ATTENTION_NEEDED)).contains(only);
        assertThat(agreement.fundingRule("g1", Verdict.ATTENTION_NEEDED)).isEmpty();
        assertThat(agreement.fundingRule(Verdict.ATTENTION_NEEDED)).isEmpty();
    }

    /** The closest rule holds: that of the objective, then that of its goal, then that of the agreement as a whole. */
    @Test
    void aRuleOfTheObjectiveComesBeforeARuleOfItsGoal() {
        FundingRule all = rule("all", Verdict.ACHIEVED);
        FundingRule goal = rule("goal", Verdict.ACHIEVED, "g1");
        FundingRule objective = named("objective", List.of("g1.a"), List.of());
        Goal withObjectives = Goal.builder()
                .id("g1")
                .title(TEXT)
                .addObjectives(
                        Objective.builder().id("g1.a").text(TEXT).build(),
                        Objective.builder().id("g1.b").text(TEXT).build())
                .build();
        Agreement agreement = AGREEMENT.toBuilder()
                .ambitions(List.of(AGREEMENT.ambitions().get(0).toBuilder()
                        .goals(List.of(withObjectives))
                        .build()))
                .fundingRules(List.of(all, goal, objective))
                .build();

        assertThat(agreement.fundingRule("g1.a", Verdict.ACHIEVED)).contains(objective);
        assertThat(agreement.fundingRule("g1.b", Verdict.ACHIEVED)).contains(goal);
        assertThat(agreement.toBuilder()
                        .fundingRules(List.of(all, objective))
                        .build()
                        .fundingRule("g1.b", Verdict.ACHIEVED))
                .contains(all);
        assertThat(agreement.toBuilder()
                        .fundingRules(List.of(objective))
                        .build()
                        .fundingRule("g1.b", Verdict.ACHIEVED))
                .isEmpty();
        assertThat(agreement.toBuilder()
                        .fundingRules(List.of(objective))
                        .build()
                        .fundingRule("g1", Verdict.ACHIEVED))
                .isEmpty();
    }

    @Test
    void aThemeBeyondTheGoalsHasARuleOfItsOwn() {
        LocalizedText theme = LocalizedText.of("en", "talents");
        DeclaredVerdict declared = DeclaredVerdict.builder()
                .theme(theme)
                .words(TEXT)
                .partyId("ocw")
                .on(LocalDate.of(2020, 10, 12))
                .build();
        FundingRule own = named("own", List.of(), List.of(theme));
        Agreement agreement = AGREEMENT.toBuilder()
                .parties(List.of(new Agreement.Party("ocw", TEXT, Optional.empty())))
                .declared(List.of(declared))
                .fundingRules(List.of(own))
                .build();

        assertThat(agreement.fundingRule(theme, Verdict.ACHIEVED)).contains(own);
        assertThat(agreement.fundingRule(TEXT, Verdict.ACHIEVED)).isEmpty();
        assertThat(own.isGeneral()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> AGREEMENT.toBuilder().fundingRules(List.of(own)).build())
                .withMessage("funding rule 'own' refers to theme 'talents', which does not exist");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> agreement.toBuilder()
                        .fundingRules(List.of(own, named("two", List.of(), List.of(theme))))
                        .build())
                .withMessage("funding rule 'two' gives a second instrument for ACHIEVED of theme 'talents'");
    }

    private static FundingRule named(String id, List<String> objectives, List<LocalizedText> themes) {
        return new FundingRule(
                id,
                List.of(Verdict.ACHIEVED),
                List.of(),
                objectives,
                themes,
                Instrument.LUMP_SUM,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    @Test
    void aVerdictOnAGoalHasOneInstrument() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AGREEMENT.toBuilder()
                        .fundingRules(
                                List.of(rule("one", Verdict.ACHIEVED, "g1"), rule("two", Verdict.ACHIEVED, "g2", "g1")))
                        .build())
                .withMessage("funding rule 'two' gives a second instrument for ACHIEVED of goal 'g1'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AGREEMENT.toBuilder()
                        .fundingRules(List.of(rule("one", Verdict.ACHIEVED), rule("two", Verdict.ACHIEVED)))
                        .build())
                .withMessage("funding rule 'two' gives a second instrument for ACHIEVED");
    }

    @Test
    void aRuleIsForAGoalOfTheAgreement() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AGREEMENT.toBuilder()
                        .fundingRules(List.of(rule("one", Verdict.ACHIEVED, "g3")))
                        .build())
                .withMessage("funding rule 'one' refers to goal 'g3', which does not exist");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AGREEMENT.toBuilder()
                        .fundingRules(List.of(named("one", List.of("g1"), List.of())))
                        .build())
                .withMessage("funding rule 'one' refers to objective 'g1', which does not exist");
    }

    @Test
    void aRuleNeedsAVerdictAndKeepsEachOnce() {
        FundingRule twice = new FundingRule(
                "r",
                List.of(Verdict.ATTENTION_NEEDED, Verdict.ACHIEVED, Verdict.ACHIEVED),
                List.of(),
                List.of(),
                List.of(),
                Instrument.SUBSIDY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        assertThat(twice.when()).containsExactly(Verdict.ACHIEVED, Verdict.ATTENTION_NEEDED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FundingRule(
                        "r",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Instrument.SUBSIDY,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()))
                .withMessage("funding rule 'r' needs a verdict");
    }

    @ParameterizedTest
    @CsvSource({
        "e4, 23500000",
        "e4.perPupil, 16.37",
        "e4.example.amount, 3700",
        "e4.example.pupils, 225",
        "e40, 23500000"
    })
    void aNameInAClaimStandsForANumberOfAnAppropriation(String name, BigDecimal number) {
        assertThat(AGREEMENT.number(name)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e5", "e4.pupils", "e4.", "e40.perPupil", "perPupil"})
    void aNameWithoutANumberMakesNoClaim(String name) {
        assertThat(AGREEMENT.number(name)).isEmpty();
        for (List<String> texts : List.of(List.of(name, "1"), List.of("1", name))) {
            Claim claim = new Claim(
                    "c",
                    TEXT,
                    new Expression("e4 + " + texts.get(0)),
                    new Expression(texts.get(1)),
                    Unit.COUNT,
                    Optional.empty(),
                    List.of());
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> AGREEMENT.toBuilder().claims(List.of(claim)).build())
                    .withMessage("claim 'c' refers to amount '" + name + "', which does not exist");
        }
    }

    @Test
    void flowsAreOfACohortOfTheAgreement() {
        CohortFlows flows = new CohortFlows("weak-2017", List.of(), List.of(), Optional.empty(), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AGREEMENT.toBuilder().flows(List.of(flows)).build())
                .withMessage("transitions refer to cohort 'weak-2017', which does not exist");
    }
}
