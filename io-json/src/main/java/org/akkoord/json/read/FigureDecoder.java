package org.akkoord.json.read;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.indicator.Cell;
import org.akkoord.internal.io.FigureNames;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.statistics.CochranArmitage;
import org.akkoord.statistics.ConfidenceInterval;
import org.akkoord.statistics.LeastSquares;
import org.akkoord.statistics.Proportion;
import org.akkoord.statistics.TheilSen;
import org.akkoord.trend.Point;
import org.akkoord.trend.Point.SamplingError;
import org.akkoord.verdict.Citation;

/** Decodes the figures and computed numbers of results. */
final class FigureDecoder {

    private static final Citation PLACEHOLDER = new Citation(
            "x",
            Cell.whole(),
            ReportingPeriod.year(ReportingPeriod.MIN_YEAR),
            Quantity.missing(Quantity.MissingReason.NOT_STATED),
            Unit.COUNT,
            List.of());
    private static final List<Class<? extends Enum<?>>> INTERVAL_METHODS = List.of(
            CochranArmitage.Variance.class, LeastSquares.Weights.class, TheilSen.Ranks.class, Proportion.Method.class);

    private final Values values;
    private final QuantityDecoder quantities;

    FigureDecoder(Values values) {
        this.values = values;
        this.quantities = new QuantityDecoder(values);
    }

    /** A value in an object of its own. */
    ValueReader.Required<Quantity> quantity() {
        return new ValueReader.Required<>(
                "an object with a value", PLACEHOLDER.value(), values.object(m -> m.buildAmongOthers(() -> value(m))));
    }

    ValueReader.Required<Citation> citation() {
        return new ValueReader.Required<>("a figure", PLACEHOLDER, values.object(this::citation));
    }

    private Optional<Citation> citation(Members m) {
        return m.buildAmongOthers(() -> new Citation(
                m.required("indicator", values.id()),
                m.orElse(FigureNames.DIMENSIONS, values.cell(), Cell.whole()),
                m.required("timeframe", values.period()),
                value(m),
                m.required("unit", values.unit()),
                m.list("sources", values.source()),
                m.optional("title", values.text())));
    }

    Optional<Point> point(Members m) {
        return m.buildAmongOthers(() -> new Point(m.required("timeframe", values.period()), value(m), error(m)));
    }

    private Quantity value(Members m) {
        return quantities.quantity(m).orElse(PLACEHOLDER.value());
    }

    private Optional<SamplingError> error(Members m) {
        boolean isOfCounts = m.orElse("errorOfCounts", values.yesOrNo(), false);
        if (isOfCounts || !m.present(List.of("errorBelow", "errorAbove")).isEmpty()) {
            return m.together(
                    () -> new SamplingError(
                            m.required("errorBelow", values.real()),
                            m.required("errorAbove", values.real()),
                            isOfCounts),
                    "errorBelow",
                    "errorAbove");
        }
        return m.optional("standardError", values.real()).flatMap(error -> m.together(() -> SamplingError.of(error)));
    }

    Optional<ConfidenceInterval<?>> interval(Members m) {
        return m.buildAmongOthers(() -> interval(m, m.required("method", method())));
    }

    private <M extends Enum<M>> ConfidenceInterval<M> interval(Members m, Enum<M> method) {
        return new ConfidenceInterval<>(
                m.required("low", values.real()),
                m.required("high", values.real()),
                m.required("level", values.real()),
                method.getDeclaringClass().cast(method),
                m.orElse("clipped", values.yesOrNo(), false));
    }

    private ValueReader.Required<Enum<?>> method() {
        List<? extends Enum<?>> methods = INTERVAL_METHODS.stream()
                .flatMap(type -> List.of(type.getEnumConstants()).stream())
                .toList();
        return values.written(
                "the method of an interval",
                LeastSquares.Weights.EQUAL,
                text -> methods.stream()
                        .filter(method -> method.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "unknown value " + QuotedName.quote(text) + ", expected one of " + methods)));
    }

    static OptionalDouble real(Optional<Double> number) {
        return number.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }
}
