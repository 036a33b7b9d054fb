package org.akkoord.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.akkoord.claim.Claim;
import org.akkoord.cohort.Cohort;
import org.akkoord.cohort.CohortFlows;
import org.akkoord.internal.Printable;
import org.akkoord.verdict.Verdict;

/** Checks that rules, claims and transitions fit the rest of their agreement. */
final class FundingReferences {

    private FundingReferences() {}

    static void checkRules(List<Agreement.FundingRule> rules, List<Goal> goals) {
        Set<String> ids = goals.stream().map(Goal::id).collect(Collectors.toUnmodifiableSet());
        List<String> taken = new ArrayList<>();
        for (Agreement.FundingRule rule : rules) {
            for (String goal : rule.goals()) {
                require(ids.contains(goal), "funding rule '" + rule.id() + "' refers to goal", goal);
            }
            List<String> where = rule.goals().isEmpty() ? List.of("") : rule.goals();
            for (String goal : where) {
                for (Verdict verdict : rule.when()) {
                    if (taken.contains(goal + " " + verdict)) {
                        throw new IllegalArgumentException(
                                "funding rule '" + rule.id() + "' gives a second instrument for " + verdict
                                        + (goal.isEmpty() ? "" : " of goal '" + goal + "'"));
                    }
                    taken.add(goal + " " + verdict);
                }
            }
        }
    }

    static void checkClaims(List<Claim> claims, List<Appropriation> appropriations) {
        for (Claim claim : claims) {
            for (String name : claim.computed().names()) {
                require(number(appropriations, name).isPresent(), "claim '" + claim.id() + "' refers to amount", name);
            }
            for (String name : claim.stated().names()) {
                require(number(appropriations, name).isPresent(), "claim '" + claim.id() + "' refers to amount", name);
            }
        }
    }

    static void checkFlows(List<CohortFlows> flows, List<Cohort> cohorts) {
        for (CohortFlows each : flows) {
            require(
                    cohorts.stream().anyMatch(cohort -> cohort.id().equals(each.cohort())),
                    "transitions refer to cohort",
                    each.cohort());
        }
    }

    static Optional<BigDecimal> number(List<Appropriation> appropriations, String name) {
        return appropriations.stream()
                .filter(each -> name.equals(each.id()) || name.startsWith(each.id() + "."))
                .flatMap(each -> number(each, name.substring(each.id().length())).stream())
                .findFirst();
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
}
