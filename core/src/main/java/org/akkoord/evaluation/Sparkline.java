package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;
import org.akkoord.agreement.TargetValue;
import org.akkoord.trend.Point;

/**
 * Draws values as bars of eight heights on a true scale: full is the highest of values and target, a bar of six eighths
 * is three quarters of it. Where there are negative values, the scale begins at the lowest.
 */
final class Sparkline {

    private static final String BARS = "▁▂▃▄▅▆▇█";

    private Sparkline() {}

    /** One bar per number; empty for fewer than two numbers. */
    static String of(List<Point> points, TargetValue target) {
        double[] values = points.stream()
                .flatMap(point -> point.number().stream())
                .mapToDouble(Number::doubleValue)
                .toArray();
        if (values.length < 2) {
            return "";
        }
        DoubleStream bound = target.boundFrom(BigDecimal.valueOf(values[values.length - 1]))
                .map(number -> DoubleStream.of(number.doubleValue()))
                .orElseGet(DoubleStream::empty);
        double[] all = DoubleStream.concat(DoubleStream.of(values), bound).toArray();
        double low = Math.min(0, DoubleStream.of(all).min().orElseThrow());
        double high = Math.max(0, DoubleStream.of(all).max().orElseThrow());
        StringBuilder bars = new StringBuilder();
        for (double value : values) {
            bars.append(BARS.charAt(height(value, low, high)));
        }
        return bars.toString();
    }

    private static int height(double value, double low, double high) {
        double eighths = high > low ? (value - low) / (high - low) * BARS.length() : 0;
        return Math.max(0, (int) Math.round(eighths) - 1);
    }
}
