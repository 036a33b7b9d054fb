package org.akkoord.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.explain.Formula;
import org.akkoord.explain.Step;
import org.akkoord.quantity.Quantity.Relation;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/** One case under {@link Fingertips}. */
final class FingertipsRun extends Working<Fingertips> {

    static final Formula SAME_SIGN = Formula.of("SAME_SIGN", "count");

    private static final String CANNOT = "Cannot be calculated";

    FingertipsRun(Fingertips method, ProgressCase progress) {
        super(method, progress, Optional.of(CANNOT));
    }

    @Override
    Outcome assess() {
        boolean met = !hasNoNumber() && checkTarget(progress.target());
        if (!hasNoNumber()) {
            level().ifPresent(level -> add(new Step.Rated(
                    method.name(), Formula.Aspect.LEVEL, level, OptionalDouble.empty(), OptionalDouble.empty())));
        }
        noteLimits(false);
        List<Point> recent = recent();
        Optional<Reason> why = untrendable(recent);
        if (why.isPresent()) {
            return cannot(why.get(), met);
        }
        NumberedTrend trend = NumberedTrend.of(recent);
        startFrom(recent.get(0));
        trend.steps(progress.unit()).forEach(this::add);
        return judge(trend, met);
    }

    private Outcome cannot(Reason why, boolean met) {
        return met ? rated(CANNOT, OptionalDouble.empty(), Verdict.ACHIEVED, Reason.TARGET_MET) : refused(why);
    }

    private Optional<String> level() {
        Point latest = latest();
        BigDecimal now = now();
        if (!hasOneBound()) {
            List<BigDecimal> ends = progress.target().bounds();
            int good = sign(progress.direction());
            return good == 0
                    ? Optional.empty()
                    : Optional.of(FingertipsLevel.ofRange(now, ends.get(0), ends.get(1), good)
                            .word());
        }
        FingertipsLevel level = latest.error().isEmpty()
                ? FingertipsLevel.of(now, bound(), wanted())
                : FingertipsLevel.ofInterval(NumberedTrend.low(latest), NumberedTrend.high(latest), bound(), wanted());
        return Optional.of(level.word());
    }

    private List<Point> recent() {
        List<Point> points = progress.series().numbers();
        return points.subList(Math.max(0, points.size() - method.values()), points.size());
    }

    /** Why these values have no trend under the rule. */
    private Optional<Reason> untrendable(List<Point> recent) {
        if (recent.size() < method.values()) {
            return Optional.of(Reason.TOO_FEW_VALUES);
        }
        Optional<Reason> several = severalInAYear();
        if (several.isPresent()) {
            return several;
        }
        boolean annual = yearsSince(recent.get(0)) == recent.size() - 1
                && recent.stream().allMatch(FingertipsRun::isWithinAYear);
        if (!annual) {
            return Optional.of(Reason.NOT_ANNUAL);
        }
        if (NumberedTrend.areCounts(recent)) {
            boolean ends = recent.stream()
                    .flatMap(point -> point.value().counts().stream())
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

    private Outcome judge(NumberedTrend trend, boolean met) {
        boolean significant = compare(trend.statistic(), trend.chiSquared(), Relation.ABOVE, method.chiSquared());
        if (significant) {
            significant = compare(SAME_SIGN, trend.sameSign(), Relation.AT_LEAST, method.values());
        }
        int good = wanted();
        int way = significant ? good * trend.way() : 0;
        String status = status(significant, trend.way(), way);
        OptionalDouble measure = OptionalDouble.of(trend.chiSquared());
        if (met) {
            return rated(status, measure, Verdict.ACHIEVED, Reason.TARGET_MET);
        }
        if (good == 0) {
            return rated(status, measure, Verdict.NOT_ASSESSABLE, Reason.NO_DIRECTION);
        }
        boolean target = !hasNoNumber();
        if (way > 0) {
            return target
                    ? rated(status, measure, Verdict.ATTENTION_NEEDED, Reason.TOWARDS_TARGET_UNTIMED)
                    : rated(status, measure, Verdict.SUFFICIENT_PROGRESS, Reason.WANTED_WAY);
        }
        Reason still = target ? Reason.NO_DETECTABLE_CHANGE : Reason.NO_MOVEMENT;
        Reason away = target ? Reason.MOVING_AWAY : Reason.UNWANTED_WAY;
        return rated(status, measure, Verdict.INSUFFICIENT_PROGRESS, way < 0 ? away : still);
    }

    private static String status(boolean significant, int trend, int way) {
        if (!significant) {
            return "No significant change";
        }
        String plain = trend > 0 ? "Increasing" : "Decreasing";
        return way == 0 ? plain : plain + (way > 0 ? " and getting better" : " and getting worse");
    }
}
