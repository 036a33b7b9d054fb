package org.akkoord.csv.panel;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.akkoord.csv.PanelColumn;
import org.akkoord.csv.PanelCsvFormat;
import org.akkoord.csv.profile.SourceRow;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.CsvHeader;
import org.akkoord.csv.text.CsvRecords;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.csv.text.EnumText;
import org.akkoord.csv.text.RowCells;
import org.akkoord.internal.io.ProblemLog;
import org.akkoord.panel.intake.PanelSink;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.akkoord.quantity.MissingReason;
import org.akkoord.quantity.Quantity;

/** Decodes rows of school-level data whose cells are texts, and keeps count. */
final class PanelRows {

    private final PanelSink sink;
    private final PanelCsvFormat format;
    private final PanelHeader columns;
    private final CsvHeader header;
    private final Location file;
    private final ProblemLog problems = new ProblemLog();
    private long read;
    private long accepted;

    PanelRows(PanelSink sink, PanelCsvFormat format, PanelHeader columns, Location file) {
        this.sink = sink;
        this.format = format;
        this.columns = columns;
        this.header = columns.header();
        this.file = file;
    }

    /** Counts rows that went to the sink on another way. */
    void accepted(int count) {
        read += count;
        accepted += count;
    }

    long read() {
        return read;
    }

    long acceptedRows() {
        return accepted;
    }

    /** The problems so far. */
    List<Problem> problems() {
        return problems.problems(file);
    }

    /**
     * Decodes all records.
     *
     * @param offset added to their lines
     */
    void takeAll(CsvRecords records, long offset) throws IOException {
        records.forEachRemaining(row -> row(new CsvRow(row.line() + offset, row.cells(), row.count())));
        records.fault().ifPresent(fault -> fault(fault, fault.line() + offset));
    }

    /** The file could not be read on; the row is counted as rejected. */
    private void fault(CsvRecords.Fault fault, long line) {
        Location at = file.atLine(line);
        fault(Problem.error(
                fault.code(), header.name(fault.cell()).map(at::inField).orElse(at), fault.message()));
    }

    /** The same, with the problem. */
    void fault(Problem problem) {
        read++;
        problems.add(problem);
    }

    /** Decodes a row. */
    void row(CsvRow row) {
        row(new RowCells(header, row, file.atLine(row.line())), this::decode);
    }

    /** Decodes a row turned from one of a source. */
    void row(SourceRow row) {
        if (row.problems().isEmpty()) {
            row(new RowCells(row.header(), row.row(), file.atLine(row.row().line())), this::decode);
        } else {
            read++;
            problems.addAll(row.problems());
        }
    }

    /** Gives a row to a decoder. */
    void row(RowCells cells, Consumer<RowCells> decoder) {
        read++;
        if (cells.areWellFormed()) {
            decoder.accept(cells);
        }
        cells.addTo(problems);
        accepted += cells.problems().isEmpty() ? 1 : 0;
    }

    private String column(PanelColumn column) {
        return format.name(column);
    }

    private void decode(RowCells cells) {
        Optional<String> unit = required(cells, PanelColumn.UNIT);
        Optional<String> variable =
                format.variable().isPresent() ? format.variable() : required(cells, PanelColumn.VARIABLE);
        Optional<ReportingPeriod> period = required(cells, PanelColumn.PERIOD)
                .flatMap(text -> cells.parse(column(PanelColumn.PERIOD), ReportingPeriod::parse));
        Optional<Content> content = variable.flatMap(name -> content(cells, name));
        if (unit.isEmpty() || period.isEmpty() || content.isEmpty()) {
            return;
        }
        Optional<Integer> u = cells.parse(column(PanelColumn.UNIT), sink::unit);
        Optional<Integer> v = format.variable().isPresent()
                ? format.variable().map(sink::variable)
                : cells.parse(column(PanelColumn.VARIABLE), sink::variable);
        if (u.isPresent() && v.isPresent()) {
            put(cells, sink.at(u.get(), v.get(), sink.period(period.get())), content.get());
        }
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

    private Optional<String> required(RowCells cells, PanelColumn column) {
        if (!cells.has(column(column))) {
            cells.refuse(ProblemCode.MISSING, column(column), "the cell must not be empty");
        }
        return cells.parse(column(column), text -> text);
    }

    /** What a row puts into its cell. */
    private interface Content {
        void into(PanelSink sink);
    }

    private Optional<Content> content(RowCells cells, String variable) {
        boolean value = columns.has(PanelColumn.VALUE) && cells.has(column(PanelColumn.VALUE));
        boolean counts = columns.has(PanelColumn.NUMERATOR)
                && (cells.has(column(PanelColumn.NUMERATOR)) || cells.has(column(PanelColumn.DENOMINATOR)));
        boolean missing = columns.has(PanelColumn.MISSING) && cells.has(column(PanelColumn.MISSING));
        if (missing) {
            return missing(cells, value || numerator(cells));
        }
        if (value && counts) {
            cells.refuseRow(ProblemCode.CONFLICT, "the row must have a value or counts, but has both");
            return Optional.empty();
        }
        if (value) {
            return format.isState(variable) ? state(cells) : number(cells);
        }
        return numerator(cells) && cells.has(column(PanelColumn.DENOMINATOR))
                ? counts(cells)
                : Optional.of(sink -> sink.missing(MissingReason.NOT_STATED));
    }

    private boolean numerator(RowCells cells) {
        return columns.has(PanelColumn.NUMERATOR) && cells.has(column(PanelColumn.NUMERATOR));
    }

    private Optional<Content> missing(RowCells cells, boolean number) {
        if (number) {
            cells.refuseRow(ProblemCode.CONFLICT, "the row must have a number or a reason why not, but has both");
            return Optional.empty();
        }
        return cells.parse(column(PanelColumn.MISSING), text -> EnumText.parse(MissingReason.class, text))
                .map(reason -> sink -> sink.missing(reason));
    }

    private Optional<Content> state(RowCells cells) {
        return cells.parse(column(PanelColumn.VALUE), text -> text).map(state -> sink -> sink.state(state));
    }

    private Optional<Content> number(RowCells cells) {
        if (cells.text(column(PanelColumn.VALUE)).startsWith("<")) {
            return cells.parse(column(PanelColumn.VALUE), PanelRows::below).map(most -> sink -> sink.between(1, most));
        }
        Optional<Double> value = cells.parse(column(PanelColumn.VALUE), this::decimal);
        if (!columns.has(PanelColumn.WEIGHT)) {
            return value.map(number -> sink -> sink.value(number));
        }
        Optional<Double> weight = weight(cells);
        return value.flatMap(number -> weight.map(factor -> sink -> sink.value(number, factor)));
    }

    private Optional<Double> weight(RowCells cells) {
        return required(cells, PanelColumn.WEIGHT)
                .flatMap(text -> cells.parse(column(PanelColumn.WEIGHT), this::decimal));
    }

    private double decimal(String text) {
        if (format.decimalSign() == '.') {
            return Quantity.parseDecimal(text).doubleValue();
        }
        if (text.indexOf('.') >= 0) {
            throw new IllegalArgumentException("a number must have a decimal comma, but was " + CellText.quote(text));
        }
        return Quantity.parseDecimal(text.replace(',', '.')).doubleValue();
    }

    private static long below(String text) {
        long limit = Quantity.parseCount(text.substring(1));
        if (limit < 2) {
            throw new IllegalArgumentException(
                    "a suppressed count must be below 2 or more, such as '<5', but was " + CellText.quote(text));
        }
        return limit - 1;
    }

    private Optional<Content> counts(RowCells cells) {
        Optional<Long> denominator = cells.parse(column(PanelColumn.DENOMINATOR), Quantity::parseCount);
        if (cells.text(column(PanelColumn.NUMERATOR)).startsWith("<")) {
            Optional<Long> most = cells.parse(column(PanelColumn.NUMERATOR), PanelRows::below);
            return denominator.flatMap(base ->
                    most.map(high -> sink -> sink.countsBetween(1, Math.min(high, base), base)));
        }
        Optional<Long> numerator = cells.parse(column(PanelColumn.NUMERATOR), Quantity::parseCount);
        if (!columns.has(PanelColumn.WEIGHT)) {
            return numerator.flatMap(top -> denominator.map(base -> sink -> sink.counts(top, base)));
        }
        Optional<Double> weight = weight(cells);
        return numerator.flatMap(top ->
                denominator.flatMap(base -> weight.map(factor -> sink -> sink.counts(top, base, factor))));
    }
}
