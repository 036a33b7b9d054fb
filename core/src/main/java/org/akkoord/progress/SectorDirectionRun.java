package org.akkoord.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akkoord.explain.Explanation.Assumption;
import org.akkoord.explain.Formula;
import org.akkoord.quantity.Quantity.Relation;
import org.akkoord.quantity.Unit;
import org.akkoord.trend.Change;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/** One case with a direction and no target value under {@link SectorAgreement}. */
final class SectorDirectionRun extends Working<SectorAgreement> {

    static final Formula RELATIVE_CHANGE =
            Formula.of("RELATIVE_CHANGE", "100 * ({LATER} - {EARLIER}) / |{EARLIER}|", "EARLIER", "LATER");

    SectorDirectionRun(SectorAgreement method, ProgressCase progress) {
        super(method, progress);
    }

    @Override
    Outcome assess() {
        Optional<Point> baseline = start();
        if (baseline.isEmpty()) {
            return refused(Reason.ONE_VALUE);
        }
        if (progress.baseline().isPresent() && baseline.get().position() > latest().position()) {
            return refused(Reason.BASELINE_LATER);
        }
        return Change.between(baseline.get(), latest())
                .map(this::moved)
                .orElseGet(() -> refused(Reason.NO_TIME_BETWEEN));
    }

    private Outcome moved(Change change) {
        boolean interimMissed = noteInterimTargets();
        int way = way(change) * wanted();
        if (way <= 0) {
            return judged(Verdict.INSUFFICIENT_PROGRESS, way < 0 ? Reason.UNWANTED_WAY : Reason.NO_MOVEMENT);
        }
        if (lastChange(change).filter(last -> way(last) * wanted() < 0).isPresent()) {
            return judged(Verdict.ATTENTION_NEEDED, Reason.LAST_CHANGE_UNWANTED);
        }
        return interimMissed
                ? judged(Verdict.ATTENTION_NEEDED, Reason.INTERIM_TARGET_MISSED)
                : judged(Verdict.SUFFICIENT_PROGRESS, Reason.WANTED_WAY);
    }

    /** The change from the value before the latest one, where that is another than the whole change. */
    private Optional<Change> lastChange(Change whole) {
        List<Point> before = progress.series().numbers().stream()
                .filter(point -> point.position() < latest().position())
                .toList();
        return before.isEmpty()
                ? Optional.empty()
                : Change.between(before.get(before.size() - 1), latest())
                        .filter(last -> last.from().position() > whole.from().position());
    }

    /** Which way a value moved detectably: 1 up, -1 down, 0 neither. */
    private int way(Change change) {
        change(change.from());
        int sign = change.amount().signum();
        if (change.test().isPresent()) {
            BigDecimal p = test(change, change.test().get());
            BigDecimal level = BigDecimal.valueOf(method.significance());
            return compare(ChangeSteps.P, p, Relation.BELOW, level, NO_UNIT) ? sign : 0;
        }
        assume(Assumption.NO_SAMPLING_ERROR);
        BigDecimal start = change.from().number().orElseThrow();
        if (start.signum() == 0) {
            assume(Assumption.FROM_ZERO, change.from().period());
            return sign;
        }
        BigDecimal moved = calculated(
                RELATIVE_CHANGE,
                Map.of("LATER", now(), "EARLIER", start),
                HUNDRED.multiply(change.amount()).divide(start.abs(), MathContext.DECIMAL128),
                Unit.PERCENT);
        boolean detectable = sign < 0
                ? compare(
                        RELATIVE_CHANGE,
                        moved,
                        Relation.AT_MOST,
                        method.movement().negate(),
                        Unit.PERCENT)
                : compare(RELATIVE_CHANGE, moved, Relation.AT_LEAST, method.movement(), Unit.PERCENT);
        return detectable ? sign : 0;
    }
}
