package org.akkoord.spark;

import java.io.Serializable;
import org.akkoord.problem.Problem;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A problem of a row, located by what the row says of itself: a row of a Dataset has no number that stays.
 *
 * @param unit the text of its unit, as the texts below
 * @param column the column that is meant; empty for the whole row
 */
record Trouble(String unit, String variable, String period, String column, String severity, String code, String message)
        implements Serializable, Comparable<Trouble> {

    static final StructType SCHEMA = new StructType()
            .add("unit", DataTypes.StringType)
            .add("variable", DataTypes.StringType)
            .add("period", DataTypes.StringType)
            .add("column", DataTypes.StringType)
            .add("severity", DataTypes.StringType)
            .add("code", DataTypes.StringType)
            .add("message", DataTypes.StringType);

    private static final int LONGEST = 200;

    /** A problem in a row, whose texts may be as long as anybody likes. */
    static Trouble of(Problem problem, String unit, String variable, String period) {
        return new Trouble(
                cut(unit),
                cut(variable),
                cut(period),
                problem.location().field().orElse(""),
                problem.severity().name(),
                problem.code().name(),
                problem.message());
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }

    Row row() {
        return RowFactory.create(unit, variable, period, column, severity, code, message);
    }

    @Override
    public int compareTo(Trouble other) {
        return toString().compareTo(other.toString());
    }
}
