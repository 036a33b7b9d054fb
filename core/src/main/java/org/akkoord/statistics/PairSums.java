package org.akkoord.statistics;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.internal.ByteForm;

/**
 * The sums over points (x, y) from which a least-squares line is computed. It is an accumulator: points arrive one by
 * one or in parts, two can be merged, and one can be sent to another machine. The sums are exact, as those of
 * {@link Moments}, so the line is the same to the last bit for any order and partition of the points, and the same as
 * that of {@link LeastSquares#fit(double[], double[])}. A point costs about 100 ns, and the state about 500 bytes.
 *
 * <p>Several threads may read at the same time, but not while one adds points.
 */
public final class PairSums implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    static final String KIND = "PairSums";
    private static final int VERSION = 1;

    private long count;
    /** Whether a point has a weight other than 1: 1, or 0. */
    private long weighted;

    private final transient ExactSum w;
    private final transient ExactSum x;
    private final transient ExactSum y;
    private final transient ExactSum xx;
    private final transient ExactSum xy;
    private final transient ExactSum yy;

    private PairSums() {
        w = new ExactSum();
        x = new ExactSum();
        y = new ExactSum();
        xx = new ExactSum();
        xy = new ExactSum();
        yy = new ExactSum();
    }

    /** A new accumulator without points. */
    public static PairSums empty() {
        return new PairSums();
    }

    static PairSums of(double[] x, double[] y) {
        PairSums sums = empty();
        for (int i = 0; i < x.length; i++) {
            sums.put(x[i], y[i]);
        }
        sums.w.add(sums.count);
        return sums;
    }

    static PairSums of(double[] x, double[] y, double[] w) {
        PairSums sums = empty();
        for (int i = 0; i < x.length; i++) {
            sums.put(x[i], y[i], w[i]);
        }
        return sums;
    }

    /**
     * Adds a point of weight 1.
     *
     * @param px its position, finite
     * @param py its value, finite
     * @return this accumulator
     * @throws IllegalArgumentException if one is not finite
     */
    public PairSums add(double px, double py) {
        put(Arguments.finite(px, "x"), Arguments.finite(py, "y"));
        w.add(1L);
        return this;
    }

    /**
     * Adds a point. One of weight 0 is checked and then left out.
     *
     * @param px its position, finite
     * @param py its value, finite
     * @param weight 0 or more, finite
     * @return this accumulator
     * @throws IllegalArgumentException if a number is out of range
     */
    public PairSums add(double px, double py, double weight) {
        put(Arguments.finite(px, "x"), Arguments.finite(py, "y"), Arguments.weight(weight));
        return this;
    }

    private void put(double px, double py) {
        x.add(px);
        y.add(py);
        xx.addProduct(px, px);
        xy.addProduct(px, py);
        yy.addProduct(py, py);
        count++;
    }

    private void put(double px, double py, double weight) {
        if (weight > 0) {
            w.add(weight);
            x.addProduct(weight, px);
            y.addProduct(weight, py);
            xx.addProduct(weight, px, px);
            xy.addProduct(weight, px, py);
            yy.addProduct(weight, py, py);
            count++;
            weighted |= weight == 1 ? 0 : 1;
        }
    }

    /**
     * Adds the points of another accumulator, which stays as it is.
     *
     * @return this accumulator
     */
    public PairSums merge(PairSums other) {
        count = Math.addExact(count, other.count);
        weighted |= other.weighted;
        w.add(other.w);
        x.add(other.x);
        y.add(other.y);
        xx.add(other.xx);
        xy.add(other.xy);
        yy.add(other.yy);
        return this;
    }

    /** The number of points with a weight above 0. */
    public long count() {
        return count;
    }

    /** The slope in units of y per unit of x, rounded once; empty for fewer than two distinct positions. */
    public OptionalDouble slope() {
        return hasLine() ? OptionalDouble.of(exactSlope().toDouble()) : OptionalDouble.empty();
    }

    /**
     * The line through the points of equal weight; empty for fewer than two distinct positions.
     *
     * @throws IllegalStateException if a point has a weight other than 1
     */
    public Optional<LeastSquares> line() {
        return line(LeastSquares.Weights.EQUAL);
    }

    /**
     * The line through the points; empty for fewer than two distinct positions with weight.
     *
     * @throws IllegalStateException if a point has a weight other than 1, for {@link LeastSquares.Weights#EQUAL}
     */
    public Optional<LeastSquares> line(LeastSquares.Weights meaning) {
        if (Objects.requireNonNull(meaning, "meaning") == LeastSquares.Weights.EQUAL && weighted != 0) {
            throw new IllegalStateException("EQUAL weights must be 1, but these points have others");
        }
        return hasLine() ? Optional.of(new LeastSquares(this, meaning)) : Optional.empty();
    }

    private boolean hasLine() {
        return count > 1 && centred(xx, x, x).signum() > 0;
    }

    /** The state as bytes, equal for equal values in any order and partition; {@link #fromBytes} reads them. */
    public byte[] toBytes() {
        return ByteForm.write(KIND, VERSION, this::writeTo);
    }

    /**
     * The accumulator of which these are the bytes.
     *
     * @throws IllegalArgumentException if they are damaged, or those of another kind or version; the message names it
     */
    public static PairSums fromBytes(byte[] bytes) {
        return ByteForm.read(KIND, VERSION, bytes, PairSums::new);
    }

    private PairSums(ByteForm.Reader reader) {
        count = reader.count();
        weighted = reader.count();
        w = ExactSum.readFrom(reader);
        x = ExactSum.readFrom(reader);
        y = ExactSum.readFrom(reader);
        xx = ExactSum.readFrom(reader);
        xy = ExactSum.readFrom(reader);
        yy = ExactSum.readFrom(reader);
    }

    private void writeTo(ByteForm.Writer writer) {
        writer.count(count);
        writer.count(weighted);
        w.writeTo(writer);
        x.writeTo(writer);
        y.writeTo(writer);
        xx.writeTo(writer);
        xy.writeTo(writer);
        yy.writeTo(writer);
    }

    @Serial
    private Object writeReplace() {
        return new SerialForm(toBytes());
    }

    @Serial
    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw SerialForm.required();
    }

    Exact total() {
        return w.value();
    }

    Exact meanX() {
        return x.value().over(w.value());
    }

    Exact meanY() {
        return y.value().over(w.value());
    }

    Exact sxx() {
        return centred(xx, x, x).over(w.value());
    }

    Exact syy() {
        return centred(yy, y, y).over(w.value());
    }

    Exact exactSlope() {
        return centred(xy, x, y).over(centred(xx, x, x));
    }

    /** {@code W sum w a b - sum w a sum w b}. */
    private Exact centred(ExactSum product, ExactSum a, ExactSum b) {
        return product.value().times(w.value()).minus(a.value().times(b.value()));
    }

    /** For people: the number of points and the slope. */
    @Override
    public String toString() {
        return "PairSums[count=" + count + ", slope=" + (slope().isPresent() ? slope().getAsDouble() : "none") + "]";
    }
}
