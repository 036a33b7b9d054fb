package org.akkoord.spark;

import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Functions for SQL, also from PySpark ({@code spark.sql}, {@code expr}), once they are registered with a session:
 *
 * <ul>
 *   <li>{@code akkoord_share(numerator, denominator)}: the share of sums of whole numbers, a struct with
 *       {@code percent} (null where the denominators add up to 0), {@code numerator}, {@code denominator}, {@code rows}
 *       and {@code rejected}.
 *   <li>{@code akkoord_slope(x, y)}: the line through points, a struct with {@code slope}, {@code standardError},
 *       {@code p} (each null where it is not defined), {@code points} and {@code rejected}. Its sums are exact.
 * </ul>
 *
 * <p>Rows with a null are left out, and rows that cannot be, such as 5 of 3, are counted in {@code rejected}. The
 * results are the same bits for any partitions. An exact slope of many small groups costs several times
 * {@code regr_slope}; for trends of units use {@link SparkPanel#trends}.
 */
public final class SparkFunctions {

    private SparkFunctions() {}

    /** Registers the functions. */
    public static void register(SparkSession session) {
        // tuples, because a bean would take its arguments in the order of the alphabet
        session.udf()
                .register(
                        "akkoord_share",
                        functions.udaf(new ShareSum(), Encoders.tuple(Encoders.LONG(), Encoders.LONG())));
        session.udf()
                .register(
                        "akkoord_slope",
                        functions.udaf(new SlopeSum(), Encoders.tuple(Encoders.DOUBLE(), Encoders.DOUBLE())));
    }
}
