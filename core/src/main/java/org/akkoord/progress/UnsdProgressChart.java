package org.akkoord.progress;

import java.math.BigDecimal;
import org.akkoord.verdict.Verdict;

/**
 * The rule of the Sustainable Development Goals Progress Chart of 2023 of the United Nations Statistics Division: the
 * latest value, grown on to the target year at the growth since the baseline, against the distance from the baseline to
 * the target.
 *
 * <p>With y0 in year t0 the baseline, y in year t the latest value, T in year tT the target, d = 1 where more is better
 * and -1 where less is:
 *
 * <ul>
 *   <li>{@code g = (y / y0)^(1 / (t - t0)) - 1}, and with a target {@code q = (y (1 + g)^(tT - t) - y0) / (T - y0)}.
 *   <li>Score 3, {@code met or on track}, for q from 0.95 or without a target d g from 0.02; score 2, {@code fair
 *       progress, acceleration needed}, from 0.10 or 0.005; otherwise score 1, {@code stagnation or regression}.
 *   <li>Met now is score 3 regardless of the trend; for a percentage so is a value within one point of a target of 0 or
 *       100.
 * </ul>
 *
 * <p>Edge cases: a zero baseline, a change of sign and negative values are refused; so are a range as target, fewer
 * than two values, several values in a year and a target year not after the baseline. A target that the baseline met
 * and the latest value does not is score 1 without a ratio, because the ratio would call the way back progress. After
 * the target year the value on the path of growth in that year counts. Years are counted whole.
 *
 * <p>As verdicts: score 3 is {@link Verdict#ACHIEVED} if the target is met exactly, otherwise
 * {@link Verdict#SUFFICIENT_PROGRESS}; score 2 {@link Verdict#ATTENTION_NEEDED}; score 1
 * {@link Verdict#INSUFFICIENT_PROGRESS}.
 *
 * <p>Source: the technical note of 2023, as the Basque statistics office EUSTAT published it with its own application.
 * The thresholds of the note of 2022 are others.
 *
 * @param onTrack the least ratio of score 3
 * @param fair the least ratio of score 2, below {@code onTrack}
 * @param fastGrowth the least growth of score 3 without a target, such as 0.02
 * @param slowGrowth the least growth of score 2 without a target, below {@code fastGrowth}
 * @param nearEnd how far from a target of 0 or 100 percent still counts as met, in percentage points, 0 or more
 */
public record UnsdProgressChart(double onTrack, double fair, double fastGrowth, double slowGrowth, BigDecimal nearEnd)
        implements ProgressMethod {

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if thresholds are not in order or the nearness is negative
     */
    public UnsdProgressChart {
        if (!(onTrack > fair) || !(fastGrowth > slowGrowth) || nearEnd.signum() < 0) {
            throw new IllegalArgumentException("thresholds must be in order and the nearness 0 or more");
        }
    }

    /** 0.95 and 0.10 with a target, 0.02 and 0.005 without, one point from the end. */
    public static UnsdProgressChart withDefaults() {
        return new UnsdProgressChart(0.95, 0.10, 0.02, 0.005, BigDecimal.ONE);
    }

    @Override
    public String name() {
        return "UNSD_2023";
    }

    @Override
    public Judgement judge(ProgressCase progress) {
        return new UnsdProgressChartRun(this, progress).judge();
    }
}
