package org.akkoord.explain;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Phrases;

/** Calculations in words. */
final class Formulas {

    private Formulas() {}

    static String calculation(Step.Calculated step, Phrases phrases) {
        String notation = step.formula().notation();
        for (Map.Entry<String, BigDecimal> value : step.values().entrySet()) {
            String number = phrases.inFormula(value.getValue());
            notation = notation.replace(
                    "{" + value.getKey() + "}", value.getValue().signum() < 0 ? "(" + number + ")" : number);
        }
        return phrases.say(
                "step.calculated",
                "what",
                step.formula().text(phrases),
                "formula",
                notation,
                "result",
                phrases.withUnit(phrases.inFormula(step.result()), step.unit()));
    }

    static String slope(Step.Sloped step, Phrases phrases) {
        return phrases.say(
                "step.sloped",
                "what",
                step.formula().text(phrases),
                "formula",
                step.formula().notation(),
                "points",
                step.points().stream()
                        .map(spot -> "(" + phrases.inFormula(BigDecimal.valueOf(spot.year())) + "; "
                                + phrases.inFormula(spot.value()) + ")")
                        .collect(Collectors.joining(", ")),
                "result",
                phrases.withUnit(phrases.inFormula(BigDecimal.valueOf(step.slope())), step.unit()));
    }

    static String rating(Step.Rated step, Phrases phrases) {
        return phrases.say(
                "step.rated",
                "method",
                phrases.foreign(step.method()),
                "aspect",
                phrases.name(step.aspect()),
                "status",
                phrases.foreign(step.status()),
                "value",
                part("rated.value", step.value(), phrases),
                "score",
                part("rated.score", step.score(), phrases));
    }

    private static String part(String key, OptionalDouble number, Phrases phrases) {
        return number.isEmpty()
                ? ""
                : phrases.say(
                        key,
                        "number",
                        phrases.withUnit(
                                phrases.inFormula(BigDecimal.valueOf(number.getAsDouble())), Unit.parse("none")));
    }
}
