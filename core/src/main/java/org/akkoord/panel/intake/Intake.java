package org.akkoord.panel.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.akkoord.internal.Checks;
import org.akkoord.internal.ParallelRun;
import org.akkoord.panel.store.Gap;
import org.akkoord.panel.store.Groups;
import org.akkoord.panel.store.Lifetimes;
import org.akkoord.panel.store.Membership;
import org.akkoord.panel.store.NumberedNames;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Variable;
import org.akkoord.panel.store.Variable.Kind;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;

/** Keeps everything a panel is made of, as it arrives, and makes the panel. The methods are those of a sink. */
public final class Intake {

    private final CellIndex index = new CellIndex();
    private final Map<String, Level> levels = new LinkedHashMap<>();
    private final List<Membership> lifetimes = new ArrayList<>();
    private final TileBuffers buffers = new TileBuffers();
    private final Room room = new Room();
    private VariableDraft[] drafts = new VariableDraft[0];
    private boolean finished;

    /** The groups of a level and who belongs to them, by the numbers that came first. */
    private record Level(NumberedNames groups, List<Membership> memberships) {

        Level() {
            this(new NumberedNames(), new ArrayList<>());
        }
    }

    public CellIndex index() {
        return index;
    }

    /** The number of a variable, with a draft where it is a new one. */
    public int variable(String name) {
        int number = index.addVariable(name);
        if (number == drafts.length) {
            drafts = Arrays.copyOf(drafts, number + 1);
            drafts[number] = new VariableDraft(index.variables().text(number));
        }
        return number;
    }

    /** How many cells the panel may have, filled or not, however few are filled. */
    public void mostCells(long cells) {
        room.atMost(cells);
    }

    public boolean isTaken() {
        return draft().isTaken(index.unit(), index.period());
    }

    /** Fills the cells of the rows to which the index went: all of them or none. */
    public void put(RowContents contents) {
        RowAddresses at = index.rows();
        contents.mustHave(at.until());
        room.require(index.extent());
        Batch batch = new Batch(drafts, index.extent(), at, contents);
        try {
            batch.add(buffers);
        } catch (IllegalArgumentException refused) {
            batch.drop();
            throw refused;
        }
        if (!batch.take()) {
            batch.drop();
            int row = batch.firstTaken();
            throw new IllegalArgumentException(
                    "row " + row + ": " + index.twice(at.units()[row], at.variables()[row], at.periods()[row]));
        }
        batch.keep();
        room.fill(at.size());
    }

    private VariableDraft draft() {
        return drafts[index.variable()];
    }

    /** The draft of the variable whose cell is filled now. The cell is taken from here on. */
    private VariableDraft take() {
        VariableDraft draft = draft();
        room.require(index.extent());
        if (!draft.take(index.unit(), index.period())) {
            throw new IllegalArgumentException(index.twice(index.unit(), index.variable(), index.period()));
        }
        room.fill(1);
        return draft;
    }

    private VariableDraft take(Kind kind, boolean weighted) {
        draft().decide(kind, weighted);
        return take();
    }

    public void value(double value) {
        CellChecks.checkValue(value);
        put(take(Kind.VALUE, false), value, 1);
    }

    public void value(double value, double weight) {
        CellChecks.checkValue(value);
        CellChecks.checkWeight(weight);
        put(take(Kind.VALUE, true), value, weight);
    }

    public void state(String state) {
        Checks.requireText(state, "state");
        VariableDraft draft = take(Kind.STATE, false);
        put(draft, draft.state(state), 1);
    }

    private void put(VariableDraft draft, double value, double weight) {
        draft.add(index.unit(), index.period(), value, weight);
        draft.keepNew(index.unit());
    }

    public void counts(long numerator, long denominator) {
        CellChecks.checkCounts(numerator, denominator);
        put(take(Kind.COUNTS, false), numerator, denominator, 1);
    }

    public void counts(long numerator, long denominator, double weight) {
        CellChecks.checkCounts(numerator, denominator);
        CellChecks.checkWeight(weight);
        put(take(Kind.COUNTS, true), numerator, denominator, weight);
    }

    private void put(VariableDraft draft, long numerator, long denominator, double weight) {
        if (denominator == 0) {
            draft.add(Gap.missing(index.period(), index.unit(), Quantity.MissingReason.NOT_APPLICABLE));
        } else {
            draft.add(index.unit(), index.period(), numerator, denominator, weight);
        }
        draft.keepNew(index.unit());
    }

    public void missing(Quantity.MissingReason reason) {
        VariableDraft draft = take();
        draft.add(Gap.missing(index.period(), index.unit(), reason));
        draft.keepNew(index.unit());
    }

    public void between(double low, double high, double weight) {
        CellChecks.checkRange(low, high);
        CellChecks.checkWeight(weight);
        put(Gap.value(index.period(), index.unit(), low, high, weight), Kind.VALUE);
    }

    public void countsBetween(long low, long high, long least, long most) {
        CellChecks.checkRange(low, high, least, most);
        Quantity.MissingReason reason = Quantity.MissingReason.SUPPRESSED;
        put(new Gap(index.period(), index.unit(), reason, low, high, least, most), Kind.COUNTS);
    }

    private void put(Gap range, Kind of) {
        draft().checkRange(of);
        VariableDraft draft = take();
        draft.addRange(range, of);
        draft.keepNew(range.unit());
    }

    public void member(String unit, LocalDate from, LocalDate until) {
        String group = index.group();
        int number = index.addUnit(unit);
        Level found = levels.computeIfAbsent(index.level(), added -> new Level());
        int groupNumber = found.groups.add(group);
        found.memberships.add(new Membership(number, groupNumber, from, until));
    }

    /** A lifetime; the successor is the number of a unit, or -1. */
    public void lifetime(int unit, int successor, LocalDate from, LocalDate until) {
        lifetimes.add(new Membership(unit, successor, from, until));
    }

    /**
     * Makes the panel, and uses up what was kept.
     *
     * @throws IllegalStateException if it was used up before
     * @throws IllegalArgumentException if a unit is in two groups of a level at a time or has two lifetimes
     * @throws PanelTooLargeException if it would have too many cells for those that are filled
     */
    public PanelData finish(ParallelRun run) {
        if (finished) {
            throw new IllegalStateException(
                    "a builder is used once, and this one has built its panel or was stopped while it did");
        }
        room.require(index.extent(), levels.size(), bytesPerCell());
        finished = true;
        List<ReportingPeriod> arrived = index.periods();
        int[] byTime = IntStream.range(0, arrived.size())
                .boxed()
                .sorted(Comparator.comparing(arrived::get))
                .mapToInt(Integer::intValue)
                .toArray();
        List<ReportingPeriod> periods =
                Arrays.stream(byTime).mapToObj(arrived::get).toList();
        int[] ranks = index.units().ranks();
        VariableBuilder.Order order = new VariableBuilder.Order(index.units().size(), ranks, inverse(byTime));
        Variable[] built = new Variable[drafts.length];
        run.forEach(drafts.length, () -> {
            SpareBlocks spares = new SpareBlocks();
            return i -> built[i] = new VariableBuilder(drafts[i], order, spares).build();
        });
        Map<String, Variable> variables = new TreeMap<>();
        for (Variable each : built) {
            variables.put(each.name(), each);
        }
        Map<String, Groups> groups = new LinkedHashMap<>();
        levels.forEach((name, level) -> groups.put(
                name, Groups.of(name, level.groups, renumbered(level.memberships, ranks), order.units(), periods)));
        List<Membership> lives = renumbered(lifetimes, ranks).stream()
                .map(life -> new Membership(life.unit(), rank(ranks, life.group()), life.from(), life.until()))
                .toList();
        return new PanelData(index.units().sorted(), periods, variables, groups, Lifetimes.of(lives));
    }

    private int bytesPerCell() {
        return Arrays.stream(drafts).mapToInt(VariableDraft::bytesPerCell).max().orElse(Long.BYTES);
    }

    private static List<Membership> renumbered(List<Membership> members, int[] ranks) {
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
}
