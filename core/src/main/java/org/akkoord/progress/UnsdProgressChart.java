package org.akkoord.progress;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.explain.Formula;
import org.akkoord.explain.Formula.Symbol;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.quantity.Quantity.Relation;
import org.akkoord.statistics.GrowthRate;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;
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

    private static final String ON_TRACK = "met or on track";
    private static final String FAIR = "fair progress, acceleration needed";
    private static final String STAGNATION = "stagnation or regression";

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
        Working working = new Working(this, progress);
        Optional<Reason> unready = working.unready().or(() -> unfit(working));
        if (unready.isPresent()) {
            return working.refused(unready.get());
        }
        if (working.hasOneBound()) {
            if (working.isMet()) {
                return rated(working, OptionalDouble.empty(), 3, Verdict.ACHIEVED, Reason.TARGET_MET);
            }
            if (isNearEnd(progress, working.now())) {
                return rated(
                        working,
                        OptionalDouble.empty(),
                        3,
                        Verdict.SUFFICIENT_PROGRESS,
                        Reason.SHORTFALL_WITHIN_MARGIN);
            }
        }
        working.tellLimits(false);
        Optional<Point> base = working.start();
        Optional<Reason> unmeasured =
                base.isEmpty() ? Optional.of(Reason.TOO_FEW_VALUES) : Growth.unmeasurable(working, base.get());
        if (unmeasured.isPresent()) {
            return working.refused(unmeasured.get());
        }
        return working.hasOneBound() ? withTarget(working, base.get()) : withoutTarget(working, base.get());
    }

    private static Optional<Reason> unfit(Working working) {
        if (!working.hasOneBound() && !working.hasNoNumber()) {
            return Optional.of(Reason.TARGET_KIND);
        }
        return working.wanted() == 0 ? Optional.of(Reason.NO_DIRECTION) : working.several();
    }

    private boolean isNearEnd(ProgressCase progress, BigDecimal now) {
        BigDecimal bound = progress.target().boundFrom(now.doubleValue()).orElseThrow();
        boolean end = bound.signum() == 0 || bound.compareTo(Working.HUNDRED) == 0;
        return progress.unit().isPercent() && end && now.subtract(bound).abs().compareTo(nearEnd) <= 0;
    }

    private Judgement withTarget(Working working, Point base) {
        if (working.targetYear() <= Working.year(base)) {
            return working.refused(Reason.DEADLINE_BEFORE_BASELINE);
        }
        double growth = Growth.since(working, base);
        double start = base.number().orElseThrow().doubleValue();
        double target = working.bound().doubleValue();
        if (working.wanted() * Double.compare(target, start) <= 0) {
            return rated(working, OptionalDouble.empty(), 1, Verdict.INSUFFICIENT_PROGRESS, Reason.MET_AND_LOST);
        }
        int years = working.targetYear() - Working.year(working.latest());
        double now = working.now().doubleValue();
        double expected = working.calculated(
                Formula.PROJECTED_GROWTH,
                Map.of(
                        Symbol.LATEST, working.now(),
                        Symbol.GROWTH, BigDecimal.valueOf(100 * growth),
                        Symbol.YEARS, BigDecimal.valueOf(years)),
                growth > -1 ? GrowthRate.project(now, growth, years) : 0,
                working.progress().unit());
        working.expect(BigDecimal.valueOf(expected));
        double covered = working.calculated(
                Formula.DISTANCE_COVERED,
                Map.of(
                        Symbol.EXPECTED, BigDecimal.valueOf(expected),
                        Symbol.BASELINE, BigDecimal.valueOf(start),
                        Symbol.TARGET, BigDecimal.valueOf(target)),
                (expected - start) / (target - start),
                Working.NO_UNIT);
        OptionalDouble measure = OptionalDouble.of(covered);
        if (working.holds(Formula.DISTANCE_COVERED, covered, Relation.AT_LEAST, onTrack)) {
            return rated(working, measure, 3, Verdict.SUFFICIENT_PROGRESS, Reason.ON_COURSE);
        }
        if (working.holds(Formula.DISTANCE_COVERED, covered, Relation.AT_LEAST, fair)) {
            return rated(working, measure, 2, Verdict.ATTENTION_NEEDED, Reason.MOVING_TOWARDS_TARGET);
        }
        Reason reason = working.wanted() * growth < 0 ? Reason.MOVING_AWAY : Reason.STAGNATION;
        return rated(working, measure, 1, Verdict.INSUFFICIENT_PROGRESS, reason);
    }

    private Judgement withoutTarget(Working working, Point base) {
        double wanted = Growth.wanted(working, base);
        OptionalDouble measure = OptionalDouble.of(wanted);
        if (Growth.isAtLeast(working, wanted, fastGrowth)) {
            return rated(working, measure, 3, Verdict.SUFFICIENT_PROGRESS, Reason.WANTED_WAY);
        }
        if (Growth.isAtLeast(working, wanted, slowGrowth)) {
            return rated(working, measure, 2, Verdict.ATTENTION_NEEDED, Reason.WANTED_WAY_SLOWLY);
        }
        Reason reason = wanted < 0 ? Reason.UNWANTED_WAY : Reason.NO_MOVEMENT;
        return rated(working, measure, 1, Verdict.INSUFFICIENT_PROGRESS, reason);
    }

    private static Judgement rated(Working working, OptionalDouble measure, int score, Verdict verdict, Reason reason) {
        String status = score == 3 ? ON_TRACK : score == 2 ? FAIR : STAGNATION;
        return working.rated(new Rating(status, measure, OptionalDouble.of(score)), verdict, reason);
    }
}
