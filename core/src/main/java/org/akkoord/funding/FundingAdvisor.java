package org.akkoord.funding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.akkoord.agreement.Appropriation;
import org.akkoord.agreement.FundingRule;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.GoalEvaluation;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.explain.Step.Declared;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Verdict;

/**
 * Applies the funding rules of an agreement to its evaluation: which instrument follows for which theme, by the
 * declared verdict and by the computed one. It decides nothing of its own: where no rule holds, no instrument follows.
 */
final class FundingAdvisor {

    private final AgreementEvaluation evaluation;
    private final FundingTerms terms;
    private final List<ThemeAdvice> advice = new ArrayList<>();

    private FundingAdvisor(AgreementEvaluation evaluation) {
        this.evaluation = evaluation;
        this.terms = new FundingTerms(evaluation.agreement());
    }

    /**
     * The advice per theme, in the order of the agreement. A theme is what a class was declared on: a goal, an
     * objective, or something beyond the goals; where none was declared on a goal or its objectives, the goal is the
     * theme. Empty if the agreement states no rules.
     */
    static List<ThemeAdvice> advise(AgreementEvaluation evaluation) {
        FundingAdvisor advisor = new FundingAdvisor(evaluation);
        if (!evaluation.agreement().fundingRules().isEmpty()) {
            advisor.run();
        }
        return List.copyOf(advisor.advice);
    }

    private void run() {
        evaluation.goals().forEach(this::goal);
        Subject beyond = new Subject(Optional.empty(), Optional.empty(), Optional.empty(), Verdict.NOT_ASSESSABLE);
        themes(beyond, evaluation.declared());
    }

    /** What is judged: nothing of its own beyond the goals. */
    private record Subject(
            Optional<String> goal, Optional<String> objective, Optional<LocalizedText> title, Verdict computed) {}

    private void goal(GoalEvaluation goal) {
        Optional<String> id = Optional.of(goal.goal().id());
        Subject whole =
                new Subject(id, Optional.empty(), Optional.of(goal.goal().title()), goal.verdict());
        if (themes(whole, goal.declared())) {
            return;
        }
        if (goal.objectives().stream().noneMatch(objective -> isClassed(objective.declared()))) {
            add(whole, goal.goal().title(), List.of());
            return;
        }
        for (ObjectiveEvaluation objective : goal.objectives()) {
            LocalizedText text = objective.objective().text();
            Subject part =
                    new Subject(id, Optional.of(objective.objective().id()), Optional.of(text), objective.verdict());
            if (!themes(part, objective.declared())) {
                add(part, text, List.of());
            }
        }
    }

    private static boolean isClassed(List<Declared> declared) {
        return declared.stream().anyMatch(each -> !each.declared().covers().isEmpty());
    }

    private boolean themes(Subject subject, List<Declared> declared) {
        Map<LocalizedText, List<Declared>> themes = new LinkedHashMap<>();
        for (Declared each : declared) {
            if (!each.declared().covers().isEmpty()) {
                themes.computeIfAbsent(each.declared().theme(), theme -> new ArrayList<>())
                        .add(each);
            }
        }
        themes.forEach((theme, said) -> add(subject, theme, said));
        return !themes.isEmpty();
    }

    private void add(Subject subject, LocalizedText theme, List<Declared> declared) {
        List<ThemeAdvice.Route> byDeclared = declaredRoutes(subject, theme, declared);
        Optional<ThemeAdvice.Route> byComputed = Optional.of(subject.computed())
                .filter(Verdict::isAssessed)
                .flatMap(verdict -> rule(subject, theme, verdict))
                .map(rule ->
                        new ThemeAdvice.Route(rule, List.of(subject.computed()), amounts(subject, rule, List.of())));
        advice.add(new ThemeAdvice(
                subject.goal(), subject.objective(), theme, declared, subject.computed(), byDeclared, byComputed));
    }

    private List<ThemeAdvice.Route> declaredRoutes(Subject subject, LocalizedText theme, List<Declared> declared) {
        Map<String, FundingRule> rules = new LinkedHashMap<>();
        Map<String, List<Verdict>> verdicts = new LinkedHashMap<>();
        TreeSet<Verdict> covered = new TreeSet<>();
        declared.forEach(each -> covered.addAll(each.declared().covers()));
        for (Verdict verdict : covered) {
            rule(subject, theme, verdict).ifPresent(rule -> {
                rules.put(rule.id(), rule);
                verdicts.computeIfAbsent(rule.id(), key -> new ArrayList<>()).add(verdict);
            });
        }
        List<String> named = declared.stream()
                .flatMap(each -> each.declared().appropriations().stream())
                .toList();
        return rules.values().stream()
                .map(rule -> new ThemeAdvice.Route(
                        rule, verdicts.getOrDefault(rule.id(), List.of()), amounts(subject, rule, named)))
                .toList();
    }

    private Optional<FundingRule> rule(Subject subject, LocalizedText theme, Verdict verdict) {
        return subject.objective()
                .or(subject::goal)
                .map(id -> terms.rule(id, verdict))
                .orElseGet(() -> terms.rule(theme, verdict));
    }

    /** The amounts that reach schools by the rule's instrument and are meant for the theme. */
    private List<Appropriation> amounts(Subject subject, FundingRule rule, List<String> named) {
        return terms.amounts(rule.instrument(), subject.goal(), named);
    }
}
