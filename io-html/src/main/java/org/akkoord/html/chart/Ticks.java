package org.akkoord.html.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Round numbers along an axis of values.
 *
 * @param low the first one
 * @param step from one to the next
 * @param count how many steps there are
 */
record Ticks(BigDecimal low, BigDecimal step, int count) {

    private static final int MOST_STEPS = 5;
    private static final int[] ROUND = {1, 2, 5, 10};

    /**
     * At most six numbers around the values. The axis begins at zero where no value is negative, so that heights
     * compare.
     */
    static Ticks around(double least, double most) {
        double low = Math.min(0, least);
        return between(low, most > low ? most : low + 1);
    }

    /** At most six numbers around the values, not from zero: for positions, whose heights compare with nothing. */
    static Ticks between(double least, double most) {
        double high = most > least ? most : least + 1;
        int exponent = (int) StrictMath.floor(StrictMath.log10((high - least) / MOST_STEPS));
        for (int digit : ROUND) {
            Ticks ticks = of(least, high, BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent));
            if (ticks.count <= MOST_STEPS) {
                return ticks;
            }
        }
        return of(least, high, BigDecimal.ONE.scaleByPowerOfTen(exponent + 2));
    }

    /** As {@link #around} for what is counted: no number between whole ones. */
    static Ticks ofWhole(double least, double most) {
        Ticks ticks = around(least, most);
        return ticks.step.compareTo(BigDecimal.ONE) >= 0
                ? ticks
                : of(Math.min(0, least), Math.max(most, 1), BigDecimal.ONE);
    }

    private static Ticks of(double low, double high, BigDecimal step) {
        double size = step.doubleValue();
        long first = (long) Math.floor(low / size + TINY);
        long last = (long) Math.ceil(high / size - TINY);
        return new Ticks(
                step.multiply(BigDecimal.valueOf(first)), step, (int) Math.min(last - first, Integer.MAX_VALUE));
    }

    /** What is lost where a number is divided by a step that goes into it. */
    private static final double TINY = 1e-9;

    /** The numbers, the lowest first. */
    List<BigDecimal> numbers() {
        List<BigDecimal> numbers = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            numbers.add(low.add(step.multiply(BigDecimal.valueOf(i))));
        }
        return numbers;
    }

    double first() {
        return low.doubleValue();
    }

    double last() {
        return low.add(step.multiply(BigDecimal.valueOf(count))).doubleValue();
    }
}
