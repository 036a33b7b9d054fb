package org.akkoord.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akkoord.csv.measurement.MeasurementCollector;
import org.akkoord.csv.measurement.MeasurementReader;
import org.akkoord.csv.profile.CsvSample;
import org.akkoord.csv.profile.ProfileColumns;
import org.akkoord.csv.profile.ProfileFit;
import org.akkoord.csv.text.RowCells;
import org.akkoord.internal.io.FigureNames;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;

/**
 * What the reader makes of the beginning of a file.
 *
 * @param read how many figures it reads
 * @param rejected how many of them it refuses
 * @param first the first error
 */
record SampleReading(long read, long rejected, Optional<Problem> first) {

    /** Texts for the columns that the caller must give; they fit any figure. */
    private static final Map<String, String> GIVEN = Map.of(
            FigureNames.INDICATOR, "x",
            FigureNames.UNIT, "percent",
            ProfileColumns.PERIOD, "2019",
            ProfileColumns.VARIABLE, "x",
            ProfileColumns.GROUP, "x",
            ProfileColumns.LEVEL, "x",
            ProfileColumns.VALID_FROM, "2019-01-01");

    static SampleReading of(ProfileFit fit, CsvSample sample) throws IOException {
        CsvProfile profile = new CsvProfile(fit.profile());
        for (String column : fit.open()) {
            profile = profile.with(column, GIVEN.getOrDefault(column, "x"));
        }
        if (profile.form() == CsvProfile.Form.PANEL) {
            return of(PanelCsv.reader(sample.open(), "sample").profile(profile).read());
        }
        return of(new MeasurementReader(Location.none(), new MeasurementCollector(), Optional.empty(), profile.parts())
                .read(sample.open()));
    }

    private static SampleReading of(Checked<?> checked) {
        return new SampleReading(
                checked.read(),
                checked.rejected(),
                checked.problems().stream().filter(Problem::isError).findFirst());
    }

    List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        reasons.add("looked at " + RowCells.plural((int) read, "figure") + ", of which it refuses "
                + (rejected == 0 ? "none" : rejected == read ? "all" : "" + rejected));
        first.ifPresent(problem -> reasons.add("the first error is in "
                + problem.location().line().stream()
                        .mapToObj(line -> "line " + line + ": ")
                        .findFirst()
                        .orElse("the header: ")
                + problem.message()));
        return reasons;
    }
}
