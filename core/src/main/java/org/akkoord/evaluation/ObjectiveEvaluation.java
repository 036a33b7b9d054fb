package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.explain.Explanation;
import org.akkoord.explain.Step;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.internal.IdList;
import org.akkoord.internal.Lookup;
import org.akkoord.render.Phrases;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Verdict;
import org.immutables.value.Value;

/** One objective on the date of the evaluation. Immutable; equal if everything in it is equal. */
@BuilderStyle
@Value.Immutable
public abstract class ObjectiveEvaluation {

    ObjectiveEvaluation() {}

    /** The objective. */
    public abstract Objective objective();

    /** The verdict that the explanation gives: the worst of its direct indicators that could be assessed. */
    public Verdict verdict() {
        return explanation().verdict();
    }

    /** The target as it was judged: the value in force, its unit, whether the text states it, and by or from when. */
    public abstract Step.Targeted targeted();

    /** The target value that was in force. */
    public TargetValue target() {
        return targeted().target();
    }

    /** Its indicators, direct ones and proxies, in the order of the objective. */
    public abstract List<IndicatorEvaluation> indicators();

    /** Its direct indicators, on which the verdict rests, in the order of the objective. */
    public List<IndicatorEvaluation> direct() {
        return indicators().stream().filter(IndicatorEvaluation::isDirect).toList();
    }

    /**
     * The latest value of its first direct indicator that has one, as a number in that indicator's unit; empty where
     * there is none, and for bounds and words, which are no single number.
     */
    public OptionalDouble latestNumber() {
        return asDouble(latestDecimal());
    }

    private Optional<BigDecimal> latestDecimal() {
        return direct().stream()
                .flatMap(indicator -> indicator.level().stream())
                .findFirst()
                .flatMap(Point::number);
    }

    /**
     * The target value in force as a number in the objective's unit; of a range the bound that the latest value must
     * still cross. Empty for a direction or words, and for a range without a latest value.
     */
    public OptionalDouble targetNumber() {
        List<BigDecimal> bounds = target().bounds();
        return asDouble(
                bounds.size() > 1
                        ? latestDecimal().flatMap(target()::boundFrom)
                        : bounds.stream().findFirst());
    }

    private static OptionalDouble asDouble(Optional<BigDecimal> number) {
        return number.isPresent() ? OptionalDouble.of(number.get().doubleValue()) : OptionalDouble.empty();
    }

    @Value.Lazy
    IdList<IndicatorEvaluation> indicatorsById() {
        return new IdList<>(indicators(), evaluation -> evaluation.indicator().id());
    }

    /**
     * The indicator of the given id.
     *
     * @throws IllegalArgumentException if the objective has none; the message names the nearest and the ids that it has
     */
    public IndicatorEvaluation indicator(String id) {
        return Lookup.find(
                indicatorsById(), evaluation -> evaluation.indicator().id(), id, "indicator");
    }

    /** What a reader must know at a glance: breaks that were crossed, closed units, and what a ceiling did. */
    public List<Step> notes() {
        return explanation().notes();
    }

    /** The {@linkplain #notes() notes} in words, without full stops; more than two of a kind are one with a count. */
    public List<String> notes(Locale locale) {
        return NoteText.of(this, Phrases.of(locale));
    }

    /** What parties had declared about it by the date of the evaluation. */
    public abstract List<Step.Declared> declared();

    /** Why it has its verdict. */
    public abstract Explanation explanation();

    /** The id and the verdict. */
    @Override
    public String toString() {
        return objective().id() + " " + verdict();
    }
}
