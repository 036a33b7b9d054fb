package org.akkoord.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akkoord.agreement.Agreement;
import org.akkoord.csv.CsvProfile;
import org.akkoord.csv.MeasurementCsv;
import org.akkoord.json.MeasurementJson;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;

/** Reads figures from a file; the ending of its name says in which format they are. */
final class FigureFiles {

    private FigureFiles() {}

    /**
     * Reads a document if the name ends in {@code .json}, lines of JSON if it ends in {@code .ndjson} or
     * {@code .jsonl}, and CSV otherwise.
     */
    static Checked<MeasurementSet> read(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".json")) {
            return MeasurementJson.read(file);
        }
        return isJson(name) ? MeasurementJson.readLines(file) : MeasurementCsv.read(file);
    }

    /**
     * Reads a file, or a sheet of a workbook, by a profile if one is given. If an agreement is given, rows of CSV are
     * compared with it while they are read; figures in JSON are compared with it when they are evaluated.
     */
    private static Checked<MeasurementSet> read(
            Path file, Optional<Agreement> agreement, Optional<CsvProfile> profile, Optional<String> sheet)
            throws UsageException, IOException {
        if (isJson(file.getFileName().toString())) {
            if (profile.isPresent()) {
                throw new UsageException("option '--profile' goes with files of CSV");
            }
            return read(file);
        }
        CsvProfile form = profile.orElse(CsvProfile.canonical());
        if (PanelReading.isWorkbook(file)) {
            try (WorkbookRows rows = WorkbookRows.open(file, sheet)) {
                return agreement.isPresent()
                        ? MeasurementCsv.read(rows, file.toString(), agreement.get(), form)
                        : MeasurementCsv.read(rows, file.toString(), form);
            }
        }
        return agreement.isPresent()
                ? MeasurementCsv.read(List.of(file), agreement.get(), form)
                : MeasurementCsv.read(file, form);
    }

    /** Reads one file or, for an agreement, several files of CSV as one: two rows of one figure are refused. */
    static Checked<MeasurementSet> read(
            List<ProfileOption.Source> files, Optional<Agreement> agreement, Optional<String> sheet)
            throws UsageException, IOException {
        if (files.size() == 1) {
            return read(files.get(0).file(), agreement, files.get(0).profile(), sheet);
        }
        if (files.stream().anyMatch(source -> PanelReading.isWorkbook(source.file()))) {
            throw new UsageException(PanelReading.ALONE);
        }
        if (agreement.isEmpty()
                || files.stream()
                        .anyMatch(source -> isJson(source.file().getFileName().toString()))) {
            throw new UsageException("more than one '--measurements' goes with '--agreement' and files of CSV");
        }
        Map<Path, CsvProfile> profiles = new LinkedHashMap<>();
        for (ProfileOption.Source source : files) {
            if (profiles.put(source.file(), source.profile().orElse(CsvProfile.canonical())) != null) {
                throw new UsageException("file " + source.file() + " is given twice");
            }
        }
        return MeasurementCsv.read(profiles, agreement.get());
    }

    private static boolean isJson(String name) {
        return name.endsWith(".json") || name.endsWith(".ndjson") || name.endsWith(".jsonl");
    }
}
