package org.akkoord.csv.measurement;

import static org.akkoord.csv.profile.MeasurementColumns.VALUE_RULE;
import static org.akkoord.csv.profile.MeasurementColumns.WORDS;
import static org.akkoord.internal.io.FigureNames.DENOMINATOR;
import static org.akkoord.internal.io.FigureNames.HIGH;
import static org.akkoord.internal.io.FigureNames.LOW;
import static org.akkoord.internal.io.FigureNames.MISSING;
import static org.akkoord.internal.io.FigureNames.NUMERATOR;
import static org.akkoord.internal.io.FigureNames.QUALIFIER;
import static org.akkoord.internal.io.FigureNames.VALUE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akkoord.csv.text.ColumnParser;
import org.akkoord.csv.text.CsvHeader;
import org.akkoord.csv.text.EnumText;
import org.akkoord.csv.text.RowCells;
import org.akkoord.problem.ProblemCode;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.Share;

/** Decodes the one value of each row. */
final class QuantityCells {

    private final ColumnParser<Quantity.Qualifier> qualifier;
    private final ColumnParser<Quantity.Figure> value;
    private final ColumnParser<Long> numerator;
    private final ColumnParser<Long> denominator;
    private final ColumnParser<End> low;
    private final ColumnParser<End> high;
    private final LanguageColumns words;
    private final ColumnParser<Quantity> missing;

    /** One end of bounds; a sign before it, as in {@code <2}, says that it is not included. */
    private record End(BigDecimal value, boolean isIncluded) {
        static End parse(String text, char open) {
            boolean isOpen = text.charAt(0) == open;
            return new End(Quantity.parseDecimal(isOpen ? text.substring(1) : text), !isOpen);
        }
    }

    QuantityCells(CsvHeader header) {
        qualifier = new ColumnParser<>(header, QUALIFIER, text -> EnumText.parse(Quantity.Qualifier.class, text));
        value = new ColumnParser<>(
                header, VALUE, text -> new Quantity.Figure(Quantity.parseDecimal(text), Quantity.Qualifier.EXACT));
        numerator = new ColumnParser<>(header, NUMERATOR, Quantity::parseCount);
        denominator =
                new ColumnParser<>(header, DENOMINATOR, text -> new Share(0, Quantity.parseCount(text)).denominator());
        low = new ColumnParser<>(header, LOW, text -> End.parse(text, '>'));
        high = new ColumnParser<>(header, HIGH, text -> End.parse(text, '<'));
        words = new LanguageColumns(header, WORDS);
        missing = new ColumnParser<>(
                header, MISSING, text -> new Quantity.Missing(EnumText.parse(Quantity.MissingReason.class, text)));
    }

    /** The value of a row; absent if one of its cells has a problem, or if the row has no value or several. */
    Optional<Quantity> quantity(RowCells cells) {
        Optional<Quantity.Qualifier> exactness = qualifier.read(cells);
        if (qualifier.isFilled(cells) && !value.isFilled(cells)) {
            cells.refuse(
                    ProblemCode.CONFLICT,
                    QUALIFIER,
                    "a qualifier belongs to a figure in column '" + cells.place(VALUE) + "', but that is empty");
        }
        boolean isFigure = value.isFilled(cells);
        boolean isShare = numerator.isFilled(cells) || denominator.isFilled(cells);
        boolean isBounds = low.isFilled(cells) || high.isFilled(cells);
        boolean isWords = words.firstFilled(cells).isPresent();
        boolean isMissing = missing.isFilled(cells);
        int kinds =
                (isFigure ? 1 : 0) + (isShare ? 1 : 0) + (isBounds ? 1 : 0) + (isWords ? 1 : 0) + (isMissing ? 1 : 0);
        if (kinds != 1) {
            refuse(cells);
            return Optional.empty();
        }
        if (isFigure) {
            Optional<Quantity.Figure> figure = value.read(cells);
            return exactness.isEmpty()
                    ? figure.map(exact -> exact)
                    : figure.map(exact -> new Quantity.Figure(exact.amount(), exactness.get()));
        }
        if (isShare) {
            return share(cells);
        }
        if (isBounds) {
            return bounds(cells);
        }
        return isWords ? words.text(cells).map(Quantity.Words::new) : missing.read(cells);
    }

    private void refuse(RowCells cells) {
        List<String> kinds = new ArrayList<>();
        addFirst(kinds, cells, value);
        addFirst(kinds, cells, numerator, denominator);
        addFirst(kinds, cells, low, high);
        words.firstFilled(cells).ifPresent(kinds::add);
        addFirst(kinds, cells, missing);
        if (kinds.isEmpty()) {
            cells.refuseRow(ProblemCode.MISSING, "the row has no value; expected exactly one of " + VALUE_RULE);
            return;
        }
        cells.refuse(
                ProblemCode.CONFLICT,
                kinds.get(1),
                "the row has more than one kind of value: " + String.join(", ", kinds) + "; expected exactly one of "
                        + VALUE_RULE);
    }

    private static void addFirst(List<String> kinds, RowCells cells, ColumnParser<?>... columns) {
        for (ColumnParser<?> column : columns) {
            if (column.isFilled(cells)) {
                kinds.add(column.name());
                return;
            }
        }
    }

    private Optional<Quantity> share(RowCells cells) {
        Optional<Long> top = half(cells, numerator, denominator);
        Optional<Long> bottom = half(cells, denominator, numerator);
        if (top.isEmpty() || bottom.isEmpty()) {
            return Optional.empty();
        }
        return cells.attempt(ProblemCode.CONFLICT, NUMERATOR, () -> new Share(top.get(), bottom.get()));
    }

    private Optional<Quantity> bounds(RowCells cells) {
        Optional<End> least = half(cells, low, high);
        Optional<End> most = half(cells, high, low);
        if (least.isEmpty() || most.isEmpty()) {
            return Optional.empty();
        }
        return cells.attempt(
                ProblemCode.CONFLICT,
                LOW,
                () -> new Quantity.Bounds(
                        least.get().value(),
                        most.get().value(),
                        least.get().isIncluded(),
                        most.get().isIncluded()));
    }

    private static <T> Optional<T> half(RowCells cells, ColumnParser<T> column, ColumnParser<T> other) {
        if (!column.isFilled(cells)) {
            cells.refuse(
                    ProblemCode.MISSING,
                    column.name(),
                    "the cell must not be empty where column '" + cells.place(other.name()) + "' is filled");
        }
        return column.read(cells);
    }
}
