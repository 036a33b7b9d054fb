package org.akkoord.statistics;

/** Checks of points (x, y), with or without weights: finite, as many of each, at two distinct positions or more. */
final class Points {

    private Points() {}

    static void check(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "there must be as many positions as values, but there were " + x.length + " and " + y.length);
        }
        boolean distinct = false;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                throw new IllegalArgumentException("positions and values must be finite");
            }
            distinct |= x[i] != x[0];
        }
        requireDistinct(distinct);
    }

    static void check(double[] x, double[] y, double[] w) {
        check(x, y);
        if (x.length != w.length) {
            throw new IllegalArgumentException(
                    "there must be as many weights as values, but there were " + w.length + " and " + y.length);
        }
        int first = -1;
        boolean distinct = false;
        for (int i = 0; i < w.length; i++) {
            if (Arguments.weight(w[i]) > 0) {
                first = first < 0 ? i : first;
                distinct |= x[i] != x[first];
            }
        }
        requireDistinct(distinct);
    }

    private static void requireDistinct(boolean distinct) {
        if (!distinct) {
            throw new IllegalArgumentException("a slope needs at least two distinct positions");
        }
    }
}
