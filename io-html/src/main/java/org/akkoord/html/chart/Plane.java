package org.akkoord.html.chart;

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

    double perYear() {
        return (right - left) / (lastYear - firstYear);
    }
}
