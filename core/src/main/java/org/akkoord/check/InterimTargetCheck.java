package org.akkoord.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.indicator.Direction;
import org.akkoord.period.ReportingPeriod;

/** Checks whether the interim targets of one objective lie on the way from its baseline to its target. */
final class InterimTargetCheck {

    private final Agreement agreement;
    private final Objective objective;
    private final List<String> doubts = new ArrayList<>();

    private InterimTargetCheck(Agreement agreement, Objective objective) {
        this.agreement = agreement;
        this.objective = objective;
    }

    /** What is doubtful, each in a sentence without a full stop. */
    static List<String> doubts(Agreement agreement, Objective objective) {
        InterimTargetCheck check = new InterimTargetCheck(agreement, objective);
        Optional<Objective.Milestone> before = Optional.empty();
        for (Objective.Milestone interim : objective.milestones()) {
            check.checkTime(interim);
            check.checkValue(interim);
            before.ifPresent(earlier -> check.checkOrder(earlier, interim));
            before = Optional.of(interim);
        }
        return check.doubts;
    }

    private void checkTime(Objective.Milestone interim) {
        Optional<ReportingPeriod> deadline = objective.deadline();
        if (interim.period().end().isAfter(deadline.map(ReportingPeriod::end).orElse(agreement.ends()))) {
            doubts.add("the interim target for " + interim.period() + " lies after the deadline, "
                    + deadline.map(Object::toString).orElse(agreement.ends().toString()));
        }
        objective
                .baseline()
                .filter(baseline ->
                        !interim.period().end().isAfter(baseline.period().end()))
                .ifPresent(baseline -> doubts.add("the interim target for " + interim.period()
                        + " must be later than the baseline, but that is of " + baseline.period()));
    }

    private void checkValue(Objective.Milestone interim) {
        Direction way = way(objective.target());
        Direction ownWay = way(interim.target());
        if (way != Direction.NEUTRAL && ownWay != Direction.NEUTRAL && ownWay != way) {
            doubts.add("the interim target for " + interim.period() + " is a" + article(ownWay)
                    + ", but the target is a" + article(way));
            return;
        }
        Optional<BigDecimal> value = bound(interim.target());
        if (value.isEmpty() || way == Direction.NEUTRAL) {
            return;
        }
        bound(objective.target())
                .filter(target -> isFurther(value.get(), target, way))
                .ifPresent(target -> doubts.add(
                        numbers(interim, value.get()) + " lies beyond the target, " + target.toPlainString()));
        objective
                .baseline()
                .map(Objective.Baseline::value)
                .filter(baseline -> isFurther(baseline, value.get(), way))
                .ifPresent(baseline -> doubts.add(numbers(interim, value.get())
                        + " lies on the wrong side of the baseline, " + baseline.toPlainString()));
    }

    private void checkOrder(Objective.Milestone earlier, Objective.Milestone later) {
        Direction way = way(later.target());
        Optional<BigDecimal> first = bound(earlier.target());
        Optional<BigDecimal> second = bound(later.target());
        if (first.isPresent()
                && second.isPresent()
                && way == way(earlier.target())
                && isFurther(first.get(), second.get(), way)) {
            doubts.add(numbers(later, second.get()) + " lies behind the one for " + earlier.period() + ", "
                    + first.get().toPlainString());
        }
        if (earlier.period().equals(later.period())) {
            doubts.add("there are two interim targets for " + later.period());
        }
    }

    private static Direction way(TargetValue target) {
        return target.direction();
    }

    private static Optional<BigDecimal> bound(TargetValue target) {
        return target.bounds().size() == 1 ? Optional.of(target.bounds().get(0)) : Optional.empty();
    }

    private static boolean isFurther(BigDecimal value, BigDecimal than, Direction way) {
        return way == Direction.INCREASE ? value.compareTo(than) > 0 : value.compareTo(than) < 0;
    }

    private static String numbers(Objective.Milestone interim, BigDecimal value) {
        return "the interim target for " + interim.period() + ", " + value.toPlainString() + ",";
    }

    private static String article(Direction way) {
        return (way == Direction.INCREASE ? "n " : " ") + way;
    }
}
