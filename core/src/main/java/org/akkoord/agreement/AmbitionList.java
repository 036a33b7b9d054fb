package org.akkoord.agreement;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import org.akkoord.internal.IdList;
import org.akkoord.internal.Later;

/** The ambitions of an agreement, which finds their goals and objectives by id without going through all of them. */
final class AmbitionList extends AbstractList<Ambition> implements RandomAccess {

    private final List<Ambition> ambitions;
    private final IdList<Goal> goals;
    private final IdList<Objective> objectives;
    private final Later<Map<String, Goal>> goalOf;

    AmbitionList(List<Ambition> ambitions) {
        this.ambitions = ambitions;
        goals = new IdList<>(
                ambitions.stream()
                        .flatMap(ambition -> ambition.goals().stream())
                        .toList(),
                Goal::id);
        objectives = new IdList<>(
                goals.stream().flatMap(goal -> goal.objectives().stream()).toList(), Objective::id);
        goalOf = Later.by(this::goalsByObjective);
    }

    private Map<String, Goal> goalsByObjective() {
        Map<String, Goal> found = new HashMap<>();
        goals.forEach(goal -> goal.objectives().forEach(objective -> found.put(objective.id(), goal)));
        return found;
    }

    IdList<Goal> goals() {
        return goals;
    }

    IdList<Objective> objectives() {
        return objectives;
    }

    Optional<Goal> goalOf(String objectiveId) {
        return Optional.ofNullable(goalOf.get().get(objectiveId));
    }

    @Override
    public Ambition get(int index) {
        return ambitions.get(index);
    }

    @Override
    public int size() {
        return ambitions.size();
    }
}
