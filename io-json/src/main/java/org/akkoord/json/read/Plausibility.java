package org.akkoord.json.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.indicator.Direction;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.IndicatorRole;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.ProblemCode;
import org.akkoord.problem.Severity;

/** Finds values of a sound agreement that are each allowed and together can hardly be meant. */
final class Plausibility {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Agreement agreement;
    private final Report report;
    private final Map<String, Indicator> indicators;
    private final Map<String, Node> indicatorNodes;

    private Plausibility(Agreement agreement, Node root, Report report) {
        this.agreement = agreement;
        this.report = report;
        this.indicators = agreement.indicators().stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        this.indicatorNodes = items(root, "indicators").stream()
                .collect(Collectors.toMap(
                        node -> node.member("id").map(id -> id.value().text()).orElse(""), Function.identity()));
    }

    /** Reports what it finds in the agreement that was made of the document. */
    static void check(Agreement agreement, Node root, Report report) {
        Plausibility check = new Plausibility(agreement, root, report);
        if (agreement.ends().equals(agreement.concluded().start())) {
            check.warn(root, "ends", "the agreement ends on the day on which it is concluded");
        }
        List<Objective> objectives = agreement.ambitions().stream()
                .flatMap(ambition -> ambition.goals().stream())
                .flatMap(goal -> goal.objectives().stream())
                .toList();
        List<Node> nodes = items(root, "ambitions").stream()
                .flatMap(ambition -> items(ambition, "goals").stream())
                .flatMap(goal -> items(goal, "objectives").stream())
                .toList();
        for (int i = 0; i < objectives.size(); i++) {
            check.objective(objectives.get(i), nodes.get(i));
        }
    }

    private void objective(Objective objective, Node node) {
        deadline(objective, node);
        if (objective.unit().isPercent()) {
            objective.target().bounds().forEach(bound -> percentage(bound, "target", node));
            objective.baseline().ifPresent(baseline -> percentage(baseline.value(), "baseline", node));
        }
        for (String id : objective.indicators()) {
            Optional.ofNullable(indicators.get(id)).ifPresent(indicator -> direction(objective, indicator, node));
        }
        objective.baseline().ifPresent(baseline -> distance(objective.target(), baseline.value(), node));
    }

    private void deadline(Objective objective, Node node) {
        Optional<ReportingPeriod> deadline = objective.deadline();
        if (deadline.isEmpty()) {
            return;
        }
        ReportingPeriod until = deadline.get();
        Optional<ReportingPeriod> from = objective.baseline().map(Objective.Baseline::period);
        if (from.isPresent() && !until.end().isAfter(from.get().end())) {
            report.error(
                    ProblemCode.CONFLICT,
                    place(node, "deadline"),
                    "the deadline must be later than the baseline, but " + until + " is not later than " + from.get());
        }
        if (until.start().isAfter(agreement.ends())) {
            warn(node, "deadline", "the deadline " + until + " begins after the agreement ends, " + agreement.ends());
        }
    }

    private void percentage(BigDecimal value, String member, Node node) {
        if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
            warn(node, member, "a share in percent lies between 0 and 100, but was " + value.toPlainString());
        } else if (value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0) {
            warn(
                    node,
                    member,
                    value.toPlainString() + " percent is less than one percent; a fraction must be written as "
                            + value.multiply(HUNDRED).stripTrailingZeros().toPlainString());
        }
    }

    private void direction(Objective objective, Indicator indicator, Node node) {
        Direction wanted = objective.target().direction();
        if (indicator.role() == IndicatorRole.DIRECT
                && !objective.target().bounds().isEmpty()
                && wanted != Direction.NEUTRAL
                && indicator.direction() != Direction.NEUTRAL
                && indicator.direction() != wanted) {
            Node declared = indicatorNodes.getOrDefault(indicator.id(), node);
            report.add(
                    Severity.WARNING,
                    ProblemCode.CONFLICT,
                    place(declared, "direction"),
                    "indicator '" + indicator.id() + "' has direction " + indicator.direction() + ", but the target of"
                            + " objective '" + objective.id() + "' in line " + report.line(place(node, "target"))
                            + " is a" + (wanted == Direction.INCREASE ? "n " : " ") + wanted);
        }
    }

    private void distance(TargetValue target, BigDecimal baseline, Node node) {
        if (target.bounds().size() != 1) {
            return;
        }
        BigDecimal bound = target.bounds().get(0);
        int side = bound.compareTo(baseline);
        if (side == 0) {
            warn(node, "target", "a target differs from its baseline" + was(bound, baseline));
        } else if (target.least().isPresent() == side < 0) {
            warn(node, "target", "a target is not reached at its baseline already" + was(bound, baseline));
        }
    }

    private static String was(BigDecimal bound, BigDecimal baseline) {
        return ", but the target was " + bound.toPlainString() + " and the baseline " + baseline.toPlainString();
    }

    private void warn(Node owner, String member, String message) {
        report.add(Severity.WARNING, ProblemCode.VALUE, place(owner, member), message);
    }

    private static Place place(Node owner, String member) {
        return owner.member(member).map(found -> found.value().place()).orElse(owner.place());
    }

    private static List<Node> items(Node owner, String list) {
        return owner.member(list).map(member -> member.value().items()).orElse(List.of());
    }
}
