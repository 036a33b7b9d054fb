package org.akkoord.statistics;

import java.math.BigDecimal;
import java.math.MathContext;

/** A line about an estimate for people, with four significant digits: estimate, 95 % interval, test and n. */
final class Summary {

    static final double LEVEL = 0.95;

    private static final MathContext SHOWN = new MathContext(4);

    private final StringBuilder text;

    private Summary(String estimator) {
        text = new StringBuilder(estimator).append('[');
    }

    static Summary of(String estimator) {
        return new Summary(estimator);
    }

    Summary with(String name, double number) {
        text.append(name).append(' ').append(shown(number)).append(", ");
        return this;
    }

    Summary with(String name, double number, ConfidenceInterval<?> interval) {
        text.append(name).append(' ').append(shown(number));
        text.append(" (").append(shown(interval.low())).append(" to ").append(shown(interval.high()));
        text.append(" at ").append(shown(100 * interval.level())).append(" %), ");
        return this;
    }

    /** Ends the line with the number of observations. */
    String of(long n, String more) {
        return end("n " + n + more);
    }

    String end(String last) {
        return text.append(last).append(']').toString();
    }

    private static String shown(double number) {
        return Double.isFinite(number)
                ? new BigDecimal(number).round(SHOWN).stripTrailingZeros().toString()
                : Double.toString(number);
    }
}
