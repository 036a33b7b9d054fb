package org.akkoord.html.chart;

/** Writes positions in a drawing: a tenth of a unit is finer than any screen, and the same on every machine. */
final class Coordinates {

    private static final int TENTHS = 10;

    private Coordinates() {}

    static String of(double position) {
        long tenths = Math.round(position * TENTHS);
        String whole = Long.toString(Math.abs(tenths) / TENTHS);
        long rest = Math.abs(tenths) % TENTHS;
        return (tenths < 0 ? "-" : "") + whole + (rest == 0 ? "" : "." + rest);
    }

    /** A list of points: x,y x,y ... */
    static String points(double... xAndY) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < xAndY.length; i += 2) {
            out.append(i == 0 ? "" : " ").append(of(xAndY[i])).append(',').append(of(xAndY[i + 1]));
        }
        return out.toString();
    }
}
