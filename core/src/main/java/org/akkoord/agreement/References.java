package org.akkoord.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.akkoord.indicator.Indicator;
import org.akkoord.internal.Checks;
import org.akkoord.internal.Printable;
import org.jspecify.annotations.Nullable;

/** Checks that every id to which an agreement refers is the id of something in it. */
final class References {

    private final Set<String> indicators;
    private final Set<String> parties;
    private final Set<String> appropriations;
    private final Set<String> goals;

    private References(
            List<Goal> goals,
            List<Indicator> indicators,
            List<Agreement.Party> parties,
            List<Appropriation> appropriations) {
        this.indicators = ids(indicators, Indicator::id);
        this.parties = ids(parties, Agreement.Party::id);
        this.appropriations = ids(appropriations, Appropriation::id);
        this.goals = ids(goals, Goal::id);
    }

    static void check(
            List<Ambition> ambitions,
            List<Indicator> indicators,
            List<Agreement.Party> parties,
            List<Appropriation> appropriations,
            List<DeclaredVerdict> declared) {
        List<Goal> goals = ambitions.stream()
                .flatMap(ambition -> ambition.goals().stream())
                .toList();
        List<String> ids = new ArrayList<>();
        goals.forEach(goal -> {
            ids.add(goal.id());
            goal.objectives().forEach(objective -> ids.add(objective.id()));
        });
        Checks.distinct(ids, id -> id, "goal or objective");
        References references = new References(goals, indicators, parties, appropriations);
        goals.forEach(references::checkGoal);
        indicators.forEach(references::checkIndicator);
        references.checkDeclared(declared, "the agreement");
        requireNoCircle(appropriations);
        for (Appropriation appropriation : appropriations) {
            String where = "appropriation '" + appropriation.id() + "'";
            require(references.goals, appropriation.goals(), "goal", where);
            require(references.appropriations, appropriation.partOf().stream().toList(), "appropriation", where);
        }
    }

    private static void requireNoCircle(List<Appropriation> appropriations) {
        Map<String, String> wholes = new LinkedHashMap<>();
        appropriations.forEach(part -> part.partOf().ifPresent(whole -> wholes.put(part.id(), whole)));
        Set<String> sound = new HashSet<>();
        for (String start : wholes.keySet()) {
            Set<String> way = new LinkedHashSet<>();
            @Nullable String id = start;
            while (id != null && !sound.contains(id)) {
                if (!way.add(id)) {
                    throw new IllegalArgumentException("appropriation '" + start + "' is part of itself");
                }
                id = wholes.get(id);
            }
            sound.addAll(way);
        }
    }

    private void checkIndicator(Indicator indicator) {
        String where = "indicator '" + indicator.id() + "'";
        require(indicators, indicator.pathOf().stream().toList(), "indicator", where);
    }

    private void checkGoal(Goal goal) {
        String where = "goal '" + goal.id() + "'";
        require(indicators, goal.context(), "indicator", where);
        checkDeclared(goal.declared(), where);
        for (Action action : goal.actions()) {
            require(parties, action.actors(), "party", where);
            require(appropriations, action.appropriations(), "appropriation", where);
        }
        for (Objective objective : goal.objectives()) {
            String inside = "objective '" + objective.id() + "'";
            require(indicators, objective.indicators(), "indicator", inside);
            checkDeclared(objective.declared(), inside);
        }
    }

    private void checkDeclared(List<DeclaredVerdict> declared, String where) {
        for (DeclaredVerdict verdict : declared) {
            require(parties, List.of(verdict.partyId()), "party", where);
            require(appropriations, verdict.appropriations(), "appropriation", where);
        }
    }

    private static void require(Set<String> known, Collection<String> named, String what, String where) {
        for (String id : named) {
            if (!known.contains(id)) {
                throw new IllegalArgumentException(
                        where + " refers to " + what + " '" + Printable.text(id) + "', which does not exist");
            }
        }
    }

    private static <T> Set<String> ids(List<T> items, Function<T, String> id) {
        return items.stream().map(id).collect(Collectors.toCollection(HashSet::new));
    }
}
