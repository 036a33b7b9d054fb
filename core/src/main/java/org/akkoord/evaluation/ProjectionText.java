package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akkoord.evaluation.IndicatorEvaluation.Projection;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Phrases;

/** Writes in one line where an indicator is heading. */
final class ProjectionText {

    private static final int LAST_YEAR = 2100;
    private static final double NEARLY_0 = 0.01;
    private static final double NEARLY_1 = 0.99;
    private static final BigDecimal NINETY_NINE = BigDecimal.valueOf(99);

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
        projection
                .neededPerYear()
                .ifPresent(change -> parts.add(phrases.say(
                        "outlook.needed", "change", phrases.number(BigDecimal.valueOf(change), unit.ofDifference()))));
        projection
                .reached()
                .ifPresent(year -> parts.add(
                        year < LAST_YEAR
                                ? phrases.say("outlook.reached", "year", Integer.toString((int) Math.floor(year)))
                                : phrases.say("outlook.never", "year", Integer.toString(LAST_YEAR))));
        projection
                .interval()
                .ifPresent(interval -> parts.add(phrases.say(
                        "outlook.forecast",
                        "value",
                        phrases.number(BigDecimal.valueOf(projection.forecast().orElseThrow()), unit),
                        "low",
                        phrases.number(BigDecimal.valueOf(interval.low()), unit),
                        "high",
                        phrases.number(BigDecimal.valueOf(interval.high()), unit))));
        projection
                .attainment()
                .ifPresent(probability ->
                        parts.add(phrases.say("outlook.attainment", "probability", probability(probability, phrases))));
        return parts;
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
