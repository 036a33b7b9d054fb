package org.akkoord.json.read;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.GoalEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.explain.Explanation;
import org.akkoord.explain.Step;
import org.akkoord.internal.tree.Node;
import org.akkoord.internal.tree.Report;
import org.akkoord.problem.ProblemCode;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/** Finds verdicts of one document that cannot be true together, whatever the rules were by which they were made. */
final class Consistency {

    /** The formula of goals that are as good as the mean score of their objectives. */
    private static final String MEAN = "MEAN_SCORE";

    private final Report report;

    private Consistency(Report report) {
        this.report = report;
    }

    /** Reports the contradictions of an evaluation. */
    static void check(AgreementEvaluation evaluation, Node root, Report report) {
        Consistency consistency = new Consistency(report);
        Map<String, GoalEvaluation> goals = evaluation.goals().stream()
                .collect(Collectors.toMap(goal -> goal.goal().id(), Function.identity()));
        for (Node ambition : items(root, "ambitions")) {
            for (Node goal : items(ambition, "goals")) {
                consistency.goal(goals.get(text(goal, "id")), goal);
            }
        }
    }

    private void goal(GoalEvaluation goal, Node node) {
        Map<String, Verdict> parts = goal.objectives().stream()
                .collect(Collectors.toMap(each -> each.objective().id(), ObjectiveEvaluation::verdict));
        explanation(goal.explanation(), goal.declared(), parts, node);
        boolean isOfParts = goal.explanation().steps().stream()
                .noneMatch(step -> step instanceof Step.Calculated calculated
                        && calculated.formula().name().equals(MEAN));
        if (isOfParts && goal.verdict().isAssessed() && !parts.containsValue(goal.verdict())) {
            refuse(node, "no objective has the verdict " + goal.verdict() + " of the goal");
        }
        for (Node objective : items(node, "objectives")) {
            objective(goal.objective(text(objective, "id")), objective);
        }
    }

    private void objective(ObjectiveEvaluation objective, Node node) {
        List<IndicatorEvaluation> direct = objective.direct();
        Map<String, Verdict> parts = direct.stream()
                .collect(Collectors.toMap(each -> each.indicator().id(), IndicatorEvaluation::verdict));
        explanation(objective.explanation(), objective.declared(), parts, node);
        targeted(objective, node.member("explanation").orElseThrow().value());
        Verdict worst = Verdict.worst(parts.values());
        boolean isOfParts =
                objective.verdict().isAssessed() && objective.explanation().reason() != Reason.REFUTED;
        if (isOfParts && objective.verdict() != worst) {
            refuse(
                    node,
                    "the verdict of the objective is " + objective.verdict()
                            + ", but the worst of its direct indicators is " + worst);
        }
    }

    private void targeted(ObjectiveEvaluation objective, Node explanation) {
        List<Node> steps = items(explanation, "steps");
        boolean found = false;
        for (int i = 0; i < steps.size(); i++) {
            Step step = objective.explanation().steps().get(i);
            if (step instanceof Step.Targeted) {
                found = true;
                if (!step.equals(objective.targeted())) {
                    refuse(steps.get(i), "the target is not the one of the objective");
                }
            }
        }
        if (!found) {
            refuse(explanation, "the explanation of an objective needs a step 'targeted'");
        }
    }

    private void explanation(
            Explanation explanation, List<Step.Declared> declared, Map<String, Verdict> parts, Node owner) {
        List<Node> steps = items(owner.member("explanation").orElseThrow().value(), "steps");
        for (int i = 0; i < steps.size(); i++) {
            Step step = explanation.steps().get(i);
            if (step instanceof Step.RolledUp rolled) {
                rolledUp(rolled, parts, steps.get(i));
            }
            if (step instanceof Step.Declared said && !declared.contains(said)) {
                refuse(steps.get(i), "the declared verdict is not among those of the result");
            }
        }
        List<Node> said = items(owner, "declared");
        for (int i = 0; i < declared.size(); i++) {
            Verdict computed = declared.get(i).computed();
            if (computed != explanation.verdict()) {
                refuse(
                        said.get(i),
                        "the computed verdict beside the declared one is " + computed + ", but that of the result is "
                                + explanation.verdict());
            }
        }
    }

    private void rolledUp(Step.RolledUp step, Map<String, Verdict> parts, Node node) {
        for (int i = 0; i < step.parts().size(); i++) {
            Step.Part part = step.parts().get(i);
            Verdict verdict = parts.get(part.id());
            if (verdict != null && verdict != part.verdict()) {
                refuse(
                        items(node, "parts").get(i),
                        "the verdict of part " + QuotedName.quote(part.id()) + " is " + part.verdict()
                                + ", but its own explanation says " + verdict);
            }
        }
    }

    private void refuse(Node node, String message) {
        report.error(ProblemCode.CONFLICT, node.place(), message);
    }

    private static List<Node> items(Node object, String name) {
        return object.member(name).map(member -> member.value().items()).orElse(List.of());
    }

    private static String text(Node object, String name) {
        return object.member(name).map(member -> member.value().text()).orElse("");
    }
}
