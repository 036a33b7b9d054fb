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
    private static final int MOST_DECIMALS = 3;

    private ProjectionText() {}

    /** The text; the phrases know the target beside which the numbers stand. */
    static Optional<String> of(IndicatorEvaluation indicator, Phrases phrases) {
        return indicator
                .projection()
                .map(projection -> parts(projection, indicator, phrases))
                .filter(parts -> !parts.isEmpty())
                .map(parts -> String.join("; ", parts));
    }

    /** A forecast has no more decimals than the values from which it was made; one of a percentage has one. */
    static int decimals(IndicatorEvaluation indicator) {
        return indicator.indicator().unit().isPercent()
                ? 1
                : indicator.series().points().stream()
                        .flatMap(point -> point.value().figure().stream())
                        .mapToInt(figure ->
                                Math.max(0, figure.amount().stripTrailingZeros().scale()))
                        .map(scale -> Math.min(scale, MOST_DECIMALS))
                        .max()
                        .orElse(1);
    }

    private static List<String> parts(Projection projection, IndicatorEvaluation indicator, Phrases phrases) {
        List<String> parts = new ArrayList<>();
        needed(projection, indicator, phrases).ifPresent(parts::add);
        projection
                .reached()
                .ifPresent(year -> parts.add(
                        year < LAST_YEAR
                                ? phrases.say("outlook.reached", "year", Integer.toString((int) Math.floor(year)))
                                : phrases.say("outlook.never", "year", Integer.toString(LAST_YEAR))));
        projection.forecast().ifPresent(forecast -> parts.add(forecast(forecast, projection, indicator, phrases)));
        projection
                .attainment()
                .ifPresent(probability ->
                        parts.add(phrases.say("outlook.attainment", "probability", probability(probability, phrases))));
        return parts;
    }

    private static Optional<String> needed(Projection projection, IndicatorEvaluation indicator, Phrases phrases) {
        if (projection.missing().isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble perYear = projection.neededPerYear();
        BigDecimal change = BigDecimal.valueOf(
                perYear.isPresent()
                        ? perYear.getAsDouble()
                        : projection.missing().getAsDouble());
        String words = Phrases.of(phrases.locale())
                .change(change, indicator.indicator().unit().ofDifference(), decimals(indicator));
        return Optional.of(
                perYear.isPresent()
                        ? phrases.say("outlook.needed", "change", words)
                        : phrases.say(
                                "outlook.needed-soon", "change", words, "date", phrases.date(projection.deadline())));
    }

    private static String forecast(
            double forecast, Projection projection, IndicatorEvaluation indicator, Phrases phrases) {
        Unit unit = indicator.indicator().unit();
        int decimals = decimals(indicator);
        String value = phrases.number(BigDecimal.valueOf(forecast), unit, decimals);
        return projection
                .interval()
                .map(interval -> phrases.say(
                        interval.low() < 0 ? "outlook.forecast.below-0" : "outlook.forecast",
                        "value",
                        value,
                        "low",
                        phrases.bare(BigDecimal.valueOf(interval.low()), decimals),
                        "high",
                        phrases.number(BigDecimal.valueOf(interval.high()), unit, decimals)))
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
