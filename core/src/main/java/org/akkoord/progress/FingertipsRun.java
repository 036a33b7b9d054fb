package org.akkoord.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.agreement.TargetValue;
import org.akkoord.explain.Assumption;
import org.akkoord.explain.Formula;
import org.akkoord.explain.Step;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.quantity.Quantity.Relation;
import org.akkoord.quantity.Quantity.Share;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/** One case under {@link Fingertips}. */
final class FingertipsRun {

    private static final String CANNOT = "Cannot be calculated";

    private final Fingertips method;
    private final ProgressCase progress;
    private final Working working;

    FingertipsRun(Fingertips method, ProgressCase progress) {
        this.method = method;
        this.progress = progress;
        this.working = new Working(method, progress);
    }

    Judgement judge() {
        Optional<Reason> unready = working.unready();
        if (unready.isPresent()) {
            return working.refused(unready.get(), CANNOT);
        }
        boolean met = !working.hasNoNumber() && working.isMet();
        if (!working.hasNoNumber()) {
            level().ifPresent(level -> working.add(new Step.Rated(
                    method.name(), Formula.Aspect.LEVEL, level, OptionalDouble.empty(), OptionalDouble.empty())));
        }
        working.tellLimits(false);
        List<Point> recent = recent();
        Optional<Reason> unfit = unfit(recent);
        if (unfit.isPresent()) {
            return cannot(unfit.get(), met);
        }
        NumberedTrend trend = NumberedTrend.of(recent);
        working.earlier(recent.get(0));
        working.assume(Assumption.FROM_PERIOD, Optional.of(recent.get(0).period()));
        trend.steps(progress.unit()).forEach(working::add);
        return judge(trend, met);
    }

    private Judgement cannot(Reason why, boolean met) {
        return met
                ? working.rated(rating(CANNOT, OptionalDouble.empty()), Verdict.ACHIEVED, Reason.TARGET_MET)
                : working.refused(why, CANNOT);
    }

    private Optional<String> level() {
        Point latest = working.latest();
        OptionalDouble error = latest.standardError();
        BigDecimal now = working.now();
        if (progress.target() instanceof TargetValue.Between range) {
            int good = Working.sign(progress.direction());
            return good == 0
                    ? Optional.empty()
                    : Optional.of(FingertipsLevel.ofRange(now, range.low(), range.high(), good)
                            .word());
        }
        FingertipsLevel level = error.isEmpty()
                ? FingertipsLevel.of(now, working.bound(), working.wanted())
                : FingertipsLevel.ofInterval(
                        now.subtract(margin(error.getAsDouble())),
                        now.add(margin(error.getAsDouble())),
                        working.bound(),
                        working.wanted());
        return Optional.of(level.word());
    }

    private static BigDecimal margin(double standardError) {
        return BigDecimal.valueOf(NumberedTrend.HALF_WIDTH * standardError);
    }

    private List<Point> recent() {
        List<Point> points = progress.series().numbers();
        return points.subList(Math.max(0, points.size() - method.values()), points.size());
    }

    private Optional<Reason> unfit(List<Point> recent) {
        if (recent.size() < method.values()) {
            return Optional.of(Reason.TOO_FEW_VALUES);
        }
        if (working.several().isPresent()) {
            return working.several();
        }
        boolean annual = Working.year(working.latest()) - Working.year(recent.get(0)) == recent.size() - 1
                && recent.stream().allMatch(FingertipsRun::isWithinAYear);
        if (!annual) {
            return Optional.of(Reason.NOT_ANNUAL);
        }
        if (NumberedTrend.areCounts(recent)) {
            boolean ends = recent.stream()
                    .map(point -> (Share) point.value())
                    .anyMatch(share -> share.numerator() == 0 || share.numerator() == share.denominator());
            return ends ? Optional.of(Reason.NONE_OR_ALL) : Optional.empty();
        }
        return recent.stream().allMatch(NumberedTrend::canBeWeighted)
                ? Optional.empty()
                : Optional.of(Reason.SAMPLING_ERROR_MISSING);
    }

    private static boolean isWithinAYear(Point point) {
        return point.period().end().isBefore(point.period().start().plusYears(1));
    }

    private Judgement judge(NumberedTrend trend, boolean met) {
        boolean significant = working.holds(trend.statistic(), trend.chiSquared(), Relation.ABOVE, method.chiSquared());
        if (significant) {
            significant = working.holds(Formula.SAME_SIGN, trend.sameSign(), Relation.AT_LEAST, method.values());
        }
        int good = working.wanted();
        int way = significant ? good * trend.way() : 0;
        Rating rating = rating(status(significant, trend.way(), way), OptionalDouble.of(trend.chiSquared()));
        if (met) {
            return working.rated(rating, Verdict.ACHIEVED, Reason.TARGET_MET);
        }
        if (good == 0) {
            return working.rated(rating, Verdict.NOT_ASSESSABLE, Reason.NO_DIRECTION);
        }
        boolean target = !working.hasNoNumber();
        if (way > 0) {
            return target
                    ? working.rated(rating, Verdict.ATTENTION_NEEDED, Reason.TOWARDS_TARGET_UNTIMED)
                    : working.rated(rating, Verdict.SUFFICIENT_PROGRESS, Reason.WANTED_WAY);
        }
        Reason still = target ? Reason.NO_DETECTABLE_CHANGE : Reason.NO_MOVEMENT;
        Reason away = target ? Reason.MOVING_AWAY : Reason.UNWANTED_WAY;
        return working.rated(rating, Verdict.INSUFFICIENT_PROGRESS, way < 0 ? away : still);
    }

    private static String status(boolean significant, int trend, int way) {
        if (!significant) {
            return "No significant change";
        }
        String plain = trend > 0 ? "Increasing" : "Decreasing";
        return way == 0 ? plain : plain + (way > 0 ? " and getting better" : " and getting worse");
    }

    private static Rating rating(String status, OptionalDouble measure) {
        return new Rating(status, measure, OptionalDouble.empty());
    }
}
