package org.akkoord.panel.store;

import java.util.function.Supplier;

/**
 * The weights of a variable's cells, for each period a plane. Those of groups are added when they are first asked for,
 * because most answers do without. Safe for use by several threads.
 */
public final class Weights {

    private static final double[][][] NOT_YET = {};

    /** For a variable all of whose cells weigh the same. */
    public static final Weights NONE = new Weights(false, () -> NOT_YET);

    private final boolean given;
    private Supplier<double[][][]> adding;
    private volatile double[][][] planes = NOT_YET;

    private Weights(boolean given, Supplier<double[][][]> adding) {
        this.given = given;
        this.adding = adding;
    }

    public static Weights of(double[][][] planes) {
        Weights weights = later(() -> planes);
        weights.add();
        return weights;
    }

    public static Weights later(Supplier<double[][][]> adding) {
        return new Weights(true, adding);
    }

    public boolean isGiven() {
        return given;
    }

    public double[][] plane(int period) {
        if (planes.length == 0) {
            add();
        }
        return planes[period];
    }

    /** Lets go of what the weights are made from. */
    private synchronized void add() {
        if (planes.length == 0) {
            planes = adding.get();
            adding = () -> NOT_YET;
        }
    }
}
