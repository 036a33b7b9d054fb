package org.akkoord.json.write;

import java.math.BigDecimal;
import java.util.List;
import org.akkoord.explain.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes the steps of an explanation as JSON: the kind, the fields of that kind, and the text. */
public final class StepWriter {

    private static final Kinds<Step> KINDS = new Kinds<Step>("step")
            .with(Step.Used.class, "used", (step, object) -> object.put("figure", FigureWriter.citation(step.figure())))
            .with(
                    Step.LeftOut.class,
                    "leftOut",
                    (step, object) -> object.put("figure", FigureWriter.citation(step.figure()))
                            .put("why", step.why().name())
                            .putPlain("date", step.date()))
            .with(Step.Added.class, "added", StepWriter::added)
            .with(
                    Step.PartsDiffer.class,
                    "partsDiffer",
                    (step, object) -> object.putWholeList("parts", step.parts(), FigureWriter::citation)
                            .put("sum", FigureWriter.quantity(step.sum()))
                            .put("whole", FigureWriter.citation(step.whole())))
            .with(Step.NoWhole.class, "noWhole", StepWriter::noWhole)
            .with(
                    Step.Covered.class,
                    "covered",
                    (step, object) -> object.put("counted", step.counted()).put("expected", step.expected()))
            .with(
                    Step.Crossed.class,
                    "crossed",
                    (step, object) -> object.put("date", step.date().toString()).put("reason", step.reason()))
            .with(Step.Closed.class, "closed", StepWriter::closed)
            .with(Step.Remark.class, "remark", (step, object) -> object.put("remark", step.text()))
            .with(Step.Targeted.class, "targeted", StepWriter::targeted)
            .with(Step.Compared.class, "compared", StepWriter::compared)
            .with(
                    Step.MetBefore.class,
                    "metBefore",
                    (step, object) -> object.put("timeframe", step.period().toString()))
            .with(Step.Interim.class, "interim", StepWriter::interim)
            .with(
                    Step.Ceiling.class,
                    "ceiling",
                    (step, object) -> object.put("value", step.value())
                            .put("qualifier", step.qualifier().name())
                            .put("unit", step.unit().code())
                            .put("reason", step.reason()))
            .with(Step.WithoutCeiling.class, "withoutCeiling", StepWriter::withoutCeiling)
            .with(Step.Calculated.class, "calculated", StepWriter::calculated)
            .with(Step.Sloped.class, "sloped", StepWriter::sloped)
            .with(Step.Threshold.class, "threshold", StepWriter::threshold)
            .with(
                    Step.Assumed.class,
                    "assumed",
                    (step, object) ->
                            object.put("assumption", step.assumption().name()).putPlain("period", step.period()))
            .with(Step.Rated.class, "rated", StepWriter::rated)
            .with(
                    Step.RolledUp.class,
                    "rolledUp",
                    (step, object) ->
                            object.put("how", step.how().name()).putWholeList("parts", step.parts(), StepWriter::part))
            .with(
                    Step.Declared.class,
                    "declared",
                    (step, object) -> object.put("declared", DeclaredWriter.declared(step)));

    private StepWriter() {}

    public static JsonNode step(Step step, List<BigDecimal> limits) {
        return KINDS.object(step)
                .put("text", ExplanationWriter.texts(locale -> step.text(locale, limits)))
                .node();
    }

    private static void added(Step.Added added, JsonObject object) {
        object.putWholeList("parts", added.parts(), FigureWriter::citation)
                .put("total", FigureWriter.quantity(added.total()))
                .put("unit", added.unit().code())
                .put("stated", added.stated(), FigureWriter::citation);
    }

    private static void noWhole(Step.NoWhole step, JsonObject object) {
        object.putPlainList("periods", step.periods())
                .put("why", step.why().name())
                .putList(
                        "gaps",
                        step.gaps(),
                        gap -> new JsonObject()
                                .putCell(gap.cell())
                                .putPlain("missing", gap.reason())
                                .node());
    }

    private static void closed(Step.Closed closed, JsonObject object) {
        object.put("cohort", closed.cohort());
        closed.units().ifPresent(units -> object.put("units", units));
        yesOrNo(object, "inDenominator", closed.inDenominator());
    }

    private static void targeted(Step.Targeted targeted, JsonObject object) {
        object.put("target", GoalWriter.quantified(targeted.target()), GoalWriter::target)
                .put("unit", targeted.unit().code())
                .put("provenance", targeted.provenance().name())
                .putPlain("when", targeted.when());
        yesOrNo(object, "standing", targeted.standing());
    }

    private static void compared(Step.Compared compared, JsonObject object) {
        object.put("value", FigureWriter.quantity(compared.value()))
                .put("target", GoalWriter.quantified(compared.target()), GoalWriter::target)
                .put("unit", compared.unit().code())
                .put("attainment", compared.attainment().name());
    }

    private static void interim(Step.Interim step, JsonObject object) {
        object.put("timeframe", step.interim().period().toString())
                .put("target", GoalWriter.quantified(step.interim().target()), GoalWriter::target)
                .put("unit", step.unit().code())
                .putPlain("measured", step.measured())
                .put("value", step.value(), FigureWriter::quantity);
        step.attainment().ifPresent(attainment -> object.put("attainment", attainment.name()));
    }

    private static void withoutCeiling(Step.WithoutCeiling without, JsonObject object) {
        object.put("shortfallWith", FigureWriter.number(without.shortfallWith()))
                .put("shortfall", FigureWriter.number(without.shortfall()))
                .put("verdict", without.verdict().name());
        yesOrNo(object, "same", without.same());
    }

    private static void calculated(Step.Calculated calculated, JsonObject object) {
        JsonObject values = new JsonObject();
        calculated.values().forEach((symbol, value) -> values.put(symbol, FigureWriter.number(value)));
        object.put("formula", calculated.formula().name())
                .put("notation", calculated.formula().notation())
                .put("values", values.node())
                .put("result", FigureWriter.number(calculated.result()))
                .put("unit", calculated.unit().code());
    }

    private static void sloped(Step.Sloped sloped, JsonObject object) {
        object.put("formula", sloped.formula().name())
                .put("notation", sloped.formula().notation())
                .putWholeList("points", sloped.points(), StepWriter::spot);
        FigureWriter.put(object, "slope", sloped.slope())
                .put("unit", sloped.unit().code());
    }

    private static void threshold(Step.Threshold threshold, JsonObject object) {
        object.put("what", threshold.what().name())
                .put("value", FigureWriter.number(threshold.value()))
                .put("relation", threshold.relation().name())
                .put("limit", FigureWriter.number(threshold.limit()))
                .put("unit", threshold.unit().code());
        yesOrNo(object, "holds", threshold.holds());
    }

    private static void rated(Step.Rated rated, JsonObject object) {
        object.put("method", rated.method())
                .put("aspect", rated.aspect().name())
                .put("status", rated.status());
        FigureWriter.put(object, "value", rated.value());
        FigureWriter.put(object, "score", rated.score());
    }

    private static JsonNode spot(Step.Spot spot) {
        return FigureWriter.put(new JsonObject(), "year", spot.year())
                .put("value", FigureWriter.number(spot.value()))
                .node();
    }

    private static JsonNode part(Step.Part part) {
        return new JsonObject()
                .put("id", part.id())
                .put("verdict", part.verdict().name())
                .node();
    }

    private static void yesOrNo(JsonObject object, String name, boolean value) {
        object.put(name, JsonNodeFactory.instance.booleanNode(value));
    }
}
