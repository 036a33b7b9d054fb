package org.akkoord.csv.measurement;

import static org.akkoord.csv.profile.MeasurementColumns.NOTE;
import static org.akkoord.internal.io.FigureNames.CATEGORY;
import static org.akkoord.internal.io.FigureNames.COHORT;
import static org.akkoord.internal.io.FigureNames.COVERAGE;
import static org.akkoord.internal.io.FigureNames.FLAGS;
import static org.akkoord.internal.io.FigureNames.INDICATOR;
import static org.akkoord.internal.io.FigureNames.INTERVAL_LOW;
import static org.akkoord.internal.io.FigureNames.PERIOD;
import static org.akkoord.internal.io.FigureNames.PROVENANCE;
import static org.akkoord.internal.io.FigureNames.PUBLISHED;
import static org.akkoord.internal.io.FigureNames.PUBLISHER;
import static org.akkoord.internal.io.FigureNames.SOURCES;
import static org.akkoord.internal.io.FigureNames.UNIT;
import static org.akkoord.internal.io.FigureNames.UNITS_COUNTED;
import static org.akkoord.internal.io.FigureNames.UNITS_EXPECTED;
import static org.akkoord.internal.io.FigureNames.VALUE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.ColumnParser;
import org.akkoord.csv.text.CsvHeader;
import org.akkoord.csv.text.EnumText;
import org.akkoord.csv.text.RowCells;
import org.akkoord.indicator.Cell;
import org.akkoord.internal.Checks;
import org.akkoord.measurement.Measurement;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.ProblemCode;
import org.akkoord.quantity.Interval;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.Share;
import org.akkoord.quantity.Unit;
import org.akkoord.text.SourceReference;

/** Decodes the measurement of each row. What one part of it is refused for is reported at the column of that part. */
final class MeasurementCells {

    /** A measurement without problems; with some of its parts replaced, it shows whether these go together. */
    private static final Measurement SOUND = Measurement.builder()
            .indicator("start")
            .period(ReportingPeriod.year(2000))
            .value(Quantity.missing(Quantity.MissingReason.NOT_STATED))
            .build();

    private final ColumnParser<String> indicator;
    private final ColumnParser<ReportingPeriod> period;
    private final QuantityCells value;
    private final ColumnParser<Unit> unit;
    private final IntervalCells interval;
    private final ColumnParser<Cell> cell;
    private final ColumnParser<Optional<String>> cohort;
    private final ColumnParser<Measurement.Coverage> coverage;
    private final ColumnParser<Long> unitsCounted;
    private final ColumnParser<Long> unitsExpected;
    private final ColumnParser<Provenance> provenance;
    private final ColumnParser<List<Measurement.StatusFlag>> flags;
    private final ColumnParser<Optional<String>> publisher;
    private final ColumnParser<List<SourceReference>> sources;
    private final ColumnParser<Optional<LocalDate>> published;
    private final LanguageColumns note;

    MeasurementCells(CsvHeader header) {
        indicator = new ColumnParser<>(header, INDICATOR, text -> Checks.requireId(text, "indicator id"));
        period = new ColumnParser<>(header, PERIOD, ReportingPeriod::parse);
        value = new QuantityCells(header);
        unit = new ColumnParser<>(header, UNIT, Unit::parse);
        interval = new IntervalCells(header);
        cell = new ColumnParser<>(header, CATEGORY, Cell::parse);
        cohort = new ColumnParser<>(header, COHORT, text -> Optional.of(Checks.requireId(text, "cohort id")));
        coverage = new ColumnParser<>(header, COVERAGE, text -> EnumText.parse(Measurement.Coverage.class, text));
        unitsCounted = new ColumnParser<>(header, UNITS_COUNTED, Quantity::parseCount);
        unitsExpected = new ColumnParser<>(header, UNITS_EXPECTED, Quantity::parseCount);
        provenance = new ColumnParser<>(header, PROVENANCE, text -> EnumText.parse(Provenance.class, text));
        flags = new ColumnParser<>(header, FLAGS, MeasurementCells::flags);
        publisher = new ColumnParser<>(header, PUBLISHER, text -> Optional.of(Checks.requireId(text, "publisher id")));
        sources = new ColumnParser<>(header, SOURCES, ReferencesText::parse);
        published = new ColumnParser<>(header, PUBLISHED, text -> Optional.of(day(text)));
        note = new LanguageColumns(header, NOTE);
    }

    /** The measurement of a row; absent if the row has a problem. */
    Optional<Measurement> measurement(RowCells cells) {
        if (!cells.checkForm()) {
            return Optional.empty();
        }
        List.of(indicator, period, unit).forEach(column -> require(column, cells));
        Optional<String> id = indicator.read(cells);
        Optional<ReportingPeriod> when = period.read(cells);
        Optional<Quantity> quantity = value.quantity(cells);
        Optional<Unit> fitting = unit.read(cells).filter(found -> fits(found, quantity, cells));
        fitting.filter(Unit.COUNT::equals).flatMap(count -> quantity).ifPresent(count -> checkCount(count, cells));
        Optional<Interval> around = around(quantity, cells);
        Cell part = cell.read(cells).orElse(Cell.whole());
        Optional<String> group = cohort.read(cells).orElse(Optional.empty());
        Measurement.Coverage counted = coverage.read(cells).orElse(SOUND.coverage());
        Optional<Measurement.Units> units = units(cells);
        Provenance origin = provenance.read(cells).orElse(SOUND.provenance());
        List<Measurement.StatusFlag> status = flags.read(cells).orElse(SOUND.flags());
        Optional<String> producer = publisher.read(cells).orElse(Optional.empty());
        List<SourceReference> places = sources.read(cells).orElse(SOUND.sources());
        Optional<LocalDate> known = published.read(cells).orElse(Optional.empty());
        return !cells.areSound()
                ? Optional.empty()
                : Optional.of(new Measurement(
                        id.orElseThrow(),
                        when.orElseThrow(),
                        quantity.orElseThrow(),
                        fitting.orElseThrow(),
                        part,
                        group,
                        around,
                        counted,
                        units,
                        origin,
                        status,
                        producer,
                        places,
                        known,
                        note.text(cells)));
    }

    private static void checkCount(Quantity count, RowCells cells) {
        if (!isUnclear(count)) {
            return;
        }
        BigDecimal number = count.decimal().orElseThrow();
        cells.refuse(
                ProblemCode.VALUE,
                VALUE,
                "a count is a whole number, and three digits behind one point can be thousands: expected "
                        + number.movePointRight(3).toBigInteger() + ", or another unit, but found '"
                        + number.toPlainString() + "'");
    }

    /** Whether a figure is written as {@code 1.234}, which is 1234 for some people. */
    private static boolean isUnclear(Quantity quantity) {
        return quantity instanceof Quantity.Figure figure
                && figure.amount().scale() == 3
                && figure.amount().abs().compareTo(BigDecimal.ONE) >= 0
                && figure.amount().abs().compareTo(BigDecimal.valueOf(1_000)) < 0;
    }

    private Optional<Interval> around(Optional<Quantity> quantity, RowCells cells) {
        Optional<Interval> around = interval.interval(cells);
        if (quantity.isPresent() && around.isPresent()) {
            cells.attempt(
                    ProblemCode.CONFLICT,
                    INTERVAL_LOW,
                    () -> SOUND.toBuilder()
                            .value(quantity.get())
                            .interval(around.get())
                            .build());
        }
        return around;
    }

    private Optional<Measurement.Units> units(RowCells cells) {
        Optional<Long> counted = unitsCounted.read(cells);
        Optional<Long> expected = unitsExpected.read(cells);
        if (unitsCounted.isFilled(cells) != unitsExpected.isFilled(cells)) {
            cells.refuse(
                    ProblemCode.MISSING,
                    unitsCounted.isFilled(cells) ? UNITS_EXPECTED : UNITS_COUNTED,
                    "units_counted and units_expected must stand together");
        }
        return counted.isPresent() && expected.isPresent()
                ? cells.attempt(
                        ProblemCode.CONFLICT, UNITS_COUNTED, () -> new Measurement.Units(counted.get(), expected.get()))
                : Optional.empty();
    }

    private static void require(ColumnParser<?> column, RowCells cells) {
        if (!column.isFilled(cells)) {
            cells.refuse(ProblemCode.MISSING, column.name(), "the cell must not be empty");
        }
    }

    /** Reports a share that is not in percent, and says whether the unit fits; any other value may have any unit. */
    private static boolean fits(Unit unit, Optional<Quantity> quantity, RowCells cells) {
        return quantity.filter(Share.class::isInstance).isEmpty()
                || unit.isPercent()
                || cells.attempt(
                                ProblemCode.CONFLICT,
                                UNIT,
                                () -> SOUND.toBuilder()
                                        .value(quantity.get())
                                        .unit(unit)
                                        .build())
                        .isPresent();
    }

    private static List<Measurement.StatusFlag> flags(String text) {
        return Stream.of(text.split(";", -1))
                .map(name -> EnumText.parse(Measurement.StatusFlag.class, name))
                .toList();
    }

    private static LocalDate day(String text) {
        if (ReportingPeriod.parse(text) instanceof ReportingPeriod.Day day) {
            return day.date();
        }
        throw new IllegalArgumentException("expected a day such as 2019-09-01, but found " + CellText.quote(text));
    }
}
