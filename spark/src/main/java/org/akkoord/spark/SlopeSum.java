package org.akkoord.spark;

import java.io.Serial;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.statistics.LeastSquares;
import org.akkoord.statistics.PairSums;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Aggregator;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** The exact sums of points, and how many of them are no finite numbers. */
final class SlopeSum extends Aggregator<Tuple2<Double, Double>, Tuple2<PairSums, Long>, Row> {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final StructType RESULT = new StructType()
            .add("slope", DataTypes.DoubleType)
            .add("standardError", DataTypes.DoubleType)
            .add("p", DataTypes.DoubleType)
            .add("points", DataTypes.LongType, false)
            .add("rejected", DataTypes.LongType, false);

    @Override
    public Tuple2<PairSums, Long> zero() {
        return new Tuple2<>(PairSums.empty(), 0L);
    }

    @Override
    public Tuple2<PairSums, Long> reduce(Tuple2<PairSums, Long> sums, Tuple2<Double, Double> point) {
        Double x = point._1();
        Double y = point._2();
        if (x == null || y == null) {
            return sums;
        }
        return Double.isFinite(x) && Double.isFinite(y)
                ? new Tuple2<>(sums._1().add(x, y), sums._2())
                : new Tuple2<>(sums._1(), sums._2() + 1);
    }

    @Override
    public Tuple2<PairSums, Long> merge(Tuple2<PairSums, Long> one, Tuple2<PairSums, Long> other) {
        return new Tuple2<>(one._1().merge(other._1()), one._2() + other._2());
    }

    @Override
    public Row finish(Tuple2<PairSums, Long> sums) {
        Optional<LeastSquares> line = sums._1().line();
        return RowFactory.create(
                line.map(LeastSquares::slope).orElse(null),
                boxed(line.map(LeastSquares::slopeStandardError)),
                boxed(line.map(LeastSquares::slopeP)),
                sums._1().count(),
                sums._2());
    }

    private static @Nullable Double boxed(Optional<OptionalDouble> number) {
        return number.filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .orElse(null);
    }

    @Override
    public Encoder<Tuple2<PairSums, Long>> bufferEncoder() {
        return Encoders.tuple(Encoders.javaSerialization(PairSums.class), Encoders.LONG());
    }

    @Override
    public Encoder<Row> outputEncoder() {
        return Encoders.row(RESULT);
    }
}
