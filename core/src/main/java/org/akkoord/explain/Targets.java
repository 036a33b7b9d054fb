package org.akkoord.explain;

import org.akkoord.agreement.TargetValue;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Phrases;

/** Target values in words. */
final class Targets {

    private Targets() {}

    static String text(Step.Targeted step, Phrases phrases) {
        String value = text(step.target(), step.unit(), phrases);
        String when = step.when()
                .map(period ->
                        phrases.say(step.standing() ? "target.from" : "target.by", "period", phrases.period(period)))
                .orElse("");
        String reading = step.provenance() == Provenance.STATED ? "" : " (" + phrases.name(step.provenance()) + ")";
        return value + when + reading;
    }

    static String text(TargetValue target, Unit unit, Phrases phrases) {
        if (target instanceof TargetValue.AtLeast bound) {
            return phrases.say("target.at-least", "value", phrases.exactly(bound.value(), unit));
        }
        if (target instanceof TargetValue.AtMost bound) {
            return phrases.say("target.at-most", "value", phrases.exactly(bound.value(), unit));
        }
        if (target instanceof TargetValue.Between range) {
            return phrases.say(
                    "target.between",
                    "low",
                    phrases.exactly(range.low(), unit),
                    "high",
                    phrases.exactly(range.high(), unit));
        }
        if (target instanceof TargetValue.Towards towards) {
            return phrases.name(towards.direction());
        }
        return phrases.say("target.none");
    }
}
