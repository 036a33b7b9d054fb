package org.akkoord.spark;

import java.math.BigDecimal;
import java.util.List;
import org.akkoord.csv.CsvProfile;
import org.apache.spark.sql.Row;

/** Some rows of a task as texts, as a CSV file would have them, for the reader that knows all rules. */
final class RowTexts implements CsvProfile.Rows {

    private final List<String> names;
    private final List<Row> rows;
    private int at = -1;

    RowTexts(List<String> names, List<Row> rows) {
        this.names = names;
        this.rows = rows;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean next() {
        return ++at < rows.size();
    }

    @Override
    public String text(int column) {
        return text(rows.get(at), column);
    }

    static String text(Row row, int column) {
        if (row.isNullAt(column)) {
            return "";
        }
        Object value = row.get(column);
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value instanceof Double || value instanceof Float ? floating(value.toString()) : value.toString();
    }

    /** What is no number stays as it is, and is refused later. */
    private static String floating(String number) {
        if (number.contains("E")) {
            return new BigDecimal(number).toPlainString();
        }
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }

    @Override
    public long place() {
        return at + 1L;
    }
}
