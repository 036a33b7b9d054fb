package org.akkoord.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The columns of school-level rows, which are named as in a canonical CSV file. */
final class Columns {

    static final String UNIT = "unit";
    static final String VARIABLE = "variable";
    static final String PERIOD = "period";

    private static final List<String> NAMES =
            List.of(UNIT, VARIABLE, "category", PERIOD, "value", "numerator", "denominator", "weight", "missing");
    private static final String BLANKS = " \t\r\n\u00a0";

    private Columns() {}

    /**
     * The canonical columns that there are, in a fixed order; the rest is not read. Unit, variable and period are texts
     * without blanks around them, so that equal ones are equal for Spark, too.
     *
     * @throws IllegalArgumentException if unit, variable or period are not there
     */
    static Dataset<Row> canonical(Dataset<Row> rows) {
        List<String> there =
                NAMES.stream().filter(name -> find(rows, name).isPresent()).toList();
        for (String name : List.of(UNIT, VARIABLE, PERIOD)) {
            if (!there.contains(name)) {
                throw new IllegalArgumentException("there is no column '" + name + "' among: "
                        + String.join(", ", rows.columns()) + "; give columns their canonical names by select");
            }
        }
        return rows.select(
                there.stream().map(name -> column(rows, name).as(name)).toArray(Column[]::new));
    }

    private static Column column(Dataset<Row> rows, String name) {
        Column column = rows.col("`" + find(rows, name).orElseThrow() + "`");
        return name.equals(UNIT) || name.equals(VARIABLE) || name.equals(PERIOD)
                ? functions.trim(column.cast("string"), BLANKS)
                : column;
    }

    private static Optional<String> find(Dataset<Row> rows, String name) {
        return Stream.of(rows.columns())
                .filter(column -> column.strip().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** The rows of a variable and of its parts; without their names those of all. */
    static Dataset<Row> of(Dataset<Row> rows, Optional<String> variable) {
        return variable.map(name -> rows.filter(rows.col(VARIABLE)
                        .equalTo(base(name))
                        .or(rows.col(VARIABLE).startsWith(base(name) + "["))))
                .orElse(rows);
    }

    /** The name of a variable without the part of it that is meant. */
    private static String base(String variable) {
        int open = variable.indexOf('[');
        return open < 0 ? variable : variable.substring(0, open);
    }

    /** All columns of these rows, as the order of them. */
    static Column[] all(Dataset<Row> rows) {
        return Arrays.stream(rows.columns()).map(rows::col).toArray(Column[]::new);
    }
}
