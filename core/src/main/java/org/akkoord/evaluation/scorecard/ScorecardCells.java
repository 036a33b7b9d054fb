package org.akkoord.evaluation.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.evaluation.Scorecards;
import org.akkoord.measurement.Measurement;
import org.akkoord.quantity.Quantity;

/** The rows of scorecards as texts. */
public final class ScorecardCells {

    public static final List<String> NAMES = List.of(
            "unit",
            "goal",
            "objective",
            "indicator",
            "verdict",
            "reason",
            "period",
            "latest",
            "low",
            "high",
            "shortfall",
            "change",
            "change_per_year",
            "counted",
            "expected");

    private ScorecardCells() {}

    /** A row, in the order of the names. */
    public static List<String> of(Scorecards.Row row) {
        Optional<Quantity.Bounds> bounds = row.latest().flatMap(Quantity::bounds);
        return List.of(
                row.unit(),
                row.goal(),
                row.objective(),
                row.indicator(),
                row.verdict().name(),
                row.reason().name(),
                row.period().map(Object::toString).orElse(""),
                number(row.latest().map(Quantity::value).orElseGet(OptionalDouble::empty)),
                bounds.map(Quantity.Bounds::low).map(BigDecimal::toPlainString).orElse(""),
                bounds.map(Quantity.Bounds::high).map(BigDecimal::toPlainString).orElse(""),
                number(row.shortfall()),
                number(row.change()),
                number(row.changePerYear()),
                row.units().map(Measurement.Units::counted).map(String::valueOf).orElse(""),
                row.units()
                        .map(Measurement.Units::expected)
                        .map(String::valueOf)
                        .orElse(""));
    }

    private static String number(Optional<BigDecimal> number) {
        return number(number.isPresent() ? OptionalDouble.of(number.get().doubleValue()) : OptionalDouble.empty());
    }

    /** The shortest text that is read as this double. */
    private static String number(OptionalDouble number) {
        return number.isPresent()
                ? new BigDecimal(Double.toString(number.getAsDouble() + 0.0))
                        .stripTrailingZeros()
                        .toPlainString()
                : "";
    }
}
