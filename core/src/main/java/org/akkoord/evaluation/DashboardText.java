package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.agreement.Action;
import org.akkoord.agreement.Ambition;
import org.akkoord.agreement.TargetValue;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.render.Phrases;
import org.akkoord.render.TextWrap;
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/** Writes an evaluation as a dashboard for a terminal. */
final class DashboardText {

    private static final String INDENT = "    ";
    private static final List<String> LABELS = List.of(
            "target",
            "latest",
            "rating",
            "outlook",
            "evidence",
            "proxy",
            "contrary",
            "why",
            "note",
            "declared",
            "context",
            "plan",
            "action");

    private final AgreementEvaluation evaluation;
    private final Phrases phrases;
    private final int width;
    private final StringBuilder out = new StringBuilder();

    DashboardText(AgreementEvaluation evaluation, Locale locale) {
        this.evaluation = evaluation;
        this.phrases = Phrases.of(locale);
        this.width = 2
                + LABELS.stream()
                        .mapToInt(label -> phrases.say("dashboard." + label).length())
                        .max()
                        .orElse(0);
    }

    String text() {
        out.append(TextWrap.wrap(
                phrases.say(
                        "dashboard.title",
                        "title",
                        phrases.foreign(evaluation.agreement().title()),
                        "date",
                        phrases.date(evaluation.asOf()),
                        "method",
                        evaluation.judgedBy().text(phrases.locale())),
                "",
                ""));
        out.append(TextWrap.wrap(counts(), "", ""));
        for (Ambition ambition : evaluation.agreement().ambitions()) {
            out.append('\n');
            out.append(TextWrap.wrap(phrases.foreign(ambition.title()), "", ""));
            out.append("=".repeat(TextWrap.WIDTH)).append('\n');
            ambition.goals().forEach(goal -> goal(evaluation.goal(goal.id())));
        }
        evaluation.declared().forEach(declared -> {
            out.append('\n');
            out.append(TextWrap.wrap(declared.text(phrases.locale()), "", "  "));
        });
        errorsNotKnown();
        unpublished();
        problems();
        return out.toString();
    }

    private String counts() {
        String verdicts = Arrays.stream(Verdict.values())
                .map(verdict -> {
                    long count = evaluation.goals().stream()
                            .filter(goal -> goal.verdict() == verdict)
                            .count();
                    return count + " " + phrases.name(verdict);
                })
                .filter(text -> !text.startsWith("0 "))
                .collect(Collectors.joining(", "));
        int goals = evaluation.goals().size();
        return phrases.say(numbered("dashboard.counts", goals), "goals", Integer.toString(goals), "verdicts", verdicts);
    }

    private static String numbered(String key, int count) {
        return count == 1 ? key + ".one" : key;
    }

    private void goal(GoalEvaluation goal) {
        out.append('\n');
        heading(
                "",
                phrases.foreign(goal.goal().id()),
                phrases.foreign(goal.goal().title()),
                goal.verdict());
        boolean several = goal.objectives().size() > 1;
        for (ObjectiveEvaluation objective : goal.objectives()) {
            String id = phrases.foreign(objective.objective().id());
            String text = phrases.foreign(objective.objective().text());
            if (several) {
                heading("  ", id, text, objective.verdict());
            } else {
                out.append(TextWrap.wrap(id + "  " + text, "  ", "  " + " ".repeat(id.length() + 2)));
            }
            objective(objective);
        }
        itself(goal);
    }

    /** What is said, known and done about the goal itself stands apart from its objectives. */
    private void itself(GoalEvaluation goal) {
        if (goal.declared().isEmpty()
                && goal.context().isEmpty()
                && goal.goal().actions().isEmpty()) {
            return;
        }
        out.append(TextWrap.wrap(phrases.say("dashboard.itself"), "  ", "  "));
        declared(goal.declared());
        goal.context().forEach(this::context);
        goal.undertakings().forEach(this::action);
    }

    private void context(IndicatorEvaluation indicator) {
        String values = values(indicator, phrases);
        if (values.isEmpty()) {
            values = indicator.leftOut().stream()
                    .filter(step -> step.why() == Reason.IN_WORDS)
                    .map(step -> step.figure().text(phrases.locale()))
                    .collect(Collectors.joining("; "));
        }
        if (!values.isEmpty()) {
            line("dashboard.context", title(indicator) + ": " + values);
        }
        plan(indicator);
    }

    /** What was planned, such as the line of a chart, is no measurement and is shown as a plan. */
    private void plan(IndicatorEvaluation indicator) {
        if (!indicator.planned().isEmpty()) {
            String values = indicator.planned().stream().map(this::planned).collect(Collectors.joining(" → "));
            line("dashboard.plan", title(indicator) + ": " + values);
        }
    }

    private String planned(Citation figure) {
        String part = figure.cell().isWhole()
                ? ""
                : ", " + phrases.foreign(figure.cell().label());
        return phrases.quantity(figure.value(), figure.unit()) + " (" + phrases.period(figure.period()) + part + ")";
    }

    private void action(GoalEvaluation.Undertaking undertaking) {
        Action action = undertaking.action();
        String actors = undertaking.actors().stream().map(phrases::foreign).collect(Collectors.joining(", "));
        String status =
                action.status().map(text -> " (" + phrases.foreign(text) + ")").orElse("");
        String who = (actors + status).strip();
        line("dashboard.action", (who.isEmpty() ? "" : who + ": ") + phrases.foreign(action.text()));
    }

    private void heading(String indent, String id, String title, Verdict verdict) {
        String label = phrases.name(verdict).toUpperCase(Locale.ROOT);
        int room = TextWrap.WIDTH - label.length() - 2;
        String hanging = indent + " ".repeat(id.length() + 2);
        String[] lines = TextWrap.wrap(id + "  " + title, indent, hanging, room).split("\n", -1);
        String first = lines[0];
        out.append(first)
                .append(" ".repeat(Math.max(2, TextWrap.WIDTH - label.length() - first.length())))
                .append(label)
                .append('\n');
        Stream.of(lines)
                .skip(1)
                .filter(line -> !line.isEmpty())
                .forEach(line -> out.append(line).append('\n'));
    }

    private void objective(ObjectiveEvaluation objective) {
        Locale locale = phrases.locale();
        List<BigDecimal> limits = objective.explanation().limits();
        line("dashboard.target", objective.targeted().brief(locale));
        List<IndicatorEvaluation> direct = objective.direct().stream()
                .filter(indicator -> indicator.level().isPresent())
                .toList();
        for (IndicatorEvaluation indicator : direct) {
            direct(indicator, objective.target(), direct.size() > 1, phrases.beside(limits));
        }
        objective.indicators().stream()
                .filter(indicator -> !indicator.isDirect())
                .forEach(indicator -> indicator
                        .latest()
                        .ifPresent(figure ->
                                line(label(indicator), title(indicator) + ": " + figure.text(locale, limits))));
        // the figures that are only shown have their own lines above
        line(
                "dashboard.why",
                objective.explanation().conclusion().showing(List.of()).text(locale, limits));
        objective.notes(locale).forEach(note -> line("dashboard.note", note));
        declared(objective.declared());
    }

    private void direct(IndicatorEvaluation indicator, TargetValue target, boolean named, Phrases beside) {
        String name = named ? title(indicator) + ": " : "";
        String values = values(indicator, beside);
        line(
                "dashboard.latest",
                name + (values + "  " + Sparkline.of(indicator.series().points(), target)).strip());
        indicator
                .ratings()
                .forEach(rating -> line(
                        "dashboard.rating",
                        rating.text(phrases.locale(), indicator.explanation().limits())));
        ProjectionText.of(indicator, beside).ifPresent(text -> line("dashboard.outlook", text));
        indicator.evidence().besideValues(phrases).ifPresent(text -> line("dashboard.evidence", text));
    }

    private static String label(IndicatorEvaluation indicator) {
        return indicator.indicator().role() == Indicator.Role.CONTRARY ? "dashboard.contrary" : "dashboard.proxy";
    }

    private String title(IndicatorEvaluation indicator) {
        return phrases.foreign(indicator.indicator().title());
    }

    private static String values(IndicatorEvaluation indicator, Phrases beside) {
        return indicator.series().points().stream()
                .map(point ->
                        beside.quantity(point.value(), indicator.indicator().unit()) + " ("
                                + beside.period(point.period()) + ")")
                .collect(Collectors.joining(" → "));
    }

    private void declared(List<Step.Declared> declared) {
        declared.forEach(each -> line("dashboard.declared", each.brief(phrases.locale())));
    }

    private void line(String label, String text) {
        String name = phrases.say(label);
        String padded = name + " ".repeat(width - name.length());
        out.append(TextWrap.wrap(padded + text, INDENT, INDENT + " ".repeat(padded.length())));
    }

    private void errorsNotKnown() {
        List<Evidence> judged = evaluation.objectives().stream()
                .flatMap(objective -> objective.direct().stream())
                .filter(indicator -> indicator.level().isPresent())
                .map(IndicatorEvaluation::evidence)
                .toList();
        long unknown = judged.stream()
                .filter(evidence -> evidence.remarks().contains(Evidence.Remark.UNKNOWN_SAMPLING_ERROR))
                .count();
        if (unknown > 0) {
            out.append('\n');
            out.append(TextWrap.wrap(
                    phrases.say(
                            unknown == judged.size() ? "dashboard.sampling-error.all" : "dashboard.sampling-error",
                            "count",
                            phrases.count(unknown),
                            "all",
                            phrases.count(judged.size())),
                    "",
                    ""));
        }
    }

    private void unpublished() {
        int count = evaluation.unpublished().size();
        if (count == 0) {
            return;
        }
        out.append('\n');
        out.append(TextWrap.wrap(
                phrases.say(
                        numbered("dashboard.unpublished", count),
                        "count",
                        phrases.count(count),
                        "date",
                        phrases.date(evaluation.asOf())),
                "",
                ""));
        evaluation.unpublished().stream()
                .collect(Collectors.groupingBy(Measurement::knownFrom, TreeMap::new, Collectors.toList()))
                .forEach(this::unpublishedOn);
    }

    private void unpublishedOn(LocalDate date, List<Measurement> figures) {
        Map<String, Set<String>> periods = new LinkedHashMap<>();
        for (Measurement figure : figures) {
            periods.computeIfAbsent(title(figure.indicator()), name -> new LinkedHashSet<>())
                    .add(phrases.period(figure.period()));
        }
        String names = periods.entrySet().stream()
                .map(each -> each.getKey() + " (" + String.join(", ", each.getValue()) + ")")
                .collect(Collectors.joining("; "));
        out.append(TextWrap.wrap(phrases.date(date) + ": " + names, "  ", "    "));
    }

    private String title(String id) {
        return evaluation.agreement().indicators().stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .map(indicator -> phrases.foreign(indicator.title()))
                .orElseGet(() -> phrases.foreign(id));
    }

    private void problems() {
        evaluation
                .problems()
                .forEach(problem -> out.append('\n')
                        .append(TextWrap.wrap(phrases.say("dashboard.problem", "text", problem.message()), "", "  ")));
    }
}
