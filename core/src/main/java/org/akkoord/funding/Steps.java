package org.akkoord.funding;

import java.util.ArrayList;
import java.util.List;
import org.akkoord.agreement.Agreement.FundingRule;
import org.akkoord.agreement.Appropriation;
import org.akkoord.funding.FundingStep.Basis;
import org.akkoord.funding.FundingStep.Condition;
import org.akkoord.verdict.Verdict;

/** Lays out advice as steps. */
final class Steps {

    private Steps() {}

    static List<FundingStep> of(ThemeAdvice advice) {
        List<FundingStep> steps = new ArrayList<>();
        List<Verdict> said = advice.declared().stream()
                .flatMap(each -> each.declared().covers().stream())
                .distinct()
                .sorted()
                .toList();
        if (said.isEmpty()) {
            steps.add(new FundingStep.NothingDeclared());
        } else if (advice.byDeclared().isEmpty()) {
            steps.add(new FundingStep.NoRule(Basis.DECLARED, said));
        }
        advice.byDeclared().forEach(route -> follow(Basis.DECLARED, route, steps));
        boolean known = advice.byComputed().isPresent()
                && advice.byDeclared().stream()
                        .anyMatch(route ->
                                route.rule().equals(advice.byComputed().get().rule()));
        if (known) {
            ThemeAdvice.Route route = advice.byComputed().get();
            steps.add(new FundingStep.Followed(Basis.COMPUTED, route.verdicts(), route.rule()));
        } else {
            advice.byComputed()
                    .ifPresentOrElse(
                            route -> follow(Basis.COMPUTED, route, steps),
                            () -> steps.add(new FundingStep.NoRule(Basis.COMPUTED, List.of(advice.computed()))));
        }
        steps.add(new FundingStep.Supported(advice.support()));
        return steps;
    }

    private static void follow(Basis basis, ThemeAdvice.Route route, List<FundingStep> steps) {
        FundingRule rule = route.rule();
        steps.add(new FundingStep.Followed(basis, route.verdicts(), rule));
        if (route.amounts().isEmpty()) {
            steps.add(new FundingStep.NoAmount(rule.instrument()));
        }
        for (Appropriation amount : route.amounts()) {
            steps.add(new FundingStep.Paid(amount, amount.goals().size() > 1));
        }
        rule.consent().ifPresent(text -> steps.add(new FundingStep.Conditioned(Condition.CONSENT, text)));
        rule.accounting().ifPresent(text -> steps.add(new FundingStep.Conditioned(Condition.ACCOUNTING, text)));
        rule.until().ifPresent(date -> steps.add(new FundingStep.Until(date)));
        rule.reason().ifPresent(text -> steps.add(new FundingStep.Conditioned(Condition.REASON, text)));
    }
}
