package org.akkoord.agreement;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.claim.Claim;
import org.akkoord.cohort.Cohort;
import org.akkoord.cohort.CohortFlows;
import org.akkoord.internal.IdList;
import org.akkoord.internal.Printable;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Verdict;

/** Checks that rules, claims and transitions fit the rest of their agreement. */
final class FundingReferences {

    private static final List<String> MEMBERS = List.of("", ".perPupil", ".example.amount", ".example.pupils");

    private FundingReferences() {}

    static void checkRules(List<FundingRule> rules, List<Goal> goals, List<DeclaredVerdict> declared) {
        Set<String> goalIds = goals.stream().map(Goal::id).collect(Collectors.toCollection(HashSet::new));
        Set<String> objectiveIds = goals.stream()
                .flatMap(goal -> goal.objectives().stream())
                .map(Objective::id)
                .collect(Collectors.toCollection(HashSet::new));
        Set<LocalizedText> themes =
                declared.stream().map(DeclaredVerdict::theme).collect(Collectors.toCollection(HashSet::new));
        Set<String> taken = new HashSet<>();
        for (FundingRule rule : rules) {
            String refers = "funding rule '" + rule.id() + "' refers to ";
            rule.goals().forEach(id -> require(goalIds.contains(id), refers + "goal", id));
            rule.objectives().forEach(id -> require(objectiveIds.contains(id), refers + "objective", id));
            rule.themes().forEach(theme -> require(themes.contains(theme), refers + "theme", theme.in(Locale.ENGLISH)));
            for (String place : places(rule)) {
                for (Verdict verdict : rule.when()) {
                    if (!taken.add(verdict + place)) {
                        throw new IllegalArgumentException(
                                "funding rule '" + rule.id() + "' gives a second instrument for " + verdict + place);
                    }
                }
            }
        }
    }

    /** What a rule is for, in words; empty words for the agreement as a whole. */
    private static List<String> places(FundingRule rule) {
        if (rule.isGeneral()) {
            return List.of("");
        }
        return Stream.of(
                        rule.goals().stream().map(id -> " of goal '" + id + "'"),
                        rule.objectives().stream().map(id -> " of objective '" + id + "'"),
                        rule.themes().stream()
                                .map(theme -> " of theme '" + Printable.text(theme.in(Locale.ENGLISH)) + "'"))
                .flatMap(all -> all)
                .toList();
    }

    static void checkClaims(List<Claim> claims, IdList<Appropriation> appropriations) {
        for (Claim claim : claims) {
            Stream.concat(claim.computed().names().stream(), claim.stated().names().stream())
                    .forEach(name -> require(
                            number(appropriations, name).isPresent(),
                            "claim '" + claim.id() + "' refers to amount",
                            name));
        }
    }

    static void checkFlows(List<CohortFlows> flows, IdList<Cohort> cohorts) {
        for (CohortFlows each : flows) {
            require(cohorts.find(each.cohort()).isPresent(), "transitions refer to cohort", each.cohort());
        }
    }

    /** The number that a name stands for; the first amount counts where an id could be one with a member. */
    static Optional<BigDecimal> number(IdList<Appropriation> appropriations, String name) {
        return MEMBERS.stream()
                .filter(name::endsWith)
                .flatMap(member -> appropriations.place(name.substring(0, name.length() - member.length())).stream()
                        .filter(place ->
                                number(appropriations.get(place), member).isPresent())
                        .map(place -> Map.entry(place, member)))
                .min(Map.Entry.comparingByKey())
                .flatMap(found -> number(appropriations.get(found.getKey()), found.getValue()));
    }

    private static Optional<BigDecimal> number(Appropriation appropriation, String member) {
        return switch (member) {
            case "" -> Optional.of(appropriation.amount());
            case ".perPupil" -> appropriation.perPupil();
            case ".example.amount" -> appropriation.example().map(Appropriation.SchoolExample::amount);
            case ".example.pupils" -> appropriation.example().map(example -> BigDecimal.valueOf(example.pupils()));
            default -> Optional.empty();
        };
    }

    private static void require(boolean holds, String what, String id) {
        if (!holds) {
            throw new IllegalArgumentException(what + " '" + Printable.text(id) + "', which does not exist");
        }
    }

    static Optional<FundingRule> rule(Agreement agreement, String id, Verdict verdict) {
        Stream<String> goalIds = agreement.goalWith(id).map(Goal::id).stream();
        return Stream.concat(Stream.of(id), goalIds)
                .flatMap(place -> rule(agreement.fundingRules(), verdict, rule -> rule.names(place)).stream())
                .findFirst()
                .or(() -> agreement.fundingRule(verdict));
    }

    static Optional<FundingRule> rule(List<FundingRule> rules, Verdict verdict, Predicate<FundingRule> applies) {
        return rules.stream()
                .filter(rule -> rule.when().contains(verdict))
                .filter(applies)
                .findFirst();
    }
}
