package org.akkoord.funding;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.akkoord.cohort.CohortFlows;
import org.akkoord.evaluation.IndicatorEvaluation.Projection;
import org.akkoord.explain.Step;
import org.akkoord.funding.FollowUp.CohortOutcome;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Phrases;
import org.akkoord.render.TextWrap;
import org.akkoord.trend.Point;

/** Writes what follows as text. */
final class FollowUpText {

    private final FollowUp follows;
    private final Phrases phrases;
    private final StringBuilder out = new StringBuilder();

    FollowUpText(FollowUp follows, Locale locale) {
        this.follows = follows;
        this.phrases = Phrases.of(locale);
    }

    String text() {
        section("follows.themes", follows.themes(), this::theme);
        section(
                "follows.declared-otherwise",
                follows.declaredOtherwise(),
                each -> line("", "- " + each.text(phrases.locale())));
        section("follows.claims", follows.claims(), this::claim);
        section("follows.cohorts", follows.cohorts(), this::cohort);
        section("follows.needed", follows.needed(), each -> line("", needed(each)));
        return out.toString();
    }

    private <T> void section(String key, List<T> items, Consumer<T> write) {
        if (items.isEmpty()) {
            return;
        }
        if (out.length() > 0) {
            out.append('\n');
        }
        line(
                "",
                phrases.say(
                        key,
                        "title",
                        phrases.foreign(follows.evaluation().agreement().title()),
                        "date",
                        phrases.date(follows.evaluation().asOf())));
        out.append("=".repeat(TextWrap.WIDTH)).append('\n');
        items.forEach(write);
    }

    private void theme(ThemeAdvice advice) {
        out.append('\n');
        String place = advice.objective().or(advice::goal).map(phrases::foreign).orElse("-");
        line("", place + "  " + phrases.foreign(advice.theme()));
        advice.steps().forEach(step -> line("    ", "- " + step.text(phrases.locale())));
    }

    private void claim(FollowUp.ClaimResult result) {
        out.append('\n');
        line("", phrases.foreign(result.claim().text()) + " [" + phrases.foreign(result.places()) + "]");
        line("    ", result.text(phrases.locale()));
        result.claim().note().ifPresent(note -> line("    ", phrases.foreign(note)));
    }

    private void cohort(CohortOutcome outcome) {
        out.append('\n');
        String date = outcome.cohort()
                .referenceDate()
                .map(day -> phrases.say("cohort.reference", "date", phrases.date(day)))
                .orElse("");
        line("", phrases.foreign(outcome.cohort().title()) + date);
        CohortFlows flows = outcome.flows();
        Map<String, List<CohortFlows.Flow>> byStart = flows.flows().stream()
                .collect(Collectors.groupingBy(CohortFlows.Flow::from, LinkedHashMap::new, Collectors.toList()));
        byStart.forEach((from, own) -> {
            String ends = own.stream()
                    .map(flow -> phrases.count(flow.units()) + " "
                            + flow.to().map(phrases::foreign).orElseGet(() -> phrases.name(flow.end())))
                    .collect(Collectors.joining(", "));
            long started = own.stream().mapToLong(CohortFlows.Flow::units).sum();
            line("    ", phrases.foreign(from) + ": " + phrases.count(started) + " → " + ends);
        });
        outcome.rates().forEach(rate -> line("    ", "- " + rate.text(phrases.locale())));
        flows.note().ifPresent(note -> line("    ", phrases.foreign(note)));
    }

    private String needed(FollowUp.Needed needed) {
        Unit unit = needed.indicator().indicator().unit();
        Phrases beside = phrases.beside(needed.target().bounds());
        Point latest = needed.indicator().level().orElseThrow();
        String what = phrases.foreign(needed.objective()) + "  "
                + phrases.foreign(needed.indicator().indicator().title());
        String from = beside.quantity(latest.value(), unit) + " " + phrases.when(latest.period());
        String target = new Step.Targeted(needed.target(), unit, Provenance.STATED, Optional.empty(), false)
                .brief(phrases.locale());
        Optional<Projection> soon = needed.indicator()
                .projection()
                .filter(found ->
                        found.missing().isPresent() && found.neededPerYear().isEmpty());
        if (soon.isPresent()) {
            return phrases.say(
                    "needed.soon",
                    "what",
                    what,
                    "from",
                    from,
                    "target",
                    target,
                    "needed",
                    change(soon.get().missing(), unit),
                    "date",
                    phrases.date(soon.get().deadline()));
        }
        String key = needed.perYear().isEmpty()
                ? "needed.too-late"
                : needed.soFar().isEmpty() ? "needed.per-year" : "needed.per-year-so-far";
        String perYear = change(needed.perYear(), unit);
        String soFar = change(needed.soFar(), unit);
        return phrases.say(key, "what", what, "from", from, "target", target, "needed", perYear, "current", soFar);
    }

    private String change(OptionalDouble change, Unit unit) {
        return change.isEmpty() ? "" : phrases.change(BigDecimal.valueOf(change.getAsDouble()), unit.ofDifference());
    }

    private void line(String indent, String text) {
        out.append(TextWrap.wrap(text, indent, indent + "  "));
    }
}
