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
        return target.match(
                least -> phrases.say("target.at-least", "value", phrases.exactly(least, unit)),
                most -> phrases.say("target.at-most", "value", phrases.exactly(most, unit)),
                (low, high) -> phrases.say(
                        "target.between", "low", phrases.exactly(low, unit), "high", phrases.exactly(high, unit)),
                phrases::name,
                () -> phrases.say("target.none"));
    }
}
