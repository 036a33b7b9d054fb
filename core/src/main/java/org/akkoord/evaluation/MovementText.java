package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Phrases;
import org.akkoord.trend.Change;
import org.akkoord.trend.Point;
import org.akkoord.trend.Trend;

/** Writes in one or two sentences how an indicator moved, and whether chance can explain it. */
final class MovementText {

    private static final double USUAL_LEVEL = 0.05;

    private MovementText() {}

    static Optional<String> of(IndicatorEvaluation indicator, Phrases phrases) {
        List<Point> points = indicator.series().points();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        if (points.size() == 1) {
            return Optional.of(phrases.say("movement.single", "figure", figure(points.get(0), indicator, phrases)));
        }
        String said = indicator
                .change()
                .map(change -> moved(change, indicator, phrases))
                .orElseGet(() -> phrases.say(
                        "movement.bounds",
                        "earlier",
                        figure(points.get(0), indicator, phrases),
                        "latest",
                        figure(points.get(points.size() - 1), indicator, phrases)));
        return Optional.of(said + noise(indicator, phrases));
    }

    private static String moved(Change change, IndicatorEvaluation indicator, Phrases phrases) {
        return phrases.say(
                "movement.moved",
                "earlier",
                figure(change.from(), indicator, phrases),
                "latest",
                figure(change.to(), indicator, phrases),
                "change",
                phrases.change(change.amount(), difference(indicator), ProjectionText.decimals(indicator)));
    }

    private static Unit difference(IndicatorEvaluation indicator) {
        return indicator.indicator().unit().ofDifference();
    }

    private static String figure(Point point, IndicatorEvaluation indicator, Phrases phrases) {
        return phrases.figure(point.value(), indicator.indicator().unit(), point.period());
    }

    /** What the trend or the test of the two values says; nothing where neither is known. */
    private static String noise(IndicatorEvaluation indicator, Phrases phrases) {
        Optional<Trend> trend = indicator.trend().filter(found -> found.p().isPresent());
        if (trend.isPresent()) {
            Trend found = trend.get();
            BigDecimal slope = BigDecimal.valueOf(found.slopePerYear());
            return ' '
                    + phrases.say(
                            found.isSignificantAt(USUAL_LEVEL) ? "movement.trend" : "movement.trend-by-chance",
                            "count",
                            phrases.count(found.points().size()),
                            "change",
                            phrases.change(slope, difference(indicator), ProjectionText.decimals(indicator)));
        }
        OptionalDouble p = indicator
                .change()
                .flatMap(Change::test)
                .map(test -> OptionalDouble.of(test.oneSidedP()))
                .orElseGet(OptionalDouble::empty);
        if (p.isEmpty()) {
            return "";
        }
        return ' ' + phrases.say(p.getAsDouble() < USUAL_LEVEL / 2 ? "movement.real" : "movement.by-chance");
    }
}
