package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Appropriation;
import org.akkoord.agreement.Caveat;
import org.akkoord.agreement.DeclaredVerdict;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.measurement.Measurement;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.Share;
import org.akkoord.text.SourceReference;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reference agreements against an independent list of what their two sources say. The list is not part of this
 * repository; where it is elsewhere, the system property {@code akkoord.facts} names it.
 */
class ReferenceFactsTest {

    private static final Path FACTS = Path.of(System.getProperty("akkoord.facts", "../../shared/domain/facts.json"));
    private static final ReferenceAgreement PO = ReferenceAgreement.po();
    private static final ReferenceAgreement VO = ReferenceAgreement.vo();

    @Test
    void primaryEducationHasFourAmbitionsTenGoalsAndFifteenObjectives() {
        assertThat(PO.agreement().ambitions()).hasSize(4);
        assertThat(PO.agreement().goals()).hasSize(10);
        assertThat(objectives(PO.agreement())).hasSize(15);
    }

    @Test
    void secondaryEducationHasTwelveThemesWithOneObjectiveEach() {
        assertThat(VO.agreement().goals()).hasSize(12);
        assertThat(objectives(VO.agreement()))
                .hasSize(12)
                .allMatch(o -> o.target() instanceof TargetValue.Unquantified);
    }

    @Test
    void everyMeasurementStandsInTheFiguresWithItsReferences() {
        for (JsonNode fact : section("measurements", 82)) {
            assertThat(PO.figures().all()).as(name(fact)).anyMatch(row -> states(row, fact));
        }
    }

    @Test
    void everyValueThatTheLetterGivesForSecondaryEducationStandsInTheFigures() {
        List<JsonNode> themes = section("goals_vo_named_in_letter", 12);

        assertThat(themes)
                .filteredOn(theme -> theme.get("value").isNumber())
                .hasSize(2)
                .allSatisfy(theme -> assertThat(VO.figures().all())
                        .as(name(theme))
                        .anyMatch(row -> hasNumber(row.value(), number(theme.get("value")))));
    }

    @Test
    void everyObjectiveStandsInItsGoalWithItsTargetAndDeadline() {
        for (JsonNode goal : section("goals_po", 10)) {
            assertThat(goal.get("objectives").valueStream())
                    .allSatisfy(fact -> assertThat(goal(goal).objectives())
                            .as(name(fact))
                            .anyMatch(objective -> states(objective, fact)));
        }
    }

    @Test
    void everyCaveatStandsWithItsGoal() {
        for (JsonNode goal : section("goals_po", 10)) {
            assertThat(goal.get("caveats").valueStream())
                    .allSatisfy(fact -> assertThat(goal(goal).caveats())
                            .as(name(goal) + " " + text(fact, "type"))
                            .anyMatch(caveat -> states(caveat, fact)));
        }
    }

    @Test
    void everyActionStandsWithItsGoal() {
        for (JsonNode fact : section("actions", 30)) {
            assertThat(PO.agreement().goal(lower(text(fact, "goal"))).actions())
                    .as(name(fact))
                    .anyMatch(action -> cites(action.sources(), fact)
                            && action.actors().size() >= fact.get("actors").size());
        }
    }

    @Test
    void everyAmountStandsInTheAppropriations() {
        for (JsonNode fact : section("money", 12)) {
            assertThat(appropriations()).as(name(fact)).anyMatch(amount -> states(amount, fact));
        }
    }

    @Test
    void theAmountForMuseumVisitsIsPartOfTheOneForCulture() {
        JsonNode culture = section("money", 12).stream()
                .filter(fact -> name(fact).equals("E4D"))
                .findFirst()
                .orElseThrow();

        assertThat(appropriations())
                .filteredOn(amount -> amount.partOf().equals(Optional.of("e4d")))
                .singleElement()
                .satisfies(part -> assertThat(part.amount())
                        .isEqualByComparingTo(number(culture.get("of_which").get("museum visits"))));
    }

    @Test
    void everyClassOfTheLetterIsDeclaredByTheMinister() {
        for (JsonNode fact : section("letter_classification", 24)) {
            assertThat(declarations(fact)).as(text(fact, "theme_nl")).anyMatch(declared -> states(declared, fact));
        }
    }

    private static boolean states(Measurement row, JsonNode fact) {
        boolean same = fact.get("value").isNull()
                ? row.value() instanceof Quantity.Words
                : hasNumber(row.value(), number(fact.get("value")))
                        && (row.value() instanceof Share || row.unit().code().equals(text(fact, "unit")));
        return same && cites(row.sources(), fact) && row.publisher().equals(optional(fact, "source"));
    }

    private static boolean hasNumber(Quantity value, BigDecimal wanted) {
        if (value instanceof Share share) {
            return Stream.of(share.numerator(), share.denominator())
                    .anyMatch(count -> BigDecimal.valueOf(count).compareTo(wanted) == 0);
        }
        return value instanceof Quantity.Figure figure && figure.amount().compareTo(wanted) == 0;
    }

    private static boolean states(Objective objective, JsonNode fact) {
        JsonNode target = fact.get("target");
        TargetValue wanted = target.isNull()
                ? new TargetValue.Unquantified()
                : new TargetValue.AtLeast(target.get("value").decimalValue());
        Provenance provenance =
                target.isNull() || target.get("explicit").booleanValue() ? Provenance.STATED : Provenance.INFERRED;
        return objective.id().equals(lower(name(fact)))
                && objective.target().equals(wanted)
                && objective.targetProvenance() == provenance
                && objective.deadline().equals(deadline(fact))
                && (fact.get("applies_from").isNull()
                        || objective
                                .appliesFrom()
                                .equals(optional(fact, "applies_from").map(ReportingPeriod::parse)))
                && cites(objective.sources(), fact);
    }

    /** The year or school year with which the words of the deadline begin, if any do. */
    private static Optional<ReportingPeriod> deadline(JsonNode fact) {
        return optional(fact, "deadline")
                .map(words -> words.replace("school year ", "").split(" ", 2)[0])
                .filter(word -> Character.isDigit(word.charAt(0)))
                .map(ReportingPeriod::parse);
    }

    private static boolean states(Appropriation amount, JsonNode fact) {
        JsonNode example = fact.path("example");
        return amount.id().equals(lower(name(fact)))
                && amount.amount().compareTo(number(fact.get("amount_eur"))) == 0
                && amount.perPupil().equals(fact.path("per_pupil_eur").decimalValueOpt())
                && amount.example().isPresent() == example.isObject()
                && amount.example()
                        .map(e -> e.pupils() == example.get("pupils").longValue()
                                && e.amount().compareTo(number(example.get("amount_eur"))) == 0)
                        .orElse(true)
                && cites(amount.sources(), fact);
    }

    private static boolean states(Caveat caveat, JsonNode fact) {
        return caveat.code().equals(text(fact, "type").replace('_', '-')) && cites(caveat.sources(), fact);
    }

    private static boolean states(DeclaredVerdict declared, JsonNode fact) {
        List<String> money = optional(fact, "instrument").map(ReferenceFactsTest::lower).stream()
                .toList();
        return declared.by().equals("minister")
                && declared.covers().equals(covered(fact))
                && declared.appropriations().equals(money)
                && cites(declared.sources(), fact);
    }

    private static List<Verdict> covered(JsonNode fact) {
        String words = text(fact, "class");
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
        return words.startsWith("behaald") || text(fact, "consequence").startsWith("add to lumpsum")
                ? List.of(Verdict.ACHIEVED, Verdict.SUFFICIENT_PROGRESS)
                : List.of();
    }

    /** What is declared where the class belongs: on the objective or goal that it names, else on an agreement. */
    private static Stream<DeclaredVerdict> declarations(JsonNode fact) {
        Optional<String> place = optional(fact, "goal").map(goal -> lower(goal).split(" ", 2)[0]);
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

    private static List<JsonNode> section(String name, int size) {
        assumeTrue(Files.isRegularFile(FACTS), () -> "no list of facts at " + FACTS.toAbsolutePath());
        List<JsonNode> facts =
                new JsonMapper().readTree(FACTS).get(name).valueStream().toList();
        assertThat(facts).hasSize(size);
        return facts;
    }

    private static boolean cites(List<SourceReference> sources, JsonNode fact) {
        return fact.get("refs")
                .valueStream()
                .allMatch(ref -> sources.contains(SourceReference.parse(ref.stringValue())));
    }

    /** A number of the list; only thirds have more than one decimal there, apart from amounts of money. */
    private static BigDecimal number(JsonNode value) {
        return value.decimalValue().setScale(1, RoundingMode.HALF_UP);
    }

    private static Goal goal(JsonNode fact) {
        return PO.agreement().goal(lower(name(fact)));
    }

    private static String name(JsonNode fact) {
        return text(fact, "id");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String text(JsonNode fact, String member) {
        return optional(fact, member).orElseThrow();
    }

    private static Optional<String> optional(JsonNode fact, String member) {
        return fact.path(member).stringValueOpt();
    }
}
