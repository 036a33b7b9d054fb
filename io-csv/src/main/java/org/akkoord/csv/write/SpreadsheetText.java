package org.akkoord.csv.write;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.util.List;
import org.akkoord.csv.measurement.MeasurementLines;
import org.akkoord.csv.text.CsvText;
import org.akkoord.csv.text.FormulaMark;
import org.akkoord.internal.io.FigureNames;

/** Writes measurements as Dutch spreadsheets read them. */
public final class SpreadsheetText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final List<String> DECIMALS = List.of(
            FigureNames.VALUE,
            FigureNames.LOW,
            FigureNames.HIGH,
            FigureNames.INTERVAL_LOW,
            FigureNames.INTERVAL_HIGH,
            FigureNames.INTERVAL_LEVEL);

    private SpreadsheetText() {}

    /** The text of a whole file. */
    public static String of(MeasurementLines lines) {
        return BYTE_ORDER_MARK + lines.text(new CsvText(';', LineDelimiter.CRLF), SpreadsheetText::cell);
    }

    private static String cell(String column, String text) {
        return DECIMALS.contains(column) ? text.replace('.', ',') : FormulaMark.mark(text);
    }
}
