package org.akkoord.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.explain.Assumption;
import org.akkoord.explain.Formula;
import org.akkoord.explain.Formula.Symbol;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.quantity.Quantity.Relation;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/**
 * The rule of Eurostat's report on the Sustainable Development Goals in the European Union: compound growth per year
 * over a window of five or fifteen years.
 *
 * <p><b>Provisional</b>: the thresholds of 95, 60 and 0 percent are known from publications that follow this rule; the
 * formula, the thresholds without a target, the words and the demands on data were not checked against Eurostat's own
 * annex.
 *
 * <p>With y in year t the latest value, y0 the first value in the window of years before it, T in year tT the target, d
 * = 1 where more is better and -1 where less is:
 *
 * <ul>
 *   <li>{@code g = (y / y0)^(1 / (t - t0)) - 1}, needed {@code r = (T / y0)^(1 / (tT - t0)) - 1}, and {@code R = d g /
 *       |r|}.
 *   <li>With a target: {@code target met}; {@code significant progress} from 0.95, {@code moderate progress} from 0.60,
 *       {@code insufficient progress} from 0, {@code movement away} below.
 *   <li>Without: {@code significant progress} for d g from 1 percent a year, {@code moderate progress} from 0,
 *       {@code moderate movement away} above -1 percent, {@code significant movement away} from there down.
 * </ul>
 *
 * <p>Edge cases: fewer values in the window than demanded, a zero baseline or target, negative values, a change of
 * sign, several values in a year, a target year not after y0, a first value that lies on the target or beyond it, and a
 * range as target are refused. The window takes measured values only, no stated baseline. Years are counted whole.
 *
 * <p>As verdicts: met is {@link Verdict#ACHIEVED}, significant progress {@link Verdict#SUFFICIENT_PROGRESS}, moderate
 * and insufficient progress {@link Verdict#ATTENTION_NEEDED}, a standstill and every movement away
 * {@link Verdict#INSUFFICIENT_PROGRESS}.
 *
 * @param years the length of the window, above 0
 * @param fewest the least number of values in it, 2 or more
 * @param significant the least ratio of significant progress
 * @param moderate the least ratio of moderate progress, above 0 and below {@code significant}
 * @param growth from which growth a year on progress without a target is significant, such as 0.01
 */
public record Eurostat(int years, int fewest, double significant, double moderate, double growth)
        implements ProgressMethod {

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public Eurostat {
        if (years < 1 || fewest < 2 || !(significant > moderate && moderate > 0) || !(growth > 0)) {
            throw new IllegalArgumentException(
                    "the window must be at least a year with two values," + " and the thresholds above 0 and in order");
        }
    }

    /** Five years with three values or more; 0.95, 0.60, and 0.01 without a target. */
    public static Eurostat shortTerm() {
        return new Eurostat(5, 3, 0.95, 0.60, 0.01);
    }

    /** Fifteen years with ten values or more; 0.95, 0.60, and 0.01 without a target. */
    public static Eurostat longTerm() {
        return new Eurostat(15, 10, 0.95, 0.60, 0.01);
    }

    @Override
    public String name() {
        return "EUROSTAT";
    }

    @Override
    public Judgement judge(ProgressCase progress) {
        Working working = new Working(this, progress);
        Optional<Reason> unready = working.unready().or(() -> unfit(working));
        if (unready.isPresent()) {
            return working.refused(unready.get());
        }
        if (working.hasOneBound() && working.isMet()) {
            return rated(working, "target met", OptionalDouble.empty(), Verdict.ACHIEVED, Reason.TARGET_MET);
        }
        working.tellLimits(false);
        List<Point> window = progress.series().numbers().stream()
                .filter(point -> Working.year(working.latest()) - Working.year(point) <= years)
                .toList();
        if (window.size() < fewest) {
            return working.refused(Reason.TOO_FEW_VALUES);
        }
        Point first = window.get(0);
        working.earlier(first);
        working.assume(Assumption.FROM_PERIOD, Optional.of(first.period()));
        Optional<Reason> unmeasured = Growth.unmeasurable(working, first);
        if (unmeasured.isPresent()) {
            return working.refused(unmeasured.get());
        }
        return working.hasOneBound() ? withTarget(working, first) : withoutTarget(working, first);
    }

    private static Optional<Reason> unfit(Working working) {
        if (!working.hasOneBound() && !working.hasNoNumber()) {
            return Optional.of(Reason.TARGET_KIND);
        }
        return working.wanted() == 0 ? Optional.of(Reason.NO_DIRECTION) : working.several();
    }

    private Judgement withTarget(Working working, Point first) {
        double start = first.number().orElseThrow().doubleValue();
        double target = working.bound().doubleValue();
        int untilTarget = working.targetYear() - Working.year(first);
        Optional<Reason> unneeded = unneeded(working, start, target, untilTarget);
        if (unneeded.isPresent()) {
            return working.refused(unneeded.get());
        }
        double growth = Growth.since(working, first);
        double needed =
                working.growth(Formula.GROWTH_NEEDED, Symbol.TARGET, target, Symbol.BASELINE, start, untilTarget);
        double ratio = working.calculated(
                Formula.GROWTH_RATIO,
                Map.of(
                        Symbol.SIGN, BigDecimal.valueOf(working.wanted()),
                        Symbol.GROWTH, BigDecimal.valueOf(100 * growth),
                        Symbol.NEEDED, BigDecimal.valueOf(100 * needed)),
                working.wanted() * growth / Math.abs(needed),
                Working.NO_UNIT);
        OptionalDouble measure = OptionalDouble.of(ratio);
        if (working.holds(Formula.GROWTH_RATIO, ratio, Relation.AT_LEAST, significant)) {
            return rated(working, "significant progress", measure, Verdict.SUFFICIENT_PROGRESS, Reason.ON_COURSE);
        }
        boolean isModerate = working.holds(Formula.GROWTH_RATIO, ratio, Relation.AT_LEAST, moderate);
        if (isModerate || working.holds(Formula.GROWTH_RATIO, ratio, Relation.AT_LEAST, 0)) {
            String status = isModerate ? "moderate progress" : "insufficient progress";
            return ratio > 0
                    ? rated(working, status, measure, Verdict.ATTENTION_NEEDED, Reason.MOVING_TOWARDS_TARGET)
                    : rated(working, status, measure, Verdict.INSUFFICIENT_PROGRESS, Reason.NO_DETECTABLE_CHANGE);
        }
        return rated(working, "movement away", measure, Verdict.INSUFFICIENT_PROGRESS, Reason.MOVING_AWAY);
    }

    private static Optional<Reason> unneeded(Working working, double start, double target, int years) {
        if (years < 1) {
            return Optional.of(Reason.DEADLINE_BEFORE_BASELINE);
        }
        if (target == 0) {
            return Optional.of(Reason.ZERO_TARGET);
        }
        if (target < 0) {
            return Optional.of(Reason.SIGN_CHANGE);
        }
        return working.wanted() * Double.compare(target, start) <= 0
                ? Optional.of(Reason.NO_DISTANCE)
                : Optional.empty();
    }

    private Judgement withoutTarget(Working working, Point first) {
        double wanted = Growth.wanted(working, first);
        OptionalDouble measure = OptionalDouble.of(wanted);
        if (Growth.isAtLeast(working, wanted, growth)) {
            return rated(working, "significant progress", measure, Verdict.SUFFICIENT_PROGRESS, Reason.WANTED_WAY);
        }
        if (Growth.isAtLeast(working, wanted, 0)) {
            return wanted > 0
                    ? rated(working, "moderate progress", measure, Verdict.ATTENTION_NEEDED, Reason.WANTED_WAY_SLOWLY)
                    : rated(working, "moderate progress", measure, Verdict.INSUFFICIENT_PROGRESS, Reason.NO_MOVEMENT);
        }
        boolean little = Growth.compare(working, wanted, Relation.ABOVE, -growth);
        String status = little ? "moderate movement away" : "significant movement away";
        return rated(working, status, measure, Verdict.INSUFFICIENT_PROGRESS, Reason.UNWANTED_WAY);
    }

    private static Judgement rated(
            Working working, String status, OptionalDouble measure, Verdict verdict, Reason reason) {
        return working.rated(new Rating(status, measure, OptionalDouble.empty()), verdict, reason);
    }
}
