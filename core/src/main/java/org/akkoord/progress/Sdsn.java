package org.akkoord.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.akkoord.explain.Assumption;
import org.akkoord.explain.Formula;
import org.akkoord.explain.Formula.Symbol;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.quantity.Quantity.Relation;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;
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

    private static final double GOOD = 3;
    private static final double BEST = 4;
    private static final String MAINTAINING = "maintaining";
    private static final String ON_TRACK = "on track";
    private static final String IMPROVING = "moderately improving";
    private static final String STAGNATING = "stagnating";
    private static final String DECREASING = "decreasing";

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
        Working working = new Working(this, progress);
        Optional<Reason> unready = working.unready().or(() -> unfit(working));
        if (unready.isPresent()) {
            return working.refused(unready.get());
        }
        if (working.isMet()) {
            return working.rated(
                    rating(MAINTAINING, OptionalDouble.empty(), GOOD), Verdict.ACHIEVED, Reason.TARGET_MET);
        }
        working.tellLimits(false);
        Optional<Point> base = working.start();
        if (base.isEmpty()) {
            return working.refused(Reason.TOO_FEW_VALUES);
        }
        Optional<Point> before = recent(working, base.get());
        if (before.isEmpty()) {
            return working.refused(Reason.NO_EARLIER_VALUE);
        }
        working.assume(Assumption.FROM_PERIOD, Optional.of(before.get().period()));
        return measure(working, base.get(), before.get());
    }

    private static Optional<Reason> unfit(Working working) {
        if (working.hasNoNumber()) {
            return Optional.of(Reason.NO_TARGET_VALUE);
        }
        return working.hasOneBound() ? working.several() : Optional.of(Reason.TARGET_KIND);
    }

    /** The value at the start of the recent period, or else of the year before or after. */
    private Optional<Point> recent(Working working, Point base) {
        int year = Working.year(working.latest()) - recent;
        List<Point> points = working.progress().series().numbers();
        return Stream.concat(Stream.of(base), points.stream())
                .filter(point -> Math.abs(Working.year(point) - year) <= 1)
                .filter(point -> Working.year(point) < Working.year(working.latest()))
                .min(Comparator.comparingInt(point -> Math.abs(Working.year(point) - year)));
    }

    private Judgement measure(Working working, Point base, Point before) {
        int years = working.targetYear() - Working.year(base);
        if (years < 1) {
            return working.refused(Reason.DEADLINE_BEFORE_BASELINE);
        }
        BigDecimal start = base.number().orElseThrow();
        BigDecimal needed = needed(working, start, years);
        BigDecimal change = recentChange(working, before);
        if (working.wanted() * needed.signum() <= 0) {
            return working.wanted() * change.signum() < 0
                    ? working.rated(
                            rating(DECREASING, OptionalDouble.empty(), 0),
                            Verdict.INSUFFICIENT_PROGRESS,
                            Reason.MET_AND_LOST)
                    : working.refused(Reason.NO_DISTANCE);
        }
        BigDecimal speed = working.calculated(
                Formula.SPEED,
                Map.of(Symbol.CHANGE, change, Symbol.NEEDED, needed),
                change.divide(needed, MathContext.DECIMAL128),
                Working.NO_UNIT);
        return rate(working, speed);
    }

    private static BigDecimal needed(Working working, BigDecimal start, int years) {
        BigDecimal target = working.bound();
        BigDecimal count = BigDecimal.valueOf(years);
        return working.calculated(
                Formula.CHANGE_NEEDED,
                Map.of(Symbol.TARGET, target, Symbol.BASELINE, start, Symbol.YEARS, count),
                target.subtract(start).divide(count, MathContext.DECIMAL128),
                working.progress().unit().ofDifference());
    }

    private static BigDecimal recentChange(Working working, Point before) {
        BigDecimal earlier = before.number().orElseThrow();
        BigDecimal count = BigDecimal.valueOf(Working.year(working.latest()) - Working.year(before));
        return working.calculated(
                Formula.MEAN_ANNUAL_CHANGE,
                Map.of(Symbol.LATER, working.now(), Symbol.EARLIER, earlier, Symbol.YEARS, count),
                working.now().subtract(earlier).divide(count, MathContext.DECIMAL128),
                working.progress().unit().ofDifference());
    }

    private Judgement rate(Working working, BigDecimal speed) {
        OptionalDouble measure = OptionalDouble.of(speed.doubleValue());
        double score = score(speed.doubleValue());
        if (holds(working, speed, 1)) {
            return working.rated(rating(ON_TRACK, measure, score), Verdict.SUFFICIENT_PROGRESS, Reason.ON_COURSE);
        }
        if (holds(working, speed, improving)) {
            Rating rating = rating(IMPROVING, measure, score);
            return working.rated(rating, Verdict.ATTENTION_NEEDED, Reason.MOVING_TOWARDS_TARGET);
        }
        return holds(working, speed, 0)
                ? working.rated(rating(STAGNATING, measure, score), Verdict.INSUFFICIENT_PROGRESS, Reason.STAGNATION)
                : working.rated(rating(DECREASING, measure, score), Verdict.INSUFFICIENT_PROGRESS, Reason.MOVING_AWAY);
    }

    private static boolean holds(Working working, BigDecimal speed, double limit) {
        return working.holds(Formula.SPEED, speed, Relation.AT_LEAST, BigDecimal.valueOf(limit), Working.NO_UNIT);
    }

    private double score(double speed) {
        if (speed < 0) {
            return Math.max(1 + speed, 0);
        }
        if (speed < improving) {
            return 1 + speed / improving;
        }
        return speed < 1 ? 2 + (speed - improving) / (1 - improving) : Math.min(2 + speed, BEST);
    }

    private static Rating rating(String status, OptionalDouble measure, double score) {
        return new Rating(status, measure, OptionalDouble.of(score));
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
        return Working.whole(this, rating(status, OptionalDouble.empty(), mean), verdict);
    }
}
