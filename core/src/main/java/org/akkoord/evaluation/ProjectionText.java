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
                .ifPresent(probability -> parts.add(phrases.say(
                        "outlook.attainment",
                        "probability",
                        phrases.number(BigDecimal.valueOf(100 * probability), Unit.PERCENT))));
        return parts;
    }
}
