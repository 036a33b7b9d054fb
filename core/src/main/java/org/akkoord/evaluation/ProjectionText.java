package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.evaluation.IndicatorEvaluation.Projection;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Phrases;

/** Writes in one line where an indicator is heading. */
final class ProjectionText {

    private static final int LAST_YEAR = 2100;
    private static final double NEARLY_0 = 0.01;
    private static final double NEARLY_1 = 0.99;
    private static final BigDecimal NINETY_NINE = BigDecimal.valueOf(99);
    private static final BigDecimal LEAST_SHOWN = new BigDecimal("0.05");

    private ProjectionText() {}

    static Optional<String> of(IndicatorEvaluation indicator, Phrases phrases) {
        return indicator
                .projection()
                .map(projection -> parts(projection, indicator.indicator().unit(), phrases))
                .filter(parts -> !parts.isEmpty())
                .map(parts -> String.join("; ", parts));
    }

    private static List<String> parts(Projection projection, Unit unit, Phrases phrases) {
        List<String> parts = new ArrayList<>();
        needed(projection, unit, phrases).ifPresent(parts::add);
        projection
                .reached()
                .ifPresent(year -> parts.add(
                        year < LAST_YEAR
                                ? phrases.say("outlook.reached", "year", Integer.toString((int) Math.floor(year)))
                                : phrases.say("outlook.never", "year", Integer.toString(LAST_YEAR))));
        projection.forecast().ifPresent(forecast -> parts.add(forecast(forecast, projection, unit, phrases)));
        projection
                .attainment()
                .ifPresent(probability ->
                        parts.add(phrases.say("outlook.attainment", "probability", probability(probability, phrases))));
        return parts;
    }

    private static Optional<String> needed(Projection projection, Unit unit, Phrases phrases) {
        if (projection.missing().isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble perYear = projection.neededPerYear();
        BigDecimal change = BigDecimal.valueOf(
                perYear.isPresent()
                        ? perYear.getAsDouble()
                        : projection.missing().getAsDouble());
        String amount = change.abs().compareTo(LEAST_SHOWN) < 0
                ? phrases.withUnit(phrases.beside(change, BigDecimal.ZERO), unit.ofDifference())
                : phrases.number(change, unit.ofDifference());
        return Optional.of(
                perYear.isPresent()
                        ? phrases.say("outlook.needed", "change", amount)
                        : phrases.say(
                                "outlook.needed-soon",
                                "change",
                                amount,
                                "date",
                                projection.deadline().toString()));
    }

    private static String forecast(double forecast, Projection projection, Unit unit, Phrases phrases) {
        String value = phrases.number(BigDecimal.valueOf(forecast), unit);
        return projection
                .interval()
                .map(interval -> phrases.say(
                        "outlook.forecast",
                        "value",
                        value,
                        "low",
                        phrases.number(BigDecimal.valueOf(interval.low()), unit),
                        "high",
                        phrases.number(BigDecimal.valueOf(interval.high()), unit)))
                .orElseGet(() -> phrases.say("outlook.forecast-only", "value", value));
    }

    /** A probability in percent, below 1 and above 99 only as that: no estimate is certain. */
    private static String probability(double probability, Phrases phrases) {
        if (probability < NEARLY_0) {
            return phrases.say("probability.below", "percent", phrases.number(BigDecimal.ONE, Unit.PERCENT));
        }
        if (probability > NEARLY_1) {
            return phrases.say("probability.above", "percent", phrases.number(NINETY_NINE, Unit.PERCENT));
        }
        return phrases.number(BigDecimal.valueOf(100 * probability), Unit.PERCENT);
    }
}
