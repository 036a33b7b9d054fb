package org.akkoord.progress;

import java.util.Objects;
import java.util.Optional;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.period.Timeframe;
import org.akkoord.quantity.Unit;
import org.akkoord.trend.Series;
import org.akkoord.trend.Trend;
import org.immutables.value.Value;

/**
 * What a method judges: one direct indicator of one objective, with everything that was known on the date of the evaluation.
 *
 * @param target the target value in force
 * @param unit the unit of target and values
 * @param series the comparable values
 * @param trend the trend through them, where there are enough
 * @param baseline the agreement's own baseline
 * @param ceiling what is attainable
 * @param deadline by when
 */
@BuilderStyle
@Value.Builder
public record ProgressCase(
        TargetValue target,
        Unit unit,
        Series series,
        Optional<Trend> trend,
        Optional<Objective.Baseline> baseline,
        Optional<Objective.Ceiling> ceiling,
        Deadline deadline)
        implements WithProgressCase {

    /** Checks. */
    public ProgressCase {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(trend, "trend");
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(ceiling, "ceiling");
        Objects.requireNonNull(deadline, "deadline");
    }

    /**
     * By when a target is to be reached.
     *
     * @param period the period in which it is to be reached, or from which it holds
     * @param standing whether it holds from that period on as a standing requirement
     * @param passed on the date of the evaluation: whether the period had ended, or the requirement held
     */
    public record Deadline(Timeframe period, boolean standing, boolean passed) {
        /** Checks. */
        public Deadline {
            Objects.requireNonNull(period, "period");
        }
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ProgressCase}. */
    public static final class Builder extends ProgressCaseBuilder {
        /** Starts empty. */
        public Builder() {}
    }
}
