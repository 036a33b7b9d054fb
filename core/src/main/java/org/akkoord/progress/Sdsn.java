package org.akkoord.progress;

import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.verdict.Verdict;

/**
 * The trend rule of the SDG Index of the Sustainable Development Solutions Network: the recent change per year against
 * the change per year that leads from the baseline to the target in time.
 *
 * <p>With y0 in year t0 the baseline, y in year t the latest value, z the value of a recent year u, T in year tT the
 * target: needed {@code n = (T - y0) / (tT - t0)}, actual {@code c = (y - z) / (t - u)}, and {@code r = c / n}.
 *
 * <ul>
 *   <li>{@code decreasing} for r below 0, {@code stagnating} below 0.50, {@code moderately improving} below 1,
 *       {@code on track} from 1; {@code maintaining} where the target is met now, whatever the movement beyond it.
 *   <li>A whole is judged by the mean of the scores 0 to 4 of its parts: up to 1 decreasing, up to 2 stagnating, up to
 *       3 moderately improving, exactly 3 maintaining, above 3 on track. The publisher does so only if at least 75
 *       percent of the parts have a trend.
 * </ul>
 *
 * <p><b>Provisional</b>: the length of the recent period (four years), and how r becomes a score. Here r below 0 is 1 +
 * r, at least 0; up to 0.5 it is 1 + 2 r; up to 1 it is 2 + 2 (r - 0.5); beyond that 2 + r, at most 4; maintaining is
 * 3.
 *
 * <p>Edge cases: the value of the recent year may be of the year before or after it, otherwise the case is refused; so
 * are one value, several values in a year, a target year not after the baseline, a range and a direction as target. A
 * target that the baseline met and that is lost since is decreasing where the value falls back, and refused where it
 * does not. Zero and negative values are ordinary. Years are counted whole.
 *
 * <p>As verdicts: maintaining is {@link Verdict#ACHIEVED}, on track {@link Verdict#SUFFICIENT_PROGRESS}, moderately
 * improving {@link Verdict#ATTENTION_NEEDED}, stagnating and decreasing {@link Verdict#INSUFFICIENT_PROGRESS}.
 *
 * <p>Source: methodology and questions and answers of the Sustainable Development Report and the Africa SDG Index.
 *
 * @param recent the length of the recent period in years, above 0
 * @param improving the least r of moderate improvement, above 0 and below 1
 */
public record Sdsn(int recent, double improving) implements ProgressMethod {

    static final double GOOD = 3;
    static final String MAINTAINING = "maintaining";
    static final String ON_TRACK = "on track";
    static final String IMPROVING = "moderately improving";
    static final String STAGNATING = "stagnating";
    static final String DECREASING = "decreasing";

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public Sdsn {
        if (recent < 1 || !(improving > 0 && improving < 1)) {
            throw new IllegalArgumentException(
                    "the recent period must be at least a year, and the threshold between 0 and 1");
        }
    }

    /** Four years and 0.50. */
    public static Sdsn withDefaults() {
        return new Sdsn(4, 0.50);
    }

    @Override
    public String name() {
        return "SDSN";
    }

    @Override
    public Judgement judge(ProgressCase progress) {
        return new SdsnRun(this, progress).judge();
    }

    @Override
    public Optional<Judgement> judgeMean(double mean, boolean allAchieved) {
        if (allAchieved) {
            return Optional.of(whole(MAINTAINING, mean, Verdict.ACHIEVED));
        }
        if (mean >= GOOD) {
            return Optional.of(whole(mean > GOOD ? ON_TRACK : MAINTAINING, mean, Verdict.SUFFICIENT_PROGRESS));
        }
        if (mean >= 2) {
            return Optional.of(whole(IMPROVING, mean, Verdict.ATTENTION_NEEDED));
        }
        return Optional.of(whole(mean >= 1 ? STAGNATING : DECREASING, mean, Verdict.INSUFFICIENT_PROGRESS));
    }

    private Judgement whole(String status, double mean, Verdict verdict) {
        Rating rating = new Rating(status, OptionalDouble.empty(), OptionalDouble.of(mean));
        return Judgement.ofWhole(this, rating, verdict);
    }
}
