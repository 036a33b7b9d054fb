package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Appropriation;
import org.akkoord.agreement.DeclaredVerdict;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Goal.Caveat;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.examples.DocumentFacts.Fact;
import org.akkoord.measurement.Measurement;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.Share;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** The reference agreements against an independent list of what their two sources say. */
class ReferenceFactsTest {

    private static final ReferenceAgreement PO = ReferenceAgreement.po();
    private static final ReferenceAgreement VO = ReferenceAgreement.vo();

    @Test
    void primaryEducationHasFourAmbitionsTenGoalsAndFifteenObjectives() {
        assertThat(PO.agreement().ambitions()).hasSize(4);
        assertThat(PO.agreement().goals()).hasSize(10);
        assertThat(objectives(PO.agreement())).hasSize(15);
    }

    @Test
    void secondaryEducationHasTheTwelveThemesOfTheLetter() {
        assertThat(VO.agreement().ambitions().get(0).goals())
                .extracting(Goal::id)
                .containsExactly(
                        "vo-1", "vo-2", "vo-3", "vo-4", "vo-5", "vo-6", "vo-7", "vo-8", "vo-9", "vo-10", "vo-11",
                        "vo-12");
        // the letter gives no target value; those that there are come from the website and say so
        assertThat(objectives(VO.agreement()))
                .filteredOn(objective -> !objective.target().bounds().isEmpty())
                .hasSize(7)
                .allMatch(objective -> objective.sources().stream()
                        .anyMatch(source -> !source.document().equals("L")));
        assertThat(objectives(VO.agreement()))
                .filteredOn(objective -> objective
                        .target()
                        .equals(new TargetValue.Unquantified(TargetValue.Unquantified.Why.NOT_IN_SOURCE)))
                .extracting(Objective::id)
                .containsExactly("vo-4.a", "vo-5.a", "vo-7.a", "vo-10.a");
    }

    @Test
    void everyMeasurementStandsInTheFiguresWithItsReferences() {
        for (Fact fact : DocumentFacts.table("measurements", 82)) {
            assertThat(PO.figures().all()).as("%s", fact).anyMatch(row -> states(row, fact));
        }
    }

    @Test
    void everyValueThatTheLetterGivesForSecondaryEducationStandsInTheFigures() {
        assertThat(DocumentFacts.table("secondary-themes", 12))
                .filteredOn(theme -> theme.number("value").isPresent())
                .hasSize(2)
                .allSatisfy(theme -> assertThat(VO.figures().all())
                        .as("%s", theme)
                        .anyMatch(row ->
                                hasNumber(row.value(), theme.number("value").orElseThrow())));
    }

    @Test
    void everyObjectiveStandsInItsGoalWithItsTargetAndDeadline() {
        for (Fact fact : DocumentFacts.table("objectives", 15)) {
            assertThat(goal(fact).objectives()).as("%s", fact).anyMatch(objective -> states(objective, fact));
        }
    }

    @Test
    void everyCaveatStandsWithItsGoal() {
        for (Fact fact : DocumentFacts.table("caveats", 34)) {
            assertThat(goal(fact).caveats()).as("%s", fact).anyMatch(caveat -> states(caveat, fact));
        }
    }

    @Test
    void everyActionStandsWithItsGoal() {
        for (Fact fact : DocumentFacts.table("actions", 30)) {
            assertThat(goal(fact).actions())
                    .as("%s", fact)
                    .anyMatch(action -> fact.isCitedBy(action.sources())
                            && action.actors().size() >= Integer.parseInt(fact.text("actors")));
        }
    }

    @Test
    void everyAmountStandsInTheAppropriations() {
        for (Fact fact : DocumentFacts.table("amounts", 12)) {
            assertThat(appropriations()).as("%s", fact).anyMatch(amount -> states(amount, fact));
        }
    }

    @Test
    void theAmountForMuseumVisitsIsPartOfTheOneForCulture() {
        Fact culture = DocumentFacts.table("amounts", 12).stream()
                .filter(fact -> fact.text("id").equals("E4D"))
                .findFirst()
                .orElseThrow();

        assertThat(appropriations())
                .filteredOn(amount -> amount.partOf().equals(Optional.of("e4d")))
                .singleElement()
                .satisfies(part -> assertThat(part.amount())
                        .isEqualByComparingTo(
                                culture.number("museum_visits_eur").orElseThrow()));
    }

    @Test
    void everyClassOfTheLetterIsDeclaredByTheMinister() {
        for (Fact fact : DocumentFacts.table("classes", 24)) {
            assertThat(declarations(fact)).as("%s", fact).anyMatch(declared -> states(declared, fact));
        }
    }

    private static boolean states(Measurement row, Fact fact) {
        boolean same = fact.number("value")
                .map(number -> hasNumber(row.value(), number)
                        && (row.value() instanceof Share || row.unit().code().equals(fact.text("unit"))))
                .orElse(row.value() instanceof Quantity.Words);
        return same && fact.isCitedBy(row.sources()) && row.publisher().equals(fact.find("source"));
    }

    private static boolean hasNumber(Quantity value, BigDecimal wanted) {
        if (value instanceof Share share) {
            return Stream.of(share.numerator(), share.denominator())
                    .anyMatch(count -> BigDecimal.valueOf(count).compareTo(wanted) == 0);
        }
        return value instanceof Quantity.Figure figure && figure.amount().compareTo(wanted) == 0;
    }

    private static boolean states(Objective objective, Fact fact) {
        TargetValue wanted = fact.find("target")
                .<TargetValue>map(target -> new TargetValue.AtLeast(new BigDecimal(target)))
                .orElse(new TargetValue.Unquantified());
        Provenance provenance =
                fact.find("stated").equals(Optional.of("false")) ? Provenance.INFERRED : Provenance.STATED;
        Optional<ReportingPeriod> appliesFrom = fact.find("applies_from").map(ReportingPeriod::parse);
        return objective.id().equals(fact.id("id"))
                && objective.target().equals(wanted)
                && objective.targetProvenance() == provenance
                && objective.deadline().equals(deadline(fact))
                && (appliesFrom.isEmpty() || objective.appliesFrom().equals(appliesFrom))
                && fact.isCitedBy(objective.sources());
    }

    /** The year or school year with which the words of the deadline begin, if any do. */
    private static Optional<ReportingPeriod> deadline(Fact fact) {
        return fact.find("deadline")
                .map(words -> words.replace("school year ", "").split(" ", 2)[0])
                .filter(word -> Character.isDigit(word.charAt(0)))
                .map(ReportingPeriod::parse);
    }

    private static boolean states(Appropriation amount, Fact fact) {
        return amount.id().equals(fact.id("id"))
                && amount.amount().compareTo(fact.number("amount_eur").orElseThrow()) == 0
                && amount.perPupil().equals(fact.find("per_pupil_eur").map(BigDecimal::new))
                && amount.example()
                        .map(example -> String.valueOf(example.pupils()))
                        .equals(fact.find("example_pupils"))
                && amount.example().map(example -> example.amount().setScale(1)).equals(fact.number("example_eur"))
                && fact.isCitedBy(amount.sources());
    }

    private static boolean states(Caveat caveat, Fact fact) {
        return caveat.code().equals(fact.text("type").replace('_', '-')) && fact.isCitedBy(caveat.sources());
    }

    private static boolean states(DeclaredVerdict declared, Fact fact) {
        List<String> money = fact.find("instrument").map(id -> fact.id("instrument")).stream()
                .toList();
        return declared.partyId().equals("minister")
                && declared.covers().equals(covered(fact))
                && declared.appropriations().equals(money)
                && fact.isCitedBy(declared.sources());
    }

    private static List<Verdict> covered(Fact fact) {
        String words = fact.text("class");
        if (words.equals("ruimschoots behaald") || words.equals("in line with ambition")) {
            return List.of(Verdict.ACHIEVED);
        }
        if (words.startsWith("onvoldoende voortgang")) {
            return words.contains("aandacht nodig")
                    ? List.of(Verdict.ATTENTION_NEEDED, Verdict.INSUFFICIENT_PROGRESS)
                    : List.of(Verdict.INSUFFICIENT_PROGRESS);
        }
        if (words.equals("aandacht nodig")) {
            return List.of(Verdict.ATTENTION_NEEDED);
        }
        return words.startsWith("behaald") || fact.text("consequence").startsWith("add to lumpsum")
                ? List.of(Verdict.ACHIEVED, Verdict.SUFFICIENT_PROGRESS)
                : List.of();
    }

    /** What is declared where the class belongs: on the objective or goal that it names, else on an agreement. */
    private static Stream<DeclaredVerdict> declarations(Fact fact) {
        Optional<String> place = fact.find("goal").map(goal -> fact.id("goal").split(" ", 2)[0]);
        if (place.isEmpty()) {
            return both().flatMap(a -> a.declared().stream());
        }
        Stream<DeclaredVerdict> onGoals = both().flatMap(a -> a.goals().stream())
                .filter(goal -> goal.id().equals(place.get()))
                .flatMap(goal -> goal.declared().stream());
        Stream<DeclaredVerdict> onObjectives = both().flatMap(a -> objectives(a).stream())
                .filter(objective -> objective.id().equals(place.get()))
                .flatMap(objective -> objective.declared().stream());
        return Stream.concat(onGoals, onObjectives);
    }

    private static Stream<Agreement> both() {
        return Stream.of(PO.agreement(), VO.agreement());
    }

    private static List<Objective> objectives(Agreement agreement) {
        return agreement.goals().stream()
                .flatMap(goal -> goal.objectives().stream())
                .toList();
    }

    private static List<Appropriation> appropriations() {
        return both().flatMap(agreement -> agreement.appropriations().stream()).toList();
    }

    private static Goal goal(Fact fact) {
        return PO.agreement().goal(fact.id("goal"));
    }
}
