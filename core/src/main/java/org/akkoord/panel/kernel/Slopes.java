package org.akkoord.panel.kernel;

import java.util.Arrays;
import org.akkoord.internal.ParallelRun;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Planes;
import org.akkoord.panel.store.Variable;

/**
 * Least-squares slopes of all units of a variable at once: {@code slope = (sum x y - mean x * sum y) / Sxx}, with the
 * sums over the periods in which the unit has a number.
 *
 * <p>Equal numbers must have a slope of exactly 0, and steps must keep their digits in numbers as large as 1e15. So of
 * a complete variable y is the difference to the number of the first period. Of another one a missing number is 0 in
 * its plane and adds nothing to the sums, so that their loops have no branch; the few units whose slope is small beside
 * their numbers are computed once more, from differences.
 *
 * <p>Mean x and Sxx depend only on the periods in which the unit has a number: up to 16 periods, they are computed once
 * for every pattern of presence, and the word of a unit is the index. Positions are counted from the middle of the time
 * axis, because products with years near 2,000 would lose digits.
 */
public final class Slopes {

    /** Up to so many periods, the constants of every pattern of presence are tabulated: at most 2^16 of each. */
    private static final int TABLE_UP_TO = 16;

    /** A sum of products that is smaller beside what it is made of has lost three of its sixteen digits. */
    private static final double SMALL = 1e-3;

    private final PanelData data;
    private final Variable variable;

    /** The position of each period, from the middle of the first and the last. */
    private final double[] x;

    /** For each pattern of presence the mean position; of a complete variable the only one. */
    private final double[] means;

    /** For each pattern of presence what the sum is multiplied by: the scale of the variable divided by Sxx. */
    private final double[] inverses;

    public Slopes(PanelData data, Variable variable) {
        this.data = data;
        this.variable = variable;
        x = data.positions();
        double middle = x.length == 0 ? 0 : (x[0] + x[x.length - 1]) / 2;
        Arrays.setAll(x, i -> x[i] - middle);
        boolean tabulated = !variable.isComplete() && x.length <= TABLE_UP_TO;
        means = new double[tabulated ? 1 << x.length : 1];
        inverses = new double[means.length];
        if (tabulated) {
            tabulate();
        } else {
            double sum = Arrays.stream(x).sum();
            double squares =
                    Arrays.stream(x).map(position -> position * position).sum();
            constants(0, x.length, sum, squares);
        }
    }

    /** The sums of a pattern are those of the pattern without its lowest bit, which came before, plus that period's. */
    private void tabulate() {
        double[] sums = new double[means.length];
        double[] squares = new double[means.length];
        for (int pattern = 0; pattern < means.length; pattern++) {
            if (pattern > 0) {
                int rest = pattern & (pattern - 1);
                double position = x[Integer.numberOfTrailingZeros(pattern)];
                sums[pattern] = sums[rest] + position;
                squares[pattern] = squares[rest] + position * position;
            }
            constants(pattern, Integer.bitCount(pattern), sums[pattern], squares[pattern]);
        }
    }

    private void constants(int pattern, int n, double sum, double squares) {
        means[pattern] = n == 0 ? 0 : sum / n;
        inverses[pattern] = n < 2 ? Double.NaN : variable.scale() / (squares - means[pattern] * sum);
    }

    /**
     * For each unit its slope per year, for counts in percentage points; NaN for a unit with fewer than two numbers.
     */
    public double[] all(ParallelRun run) {
        double[] slopes = new double[data.size()];
        run.forEach(data.blocks(), () -> {
            Sums sums = new Sums();
            return block -> slopes(block, sums, slopes);
        });
        return slopes;
    }

    private void slopes(int block, Sums sums, double[] slopes) {
        sums.of(block);
        int first = block << Planes.SHIFT;
        int length = Planes.lengthOf(block, data.size());
        if (variable.isComplete()) {
            for (int i = 0; i < length; i++) {
                slopes[first + i] = (sums.xy[i] - means[0] * sums.y[i]) * inverses[0] + 0.0;
            }
        } else if (means.length > 1) {
            int[] words = variable.presence().block(0, block);
            double least = SMALL * Math.max(Math.abs(x[0]), Math.abs(x[x.length - 1]));
            for (int i = 0; i < length; i++) {
                int pattern = words[i];
                double product = sums.xy[i] - means[pattern] * sums.y[i];
                slopes[first + i] = Math.abs(product) > least * Math.abs(sums.y[i])
                        ? product * inverses[pattern]
                        : single(first + i);
            }
        } else {
            for (int i = 0; i < length; i++) {
                slopes[first + i] = single(first + i);
            }
        }
    }

    /** The slope of one unit, from differences to its first number. */
    private double single(int unit) {
        int[] at = variable.periodsOf(unit);
        if (at.length < 2) {
            return Double.NaN;
        }
        double base = variable.level(unit, at[0]);
        double sum = 0;
        double squares = 0;
        double xd = 0;
        double d = 0;
        for (int t : at) {
            double rise = variable.level(unit, t) - base;
            sum += x[t];
            squares += x[t] * x[t];
            xd += x[t] * rise;
            d += rise;
        }
        double mean = sum / at.length;
        return (xd - mean * d) * variable.scale() / (squares - mean * sum) + 0.0;
    }

    /**
     * The sums of the units of one block. The loops read and write all arrays at the same index and copy fields to
     * local variables first, which lets the compiler vectorize them. Two periods are added in one pass: the sums are
     * read and written half as often, and two planes are fetched from memory at the same time.
     */
    private final class Sums {

        private static final double[] ZEROS = new double[Planes.BLOCK];

        private final double[] xy = new double[Planes.BLOCK];
        private final double[] y = new double[Planes.BLOCK];

        void of(int block) {
            Arrays.fill(xy, 0);
            Arrays.fill(y, 0);
            boolean complete = variable.isComplete();
            if (!complete && means.length == 1) {
                return;
            }
            double[] base = complete ? variable.levels()[0][block] : ZEROS;
            int t = complete ? 1 : 0;
            for (; t + 2 <= x.length; t += 2) {
                twoPeriods(t, block, base);
            }
            if (t < x.length) {
                onePeriod(t, block, base);
            }
        }

        private void onePeriod(int t, int block, double[] base) {
            double[] levels = variable.levels()[t][block];
            double position = x[t];
            double[] products = xy;
            double[] sums = y;
            for (int i = 0; i < levels.length; i++) {
                double d = levels[i] - base[i];
                products[i] += position * d;
                sums[i] += d;
            }
        }

        private void twoPeriods(int t, int block, double[] base) {
            double[] levels = variable.levels()[t][block];
            double[] next = variable.levels()[t + 1][block];
            double position = x[t];
            double nextPosition = x[t + 1];
            double[] products = xy;
            double[] sums = y;
            for (int i = 0; i < levels.length; i++) {
                double d = levels[i] - base[i];
                double e = next[i] - base[i];
                products[i] += position * d + nextPosition * e;
                sums[i] += d + e;
            }
        }
    }
}
