package org.akkoord.csv;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.util.List;
import java.util.regex.Pattern;

/** Figures for Dutch spreadsheets. */
final class SpreadsheetText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern COMPUTED = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final List<String> DECIMALS = List.of(
            MeasurementColumns.VALUE,
            MeasurementColumns.LOW,
            MeasurementColumns.HIGH,
            MeasurementColumns.INTERVAL_LOW,
            MeasurementColumns.INTERVAL_HIGH,
            MeasurementColumns.INTERVAL_LEVEL);

    private SpreadsheetText() {}

    static String of(MeasurementLines lines) {
        return BYTE_ORDER_MARK + lines.text(new CsvText(';', LineDelimiter.CRLF), SpreadsheetText::cell);
    }

    private static String cell(String column, String text) {
        if (DECIMALS.contains(column)) {
            return text.replace('.', ',');
        }
        return COMPUTED.matcher(text).matches() ? "'" + text : text;
    }
}
