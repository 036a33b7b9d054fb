package org.akkoord.progress;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.internal.Checks;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Verdict;

/**
 * The rule of Open SDG and Statistics Canada: compound growth per year since the base year, compared with the growth
 * that leads to the target.
 *
 * <p>With {@code g(a, b, n) = (a / b)^(1 / n) - 1}, d = 1 where more is better and -1 where less is, s = -1 for a
 * negative baseline and 1 otherwise, y0 in year t0 the baseline, y in year t the latest value, T in year tT the target:
 *
 * <ul>
 *   <li>With a target the measure is {@code R = s d g(y, y0, t - t0) / |g(T, y0, tT - t0)|}; without one it is {@code P
 *       = s d g(y, y0, t - t0)}.
 *   <li>{@code substantial_progress} from 0.95 (R) or 0.015 (P) on, {@code moderate_progress} from 0.60 or 0.005 on,
 *       {@code limited_progress} from 0 on, {@code deterioration} below 0. {@code target_achieved} as soon as y meets
 *       T, whatever the trend.
 *   <li>Near a natural limit L the thresholds of P are multiplied by {@code C = 1 - (|y0| / |L|)^4.44} for |y0| up to
 *       |L|, and by {@code C = 1 - ((2|L| - |y0|) / |L|)^4.44} up to 2|L|; beyond that they stay. A baseline on the
 *       limit (C = 0) that does not fall back is substantial progress.
 *   <li>The score is -5 to 5. With a target it is {@code min(7.1429 R - 4.2857, 5)} from the middle threshold on and
 *       {@code max(4.1667 R - 2.5, -5)} below it. Without a target it is {@code max(125 P - 2.5, -5)} below 0, then
 *       {@code 500 P / C - 2.5}, {@code 250 P / C - 1.25} and {@code min(500 P / C - 5, 5)}. It is 5 where the target
 *       is achieved. The factors belong to the default thresholds.
 *   <li>A whole is judged by the mean score of its parts: substantial from 2.5 on, moderate from 0 on, limited from
 *       -2.5 on; achieved only if all parts are.
 * </ul>
 *
 * <p>Edge cases: 0.001 takes the place of a zero baseline, and of a zero target in the growth needed; the publisher
 * does so and warns about it. {@code not_available}, with the reason, is the status for no value, one value, several
 * values in a year, values of different sign, a target year that is not after the base year, and a baseline that equals
 * a target which is no longer met. Only the first and the latest value count; sampling error plays no part. The
 * agreement's own baseline, or first value, and its deadline take the place of the publisher's default years 2015 and
 * 2030; years are counted whole.
 *
 * <p>Targets: interim targets do not count. A range is refused. A direction without a value is judged by P. After the
 * target year the measure is computed as before.
 *
 * <p>As verdicts: {@code target_achieved} is {@link Verdict#ACHIEVED}, substantial {@link Verdict#SUFFICIENT_PROGRESS},
 * moderate and limited {@link Verdict#ATTENTION_NEEDED}, deterioration and a standstill
 * {@link Verdict#INSUFFICIENT_PROGRESS}.
 *
 * <p>Source: sdg-build, {@code sdg/ProgressMeasure.py}, and the methodology page of the Canadian Indicator Framework
 * for the Sustainable Development Goals.
 *
 * @param withTarget the thresholds of R
 * @param withoutTarget the thresholds of P
 * @param power the exponent in C, above 0
 * @param zero what takes the place of a zero, above 0
 */
public record OpenSdg(Thresholds withTarget, Thresholds withoutTarget, double power, double zero)
        implements ProgressMethod {

    private static final double SUBSTANTIAL = 2.5;
    private static final double LIMITED = -2.5;

    /**
     * The rule with parameters of one's own.
     *
     * @throws IllegalArgumentException if the power or the replacement is not above 0
     */
    public OpenSdg {
        Checks.requirePresent("withTarget", withTarget, "withoutTarget", withoutTarget);
        if (!(power > 0) || !(zero > 0)) {
            throw new IllegalArgumentException("the power and what replaces a zero must be above 0");
        }
    }

    /**
     * Where progress begins to be substantial and moderate; limited progress begins at 0.
     *
     * @param high the least measure of substantial progress, inclusive
     * @param middle the least measure of moderate progress, inclusive, above 0 and below {@code high}
     */
    public record Thresholds(double high, double middle) {
        /**
         * Two thresholds.
         *
         * @throws IllegalArgumentException if they are not in order
         */
        public Thresholds {
            if (!(high > middle && middle > 0)) {
                throw new IllegalArgumentException(
                        "thresholds must be above 0 and in order, but were " + middle + " and " + high);
            }
        }
    }

    /** 0.95 and 0.60 with a target, 0.015 and 0.005 without, power 4.44 and 0.001 for zero. */
    public static OpenSdg withDefaults() {
        return new OpenSdg(new Thresholds(0.95, 0.60), new Thresholds(0.015, 0.005), 4.44, 0.001);
    }

    @Override
    public String name() {
        return "OPEN_SDG";
    }

    @Override
    public LocalizedText title() {
        return MethodWords.title(name());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                MethodWords.number("substantial", withTarget.high()),
                MethodWords.number("middle", withTarget.middle()),
                MethodWords.share("substantialGrowth", withoutTarget.high()),
                MethodWords.share("middleGrowth", withoutTarget.middle()),
                MethodWords.number("power", power),
                MethodWords.number("zero", zero));
    }

    @Override
    public Judgement judge(ProgressCase progress) {
        return Working.judge(() -> new OpenSdgRun(this, progress));
    }

    @Override
    public Optional<Judgement> judgeMean(double mean, boolean allAchieved) {
        Rating rating = new Rating(status(mean, allAchieved), OptionalDouble.empty(), OptionalDouble.of(mean));
        return Optional.of(Judgement.ofWhole(this, rating, verdict(mean, allAchieved)));
    }

    private static String status(double mean, boolean allAchieved) {
        if (allAchieved) {
            return "target_achieved";
        }
        if (mean >= SUBSTANTIAL) {
            return "substantial_progress";
        }
        if (mean >= 0) {
            return "moderate_progress";
        }
        return mean >= LIMITED ? "limited_progress" : "deterioration";
    }

    private static Verdict verdict(double mean, boolean allAchieved) {
        if (allAchieved) {
            return Verdict.ACHIEVED;
        }
        if (mean >= SUBSTANTIAL) {
            return Verdict.SUFFICIENT_PROGRESS;
        }
        return mean > LIMITED ? Verdict.ATTENTION_NEEDED : Verdict.INSUFFICIENT_PROGRESS;
    }

    /** The factor by which the thresholds shrink for a baseline near a limit, 0 to 1. */
    static double coefficient(double baseline, double limit, double power) {
        double start = Math.abs(baseline);
        double end = Math.abs(limit);
        if (start >= 2 * end) {
            return 1;
        }
        return 1 - Math.pow(start <= end ? start / end : (2 * end - start) / end, power);
    }
}
