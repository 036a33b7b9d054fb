package org.akkoord.funding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Appropriation;
import org.akkoord.agreement.FundingRule;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Verdict;

/**
 * The rules and amounts of an agreement by what they name, so that looking one up does not go through all: what
 * {@link Agreement#fundingRule} gives, for every goal and objective of the agreement.
 */
final class FundingTerms {

    private final Map<String, List<FundingRule>> byPlace = new HashMap<>();
    private final Map<LocalizedText, List<FundingRule>> byTheme = new HashMap<>();
    private final List<FundingRule> general;
    private final Map<String, String> goalOf = new HashMap<>();
    private final List<Appropriation> amounts;
    private final Map<String, List<Integer>> byGoal = new HashMap<>();
    private final Map<String, Integer> byId = new HashMap<>();

    FundingTerms(Agreement agreement) {
        for (FundingRule rule : agreement.fundingRules()) {
            Stream.concat(rule.goals().stream(), rule.objectives().stream())
                    .forEach(place -> put(byPlace, place, rule));
            rule.themes().forEach(theme -> put(byTheme, theme, rule));
        }
        general =
                agreement.fundingRules().stream().filter(FundingRule::isGeneral).toList();
        for (Goal goal : agreement.goals()) {
            for (Objective objective : goal.objectives()) {
                goalOf.put(objective.id(), goal.id());
            }
        }
        amounts = agreement.appropriations();
        for (int i = 0; i < amounts.size(); i++) {
            int number = i;
            byId.put(amounts.get(i).id(), i);
            amounts.get(i).goals().forEach(goal -> put(byGoal, goal, number));
        }
    }

    private static <K, V> void put(Map<K, List<V>> lists, K key, V value) {
        lists.computeIfAbsent(key, added -> new ArrayList<>()).add(value);
    }

    /** The rule that applies to a verdict on a goal or an objective. */
    Optional<FundingRule> rule(String id, Verdict verdict) {
        return first(byPlace.getOrDefault(id, List.of()), verdict)
                .or(() -> first(byPlace.getOrDefault(goalOf.getOrDefault(id, ""), List.of()), verdict))
                .or(() -> first(general, verdict));
    }

    /** The rule that applies to a verdict on a theme beyond the goals. */
    Optional<FundingRule> rule(LocalizedText theme, Verdict verdict) {
        return first(byTheme.getOrDefault(theme, List.of()), verdict).or(() -> first(general, verdict));
    }

    private static Optional<FundingRule> first(List<FundingRule> rules, Verdict verdict) {
        return rules.stream().filter(rule -> rule.when().contains(verdict)).findFirst();
    }

    /** The amounts of an instrument that are meant for a goal or named by an id, in the order of the agreement. */
    List<Appropriation> amounts(Appropriation.Instrument instrument, Optional<String> goal, Collection<String> named) {
        NavigableSet<Integer> numbers = new TreeSet<>();
        goal.ifPresent(id -> numbers.addAll(byGoal.getOrDefault(id, List.of())));
        named.forEach(id -> Optional.ofNullable(byId.get(id)).ifPresent(numbers::add));
        return numbers.stream()
                .map(amounts::get)
                .filter(amount -> amount.instrument() == instrument)
                .toList();
    }
}
