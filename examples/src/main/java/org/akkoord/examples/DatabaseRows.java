package org.akkoord.examples;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akkoord.csv.CsvProfile;

/**
 * The rows of a query, of any database with a JDBC driver. With DuckDB the query may also read Parquet files:
 * {@code select * from 'pupils.parquet'}. A column has the label that the query gives it, NULL is an empty cell, and
 * numbers and dates are written as in a CSV file. The caller closes the result.
 */
public final class DatabaseRows implements CsvProfile.Rows {

    private final ResultSet result;
    private final List<String> names = new ArrayList<>();
    private final int[] types;
    private long place;

    /** The rows of a result that nobody has read from yet. */
    public DatabaseRows(ResultSet result) throws IOException {
        this.result = result;
        try {
            ResultSetMetaData columns = result.getMetaData();
            types = new int[columns.getColumnCount()];
            for (int i = 0; i < types.length; i++) {
                names.add(columns.getColumnLabel(i + 1));
                types[i] = columns.getColumnType(i + 1);
            }
        } catch (SQLException failed) {
            throw new IOException("the columns of the result cannot be read: " + failed.getMessage(), failed);
        }
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean next() throws IOException {
        place++;
        try {
            return result.next();
        } catch (SQLException failed) {
            throw new IOException("row " + place + " of the result cannot be read: " + failed.getMessage(), failed);
        }
    }

    @Override
    public String text(int column) throws IOException {
        try {
            return switch (types[column]) {
                case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> whole(column);
                case Types.REAL, Types.FLOAT, Types.DOUBLE -> floating(column);
                case Types.DECIMAL, Types.NUMERIC ->
                    text(Optional.ofNullable(result.getBigDecimal(column + 1)).map(BigDecimal::toPlainString));
                default -> text(Optional.ofNullable(result.getString(column + 1)));
            };
        } catch (SQLException failed) {
            throw new IOException(
                    "row " + place + ", column '" + names.get(column) + "' of the result cannot be read: "
                            + failed.getMessage(),
                    failed);
        }
    }

    private static String text(Optional<String> value) {
        return value.orElse("");
    }

    private String whole(int column) throws SQLException {
        long number = result.getLong(column + 1);
        return result.wasNull() ? "" : Long.toString(number);
    }

    /**
     * Drivers disagree on how wide {@code FLOAT} is, so the value itself says it: 0.1 of 32 bits is not that of 64.
     * What is no number stays as it is, and is refused later.
     */
    private String floating(int column) throws SQLException {
        String number = text(Optional.ofNullable(result.getObject(column + 1)).map(Object::toString));
        if (number.contains("E")) {
            return new BigDecimal(number).toPlainString();
        }
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }

    /** The number of the row in the result, from 1. */
    @Override
    public long place() {
        return place;
    }
}
