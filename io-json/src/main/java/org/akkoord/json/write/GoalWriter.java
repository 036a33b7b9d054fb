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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes ambitions and everything in them. */
final class GoalWriter {

    private GoalWriter() {}

    static JsonNode ambition(Ambition ambition) {
        return new JsonObject()
                .put("id", ambition.id())
                .put("title", ambition.title())
                .putText("text", ambition.text())
                .putWholeList("goals", ambition.goals(), GoalWriter::goal)
                .putPlainList("sources", ambition.sources())
                .node();
    }

    static JsonNode declared(DeclaredVerdict declared) {
        return new JsonObject()
                .put("theme", declared.theme())
                .putPlainList("covers", declared.covers())
                .putText("words", declared.words())
                .put("by", declared.partyId())
                .put("on", declared.on().toString())
                .putText("consequence", declared.consequence())
                .putPlainList("appropriations", declared.appropriations())
                .putPlainList("sources", declared.sources())
                .node();
    }

    private static JsonNode goal(Goal goal) {
        return new JsonObject()
                .put("id", goal.id())
                .put("title", goal.title())
                .putText("indicatorTitle", goal.indicatorTitle())
                .putList("objectives", goal.objectives(), GoalWriter::objective)
                .putPlainList("context", goal.context())
                .putList("actions", goal.actions(), GoalWriter::action)
                .putList("declared", goal.declared(), GoalWriter::declared)
                .putList("caveats", goal.caveats(), GoalWriter::caveat)
                .putPlainList("sources", goal.sources())
                .node();
    }

    private static JsonNode objective(Objective objective) {
        return new JsonObject()
                .put("id", objective.id())
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
                .putPlainList("sources", objective.sources())
                .node();
    }

    private static JsonNode earlierTarget(TargetValue.Earlier earlier) {
        return new JsonObject()
                .put("target", quantified(earlier.target()), GoalWriter::target)
                .put("until", earlier.until().toString())
                .put("reason", earlier.reason())
                .putPlainList("sources", earlier.sources())
                .node();
    }

    private static JsonNode baseline(Objective.Baseline baseline) {
        return new JsonObject()
                .put("timeframe", baseline.period().toString())
                .put("value", baseline.value())
                .node();
    }

    private static JsonNode milestone(Objective.Milestone milestone) {
        return new JsonObject()
                .put("timeframe", milestone.period().toString())
                .put("target", quantified(milestone.target()), GoalWriter::target)
                .node();
    }

    private static JsonNode ceiling(Objective.Ceiling ceiling) {
        return new JsonObject()
                .put("value", ceiling.value())
                .put("qualifier", ceiling.qualifier().name())
                .put("reason", ceiling.reason())
                .put("provenance", ceiling.provenance().name())
                .putPlainList("sources", ceiling.sources())
                .node();
    }

    private static JsonNode discontinuation(Objective.Discontinuation discontinued) {
        return new JsonObject()
                .put("reason", discontinued.reason())
                .putPlainList("sources", discontinued.sources())
                .node();
    }

    private static JsonNode action(Action action) {
        return new JsonObject()
                .put("text", action.text())
                .putPlainList("actors", action.actors())
                .putText("status", action.status())
                .putPlain("period", action.period())
                .putPlainList("appropriations", action.appropriations())
                .putPlainList("sources", action.sources())
                .node();
    }

    private static JsonNode caveat(Caveat caveat) {
        return new JsonObject()
                .put("code", caveat.code())
                .put("text", caveat.text())
                .putPlainList("sources", caveat.sources())
                .node();
    }

    /** The target; empty where none was agreed, which is not written. */
    static Optional<TargetValue> quantified(TargetValue target) {
        return Optional.of(target).filter(stated -> !stated.equals(new TargetValue.Unquantified()));
    }

    static JsonNode target(TargetValue target) {
        JsonObject object = new JsonObject();
        return target.match(
                        least -> object.put("atLeast", least),
                        most -> object.put("atMost", most),
                        (low, high) ->
                                object.putList("between", List.of(low, high), JsonNodeFactory.instance::numberNode),
                        direction -> object.put("towards", direction.name()),
                        () -> object.put("none", Why.NOT_IN_SOURCE.name()))
                .node();
    }
}
