package org.akkoord.html.chart;

import java.util.stream.DoubleStream;

/**
 * The area of a chart in which values are drawn: years to the right, values upwards.
 *
 * @param left its left edge in the drawing
 * @param top its upper edge
 * @param right its right edge
 * @param bottom its lower edge
 * @param firstYear the position on the time axis at its left edge
 * @param lastYear the position at its right edge
 * @param low the value at its lower edge
 * @param high the value at its upper edge
 */
record Plane(
        double left,
        double top,
        double right,
        double bottom,
        double firstYear,
        double lastYear,
        double low,
        double high) {

    double x(double year) {
        return left + (year - firstYear) / (lastYear - firstYear) * (right - left);
    }

    /** The height of a value; values beyond the area are drawn at its edge. */
    double y(double value) {
        double inside = Math.max(low, Math.min(high, value));
        return bottom - (inside - low) / (high - low) * (bottom - top);
    }

    /**
     * What is inside of a wedge that begins in the area and opens to the right, as x and y of its corners in turn: an
     * edge that leaves the area is cut off where it does.
     */
    double[] wedge(double from, double start, double to, double upper, double lower) {
        DoubleStream.Builder corners = DoubleStream.builder();
        corners.add(from).add(y(start));
        edge(corners, from, start, to, upper);
        if (upper > high) {
            corners.add(to).add(top);
        }
        if (lower < low) {
            corners.add(to).add(bottom);
        }
        edge(corners, from, start, to, lower);
        return corners.build().toArray();
    }

    /** Where a line ends that leads from a value to another one, or leaves the area on its way. */
    private void edge(DoubleStream.Builder corners, double from, double start, double to, double end) {
        double inside = Math.max(low, Math.min(high, end));
        double share = end == start ? 1 : (inside - start) / (end - start);
        corners.add(from + share * (to - from)).add(y(inside));
    }

    double perYear() {
        return (right - left) / (lastYear - firstYear);
    }
}
