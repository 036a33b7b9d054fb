package org.akkoord.csv;

import static org.akkoord.csv.MeasurementColumns.DENOMINATOR;
import static org.akkoord.csv.MeasurementColumns.HIGH;
import static org.akkoord.csv.MeasurementColumns.LOW;
import static org.akkoord.csv.MeasurementColumns.MISSING;
import static org.akkoord.csv.MeasurementColumns.NUMERATOR;
import static org.akkoord.csv.MeasurementColumns.QUALIFIER;
import static org.akkoord.csv.MeasurementColumns.VALUE;
import static org.akkoord.csv.MeasurementColumns.VALUE_RULE;
import static org.akkoord.csv.MeasurementColumns.WORDS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.akkoord.problem.ProblemCode;
import org.akkoord.quantity.MissingReason;
import org.akkoord.quantity.Qualifier;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Share;

/** Decodes the one value of a row. */
final class QuantityCells {

    private final RowCells cells;

    QuantityCells(RowCells cells) {
        this.cells = cells;
    }

    /** The value; absent if the row has a problem there. */
    Optional<Quantity> quantity() {
        Optional<Qualifier> qualifier = cells.parse(QUALIFIER, text -> EnumText.parse(Qualifier.class, text));
        if (cells.has(QUALIFIER) && !cells.has(VALUE)) {
            cells.refuse(
                    ProblemCode.CONFLICT,
                    QUALIFIER,
                    "a qualifier belongs to a figure in column 'value', but that is empty");
        }
        List<String> kinds = kinds();
        if (kinds.isEmpty()) {
            cells.refuseRow(ProblemCode.MISSING, "the row has no value; expected exactly one of " + VALUE_RULE);
            return Optional.empty();
        }
        if (kinds.size() > 1) {
            cells.refuse(
                    ProblemCode.CONFLICT,
                    kinds.get(1),
                    "the row has more than one kind of value: " + String.join(", ", kinds)
                            + "; expected exactly one of " + VALUE_RULE);
            return Optional.empty();
        }
        return switch (kinds.get(0)) {
            case VALUE ->
                cells.parse(VALUE, Quantity::parseDecimal)
                        .map(amount -> new Quantity.Figure(amount, qualifier.orElse(Qualifier.EXACT)));
            case NUMERATOR, DENOMINATOR -> share();
            case LOW, HIGH -> bounds();
            case MISSING ->
                cells.parse(MISSING, text -> new Quantity.Missing(EnumText.parse(MissingReason.class, text)));
            default -> LanguageCells.text(cells, WORDS).map(Quantity.Words::new);
        };
    }

    /** For each kind of value that is given, one column that gives it. */
    private List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        addFirst(kinds, List.of(VALUE));
        addFirst(kinds, List.of(NUMERATOR, DENOMINATOR));
        addFirst(kinds, List.of(LOW, HIGH));
        addFirst(kinds, cells.filled(WORDS));
        addFirst(kinds, List.of(MISSING));
        return kinds;
    }

    private void addFirst(List<String> kinds, List<String> columns) {
        columns.stream().filter(cells::has).findFirst().ifPresent(kinds::add);
    }

    private Optional<Quantity> share() {
        Optional<Long> numerator = half(NUMERATOR, DENOMINATOR, Quantity::parseCount);
        Optional<Long> denominator =
                half(DENOMINATOR, NUMERATOR, text -> new Share(0, Quantity.parseCount(text)).denominator());
        if (numerator.isEmpty() || denominator.isEmpty()) {
            return Optional.empty();
        }
        return cells.attempt(ProblemCode.CONFLICT, NUMERATOR, () -> new Share(numerator.get(), denominator.get()));
    }

    private Optional<Quantity> bounds() {
        Optional<BigDecimal> low = half(LOW, HIGH, Quantity::parseDecimal);
        Optional<BigDecimal> high = half(HIGH, LOW, Quantity::parseDecimal);
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        return cells.attempt(ProblemCode.CONFLICT, LOW, () -> new Quantity.Bounds(low.get(), high.get()));
    }

    private <T> Optional<T> half(String column, String other, Function<String, T> parser) {
        if (!cells.has(column)) {
            cells.refuse(
                    ProblemCode.MISSING, column, "the cell must not be empty where column '" + other + "' is filled");
        }
        return cells.parse(column, parser);
    }
}
