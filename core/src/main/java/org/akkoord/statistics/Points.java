package org.akkoord.statistics;

/** Checks of points in the plane. */
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
        if (!distinct) {
            throw new IllegalArgumentException("a slope needs at least two distinct positions");
        }
    }
}
