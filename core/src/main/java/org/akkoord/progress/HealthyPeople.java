package org.akkoord.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.agreement.TargetValue.Attainment;
import org.akkoord.explain.Assumption;
import org.akkoord.explain.Formula;
import org.akkoord.explain.Formula.Symbol;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.quantity.Quantity.Relation;
import org.akkoord.quantity.Unit;
import org.akkoord.statistics.Normal;
import org.akkoord.trend.Change;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/**
 * The rule of the final review of Healthy People 2020 (United States, Centers for Disease Control and Prevention):
 * percent of targeted change achieved, with standard errors where they are known.
 *
 * <ul>
 *   <li>{@code Target met or exceeded}: the latest value is at the target or beyond.
 *   <li>Moving towards the target: {@code 100 (y - y0) / (T - y0)} percent of the targeted change is achieved.
 *       {@code Improved} if the change is significant, or, without standard errors, if that is at least 10 percent;
 *       otherwise {@code Little or no detectable change}.
 *   <li>Moving away: {@code 100 |y - y0| / |y0|} percent of the baseline. {@code Got worse} if the change is
 *       significant, or, without standard errors, if that is at least 10 percent; otherwise {@code Little or no
 *       detectable change}, as for no change at all.
 *   <li>{@code Baseline only} for one value, {@code Informational} without a target value.
 * </ul>
 *
 * <p>The test is one-sided and normal: {@code z = (y - y0) / sqrt(se0^2 + se^2)} above 1.645 in the direction of the
 * movement. The standard error of the percentage of targeted change that is shown with it, {@code 100 / |T - y0|
 * sqrt(se^2 + ((T - y) / (T - y0))^2 se0^2)}, is <b>provisional</b>: derived by the delta method, not checked against
 * the publisher's own note.
 *
 * <p>Edge cases: a baseline that met the target already leaves no percentage of targeted change; a target lost since
 * counts as moving away. A zero baseline is fine except for moving away without standard errors, which is refused. A
 * range as target is refused. The deadline plays no part.
 *
 * <p>As verdicts: met is {@link Verdict#ACHIEVED}, improved {@link Verdict#ATTENTION_NEEDED}, since the rule does not
 * say whether in time, the two others {@link Verdict#INSUFFICIENT_PROGRESS}; baseline only and informational are
 * {@link Verdict#NOT_ASSESSABLE}.
 *
 * <p>Source: National Center for Health Statistics, Healthy People 2020 Final Progress Table.
 *
 * @param movement the least movement that counts without standard errors, in percent, above 0
 * @param significance the level of the one-sided test, above 0 and below 0.5
 */
public record HealthyPeople(BigDecimal movement, double significance) implements ProgressMethod {

    private static final String LITTLE = "Little or no detectable change";

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public HealthyPeople {
        Objects.requireNonNull(movement, "movement");
        if (movement.signum() <= 0 || !(significance > 0 && significance < 0.5)) {
            throw new IllegalArgumentException("the movement must be above 0 and the significance between 0 and 0.5");
        }
    }

    /** 10 percent, and a level of 0.05. */
    public static HealthyPeople withDefaults() {
        return new HealthyPeople(BigDecimal.TEN, 0.05);
    }

    @Override
    public String name() {
        return "HEALTHY_PEOPLE_2020";
    }

    @Override
    public Judgement judge(ProgressCase progress) {
        Working working = new Working(this, progress);
        Optional<Reason> unready = working.unready();
        if (unready.isPresent()) {
            return working.refused(unready.get());
        }
        if (working.hasNoNumber()) {
            return working.refused(Reason.NO_TARGET_VALUE, "Informational");
        }
        if (!working.hasOneBound()) {
            return working.refused(Reason.TARGET_KIND);
        }
        boolean met = working.isMet();
        working.tellLimits(false);
        Optional<Point> base = working.start();
        if (base.isEmpty()) {
            return working.refused(Reason.TOO_FEW_VALUES, "Baseline only");
        }
        Optional<Change> change = Change.between(base.get(), working.latest());
        if (change.isEmpty()) {
            return working.refused(Reason.NO_TIME_BETWEEN);
        }
        boolean metAtStart = progress.target().test(base.get().value()) == Attainment.MET;
        if (met) {
            Optional<BigDecimal> achieved =
                    metAtStart ? Optional.empty() : Optional.of(targeted(working, change.get()));
            return rated(working, "Target met or exceeded", achieved, Verdict.ACHIEVED, Reason.TARGET_MET);
        }
        return compare(working, change.get());
    }

    private Judgement compare(Working working, Change change) {
        int way = working.wanted() * change.amount().signum();
        if (way == 0) {
            return rated(
                    working,
                    LITTLE,
                    Optional.of(BigDecimal.ZERO),
                    Verdict.INSUFFICIENT_PROGRESS,
                    Reason.NO_DETECTABLE_CHANGE);
        }
        BigDecimal start = change.from().number().orElseThrow();
        if (way < 0 && start.signum() == 0) {
            return change.z().isEmpty()
                    ? working.refused(Reason.ZERO_BASELINE)
                    : judge(working, change, way, Optional.empty());
        }
        BigDecimal measure = way > 0 ? targeted(working, change) : away(working, change);
        return judge(working, change, way, Optional.of(measure));
    }

    private Judgement judge(Working working, Change change, int way, Optional<BigDecimal> measure) {
        boolean detectable =
                change.z().isPresent() ? isSignificant(working, change) : isLarge(working, way, measure.orElseThrow());
        if (!detectable) {
            return rated(working, LITTLE, measure, Verdict.INSUFFICIENT_PROGRESS, Reason.NO_DETECTABLE_CHANGE);
        }
        return way > 0
                ? rated(working, "Improved", measure, Verdict.ATTENTION_NEEDED, Reason.TOWARDS_TARGET_UNTIMED)
                : rated(working, "Got worse", measure, Verdict.INSUFFICIENT_PROGRESS, Reason.MOVING_AWAY);
    }

    private static BigDecimal targeted(Working working, Change change) {
        BigDecimal start = change.from().number().orElseThrow();
        BigDecimal distance = working.bound().subtract(start);
        BigDecimal achieved = working.calculated(
                Formula.TARGETED_CHANGE,
                Map.of(
                        Symbol.LATEST, working.now(),
                        Symbol.BASELINE, start,
                        Symbol.TARGET, working.bound()),
                Working.HUNDRED.multiply(change.amount()).divide(distance, MathContext.DECIMAL128),
                Unit.PERCENT);
        if (change.z().isPresent()) {
            double late = change.to().standardError().orElseThrow();
            double early = change.from().standardError().orElseThrow();
            double left = working.bound().subtract(working.now()).doubleValue() / distance.doubleValue();
            working.calculated(
                    Formula.TARGETED_CHANGE_ERROR,
                    Map.of(
                            Symbol.TARGET, working.bound(),
                            Symbol.BASELINE, start,
                            Symbol.LATEST, working.now(),
                            Symbol.ERROR_LATER, BigDecimal.valueOf(late),
                            Symbol.ERROR_EARLIER, BigDecimal.valueOf(early)),
                    100 / Math.abs(distance.doubleValue()) * Math.hypot(late, left * early),
                    Unit.PERCENTAGE_POINTS);
        }
        return achieved;
    }

    private static BigDecimal away(Working working, Change change) {
        BigDecimal start = change.from().number().orElseThrow();
        return working.calculated(
                Formula.CHANGE_OF_BASELINE,
                Map.of(Symbol.LATEST, working.now(), Symbol.BASELINE, start),
                Working.HUNDRED.multiply(change.amount().abs()).divide(start.abs(), MathContext.DECIMAL128),
                Unit.PERCENT);
    }

    private boolean isSignificant(Working working, Change change) {
        BigDecimal z = working.calculated(
                Formula.TEST_STATISTIC,
                Map.of(
                        Symbol.CHANGE, change.amount(),
                        Symbol.ERROR_EARLIER,
                                BigDecimal.valueOf(change.from().standardError().orElseThrow()),
                        Symbol.ERROR_LATER,
                                BigDecimal.valueOf(change.to().standardError().orElseThrow())),
                BigDecimal.valueOf(change.z().orElseThrow()),
                Working.NO_UNIT);
        BigDecimal limit = BigDecimal.valueOf(Normal.upperQuantile(significance));
        return working.holds(Formula.TEST_STATISTIC, z.abs(), Relation.ABOVE, limit, Working.NO_UNIT);
    }

    private boolean isLarge(Working working, int way, BigDecimal measure) {
        working.assume(Assumption.NO_SAMPLING_ERROR, Optional.empty());
        return working.holds(
                way > 0 ? Formula.TARGETED_CHANGE : Formula.CHANGE_OF_BASELINE,
                measure,
                Relation.AT_LEAST,
                movement,
                Unit.PERCENT);
    }

    private static Judgement rated(
            Working working, String status, Optional<BigDecimal> measure, Verdict verdict, Reason reason) {
        OptionalDouble value =
                measure.map(number -> OptionalDouble.of(number.doubleValue())).orElseGet(OptionalDouble::empty);
        return working.rated(new Rating(status, value, OptionalDouble.empty()), verdict, reason);
    }
}
