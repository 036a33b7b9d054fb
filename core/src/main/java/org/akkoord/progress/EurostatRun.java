package org.akkoord.progress;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.quantity.Quantity.Relation;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/** One case under {@link Eurostat}. */
final class EurostatRun extends GrowthRun<Eurostat> {

    EurostatRun(Eurostat method, ProgressCase progress) {
        super(method, progress, Optional.empty());
    }

    @Override
    Outcome assess() {
        if (hasOneBound() && checkTarget(progress.target())) {
            return rated("target met", OptionalDouble.empty(), Verdict.ACHIEVED, Reason.TARGET_MET);
        }
        noteLimits(false);
        List<Point> window = progress.series().numbers().stream()
                .filter(point -> yearsSince(point) <= method.years())
                .toList();
        if (window.size() < method.fewest()) {
            return refused(Reason.TOO_FEW_VALUES);
        }
        Point first = window.get(0);
        startFrom(first);
        Optional<Reason> unmeasured = unmeasurable(first);
        if (unmeasured.isPresent()) {
            return refused(unmeasured.get());
        }
        return hasOneBound() ? withTarget(first) : withoutTarget(first);
    }

    private Outcome withTarget(Point first) {
        double start = first.number().orElseThrow().doubleValue();
        double target = bound().doubleValue();
        int untilTarget = targetYear() - year(first);
        Optional<Reason> unneeded = unneeded(start, target, untilTarget);
        if (unneeded.isPresent()) {
            return refused(unneeded.get());
        }
        double growth = growth(start, yearsSince(first));
        double ratio = ratio(wanted(), growth, growthNeeded(start, target, untilTarget));
        OptionalDouble measure = OptionalDouble.of(ratio);
        if (compare(GROWTH_RATIO, ratio, Relation.AT_LEAST, method.significant())) {
            return rated("significant progress", measure, Verdict.SUFFICIENT_PROGRESS, Reason.ON_COURSE);
        }
        boolean isModerate = compare(GROWTH_RATIO, ratio, Relation.AT_LEAST, method.moderate());
        if (isModerate || compare(GROWTH_RATIO, ratio, Relation.AT_LEAST, 0)) {
            String status = isModerate ? "moderate progress" : "insufficient progress";
            return ratio > 0
                    ? rated(status, measure, Verdict.ATTENTION_NEEDED, Reason.MOVING_TOWARDS_TARGET)
                    : rated(status, measure, Verdict.INSUFFICIENT_PROGRESS, Reason.NO_DETECTABLE_CHANGE);
        }
        return rated("movement away", measure, Verdict.INSUFFICIENT_PROGRESS, Reason.MOVING_AWAY);
    }

    private Optional<Reason> unneeded(double start, double target, int years) {
        if (years < 1) {
            return Optional.of(Reason.DEADLINE_BEFORE_BASELINE);
        }
        if (target == 0) {
            return Optional.of(Reason.ZERO_TARGET);
        }
        if (target < 0) {
            return Optional.of(Reason.SIGN_CHANGE);
        }
        return wanted() * Double.compare(target, start) <= 0 ? Optional.of(Reason.NO_DISTANCE) : Optional.empty();
    }

    private Outcome withoutTarget(Point first) {
        double growth = growth(first.number().orElseThrow().doubleValue(), yearsSince(first));
        double wanted = wantedGrowth(wanted(), growth);
        OptionalDouble measure = OptionalDouble.of(wanted);
        if (compareWanted(wanted, Relation.AT_LEAST, method.growth())) {
            return rated("significant progress", measure, Verdict.SUFFICIENT_PROGRESS, Reason.WANTED_WAY);
        }
        if (compareWanted(wanted, Relation.AT_LEAST, 0)) {
            return wanted > 0
                    ? rated("moderate progress", measure, Verdict.ATTENTION_NEEDED, Reason.WANTED_WAY_SLOWLY)
                    : rated("moderate progress", measure, Verdict.INSUFFICIENT_PROGRESS, Reason.NO_MOVEMENT);
        }
        boolean isLittle = compareWanted(wanted, Relation.ABOVE, -method.growth());
        String status = isLittle ? "moderate movement away" : "significant movement away";
        return rated(status, measure, Verdict.INSUFFICIENT_PROGRESS, Reason.UNWANTED_WAY);
    }
}
