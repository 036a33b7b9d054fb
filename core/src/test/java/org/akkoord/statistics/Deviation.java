package org.akkoord.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;

/** Compares figures with references at named tolerances and reports the largest deviations seen. */
final class Deviation {

    private final String source;
    private final Map<String, Double> largest = new TreeMap<>();
    private final Map<String, String> where = new TreeMap<>();
    private final Map<String, Integer> compared = new TreeMap<>();

    Deviation(String source) {
        this.source = source;
    }

    /** Allows a deviation of at most {@code tolerance} relative to the reference, and none from a reference of 0. */
    void relative(String quantity, double actual, double expected, double tolerance, Object row) {
        double deviation = actual == expected ? 0 : Math.abs(actual - expected) / Math.abs(expected);
        record(quantity, deviation, tolerance, row, actual + ", expected " + expected);
    }

    /** Allows a difference of at most {@code tolerance}. */
    void absolute(String quantity, double actual, double expected, double tolerance, Object row) {
        double deviation = actual == expected ? 0 : Math.abs(actual - expected);
        record(quantity, deviation, tolerance, row, actual + ", expected " + expected);
    }

    private void record(String quantity, double deviation, double tolerance, Object row, String values) {
        compared.merge(quantity, 1, Integer::sum);
        if (!(deviation <= largest.getOrDefault(quantity, -1.0))) {
            largest.put(quantity, deviation);
            where.put(quantity, row.toString());
        }
        if (Boolean.getBoolean("akkoord.deviations")) {
            return;
        }
        assertThat(deviation)
                .as("%s of %s in %s: %s", quantity, row, source, values)
                .isLessThanOrEqualTo(tolerance);
    }

    /** Requires that this many figures were compared. */
    void done(int atLeast) {
        if (Boolean.getBoolean("akkoord.deviations")) {
            largest.forEach((quantity, value) -> System.out.println("DEV " + source + " | " + quantity + " | "
                    + compared.get(quantity) + " | " + value + " | " + where.get(quantity)));
        }
        assertThat(compared.values().stream().mapToInt(Integer::intValue).sum())
                .as("figures compared from %s", source)
                .isGreaterThanOrEqualTo(atLeast);
    }
}
