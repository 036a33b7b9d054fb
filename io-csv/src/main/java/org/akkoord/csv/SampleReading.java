package org.akkoord.csv;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.akkoord.csv.measurement.ConstantDimensions;
import org.akkoord.csv.measurement.MeasurementCollector;
import org.akkoord.csv.measurement.MeasurementReader;
import org.akkoord.csv.profile.ProfileColumns;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.csv.sniff.CsvSample;
import org.akkoord.csv.text.RowCells;
import org.akkoord.internal.io.FigureNames;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/**
 * What the reader makes of the beginning of a file.
 *
 * @param read how many figures it reads
 * @param rejected how many of them it refuses
 * @param misread how many errors are listed that are about what stands in a row, and not about two rows
 * @param first the first error
 * @param figures what it accepts, if these are measurements
 */
record SampleReading(long read, long rejected, long misread, Optional<Problem> first, MeasurementSet figures) {

    private static final Set<ProblemCode> OF_TWO_ROWS = Set.of(ProblemCode.CONFLICT, ProblemCode.DUPLICATE);

    private static final double HUNDRED = 100;

    /** Reads a sample with a profile and texts for the columns that it leaves open. */
    static SampleReading of(ProfileParts parts, Map<String, String> given, CsvSample sample) throws IOException {
        CsvProfile profile = new CsvProfile(parts);
        for (Map.Entry<String, String> text : given.entrySet()) {
            profile = profile.with(text.getKey(), text.getValue());
        }
        if (profile.form() == CsvProfile.Form.PANEL) {
            return of(PanelCsv.reader(sample.open(), "sample").profile(profile).read(), MeasurementSet.empty());
        }
        Checked<MeasurementSet> checked = new MeasurementReader(
                        Location.none(), new MeasurementCollector(), Optional.empty(), profile.parts())
                .read(sample.open());
        return of(
                checked,
                ConstantDimensions.without(checked, Optional.empty(), Location.none())
                        .value());
    }

    private static SampleReading of(Checked<?> checked, MeasurementSet figures) {
        return new SampleReading(
                checked.read(),
                checked.rejected(),
                checked.problems().stream()
                        .filter(problem -> problem.isError() && !OF_TWO_ROWS.contains(problem.code()))
                        .count(),
                checked.problems().stream().filter(Problem::isError).findFirst(),
                figures);
    }

    /** Which part of the figures it refuses, in twentieths, so that a bad row more or less does not decide. */
    long twentiethsRefused() {
        return read == 0 ? 20 : (20 * rejected + read - 1) / read;
    }

    /**
     * Texts for the columns that the caller must give, such that the file can be read.
     *
     * @param name a name for the indicator
     */
    static Map<String, String> texts(List<String> open, String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String column : open) {
            texts.put(
                    column,
                    switch (column) {
                        case FigureNames.UNIT -> "percent";
                        case FigureNames.PERIOD -> "2019";
                        case ProfileColumns.VALID_FROM -> "2019-01-01";
                        case ProfileColumns.LEVEL -> "board";
                        default -> name;
                    });
        }
        return texts;
    }

    /** Whether the values can be percentages: all of them lie in 0 to 100, and there are some. */
    boolean canBePercentages() {
        List<BigDecimal> values = figures.all().stream()
                .flatMap(figure -> figure.value().decimal().stream())
                .toList();
        return !values.isEmpty()
                && values.stream().allMatch(value -> value.signum() >= 0 && value.doubleValue() <= HUNDRED);
    }

    /**
     * Dimensions of which every figure is a part, with the members that most figures have; none if there is a whole.
     */
    Map<String, Set<String>> withoutWhole() {
        List<Measurement> all = figures.all();
        Map<String, Set<String>> members = new LinkedHashMap<>();
        if (all.isEmpty() || all.stream().anyMatch(figure -> figure.cell().isWhole())) {
            return members;
        }
        Set<String> dimensions = new TreeSet<>(all.get(0).cell().members().keySet());
        all.forEach(figure -> dimensions.retainAll(figure.cell().members().keySet()));
        for (String dimension : dimensions) {
            Map<String, Long> counts = all.stream()
                    .collect(Collectors.groupingBy(
                            figure -> String.valueOf(figure.cell().members().get(dimension)),
                            LinkedHashMap::new,
                            Collectors.counting()));
            // one member alone, such as one sex, is a part, whatever else the file holds
            if (counts.size() > 1) {
                long most =
                        counts.values().stream().mapToLong(count -> count).max().orElse(0);
                counts.values().removeIf(count -> count < most);
                members.put(dimension, counts.keySet());
            }
        }
        return members;
    }

    /** What it reads and what it refuses. */
    List<String> reasons(boolean isWhole) {
        List<String> reasons = new ArrayList<>();
        reasons.add((isWhole ? "looked at " : "looked at the first 256 KiB, which have ")
                + RowCells.plural((int) read, "figure") + ", of which it refuses "
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
