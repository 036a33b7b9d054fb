package org.akkoord.csv;

import static org.akkoord.csv.MeasurementColumns.CATEGORY;
import static org.akkoord.csv.MeasurementColumns.COHORT;
import static org.akkoord.csv.MeasurementColumns.COVERAGE;
import static org.akkoord.csv.MeasurementColumns.FLAGS;
import static org.akkoord.csv.MeasurementColumns.INDICATOR;
import static org.akkoord.csv.MeasurementColumns.INTERVAL_HIGH;
import static org.akkoord.csv.MeasurementColumns.INTERVAL_LEVEL;
import static org.akkoord.csv.MeasurementColumns.INTERVAL_LOW;
import static org.akkoord.csv.MeasurementColumns.NOTE;
import static org.akkoord.csv.MeasurementColumns.PERIOD;
import static org.akkoord.csv.MeasurementColumns.PROVENANCE;
import static org.akkoord.csv.MeasurementColumns.PUBLISHED;
import static org.akkoord.csv.MeasurementColumns.PUBLISHER;
import static org.akkoord.csv.MeasurementColumns.SOURCES;
import static org.akkoord.csv.MeasurementColumns.UNIT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.akkoord.measurement.Coverage;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.StatusFlag;
import org.akkoord.period.Timeframe;
import org.akkoord.problem.ProblemCode;
import org.akkoord.quantity.Interval;
import org.akkoord.quantity.IntervalMethod;
import org.akkoord.quantity.MissingReason;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;

/**
 * Decodes one row. A valid measurement is changed column by column, so that the measurement's own checks judge each cell and the
 * problem has the column's name.
 */
final class MeasurementCells {

    private static final Measurement START = Measurement.builder()
            .indicator("start")
            .timeframe(Timeframe.year(2000))
            .value(Quantity.missing(MissingReason.NOT_STATED))
            .build();

    private final RowCells cells;
    private Measurement figure = START;

    MeasurementCells(RowCells cells) {
        this.cells = cells;
    }

    /** The measurement; absent if the row has problems. */
    Optional<Measurement> measurement() {
        if (!cells.areWellFormed()) {
            return Optional.empty();
        }
        MeasurementColumns.REQUIRED.stream()
                .filter(column -> !cells.has(column))
                .forEach(column -> cells.refuse(ProblemCode.MISSING, column, "the cell must not be empty"));
        with(INDICATOR, Measurement::withIndicator);
        with(PERIOD, (m, text) -> m.withTimeframe(Timeframe.parse(text)));
        decodeValue();
        decodeCircumstances();
        decodeOrigin();
        return cells.problems().isEmpty() ? Optional.of(figure) : Optional.empty();
    }

    /** The value before its unit and its interval, which must go with it. */
    private void decodeValue() {
        Optional<Quantity> value = new QuantityCells(cells).quantity();
        value.ifPresent(quantity -> figure = figure.withValue(quantity));
        cells.parse(UNIT, Unit::parse)
                .flatMap(unit -> cells.attempt(ProblemCode.CONFLICT, UNIT, () -> figure.withUnit(unit)))
                .ifPresent(changed -> figure = changed);
        Optional<Interval> interval = interval();
        if (value.isPresent() && interval.isPresent()) {
            cells.attempt(ProblemCode.CONFLICT, INTERVAL_LOW, () -> figure.withInterval(interval))
                    .ifPresent(changed -> figure = changed);
        }
    }

    private Optional<Interval> interval() {
        List<String> columns = List.of(INTERVAL_LOW, INTERVAL_HIGH, INTERVAL_LEVEL);
        if (columns.stream().anyMatch(cells::has)) {
            columns.stream()
                    .filter(column -> !cells.has(column))
                    .forEach(column -> cells.refuse(
                            ProblemCode.MISSING,
                            column,
                            "the cell must not be empty where another of " + String.join(", ", columns)
                                    + " is filled"));
        }
        Optional<BigDecimal> low = cells.parse(INTERVAL_LOW, Quantity::parseDecimal);
        Optional<BigDecimal> high = cells.parse(INTERVAL_HIGH, Quantity::parseDecimal);
        Optional<BigDecimal> level = cells.parse(INTERVAL_LEVEL, MeasurementCells::level);
        if (low.isEmpty() || high.isEmpty() || level.isEmpty()) {
            return Optional.empty();
        }
        return cells.attempt(
                ProblemCode.CONFLICT,
                INTERVAL_LOW,
                () -> new Interval(low.get(), high.get(), level.get(), IntervalMethod.AS_PUBLISHED));
    }

    private static BigDecimal level(String text) {
        BigDecimal level = Quantity.parseDecimal(text);
        return new Interval(level, level, level, IntervalMethod.AS_PUBLISHED).level();
    }

    private void decodeCircumstances() {
        String category = cells.text(CATEGORY);
        if (!category.isEmpty()) {
            figure = figure.withCategory(category);
        }
        with(COHORT, Measurement::withCohort);
        with(COVERAGE, (m, text) -> m.withCoverage(EnumText.parse(Coverage.class, text)));
        with(PROVENANCE, (m, text) -> m.withProvenance(EnumText.parse(Provenance.class, text)));
        with(FLAGS, (m, text) -> m.withFlags(flags(text)));
    }

    private void decodeOrigin() {
        with(PUBLISHER, Measurement::withPublisher);
        with(SOURCES, (m, text) -> m.withSources(References.parse(text)));
        with(PUBLISHED, (m, text) -> m.withPublished(day(text)));
        figure = figure.withNote(LanguageCells.text(cells, NOTE));
    }

    private static List<StatusFlag> flags(String text) {
        return Stream.of(text.split(";", -1))
                .map(name -> EnumText.parse(StatusFlag.class, name))
                .toList();
    }

    private static LocalDate day(String text) {
        if (Timeframe.parse(text) instanceof Timeframe.Day day) {
            return day.date();
        }
        throw new IllegalArgumentException("expected a day such as 2019-09-01, but found " + CellText.quote(text));
    }

    private void with(String column, BiFunction<Measurement, String, Measurement> change) {
        cells.parse(column, text -> change.apply(figure, text)).ifPresent(changed -> figure = changed);
    }
}
