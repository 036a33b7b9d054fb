package org.akkoord.statistics;

import org.akkoord.statistics.ConfidenceInterval.Bounds;

/** The closed formulas of {@link DifferenceMethod}. */
final class DifferenceFormulas {

    private DifferenceFormulas() {}

    /** {@code p1 - p2} as {@code (x1 n2 - x2 n1) / (n1 n2)}, rounded once. */
    static double difference(Proportion first, Proportion second) {
        Exact cross = Exact.of(first.events())
                .times(second.total())
                .minus(Exact.of(second.events()).times(first.total()));
        return cross.over(Exact.of(first.total()).times(second.total())).toDouble();
    }

    static double error(Proportion first, Proportion second) {
        return Math.sqrt(variance(first, 0) + variance(second, 0));
    }

    /** {@code p q / (n - less)}. */
    private static double variance(Proportion sample, int less) {
        double other = (double) (sample.total() - sample.events()) / sample.total();
        return sample.fraction() * other / (sample.total() - less);
    }

    static double pooledError(Proportion first, Proportion second) {
        Proportion both = first.plus(second);
        double other = (double) (both.total() - both.events()) / both.total();
        return Math.sqrt(both.fraction() * other * 2 * halfSteps(first, second));
    }

    /** {@code (1 / n1 + 1 / n2) / 2}. */
    static double halfSteps(Proportion first, Proportion second) {
        return (1.0 / first.total() + 1.0 / second.total()) / 2;
    }

    static Bounds wald(Proportion first, Proportion second, double level) {
        return around(difference(first, second), z(level) * error(first, second));
    }

    static Bounds waldCorrected(Proportion first, Proportion second, double level) {
        double margin = z(level) * error(first, second) + halfSteps(first, second);
        return around(difference(first, second), margin);
    }

    static Bounds agrestiCaffo(Proportion first, Proportion second, double level) {
        Proportion added = new Proportion(1, 2);
        return wald(first.plus(added), second.plus(added), level);
    }

    static Bounds hauckAnderson(Proportion first, Proportion second, double level) {
        long smaller = Math.min(first.total(), second.total());
        if (smaller < 2) {
            throw new IllegalArgumentException("HAUCK_ANDERSON needs samples of 2 or more, but one was of " + smaller);
        }
        double error = Math.sqrt(variance(first, 1) + variance(second, 1));
        return around(difference(first, second), 1 / (2.0 * smaller) + z(level) * error);
    }

    static Bounds newcombe(Proportion first, Proportion second, double level, Proportion.Method method) {
        var one = first.interval(method, level);
        var two = second.interval(method, level);
        double p1 = first.fraction();
        double p2 = second.fraction();
        double difference = difference(first, second);
        return new Bounds(
                difference - Math.hypot(p1 - one.low(), two.high() - p2),
                difference + Math.hypot(one.high() - p1, p2 - two.low()));
    }

    static double z(double level) {
        return Normal.upperQuantile((1 - level) / 2);
    }

    private static Bounds around(double difference, double margin) {
        return new Bounds(difference - margin, difference + margin);
    }
}
