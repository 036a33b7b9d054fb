package org.akkoord.csv.panel;

import java.util.List;
import java.util.Set;
import org.akkoord.csv.panel.RowDecoder.Content;
import org.akkoord.csv.profile.RowShape;
import org.akkoord.csv.profile.SourceTable;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.csv.text.PlainNumber;
import org.akkoord.panel.intake.PanelSink;

/** Gives a sink the cells of one plan. */
final class CellFeeder implements PlanFeeder {

    private static final int UNKNOWN = -1;

    private final SourceTable table;
    private final int plan;
    private final RowDecoder rows;
    private final PanelSink sink;
    private final char mark;
    private final Set<String> codes;
    private final int[] periodCells;
    private final int[] variableCells;
    private final int[] numbers;
    private final int[] others;
    private final int[] contentCells;
    private final SeenCells<Integer> periods = new SeenCells<>(UNKNOWN);
    private final SeenCells<Integer> variables = new SeenCells<>(UNKNOWN);
    private final Memory memory;

    /** What is known of the contents of cells, for all plans with the same rules. */
    static final class Memory {

        private static final Content UNKNOWN_CONTENT = sink -> {};

        /** The contents by all their cells. */
        private final SeenCells<Content> contents = new SeenCells<>(UNKNOWN_CONTENT);

        /** Whether other cells leave plain numbers as they are. */
        private final SeenCells<Boolean> neutral = new SeenCells<>(false);
    }

    CellFeeder(SourceTable table, int plan, RowDecoder rows, PanelSink sink, Memory memory, char mark) {
        RowShape shape = table.shapes().get(plan);
        this.table = table;
        this.plan = plan;
        this.rows = rows;
        this.sink = sink;
        this.memory = memory;
        this.mark = mark;
        codes = shape.plainCodes();
        periodCells = shape.period();
        variableCells = shape.variable();
        numbers = shape.numbers();
        others = shape.others();
        contentCells = new int[numbers.length + others.length];
        System.arraycopy(numbers, 0, contentCells, 0, numbers.length);
        System.arraycopy(others, 0, contentCells, numbers.length, others.length);
    }

    @Override
    public boolean takeKnown(CsvRow row, RowUnit unit) {
        List<String> cells = row.cells();
        int variable = variables.find(cells, variableCells);
        int period = periods.find(cells, periodCells);
        if (variable == UNKNOWN || period == UNKNOWN) {
            return false;
        }
        try {
            return (numbers.length > 0 && memory.neutral.find(cells, others))
                    ? takeNumbers(cells, unit, variable, period)
                    : takeContent(cells, unit, variable, period);
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private boolean takeNumbers(List<String> cells, RowUnit unit, int variable, int period) {
        String text = cells.get(numbers[0]);
        if (numbers.length == 1) {
            double value = PlainNumber.decimal(text, mark);
            if (!PlainNumber.isDecimal(value) || codes.contains(text)) {
                return takeContent(cells, unit, variable, period);
            }
            return put(into -> into.value(value), unit, variable, period);
        }
        String base = cells.get(numbers[1]);
        long numerator = PlainNumber.whole(text);
        long denominator = PlainNumber.whole(base);
        if (numerator < 0 || denominator < 0 || codes.contains(text) || codes.contains(base)) {
            return takeContent(cells, unit, variable, period);
        }
        return put(into -> into.counts(numerator, denominator), unit, variable, period);
    }

    @SuppressWarnings("ReferenceEquality") // the unknown content is one object
    private boolean takeContent(List<String> cells, RowUnit unit, int variable, int period) {
        Content content = memory.contents.find(cells, contentCells);
        return content != Memory.UNKNOWN_CONTENT && put(content, unit, variable, period);
    }

    private boolean put(Content content, RowUnit unit, int variable, int period) {
        if (unit.number() == RowUnit.NONE
                || sink.at(unit.number(), variable, period).isTaken()) {
            return false;
        }
        content.into(sink);
        rows.addAccepted(1);
        return true;
    }

    @Override
    public void takeFully(CsvRow row) {
        rows.row(table.row(row, plan)).ifPresent(taken -> {
            List<String> cells = row.cells();
            variables.put(cells, variableCells, taken.variable());
            periods.put(cells, periodCells, taken.period());
            boolean isPlain = numbers.length > 0;
            for (int number : numbers) {
                isPlain &= PlainNumber.isDecimal(PlainNumber.decimal(cells.get(number), mark))
                        && !codes.contains(cells.get(number));
            }
            if (isPlain) {
                memory.neutral.put(cells, others, true);
            } else {
                memory.contents.put(cells, contentCells, taken.content());
            }
        });
    }
}
