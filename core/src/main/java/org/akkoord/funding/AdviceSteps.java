package org.akkoord.funding;

import java.util.ArrayList;
import java.util.List;
import org.akkoord.agreement.Appropriation;
import org.akkoord.agreement.FundingRule;
import org.akkoord.funding.ThemeAdvice.Step;
import org.akkoord.funding.ThemeAdvice.Step.Basis;
import org.akkoord.funding.ThemeAdvice.Step.Condition;
import org.akkoord.verdict.Verdict;

/** The steps from verdicts to instruments, amounts and conditions. */
final class AdviceSteps {

    private AdviceSteps() {}

    static List<Step> of(ThemeAdvice advice) {
        List<Step> steps = new ArrayList<>();
        List<Verdict> said = advice.declared().stream()
                .flatMap(each -> each.declared().covers().stream())
                .distinct()
                .sorted()
                .toList();
        if (said.isEmpty()) {
            steps.add(new Step.NothingDeclared());
        } else if (advice.byDeclared().isEmpty()) {
            steps.add(new Step.NoRule(Basis.DECLARED, said));
        }
        advice.byDeclared().forEach(route -> follow(Basis.DECLARED, route, List.of(), steps));
        List<FundingRule> followed =
                advice.byDeclared().stream().map(ThemeAdvice.Route::rule).toList();
        advice.byComputed()
                .ifPresentOrElse(
                        route -> follow(Basis.COMPUTED, route, followed, steps),
                        () -> steps.add(new Step.NoRule(Basis.COMPUTED, List.of(advice.computed()))));
        steps.add(new Step.Supported(advice.support()));
        return steps;
    }

    /** A rule that was followed before is not explained again. */
    private static void follow(Basis basis, ThemeAdvice.Route route, List<FundingRule> followed, List<Step> steps) {
        FundingRule rule = route.rule();
        steps.add(new Step.Followed(basis, route.verdicts(), rule));
        if (followed.contains(rule)) {
            return;
        }
        if (route.amounts().isEmpty()) {
            steps.add(new Step.NoAmount(rule.instrument()));
        }
        for (Appropriation amount : route.amounts()) {
            steps.add(new Step.Paid(amount, amount.goals().size() > 1));
        }
        rule.consent().ifPresent(text -> steps.add(new Step.Conditioned(Condition.CONSENT, text)));
        rule.accounting().ifPresent(text -> steps.add(new Step.Conditioned(Condition.ACCOUNTING, text)));
        rule.until().ifPresent(date -> steps.add(new Step.Until(date)));
        rule.reason().ifPresent(text -> steps.add(new Step.Conditioned(Condition.REASON, text)));
    }
}
