package org.akkoord.progress;

/**
 * The annual growth rate that leads from one value to another when it compounds, {@code (last / first)^(1 / years) -
 * 1}; 0.02 is 2 percent a year. Also called CAGR. Values that differ by little keep their digits: relative error about
 * 1e-15 of {@code 1 + rate}.
 *
 * <p>It exists for a first value above 0 and a last value of 0 or more only; anything else is refused, because no
 * convention for zero and negative starts keeps its meaning. A last value of 0 has the rate -1.
 */
final class GrowthRate {

    private GrowthRate() {}

    /**
     * The rate between two values; with a target as the last one, the rate that is needed.
     *
     * @param first above 0, finite
     * @param last 0 or more, finite
     * @param years the time between them, above 0, finite; need not be whole
     * @return the rate per year, -1 or more
     * @throws IllegalArgumentException if an argument is out of range
     */
    static double annual(double first, double last, double years) {
        require(first > 0 && first <= Double.MAX_VALUE, "first must be above 0 and finite", first);
        require(last >= 0 && last <= Double.MAX_VALUE, "last must be 0 or more and finite", last);
        require(years > 0 && years <= Double.MAX_VALUE, "years must be above 0 and finite", years);
        double ratio = last / first;
        boolean close = ratio > 0.5 && ratio < 2;
        double log = close ? Math.log1p((last - first) / first) : Math.log(last) - Math.log(first);
        return Math.expm1(log / years);
    }

    /**
     * What a value becomes when it grows at a rate.
     *
     * @param first finite
     * @param rate per year, -1 or more, finite
     * @param years finite; below 0 it looks back, which a rate of -1 does not allow
     * @throws IllegalArgumentException if an argument is out of range
     */
    static double project(double first, double rate, double years) {
        require(Double.isFinite(first), "first must be finite", first);
        require(Double.isFinite(years), "years must be finite", years);
        require(rate >= -1 && rate <= Double.MAX_VALUE, "rate must be -1 or more and finite", rate);
        require(rate > -1 || years >= 0, "years must be 0 or more for a rate of -1", years);
        return first * Math.pow(1 + rate, years);
    }

    private static void require(boolean holds, String rule, double found) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", but was " + found);
        }
    }
}
