package org.akkoord.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.akkoord.cohort.Cohort;
import org.akkoord.indicator.Indicator;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AgreementTest {

    private static final LocalizedText TEXT = LocalizedText.of("en", "text");
    private static final DeclaredVerdict DECLARED = DeclaredVerdict.builder()
            .theme(TEXT)
            .addCovers(Verdict.ACHIEVED)
            .partyId("ocw")
            .on(LocalDate.of(2020, 10, 12))
            .addAppropriations("box")
            .build();
    private static final Action ACTION = Action.builder()
            .text(TEXT)
            .addActors("ocw")
            .addAppropriations("box")
            .build();
    private static final Objective OBJECTIVE = Objective.builder()
            .id("po-1.a")
            .text(TEXT)
            .addIndicators("digital")
            .addDeclared(DECLARED)
            .build();
    private static final Goal GOAL = Goal.builder()
            .id("po-1")
            .title(TEXT)
            .addObjectives(OBJECTIVE)
            .addContext("sivon")
            .addActions(ACTION)
            .addDeclared(DECLARED)
            .build();
    private static final Appropriation BOX = Appropriation.builder()
            .id("box")
            .title(TEXT)
            .amount(BigDecimal.TEN)
            .instrument(Appropriation.Instrument.PERFORMANCE_BOX)
            .addGoals("po-1")
            .build();
    private static final Agreement.Party MINISTRY = new Agreement.Party("ocw", TEXT, Optional.empty());
    private static final Cohort COHORT = Cohort.builder()
            .id("weak")
            .title(TEXT)
            .entry(ReportingPeriod.schoolYear(2017))
            .build();
    private static final Ambition AMBITION =
            Ambition.builder().id("po-a1").title(TEXT).addGoals(GOAL).build();
    private static final Agreement AGREEMENT = Agreement.builder()
            .id("po-2014")
            .title(TEXT)
            .sector(TEXT)
            .concluded(ReportingPeriod.year(2014))
            .ends(LocalDate.of(2020, 12, 31))
            .addVersions(new AgreementVersion("v1", Optional.empty(), TEXT, List.of()))
            .addParties(MINISTRY)
            .addDocuments(new SourceDocument("D", TEXT, Optional.empty(), Optional.empty()))
            .addAmbitions(AMBITION)
            .addIndicators(indicator("digital"), indicator("sivon"))
            .addCohorts(COHORT)
            .addAppropriations(BOX, BOX.toBuilder().id("part").partOf("box").build())
            .addDeclared(DECLARED)
            .build();

    @Test
    void goalsAndIndicatorsAreFoundById() {
        assertThat(AGREEMENT.goals()).containsExactly(GOAL);
        assertThat(AGREEMENT.goal("po-1")).isEqualTo(GOAL);
        assertThat(AGREEMENT.indicator("sivon")).isEqualTo(indicator("sivon"));
        assertThat(AGREEMENT).hasToString("Agreement[po-2014, 1 ambitions, 1 goals, 2 indicators]");
    }

    @Test
    void whoAsksForAnUnknownIdIsToldTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AGREEMENT.goal("po-\u001b1"))
                .withMessage("no goal 'po-\\u001b1', the nearest is 'po-1', there are: po-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AGREEMENT.indicator("po-1"))
                .withMessage("no indicator 'po-1', there are: digital, sivon");
    }

    @Test
    void oneTargetIsChangedInOneLine() {
        String id = OBJECTIVE.id();
        Agreement changed = AGREEMENT.withTarget(id, TargetValue.atMost(61.5));

        assertThat(changed.objective(id).target()).isEqualTo(new TargetValue.AtMost(new BigDecimal("61.5")));
        assertThat(changed.goalOf(id).id()).isEqualTo("po-1");
        assertThat(changed.with(OBJECTIVE)).isEqualTo(AGREEMENT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AGREEMENT.withTarget("po-1.z", TargetValue.atLeast(1)))
                .withMessageStartingWith("no objective 'po-1.z', the nearest is 'po-1.a', there are: ");
    }

    private static final DeclaredVerdict UNKNOWN_PARTY =
            DECLARED.toBuilder().partyId("x").build();
    private static final DeclaredVerdict UNKNOWN_MONEY =
            DECLARED.toBuilder().appropriations(List.of("x")).build();

    static Stream<Arguments> dangling() {
        return Stream.of(
                goal("goal 'po-1' refers to indicator 'x'", goal -> goal.context(List.of("x"))),
                goal("goal 'po-1' refers to indicator '\\u001b[1m'", goal -> goal.context(List.of("\u001b[1m"))),
                goal(
                        "goal 'po-1' refers to party 'x'",
                        goal -> goal.actions(
                                List.of(ACTION.toBuilder().actors(List.of("x")).build()))),
                goal(
                        "goal 'po-1' refers to appropriation 'x'",
                        goal -> goal.actions(List.of(
                                ACTION.toBuilder().appropriations(List.of("x")).build()))),
                goal("goal 'po-1' refers to party 'x'", goal -> goal.declared(List.of(UNKNOWN_PARTY))),
                goal("goal 'po-1' refers to appropriation 'x'", goal -> goal.declared(List.of(UNKNOWN_MONEY))),
                goal(
                        "objective 'po-1.a' refers to indicator 'x'",
                        goal -> goal.objectives(List.of(OBJECTIVE.toBuilder()
                                .indicators(List.of("digital", "x"))
                                .build()))),
                goal(
                        "objective 'po-1.a' refers to party 'x'",
                        goal -> goal.objectives(List.of(OBJECTIVE.toBuilder()
                                .declared(List.of(UNKNOWN_PARTY))
                                .build()))),
                goal(
                        "objective 'po-1.a' refers to appropriation 'x'",
                        goal -> goal.objectives(List.of(OBJECTIVE.toBuilder()
                                .declared(List.of(UNKNOWN_MONEY))
                                .build()))),
                change("the agreement refers to party 'x'", all -> all.declared(List.of(UNKNOWN_PARTY))),
                change("the agreement refers to appropriation 'x'", all -> all.declared(List.of(UNKNOWN_MONEY))),
                change(
                        "appropriation 'box' refers to goal 'po-1.a'",
                        all -> all.appropriations(
                                List.of(BOX.toBuilder().goals(List.of("po-1.a")).build()))),
                change(
                        "appropriation 'box' refers to appropriation 'x'",
                        all -> all.appropriations(
                                List.of(BOX.toBuilder().partOf("x").build()))));
    }

    @ParameterizedTest
    @MethodSource("dangling")
    void whatIsReferredToExists(String reference, UnaryOperator<Agreement.Builder> change) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.apply(AGREEMENT.toBuilder()).build())
                .withMessage(reference + ", which does not exist");
    }

    @Test
    void noAmountIsPartOfItself() {
        Appropriation part = BOX.toBuilder().id("part").partOf("box").build();

        assertThat(AGREEMENT.toBuilder()
                        .appropriations(List.of(BOX, part))
                        .build()
                        .appropriations())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AGREEMENT.toBuilder()
                        .appropriations(List.of(BOX.toBuilder().partOf("box").build()))
                        .build())
                .withMessage("appropriation 'box' is part of itself");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AGREEMENT.toBuilder()
                        .appropriations(List.of(BOX.toBuilder().partOf("part").build(), part))
                        .build())
                .withMessage("appropriation 'box' is part of itself");
    }

    static Stream<Arguments> twice() {
        return Stream.of(
                change(
                        "version 'v1'",
                        all -> all.versions(List.of(
                                AGREEMENT.versions().get(0),
                                AGREEMENT.versions().get(0)))),
                change("party 'ocw'", all -> all.parties(List.of(MINISTRY, MINISTRY))),
                change(
                        "document 'D'",
                        all -> all.documents(List.of(
                                AGREEMENT.documents().get(0),
                                AGREEMENT.documents().get(0)))),
                change("ambition 'po-a1'", all -> all.ambitions(List.of(AMBITION, AMBITION))),
                change(
                        "indicator 'digital'",
                        all -> all.indicators(List.of(indicator("digital"), indicator("sivon"), indicator("digital")))),
                change("cohort 'weak'", all -> all.cohorts(List.of(COHORT, COHORT))),
                change("appropriation 'box'", all -> all.appropriations(List.of(BOX, BOX))),
                change(
                        "goal or objective 'po-1'",
                        all -> all.ambitions(List.of(
                                AMBITION, AMBITION.toBuilder().id("po-a2").build()))),
                change(
                        "goal or objective 'po-1.a'",
                        all -> all.ambitions(List.of(AMBITION.toBuilder()
                                .goals(List.of(GOAL.toBuilder()
                                        .objectives(List.of(OBJECTIVE, OBJECTIVE))
                                        .build()))
                                .build()))),
                change(
                        "goal or objective 'po-1'",
                        all -> all.ambitions(List.of(AMBITION.toBuilder()
                                .goals(List.of(GOAL.toBuilder()
                                        .objectives(List.of(
                                                OBJECTIVE.toBuilder().id("po-1").build()))
                                        .build()))
                                .build()))));
    }

    @ParameterizedTest
    @MethodSource("twice")
    void anIdNamesOneThing(String name, UnaryOperator<Agreement.Builder> change) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.apply(AGREEMENT.toBuilder()).build())
                .withMessage(name + " occurs more than once");
    }

    @Test
    void aContextIndicatorIsNamedOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        GOAL.toBuilder().context(List.of("sivon", "sivon")).build())
                .withMessage("context indicator of goal 'po-1' 'sivon' occurs more than once");
    }

    @Test
    void anAgreementDoesNotEndBeforeItIsConcluded() {
        assertThat(AGREEMENT.toBuilder().ends(LocalDate.of(2014, 1, 1)).build().ends())
                .isEqualTo("2014-01-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        AGREEMENT.toBuilder().ends(LocalDate.of(2013, 12, 31)).build())
                .withMessage("agreement 'po-2014' must not end before it is concluded");
    }

    static Stream<Arguments> wrongIds() {
        return Stream.of(
                change("agreement id", all -> all.id("no id")),
                change(
                        "ambition id",
                        all -> all.ambitions(
                                List.of(AMBITION.toBuilder().id("no id").build()))),
                change(
                        "goal id",
                        all -> all.ambitions(List.of(AMBITION.toBuilder()
                                .goals(List.of(GOAL.toBuilder().id("no id").build()))
                                .build()))),
                change("party id", all -> all.parties(List.of(new Agreement.Party("no id", TEXT, Optional.empty())))),
                change(
                        "document id",
                        all -> all.documents(
                                List.of(new SourceDocument("no id", TEXT, Optional.empty(), Optional.empty())))),
                change(
                        "version id",
                        all -> all.versions(List.of(new AgreementVersion("no id", Optional.empty(), TEXT, List.of())))),
                goal("caveat code", goal -> goal.caveats(List.of(new Goal.Caveat("no id", TEXT, List.of())))));
    }

    @ParameterizedTest
    @MethodSource("wrongIds")
    void everyIdIsChecked(String what, UnaryOperator<Agreement.Builder> change) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.apply(AGREEMENT.toBuilder()).build())
                .withMessage(
                        what + " must be 1 to 100 ASCII letters, digits, '.', '_' or '-', starting with a letter or"
                                + " digit, but was 'no id'");
    }

    @Test
    void equalPartsMakeEqualAgreements() {
        assertThat(AGREEMENT.toBuilder().id("other").id("po-2014").build())
                .isEqualTo(AGREEMENT)
                .hasSameHashCodeAs(AGREEMENT);
        assertThat(AGREEMENT.toBuilder().id("other").build()).isNotEqualTo(AGREEMENT);
        assertThat(AGREEMENT.toBuilder().build()).isEqualTo(AGREEMENT);
    }

    @Test
    void theEndLiesInTheRangeOfDates() {
        LocalDate tooLate = LocalDate.of(3000, 1, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AGREEMENT.toBuilder().ends(tooLate).build())
                .withMessage("ends must be in a year from 1800 to 2999, but was 3000-01-01");
    }

    @Test
    void aDocumentIsPublishedInTheRangeOfDates() {
        LocalDate tooLate = LocalDate.of(3000, 1, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SourceDocument("D", TEXT, Optional.of(tooLate), Optional.empty()))
                .withMessage("published must be in a year from 1800 to 2999, but was 3000-01-01");
    }

    private static Arguments change(String text, UnaryOperator<Agreement.Builder> change) {
        return Arguments.of(text, change);
    }

    private static Arguments goal(String text, UnaryOperator<Goal.Builder> change) {
        return change(
                text,
                all -> all.ambitions(List.of(AMBITION.toBuilder()
                        .goals(List.of(change.apply(GOAL.toBuilder()).build()))
                        .build())));
    }

    private static Indicator indicator(String id) {
        return Indicator.builder().id(id).title(TEXT).build();
    }
}
