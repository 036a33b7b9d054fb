package org.akkoord.statistics;

/** Checks of numbers that several estimators take: each returns the number or throws IllegalArgumentException. */
final class Arguments {

    private Arguments() {}

    static double level(double level) {
        return open(level, "level");
    }

    static double probability(double probability) {
        return open(probability, "probability");
    }

    private static double open(double value, String what) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(what + " must be above 0 and below 1, but was " + value);
        }
        return value;
    }

    static double finite(double value, String what) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " must be finite, but was " + value);
        }
        return value;
    }

    static double number(double value, String what) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(what + " must be a number, but was NaN");
        }
        return value;
    }

    static double weight(double weight) {
        if (!(weight >= 0 && weight <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("weight must be 0 or more and finite, but was " + weight);
        }
        return weight;
    }
}
