package org.akkoord.progress;

import java.math.BigDecimal;
import java.util.Objects;
import org.akkoord.verdict.Verdict;

/**
 * The rule of the indicator report of the German Sustainable Development Strategy (Federal Statistical Office,
 * Destatis): the mean of the last five annual changes, projected to the target year and shown as a weather symbol.
 *
 * <p>With y the latest value, a the mean annual change over the last six consecutive years (at least four), p = y + a
 * times the years to the target, T the target, d = 1 where more is better and -1 where less is, and {@code s = 100 d (T
 * - p) / |T - y|} what will miss as a share of what misses now:
 *
 * <ul>
 *   <li>Target not reached: {@code sun} for s below 5 percent, {@code slightly cloudy} up to 20 percent, otherwise
 *       {@code cloud} where a goes towards the target and {@code thunderstorm} where it does not. Sun and slightly
 *       cloudy are on track.
 *   <li>Target reached, before its year or as a standing requirement: {@code sun}, or {@code slightly cloudy} where a
 *       goes the wrong way. A standing requirement that is not reached: {@code cloud}, or {@code thunderstorm} where a
 *       goes the wrong way.
 *   <li>A direction without a value: {@code sun} where both a and the last change go the right way, {@code slightly
 *       cloudy} where a alone does, {@code cloud} where the last change alone does, otherwise {@code thunderstorm}.
 *   <li>A range: the worse symbol of its two ends. Several targets in time: the next one that is not over, so
 *       milestones count. Several at the same time are several objectives, of which the worst counts.
 * </ul>
 *
 * <p>Edge cases: zero and negative values and a change of sign are ordinary. Fewer than four values of consecutive
 * years up to the latest, or several values in a year: {@code not calculated}, even where the target is reached. Values
 * after the target year do not count, so that the last symbol stays. Sampling error plays no part. Years are counted
 * whole.
 *
 * <p>As verdicts: reached is {@link Verdict#ACHIEVED}; sun and slightly cloudy otherwise
 * {@link Verdict#SUFFICIENT_PROGRESS}; cloud {@link Verdict#ATTENTION_NEEDED}, but
 * {@link Verdict#INSUFFICIENT_PROGRESS} without any movement; thunderstorm {@link Verdict#INSUFFICIENT_PROGRESS}.
 *
 * <p>Source: status page of the national reporting platform for the indicators of the German Sustainable Development
 * Strategy.
 *
 * @param changes how many annual changes count at most, at least {@code fewest - 1}
 * @param fewest the least number of consecutive annual values, 2 or more
 * @param sun below which shortfall it is sunny, in percent, 0 or more
 * @param slightlyCloudy up to which shortfall it is slightly cloudy, in percent, not below {@code sun}
 */
public record Destatis(int changes, int fewest, BigDecimal sun, BigDecimal slightlyCloudy) implements ProgressMethod {

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public Destatis {
        Objects.requireNonNull(sun, "sun");
        Objects.requireNonNull(slightlyCloudy, "slightlyCloudy");
        if (fewest < 2 || changes < fewest - 1 || sun.signum() < 0 || slightlyCloudy.compareTo(sun) < 0) {
            throw new IllegalArgumentException(
                    "at least two values and their changes must count, and the shortfalls be 0 or more and in order");
        }
    }

    /** Five changes, at least four values; 5 and 20 percent. */
    public static Destatis withDefaults() {
        return new Destatis(5, 4, BigDecimal.valueOf(5), BigDecimal.valueOf(20));
    }

    @Override
    public String name() {
        return "DESTATIS";
    }

    @Override
    public Judgement judge(ProgressCase progress) {
        return new DestatisRun(this, progress).judge();
    }
}
