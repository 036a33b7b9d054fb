package org.akkoord.json.write;

import java.math.BigDecimal;
import java.util.List;
import org.akkoord.explain.Formula;
import org.akkoord.explain.Step;

/** Writes the steps of an explanation as JSON: the kind, the fields of that kind, and the text. */
final class StepWriter {

    private static final Kinds<Step> KINDS = new Kinds<Step>("step")
            .with(
                    Step.Used.class,
                    "used",
                    (step, object) -> object.putObject("figure", step.figure(), FigureWriter::citation))
            .with(
                    Step.LeftOut.class,
                    "leftOut",
                    (step, object) -> object.putObject("figure", step.figure(), FigureWriter::citation)
                            .put("why", step.why().name())
                            .putPlain("date", step.date()))
            .with(Step.Added.class, "added", StepWriter::added)
            .with(
                    Step.PartsDiffer.class,
                    "partsDiffer",
                    (step, object) -> object.putWholeList("parts", step.parts(), FigureWriter::citation)
                            .putObject("sum", step.sum(), FigureWriter::quantity)
                            .putObject("whole", step.whole(), FigureWriter::citation))
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
                    (step, object) -> object.putObject("declared", step, DeclaredWriter::declared));

    private StepWriter() {}

    /** A step that stands alone. */
    static void step(Step step, JsonObject out) {
        step(step, List.of(), out);
    }

    static void step(Step step, List<BigDecimal> limits, JsonObject out) {
        KINDS.write(step, out);
        out.putSentence("text", step, limits, (each, locale) -> each.text(locale, limits));
    }

    private static void added(Step.Added added, JsonObject object) {
        object.putWholeList("parts", added.parts(), FigureWriter::citation)
                .putObject("total", added.total(), FigureWriter::quantity)
                .put("unit", added.unit().code())
                .put("stated", added.stated(), FigureWriter::citation);
    }

    private static void noWhole(Step.NoWhole step, JsonObject object) {
        object.putPlainList("periods", step.periods())
                .put("why", step.why().name())
                .putList(
                        "gaps",
                        step.gaps(),
                        (gap, out) -> out.putCell(gap.cell()).putPlain("missing", gap.reason()));
    }

    private static void closed(Step.Closed closed, JsonObject object) {
        object.put("cohort", closed.cohort());
        closed.units().ifPresent(units -> object.put("units", units));
        object.put("inDenominator", closed.inDenominator());
    }

    private static void targeted(Step.Targeted targeted, JsonObject object) {
        object.put("target", GoalWriter.quantified(targeted.target()), GoalWriter::target)
                .put("unit", targeted.unit().code())
                .put("provenance", targeted.provenance().name())
                .putPlain("when", targeted.when());
        object.put("standing", targeted.standing());
    }

    private static void compared(Step.Compared compared, JsonObject object) {
        object.putObject("value", compared.value(), FigureWriter::quantity)
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
        object.put("shortfallWith", without.shortfallWith())
                .put("shortfall", without.shortfall())
                .put("verdict", without.verdict().name());
        object.put("same", without.same());
    }

    private static void calculated(Step.Calculated calculated, JsonObject object) {
        object.put("formula", calculated.formula().name())
                .put("notation", calculated.formula().notation())
                .putText("inWords", calculated.formula().words())
                .putObject("values", calculated.values(), (values, out) -> values.forEach(out::put))
                .put("result", calculated.result())
                .put("unit", calculated.unit().code());
    }

    private static void sloped(Step.Sloped sloped, JsonObject object) {
        object.put("formula", sloped.formula().name());
        notation(sloped.formula(), object);
        object.putWholeList("points", sloped.points(), StepWriter::spot)
                .put("slope", sloped.slope())
                .put("unit", sloped.unit().code());
    }

    private static void threshold(Step.Threshold threshold, JsonObject object) {
        object.put("what", threshold.what().name());
        notation(threshold.what(), object);
        object.put("value", threshold.value())
                .put("relation", threshold.relation().name())
                .put("limit", threshold.limit())
                .put("unit", threshold.unit().code())
                .put("holds", threshold.holds());
    }

    /** The notation with the symbols, where their order is not that of the notation. */
    private static void notation(Formula formula, JsonObject object) {
        object.put("notation", formula.notation());
        if (!Formula.of(formula.name(), formula.notation()).symbols().equals(formula.symbols())) {
            object.putPlainList("symbols", formula.symbols());
        }
        object.putText("inWords", formula.words());
    }

    private static void rated(Step.Rated rated, JsonObject object) {
        object.put("method", rated.method())
                .put("aspect", rated.aspect().name())
                .put("status", rated.status());
        object.put("value", rated.value());
        object.put("score", rated.score());
    }

    private static void spot(Step.Spot spot, JsonObject out) {
        out.put("year", spot.year()).put("value", spot.value());
    }

    private static void part(Step.Part part, JsonObject out) {
        out.put("id", part.id()).put("verdict", part.verdict().name()).putText("title", part.title());
    }
}
