package org.akkoord.csv.measurement;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.akkoord.csv.profile.MeasurementColumns;
import org.akkoord.csv.text.CsvText;
import org.akkoord.internal.io.FigureNames;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.quantity.Interval;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.text.LocalizedText;

/** Makes the lines of a set of measurements in the canonical form. */
public final class MeasurementLines {

    private final MeasurementSet measurements;

    public MeasurementLines(MeasurementSet measurements) {
        this.measurements = measurements;
    }

    /** The text of the whole file. */
    public String text() {
        return text(new CsvText(), (column, cell) -> cell);
    }

    /** The text of the whole file in the dialect of {@code text}, after a change of each cell by its column. */
    public String text(CsvText text, BinaryOperator<String> change) {
        List<String> columns = MeasurementColumns.all(
                languages(measurement -> measurement.value().words()), languages(Measurement::note));
        text.line(columns);
        for (Measurement measurement : measurements.all()) {
            try {
                Map<String, String> cells = cells(measurement);
                text.line(columns.stream()
                        .map(column -> change.apply(column, cells.getOrDefault(column, "")))
                        .toList());
            } catch (IllegalArgumentException refused) {
                throw new IllegalArgumentException(
                        "indicator '" + measurement.indicator() + "', " + measurement.period() + ": "
                                + refused.getMessage(),
                        refused);
            }
        }
        return text.toString();
    }

    /** The languages that always have a column, then the others in which a measurement has the text. */
    private Set<String> languages(Function<Measurement, Optional<LocalizedText>> text) {
        Set<String> languages = new LinkedHashSet<>(MeasurementColumns.LANGUAGES);
        measurements.all().stream()
                .flatMap(measurement -> text.apply(measurement).stream())
                .flatMap(words -> words.byLanguage().keySet().stream())
                .sorted()
                .forEach(languages::add);
        return languages;
    }

    /** The cells that are not empty, by column. */
    private static Map<String, String> cells(Measurement m) {
        Map<String, String> cells = new HashMap<>();
        cells.put(FigureNames.INDICATOR, m.indicator());
        cells.put(FigureNames.PERIOD, m.period().toString());
        cells.put(FigureNames.UNIT, m.unit().code());
        putValue(cells, m.value());
        cells.put(FigureNames.CATEGORY, m.cell().toString());
        m.cohort().ifPresent(id -> cells.put(FigureNames.COHORT, id));
        m.interval().ifPresent(interval -> putInterval(cells, interval));
        if (m.coverage() != Measurement.Coverage.NOT_STATED) {
            cells.put(FigureNames.COVERAGE, m.coverage().name());
        }
        m.units().ifPresent(units -> {
            cells.put(FigureNames.UNITS_COUNTED, Long.toString(units.counted()));
            cells.put(FigureNames.UNITS_EXPECTED, Long.toString(units.expected()));
        });
        if (m.provenance() != Provenance.STATED) {
            cells.put(FigureNames.PROVENANCE, m.provenance().name());
        }
        cells.put(FigureNames.FLAGS, m.flags().stream().map(Enum::name).collect(Collectors.joining(";")));
        m.publisher().ifPresent(id -> cells.put(FigureNames.PUBLISHER, id));
        cells.put(FigureNames.SOURCES, ReferencesText.format(m.sources()));
        m.published().ifPresent(date -> cells.put(FigureNames.PUBLISHED, date.toString()));
        m.note().ifPresent(note -> putText(cells, MeasurementColumns.NOTE, note));
        return cells;
    }

    private static void putValue(Map<String, String> cells, Quantity value) {
        value.figure().ifPresent(figure -> {
            cells.put(FigureNames.VALUE, decimal(figure.amount()));
            if (figure.isApproximate()) {
                cells.put(FigureNames.QUALIFIER, figure.qualifier().name());
            }
        });
        value.counts().ifPresent(share -> {
            cells.put(FigureNames.NUMERATOR, Long.toString(share.numerator()));
            cells.put(FigureNames.DENOMINATOR, Long.toString(share.denominator()));
        });
        value.bounds().ifPresent(bounds -> {
            cells.put(FigureNames.LOW, (bounds.lowIncluded() ? "" : ">") + decimal(bounds.low()));
            cells.put(FigureNames.HIGH, (bounds.highIncluded() ? "" : "<") + decimal(bounds.high()));
        });
        value.words().ifPresent(words -> putText(cells, MeasurementColumns.WORDS, words));
        value.missingReason().ifPresent(reason -> cells.put(FigureNames.MISSING, reason.name()));
    }

    private static String decimal(BigDecimal number) {
        return number.toPlainString();
    }

    private static void putInterval(Map<String, String> cells, Interval interval) {
        cells.put(FigureNames.INTERVAL_LOW, decimal(interval.low()));
        cells.put(FigureNames.INTERVAL_HIGH, decimal(interval.high()));
        cells.put(FigureNames.INTERVAL_LEVEL, decimal(interval.level()));
    }

    private static void putText(Map<String, String> cells, String prefix, LocalizedText text) {
        text.byLanguage().forEach((language, words) -> cells.put(prefix + language, words));
    }
}
