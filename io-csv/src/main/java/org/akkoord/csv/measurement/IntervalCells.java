package org.akkoord.csv.measurement;

import static org.akkoord.internal.io.FigureNames.INTERVAL_HIGH;
import static org.akkoord.internal.io.FigureNames.INTERVAL_LEVEL;
import static org.akkoord.internal.io.FigureNames.INTERVAL_LOW;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.akkoord.csv.text.ColumnParser;
import org.akkoord.csv.text.CsvHeader;
import org.akkoord.csv.text.RowCells;
import org.akkoord.problem.ProblemCode;
import org.akkoord.quantity.Interval;
import org.akkoord.quantity.Quantity;

/** Decodes the interval of uncertainty of each row. */
final class IntervalCells {

    private final ColumnParser<BigDecimal> low;
    private final ColumnParser<BigDecimal> high;
    private final ColumnParser<BigDecimal> level;
    private final List<ColumnParser<BigDecimal>> all;

    IntervalCells(CsvHeader header) {
        low = new ColumnParser<>(header, INTERVAL_LOW, Quantity::parseDecimal);
        high = new ColumnParser<>(header, INTERVAL_HIGH, Quantity::parseDecimal);
        level = new ColumnParser<>(header, INTERVAL_LEVEL, IntervalCells::level);
        all = List.of(low, high, level);
    }

    private static BigDecimal level(String text) {
        BigDecimal level = Quantity.parseDecimal(text);
        return new Interval(level, level, level).level();
    }

    /** The interval of a row; absent if the row has none, or if one of its cells has a problem. */
    Optional<Interval> interval(RowCells cells) {
        if (!low.isFilled(cells) && !high.isFilled(cells) && !level.isFilled(cells)) {
            return Optional.empty();
        }
        for (ColumnParser<BigDecimal> column : all) {
            if (!column.isFilled(cells)) {
                cells.refuse(
                        ProblemCode.MISSING,
                        column.name(),
                        "the cell must not be empty where another of "
                                + String.join(
                                        ", ",
                                        cells.place(INTERVAL_LOW),
                                        cells.place(INTERVAL_HIGH),
                                        cells.place(INTERVAL_LEVEL))
                                + " is filled");
            }
        }
        Optional<BigDecimal> least = low.read(cells);
        Optional<BigDecimal> most = high.read(cells);
        Optional<BigDecimal> certainty = level.read(cells);
        if (least.isEmpty() || most.isEmpty() || certainty.isEmpty()) {
            return Optional.empty();
        }
        return cells.attempt(
                ProblemCode.CONFLICT, INTERVAL_LOW, () -> new Interval(least.get(), most.get(), certainty.get()));
    }
}
