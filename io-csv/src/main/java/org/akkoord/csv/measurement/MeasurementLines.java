package org.akkoord.csv.measurement;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.akkoord.csv.profile.MeasurementColumns;
import org.akkoord.csv.text.CsvText;
import org.akkoord.internal.io.FigureNames;
import org.akkoord.measurement.Coverage;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.quantity.Interval;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.text.LocalizedText;

/** The lines of a set in the canonical form. */
public final class MeasurementLines {

    private final MeasurementSet figures;

    public MeasurementLines(MeasurementSet figures) {
        this.figures = figures;
    }

    /** The text of the whole file. */
    public String text() {
        return text(new CsvText(), (column, cell) -> cell);
    }

    /** The text of the whole file in another dialect, each cell changed as given. */
    public String text(CsvText text, BinaryOperator<String> change) {
        List<String> columns = MeasurementColumns.all(wordLanguages(), noteLanguages());
        text.line(columns);
        for (Measurement figure : figures.all()) {
            try {
                Map<String, String> cells = cells(figure);
                text.line(columns.stream()
                        .map(column -> change.apply(column, cells.getOrDefault(column, "")))
                        .toList());
            } catch (IllegalArgumentException refused) {
                throw new IllegalArgumentException(
                        "indicator '" + figure.indicator() + "', " + figure.period() + ": " + refused.getMessage(),
                        refused);
            }
        }
        return text.toString();
    }

    private Set<String> wordLanguages() {
        Set<String> used = new TreeSet<>();
        for (Measurement figure : figures.all()) {
            figure.value()
                    .words()
                    .ifPresent(words -> used.addAll(words.byLanguage().keySet()));
        }
        return withDefaults(used);
    }

    private Set<String> noteLanguages() {
        Set<String> used = new TreeSet<>();
        figures.all()
                .forEach(figure -> figure.note()
                        .ifPresent(note -> used.addAll(note.byLanguage().keySet())));
        return withDefaults(used);
    }

    private static Set<String> withDefaults(Set<String> used) {
        Set<String> languages = new LinkedHashSet<>(MeasurementColumns.LANGUAGES);
        languages.addAll(used);
        return languages;
    }

    /** The cells that are not empty. */
    private static Map<String, String> cells(Measurement m) {
        Map<String, String> cells = new HashMap<>();
        cells.put(FigureNames.INDICATOR, m.indicator());
        cells.put(FigureNames.PERIOD, m.period().toString());
        cells.put(FigureNames.UNIT, m.unit().code());
        putValue(cells, m.value());
        m.category().ifPresent(text -> cells.put(FigureNames.CATEGORY, text));
        m.cohort().ifPresent(id -> cells.put(FigureNames.COHORT, id));
        m.interval().ifPresent(interval -> putInterval(cells, interval));
        if (m.coverage() != Coverage.NOT_STATED) {
            cells.put(FigureNames.COVERAGE, m.coverage().name());
        }
        if (m.provenance() != Provenance.STATED) {
            cells.put(FigureNames.PROVENANCE, m.provenance().name());
        }
        cells.put(FigureNames.FLAGS, m.flags().stream().map(Enum::name).collect(Collectors.joining(";")));
        m.publisher().ifPresent(id -> cells.put(FigureNames.PUBLISHER, id));
        cells.put(FigureNames.SOURCES, SourceReferences.format(m.sources()));
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
            cells.put(FigureNames.LOW, decimal(bounds.low()));
            cells.put(FigureNames.HIGH, decimal(bounds.high()));
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
