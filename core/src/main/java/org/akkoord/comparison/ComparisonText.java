package org.akkoord.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.akkoord.evaluation.AgreementEvaluation;
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
                        before.judgedBy().equals(after.judgedBy())
                                ? before.asOf().toString()
                                : evaluation(before),
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
                evaluation.judgedBy().text(phrases.locale()));
    }

    private void goal(EvaluationComparison.GoalDifference goal) {
        out.append('\n');
        String title =
                phrases.foreign(comparison.after().goal(goal.goal()).goal().title());
        line("", phrases.foreign(goal.goal()) + "  " + title + ": " + verdicts(goal.before(), goal.after()));
        for (EvaluationComparison.Difference objective : goal.objectives()) {
            line("  ", phrases.foreign(objective.objective()) + ": " + verdicts(objective.before(), objective.after()));
            objective.causes().forEach(cause -> line("    ", "- " + cause.text(phrases.locale())));
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

    static String added(EvaluationComparison.NewFigure added, Phrases phrases) {
        String figure = figure(added.figure(), phrases);
        if (added.change().isEmpty()) {
            return phrases.say("cause.new-figure", "figure", figure);
        }
        BigDecimal change = added.change().get();
        String amount = (change.signum() > 0 ? "+" : "")
                + phrases.number(change, added.figure().unit().ofDifference());
        String word = added.word().map(each -> " - " + phrases.name(each)).orElse("");
        return phrases.say(
                "cause.new-figure-changed",
                "figure",
                figure,
                "word",
                word,
                "change",
                amount,
                "earlier",
                added.earlier().orElseThrow().text(phrases.locale()));
    }

    static String figure(Citation figure, Phrases phrases) {
        return phrases.foreign(figure.indicator()) + " " + figure.text(phrases.locale())
                + phrases.places(figure.sources());
    }
}
