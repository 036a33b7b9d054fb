package org.akkoord.panel.intake;

import java.time.LocalDate;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;

/**
 * Takes the cells of a panel, one after another or many at once. A {@code PanelBuilder} keeps them, a
 * {@code PanelTotals} adds them up; readers of files fill either through this interface. Every method that refuses what
 * it is given throws {@link IllegalArgumentException} and leaves the sink as it was.
 */
public interface PanelSink {

    /** The number of a unit. A new id gets a new number. */
    int unit(String id);

    /**
     * The number of a variable. A new name gets a new number. What is about a part of each unit has the cell of the
     * part after its name: {@code passed[sex=girls]}.
     */
    int variable(String name);

    /** The number of a period. A new period gets a new number. */
    int period(ReportingPeriod period);

    /** Goes to a cell, which the next call fills. */
    PanelSink at(int unit, int variable, int period);

    /**
     * Goes to the cells of many rows, in any order, which the next call fills with arrays. The arrays are not copied
     * and must not change until then.
     *
     * @param units for each row the number of its unit
     * @param variables for each row the number of its variable
     * @param periods for each row the number of its period
     * @param from the index of the first row in all arrays, also in those of the next call
     * @param until the index after the last row
     */
    PanelSink at(int[] units, int[] variables, int[] periods, int from, int until);

    /** Whether something is known about the cell already. Then nothing may be added to it. */
    boolean isTaken();

    /** A value, at most 1e15 in absolute value. */
    PanelSink value(double value);

    /** A value with a weight of 0 to 1e15. */
    PanelSink value(double value, double weight);

    /**
     * The values of many rows: all of them are taken or, with an exception that names the row, none.
     *
     * @param values for each row, at most 1e15 in absolute value
     * @param weights for each row, 0 to 1e15; an empty array where the variables have no weights
     */
    PanelSink values(double[] values, double[] weights);

    /** Counts: the numerator 0 to the denominator, the denominator at most 1e15. */
    PanelSink counts(long numerator, long denominator);

    /** Counts with a weight of 0 to 1e15. */
    PanelSink counts(long numerator, long denominator, double weight);

    /**
     * The counts of many rows: all of them are taken or, with an exception that names the row, none.
     *
     * @param numerators for each row, 0 to the denominator
     * @param denominators for each row
     * @param weights for each row, 0 to 1e15; an empty array where the variables have no weights
     */
    PanelSink counts(int[] numerators, int[] denominators, double[] weights);

    /** A state, in words. */
    PanelSink state(String state);

    /** No number, and why. */
    PanelSink missing(Quantity.MissingReason reason);

    /** A value that is known to lie between two bounds, both included, with a weight of 1; otherwise as below. */
    PanelSink between(double low, double high);

    /**
     * A value that is known to lie between two bounds, both included. An infinite bound is none. A bound that is not
     * included itself is given as the next double inside: what is known to be below 2 is at most
     * {@code Math.nextDown(2.0)}.
     *
     * @param low a value, or negative infinity
     * @param high a value, or infinity
     * @param weight 0 to 1e15
     */
    PanelSink between(double low, double high, double weight);

    /** A numerator that is known to lie between two bounds, both included, out of a known denominator of 1 or more. */
    PanelSink countsBetween(long low, long high, long denominator);

    /**
     * A numerator that is known to lie between two bounds, out of a denominator that lies between two, all included.
     *
     * @param low the least numerator, 0 to {@code least}
     * @param high the greatest numerator, up to {@code most}
     * @param least the least denominator, 1 or more
     * @param most the greatest denominator, at most 1e15
     */
    PanelSink countsBetween(long low, long high, long least, long most);

    /** Goes to a level of groups, such as {@code board}. The next call is {@link #group}. */
    PanelSink level(String name);

    /** Goes to a group of the level, which the next calls of {@link #member} fill. */
    PanelSink group(String id);

    /**
     * A unit belongs to the group from one day to another, both included.
     *
     * @throws IllegalStateException if nobody went to a level and a group of it
     */
    PanelSink member(String unit, LocalDate from, LocalDate until);

    /** A unit exists from one day to another, both included. */
    PanelSink lifetime(String unit, LocalDate from, LocalDate until);

    /** A unit exists from one day to another, both included, and another unit succeeds it. */
    PanelSink lifetime(String unit, LocalDate from, LocalDate until, String successor);
}
