package org.akkoord.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.akkoord.explain.Formula;
import org.akkoord.explain.Step;
import org.akkoord.quantity.Quantity.Share;
import org.akkoord.quantity.Unit;
import org.akkoord.statistics.CochranArmitage;
import org.akkoord.statistics.LeastSquares;
import org.akkoord.statistics.Normal;
import org.akkoord.statistics.Proportion;
import org.akkoord.trend.Point;

/**
 * A trend over periods that are numbered from 1. Counts are tested by Cochran and Armitage; other values are weighted
 * by standard errors, which are the widths of their 95 percent intervals divided by 3.92, symmetric or not.
 */
final class NumberedTrend {

    static final Formula WEIGHTED_SLOPE =
            Formula.of("WEIGHTED_SLOPE", "(Sw Swxk - Swk Swx) / (Sw Swkk - Swk^2), w = 1 / se^2");
    static final Formula SLOPE_CHI_SQUARED = Formula.of("SLOPE_CHI_SQUARED", "({SLOPE} / {ERROR})^2");
    static final Formula LOGIT_SLOPE = Formula.of("LOGIT_SLOPE", "least squares of ln(r / (n - r))");
    static final Formula PROPORTION_CHI_SQUARED = Formula.of(
            "PROPORTION_CHI_SQUARED",
            "{N} * ({N} * {SUM_RK} - {R} * {SUM_NK})^2 / ({R} * ({N} - {R}) * ({N} * {SUM_NKK} - {SUM_NK}^2))",
            "N",
            "R",
            "SUM_RK",
            "SUM_NK",
            "SUM_NKK");

    /** The width of a 95 percent interval in standard errors, rounded as Fingertips does. */
    private static final double WIDTH = 3.92;

    /** The same, half and not rounded: what makes an interval of the errors on both sides. */
    private static final double HALF_WIDTH = Normal.upperQuantile(0.025);

    private static final int DIGITS = 13;

    private static final int NONE = -1;

    private final List<Point> points;
    private final boolean counts;
    private final double slope;
    private final double error;
    private final double chiSquared;

    private NumberedTrend(List<Point> points) {
        this.points = points;
        this.counts = areCounts(points);
        LeastSquares line = line(NONE);
        this.slope = line.slope();
        this.error = line.slopeStandardError().orElse(0);
        this.chiSquared = counts ? proportions() : Math.pow(slope / error, 2);
    }

    /** The trend through points that all have counts, or that all have a standard error above 0. */
    static NumberedTrend of(List<Point> points) {
        return new NumberedTrend(points);
    }

    static boolean areCounts(List<Point> points) {
        return points.stream().allMatch(point -> point.value().counts().isPresent());
    }

    double chiSquared() {
        return chiSquared;
    }

    Formula statistic() {
        return counts ? PROPORTION_CHI_SQUARED : SLOPE_CHI_SQUARED;
    }

    /** The sign of the slope: 1 upwards, -1 downwards, 0 for a level line. */
    int way() {
        return (int) Math.signum(slope);
    }

    /** The number of slopes with one value left out that fall where the whole slope falls, and else do not. */
    int sameSign() {
        return (int) IntStream.range(0, points.size())
                .filter(left -> slope(left) < 0 == slope < 0)
                .count();
    }

    List<Step> steps(Unit unit) {
        List<Step.Spot> spots = IntStream.range(0, points.size())
                .mapToObj(i -> new Step.Spot(i + 1, points.get(i).number().orElseThrow()))
                .toList();
        Formula formula = counts ? LOGIT_SLOPE : WEIGHTED_SLOPE;
        Unit none = Working.NO_UNIT;
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Sloped(formula, spots, slope, counts ? none : unit.ofDifference()));
        Map<String, BigDecimal> values =
                counts ? sums() : Map.of("SLOPE", BigDecimal.valueOf(slope), "ERROR", BigDecimal.valueOf(error));
        steps.add(new Step.Calculated(statistic(), values, BigDecimal.valueOf(chiSquared), none));
        return steps;
    }

    private double slope(int leftOut) {
        return line(leftOut).slope();
    }

    private LeastSquares line(int leftOut) {
        int[] kept = IntStream.range(0, points.size()).filter(i -> i != leftOut).toArray();
        double[] k = IntStream.of(kept).mapToDouble(i -> i + 1).toArray();
        double[] y =
                IntStream.of(kept).mapToDouble(i -> ordinate(points.get(i))).toArray();
        if (counts) {
            return LeastSquares.fit(k, y);
        }
        double[] w = IntStream.of(kept).mapToDouble(i -> weight(points.get(i))).toArray();
        return LeastSquares.fit(k, y, w, LeastSquares.Weights.KNOWN_VARIANCE);
    }

    private double ordinate(Point point) {
        if (counts) {
            Share share = point.value().counts().orElseThrow();
            return Math.log((double) share.numerator() / (share.denominator() - share.numerator()));
        }
        return point.number().orElseThrow().doubleValue();
    }

    private static double weight(Point point) {
        double error = point.error()
                .map(both -> HALF_WIDTH * (both.below() + both.above()) / WIDTH)
                .orElse(0.0);
        return 1 / (error * error);
    }

    /** The lower bound of the 95 percent interval of a value with a sampling error. */
    static BigDecimal low(Point point) {
        return bound(point, -HALF_WIDTH * point.error().orElseThrow().below());
    }

    /** The upper bound. */
    static BigDecimal high(Point point) {
        return bound(point, HALF_WIDTH * point.error().orElseThrow().above());
    }

    /** A bound without the noise of doubles, so that one that was published is equal to a limit that it equals. */
    private static BigDecimal bound(Point point, double distance) {
        BigDecimal value = point.number().orElseThrow();
        BigDecimal bound = value.add(BigDecimal.valueOf(distance));
        BigDecimal greatest = value.abs().max(bound.abs());
        return bound.setScale(DIGITS - greatest.precision() + greatest.scale(), RoundingMode.HALF_EVEN);
    }

    /** Whether a value has an interval with which it can be weighted. */
    static boolean canBeWeighted(Point point) {
        double weight = weight(point);
        return weight > 0 && Double.isFinite(weight);
    }

    private double proportions() {
        double[] k = IntStream.rangeClosed(1, points.size()).asDoubleStream().toArray();
        List<Proportion> groups = points.stream()
                .flatMap(point -> point.value().counts().stream())
                .map(Proportion::of)
                .toList();
        return CochranArmitage.of(k, groups)
                .flatMap(test -> test.chiSquared(CochranArmitage.Variance.POOLED).stream()
                        .boxed()
                        .findFirst())
                .orElseThrow();
    }

    private Map<String, BigDecimal> sums() {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (int i = 0; i < points.size(); i++) {
            Share share = points.get(i).value().counts().orElseThrow();
            BigDecimal k = BigDecimal.valueOf(i + 1L);
            BigDecimal n = BigDecimal.valueOf(share.denominator());
            BigDecimal r = BigDecimal.valueOf(share.numerator());
            sums.merge("N", n, BigDecimal::add);
            sums.merge("R", r, BigDecimal::add);
            sums.merge("SUM_RK", r.multiply(k), BigDecimal::add);
            sums.merge("SUM_NK", n.multiply(k), BigDecimal::add);
            sums.merge("SUM_NKK", n.multiply(k).multiply(k), BigDecimal::add);
        }
        return sums;
    }
}
