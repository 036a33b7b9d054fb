package org.akkoord.json.write;

import org.akkoord.explain.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes nodes of the steps of an explanation: the kind, the fields of the kind, the text. */
public final class StepWriter {

    private StepWriter() {}

    public static JsonNode step(Step step) {
        return members(step).put("text", ExplanationWriter.texts(step::text)).node();
    }

    private static JsonObject members(Step step) {
        if (step instanceof Step.Used used) {
            return kind("used").put("figure", FigureWriter.citation(used.figure()));
        }
        if (step instanceof Step.LeftOut leftOut) {
            return kind("leftOut")
                    .put("figure", FigureWriter.citation(leftOut.figure()))
                    .put("why", leftOut.why().name())
                    .putPlain("date", leftOut.date());
        }
        if (step instanceof Step.Added added) {
            return kind("added")
                    .putWholeList("parts", added.parts(), FigureWriter::citation)
                    .put("total", FigureWriter.quantity(added.total()))
                    .put("unit", added.unit().code())
                    .put("stated", added.stated(), FigureWriter::citation);
        }
        if (step instanceof Step.Crossed crossed) {
            return kind("crossed").put("date", crossed.date().toString()).put("reason", crossed.reason());
        }
        if (step instanceof Step.Closed closed) {
            JsonObject object = kind("closed").put("cohort", closed.cohort());
            closed.units().ifPresent(units -> object.put("units", units));
            return yesOrNo(object, "inDenominator", closed.inDenominator());
        }
        if (step instanceof Step.Remark remark) {
            return kind("remark").put("remark", remark.text());
        }
        return target(step);
    }

    private static JsonObject target(Step step) {
        if (step instanceof Step.Targeted targeted) {
            JsonObject object = kind("targeted")
                    .put("target", GoalWriter.quantified(targeted.target()), GoalWriter::target)
                    .put("unit", targeted.unit().code())
                    .put("provenance", targeted.provenance().name())
                    .putPlain("when", targeted.when());
            return yesOrNo(object, "standing", targeted.standing());
        }
        if (step instanceof Step.Compared compared) {
            return kind("compared")
                    .put("value", FigureWriter.quantity(compared.value()))
                    .put("target", GoalWriter.quantified(compared.target()), GoalWriter::target)
                    .put("unit", compared.unit().code())
                    .put("attainment", compared.attainment().name());
        }
        if (step instanceof Step.MetBefore met) {
            return kind("metBefore").put("timeframe", met.period().toString());
        }
        if (step instanceof Step.Ceiling ceiling) {
            return kind("ceiling")
                    .put("value", ceiling.value())
                    .put("qualifier", ceiling.qualifier().name())
                    .put("unit", ceiling.unit().code())
                    .put("reason", ceiling.reason());
        }
        if (step instanceof Step.WithoutCeiling without) {
            JsonObject object = kind("withoutCeiling")
                    .put("shortfallWith", FigureWriter.number(without.shortfallWith()))
                    .put("shortfall", FigureWriter.number(without.shortfall()))
                    .put("verdict", without.verdict().name());
            return yesOrNo(object, "same", without.same());
        }
        return calculation(step);
    }

    private static JsonObject calculation(Step step) {
        if (step instanceof Step.Calculated calculated) {
            JsonObject values = new JsonObject();
            calculated.values().forEach((symbol, value) -> values.put(symbol, FigureWriter.number(value)));
            return kind("calculated")
                    .put("formula", calculated.formula().name())
                    .put("notation", calculated.formula().notation())
                    .put("values", values.node())
                    .put("result", FigureWriter.number(calculated.result()))
                    .put("unit", calculated.unit().code());
        }
        if (step instanceof Step.Sloped sloped) {
            JsonObject object = kind("sloped")
                    .put("formula", sloped.formula().name())
                    .put("notation", sloped.formula().notation())
                    .putWholeList("points", sloped.points(), StepWriter::spot);
            return FigureWriter.put(object, "slope", sloped.slope())
                    .put("unit", sloped.unit().code());
        }
        if (step instanceof Step.Threshold threshold) {
            JsonObject object = kind("threshold")
                    .put("what", threshold.what().name())
                    .put("value", FigureWriter.number(threshold.value()))
                    .put("relation", threshold.relation().name())
                    .put("limit", FigureWriter.number(threshold.limit()))
                    .put("unit", threshold.unit().code());
            return yesOrNo(object, "holds", threshold.holds());
        }
        return judgement(step);
    }

    private static JsonObject judgement(Step step) {
        if (step instanceof Step.Assumed assumed) {
            return kind("assumed")
                    .put("assumption", assumed.assumption().name())
                    .putPlain("period", assumed.period());
        }
        if (step instanceof Step.Rated rated) {
            JsonObject object = kind("rated")
                    .put("method", rated.method())
                    .put("aspect", rated.aspect().name())
                    .put("status", rated.status());
            FigureWriter.put(object, "value", rated.value());
            return FigureWriter.put(object, "score", rated.score());
        }
        if (step instanceof Step.RolledUp rolledUp) {
            return kind("rolledUp")
                    .put("how", rolledUp.how().name())
                    .putWholeList("parts", rolledUp.parts(), StepWriter::part);
        }
        if (step instanceof Step.Declared declared) {
            return kind("declared")
                    .put("declared", DeclaredWriter.declared(declared.declared(), declared.by(), declared.computed()));
        }
        throw new IllegalArgumentException("no form for the step '" + step + "'");
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

    private static JsonObject kind(String kind) {
        return new JsonObject().put("step", kind);
    }

    private static JsonObject yesOrNo(JsonObject object, String name, boolean value) {
        return object.put(name, JsonNodeFactory.instance.booleanNode(value));
    }
}
