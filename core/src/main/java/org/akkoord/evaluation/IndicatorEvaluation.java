package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.explain.Explanation;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Indicator;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.statistics.ConfidenceInterval;
import org.akkoord.trend.Change;
import org.akkoord.trend.Point;
import org.akkoord.trend.Series;
import org.akkoord.trend.Trend;
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Verdict;
import org.immutables.value.Value;

/**
 * One indicator on the date of the evaluation: how far, which way, on what evidence, and what the method made of it.
 * Immutable; equal if everything in it is equal.
 */
@BuilderStyle
@Value.Immutable
public abstract class IndicatorEvaluation {

    IndicatorEvaluation() {}

    /** The indicator. */
    public abstract Indicator indicator();

    /** Whether it measures what the objective is about: only then can its verdict be a judgement. */
    public boolean isDirect() {
        return indicator().role() == Indicator.Role.DIRECT;
    }

    /** The verdict that the explanation gives. */
    public Verdict verdict() {
        return explanation().verdict();
    }

    /** The comparable values in time order; a break across which the publisher does not compare ends the series(). */
    public abstract Series series();

    /** The figures of the series with their sources, in time order. */
    public abstract List<Citation> figures();

    /** How far: the latest value. */
    public Optional<Point> level() {
        return series().latest();
    }

    /** The latest value with its sources. */
    public Optional<Citation> latest() {
        return figures().stream().reduce((earlier, later) -> later);
    }

    /** The change from the first to the latest comparable number; empty if there are fewer than two. */
    public Optional<Change> change() {
        return change(series());
    }

    /** The trend through three values or more. */
    public abstract Optional<Trend> trend();

    /** The change per year so far: of the trend, or between the first and the latest of two values. */
    public OptionalDouble perYear() {
        return perYear(series(), trend());
    }

    private static Optional<Change> change(Series series) {
        List<Point> numbers = series.numbers();
        return numbers.size() < 2 ? Optional.empty() : Change.between(numbers.get(0), numbers.get(numbers.size() - 1));
    }

    static OptionalDouble perYear(Series series, Optional<Trend> trend) {
        return trend.map(Trend::slopePerYear)
                .or(() -> change(series).map(Change::perYear))
                .map(OptionalDouble::of)
                .orElseGet(OptionalDouble::empty);
    }

    /** The value that counts at the deadline, projected or the latest, in the indicator's unit; not rounded. */
    public abstract Optional<BigDecimal> expected();

    /** What then misses, in percent of the distance from the baseline to the target; not rounded. */
    public abstract Optional<BigDecimal> shortfall();

    /** What a published method calls it, in its publisher's words. */
    public abstract Optional<Rating> rating();

    /** Everything that a published method calls it, by the aspect that is rated; empty for a method without words. */
    public List<Step.Rated> ratings() {
        return explanation().steps().stream()
                .filter(Step.Rated.class::isInstance)
                .map(Step.Rated.class::cast)
                .toList();
    }

    /** Where it is heading; only for direct indicators with a target value. */
    public abstract Optional<Projection> projection();

    /** What the verdict rests on. */
    public abstract Evidence evidence();

    /** Why it has its verdict. */
    public abstract Explanation explanation();

    /** The id and the verdict. */
    @Override
    public String toString() {
        return indicator().id() + " " + verdict();
    }

    /**
     * Where an indicator is heading, apart from the verdict. All values are in the indicator's unit and not rounded;
     * years are positions on the time axis of {@link org.akkoord.period.ReportingPeriod#position}.
     *
     * <p>The forecast lies on the least-squares line through the values: with weights {@code 1 / se^2} where all
     * standard errors are known, and then a normal distribution with the line's own error and that of the latest value;
     * with equal weights and Student's t otherwise. It needs three values; percentages are not cut off at 0 and 100.
     * The year in which the target would be met goes from the latest value along the trend, or along the change per
     * year where there are two values.
     *
     * @param forecast the value on the line at the deadline; empty once that has passed
     * @param interval the interval that contains the value at the deadline with 95 percent probability
     * @param attainment the probability that the value at the deadline meets the target, 0 to 1; empty for a range
     * @param reached the year in which the target would be met; empty if it is met, or the value does not move towards
     *     it
     * @param neededPerYear the change per year, from the date of the evaluation to the deadline, that would still meet
     *     the target; empty if it is met or the deadline has passed
     */
    public record Projection(
            OptionalDouble forecast,
            Optional<ConfidenceInterval<?>> interval,
            OptionalDouble attainment,
            OptionalDouble reached,
            OptionalDouble neededPerYear) {

        public Projection {
            Objects.requireNonNull(forecast, "forecast");
            Objects.requireNonNull(interval, "interval");
            Objects.requireNonNull(attainment, "attainment");
            Objects.requireNonNull(reached, "reached");
            Objects.requireNonNull(neededPerYear, "neededPerYear");
        }

        /** Whether nothing is known; interval and attainment are there only with a forecast. */
        boolean isEmpty() {
            return forecast.isEmpty() && reached.isEmpty() && neededPerYear.isEmpty();
        }
    }
}
