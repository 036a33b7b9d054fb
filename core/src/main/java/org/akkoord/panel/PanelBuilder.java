package org.akkoord.panel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.akkoord.internal.ParallelRun;
import org.akkoord.panel.intake.Intake;
import org.akkoord.panel.intake.PanelSink;
import org.akkoord.panel.intake.RowAddresses;
import org.akkoord.panel.intake.RowContents;
import org.akkoord.panel.kernel.Wholes;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;

/**
 * Builds a {@link Panel} from cells in any order: {@code builder.at("07AB", "pe", ReportingPeriod.year(2013))
 * .counts(58, 200)}. Ids and variables are 1 to 100 ASCII letters, digits, {@code .}, {@code _} or {@code -}, starting
 * with a letter or digit; a variable of a part has the cell of the part after it, as in {@code passed[sex=girls]}. All
 * cells of a variable are of one kind, with weights or without.
 *
 * <p>Groups are filled one by one: {@code builder.level("board").group("b12").member("07AB", from, until)}; a unit may
 * move from group to group in time.
 *
 * <p>For many cells, ask once for the numbers of unit, variable and period and pass those; arrays of rows are the
 * fastest way. A method that refuses what it is given throws {@link IllegalArgumentException} and leaves the builder as
 * it was. A builder is used once, by one thread.
 */
public final class PanelBuilder implements PanelSink {

    private final Intake intake = new Intake();
    private ParallelRun run = new ParallelRun(Optional.empty());

    PanelBuilder() {}

    /** This builder, whose {@link #build} uses the threads of an executor beside the caller's. */
    public PanelBuilder on(Executor executor) {
        run = new ParallelRun(Optional.of(executor));
        return this;
    }

    /**
     * This builder, for a panel that may have so many cells, filled or not, however few of them are filled. A panel has
     * a cell for every unit, variable and period, which takes 8 bytes, for counts 16, and 8 more where there are
     * weights. Without this, it may take 160 million bytes, or 50 cells for each one that is filled.
     *
     * @throws IllegalArgumentException if the number is below 1
     */
    public PanelBuilder mostCells(long cells) {
        intake.mostCells(cells);
        return this;
    }

    @Override
    public int unit(String id) {
        return intake.index().addUnit(id);
    }

    @Override
    public int variable(String name) {
        return intake.variable(name);
    }

    @Override
    public int period(ReportingPeriod period) {
        return intake.index().addPeriod(period);
    }

    /** Goes to a cell, which the next call fills. */
    public PanelBuilder at(String unit, String variable, ReportingPeriod period) {
        return at(unit(unit), variable(variable), period(period));
    }

    @Override
    public PanelBuilder at(int unit, int variable, int period) {
        intake.index().goTo(unit, variable, period);
        return this;
    }

    @Override
    public boolean isTaken() {
        return intake.isTaken();
    }

    @Override
    public PanelBuilder value(double value) {
        intake.value(value);
        return this;
    }

    @Override
    public PanelBuilder value(double value, double weight) {
        intake.value(value, weight);
        return this;
    }

    @Override
    public PanelBuilder counts(long numerator, long denominator) {
        intake.counts(numerator, denominator);
        return this;
    }

    @Override
    public PanelBuilder counts(long numerator, long denominator, double weight) {
        intake.counts(numerator, denominator, weight);
        return this;
    }

    @Override
    public PanelBuilder at(int[] units, int[] variables, int[] periods, int from, int until) {
        intake.index().goTo(new RowAddresses(units, variables, periods, from, until));
        return this;
    }

    @Override
    public PanelBuilder counts(int[] numerators, int[] denominators, double[] weights) {
        intake.put(RowContents.counts(numerators, denominators, weights));
        return this;
    }

    @Override
    public PanelBuilder values(double[] values, double[] weights) {
        intake.put(RowContents.values(values, weights));
        return this;
    }

    @Override
    public PanelBuilder state(String state) {
        intake.state(state);
        return this;
    }

    @Override
    public PanelBuilder missing(Quantity.MissingReason reason) {
        intake.missing(reason);
        return this;
    }

    @Override
    public PanelBuilder between(double low, double high) {
        return between(low, high, 1);
    }

    @Override
    public PanelBuilder between(double low, double high, double weight) {
        intake.between(low, high, weight);
        return this;
    }

    @Override
    public PanelBuilder countsBetween(long low, long high, long denominator) {
        return countsBetween(low, high, denominator, denominator);
    }

    @Override
    public PanelBuilder countsBetween(long low, long high, long least, long most) {
        intake.countsBetween(low, high, least, most);
        return this;
    }

    @Override
    public PanelBuilder level(String name) {
        intake.index().goToLevel(name);
        return this;
    }

    @Override
    public PanelBuilder group(String id) {
        intake.index().goToGroup(id);
        return this;
    }

    @Override
    public PanelBuilder member(String unit, LocalDate from, LocalDate until) {
        intake.member(unit, from, until);
        return this;
    }

    @Override
    public PanelBuilder lifetime(String unit, LocalDate from, LocalDate until) {
        intake.lifetime(unit(unit), -1, from, until);
        return this;
    }

    @Override
    public PanelBuilder lifetime(String unit, LocalDate from, LocalDate until, String successor) {
        intake.lifetime(unit(unit), unit(successor), from, until);
        return this;
    }

    /**
     * Builds the panel. The builder must not be used afterwards.
     *
     * @throws IllegalArgumentException if a unit is in two groups of a level at a time or has two lifetimes, or the
     *     panel would have more cells than {@link #mostCells} says
     * @throws IllegalStateException if the builder has built a panel before
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; it stays interrupted
     */
    public Panel build() {
        return new Panel(Wholes.addedTo(intake.finish(run)), new ParallelRun(Optional.empty()));
    }

    /** For people: how many units there are so far. */
    @Override
    public String toString() {
        return "PanelBuilder[" + intake.index().units().size() + " units]";
    }
}
