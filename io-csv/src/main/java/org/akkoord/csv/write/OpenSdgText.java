package org.akkoord.csv.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.akkoord.csv.text.CellText;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Checked;
import org.akkoord.quantity.Quantity;

/** Writes the measurements of one indicator as a data file of Open SDG. */
public final class OpenSdgText implements TidyTable.Form {

    private static final String YEAR = "Year";
    private static final String UNITS = "Units";
    private static final String VALUE = "Value";
    private static final Set<String> RESERVED = Set.of("year", "units", "value");
    private static final int CENTURY = 100;

    private final boolean hasUnits;

    private OpenSdgText(boolean hasUnits) {
        this.hasUnits = hasUnits;
    }

    /** The text of the file, and what it cannot hold. */
    public static Checked<String> of(MeasurementSet measurements, String indicator) {
        List<Measurement> all = measurements.of(indicator);
        boolean hasUnits = all.stream().map(Measurement::unit).distinct().count() > 1;
        return new TidyTable(MeasurementSet.of(all), new OpenSdgText(hasUnits)).text();
    }

    @Override
    public List<String> header(Set<String> columns) {
        List<String> header = new ArrayList<>(List.of(YEAR));
        if (hasUnits) {
            header.add(UNITS);
        }
        header.addAll(columns);
        header.add(VALUE);
        return header;
    }

    @Override
    public List<String> cells(TidyTable.Row row, Set<String> columns) {
        List<String> cells = new ArrayList<>(List.of(row.period()));
        if (hasUnits) {
            cells.add(row.measurement().unit().code());
        }
        columns.forEach(column -> cells.add(row.parts().getOrDefault(column, "")));
        cells.add(row.value());
        return cells;
    }

    @Override
    public boolean holds(Quantity.MissingReason reason) {
        return reason == Quantity.MissingReason.NOT_STATED;
    }

    @Override
    public Optional<Measurement.StatusFlag> flag(TidyTable.Row row) {
        return Optional.empty();
    }

    @Override
    public Optional<String> period(ReportingPeriod period) {
        if (period instanceof ReportingPeriod.CalendarYear) {
            return Optional.of(period.toString());
        }
        if (period instanceof ReportingPeriod.SchoolYear school) {
            int next = (school.startYear() + 1) % CENTURY;
            return Optional.of(school.startYear() + "/" + (next < 10 ? "0" : "") + next);
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> column(String name) {
        String plain = name.replace('_', ' ').toLowerCase(Locale.ROOT);
        return RESERVED.contains(plain) || !holds(name) || CellText.hasOuterBlanks(name)
                ? Optional.empty()
                : Optional.of(name);
    }

    @Override
    public boolean holds(String part) {
        return part.indexOf('\n') < 0 && part.indexOf('\r') < 0;
    }

    @Override
    public String categoryColumn() {
        return "Category";
    }

    @Override
    public String cohortColumn() {
        return "Cohort";
    }
}
