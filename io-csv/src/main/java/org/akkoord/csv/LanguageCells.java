package org.akkoord.csv;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.akkoord.text.LocalizedText;

/** Decodes a text that has a column for each language. */
final class LanguageCells {

    private LanguageCells() {}

    /** The text of all columns with the prefix that are filled; absent if none is. */
    static Optional<LocalizedText> text(RowCells cells, String prefix) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (String column : cells.filled(prefix)) {
            byLanguage.put(column.substring(prefix.length()), cells.text(column));
        }
        return byLanguage.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(byLanguage));
    }
}
