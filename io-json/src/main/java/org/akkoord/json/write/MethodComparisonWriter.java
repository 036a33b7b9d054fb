package org.akkoord.json.write;

import org.akkoord.evaluation.MethodComparison;
import org.akkoord.internal.tree.SchemaVersion;

/** Writes methods side by side as JSON. */
public final class MethodComparisonWriter {

    private MethodComparisonWriter() {}

    public static void document(MethodComparison comparison, JsonObject out) {
        out.put(SchemaVersion.NAME, SchemaVersion.SUPPORTED)
                .put("agreement", comparison.agreement().id())
                .put("asOf", comparison.asOf().toString())
                .putWholeList("methods", comparison.methods(), EvaluationWriter::method)
                .putWholeList("rows", comparison.rows(), MethodComparisonWriter::row);
    }

    private static void row(MethodComparison.Row row, JsonObject out) {
        out.put("objective", row.objective())
                .put("indicator", row.indicator())
                .putWholeList("cells", row.cells(), MethodComparisonWriter::cell);
    }

    private static void cell(MethodComparison.Cell cell, JsonObject out) {
        out.put("method", cell.method()).putObject("evaluation", cell.evaluation(), IndicatorWriter::indicator);
    }
}
