package org.akkoord.csv.measurement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akkoord.csv.profile.MeasurementColumns;
import org.akkoord.csv.text.CsvHeader;
import org.akkoord.csv.text.RowCells;
import org.akkoord.text.LocalizedText;

/** Decodes a text that has a column for each language. Equal texts in consecutive rows are one object. */
final class LanguageColumns {

    private final List<Column> columns;
    private Optional<LocalizedText> last = Optional.empty();

    private record Column(String name, String language, int position) {}

    /** The columns whose names are the prefix with a language, in the order of the file. */
    LanguageColumns(CsvHeader header, String prefix) {
        columns = header.names().stream()
                .filter(name -> MeasurementColumns.isLanguageColumn(prefix, name))
                .map(name -> new Column(name, name.substring(prefix.length()), header.position(name)))
                .toList();
    }

    /** The name of the first column that is filled in a row; empty if none is. */
    Optional<String> firstFilled(RowCells cells) {
        for (Column column : columns) {
            if (!cells.text(column.position).isEmpty()) {
                return Optional.of(column.name);
            }
        }
        return Optional.empty();
    }

    /** The text of a row, in the languages whose columns are filled; absent if none is. */
    Optional<LocalizedText> text(RowCells cells) {
        if (firstFilled(cells).isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (Column column : columns) {
            String text = cells.text(column.position);
            if (!text.isEmpty()) {
                byLanguage.put(column.language, text);
            }
        }
        if (last.filter(known -> known.byLanguage().equals(byLanguage)).isEmpty()) {
            last = Optional.of(new LocalizedText(byLanguage));
        }
        return last;
    }
}
