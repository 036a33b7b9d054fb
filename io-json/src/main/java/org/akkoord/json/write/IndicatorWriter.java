package org.akkoord.json.write;

import java.util.List;
import java.util.Map;
import org.akkoord.evaluation.Evidence;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation.Path;
import org.akkoord.evaluation.IndicatorEvaluation.Projection;
import org.akkoord.evaluation.IndicatorEvaluation.Way;
import org.akkoord.indicator.Indicator;
import org.akkoord.internal.io.FigureNames;
import org.akkoord.measurement.Measurement.StatusFlag;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.statistics.ConfidenceInterval;
import org.akkoord.trend.Change;
import org.akkoord.trend.Point;
import org.akkoord.trend.Trend;

/** Writes evaluated indicators as JSON. */
public final class IndicatorWriter {

    private IndicatorWriter() {}

    public static void indicator(IndicatorEvaluation evaluation, JsonObject out) {
        Indicator indicator = evaluation.indicator();
        out.put("id", indicator.id())
                .put("title", indicator.title())
                .put("unit", indicator.unit().code())
                .put("role", indicator.role().name())
                .put("direction", indicator.direction().name())
                .put("verdict", evaluation.verdict().name())
                .put("reason", evaluation.explanation().reason().name());
        ExplanationWriter.summary(evaluation.explanation(), out)
                .putWholeList("series", evaluation.series().points(), FigureWriter::point)
                .putList("flags", evaluation.flags().entrySet(), IndicatorWriter::flagged)
                .put("latest", evaluation.level(), FigureWriter::point)
                .put("change", evaluation.change(), IndicatorWriter::change)
                .put("trend", evaluation.trend(), IndicatorWriter::trend)
                .putNumber("expected", evaluation.expected())
                .putNumber("shortfall", evaluation.shortfall())
                .put("rating", evaluation.rating(), IndicatorWriter::rating)
                .put("way", evaluation.way(), IndicatorWriter::way)
                .put("projection", evaluation.projection(), IndicatorWriter::projection)
                .putObject("evidence", evaluation.evidence(), IndicatorWriter::evidence);
        if (out.detail().explanations()) {
            out.putList("figures", evaluation.figures(), FigureWriter::citation)
                    .putList("paths", evaluation.paths(), IndicatorWriter::path)
                    .putObject("explanation", evaluation.explanation(), ExplanationWriter::explanation);
        }
    }

    private static void flagged(Map.Entry<ReportingPeriod, List<StatusFlag>> flagged, JsonObject out) {
        out.put("timeframe", flagged.getKey().toString()).putPlainList("flags", flagged.getValue());
    }

    private static void path(Path path, JsonObject out) {
        out.put("title", path.title()).putList("figures", path.figures(), FigureWriter::citation);
    }

    private static void way(Way way, JsonObject out) {
        out.put("from", way.from().toString())
                .put("start", way.start())
                .put("target", way.target())
                .put("percent", way.percent());
    }

    static void projection(Projection projection, JsonObject out) {
        out.put("forecast", projection.forecast())
                .put("interval", projection.interval(), IndicatorWriter::interval)
                .put("attainment", projection.attainment())
                .put("reached", projection.reached())
                .put("missing", projection.missing())
                .put("neededPerYear", projection.neededPerYear())
                .put("deadline", projection.deadline().toString());
    }

    static void rating(Rating rating, JsonObject out) {
        out.put("status", rating.status()).put("value", rating.value()).put("score", rating.score());
    }

    static void change(Change change, JsonObject out) {
        out.put("from", change.from().period().toString())
                .put("to", change.to().period().toString())
                .put("amount", change.amount())
                .put("years", change.years())
                .put("perYear", change.perYear())
                .put("test", change.test(), IndicatorWriter::test);
    }

    private static void test(Change.Test test, JsonObject out) {
        out.put("method", test.method().name())
                .put("oneSidedP", test.oneSidedP())
                .put("z", test.z());
    }

    static void trend(Trend trend, JsonObject out) {
        out.put("method", trend.method().name())
                .put("slopePerYear", trend.slopePerYear())
                .put("direction", trend.direction().name())
                .put("interval", trend.interval(), IndicatorWriter::interval)
                .put("p", trend.p())
                .putPlainList(
                        "points", trend.points().stream().map(Point::period).toList());
    }

    private static void interval(ConfidenceInterval<?> interval, JsonObject out) {
        out.put("low", interval.low())
                .put("high", interval.high())
                .put("level", interval.level())
                .put("method", interval.method().name());
        if (interval.clipped()) {
            out.put("clipped", true);
        }
    }

    static void evidence(Evidence evidence, JsonObject out) {
        out.put("grade", evidence.grade().name()).putPlain("presentation", evidence.presentation());
        evidence.ageMonths().ifPresent(months -> out.put("ageMonths", months));
        out.put("coverage", evidence.coverage().name());
        evidence.units()
                .ifPresent(units -> out.put(FigureNames.UNITS_COUNTED, units.counted())
                        .put(FigureNames.UNITS_EXPECTED, units.expected()));
        out.putPlainList("publishers", evidence.publishers())
                .putPlainList("remarks", evidence.remarks())
                .putPlainList("flags", evidence.flags());
    }
}
