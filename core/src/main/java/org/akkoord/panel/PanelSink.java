package org.akkoord.panel;

import java.time.LocalDate;
import java.util.Optional;
import org.akkoord.panel.intake.RowAddresses;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.MissingReason;

/**
 * Takes the cells of schools one after another: a {@link Panel.Builder} keeps them, {@link PanelTotals} adds them up.
 * Every method that refuses what it is given throws {@link IllegalArgumentException} and leaves the sink as it was.
 */
public interface PanelSink {

    /** The number of a unit, a new one for a new id. */
    int unit(String id);

    /** The number of a variable, a new one for a new name. */
    int variable(String name);

    /** The number of a period, a new one for a new period. */
    int period(ReportingPeriod period);

    /** Goes to a cell, which the next call fills. */
    PanelSink at(int unit, int variable, int period);

    /** Whether something is known about the cell already; then nothing may be added to it. */
    boolean isTaken();

    /** A value, at most 1e15 in absolute value. */
    PanelSink value(double value);

    /** A value with a weight of 0 to 1e15. */
    PanelSink value(double value, double weight);

    /** Counts: the numerator 0 to the denominator, the denominator at most 1e15. */
    PanelSink counts(long numerator, long denominator);

    /** Counts with a weight of 0 to 1e15. */
    PanelSink counts(long numerator, long denominator, double weight);

    /**
     * Counts of many cells at once, in any order.
     *
     * @param at where the cells are
     * @param numerators for each row, 0 to the denominator
     * @param denominators for each row
     * @param weights for each row, 0 to 1e15; none at all where the variables have no weights
     * @throws IllegalArgumentException naming the row, if one is refused; then no row is taken
     */
    PanelSink counts(RowAddresses at, int[] numerators, int[] denominators, double[] weights);

    /**
     * Values of many cells at once, in any order.
     *
     * @param at where the cells are
     * @param values for each row, at most 1e15 in absolute value
     * @param weights for each row, 0 to 1e15; none at all where the variables have no weights
     * @throws IllegalArgumentException naming the row, if one is refused; then no row is taken
     */
    PanelSink values(RowAddresses at, double[] values, double[] weights);

    /** A state, in words. */
    PanelSink state(String state);

    /** No number, and why. */
    PanelSink missing(MissingReason reason);

    /** A value that is known to lie between two bounds, both included. */
    PanelSink between(double low, double high);

    /** A numerator that is known to lie between two bounds, both included, out of a known denominator. */
    PanelSink countsBetween(long low, long high, long denominator);

    /** A unit belongs to a group of a level from one day to another, both included. */
    PanelSink group(String unit, String level, String group, LocalDate from, LocalDate until);

    /** A unit exists from one day to another, both included, and another one may succeed it. */
    PanelSink lifetime(String unit, LocalDate from, LocalDate until, Optional<String> successor);
}
