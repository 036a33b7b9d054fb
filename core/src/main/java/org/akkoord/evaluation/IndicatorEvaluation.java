package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.explain.Explanation;
import org.akkoord.indicator.Indicator;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.trend.Change;
import org.akkoord.trend.Point;
import org.akkoord.trend.Series;
import org.akkoord.trend.Trend;
import org.akkoord.verdict.Verdict;
import org.immutables.value.Value;

/**
 * One indicator on the date of the evaluation: how far, which way, on what evidence, and what the method made of it.
 *
 * @param indicator the indicator
 * @param verdict the verdict; only direct indicators of an objective have one that is a judgement
 * @param series the comparable values, breaks respected
 * @param change the change from the first to the latest comparable value
 * @param trend the trend through three or more
 * @param expected the value that counts at the deadline, projected or the latest, in the indicator's unit; not rounded
 * @param shortfall what then misses, in percent of the distance from the baseline to the target; not rounded
 * @param rating what a published method calls it, in its publisher's words
 * @param projection where it is heading, for direct indicators with a target value
 * @param evidence what it rests on
 * @param explanation why
 */
@BuilderStyle
@Value.Builder
public record IndicatorEvaluation(
        Indicator indicator,
        Verdict verdict,
        Series series,
        Optional<Change> change,
        Optional<Trend> trend,
        Optional<BigDecimal> expected,
        Optional<BigDecimal> shortfall,
        Optional<Rating> rating,
        Optional<Projection> projection,
        Evidence evidence,
        Explanation explanation)
        implements WithIndicatorEvaluation {

    public IndicatorEvaluation {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(trend, "trend");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(shortfall, "shortfall");
        Objects.requireNonNull(rating, "rating");
        Objects.requireNonNull(projection, "projection");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(explanation, "explanation");
    }

    /** How far: the latest value. */
    public Optional<Point> level() {
        return series.latest();
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends IndicatorEvaluationBuilder {
        Builder() {}
    }
}
