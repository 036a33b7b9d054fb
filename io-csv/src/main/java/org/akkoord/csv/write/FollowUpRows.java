package org.akkoord.csv.write;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.agreement.Appropriation;
import org.akkoord.funding.FollowUp;
import org.akkoord.funding.FollowUp.CohortOutcome;
import org.akkoord.funding.ThemeAdvice;
import org.akkoord.funding.ThemeAdvice.Step.Basis;
import org.akkoord.render.Languages;

/**
 * Writes the rows of what follows from an evaluation: one per theme and instrument, claim, cohort share, and indicator
 * that misses its target.
 */
public final class FollowUpRows {

    private static final List<String> COLUMNS = List.of(
            "agreement",
            "as_of",
            "section",
            "goal",
            "objective",
            "id",
            "basis",
            "verdicts",
            "instrument",
            "support",
            "amounts",
            "amount",
            "until",
            "computed",
            "stated",
            "difference",
            "unit",
            "outcome");
    private static final String TEXT = "text_";

    private final FollowUp follows;
    private final List<List<String>> rows = new ArrayList<>();

    /** The names of the columns; the last ones hold the text in each language. */
    public static List<String> header() {
        return Stream.concat(COLUMNS.stream(), Languages.codes().stream().map(language -> TEXT + language))
                .toList();
    }

    private FollowUpRows(FollowUp follows) {
        this.follows = follows;
    }

    public static List<List<String>> of(FollowUp follows) {
        FollowUpRows rows = new FollowUpRows(follows);
        follows.themes().forEach(rows::theme);
        follows.claims().forEach(rows::claim);
        follows.cohorts()
                .forEach(cohort ->
                        cohort.rates().forEach(rate -> rows.rate(cohort.cohort().id(), rate)));
        follows.needed().forEach(rows::needed);
        return rows.rows;
    }

    private void theme(ThemeAdvice advice) {
        advice.byDeclared().forEach(route -> route(advice, Basis.DECLARED, Optional.of(route)));
        advice.byComputed().ifPresent(route -> route(advice, Basis.COMPUTED, Optional.of(route)));
        if (advice.support() == ThemeAdvice.Support.NEITHER) {
            route(advice, Basis.COMPUTED, Optional.empty());
        }
    }

    private void route(ThemeAdvice advice, Basis basis, Optional<ThemeAdvice.Route> route) {
        Map<String, String> row = start("theme");
        advice.goal().ifPresent(id -> row.put("goal", id));
        advice.objective().ifPresent(id -> row.put("objective", id));
        row.put("basis", basis.name());
        row.put("support", advice.support().name());
        row.put("id", advice.theme().in(Languages.FIRST));
        row.put("verdicts", advice.computed().name());
        route.ifPresent(each -> {
            row.put("verdicts", join(each.verdicts(), Enum::name));
            row.put("instrument", each.instrument().name());
            row.put("amounts", join(each.amounts(), Appropriation::id));
            row.put("amount", join(each.amounts(), amount -> amount.amount().toPlainString()));
            each.rule().until().ifPresent(date -> row.put("until", date.toString()));
        });
        text(
                row,
                locale -> advice.steps().stream().map(step -> step.text(locale)).collect(Collectors.joining("; ")));
    }

    private void claim(FollowUp.ClaimResult result) {
        Map<String, String> row = start("claim");
        row.put("id", result.claim().id());
        row.put("computed", result.computed().value().toPlainString());
        row.put("stated", result.stated().value().toPlainString());
        row.put("difference", result.difference().toPlainString());
        row.put("unit", result.claim().unit().code());
        row.put("outcome", result.outcome().name());
        text(row, locale -> result.claim().text().in(locale) + ": " + result.text(locale));
    }

    private void rate(String cohort, CohortOutcome.Improved improved) {
        Map<String, String> row = start("cohort");
        row.put("id", cohort);
        row.put("basis", improved.improvement().id());
        row.put(
                "computed",
                BigDecimal.valueOf(improved.rate().share().percent()).toPlainString());
        row.put("unit", "percent");
        row.put("outcome", improved.rate().closed().name());
        text(row, improved::text);
    }

    private void needed(FollowUp.Needed needed) {
        Map<String, String> row = start("needed");
        row.put("objective", needed.objective());
        row.put("id", needed.indicator().indicator().id());
        row.put("computed", plain(needed.perYear()));
        row.put("stated", plain(needed.soFar()));
        row.put("unit", needed.indicator().indicator().unit().ofDifference().code());
        rows.add(List.copyOf(row.values()));
    }

    private Map<String, String> start(String section) {
        Map<String, String> row = new LinkedHashMap<>();
        header().forEach(column -> row.put(column, ""));
        row.put("agreement", follows.evaluation().agreement().id());
        row.put("as_of", follows.evaluation().asOf().toString());
        row.put("section", section);
        return row;
    }

    private void text(Map<String, String> row, Function<Locale, String> text) {
        Languages.texts(text).forEach((language, words) -> row.put(TEXT + language, words));
        rows.add(List.copyOf(row.values()));
    }

    private static <T> String join(List<T> items, Function<? super T, String> text) {
        return items.stream().map(text).collect(Collectors.joining(";"));
    }

    private static String plain(OptionalDouble number) {
        return number.isPresent()
                ? BigDecimal.valueOf(number.getAsDouble()).stripTrailingZeros().toPlainString()
                : "";
    }
}
