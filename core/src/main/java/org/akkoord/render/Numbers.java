package org.akkoord.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.akkoord.quantity.Quantity;

/**
 * Writes numbers with the signs of a language. A rounded number gets as many decimals as it needs to relate to 0 and to
 * every limit as the exact number does.
 *
 * @param decimal the sign before decimals
 * @param group the sign between thousands
 * @param limits the numbers beside which numbers stand, in one list or more
 */
record Numbers(String decimal, String group, List<Limits> limits) {

    private static final int GROUP = 3;
    private static final int LEAST_GROUPED = 4;
    private static final int LEAST_GROUPED_IN_FORMULA = 5;
    private static final int FORMULA_DECIMALS = 3;
    private static final BigDecimal SMALLEST_SHOWN = new BigDecimal("0.001");
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);
    private static final int LEAST_PLAIN_EXPONENT = -6;
    private static final BigDecimal LEAST_PLAIN = BigDecimal.ONE.scaleByPowerOfTen(LEAST_PLAIN_EXPONENT);

    /** These signs for numbers that stand beside more limits. */
    Numbers beside(Collection<BigDecimal> more) {
        List<Limits> all = new ArrayList<>(limits);
        all.add(Limits.of(more));
        return new Numbers(decimal, group, List.copyOf(all));
    }

    /** The number as it is, with its decimals. */
    String plain(BigDecimal number) {
        return written(number, LEAST_GROUPED);
    }

    /** The number with so many decimals at most, or with those that it needs beside the limits. */
    String rounded(BigDecimal number, int decimals) {
        if (number.signum() != 0 && number.abs().compareTo(LEAST_PLAIN) < 0) {
            return scientific(number);
        }
        return written(stripped(number, needed(number, decimals)), LEAST_GROUPED);
    }

    /** The number in a formula; one that is nearer to 0 than three decimals show has two significant digits. */
    String inFormula(BigDecimal number) {
        if (number.signum() != 0 && number.abs().compareTo(SMALLEST_SHOWN) < 0) {
            return scientific(number);
        }
        return written(stripped(number, needed(number, FORMULA_DECIMALS)), LEAST_GROUPED_IN_FORMULA);
    }

    /** The number in a formula beside another that is rounded too. */
    String beside(BigDecimal number, BigDecimal other) {
        int decimals = FORMULA_DECIMALS;
        while (decimals < Quantity.MAX_DECIMALS
                && number.compareTo(other) != 0
                && at(number, decimals).compareTo(at(other, decimals)) == 0) {
            decimals++;
        }
        return decimals == FORMULA_DECIMALS
                ? inFormula(number)
                : written(stripped(number, decimals), LEAST_GROUPED_IN_FORMULA);
    }

    private int needed(BigDecimal number, int fewest) {
        int decimals = fewest;
        while (decimals < number.scale() && !isTrue(number, at(number, decimals))) {
            decimals++;
        }
        return decimals;
    }

    private boolean isTrue(BigDecimal number, BigDecimal shown) {
        if (shown.signum() != number.signum()) {
            return false;
        }
        for (Limits list : limits) {
            for (BigDecimal limit : list.between(number, shown)) {
                if (!isTrue(number, shown, limit)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A computed limit is rounded where it is shown, like a number that is equal to it. */
    private static boolean isTrue(BigDecimal number, BigDecimal shown, BigDecimal limit) {
        int exact = number.compareTo(limit);
        return shown.compareTo(limit) == exact || (exact == 0 && limit.scale() > Quantity.MAX_DECIMALS);
    }

    private static BigDecimal at(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal stripped(BigDecimal number, int decimals) {
        BigDecimal rounded = at(number, decimals).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private String scientific(BigDecimal number) {
        BigDecimal digits = number.round(TWO_DIGITS).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        return exponent >= LEAST_PLAIN_EXPONENT
                ? written(digits, LEAST_GROUPED)
                : written(digits.scaleByPowerOfTen(-exponent), LEAST_GROUPED) + "e" + exponent;
    }

    private String written(BigDecimal number, int leastGrouped) {
        String digits = number.abs().toPlainString();
        int point = digits.indexOf('.');
        int wholes = point < 0 ? digits.length() : point;
        StringBuilder out = new StringBuilder(digits);
        if (point >= 0) {
            out.replace(point, point + 1, decimal);
        }
        for (int at = wholes < leastGrouped ? 0 : wholes - GROUP; at > 0; at -= GROUP) {
            out.insert(at, group);
        }
        return (number.signum() < 0 ? out.insert(0, '-') : out).toString();
    }
}
