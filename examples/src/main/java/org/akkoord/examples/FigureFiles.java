package org.akkoord.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.akkoord.agreement.Agreement;
import org.akkoord.csv.CsvProfile;
import org.akkoord.csv.MeasurementCsv;
import org.akkoord.json.MeasurementJson;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;

/** Reads figures in the form that the name of their file tells. */
final class FigureFiles {

    private FigureFiles() {}

    /**
     * A document in a file whose name ends in {@code .json}, lines where it ends in {@code .ndjson} or {@code .jsonl},
     * otherwise CSV.
     */
    static Checked<MeasurementSet> read(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".json")) {
            return MeasurementJson.read(file);
        }
        return isJson(name) ? MeasurementJson.readLines(file) : MeasurementCsv.read(file);
    }

    /**
     * The same, in the form of a profile, where there is one; the rows of CSV are held against the agreement, where
     * there is one. What is in JSON is so when it is evaluated.
     */
    static Checked<MeasurementSet> read(Path file, Optional<Agreement> agreement, Optional<CsvProfile> profile)
            throws UsageException, IOException {
        if (isJson(file.getFileName().toString())) {
            if (profile.isPresent()) {
                throw new UsageException("option '--profile' goes with files of CSV");
            }
            return read(file);
        }
        CsvProfile form = profile.orElse(CsvProfile.canonical());
        return agreement.isPresent()
                ? MeasurementCsv.read(List.of(file), agreement.get(), form)
                : MeasurementCsv.read(file, form);
    }

    private static boolean isJson(String name) {
        return name.endsWith(".json") || name.endsWith(".ndjson") || name.endsWith(".jsonl");
    }
}
