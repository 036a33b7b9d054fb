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
                        before.judgedBy().equals(after.judgedBy()) ? phrases.date(before.asOf()) : evaluation(before),
                        "after",
                        evaluation(after)));
        line(
                "",
                phrases.say(
                        "difference.counts",
                        "goals",
                        counted("difference.goals", comparison.changedGoals().size()),
                        "objectives",
                        counted("difference.objectives", comparison.changed().size())));
        comparison.goals().forEach(this::goal);
        ids("difference.added", comparison.added());
        ids("difference.removed", comparison.removed());
        return out.toString();
    }

    private String counted(String key, int count) {
        return phrases.say(count == 1 ? key + ".one" : key, "count", phrases.count(count));
    }

    private String evaluation(AgreementEvaluation evaluation) {
        return phrases.say(
                "difference.evaluation",
                "date",
                phrases.date(evaluation.asOf()),
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
            List<BigDecimal> limits = comparison.limits(objective.objective());
            objective.causes().forEach(cause -> line("    ", "- " + cause.text(phrases.locale(), limits)));
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
                + phrases.difference(change, added.figure().unit().ofDifference());
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
                cited(added.earlier().orElseThrow(), phrases));
    }

    static String figure(Citation figure, Phrases phrases) {
        return figure.name(phrases.locale()) + ": " + cited(figure, phrases) + phrases.places(figure.sources());
    }

    private static String cited(Citation figure, Phrases phrases) {
        return phrases.figure(figure.value(), figure.unit(), figure.period());
    }
}
