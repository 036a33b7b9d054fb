package org.akkoord.csv.write;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.Indicator.SeriesBreak;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Checked;
import org.akkoord.quantity.Quantity;

/** Writes measurements as SDMX-CSV 2.0. */
public final class SdmxText implements TidyTable.Form {

    private static final String TOTAL = "_T";
    private static final Set<String> NO_PARTS = Set.of(TOTAL, "~");
    private static final Set<String> RESERVED = Set.of(
            "STRUCTURE",
            "STRUCTURE_ID",
            "STRUCTURE_NAME",
            "ACTION",
            "SERIES_KEY",
            "OBS_KEY",
            "INDICATOR",
            "FREQ",
            "TIME_PERIOD",
            "OBS_VALUE",
            "OBS_STATUS",
            "UNIT_MEASURE",
            "UNIT_MULT");
    private static final Pattern NO_ID = Pattern.compile("[^A-Z0-9_]+");
    private static final List<Measurement.StatusFlag> BY_WEIGHT = List.of(
            Measurement.StatusFlag.FORECAST,
            Measurement.StatusFlag.BREAK,
            Measurement.StatusFlag.DEFINITION_DIFFERS,
            Measurement.StatusFlag.LOW_RELIABILITY,
            Measurement.StatusFlag.EXCEPTIONAL_CIRCUMSTANCES,
            Measurement.StatusFlag.ESTIMATED,
            Measurement.StatusFlag.PROVISIONAL);
    private static final Map<Measurement.StatusFlag, String> FLAGS = new EnumMap<>(Map.of(
            Measurement.StatusFlag.FORECAST, "F",
            Measurement.StatusFlag.BREAK, "B",
            Measurement.StatusFlag.DEFINITION_DIFFERS, "D",
            Measurement.StatusFlag.LOW_RELIABILITY, "U",
            Measurement.StatusFlag.EXCEPTIONAL_CIRCUMSTANCES, "S",
            Measurement.StatusFlag.ESTIMATED, "E",
            Measurement.StatusFlag.PROVISIONAL, "P"));

    private static final int QUARTER = 3;
    private static final int HALF = 6;

    private final Map<String, NavigableSet<LocalDate>> breaks = new HashMap<>();
    private final String structure;

    private SdmxText(List<Indicator> indicators, String structure) {
        this.structure = structure;
        for (Indicator indicator : indicators) {
            breaks.put(
                    indicator.id(),
                    indicator.breaks().stream()
                            .filter(found -> found.comparability() != SeriesBreak.Comparability.COMPARABLE)
                            .map(SeriesBreak::date)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    /** The text of the file, and what it cannot hold. */
    public static Checked<String> of(MeasurementSet measurements, List<Indicator> indicators, String structure) {
        return new TidyTable(measurements, new SdmxText(indicators, structure)).text();
    }

    @Override
    public List<String> header(Set<String> columns) {
        List<String> header = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION", "INDICATOR"));
        header.addAll(columns);
        header.addAll(List.of("TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "UNIT_MEASURE", "UNIT_MULT"));
        return header;
    }

    @Override
    public List<String> cells(TidyTable.Row row, Set<String> columns) {
        List<String> cells = new ArrayList<>(
                List.of("dataflow", structure, "I", row.measurement().indicator()));
        columns.forEach(column -> cells.add(row.parts().getOrDefault(column, TOTAL)));
        cells.addAll(List.of(
                row.period(), row.value(), status(row), row.measurement().unit().code(), "0"));
        return cells;
    }

    private String status(TidyTable.Row row) {
        return row.measurement()
                .value()
                .missingReason()
                .map(SdmxText::status)
                .orElseGet(() -> isBreak(row) ? "B" : flag(row).map(FLAGS::get).orElse("A"));
    }

    private static String status(Quantity.MissingReason reason) {
        return switch (reason) {
            case NOT_COLLECTED, DISCONTINUED -> "L";
            case NOT_APPLICABLE -> "M";
            case SUPPRESSED -> "Q";
            case NOT_STATED, NOT_YET_PUBLISHED -> "O";
        };
    }

    /** Whether a break lies between the measurement and the one before it. */
    private boolean isBreak(TidyTable.Row row) {
        NavigableSet<LocalDate> dates =
                breaks.getOrDefault(row.measurement().indicator(), Collections.emptyNavigableSet());
        return row.before()
                .map(period -> dates.higher(period.end()))
                .filter(date -> !row.measurement().period().end().isBefore(date))
                .isPresent();
    }

    @Override
    public boolean holds(Quantity.MissingReason reason) {
        return reason != Quantity.MissingReason.DISCONTINUED && reason != Quantity.MissingReason.NOT_YET_PUBLISHED;
    }

    @Override
    public Optional<Measurement.StatusFlag> flag(TidyTable.Row row) {
        if (row.measurement().value().missingReason().isPresent()) {
            return Optional.empty();
        }
        return isBreak(row)
                ? Optional.of(Measurement.StatusFlag.BREAK)
                : BY_WEIGHT.stream().filter(row.measurement()::has).findFirst();
    }

    @Override
    public Optional<String> period(ReportingPeriod period) {
        if (period instanceof ReportingPeriod.SchoolYear) {
            return Optional.of(period.start() + "/P1Y");
        }
        if (period instanceof ReportingPeriod.Span) {
            Optional<String> part = partOfYear(period);
            if (part.isPresent()) {
                return part;
            }
            long days = ChronoUnit.DAYS.between(period.start(), period.end()) + 1;
            return Optional.of(period.start() + "/P" + days + "D");
        }
        return Optional.of(period.toString());
    }

    /** A quarter such as {@code 2019-Q1}, or half a year such as {@code 2019-S1}. */
    private static Optional<String> partOfYear(ReportingPeriod period) {
        LocalDate start = period.start();
        for (int length : new int[] {QUARTER, HALF}) {
            boolean isOne = start.getDayOfMonth() == 1
                    && (start.getMonthValue() - 1) % length == 0
                    && period.end().equals(start.plusMonths(length).minusDays(1));
            if (isOne) {
                return Optional.of(start.getYear()
                        + (length == QUARTER ? "-Q" : "-S")
                        + ((start.getMonthValue() - 1) / length + 1));
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> column(String name) {
        String id = NO_ID.matcher(name.toUpperCase(Locale.ROOT)).replaceAll("_");
        return RESERVED.contains(id) || id.charAt(0) < 'A' || id.charAt(0) > 'Z' ? Optional.empty() : Optional.of(id);
    }

    @Override
    public boolean holds(String part) {
        return !NO_PARTS.contains(part) && part.indexOf(':') < 0 && part.indexOf('\n') < 0 && part.indexOf('\r') < 0;
    }

    @Override
    public String categoryColumn() {
        return "CATEGORY";
    }

    @Override
    public String cohortColumn() {
        return "COHORT";
    }
}
