package org.akkoord.csv.write;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.util.List;
import java.util.regex.Pattern;
import org.akkoord.csv.measurement.MeasurementLines;
import org.akkoord.csv.text.CsvText;
import org.akkoord.internal.io.FigureNames;

/** Figures for Dutch spreadsheets. */
public final class SpreadsheetText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String MARK = "'";

    /** What spreadsheets compute, in the full width of East Asian texts too, and what they strip before they look. */
    private static final Pattern COMPUTED =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private static final List<String> DECIMALS = List.of(
            FigureNames.VALUE,
            FigureNames.LOW,
            FigureNames.HIGH,
            FigureNames.INTERVAL_LOW,
            FigureNames.INTERVAL_HIGH,
            FigureNames.INTERVAL_LEVEL);

    private SpreadsheetText() {}

    public static String of(MeasurementLines lines) {
        return BYTE_ORDER_MARK + lines.text(new CsvText(';', LineDelimiter.CRLF), SpreadsheetText::cell);
    }

    private static String cell(String column, String text) {
        return DECIMALS.contains(column) ? text.replace('.', ',') : neutralized(text);
    }

    /**
     * The text with a mark before it if a spreadsheet would compute it, or if it begins with such a mark and would then
     * be taken for one of these.
     */
    private static String neutralized(String text) {
        return COMPUTED.matcher(text).matches() ? MARK + text : text;
    }

    /** The text without the mark of {@link #neutralized}. */
    public static String original(String cell) {
        return cell.startsWith(MARK) && COMPUTED.matcher(cell).matches() ? cell.substring(MARK.length()) : cell;
    }
}
