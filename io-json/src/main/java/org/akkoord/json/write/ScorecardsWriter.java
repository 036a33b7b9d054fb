package org.akkoord.json.write;

import java.util.AbstractList;
import java.util.List;
import org.akkoord.evaluation.Scorecards;
import org.akkoord.internal.io.FigureNames;
import org.akkoord.internal.tree.SchemaVersion;
import org.akkoord.quantity.Quantity;

/** Writes scorecards as JSON, row by row. */
public final class ScorecardsWriter {

    private ScorecardsWriter() {}

    public static void document(Scorecards scorecards, JsonObject out) {
        out.put(SchemaVersion.NAME, SchemaVersion.SUPPORTED)
                .put("agreement", scorecards.agreement().id())
                .put("asOf", scorecards.asOf().toString());
        EvaluationWriter.method(scorecards.judgedBy(), out);
        out.putObject(
                        "summary",
                        scorecards.counts(),
                        (counts, object) -> counts.forEach((verdict, count) -> object.put(verdict.name(), count)))
                .putWholeList("rows", made(scorecards), ScorecardsWriter::row);
    }

    /** The rows, each made when it is written. */
    private static List<Scorecards.Row> made(Scorecards scorecards) {
        return new AbstractList<>() {
            @Override
            public Scorecards.Row get(int index) {
                return scorecards.row(index);
            }

            @Override
            public int size() {
                return scorecards.size();
            }
        };
    }

    private static void row(Scorecards.Row row, JsonObject out) {
        out.put("unit", row.unit())
                .put("goal", row.goal())
                .put("objective", row.objective())
                .put("indicator", row.indicator())
                .put("verdict", row.verdict().name())
                .put("reason", row.reason().name());
        row.latest()
                .ifPresent(value -> out.putObject("latest", value, (latest, object) -> latest(row, latest, object)));
        out.putNumber("shortfall", row.shortfall())
                .putNumber("change", row.change())
                .put("changePerYear", row.changePerYear());
        row.units()
                .ifPresent(units -> out.put(FigureNames.UNITS_COUNTED, units.counted())
                        .put(FigureNames.UNITS_EXPECTED, units.expected()));
    }

    private static void latest(Scorecards.Row row, Quantity value, JsonObject out) {
        out.putPlain("timeframe", row.period());
        FigureWriter.quantity(value, out);
    }
}
