package org.akkoord.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.FundingRule;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.check.Finding.Kind;
import org.akkoord.check.Finding.Subject;
import org.akkoord.indicator.Direction;
import org.akkoord.indicator.Indicator;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/**
 * Checks whether an agreement is plausible by itself:
 *
 * <ul>
 *   <li>it does not end on the day on which it is concluded;
 *   <li>a deadline is later than the baseline (else an error) and does not begin after the agreement ends;
 *   <li>a target or baseline in percent lies between 0 and 100 and is no fraction of 1;
 *   <li>a direct indicator goes the way that the target of its objective goes;
 *   <li>a one-sided target is not reached at the baseline already;
 *   <li>an objective with an indicator of counter-examples is for all or for none;
 *   <li>interim targets lie after the baseline and not after the deadline, between baseline and target, one per period,
 *       and each as far as the one before it;
 *   <li>a funding rule names the goals, objectives or themes for which it holds.
 * </ul>
 */
public final class AgreementCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Agreement agreement;
    private final List<Finding> findings = new ArrayList<>();

    private AgreementCheck(Agreement agreement) {
        this.agreement = agreement;
    }

    /** What is doubtful, in the order of the agreement; empty if nothing is. */
    public static List<Finding> check(Agreement agreement) {
        AgreementCheck check = new AgreementCheck(agreement);
        if (agreement.ends().equals(agreement.concluded().start())) {
            check.findings.add(Finding.warning(
                    ProblemCode.VALUE,
                    Subject.of(Kind.AGREEMENT, agreement.id(), "ends"),
                    "the agreement ends on the day on which it is concluded"));
        }
        for (Goal goal : agreement.goals()) {
            goal.objectives().forEach(check::check);
        }
        agreement.fundingRules().forEach(check::check);
        return List.copyOf(check.findings);
    }

    private void check(Objective objective) {
        checkDeadline(objective);
        if (objective.unit().isPercent()) {
            objective.target().bounds().forEach(bound -> checkPercentage(bound, objective, "target"));
            objective.baseline().ifPresent(baseline -> checkPercentage(baseline.value(), objective, "baseline"));
            objective.milestones().stream()
                    .flatMap(interim -> interim.target().bounds().stream())
                    .forEach(bound -> checkPercentage(bound, objective, "milestones"));
        }
        objective.indicators().forEach(id -> {
            checkDirection(objective, agreement.indicator(id));
            checkContrary(objective, agreement.indicator(id));
        });
        objective.baseline().ifPresent(baseline -> checkDistance(objective, baseline.value()));
        InterimTargetCheck.doubts(agreement, objective).forEach(doubt -> warn(objective, "milestones", doubt));
    }

    private void check(FundingRule rule) {
        if (rule.isGeneral()) {
            findings.add(Finding.warning(
                    ProblemCode.VALUE,
                    Subject.of(Kind.FUNDING_RULE, rule.id(), "goals"),
                    "names no goals, objectives or themes, so it holds for the agreement as a whole: its words are"
                            + " given for everything without a rule of its own"));
        }
    }

    private void checkDeadline(Objective objective) {
        Optional<ReportingPeriod> deadline = objective.deadline();
        if (deadline.isEmpty()) {
            return;
        }
        ReportingPeriod until = deadline.get();
        Optional<ReportingPeriod> from = objective.baseline().map(Objective.Baseline::period);
        if (from.isPresent() && !until.end().isAfter(from.get().end())) {
            findings.add(Finding.error(
                    ProblemCode.CONFLICT,
                    subject(objective, "deadline"),
                    "the deadline must be later than the baseline, but " + until + " is not later than " + from.get()));
        }
        if (until.start().isAfter(agreement.ends())) {
            warn(
                    objective,
                    "deadline",
                    "the deadline " + until + " begins after the agreement ends, " + agreement.ends());
        }
    }

    private void checkPercentage(BigDecimal value, Objective objective, String part) {
        if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
            warn(objective, part, "a share in percent lies between 0 and 100, but was " + value.toPlainString());
        } else if (value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0) {
            warn(
                    objective,
                    part,
                    value.toPlainString() + " percent is less than one percent; a fraction must be written as "
                            + value.multiply(HUNDRED).stripTrailingZeros().toPlainString());
        }
    }

    private void checkDirection(Objective objective, Indicator indicator) {
        TargetValue target = objective.target();
        Direction wanted = target.direction();
        if (indicator.role() == Indicator.Role.DIRECT
                && !target.bounds().isEmpty()
                && wanted != Direction.NEUTRAL
                && indicator.direction() != Direction.NEUTRAL
                && indicator.direction() != wanted) {
            Subject other = subject(objective, "target");
            findings.add(new Finding(
                    Subject.of(Kind.INDICATOR, indicator.id(), "direction"),
                    Optional.of(other),
                    Problem.Severity.WARNING,
                    ProblemCode.CONFLICT,
                    "indicator '" + indicator.id() + "' has direction " + indicator.direction()
                            + ", but the target of " + other.name() + " is a"
                            + (wanted == Direction.INCREASE ? "n " : " ") + wanted));
        }
    }

    private void checkContrary(Objective objective, Indicator indicator) {
        if (indicator.role() == Indicator.Role.CONTRARY && !objective.isForAllOrNone()) {
            warn(
                    objective,
                    "indicators",
                    "counter-examples refute only a target of all or none, so indicator '" + indicator.id()
                            + "' says nothing about it");
        }
    }

    private void checkDistance(Objective objective, BigDecimal baseline) {
        TargetValue target = objective.target();
        if (target.bounds().size() != 1) {
            return;
        }
        BigDecimal bound = target.bounds().get(0);
        int side = bound.compareTo(baseline);
        String was = ", but the target was " + bound.toPlainString() + " and the baseline " + baseline.toPlainString();
        if (side == 0) {
            warn(objective, "target", "a target should differ from its baseline" + was);
        } else if (target.least().isPresent() == side < 0) {
            warn(objective, "target", "a target should not be reached at its baseline already" + was);
        }
    }

    private void warn(Objective objective, String part, String message) {
        findings.add(Finding.warning(ProblemCode.VALUE, subject(objective, part), message));
    }

    private static Subject subject(Objective objective, String part) {
        return Subject.of(Kind.OBJECTIVE, objective.id(), part);
    }
}
