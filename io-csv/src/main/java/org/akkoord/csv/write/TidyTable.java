package org.akkoord.csv.write;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.CsvText;
import org.akkoord.indicator.Cell;
import org.akkoord.internal.io.ProblemLog;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.akkoord.quantity.Quantity;

/**
 * Makes a tidy table of measurements, which has a column for each part of their categories, and reports what its form
 * cannot hold.
 */
final class TidyTable {

    private static final LocalDate EVER = LocalDate.of(ReportingPeriod.MAX_YEAR, 12, 31);
    private static final int SHARE_DECIMALS = 6;

    /** Every row has a cell in every column, so that a table of ever more columns would grow with their square. */
    private static final int MOST_COLUMNS = 100;

    private final Form form;
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> columns = new LinkedHashSet<>();
    private final Set<String> places = new HashSet<>();
    private final Map<String, ReportingPeriod> latest = new HashMap<>();
    private final ProblemLog report = new ProblemLog();
    private long refused;

    /** The rules of one form of such a table. */
    interface Form {

        /** The label of a period; empty if the form does not have one. */
        Optional<String> period(ReportingPeriod period);

        /** The column for the part of a category that has the name; empty if the form cannot have such a column. */
        Optional<String> column(String name);

        /** Whether a cell can hold the text of a part of a category. */
        boolean holds(String part);

        /** The column of categories that do not consist of named parts. */
        String categoryColumn();

        /** The column of cohorts. */
        String cohortColumn();

        /** The header of a table with these columns of parts. */
        List<String> header(Set<String> columns);

        /** The cells of a row under that header. */
        List<String> cells(Row row, Set<String> columns);

        /** Whether the form can say that a value is missing for the reason. */
        boolean holds(Quantity.MissingReason reason);

        /** The one flag that the cells of a row say; empty if they say none. */
        Optional<Measurement.StatusFlag> flag(Row row);
    }

    /**
     * One row.
     *
     * @param period the label of the period
     * @param parts the texts of the parts of the category, by column
     * @param value the number; empty if the value is missing
     * @param before the period of the row before it that has the same indicator and parts
     */
    record Row(
            Measurement measurement,
            String period,
            Map<String, String> parts,
            String value,
            Optional<ReportingPeriod> before) {}

    /** The table of the latest publication of each measurement. */
    TidyTable(MeasurementSet measurements, Form form) {
        this.form = form;
        MeasurementSet current = measurements.knownAt(EVER);
        if (current.size() < measurements.size()) {
            report.add(Problem.warning(
                    ProblemCode.CONFLICT,
                    Location.none(),
                    "the form holds one publication of a figure, so " + (measurements.size() - current.size())
                            + " earlier ones are left out"));
        }
        current.all().forEach(this::add);
    }

    /** The text of the table, with all problems, and how many measurements it holds and does not hold. */
    Checked<String> text() {
        CsvText text = new CsvText();
        text.line(form.header(columns));
        long line = 1;
        for (Row row : rows) {
            line++;
            text.line(form.cells(row, columns));
            String losses = String.join(" and ", losses(row));
            if (!losses.isEmpty()) {
                report.add(Problem.warning(
                        ProblemCode.VALUE,
                        Location.none().atLine(line),
                        name(row.measurement) + ": the form has no place for " + losses));
            }
        }
        return new Checked<>(
                text.toString(), report.problems(Location.none()), rows.size() + refused, rows.size(), refused);
    }

    private List<String> losses(Row row) {
        List<String> losses = new ArrayList<>();
        row.measurement
                .value()
                .missingReason()
                .filter(reason -> !form.holds(reason))
                .ifPresent(reason -> losses.add("the reason " + reason));
        row.measurement
                .value()
                .figure()
                .filter(Quantity.Figure::isApproximate)
                .ifPresent(figure -> losses.add("the qualifier " + figure.qualifier()));
        Optional<Measurement.StatusFlag> held = form.flag(row);
        String flags = row.measurement.flags().stream()
                .filter(flag -> held.filter(flag::equals).isEmpty())
                .map(Enum::name)
                .collect(Collectors.joining(", "));
        if (!flags.isEmpty()) {
            losses.add("the flags " + flags);
        }
        return losses;
    }

    private void add(Measurement measurement) {
        Optional<String> period = form.period(measurement.period());
        Optional<String> value = value(measurement.value());
        Optional<Map<String, String>> parts = parts(measurement);
        String place = measurement.indicator() + parts.map(TidyTable::key).orElse("");
        if (period.isEmpty()) {
            refuse(measurement, ProblemCode.VALUE, "the form has no label for this period");
        } else if (value.isEmpty()) {
            refuse(measurement, ProblemCode.VALUE, "the form has no place for words and ranges");
        } else if (parts.isEmpty()) {
            refuse(measurement, ProblemCode.VALUE, "the form cannot hold the category or cohort");
        } else if (!columns.containsAll(parts.get().keySet()) && columns.size() >= MOST_COLUMNS) {
            refuse(
                    measurement,
                    ProblemCode.LIMIT,
                    "the form has at most " + MOST_COLUMNS + " columns for categories and cohorts");
        } else if (!places.add(period.get() + place)) {
            refuse(measurement, ProblemCode.DUPLICATE, "another figure has the same place in the form");
        } else {
            columns.addAll(parts.get().keySet());
            Optional<ReportingPeriod> before = Optional.ofNullable(latest.put(place, measurement.period()));
            rows.add(new Row(measurement, period.get(), parts.get(), value.get(), before));
        }
    }

    /** Parts as one text, in which no part can be taken for two. */
    private static String key(Map<String, String> parts) {
        StringBuilder key = new StringBuilder();
        new TreeMap<>(parts)
                .forEach((column, part) -> Stream.of(column, part)
                        .forEach(text -> key.append('\n')
                                .append(text.length())
                                .append(':')
                                .append(text)));
        return key.toString();
    }

    private void refuse(Measurement measurement, ProblemCode code, String message) {
        refused++;
        report.add(Problem.error(code, Location.none(), name(measurement) + " is left out: " + message));
    }

    private static String name(Measurement measurement) {
        return "indicator '" + measurement.indicator() + "', " + measurement.period()
                + (measurement.cell().isWhole()
                        ? ""
                        : ", category " + CellText.quote(measurement.cell().label()))
                + measurement.cohort().map(id -> ", cohort '" + id + "'").orElse("");
    }

    private static Optional<String> value(Quantity value) {
        return value.match(
                figure -> Optional.of(figure.amount().toPlainString()),
                share -> share.decimal()
                        .map(percent -> percent.setScale(SHARE_DECIMALS, RoundingMode.HALF_EVEN)
                                .stripTrailingZeros()
                                .toPlainString()),
                bounds -> Optional.empty(),
                words -> Optional.empty(),
                missing -> Optional.of(""));
    }

    private Optional<Map<String, String>> parts(Measurement measurement) {
        Map<String, String> parts = new LinkedHashMap<>();
        boolean fits = true;
        for (Map.Entry<String, String> part : measurement.cell().members().entrySet()) {
            Optional<String> column = part.getKey().equals(Cell.UNNAMED)
                    ? Optional.of(form.categoryColumn())
                    : form.column(part.getKey());
            fits &= column.isPresent() && put(parts, column.get(), part.getValue());
        }
        if (measurement.cohort().isPresent()) {
            fits &= put(parts, form.cohortColumn(), measurement.cohort().get());
        }
        return fits ? Optional.of(parts) : Optional.empty();
    }

    private boolean put(Map<String, String> parts, String column, String part) {
        return form.holds(part) && !CellText.hasOuterBlanks(part) && parts.putIfAbsent(column, part) == null;
    }
}
