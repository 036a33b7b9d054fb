package org.akkoord.panel.store;

import java.util.Arrays;
import java.util.List;
import org.akkoord.quantity.MissingReason;

/**
 * The cells of one variable. Where a unit has no number in a period, all its planes hold 0 there. Of counts the shares
 * are kept beside them, because most questions are about those.
 *
 * @param name its name
 * @param kind what its cells are
 * @param states the words that the numbers of a state variable stand for
 * @param levels for each period the values, the numbers of states, or the shares as fractions
 * @param counts none but for counts
 * @param weights for each period the weights, where not all weigh the same
 * @param presence for each 32 periods a word for each unit, whose bits tell in which of them it has a number; none
 *     where no cell is without
 * @param specials the cells about which more is known than that they have no number, in order
 */
@SuppressWarnings("ArrayRecordComponent") // planes; never compared, never shared
public record Variable(
        String name,
        Kind kind,
        List<String> states,
        double[][][] levels,
        Counts counts,
        Weights weights,
        int[][][] presence,
        List<UnusualCell> specials) {

    /** What the cells of a variable are. */
    public enum Kind {
        UNDECIDED,
        VALUE,
        COUNTS,
        STATE
    }

    public static final double PERCENT = 100;

    int periods() {
        return levels.length;
    }

    public boolean isCounts() {
        return kind == Kind.COUNTS;
    }

    boolean isWeighted() {
        return weights.isGiven();
    }

    public boolean isComplete() {
        return presence.length == 0;
    }

    public boolean has(int unit, int period) {
        return isComplete()
                || (presence[period >> 5][unit >> Planes.SHIFT][unit & Planes.MASK] >>> (period & 31) & 1) != 0;
    }

    public double weight(int unit, int period) {
        return isWeighted() ? Planes.get(weights.plane(period), unit) : 1;
    }

    /**
     * What is compared between units: the value, the number of the state, or the share as a fraction. Meaningful where
     * {@link #has} is true.
     */
    public double level(int unit, int period) {
        return Planes.get(levels[period], unit);
    }

    /** What a level of 1 is worth in the unit of results: percent for shares. */
    public double scale() {
        return isCounts() ? PERCENT : 1;
    }

    /** The number of periods in which the unit has a number. */
    public int points(int unit) {
        if (isComplete()) {
            return periods();
        }
        int count = 0;
        for (int[][] words : presence) {
            count += Integer.bitCount(words[unit >> Planes.SHIFT][unit & Planes.MASK]);
        }
        return count;
    }

    /** The special cells of one period. */
    public List<UnusualCell> specials(int period) {
        return specials.subList(firstFrom(period, 0), firstFrom(period + 1, 0));
    }

    /** What is known about a cell without a number. */
    public UnusualCell special(int unit, int period) {
        int found = firstFrom(period, unit);
        if (found < specials.size()) {
            UnusualCell special = specials.get(found);
            if (special.period() == period && special.unit() == unit) {
                return special;
            }
        }
        return UnusualCell.missing(period, unit, MissingReason.NOT_COLLECTED);
    }

    private int firstFrom(int period, int unit) {
        int low = 0;
        int high = specials.size();
        UnusualCell sought = UnusualCell.missing(period, unit, MissingReason.NOT_COLLECTED);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (specials.get(middle).compareTo(sought) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The numbers of the periods in which the unit has a number. */
    public int[] periodsOf(int unit) {
        int[] found = new int[periods()];
        int count = 0;
        for (int period = 0; period < periods(); period++) {
            if (has(unit, period)) {
                found[count++] = period;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
