package org.akkoord.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.akkoord.internal.Checks;
import org.akkoord.panel.Variable.Kind;
import org.akkoord.period.Timeframe;
import org.akkoord.quantity.MissingReason;
import org.akkoord.quantity.Quantity;

/** Everything a panel is built of, as it arrives. */
final class Intake {

    static final double LARGEST = Quantity.LARGEST.doubleValue();

    private final Names units = new Names();
    private final Names variables = new Names();
    private final List<Timeframe> periods = new ArrayList<>();
    private final Map<Timeframe, Integer> periodNumbers = new HashMap<>();
    private final Map<String, Names> groupNames = new LinkedHashMap<>();
    private final Map<String, List<Membership>> memberships = new LinkedHashMap<>();
    private final List<Membership> lifetimes = new ArrayList<>();
    private final Partition partition = new Partition();
    private Draft[] drafts = new Draft[0];
    private int unit = -1;
    private int variable = -1;
    private int period = -1;

    int unit(String id) {
        int known = units.find(id);
        return known >= 0 ? known : units.add(Checks.requireId(id, "unit id"));
    }

    int variable(String name) {
        int number = variables.add(Checks.requireId(name, "variable"));
        if (number == drafts.length) {
            drafts = Arrays.copyOf(drafts, number + 1);
            drafts[number] = new Draft(name);
        }
        return number;
    }

    int period(Timeframe timeframe) {
        return periodNumbers.computeIfAbsent(timeframe, added -> {
            periods.add(added);
            return periods.size() - 1;
        });
    }

    void at(int unitNumber, int variableNumber, int periodNumber) {
        if (!isKnown(unitNumber, variableNumber, periodNumber)) {
            throw new IllegalArgumentException(unknown(unitNumber, variableNumber, periodNumber));
        }
        unit = unitNumber;
        variable = variableNumber;
        period = periodNumber;
    }

    private boolean isKnown(int unitNumber, int variableNumber, int periodNumber) {
        return (outside(unitNumber, units.size())
                        | outside(variableNumber, drafts.length)
                        | outside(periodNumber, periods.size()))
                >= 0;
    }

    private static String unknown(int unitNumber, int variableNumber, int periodNumber) {
        return "a cell needs the numbers of a known unit, variable and period, but had " + unitNumber + ", "
                + variableNumber + " and " + periodNumber;
    }

    boolean isTaken() {
        return drafts[variable].isTaken(unit, period);
    }

    /** Puts the cells of many rows: all of them or none. */
    void put(Places at, Columns columns) {
        if (at.size() == 0) {
            return;
        }
        checkNumbers(at);
        int row = new Scatter(drafts, at, columns).run(partition);
        partition.release();
        if (row >= 0) {
            throw new IllegalArgumentException(
                    "row " + row + ": " + twice(at.units()[row], at.variables()[row], at.periods()[row]));
        }
    }

    private void checkNumbers(Places at) {
        if (areWithin(at.units(), at, units.size())
                && areWithin(at.variables(), at, drafts.length)
                && areWithin(at.periods(), at, periods.size())) {
            return;
        }
        for (int row = at.from(); row < at.until(); row++) {
            if (!isKnown(at.units()[row], at.variables()[row], at.periods()[row])) {
                throw new IllegalArgumentException(
                        "row " + row + ": " + unknown(at.units()[row], at.variables()[row], at.periods()[row]));
            }
        }
    }

    private static boolean areWithin(int[] numbers, Places at, int size) {
        int bad = 0;
        for (int row = at.from(); row < at.until(); row++) {
            bad |= outside(numbers[row], size);
        }
        return bad >= 0;
    }

    /** Negative if the number is not below the size. */
    private static int outside(int number, int size) {
        return number | (size - 1 - number);
    }

    private Draft free(Kind kind, boolean weighted) {
        if (variable < 0) {
            throw new IllegalStateException("say at which unit, variable and period first");
        }
        Draft draft = drafts[variable];
        draft.decide(kind, weighted);
        return free();
    }

    private Draft free() {
        Draft draft = drafts[variable];
        if (draft.isTaken(unit, period)) {
            throw new IllegalArgumentException(twice(unit, variable, period));
        }
        return draft;
    }

    private String twice(int ofUnit, int ofVariable, int ofPeriod) {
        return "unit '" + units.text(ofUnit) + "' has variable '" + variables.text(ofVariable) + "' twice for "
                + periods.get(ofPeriod);
    }

    void value(double value) {
        checkValue(value);
        free(Kind.VALUE, false).put(unit, period, value, 0, 1);
    }

    void value(double value, double weight) {
        checkValue(value);
        checkWeight(weight);
        free(Kind.VALUE, true).put(unit, period, value, 0, weight);
    }

    void state(String state) {
        Draft draft = free(Kind.STATE, false);
        draft.put(unit, period, draft.state(Checks.requireText(state, "state")), 0, 1);
    }

    void counts(long numerator, long denominator) {
        checkCounts(numerator, denominator);
        put(free(Kind.COUNTS, false), numerator, denominator, 1);
    }

    void counts(long numerator, long denominator, double weight) {
        checkCounts(numerator, denominator);
        checkWeight(weight);
        put(free(Kind.COUNTS, true), numerator, denominator, weight);
    }

    private void put(Draft draft, long numerator, long denominator, double weight) {
        if (denominator == 0) {
            draft.put(Special.missing(period, unit, MissingReason.NOT_APPLICABLE));
        } else {
            draft.put(unit, period, (double) numerator, (double) denominator, weight);
        }
    }

    void missing(MissingReason reason) {
        free().put(Special.missing(period, unit, reason));
    }

    void between(double low, double high) {
        checkBounds(low, high);
        free().put(new Special(period, unit, MissingReason.SUPPRESSED, low, high, 1));
    }

    void countsBetween(long low, long high, long denominator) {
        checkBounds(low, high, denominator);
        free().put(new Special(
                period, unit, MissingReason.SUPPRESSED, (double) low, (double) high, (double) denominator));
    }

    static void checkBounds(long low, long high, long denominator) {
        checkCounts(low, denominator);
        checkCounts(high, denominator);
        checkBounds((double) low, (double) high);
    }

    static void checkBounds(double low, double high) {
        checkValue(low);
        checkValue(high);
        if (low > high) {
            throw new IllegalArgumentException("bounds must not be reversed: " + low + " to " + high);
        }
    }

    void group(String level, String group, LocalDate from, LocalDate until) {
        Names names = groupNames.computeIfAbsent(Checks.requireId(level, "level"), added -> new Names());
        Membership membership = new Membership(unit, names.add(Checks.requireId(group, "group id")), from, until);
        memberships.computeIfAbsent(level, added -> new ArrayList<>()).add(membership);
    }

    void lifetime(int of, int successor, LocalDate from, LocalDate until) {
        lifetimes.add(new Membership(of, successor, from, until));
    }

    /** The unit for which the next groups are meant. */
    void member(int number) {
        unit = number;
    }

    static void checkValue(double value) {
        if (!(Math.abs(value) <= LARGEST)) {
            throw new IllegalArgumentException("a value must be at most 1e15 in absolute value, but was " + value);
        }
    }

    static void checkWeight(double weight) {
        if (!(weight >= 0 && weight <= LARGEST)) {
            throw new IllegalArgumentException("a weight must be 0 to 1e15, but was " + weight);
        }
    }

    static void checkCounts(long numerator, long denominator) {
        if (denominator < 0 || denominator > LARGEST) {
            throw new IllegalArgumentException("a denominator must be 0 to 1e15, but was " + denominator);
        }
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException(
                    "a numerator must be 0 to the denominator, but was " + numerator + " of " + denominator);
        }
    }

    /** The finished panel; the intake is used up. */
    PanelData finish() {
        int[] order = periodOrder();
        List<Timeframe> ordered = Arrays.stream(order).mapToObj(periods::get).toList();
        int[] ranks = units.ranks();
        Map<String, Variable> finished = new TreeMap<>();
        for (int i = 0; i < drafts.length; i++) {
            Work.checkInterrupted();
            finished.put(variables.text(i), drafts[i].finish(units.size(), ranks, order));
        }
        Map<String, Groups> groups = new LinkedHashMap<>();
        memberships.forEach((level, members) -> groups.put(
                level,
                Groups.of(
                        level,
                        Objects.requireNonNull(groupNames.get(level)),
                        moved(members, ranks),
                        units.size(),
                        ordered)));
        List<Membership> lives = moved(lifetimes, ranks).stream()
                .map(life -> new Membership(life.unit(), rank(ranks, life.group()), life.from(), life.until()))
                .toList();
        return new PanelData(units.sorted(), ordered, finished, groups, Lifetimes.of(lives));
    }

    private static List<Membership> moved(List<Membership> members, int[] ranks) {
        return members.stream()
                .map(member ->
                        new Membership(rank(ranks, member.unit()), member.group(), member.from(), member.until()))
                .toList();
    }

    private static int rank(int[] ranks, int number) {
        return number < 0 || ranks.length == 0 ? number : ranks[number];
    }

    private int[] periodOrder() {
        return periodNumbers.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .mapToInt(Map.Entry::getValue)
                .toArray();
    }
}
