package org.akkoord.panel.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.akkoord.quantity.Quantity;

/**
 * The cells of one variable, in planes. The planes hold 0 for a unit without a number, so sums need not ask who has
 * one. A variable of counts also keeps its shares, because most questions are about those.
 *
 * @param name the name of the variable
 * @param kind what its cells are
 * @param states the words of a variable of states, in order; a cell holds the index of its word
 * @param levels for each period the plane of what is compared between units: values, indexes of states, or shares as
 *     fractions of 1
 * @param counts the counts; {@link Counts#NONE} for another kind
 * @param weights the weights of the cells; {@link Weights#NONE} where all weigh the same
 * @param presence which cells have a number
 * @param gaps the cells without a number about which something is known, in order
 * @param backing how many units are behind the numbers, where the units of the panel are groups
 */
@SuppressWarnings("ArrayRecordComponent") // planes; never compared, never shared
public record Variable(
        String name,
        Kind kind,
        List<String> states,
        double[][][] levels,
        Counts counts,
        Weights weights,
        Presence presence,
        List<Gap> gaps,
        Backing backing) {

    /** What the cells of a variable are. {@code UNDECIDED} lasts until the first number arrives. */
    public enum Kind {
        UNDECIDED,
        VALUE,
        COUNTS,
        STATE
    }

    public static final double PERCENT = 100;

    public boolean isCounts() {
        return kind == Kind.COUNTS;
    }

    public boolean isStates() {
        return kind == Kind.STATE;
    }

    /** Whether every unit has a number in every period. */
    public boolean isComplete() {
        return presence.isComplete();
    }

    /** Whether a unit has a number in a period. */
    public boolean has(int unit, int period) {
        return presence.has(unit, period);
    }

    /** The weight of a cell, 1 where the variable has no weights. */
    public double weight(int unit, int period) {
        return weights.isGiven() ? Planes.get(weights.plane(period), unit) : 1;
    }

    /**
     * What is compared between units: the value, the index of the state, or the share as a fraction of 1. It means
     * something only where {@link #has} is true.
     */
    public double level(int unit, int period) {
        return Planes.get(levels[period], unit);
    }

    /** The factor from a level to the unit of results: 100 for counts, whose results are in percent; else 1. */
    public double scale() {
        return isCounts() ? PERCENT : 1;
    }

    /** In how many periods a unit has a number. */
    public int points(int unit) {
        return presence.count(unit);
    }

    /** The numbers of the periods in which a unit has a number. */
    public int[] periodsOf(int unit) {
        int[] found = new int[levels.length];
        int count = 0;
        for (int period = 0; period < levels.length; period++) {
            if (has(unit, period)) {
                found[count++] = period;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The gaps of one period. */
    public List<Gap> gaps(int period) {
        return gaps.subList(firstFrom(period, 0), firstFrom(period + 1, 0));
    }

    /**
     * What is known about a cell without a number: {@link Quantity.MissingReason#NOT_COLLECTED} where nothing was said.
     */
    public Gap gap(int unit, int period) {
        Gap unknown = Gap.missing(period, unit, Quantity.MissingReason.NOT_COLLECTED);
        int place = firstFrom(period, unit);
        return place < gaps.size() && gaps.get(place).compareTo(unknown) == 0 ? gaps.get(place) : unknown;
    }

    /** Whether something is said about a cell without a number. */
    public boolean isSaid(int unit, int period) {
        int place = firstFrom(period, unit);
        return place < gaps.size()
                && gaps.get(place).unit() == unit
                && gaps.get(place).period() == period;
    }

    /** The index of the first gap that is not before a cell. */
    private int firstFrom(int period, int unit) {
        int found = Collections.binarySearch(gaps, Gap.missing(period, unit, Quantity.MissingReason.NOT_COLLECTED));
        return found >= 0 ? found : -found - 1;
    }
}
