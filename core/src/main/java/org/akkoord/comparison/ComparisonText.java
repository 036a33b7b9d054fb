package org.akkoord.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.akkoord.agreement.TargetValue;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.explain.Step;
import org.akkoord.quantity.Provenance;
import org.akkoord.render.Phrases;
import org.akkoord.render.TextWrap;
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Verdict;

/** Writes a comparison as text. */
final class ComparisonText {

    private final EvaluationComparison comparison;
    private final Phrases phrases;
    private final StringBuilder out = new StringBuilder();

    ComparisonText(EvaluationComparison comparison, Locale locale) {
        this.comparison = comparison;
        this.phrases = Phrases.of(locale);
    }

    String text() {
        AgreementEvaluation before = comparison.before();
        AgreementEvaluation after = comparison.after();
        line(
                "",
                phrases.say(
                        "difference.title",
                        "title",
                        phrases.foreign(after.agreement().title()),
                        "before",
                        evaluation(before),
                        "after",
                        evaluation(after)));
        line(
                "",
                phrases.say(
                        "difference.counts",
                        "goals",
                        Integer.toString(comparison.changedGoals().size()),
                        "objectives",
                        Integer.toString(comparison.changed().size())));
        comparison.goals().forEach(this::goal);
        ids("difference.added", comparison.added());
        ids("difference.removed", comparison.removed());
        return out.toString();
    }

    private String evaluation(AgreementEvaluation evaluation) {
        return phrases.say(
                "difference.evaluation",
                "date",
                evaluation.asOf().toString(),
                "method",
                phrases.foreign(evaluation.method()));
    }

    private void goal(EvaluationComparison.GoalDifference goal) {
        out.append('\n');
        String title =
                phrases.foreign(comparison.after().goal(goal.goal()).goal().title());
        line("", phrases.foreign(goal.goal()) + "  " + title + ": " + verdicts(goal.before(), goal.after()));
        for (EvaluationComparison.Difference objective : goal.objectives()) {
            line("  ", phrases.foreign(objective.objective()) + ": " + verdicts(objective.before(), objective.after()));
            objective.causes().forEach(cause -> line("    ", "- " + cause(cause, phrases.locale())));
        }
    }

    private String verdicts(Verdict before, Verdict after) {
        return before == after
                ? phrases.say("difference.same", "verdict", phrases.name(after))
                : phrases.name(before) + " → " + phrases.name(after);
    }

    private void ids(String key, List<String> ids) {
        if (!ids.isEmpty()) {
            out.append('\n');
            line("", phrases.say(key, "ids", ids.stream().map(phrases::foreign).collect(Collectors.joining(", "))));
        }
    }

    private void line(String indent, String text) {
        out.append(TextWrap.wrap(text, indent, indent + "  "));
    }

    static String cause(EvaluationComparison.Cause cause, Locale locale) {
        Phrases phrases = Phrases.of(locale);
        if (cause instanceof EvaluationComparison.NewFigure added) {
            return added(added, phrases);
        }
        if (cause instanceof EvaluationComparison.RevisedFigure revised) {
            return phrases.say(
                    "cause.revised-figure",
                    "figure",
                    figure(revised.after(), phrases),
                    "before",
                    phrases.quantity(revised.before().value(), revised.before().unit()));
        }
        if (cause instanceof EvaluationComparison.DroppedFigure dropped) {
            return phrases.say("cause.dropped-figure", "figure", figure(dropped.figure(), phrases));
        }
        return rule(cause, locale);
    }

    private static String rule(EvaluationComparison.Cause cause, Locale locale) {
        Phrases phrases = Phrases.of(locale);
        if (cause instanceof EvaluationComparison.RevisedTarget target) {
            return phrases.say(
                    "cause.revised-target",
                    "before",
                    target(target, target.before(), locale),
                    "after",
                    target(target, target.after(), locale));
        }
        if (cause instanceof EvaluationComparison.OtherMethod method) {
            return phrases.say(
                    "cause.other-method",
                    "before",
                    phrases.foreign(method.before()),
                    "after",
                    phrases.foreign(method.after()));
        }
        return cause instanceof EvaluationComparison.TimePassed time
                ? phrases.say(
                        "cause.time-passed",
                        "before",
                        time.before().toString(),
                        "after",
                        time.after().toString())
                : phrases.say("cause.other-rules");
    }

    private static String added(EvaluationComparison.NewFigure added, Phrases phrases) {
        String figure = figure(added.figure(), phrases);
        if (added.word().isEmpty()) {
            return phrases.say("cause.new-figure", "figure", figure);
        }
        return phrases.say(
                "cause.new-figure-changed",
                "figure",
                figure,
                "word",
                phrases.name(added.word().get()),
                "change",
                phrases.number(
                        added.change().orElseThrow(), added.figure().unit().ofDifference()),
                "earlier",
                added.earlier().orElseThrow().text(phrases.locale()));
    }

    private static String target(EvaluationComparison.RevisedTarget revised, TargetValue target, Locale locale) {
        return new Step.Targeted(target, revised.unit(), Provenance.STATED, Optional.empty(), false).brief(locale);
    }

    private static String figure(Citation figure, Phrases phrases) {
        return phrases.foreign(figure.indicator()) + " " + figure.text(phrases.locale())
                + phrases.places(figure.sources());
    }
}
