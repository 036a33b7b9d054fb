package org.akkoord.funding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.agreement.Agreement.FundingRule;
import org.akkoord.agreement.Appropriation;
import org.akkoord.agreement.Appropriation.Instrument;
import org.akkoord.explain.Step;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Verdict;

/**
 * Which instrument follows for one theme, by the declared verdict and by the computed one, side by side.
 *
 * @param goal the id of the goal; empty for a theme beyond the goals
 * @param objective the id of the objective, where the verdict is on one
 * @param theme what it is about
 * @param declared what parties declared on it with a class
 * @param computed the computed verdict
 * @param byDeclared what follows from the declared verdict; more than one where its class is coarser than the rules
 * @param byComputed what follows from the computed verdict
 */
public record ThemeAdvice(
        Optional<String> goal,
        Optional<String> objective,
        LocalizedText theme,
        List<Step.Declared> declared,
        Verdict computed,
        List<Route> byDeclared,
        Optional<Route> byComputed) {

    public ThemeAdvice {
        Objects.requireNonNull(goal, "goal");
        Objects.requireNonNull(objective, "objective");
        Objects.requireNonNull(theme, "theme");
        declared = List.copyOf(declared);
        Objects.requireNonNull(computed, "computed");
        byDeclared = List.copyOf(byDeclared);
        Objects.requireNonNull(byComputed, "byComputed");
    }

    /**
     * A way in which money reaches the schools.
     *
     * @param rule the rule that gives it, with its conditions
     * @param verdicts the verdicts from which it follows
     * @param amounts the amounts for the theme with that instrument; empty if the agreement names none
     */
    public record Route(FundingRule rule, List<Verdict> verdicts, List<Appropriation> amounts) {
        public Route {
            Objects.requireNonNull(rule, "rule");
            verdicts = List.copyOf(verdicts);
            amounts = List.copyOf(amounts);
        }

        /** The instrument. */
        public Instrument instrument() {
            return rule.instrument();
        }
    }

    /** Which verdicts an instrument rests on. */
    public enum Support {
        /** Declared and computed verdict lead to the same instrument. */
        BOTH,
        /** They lead to different ones. */
        DIFFERENT,
        /** Only the declared verdict leads to one. */
        DECLARED_ONLY,
        /** Only the computed verdict leads to one. */
        COMPUTED_ONLY,
        /** Neither does. */
        NEITHER
    }

    /** Which verdicts the instruments rest on. */
    public Support support() {
        if (byDeclared.isEmpty()) {
            return byComputed.isPresent() ? Support.COMPUTED_ONLY : Support.NEITHER;
        }
        if (byComputed.isEmpty()) {
            return Support.DECLARED_ONLY;
        }
        Instrument instrument = byComputed.get().instrument();
        return byDeclared.stream().allMatch(route -> route.instrument() == instrument)
                ? Support.BOTH
                : Support.DIFFERENT;
    }

    /** Why: the steps from verdicts to instruments, amounts and conditions. */
    public List<FundingStep> steps() {
        return Steps.of(this);
    }
}
