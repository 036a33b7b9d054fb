package org.akkoord.evaluation;

import java.util.List;
import java.util.Optional;
import org.akkoord.explain.Step;
import org.akkoord.measurement.Measurement;
import org.akkoord.verdict.Reason;

/**
 * The value of one period, or why there is none.
 *
 * @param figures the figures of the period
 * @param value the value
 * @param why why there is none; present exactly if there is no value
 * @param gaps the parts that are missing
 */
record WholeValue(List<Measurement> figures, Optional<PeriodValue> value, Optional<Reason> why, List<Step.Gap> gaps) {

    static WholeValue of(PeriodValue value) {
        return new WholeValue(value.basis(), Optional.of(value), Optional.empty(), List.of());
    }

    static WholeValue none(List<Measurement> figures, Reason why) {
        return none(figures, why, List.of());
    }

    static WholeValue none(List<Measurement> figures, Reason why, List<Step.Gap> gaps) {
        return new WholeValue(figures, Optional.empty(), Optional.of(why), gaps);
    }
}
