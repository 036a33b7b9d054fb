package org.akkoord.json.write;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.TargetValue;
import org.akkoord.comparison.EvaluationComparison;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.Evidence;
import org.akkoord.evaluation.GoalEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.MethodComparison;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.evaluation.Scorecards;
import org.akkoord.explain.Explanation;
import org.akkoord.explain.Step;
import org.akkoord.funding.FollowUp;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Problem;
import org.akkoord.progress.Judgement;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.akkoord.trend.Change;
import org.akkoord.trend.Point;
import org.akkoord.trend.Trend;
import org.akkoord.verdict.Citation;

/** The types that have a form of their own in JSON, wherever they are written. */
public final class Forms {

    private static final String OURS = "org.akkoord.";
    private static final Set<String> ROOMS = Set.of(
            "agreement",
            "check",
            "claim",
            "cohort",
            "comparison",
            "evaluation",
            "explain",
            "funding",
            "indicator",
            "measurement",
            "panel",
            "period",
            "problem",
            "progress",
            "quantity",
            "statistics",
            "text",
            "trend",
            "verdict");

    private static final List<Form<?>> ALL = List.of(
            new Form<>(Agreement.class, AgreementWriter::document),
            new Form<>(MeasurementSet.class, MeasurementWriter::document),
            new Form<>(Measurement.class, MeasurementWriter::figure),
            new Form<>(AgreementEvaluation.class, EvaluationWriter::document),
            new Form<>(GoalEvaluation.class, EvaluationWriter::goal),
            new Form<>(ObjectiveEvaluation.class, EvaluationWriter::objective),
            new Form<>(IndicatorEvaluation.class, IndicatorWriter::indicator),
            new Form<>(IndicatorEvaluation.Projection.class, IndicatorWriter::projection),
            new Form<>(Judgement.Rating.class, IndicatorWriter::rating),
            new Form<>(Change.class, IndicatorWriter::change),
            new Form<>(Trend.class, IndicatorWriter::trend),
            new Form<>(Evidence.class, IndicatorWriter::evidence),
            new Form<>(Point.class, FigureWriter::point),
            new Form<>(Citation.class, FigureWriter::citation),
            new Form<>(Explanation.class, ExplanationWriter::explanation),
            new Form<>(Step.class, StepWriter::step),
            new Form<>(Problem.class, ProblemWriter::problem),
            new Form<>(FollowUp.class, FollowUpWriter::document),
            new Form<>(EvaluationComparison.class, ComparisonWriter::document),
            new Form<>(MethodComparison.class, MethodComparisonWriter::document),
            new Form<>(Scorecards.class, ScorecardsWriter::document),
            new Form<>(TargetValue.class, GoalWriter::target),
            new Form<>(Quantity.class, JsonText::quantity),
            new Form<>(LocalizedText.class, JsonText::text));

    private Forms() {}

    /**
     * The form of a type that is an object.
     *
     * @param type the type, whose subtypes have the same form
     * @param members writes its members
     */
    public record Form<T>(Class<T> type, BiConsumer<? super T, JsonObject> members) {}

    /** All types that are objects. */
    public static List<Form<?>> all() {
        return ALL;
    }

    /** The form of a class, which may be a subtype. */
    public static Optional<Form<?>> of(Class<?> type) {
        return ALL.stream().filter(form -> form.type().isAssignableFrom(type)).findFirst();
    }

    /** Whether the class is one of this library, so that no other program may make up a form for it. */
    public static boolean isOurs(Class<?> type) {
        return isRoom(type.getPackageName());
    }

    /** Whether the package is one of this library that users see. */
    public static boolean isRoom(String name) {
        return name.startsWith(OURS) && ROOMS.contains(name.substring(OURS.length()));
    }

    /** The text that a value is in JSON, if it is one: a period, a unit, a reference, a constant. */
    public static Optional<String> text(Object value) {
        if (value instanceof Enum<?> constant) {
            return Optional.of(constant.name());
        }
        boolean isText = value instanceof ReportingPeriod || value instanceof Unit || value instanceof SourceReference;
        return isText ? Optional.of(value.toString()) : Optional.empty();
    }

    /** A value on one line, if it has a form. */
    public static Optional<String> print(Object value) {
        return of(value.getClass()).map(form -> print(value, form));
    }

    private static <T> String print(Object value, Form<T> form) {
        return JsonText.line(form.type().cast(value), form.members(), Detail.FULL);
    }

    /** Why a value of a class without a form is not written. */
    public static String refusal(Class<?> type) {
        return "a " + type.getSimpleName()
                + " has no form of its own in JSON; write the agreement, the evaluation or the result that it is part of";
    }
}
