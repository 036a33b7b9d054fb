package org.akkoord.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.agreement.TargetValue.Attainment;
import org.akkoord.explain.Explanation.Assumption;
import org.akkoord.explain.Formula;
import org.akkoord.quantity.Quantity.Relation;
import org.akkoord.quantity.Unit;
import org.akkoord.statistics.Normal;
import org.akkoord.trend.Change;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/** One case under {@link HealthyPeople}. */
final class HealthyPeopleRun extends Working<HealthyPeople> {

    static final Formula TARGETED_CHANGE =
            Formula.of("TARGETED_CHANGE", "100 * ({LATEST} - {BASELINE}) / ({TARGET} - {BASELINE})");
    static final Formula TARGETED_CHANGE_ERROR = Formula.of(
            "TARGETED_CHANGE_ERROR",
            "100 / |{TARGET} - {BASELINE}| * sqrt({ERROR_LATER}^2"
                    + " + (({TARGET} - {LATEST}) / ({TARGET} - {BASELINE}))^2 * {ERROR_EARLIER}^2)",
            "LATEST",
            "BASELINE",
            "TARGET",
            "ERROR_EARLIER",
            "ERROR_LATER");
    static final Formula CHANGE_OF_BASELINE =
            Formula.of("CHANGE_OF_BASELINE", "100 * |{LATEST} - {BASELINE}| / |{BASELINE}|");

    private static final String LITTLE = "Little or no detectable change";

    HealthyPeopleRun(HealthyPeople method, ProgressCase progress) {
        super(method, progress);
    }

    @Override
    Outcome assess() {
        if (hasNoNumber()) {
            return refused(Reason.NO_TARGET_VALUE, "Informational");
        }
        if (!hasOneBound()) {
            return refused(Reason.TARGET_KIND);
        }
        boolean met = checkTarget(progress.target());
        noteLimits(false);
        Optional<Point> base = start();
        if (base.isEmpty()) {
            return refused(Reason.TOO_FEW_VALUES, "Baseline only");
        }
        Optional<Change> change = Change.between(base.get(), latest());
        if (change.isEmpty()) {
            return refused(Reason.NO_TIME_BETWEEN);
        }
        return met ? achieved(change.get()) : unmet(change.get());
    }

    private Outcome achieved(Change change) {
        boolean metAtStart = progress.target().test(change.from().value()) == Attainment.MET;
        OptionalDouble measure = metAtStart
                ? OptionalDouble.empty()
                : OptionalDouble.of(targeted(change).doubleValue());
        return rated("Target met or exceeded", measure, Verdict.ACHIEVED, Reason.TARGET_MET);
    }

    private Outcome unmet(Change change) {
        int way = wanted() * change.amount().signum();
        if (way == 0) {
            return little(OptionalDouble.of(0));
        }
        if (way < 0 && change.from().number().orElseThrow().signum() == 0) {
            if (!hasErrors(change)) {
                return refused(Reason.ZERO_BASELINE);
            }
            return moved(testChange(change), way, OptionalDouble.empty());
        }
        BigDecimal measure = way > 0 ? targeted(change) : away(change);
        boolean detectable = hasErrors(change) ? testChange(change) : testSize(way, measure);
        return moved(detectable, way, OptionalDouble.of(measure.doubleValue()));
    }

    private Outcome moved(boolean detectable, int way, OptionalDouble measure) {
        if (!detectable) {
            return little(measure);
        }
        return way > 0
                ? rated("Improved", measure, Verdict.ATTENTION_NEEDED, Reason.TOWARDS_TARGET_UNTIMED)
                : rated("Got worse", measure, Verdict.INSUFFICIENT_PROGRESS, Reason.MOVING_AWAY);
    }

    private Outcome little(OptionalDouble measure) {
        return rated(LITTLE, measure, Verdict.INSUFFICIENT_PROGRESS, Reason.NO_DETECTABLE_CHANGE);
    }

    private BigDecimal targeted(Change change) {
        BigDecimal start = change.from().number().orElseThrow();
        BigDecimal distance = bound().subtract(start);
        BigDecimal achieved = calculated(
                TARGETED_CHANGE,
                Map.of("LATEST", now(), "BASELINE", start, "TARGET", bound()),
                HUNDRED.multiply(change.amount()).divide(distance, MathContext.DECIMAL128),
                Unit.PERCENT);
        if (hasErrors(change)) {
            noteError(change, start, distance);
        }
        return achieved;
    }

    private void noteError(Change change, BigDecimal start, BigDecimal distance) {
        double late = change.to().standardError().orElseThrow();
        double early = change.from().standardError().orElseThrow();
        double left = bound().subtract(now()).doubleValue() / distance.doubleValue();
        calculated(
                TARGETED_CHANGE_ERROR,
                Map.of(
                        "TARGET", bound(),
                        "BASELINE", start,
                        "LATEST", now(),
                        "ERROR_LATER", BigDecimal.valueOf(late),
                        "ERROR_EARLIER", BigDecimal.valueOf(early)),
                100 / Math.abs(distance.doubleValue()) * Math.hypot(late, left * early),
                Unit.PERCENTAGE_POINTS);
    }

    private BigDecimal away(Change change) {
        BigDecimal start = change.from().number().orElseThrow();
        return calculated(
                CHANGE_OF_BASELINE,
                Map.of("LATEST", now(), "BASELINE", start),
                HUNDRED.multiply(change.amount().abs()).divide(start.abs(), MathContext.DECIMAL128),
                Unit.PERCENT);
    }

    /** Whether the published rule can test: both standard errors are known, and one of them is above 0. */
    private static boolean hasErrors(Change change) {
        OptionalDouble early = change.from().standardError();
        OptionalDouble late = change.to().standardError();
        return early.isPresent() && late.isPresent() && early.getAsDouble() + late.getAsDouble() > 0;
    }

    private boolean testChange(Change change) {
        double early = change.from().standardError().orElseThrow();
        double late = change.to().standardError().orElseThrow();
        BigDecimal z = calculated(
                ChangeSteps.STATISTIC,
                ChangeSteps.errors(change.amount(), early, late),
                BigDecimal.valueOf(Normal.z(change.amount().doubleValue(), early, late)),
                NO_UNIT);
        BigDecimal limit = BigDecimal.valueOf(Normal.upperQuantile(method.significance()));
        return compare(ChangeSteps.STATISTIC, z.abs(), Relation.ABOVE, limit, NO_UNIT);
    }

    private boolean testSize(int way, BigDecimal measure) {
        assume(Assumption.NO_SAMPLING_ERROR);
        Formula what = way > 0 ? TARGETED_CHANGE : CHANGE_OF_BASELINE;
        return compare(what, measure, Relation.AT_LEAST, method.movement(), Unit.PERCENT);
    }
}
