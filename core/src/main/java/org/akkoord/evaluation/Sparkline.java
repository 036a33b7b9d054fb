package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.akkoord.agreement.TargetValue;
import org.akkoord.trend.Point;

/** Draws values as bars of eight heights, from the lowest to the highest of values and target. */
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
        OptionalDouble low = DoubleStream.of(all).min();
        OptionalDouble high = DoubleStream.of(all).max();
        StringBuilder bars = new StringBuilder();
        for (double value : values) {
            bars.append(BARS.charAt(height(value, low.orElseThrow(), high.orElseThrow())));
        }
        return bars.toString();
    }

    private static int height(double value, double low, double high) {
        int top = BARS.length() - 1;
        return high > low ? (int) Math.round((value - low) / (high - low) * top) : top / 2;
    }
}
