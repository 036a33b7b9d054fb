package org.akkoord.panel.intake;

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
import org.akkoord.panel.kernel.ParallelRun;
import org.akkoord.panel.store.Groups;
import org.akkoord.panel.store.Lifetimes;
import org.akkoord.panel.store.Membership;
import org.akkoord.panel.store.NumberedNames;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.UnusualCell;
import org.akkoord.panel.store.Variable;
import org.akkoord.panel.store.Variable.Kind;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.MissingReason;
import org.akkoord.quantity.Quantity;

/** Everything a panel is built of, as it arrives. */
public final class Intake {

    static final double LARGEST = Quantity.LARGEST.doubleValue();

    private final NumberedNames units = new NumberedNames();
    private final NumberedNames variables = new NumberedNames();
    private final List<ReportingPeriod> periods = new ArrayList<>();
    private final Map<ReportingPeriod, Integer> periodNumbers = new HashMap<>();
    private final Map<String, NumberedNames> groupNames = new LinkedHashMap<>();
    private final Map<String, List<Membership>> memberships = new LinkedHashMap<>();
    private final List<Membership> lifetimes = new ArrayList<>();
    private final TileBuffers staging = new TileBuffers();
    private Draft[] drafts = new Draft[0];
    private int unit = -1;
    private int variable = -1;
    private int period = -1;
    private boolean finished;

    public int unit(String id) {
        int known = units.find(id);
        return known >= 0 ? known : units.add(Checks.requireId(id, "unit id"));
    }

    public int variable(String name) {
        int number = variables.add(Checks.requireId(name, "variable"));
        if (number == drafts.length) {
            drafts = Arrays.copyOf(drafts, number + 1);
            drafts[number] = new Draft(name);
        }
        return number;
    }

    public int period(ReportingPeriod period) {
        return periodNumbers.computeIfAbsent(period, added -> {
            periods.add(added);
            return periods.size() - 1;
        });
    }

    public void at(int unitNumber, int variableNumber, int periodNumber) {
        known().mustHave(unitNumber, variableNumber, periodNumber);
        unit = unitNumber;
        variable = variableNumber;
        period = periodNumber;
    }

    private Extent known() {
        return new Extent(units.size(), drafts.length, periods.size());
    }

    public boolean isTaken() {
        return draft().isTaken(unit, period);
    }

    /** Puts the cells of many rows: all of them or none. */
    public void put(RowAddresses at, Columns columns) {
        columns.mustHave(at.until());
        Batch batch = new Batch(drafts, known(), at, columns);
        try {
            batch.add(staging);
        } catch (IllegalArgumentException refused) {
            batch.drop();
            throw refused;
        }
        if (!batch.take()) {
            batch.drop();
            int row = batch.refused();
            throw new IllegalArgumentException(
                    "row " + row + ": " + twice(at.units()[row], at.variables()[row], at.periods()[row]));
        }
        batch.keep();
    }

    /** The variable, whose cell is taken now. */
    private Draft taken(Kind kind, boolean isWeighted) {
        draft().decide(kind, isWeighted);
        return taken();
    }

    private Draft taken() {
        Draft draft = draft();
        if (!draft.take(unit, period)) {
            throw new IllegalArgumentException(twice(unit, variable, period));
        }
        return draft;
    }

    private Draft draft() {
        if (variable < 0) {
            throw new IllegalStateException("say at which unit, variable and period first");
        }
        return drafts[variable];
    }

    private String twice(int ofUnit, int ofVariable, int ofPeriod) {
        return "unit '" + units.text(ofUnit) + "' has variable '" + variables.text(ofVariable) + "' twice for "
                + periods.get(ofPeriod);
    }

    public void value(double value) {
        checkValue(value);
        put(taken(Kind.VALUE, false), value, 1);
    }

    public void value(double value, double weight) {
        checkValue(value);
        checkWeight(weight);
        put(taken(Kind.VALUE, true), value, weight);
    }

    public void state(String state) {
        Checks.requireText(state, "state");
        Draft draft = taken(Kind.STATE, false);
        put(draft, draft.state(state), 1);
    }

    private void put(Draft draft, double value, double weight) {
        draft.add(unit, period, value, weight);
        draft.keepNew(unit);
    }

    public void counts(long numerator, long denominator) {
        checkCounts(numerator, denominator);
        put(taken(Kind.COUNTS, false), numerator, denominator, 1);
    }

    public void counts(long numerator, long denominator, double weight) {
        checkCounts(numerator, denominator);
        checkWeight(weight);
        put(taken(Kind.COUNTS, true), numerator, denominator, weight);
    }

    private void put(Draft draft, long numerator, long denominator, double weight) {
        if (denominator == 0) {
            draft.add(UnusualCell.missing(period, unit, MissingReason.NOT_APPLICABLE));
        } else {
            draft.add(unit, period, numerator, denominator, weight);
        }
        draft.keepNew(unit);
    }

    public void missing(MissingReason reason) {
        put(UnusualCell.missing(period, unit, reason));
    }

    public void between(double low, double high) {
        checkBounds(low, high);
        put(new UnusualCell(period, unit, MissingReason.SUPPRESSED, low, high, 1));
    }

    public void countsBetween(long low, long high, long denominator) {
        checkBounds(low, high, denominator);
        put(new UnusualCell(period, unit, MissingReason.SUPPRESSED, (double) low, (double) high, (double) denominator));
    }

    private void put(UnusualCell special) {
        Draft draft = taken();
        draft.add(special);
        draft.keepNew(unit);
    }

    public static void checkBounds(long low, long high, long denominator) {
        checkCounts(low, denominator);
        checkCounts(high, denominator);
        checkBounds((double) low, (double) high);
    }

    public static void checkBounds(double low, double high) {
        checkValue(low);
        checkValue(high);
        if (low > high) {
            throw new IllegalArgumentException("bounds must not be reversed: " + low + " to " + high);
        }
    }

    public void group(String level, String group, LocalDate from, LocalDate until) {
        NumberedNames names =
                groupNames.computeIfAbsent(Checks.requireId(level, "level"), added -> new NumberedNames());
        Membership membership = new Membership(unit, names.add(Checks.requireId(group, "group id")), from, until);
        memberships.computeIfAbsent(level, added -> new ArrayList<>()).add(membership);
    }

    public void lifetime(int of, int successor, LocalDate from, LocalDate until) {
        lifetimes.add(new Membership(of, successor, from, until));
    }

    /** The unit for which the next groups are meant. */
    public void member(int number) {
        unit = number;
    }

    public static void checkValue(double value) {
        if (!(Math.abs(value) <= LARGEST)) {
            throw new IllegalArgumentException("a value must be at most 1e15 in absolute value, but was " + value);
        }
    }

    public static void checkWeight(double weight) {
        if (!Columns.isWeight(weight)) {
            throw new IllegalArgumentException("a weight must be 0 to 1e15, but was " + weight);
        }
    }

    public static void checkCounts(long numerator, long denominator) {
        if (denominator < 0 || denominator > LARGEST) {
            throw new IllegalArgumentException("a denominator must be 0 to 1e15, but was " + denominator);
        }
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException(
                    "a numerator must be 0 to the denominator, but was " + numerator + " of " + denominator);
        }
    }

    /** The finished panel; the intake is used up. */
    public PanelData finish(ParallelRun work) {
        if (finished) {
            throw new IllegalStateException("a builder builds one panel, and this one has built it");
        }
        finished = true;
        int[] order = periodOrder();
        List<ReportingPeriod> ordered =
                Arrays.stream(order).mapToObj(periods::get).toList();
        int[] ranks = units.ranks();
        VariableBuilder.Order settled = new VariableBuilder.Order(units.size(), ranks, inverse(order));
        Variable[] settling = new Variable[drafts.length];
        work.forEach(drafts.length, () -> {
            SpareBlocks spares = new SpareBlocks();
            return i -> settling[i] = new VariableBuilder(drafts[i], settled, spares).run();
        });
        Map<String, Variable> sorted = new TreeMap<>();
        for (Variable each : settling) {
            sorted.put(each.name(), each);
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
        return new PanelData(units.sorted(), ordered, sorted, groups, Lifetimes.of(lives));
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

    private static int[] inverse(int[] order) {
        int[] inverse = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            inverse[order[i]] = i;
        }
        return inverse;
    }

    private int[] periodOrder() {
        return periodNumbers.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .mapToInt(Map.Entry::getValue)
                .toArray();
    }
}
