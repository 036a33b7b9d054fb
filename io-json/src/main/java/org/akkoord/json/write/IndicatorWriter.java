package org.akkoord.json.write;

import org.akkoord.evaluation.Evidence;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation.Projection;
import org.akkoord.indicator.Indicator;
import org.akkoord.internal.io.FigureNames;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.statistics.ConfidenceInterval;
import org.akkoord.trend.Change;
import org.akkoord.trend.Point;
import org.akkoord.trend.Trend;
import tools.jackson.databind.JsonNode;

/** Writes evaluated indicators as JSON. */
public final class IndicatorWriter {

    private IndicatorWriter() {}

    public static JsonNode indicator(IndicatorEvaluation evaluation) {
        Indicator indicator = evaluation.indicator();
        return new JsonObject()
                .put("id", indicator.id())
                .put("title", indicator.title())
                .put("unit", indicator.unit().code())
                .put("role", indicator.role().name())
                .put("direction", indicator.direction().name())
                .put("verdict", evaluation.verdict().name())
                .put("reason", evaluation.explanation().reason().name())
                .put("summary", ExplanationWriter.texts(evaluation.explanation()::summary))
                .putWholeList("series", evaluation.series().points(), FigureWriter::point)
                .put("latest", evaluation.level(), FigureWriter::point)
                .put("change", evaluation.change(), IndicatorWriter::change)
                .put("trend", evaluation.trend(), IndicatorWriter::trend)
                .put("expected", evaluation.expected(), FigureWriter::number)
                .put("shortfall", evaluation.shortfall(), FigureWriter::number)
                .put("rating", evaluation.rating(), IndicatorWriter::rating)
                .put("projection", evaluation.projection(), IndicatorWriter::projection)
                .put("evidence", evidence(evaluation.evidence()))
                .put("explanation", ExplanationWriter.explanation(evaluation.explanation()))
                .node();
    }

    private static JsonNode projection(Projection projection) {
        JsonObject object = new JsonObject();
        FigureWriter.put(object, "forecast", projection.forecast())
                .put("interval", projection.interval(), IndicatorWriter::interval);
        FigureWriter.put(object, "attainment", projection.attainment());
        FigureWriter.put(object, "reached", projection.reached());
        FigureWriter.put(object, "missing", projection.missing());
        return FigureWriter.put(object, "neededPerYear", projection.neededPerYear())
                .put("deadline", projection.deadline().toString())
                .node();
    }

    private static JsonNode rating(Rating rating) {
        JsonObject object = new JsonObject().put("status", rating.status());
        FigureWriter.put(object, "value", rating.value());
        return FigureWriter.put(object, "score", rating.score()).node();
    }

    private static JsonNode change(Change change) {
        JsonObject object = new JsonObject()
                .put("from", change.from().period().toString())
                .put("to", change.to().period().toString())
                .put("amount", FigureWriter.number(change.amount()));
        FigureWriter.put(object, "years", change.years());
        FigureWriter.put(object, "perYear", change.perYear());
        return object.put("test", change.test(), IndicatorWriter::test).node();
    }

    private static JsonNode test(Change.Test test) {
        JsonObject object = new JsonObject().put("method", test.method().name());
        FigureWriter.put(object, "oneSidedP", test.oneSidedP());
        return FigureWriter.put(object, "z", test.z()).node();
    }

    private static JsonNode trend(Trend trend) {
        JsonObject object = new JsonObject().put("method", trend.method().name());
        FigureWriter.put(object, "slopePerYear", trend.slopePerYear())
                .put("direction", trend.direction().name())
                .put("interval", trend.interval(), IndicatorWriter::interval);
        return FigureWriter.put(object, "p", trend.p())
                .putPlainList(
                        "points", trend.points().stream().map(Point::period).toList())
                .node();
    }

    private static JsonNode interval(ConfidenceInterval<?> interval) {
        JsonObject object = new JsonObject();
        FigureWriter.put(object, "low", interval.low());
        FigureWriter.put(object, "high", interval.high());
        return FigureWriter.put(object, "level", interval.level()).node();
    }

    private static JsonNode evidence(Evidence evidence) {
        JsonObject object = new JsonObject()
                .put("grade", evidence.grade().name())
                .putPlain("presentation", evidence.presentation());
        evidence.ageMonths().ifPresent(months -> object.put("ageMonths", months));
        object.put("coverage", evidence.coverage().name());
        evidence.units()
                .ifPresent(units -> object.put(FigureNames.UNITS_COUNTED, units.counted())
                        .put(FigureNames.UNITS_EXPECTED, units.expected()));
        return object.putPlainList("publishers", evidence.publishers())
                .putPlainList("remarks", evidence.remarks())
                .putPlainList("flags", evidence.flags())
                .node();
    }
}
