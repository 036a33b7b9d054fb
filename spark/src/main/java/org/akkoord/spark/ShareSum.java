package org.akkoord.spark;

import java.io.Serial;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Aggregator;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Adds numerators and denominators, and counts the rows that have counts, and those with impossible ones. */
final class ShareSum extends Aggregator<Tuple2<Long, Long>, Row, Row> {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final StructType SUMS = new StructType()
            .add("numerator", DataTypes.LongType, false)
            .add("denominator", DataTypes.LongType, false)
            .add("rows", DataTypes.LongType, false)
            .add("rejected", DataTypes.LongType, false);

    private static final StructType RESULT = new StructType()
            .add("percent", DataTypes.DoubleType)
            .add("numerator", DataTypes.LongType, false)
            .add("denominator", DataTypes.LongType, false)
            .add("rows", DataTypes.LongType, false)
            .add("rejected", DataTypes.LongType, false);

    private static final double PERCENT = 100;

    @Override
    public Row zero() {
        return RowFactory.create(0L, 0L, 0L, 0L);
    }

    @Override
    public Row reduce(Row sums, Tuple2<Long, Long> counts) {
        Long numerator = counts._1();
        Long denominator = counts._2();
        if (numerator == null || denominator == null) {
            return sums;
        }
        boolean isPossible = numerator >= 0 && numerator <= denominator;
        return isPossible
                ? merge(sums, RowFactory.create(numerator, denominator, 1L, 0L))
                : merge(sums, RowFactory.create(0L, 0L, 0L, 1L));
    }

    @Override
    public Row merge(Row one, Row other) {
        return RowFactory.create(
                Math.addExact(one.getLong(0), other.getLong(0)),
                Math.addExact(one.getLong(1), other.getLong(1)),
                one.getLong(2) + other.getLong(2),
                one.getLong(3) + other.getLong(3));
    }

    @Override
    public Row finish(Row sums) {
        @Nullable Double percent = sums.getLong(1) == 0 ? null : PERCENT * sums.getLong(0) / sums.getLong(1);
        return RowFactory.create(percent, sums.getLong(0), sums.getLong(1), sums.getLong(2), sums.getLong(3));
    }

    @Override
    public Encoder<Row> bufferEncoder() {
        return Encoders.row(SUMS);
    }

    @Override
    public Encoder<Row> outputEncoder() {
        return Encoders.row(RESULT);
    }
}
