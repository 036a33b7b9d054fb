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
            .addVersions(new Agreement.Version("v1", Optional.empty(), TEXT, List.of()))
            .addParties(MINISTRY)
            .addDocuments(new Agreement.SourceDocument("D", TEXT, Optional.empty(), Optional.empty()))
            .addAmbitions(AMBITION)
            .addIndicators(indicator("digital"), indicator("sivon"))
            .addCohorts(COHORT)
            .addAppropriations(BOX, BOX.withId("part").withPartOf("box"))
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
                .withMessage("no goal 'po-\\u001b1', there are: po-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AGREEMENT.indicator("po-1"))
                .withMessage("no indicator 'po-1', there are: digital, sivon");
    }

    static Stream<Arguments> dangling() {
        return Stream.of(
                goal("goal 'po-1' refers to indicator 'x'", goal -> goal.withContext("x")),
                goal("goal 'po-1' refers to indicator '\\u001b[1m'", goal -> goal.withContext("\u001b[1m")),
                goal("goal 'po-1' refers to party 'x'", goal -> goal.withActions(ACTION.withActors("x"))),
                goal(
                        "goal 'po-1' refers to appropriation 'x'",
                        goal -> goal.withActions(ACTION.withAppropriations("x"))),
                goal("goal 'po-1' refers to party 'x'", goal -> goal.withDeclared(DECLARED.withPartyId("x"))),
                goal(
                        "goal 'po-1' refers to appropriation 'x'",
                        goal -> goal.withDeclared(DECLARED.withAppropriations("x"))),
                goal(
                        "objective 'po-1.a' refers to indicator 'x'",
                        goal -> goal.withObjectives(OBJECTIVE.withIndicators("digital", "x"))),
                goal(
                        "objective 'po-1.a' refers to party 'x'",
                        goal -> goal.withObjectives(OBJECTIVE.withDeclared(DECLARED.withPartyId("x")))),
                goal(
                        "objective 'po-1.a' refers to appropriation 'x'",
                        goal -> goal.withObjectives(OBJECTIVE.withDeclared(DECLARED.withAppropriations("x")))),
                change("the agreement refers to party 'x'", all -> all.withDeclared(DECLARED.withPartyId("x"))),
                change(
                        "the agreement refers to appropriation 'x'",
                        all -> all.withDeclared(DECLARED.withAppropriations("x"))),
                change(
                        "appropriation 'box' refers to goal 'po-1.a'",
                        all -> all.withAppropriations(BOX.withGoals("po-1.a"))),
                change(
                        "appropriation 'box' refers to appropriation 'x'",
                        all -> all.withAppropriations(BOX.withPartOf("x"))));
    }

    @ParameterizedTest
    @MethodSource("dangling")
    void whatIsReferredToExists(String reference, UnaryOperator<Agreement> change) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.apply(AGREEMENT))
                .withMessage(reference + ", which does not exist");
    }

    @Test
    void noAmountIsPartOfItself() {
        Appropriation part = BOX.withId("part").withPartOf("box");

        assertThat(AGREEMENT.withAppropriations(BOX, part).appropriations()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AGREEMENT.withAppropriations(BOX.withPartOf("box")))
                .withMessage("appropriation 'box' is part of itself");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AGREEMENT.withAppropriations(BOX.withPartOf("part"), part))
                .withMessage("appropriation 'box' is part of itself");
    }

    static Stream<Arguments> twice() {
        return Stream.of(
                change(
                        "version 'v1'",
                        all -> all.withVersions(
                                all.versions().get(0), all.versions().get(0))),
                change("party 'ocw'", all -> all.withParties(MINISTRY, MINISTRY)),
                change(
                        "document 'D'",
                        all -> all.withDocuments(
                                all.documents().get(0), all.documents().get(0))),
                change("ambition 'po-a1'", all -> all.withAmbitions(AMBITION, AMBITION)),
                change(
                        "indicator 'digital'",
                        all -> all.withIndicators(indicator("digital"), indicator("sivon"), indicator("digital"))),
                change("cohort 'weak'", all -> all.withCohorts(COHORT, COHORT)),
                change("appropriation 'box'", all -> all.withAppropriations(BOX, BOX)),
                change("goal or objective 'po-1'", all -> all.withAmbitions(AMBITION, AMBITION.withId("po-a2"))),
                change(
                        "goal or objective 'po-1.a'",
                        all -> all.withAmbitions(AMBITION.withGoals(GOAL.withObjectives(OBJECTIVE, OBJECTIVE)))),
                change(
                        "goal or objective 'po-1'",
                        all -> all.withAmbitions(AMBITION.withGoals(GOAL.withObjectives(OBJECTIVE.withId("po-1"))))));
    }

    @ParameterizedTest
    @MethodSource("twice")
    void anIdNamesOneThing(String name, UnaryOperator<Agreement> change) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.apply(AGREEMENT))
                .withMessage(name + " occurs more than once");
    }

    @Test
    void aContextIndicatorIsNamedOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GOAL.withContext("sivon", "sivon"))
                .withMessage("context indicator of goal 'po-1' 'sivon' occurs more than once");
    }

    @Test
    void anAgreementDoesNotEndBeforeItIsConcluded() {
        assertThat(AGREEMENT.withEnds(LocalDate.of(2014, 1, 1)).ends()).isEqualTo("2014-01-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AGREEMENT.withEnds(LocalDate.of(2013, 12, 31)))
                .withMessage("agreement 'po-2014' must not end before it is concluded");
    }

    static Stream<Arguments> wrongIds() {
        return Stream.of(
                change("agreement id", all -> all.withId("no id")),
                change("ambition id", all -> all.withAmbitions(AMBITION.withId("no id"))),
                change("goal id", all -> all.withAmbitions(AMBITION.withGoals(GOAL.withId("no id")))),
                change("party id", all -> all.withParties(new Agreement.Party("no id", TEXT, Optional.empty()))),
                change(
                        "document id",
                        all -> all.withDocuments(
                                new Agreement.SourceDocument("no id", TEXT, Optional.empty(), Optional.empty()))),
                change(
                        "version id",
                        all -> all.withVersions(new Agreement.Version("no id", Optional.empty(), TEXT, List.of()))),
                goal("caveat code", goal -> goal.withCaveats(new Caveat("no id", TEXT, List.of()))));
    }

    @ParameterizedTest
    @MethodSource("wrongIds")
    void everyIdIsChecked(String what, UnaryOperator<Agreement> change) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.apply(AGREEMENT))
                .withMessage(
                        what + " must be 1 to 100 ASCII letters, digits, '.', '_' or '-', starting with a letter or"
                                + " digit, but was 'no id'");
    }

    @Test
    void equalPartsMakeEqualAgreements() {
        assertThat(AGREEMENT.withId("other").withId("po-2014"))
                .isEqualTo(AGREEMENT)
                .hasSameHashCodeAs(AGREEMENT);
        assertThat(AGREEMENT.withId("other")).isNotEqualTo(AGREEMENT);
        assertThat(Agreement.builder().from(AGREEMENT).build()).isEqualTo(AGREEMENT);
    }

    @Test
    void theEndLiesInTheRangeOfDates() {
        LocalDate tooLate = LocalDate.of(3000, 1, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AGREEMENT.withEnds(tooLate))
                .withMessage("a year must be 1800 to 2999, but was 3000");
    }

    @Test
    void aDocumentIsPublishedInTheRangeOfDates() {
        LocalDate tooLate = LocalDate.of(3000, 1, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Agreement.SourceDocument("D", TEXT, Optional.of(tooLate), Optional.empty()))
                .withMessage("a year must be 1800 to 2999, but was 3000");
    }

    private static Arguments change(String text, UnaryOperator<Agreement> change) {
        return Arguments.of(text, change);
    }

    private static Arguments goal(String text, UnaryOperator<Goal> change) {
        return change(text, all -> all.withAmbitions(AMBITION.withGoals(change.apply(GOAL))));
    }

    private static Indicator indicator(String id) {
        return Indicator.builder().id(id).title(TEXT).build();
    }
}
