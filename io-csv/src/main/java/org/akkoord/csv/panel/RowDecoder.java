package org.akkoord.csv.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.akkoord.csv.profile.ProfileColumns;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.csv.profile.SourceRow;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.CsvHeader;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.csv.text.EnumText;
import org.akkoord.csv.text.RowCells;
import org.akkoord.indicator.Cell;
import org.akkoord.internal.io.ProblemLog;
import org.akkoord.panel.intake.PanelSink;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.akkoord.quantity.Quantity;

/** Decodes rows of school-level data whose cells are texts, gives them to a sink, and keeps count. */
final class RowDecoder {

    private final PanelSink sink;
    private final Location file;
    private final Rules rules;
    private final ProblemLog problems = new ProblemLog();
    private long read;
    private long accepted;

    RowDecoder(PanelSink sink, Location file, Rules rules) {
        this.sink = sink;
        this.file = file;
        this.rules = rules;
    }

    /**
     * What cells mean beyond the names of their columns.
     *
     * @param variable the variable of all rows, if no column says it
     * @param layout says which variables are states
     * @param decimalMark the mark before decimals
     * @param weighted whether every number has a weight
     * @param limitsCounts whether a value such as {@code <5} is known to be a count, and so 1 to 4
     */
    record Rules(
            Optional<String> variable,
            ProfileParts.Layout layout,
            char decimalMark,
            boolean weighted,
            boolean limitsCounts) {}

    /** Counts rows that went to the sink without this decoder. */
    void addAccepted(int count) {
        read += count;
        accepted += count;
    }

    long read() {
        return read;
    }

    /** What was read so far. */
    Checked<PanelSink> result(List<Problem> ofHeader) {
        List<Problem> all = new ArrayList<>(ofHeader);
        all.addAll(problems.problems(file));
        if (read == 0) {
            all.add(Problem.warning(ProblemCode.MISSING, file, "the file has a header and no rows"));
        }
        return new Checked<>(sink, all, read, accepted, read - accepted);
    }

    /** Counts a row that could not be read, after which nothing could. */
    void fault(Problem problem) {
        read++;
        problems.add(problem);
    }

    /** Decodes a row. */
    void row(CsvHeader header, CsvRow row) {
        row(new RowCells(header, row, file, !problems.isFull()), this::decode);
    }

    /**
     * Decodes a row that was turned from one of a source, unless it could not be turned; gives what the sink took of
     * it.
     */
    Optional<Taken> row(SourceRow row) {
        return row(row, this::decode);
    }

    /** Gives such a row to another decoder, and counts it. */
    <T> Optional<T> row(SourceRow row, Function<RowCells, Optional<T>> decoder) {
        if (row.problems().isEmpty()) {
            return row(new RowCells(row.header(), row.row(), file, !problems.isFull()), decoder);
        }
        read++;
        problems.addAll(row.problems());
        return Optional.empty();
    }

    private <T> Optional<T> row(RowCells cells, Function<RowCells, Optional<T>> decoder) {
        read++;
        Optional<T> decoded = cells.checkForm() ? decoder.apply(cells) : Optional.empty();
        cells.addTo(problems);
        accepted += cells.areSound() ? 1 : 0;
        return cells.areSound() ? decoded : Optional.empty();
    }

    /** What the sink took of a row: the numbers of its variable and period, and its content. */
    record Taken(int variable, int period, Content content) {}

    private Optional<Taken> decode(RowCells cells) {
        Optional<String> unit = required(cells, ProfileColumns.UNIT);
        Optional<String> variable =
                rules.variable().isPresent() ? rules.variable() : required(cells, ProfileColumns.VARIABLE);
        Optional<ReportingPeriod> period = required(cells, ProfileColumns.PERIOD)
                .flatMap(text -> cells.parse(ProfileColumns.PERIOD, ReportingPeriod::parse));
        Optional<Content> content = variable.flatMap(name -> content(cells, name));
        if (unit.isEmpty() || period.isEmpty() || content.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> unitNumber = cells.parse(ProfileColumns.UNIT, sink::unit);
        Optional<Integer> variableNumber = variable(cells, variable.get());
        if (unitNumber.isEmpty() || variableNumber.isEmpty()) {
            return Optional.empty();
        }
        int periodNumber = sink.period(period.get());
        put(cells, sink.at(unitNumber.get(), variableNumber.get(), periodNumber), content.get());
        return Optional.of(new Taken(variableNumber.get(), periodNumber, content.get()));
    }

    /** The sink's number of a variable, or of the part of it that the row is about. */
    private Optional<Integer> variable(RowCells cells, String name) {
        if (cells.has(ProfileColumns.CATEGORY)) {
            return cells.parse(ProfileColumns.CATEGORY, Cell::parse)
                    .flatMap(cell -> cells.attempt(
                            ProblemCode.VALUE,
                            ProfileColumns.CATEGORY,
                            () -> sink.variable(cell.isWhole() ? name : name + "[" + cell + "]")));
        }
        return rules.variable().isPresent()
                ? rules.variable().map(sink::variable)
                : cells.parse(ProfileColumns.VARIABLE, sink::variable);
    }

    private static void put(RowCells cells, PanelSink at, Content content) {
        if (at.isTaken()) {
            cells.refuseRow(
                    ProblemCode.DUPLICATE, "an earlier row has the same unit, variable and period; that one is kept");
            return;
        }
        try {
            content.into(at);
        } catch (IllegalArgumentException refused) {
            cells.refuseRow(ProblemCode.CONFLICT, String.valueOf(refused.getMessage()));
        }
    }

    private Optional<String> required(RowCells cells, String column) {
        if (!cells.has(column)) {
            cells.refuse(ProblemCode.MISSING, column, "the cell must not be empty");
        }
        return cells.parse(column, text -> text);
    }

    /** What a row puts into its cell. */
    interface Content {
        void into(PanelSink sink);
    }

    private Optional<Content> content(RowCells cells, String variable) {
        boolean value = cells.has(ProfileColumns.VALUE);
        boolean numerator = cells.has(ProfileColumns.NUMERATOR);
        boolean denominator = cells.has(ProfileColumns.DENOMINATOR);
        if (cells.has(ProfileColumns.MISSING)) {
            return missing(cells, value || numerator);
        }
        if (value && (numerator || denominator)) {
            cells.refuseRow(ProblemCode.CONFLICT, "the row must have a value or counts, but has both");
            return Optional.empty();
        }
        if (value) {
            return rules.layout().isState(variable) ? state(cells) : number(cells);
        }
        return numerator
                ? counts(cells, denominator)
                : Optional.of(sink -> sink.missing(Quantity.MissingReason.NOT_STATED));
    }

    /** The reason why there is no number. Counts that are suppressed out of a known number lie between 0 and that. */
    private Optional<Content> missing(RowCells cells, boolean number) {
        if (number) {
            cells.refuseRow(ProblemCode.CONFLICT, "the row must have a number or a reason why not, but has both");
            return Optional.empty();
        }
        Optional<Quantity.MissingReason> reason =
                cells.parse(ProfileColumns.MISSING, text -> EnumText.parse(Quantity.MissingReason.class, text));
        if (reason.equals(Optional.of(Quantity.MissingReason.SUPPRESSED)) && cells.has(ProfileColumns.DENOMINATOR)) {
            return cells.parse(ProfileColumns.DENOMINATOR, Limit::counts)
                    .map(of -> sink -> sink.countsBetween(0, of.most(), of.least(), of.most()));
        }
        return reason.map(found -> sink -> sink.missing(found));
    }

    private Optional<Content> state(RowCells cells) {
        return cells.parse(ProfileColumns.VALUE, text -> text).map(state -> sink -> sink.state(state));
    }

    private Optional<Content> number(RowCells cells) {
        if (Limit.isOne(cells.text(ProfileColumns.VALUE))) {
            return cells.parse(ProfileColumns.VALUE, text -> Limit.value(text, this::decimal, rules.limitsCounts()))
                    .flatMap(range -> between(cells, range));
        }
        Optional<Double> value = cells.parse(ProfileColumns.VALUE, this::decimal);
        if (!rules.weighted()) {
            return value.map(number -> sink -> sink.value(number));
        }
        Optional<Double> weight = weight(cells);
        return value.flatMap(number -> weight.map(factor -> sink -> sink.value(number, factor)));
    }

    /** A range weighs what its row says; without a weight nobody knows what it does to a mean. */
    private Optional<Content> between(RowCells cells, Limit.Range range) {
        if (!rules.weighted()) {
            return Optional.of(sink -> sink.between(range.low(), range.high()));
        }
        if (!cells.has(ProfileColumns.WEIGHT)) {
            return Optional.of(sink -> sink.missing(Quantity.MissingReason.SUPPRESSED));
        }
        return weight(cells).map(factor -> sink -> sink.between(range.low(), range.high(), factor));
    }

    private Optional<Double> weight(RowCells cells) {
        return required(cells, ProfileColumns.WEIGHT)
                .flatMap(text -> cells.parse(ProfileColumns.WEIGHT, this::decimal));
    }

    private double decimal(String text) {
        if (rules.decimalMark() == '.') {
            return Quantity.parseDecimal(text).doubleValue();
        }
        if (text.indexOf('.') >= 0) {
            throw new IllegalArgumentException("a number must have a decimal comma, but was " + CellText.quote(text));
        }
        return Quantity.parseDecimal(text.replace(',', '.')).doubleValue();
    }

    private Optional<Content> counts(RowCells cells, boolean hasDenominator) {
        boolean limited = Limit.isOne(cells.text(ProfileColumns.NUMERATOR));
        if (!hasDenominator) {
            if (limited) {
                return cells.parse(ProfileColumns.NUMERATOR, Limit::counts)
                        .map(range -> sink -> sink.missing(Quantity.MissingReason.SUPPRESSED));
            }
            cells.refuse(ProblemCode.MISSING, ProfileColumns.DENOMINATOR, "a numerator needs its denominator");
            return Optional.empty();
        }
        if (limited || Limit.isOne(cells.text(ProfileColumns.DENOMINATOR))) {
            Optional<Limit.Counts> of = cells.parse(ProfileColumns.DENOMINATOR, Limit::counts);
            return cells.parse(ProfileColumns.NUMERATOR, Limit::counts)
                    .flatMap(numerator -> of.map(denominator -> numerator.outOf(denominator)));
        }
        Optional<Long> denominator = cells.parse(ProfileColumns.DENOMINATOR, Quantity::parseCount);
        Optional<Long> numerator = cells.parse(ProfileColumns.NUMERATOR, Quantity::parseCount);
        if (!rules.weighted()) {
            return numerator.flatMap(top -> denominator.map(base -> sink -> sink.counts(top, base)));
        }
        Optional<Double> weight = weight(cells);
        return numerator.flatMap(top ->
                denominator.flatMap(base -> weight.map(factor -> sink -> sink.counts(top, base, factor))));
    }
}
