package org.akkoord.panel.store;

import java.util.function.Supplier;

/**
 * The weights of a variable's cells, in a plane for each period. The weights of groups are added up when they are first
 * asked for, because most answers do without them. Safe for use by several threads.
 */
public final class Weights {

    private static final double[][][] NOT_YET = {};

    /** For a variable whose cells all weigh the same. */
    public static final Weights NONE = new Weights(false, () -> NOT_YET);

    private final boolean given;

    /** Makes the planes once, and is then replaced, because it keeps the weights of the units in memory. */
    private Supplier<double[][][]> maker;

    private volatile double[][][] planes = NOT_YET;

    private Weights(boolean given, Supplier<double[][][]> maker) {
        this.given = given;
        this.maker = maker;
    }

    /** Weights that are known. */
    public static Weights of(double[][][] planes) {
        Weights weights = later(() -> planes);
        weights.make();
        return weights;
    }

    /** Weights that are made when they are first asked for. */
    public static Weights later(Supplier<double[][][]> maker) {
        return new Weights(true, maker);
    }

    /** Whether the cells have weights of their own. */
    public boolean isGiven() {
        return given;
    }

    /** The plane of a period. */
    public double[][] plane(int period) {
        if (planes.length == 0) {
            make();
        }
        return planes[period];
    }

    private synchronized void make() {
        if (planes.length == 0) {
            planes = maker.get();
            maker = () -> NOT_YET;
        }
    }
}
