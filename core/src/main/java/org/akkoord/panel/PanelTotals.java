package org.akkoord.panel;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.akkoord.indicator.Indicator;
import org.akkoord.internal.ByteForm;
import org.akkoord.internal.Checks;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.intake.CellChecks;
import org.akkoord.panel.intake.CellIndex;
import org.akkoord.panel.intake.PanelSink;
import org.akkoord.panel.intake.RowAddresses;
import org.akkoord.panel.intake.RowContents;
import org.akkoord.panel.store.Membership;
import org.akkoord.panel.store.MembershipLookup;
import org.akkoord.panel.store.VariableName;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.statistics.Proportion;

/**
 * Adds up cells as they arrive, for everything together and for the groups of each level, and keeps none of them:
 * memory grows with units, groups, variables and periods, not with rows. Sums are exact, so the order of the cells does
 * not matter. Add the groups of a unit before its cells: a cell counts only for the groups that are known when it
 * arrives.
 *
 * <p>As no cell is kept, nobody knows whether one arrives twice: {@link #isTaken} is always false, and both are added.
 * Nobody knows either which units are not mentioned in a period. Weights count in means only. A state counts as a cell
 * with a number. Not safe for use by several threads.
 *
 * <p>Totals are an accumulator: two can be merged, and one can be sent to another machine. The result is the same to
 * the last bit for any order and partition of the cells, but a cell must not be in two parts.
 */
public final class PanelTotals implements PanelSink, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String KIND = "PanelTotals";
    private static final int VERSION = 1;

    /** The level of everything, which has the single group 0. No level that a user names is called so. */
    private static final String EVERYTHING = "";

    private final transient CellIndex index = new CellIndex();

    /** The level of everything, then the others in the order of their first membership. */
    private final transient List<MembershipLookup> levels = new ArrayList<>();

    /** For each variable and period the sums of the groups of all levels. */
    private final transient List<List<LevelSums>> sums = new ArrayList<>();

    /** The numbers of the variables that have counts. */
    private final transient BitSet ofCounts = new BitSet();

    /** The sums to which the cell counts that is added now; one list, used again for every cell. */
    private final transient List<TotalSums> affected = new ArrayList<>();

    private PanelTotals() {
        levels.add(new MembershipLookup(EVERYTHING));
    }

    /** Totals without a cell so far. */
    public static PanelTotals empty() {
        return new PanelTotals();
    }

    /**
     * What the units of a group have together.
     *
     * @param units how many cells have a number or state
     * @param others how many cells have none, and why; units of which nothing was said are not among them
     * @param counts the summed counts; absent for values, and where a cell has limits or is withheld
     * @param mean the weighted mean of the values; absent for counts, and where a cell has limits or is withheld
     * @param low where a cell has limits or is withheld, the least possible share in percent or mean, if it is limited
     * @param high the most that it can be then, likewise
     */
    public record Total(
            long units,
            PanelTable.LeftOut others,
            Optional<Proportion> counts,
            OptionalDouble mean,
            OptionalDouble low,
            OptionalDouble high) {
        public Total {
            Checks.requirePresent("others", others, "counts", counts, "mean", mean, "low", low, "high", high);
        }
    }

    @Override
    public int unit(String id) {
        return index.addUnit(id);
    }

    @Override
    public int variable(String name) {
        int number = index.addVariable(name);
        while (sums.size() <= number) {
            sums.add(new ArrayList<>());
        }
        return number;
    }

    @Override
    public int period(ReportingPeriod period) {
        return index.addPeriod(period);
    }

    @Override
    public PanelTotals at(int unit, int variable, int period) {
        index.goTo(unit, variable, period);
        return this;
    }

    @Override
    public PanelTotals at(int[] units, int[] variables, int[] periods, int from, int until) {
        index.goTo(new RowAddresses(units, variables, periods, from, until));
        return this;
    }

    @Override
    public boolean isTaken() {
        return false;
    }

    /** The number of a level, or -1. */
    private int findLevel(String level) {
        for (int number = 0; number < levels.size(); number++) {
            if (levels.get(number).level().equals(level)) {
                return number;
            }
        }
        return -1;
    }

    private int addLevel(String level) {
        int known = findLevel(level);
        if (known < 0) {
            levels.add(new MembershipLookup(level));
        }
        return known < 0 ? levels.size() - 1 : known;
    }

    private LevelSums sums(int variable, int period) {
        List<LevelSums> ofPeriods = sums.get(variable);
        while (ofPeriods.size() <= period) {
            ofPeriods.add(new LevelSums());
        }
        return ofPeriods.get(period);
    }

    /** The sums to which the current cell counts: those of everything, and of its unit's group at each level. */
    private List<TotalSums> affected() {
        LevelSums ofLevels = sums(index.variable(), index.period());
        affected.clear();
        affected.add(ofLevels.at(0, 0));
        for (int level = 1; level < levels.size(); level++) {
            int group = levels.get(level).group(index.unit(), index.period(), index.periods());
            if (group >= 0) {
                affected.add(ofLevels.at(level, group));
            }
        }
        return affected;
    }

    @Override
    public PanelTotals value(double value) {
        return value(value, 1);
    }

    @Override
    public PanelTotals value(double value, double weight) {
        CellChecks.checkValue(value);
        CellChecks.checkWeight(weight);
        affected().forEach(each -> each.add(value, weight));
        return this;
    }

    @Override
    public PanelTotals counts(long numerator, long denominator) {
        CellChecks.checkCounts(numerator, denominator);
        ofCounts.set(index.variable());
        if (denominator == 0) {
            return missing(Quantity.MissingReason.NOT_APPLICABLE);
        }
        affected().forEach(each -> each.add(numerator, denominator));
        return this;
    }

    @Override
    public PanelTotals counts(long numerator, long denominator, double weight) {
        CellChecks.checkWeight(weight);
        return counts(numerator, denominator);
    }

    @Override
    public PanelTotals counts(int[] numerators, int[] denominators, double[] weights) {
        RowContents.counts(numerators, denominators, weights).into(this, index);
        return this;
    }

    @Override
    public PanelTotals values(double[] values, double[] weights) {
        RowContents.values(values, weights).into(this, index);
        return this;
    }

    @Override
    public PanelTotals state(String state) {
        affected().forEach(TotalSums::addState);
        return this;
    }

    @Override
    public PanelTotals missing(Quantity.MissingReason reason) {
        affected().forEach(each -> each.addMissing(reason));
        return this;
    }

    @Override
    public PanelTotals between(double low, double high) {
        return between(low, high, 1);
    }

    @Override
    public PanelTotals between(double low, double high, double weight) {
        CellChecks.checkRange(low, high);
        CellChecks.checkWeight(weight);
        affected().forEach(each -> each.addBetween(low, high, weight));
        return this;
    }

    @Override
    public PanelTotals countsBetween(long low, long high, long denominator) {
        return countsBetween(low, high, denominator, denominator);
    }

    @Override
    public PanelTotals countsBetween(long low, long high, long least, long most) {
        CellChecks.checkRange(low, high, least, most);
        ofCounts.set(index.variable());
        affected().forEach(each -> each.addBetween(low, high, least, most));
        return this;
    }

    @Override
    public PanelTotals level(String name) {
        index.goToLevel(name);
        return this;
    }

    @Override
    public PanelTotals group(String id) {
        index.goToGroup(id);
        return this;
    }

    @Override
    public PanelTotals member(String of, LocalDate from, LocalDate until) {
        MembershipLookup found = levels.get(addLevel(index.level()));
        int number = found.groups().add(index.group());
        found.add(new Membership(unit(of), number, from, until));
        return this;
    }

    @Override
    public PanelTotals lifetime(String of, LocalDate from, LocalDate until) {
        return this;
    }

    @Override
    public PanelTotals lifetime(String of, LocalDate from, LocalDate until, String successor) {
        return this;
    }

    /** The total of everything; absent where there was no cell. */
    public Optional<Total> total(String of, ReportingPeriod at) {
        return total(of, at, 0, 0);
    }

    /** The total of a group of a level; absent where there was no cell. */
    public Optional<Total> total(String of, ReportingPeriod at, String level, String group) {
        int number = findLevel(level);
        return number <= 0
                ? Optional.empty()
                : total(of, at, number, levels.get(number).groups().find(group));
    }

    private Optional<Total> total(String of, ReportingPeriod at, int level, int group) {
        int variable = index.variables().find(VariableName.canonical(of));
        int period = index.findPeriod(at);
        if (variable < 0
                || period < 0
                || group < 0
                || period >= sums.get(variable).size()) {
            return Optional.empty();
        }
        return sums.get(variable).get(period).at(level, group).total(ofCounts.get(variable));
    }

    /**
     * Adds the totals of another part, which stays as it is. The groups of its units are not taken over: a cell that is
     * added here later counts for the groups that were added here.
     *
     * @return these totals
     * @throws IllegalArgumentException if the counts of a total add up to more than 2^63 - 1; these totals are then of
     *     no use
     */
    public PanelTotals merge(PanelTotals other) {
        other.all().forEach(this::take);
        return this;
    }

    /**
     * The totals as bytes, without the groups of units; {@link #fromBytes} reads them. Equal totals have equal bytes,
     * in whatever order and partition the cells came.
     */
    public byte[] toBytes() {
        SortedMap<TotalPlace, TotalSums> all = all();
        return ByteForm.write(KIND, VERSION, writer -> {
            writer.count(all.size());
            all.forEach((place, total) -> {
                place.writeTo(writer);
                total.writeTo(writer);
            });
        });
    }

    /**
     * The totals of which these are the bytes.
     *
     * @throws IllegalArgumentException if they are damaged, or those of another kind or version; the message names it
     */
    public static PanelTotals fromBytes(byte[] bytes) {
        return ByteForm.read(KIND, VERSION, bytes, reader -> {
            PanelTotals totals = empty();
            for (long left = reader.count(); left > 0; left--) {
                totals.take(TotalPlace.readFrom(reader), TotalSums.readFrom(reader));
            }
            return totals;
        });
    }

    /**
     * The figures of an indicator, of totals that {@link Panel#totals} made and that were merged: those that
     * {@link Panel#measure} gives of one panel of all units, equal for counts, and for values as exact sums give them.
     *
     * @throws IllegalArgumentException if there are no totals of the indicator
     */
    public MeasurementSet measure(Indicator indicator) {
        return measure(indicator, EVERYTHING, EVERYTHING);
    }

    /**
     * The figures of an indicator for a group, likewise.
     *
     * @throws IllegalArgumentException if there are no totals of the indicator for such a group
     */
    public MeasurementSet measure(Indicator indicator, String level, String group) {
        List<Measurement> figures = new ArrayList<>();
        boolean known = false;
        for (Map.Entry<TotalPlace, TotalSums> each : all().entrySet()) {
            TotalPlace place = each.getKey();
            if (place.isOf(indicator.id(), level, group)) {
                known = true;
                if (each.getValue().isSaid(place.isOfEverything())) {
                    figures.add(each.getValue().measure(indicator, place));
                }
            }
        }
        if (!known) {
            throw new IllegalArgumentException("no totals of indicator '" + indicator.id() + "'"
                    + (level.isEmpty() ? "" : " for group '" + group + "' of level '" + level + "'"));
        }
        return MeasurementSet.of(figures);
    }

    /** The groups of a level of which there are totals, in order. */
    public List<String> groups(String level) {
        return all().keySet().stream()
                .filter(place -> place.level().equals(level))
                .map(TotalPlace::group)
                .distinct()
                .sorted()
                .toList();
    }

    private SortedMap<TotalPlace, TotalSums> all() {
        SortedMap<TotalPlace, TotalSums> all = new TreeMap<>();
        for (int variable = 0; variable < sums.size(); variable++) {
            for (int period = 0; period < sums.get(variable).size(); period++) {
                collect(variable, period, all);
            }
        }
        return all;
    }

    private void collect(int variable, int period, SortedMap<TotalPlace, TotalSums> into) {
        sums.get(variable).get(period).forEach((level, group, total) -> {
            MembershipLookup groups = levels.get(level);
            into.put(
                    new TotalPlace(
                            index.variables().text(variable),
                            ofCounts.get(variable),
                            index.periods().get(period),
                            groups.level(),
                            level == 0 ? EVERYTHING : groups.groups().text(group)),
                    total);
        });
    }

    /** Adds sums to those of the same place. */
    void take(TotalPlace place, TotalSums total) {
        int variable = variable(place.variable());
        if (place.ofCounts()) {
            ofCounts.set(variable);
        }
        int level = addLevel(place.level());
        int group = place.isOfEverything() ? 0 : levels.get(level).groups().add(place.group());
        sums(variable, period(place.period())).at(level, group).merge(total);
    }

    @Serial
    private Object writeReplace() {
        return new TotalsForm(toBytes());
    }

    @Serial
    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("totals are read from their serial form only");
    }

    /** For people: how many units there are so far. */
    @Override
    public String toString() {
        return "PanelTotals[" + index.units().size() + " units]";
    }
}
