package org.akkoord.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.internal.Checks;
import org.akkoord.panel.intake.Columns;
import org.akkoord.panel.intake.Extent;
import org.akkoord.panel.intake.Intake;
import org.akkoord.panel.intake.RowAddresses;
import org.akkoord.panel.store.Membership;
import org.akkoord.panel.store.MembershipLookup;
import org.akkoord.panel.store.NumberedNames;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.MissingReason;
import org.akkoord.statistics.Proportion;

/**
 * Adds cells up as they come, for the whole and for the groups of each level, and keeps none of them: memory grows with
 * units, groups, variables and periods, not with rows. Sums are exact, so the order of the cells does not matter.
 * Groups have to be told before the cells of their units.
 *
 * <p>What it cannot know is whether a cell comes twice, so {@link #isTaken} is always false. Weights count in means
 * only; states are counted as cells. A cell between bounds has a weight of 1. Not safe for use by several threads.
 */
public final class PanelTotals implements PanelSink {

    private static final String EVERYTHING = "";

    private final NumberedNames units = new NumberedNames();
    private final NumberedNames variables = new NumberedNames();
    private final List<ReportingPeriod> periods = new ArrayList<>();
    private final Map<ReportingPeriod, Integer> periodNumbers = new HashMap<>();
    private final List<MembershipLookup> levels = new ArrayList<>();
    private final List<List<Slots>> slots = new ArrayList<>();
    private final List<TotalSums> here = new ArrayList<>();
    private int unit;
    private int variable;
    private int period;

    private PanelTotals() {
        levels.add(new MembershipLookup(EVERYTHING));
    }

    /** Totals of nothing yet. */
    public static PanelTotals empty() {
        return new PanelTotals();
    }

    /**
     * What the units of a group have together.
     *
     * @param units how many cells have a number or state
     * @param bounded how many lie between bounds
     * @param missing how many have a reason instead
     * @param counts the summed counts of the cells with numbers; 0 of 0 for values
     * @param mean the mean of the values, weighted where there are weights; absent for counts
     * @param low where some cells lie between bounds, the least that the share in percent or the mean of all can be
     * @param high the most that it can be then
     */
    public record Total(
            long units,
            long bounded,
            long missing,
            Proportion counts,
            OptionalDouble mean,
            OptionalDouble low,
            OptionalDouble high) {}

    /** The sums of all levels for one variable and period. */
    private static final class Slots {
        private final List<List<TotalSums>> byLevel = new ArrayList<>();

        TotalSums at(int level, int group) {
            while (byLevel.size() <= level) {
                byLevel.add(new ArrayList<>());
            }
            List<TotalSums> groups = byLevel.get(level);
            while (groups.size() <= group) {
                groups.add(new TotalSums());
            }
            return groups.get(group);
        }
    }

    @Override
    public int unit(String id) {
        int known = units.find(id);
        return known >= 0 ? known : units.add(Checks.requireId(id, "unit id"));
    }

    @Override
    public int variable(String name) {
        int number = variables.add(Checks.requireId(name, "variable"));
        while (slots.size() <= number) {
            slots.add(new ArrayList<>());
        }
        return number;
    }

    @Override
    public int period(ReportingPeriod period) {
        return periodNumbers.computeIfAbsent(period, added -> {
            periods.add(added);
            return periods.size() - 1;
        });
    }

    @Override
    public PanelTotals at(int unitNumber, int variableNumber, int periodNumber) {
        known().mustHave(unitNumber, variableNumber, periodNumber);
        unit = unitNumber;
        variable = variableNumber;
        period = periodNumber;
        return this;
    }

    private Extent known() {
        return new Extent(units.size(), variables.size(), periods.size());
    }

    @Override
    public boolean isTaken() {
        return false;
    }

    /** The sums to which the cell counts. */
    private List<TotalSums> here() {
        List<Slots> ofVariable = slots.get(variable);
        while (ofVariable.size() <= period) {
            ofVariable.add(new Slots());
        }
        Slots at = ofVariable.get(period);
        here.clear();
        here.add(at.at(0, 0));
        for (int level = 1; level < levels.size(); level++) {
            int group = levels.get(level).group(unit, period, periods);
            if (group >= 0) {
                here.add(at.at(level, group));
            }
        }
        return here;
    }

    @Override
    public PanelTotals value(double value) {
        return value(value, 1);
    }

    @Override
    public PanelTotals value(double value, double weight) {
        Intake.checkValue(value);
        Intake.checkWeight(weight);
        here().forEach(sums -> sums.add(value, weight));
        return this;
    }

    @Override
    public PanelTotals counts(long numerator, long denominator) {
        Intake.checkCounts(numerator, denominator);
        if (denominator == 0) {
            return missing(MissingReason.NOT_APPLICABLE);
        }
        here().forEach(sums -> sums.add(numerator, denominator));
        return this;
    }

    @Override
    public PanelTotals counts(long numerator, long denominator, double weight) {
        Intake.checkWeight(weight);
        return counts(numerator, denominator);
    }

    @Override
    public PanelTotals counts(RowAddresses at, int[] numerators, int[] denominators, double[] weights) {
        check(at, Columns.counts(numerators, denominators, weights));
        for (int row = at.from(); row < at.until(); row++) {
            at(at.units()[row], at.variables()[row], at.periods()[row]).counts(numerators[row], denominators[row]);
        }
        return this;
    }

    @Override
    public PanelTotals values(RowAddresses at, double[] values, double[] weights) {
        Columns columns = Columns.values(values, weights);
        check(at, columns);
        for (int row = at.from(); row < at.until(); row++) {
            at(at.units()[row], at.variables()[row], at.periods()[row]).value(values[row], columns.weight(row));
        }
        return this;
    }

    private void check(RowAddresses places, Columns columns) {
        columns.mustHave(places.until());
        Extent known = known();
        for (int row = places.from(); row < places.until(); row++) {
            if (!columns.isSound(row)) {
                columns.check(row);
            }
            known.mustHave(places, row);
        }
    }

    @Override
    public PanelTotals state(String state) {
        here().forEach(TotalSums::addState);
        return this;
    }

    @Override
    public PanelTotals missing(MissingReason reason) {
        here().forEach(TotalSums::addMissing);
        return this;
    }

    @Override
    public PanelTotals between(double low, double high) {
        Intake.checkBounds(low, high);
        here().forEach(sums -> sums.addBetween(low, high));
        return this;
    }

    @Override
    public PanelTotals countsBetween(long low, long high, long denominator) {
        Intake.checkBounds(low, high, denominator);
        here().forEach(sums -> sums.addBetween(low, high, denominator));
        return this;
    }

    @Override
    public PanelTotals group(String of, String level, String group, LocalDate from, LocalDate until) {
        Checks.requireId(level, "level");
        MembershipLookup found = levels.stream()
                .filter(each -> each.name().equals(level))
                .findFirst()
                .orElseGet(() -> {
                    levels.add(new MembershipLookup(level));
                    return levels.get(levels.size() - 1);
                });
        int number = found.groups().add(Checks.requireId(group, "group id"));
        found.add(new Membership(unit(of), number, from, until));
        return this;
    }

    @Override
    public PanelTotals lifetime(String of, LocalDate from, LocalDate until, Optional<String> successor) {
        return this;
    }

    /** The total of everything; absent where there was no cell. */
    public Optional<Total> total(String of, ReportingPeriod at) {
        return total(of, at, 0, 0);
    }

    /** The total of a group of a level; absent where there was no cell. */
    public Optional<Total> total(String of, ReportingPeriod at, String level, String group) {
        for (int number = 1; number < levels.size(); number++) {
            if (levels.get(number).name().equals(level)) {
                return total(of, at, number, levels.get(number).groups().find(group));
            }
        }
        return Optional.empty();
    }

    private Optional<Total> total(String of, ReportingPeriod at, int level, int group) {
        int v = variables.find(of);
        int t = periodNumbers.getOrDefault(at, -1);
        if (v < 0 || t < 0 || group < 0 || t >= slots.get(v).size()) {
            return Optional.empty();
        }
        return slots.get(v).get(t).at(level, group).total();
    }
}
