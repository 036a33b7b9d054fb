package org.akkoord.json.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.GoalEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation.Aim;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.evaluation.store.StoredResults;
import org.akkoord.explain.Explanation;
import org.akkoord.explain.Explanation.Part;
import org.akkoord.explain.Step;
import org.akkoord.internal.tree.Node;
import org.akkoord.internal.tree.Report;
import org.akkoord.measurement.Measurement;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.quantity.Provenance;
import org.akkoord.text.LocalizedText;

/**
 * Decodes evaluations that were stored in full. What follows from other members, such as the verdict beside the one of
 * the explanation, is not looked at here.
 */
public final class EvaluationDecoder {

    private final Agreement agreement;
    private final Report report;
    private final Values values;
    private final ValueReader.Required<Optional<Goal>> goalIds;
    private final Function<Members, TargetValue> targets;
    private final StepDecoder steps;
    private final ExplanationDecoder explanations;
    private final IndicatorDecoder indicators;
    private final StoredResults results;

    private EvaluationDecoder(Agreement agreement, Report report) {
        this.agreement = agreement;
        this.report = report;
        this.values = new Values(report);
        this.goalIds = values.known(agreement.goals(), Goal::id, "goal");
        FigureDecoder figures = new FigureDecoder(values);
        GoalDecoder goals = new GoalDecoder(values, new DeclaredIds(report), values.source());
        this.targets = goals::targetOf;
        this.results = StoredResults.maker();
        this.steps = new StepDecoder(values, figures, targets);
        this.explanations = new ExplanationDecoder(values, figures, steps);
        this.indicators = new IndicatorDecoder(agreement, values, figures, explanations, results);
    }

    /**
     * The evaluation in a document; empty, with errors, if it has mistakes.
     *
     * @param agreement the agreement that it holds
     */
    public static Optional<AgreementEvaluation> decode(Node root, Agreement agreement, Report report) {
        EvaluationDecoder decoder = new EvaluationDecoder(agreement, report);
        Optional<AgreementEvaluation> evaluation =
                decoder.values.object(decoder::evaluation).read(root).filter(sound -> report.errors() == 0);
        evaluation.ifPresent(sound -> Consistency.check(sound, root, report));
        return evaluation.filter(sound -> report.errors() == 0);
    }

    /** Whether the document is of a version that can be read; reports an error if it is not. */
    public static boolean isReadable(Node root, Report report) {
        return VersionReader.isReadable(root, report);
    }

    private Optional<AgreementEvaluation> evaluation(Members m) {
        VersionReader.require(m, values);
        Map<String, GoalEvaluation> goals = new LinkedHashMap<>();
        m.requiredList(
                "ambitions",
                values.object(ambition -> ambition.buildAmongOthers(
                        () -> ambition.requiredList("goals", values.object(goal -> goal(goal, goals))))));
        List<GoalEvaluation> inOrder = inOrder(m, agreement.goals(), Goal::id, goals, "goal");
        return m.buildAmongOthers(() -> results.agreement(
                agreement,
                m.required("asOf", values.date()),
                method(m),
                inOrder,
                m.list("declared", values.object(steps::declared)),
                m.list("unpublished", values.object(this::unpublished)),
                m.list("problems", values.object(this::problem))));
    }

    private ProgressMethod.Description method(Members m) {
        Map<String, LocalizedText> parameters = m.optional(
                        "methodParameters",
                        values.dictionary("an object with a text for each parameter", values.text()))
                .orElse(Map.of());
        return new ProgressMethod.Description(
                m.required("method", values.phrase()),
                m.required("methodTitle", values.text()),
                parameters.entrySet().stream()
                        .map(entry -> new ProgressMethod.Parameter(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static <R> void once(Members m, String id, R result, Map<String, R> found, String what) {
        if (found.putIfAbsent(id, result) != null) {
            m.refuse(ProblemCode.DUPLICATE, "there are two results of " + what + " " + QuotedName.quote(id));
        }
    }

    /** The results of all that the agreement has, in its order. */
    private <D, R> List<R> inOrder(
            Members m, List<D> defined, Function<D, String> id, Map<String, R> found, String what) {
        List<R> all = new ArrayList<>();
        for (D each : defined) {
            R result = found.get(id.apply(each));
            if (result != null) {
                all.add(result);
            } else if (report.errors() == 0) {
                m.refuse(
                        ProblemCode.MISSING,
                        "there is no result of " + what + " " + QuotedName.quote(id.apply(each))
                                + ", which the agreement of the document has");
            }
        }
        return all;
    }

    private Optional<GoalEvaluation> goal(Members m, Map<String, GoalEvaluation> goals) {
        Optional<Goal> known = m.required("id", goalIds);
        Optional<GoalEvaluation> evaluation =
                m.buildAmongOthers(() -> known.map(goal -> goal(m, goal))).flatMap(goal -> goal);
        evaluation.ifPresent(goal -> once(m, goal.goal().id(), goal, goals, "goal"));
        return evaluation;
    }

    private GoalEvaluation goal(Members m, Goal goal) {
        Map<String, ObjectiveEvaluation> objectives = new LinkedHashMap<>();
        m.requiredList("objectives", values.object(objective -> objective(objective, goal, objectives)));
        List<ObjectiveEvaluation> inOrder = inOrder(m, goal.objectives(), Objective::id, objectives, "objective");
        Map<String, Part> parts = new LinkedHashMap<>();
        inOrder.forEach(each ->
                parts.put(each.objective().id(), new Part(each.objective().id(), each.explanation())));
        return results.goal(
                agreement,
                goal,
                inOrder,
                IndicatorDecoder.exactly(
                        goal.context(),
                        m.list("context", values.object(each -> indicators.indicator(each, Optional.empty()))),
                        "context",
                        m),
                m.list("declared", values.object(steps::declared)),
                m.required("explanation", explanations.explanation(parts)));
    }

    private Optional<ObjectiveEvaluation> objective(Members m, Goal goal, Map<String, ObjectiveEvaluation> objectives) {
        Optional<Objective> known = m.required("id", values.known(goal.objectives(), Objective::id, "objective"));
        Optional<ObjectiveEvaluation> evaluation =
                m.buildAmongOthers(() -> known.map(each -> objective(m, each))).flatMap(each -> each);
        evaluation.ifPresent(found -> once(m, found.objective().id(), found, objectives, "objective"));
        return evaluation;
    }

    private ObjectiveEvaluation objective(Members m, Objective objective) {
        Step.Targeted targeted = targeted(m, objective);
        Optional<Aim> aim = Optional.of(new Aim(objective, targeted));
        List<IndicatorEvaluation> evaluated = IndicatorDecoder.exactly(
                objective.indicators(),
                m.requiredList("indicators", values.object(each -> indicators.indicator(each, aim))),
                "indicators",
                m);
        Map<String, Part> parts = new LinkedHashMap<>();
        evaluated.forEach(each -> parts.put(
                each.indicator().id(),
                new Part(
                        each.indicator().id(),
                        each.explanation(),
                        Optional.of(each.indicator().title()))));
        Explanation explanation = m.required("explanation", explanations.explanation(parts));
        return results.objective(
                objective, targeted, evaluated, m.list("declared", values.object(steps::declared)), explanation);
    }

    /** The target in force, as {@link Consistency} finds it in the explanation, too. */
    private Step.Targeted targeted(Members m, Objective objective) {
        return new Step.Targeted(
                targets.apply(m),
                m.required("unit", values.unit()),
                m.required("targetProvenance", values.constant(Provenance.class)),
                objective.deadline().or(objective::appliesFrom),
                objective.deadline().isEmpty() && objective.appliesFrom().isPresent());
    }

    private Optional<Measurement> unpublished(Members m) {
        ValueReader.Required<Optional<Measurement>> figure = new ValueReader.Required<>(
                "the figure", Optional.empty(), node -> Optional.of(new MeasurementDecoder(report).figure(node)));
        return m.buildAmongOthers(() -> m.required("figure", figure)).flatMap(found -> found);
    }

    private Optional<Problem> problem(Members m) {
        return m.buildAmongOthers(() -> new Problem(
                m.required("severity", values.constant(Problem.Severity.class)),
                m.required("code", values.constant(ProblemCode.class)),
                place(m),
                m.required("message", values.phrase())));
    }

    private Location place(Members m) {
        Location place =
                m.optional("file", values.phrase()).map(Location::ofFile).orElseGet(Location::none);
        place = m.optional("line", values.count()).map(place::atLine).orElse(place);
        place = m.optional("column", values.smallCount()).map(place::atColumn).orElse(place);
        Optional<String> field = m.optional("field", values.phrase());
        if (field.isPresent()) {
            place = place.inField(field.get());
        }
        Optional<String> pointer = m.optional("pointer", values.anyText());
        return pointer.isPresent() ? place.atPointer(pointer.get()) : place;
    }
}
