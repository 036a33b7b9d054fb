package org.akkoord.evaluation;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.statistics.ConfidenceInterval;

/**
 * Where an indicator is heading, apart from the verdict. All values are in the indicator's unit and not rounded; years
 * are positions on the time axis of {@link org.akkoord.period.ReportingPeriod#position}.
 *
 * <p>The forecast lies on the least-squares line through the values: with weights {@code 1 / se^2} where all standard
 * errors are known, and then a normal distribution with the line's own error and that of the latest value; with equal
 * weights and Student's t otherwise. It needs three values; percentages are not cut off at 0 and 100. The year in which
 * the target would be met goes from the latest value along the trend, or along the change per year where there are two
 * values.
 *
 * @param forecast the value on the line at the deadline; empty once that has passed
 * @param interval the interval that is to contain the value then, with 95 percent probability
 * @param attainment the probability that the value then meets the target, 0 to 1; empty for a target range
 * @param reached the year in which the target would be met; empty if it is met, or the value does not move towards it
 * @param neededPerYear the change per year, from the date of the evaluation to the deadline, that would still meet the
 *     target; empty if it is met or the deadline has passed
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

    /** Nothing is known. */
    static Projection none() {
        return new Projection(
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }
}
