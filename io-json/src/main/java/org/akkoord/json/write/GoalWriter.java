package org.akkoord.json.write;

import java.util.List;
import java.util.Optional;
import org.akkoord.agreement.Action;
import org.akkoord.agreement.Ambition;
import org.akkoord.agreement.DeclaredVerdict;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Goal.Caveat;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.agreement.TargetValue.Unquantified.Why;

/** Writes ambitions and everything in them. */
final class GoalWriter {

    private GoalWriter() {}

    static void ambition(Ambition ambition, JsonObject out) {
        out.put("id", ambition.id())
                .put("title", ambition.title())
                .putText("text", ambition.text())
                .putWholeList("goals", ambition.goals(), GoalWriter::goal)
                .putPlainList("sources", ambition.sources());
    }

    static void declared(DeclaredVerdict declared, JsonObject out) {
        out.put("theme", declared.theme())
                .putPlainList("covers", declared.covers())
                .putText("words", declared.words())
                .put("by", declared.partyId())
                .put("on", declared.on().toString())
                .putText("consequence", declared.consequence())
                .putPlainList("appropriations", declared.appropriations())
                .putPlainList("sources", declared.sources());
    }

    private static void goal(Goal goal, JsonObject out) {
        out.put("id", goal.id())
                .put("title", goal.title())
                .putText("indicatorTitle", goal.indicatorTitle())
                .putList("objectives", goal.objectives(), GoalWriter::objective)
                .putPlainList("context", goal.context())
                .putList("actions", goal.actions(), GoalWriter::action)
                .putList("declared", goal.declared(), GoalWriter::declared)
                .putList("caveats", goal.caveats(), GoalWriter::caveat)
                .putPlainList("sources", goal.sources());
    }

    private static void objective(Objective objective, JsonObject out) {
        out.put("id", objective.id())
                .put("text", objective.text())
                .putPlainList("indicators", objective.indicators())
                .put("target", quantified(objective.target()), GoalWriter::target)
                .put("unit", objective.unit().code())
                .put("targetProvenance", objective.targetProvenance().name())
                .putList("earlierTargets", objective.earlierTargets(), GoalWriter::earlierTarget)
                .putPlain("deadline", objective.deadline())
                .putPlain("appliesFrom", objective.appliesFrom())
                .put("baseline", objective.baseline(), GoalWriter::baseline)
                .putList("milestones", objective.milestones(), GoalWriter::milestone)
                .put("ceiling", objective.ceiling(), GoalWriter::ceiling)
                .put("discontinued", objective.discontinued(), GoalWriter::discontinuation)
                .putList("declared", objective.declared(), GoalWriter::declared)
                .putText("note", objective.note())
                .putPlainList("sources", objective.sources());
    }

    private static void earlierTarget(TargetValue.Earlier earlier, JsonObject out) {
        out.put("target", quantified(earlier.target()), GoalWriter::target)
                .put("until", earlier.until().toString())
                .put("reason", earlier.reason())
                .putPlainList("sources", earlier.sources());
    }

    private static void baseline(Objective.Baseline baseline, JsonObject out) {
        out.put("timeframe", baseline.period().toString()).put("value", baseline.value());
    }

    private static void milestone(Objective.Milestone milestone, JsonObject out) {
        out.put("timeframe", milestone.period().toString())
                .put("target", quantified(milestone.target()), GoalWriter::target);
    }

    private static void ceiling(Objective.Ceiling ceiling, JsonObject out) {
        out.put("value", ceiling.value())
                .put("qualifier", ceiling.qualifier().name())
                .put("reason", ceiling.reason())
                .put("provenance", ceiling.provenance().name())
                .putPlainList("sources", ceiling.sources());
    }

    private static void discontinuation(Objective.Discontinuation discontinued, JsonObject out) {
        out.put("reason", discontinued.reason()).putPlainList("sources", discontinued.sources());
    }

    private static void action(Action action, JsonObject out) {
        out.put("text", action.text())
                .putPlainList("actors", action.actors())
                .putText("status", action.status())
                .putPlain("period", action.period())
                .putPlainList("appropriations", action.appropriations())
                .putPlainList("sources", action.sources());
    }

    private static void caveat(Caveat caveat, JsonObject out) {
        out.put("code", caveat.code()).put("text", caveat.text()).putPlainList("sources", caveat.sources());
    }

    /** The target; empty where none was agreed, which is not written. */
    static Optional<TargetValue> quantified(TargetValue target) {
        return Optional.of(target).filter(stated -> !stated.equals(new TargetValue.Unquantified()));
    }

    static void target(TargetValue target, JsonObject out) {
        target.match(
                least -> out.put("atLeast", least),
                most -> out.put("atMost", most),
                (low, high) -> out.putNumbers("between", List.of(low, high)),
                direction -> out.put("towards", direction.name()),
                () -> out.put("none", Why.NOT_IN_SOURCE.name()));
    }
}
