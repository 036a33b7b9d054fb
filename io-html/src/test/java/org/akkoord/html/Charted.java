package org.akkoord.html;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Ambition;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.Measurement.StatusFlag;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;

/** One objective, its indicators and their figures, as a chart. */
final class Charted {

    static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Measurement> figures = new ArrayList<>();
    private final Objective.Builder objective = Objective.builder()
            .id("o")
            .text(LocalizedText.of("en", "An objective"))
            .target(new TargetValue.AtLeast(BigDecimal.valueOf(90)))
            .deadline(ReportingPeriod.year(2024));
    private Unit unit = Unit.PERCENT;

    static Charted of(String indicator) {
        return new Charted().with(indicator, builder -> builder);
    }

    Charted in(Unit other) {
        unit = other;
        objective.unit(other);
        indicators.replaceAll(each -> each.toBuilder().unit(other).build());
        return this;
    }

    Charted with(String indicator, UnaryOperator<Indicator.Builder> more) {
        Indicator made = more.apply(Indicator.builder()
                        .id(indicator)
                        .title(LocalizedText.of("en", "Indicator " + indicator))
                        .unit(unit))
                .build();
        indicators.removeIf(each -> each.id().equals(indicator));
        indicators.add(made);
        return this;
    }

    Charted agreed(UnaryOperator<Objective.Builder> more) {
        more.apply(objective);
        return this;
    }

    Charted figure(String indicator, String period, Quantity value, StatusFlag... flags) {
        figures.add(Measurement.builder()
                .indicator(indicator)
                .period(ReportingPeriod.parse(period))
                .value(value)
                .unit(unit)
                .addFlags(flags)
                .build());
        return this;
    }

    /** Values of years that follow one another. */
    Charted values(String indicator, int firstYear, String... values) {
        for (int i = 0; i < values.length; i++) {
            figure(indicator, Integer.toString(firstYear + i), Quantity.of(values[i]));
        }
        return this;
    }

    AgreementEvaluation evaluation() {
        indicators.stream().filter(each -> each.pathOf().isEmpty()).forEach(each -> objective.addIndicators(each.id()));
        Agreement agreement = Agreement.builder()
                .id("a")
                .title(LocalizedText.of("en", "An agreement"))
                .sector(LocalizedText.of("en", "A sector"))
                .concluded(ReportingPeriod.year(2014))
                .ends(LocalDate.of(2024, 12, 31))
                .addAmbitions(Ambition.builder()
                        .id("am")
                        .title(LocalizedText.of("en", "An ambition"))
                        .addGoals(Goal.builder()
                                .id("g")
                                .title(LocalizedText.of("en", "A goal"))
                                .addObjectives(objective.build())
                                .build())
                        .build())
                .indicators(indicators)
                .build();
        return AgreementEvaluator.withDefaults()
                .evaluate(agreement, MeasurementSet.of(figures), LocalDate.of(2023, 6, 1));
    }

    /** The section of the objective. */
    String section(Locale locale) {
        return EvaluationHtml.fragment(evaluation().objective("o"), locale, "");
    }

    /** The section in English. */
    String section() {
        return section(Locale.ENGLISH);
    }

    /** The first drawing of a section, without its description. */
    static String drawing(String section) {
        return Pattern.compile("<svg class=\"ak-chart\"[^>]*>(.*?)</svg>", Pattern.DOTALL)
                .matcher(section)
                .results()
                .map(found -> found.group(1).replaceAll("<(title|desc)[^>]*>[^<]*</(title|desc)>", ""))
                .findFirst()
                .orElse("");
    }

    /** The labels of a drawing. */
    static List<String> labels(String drawing) {
        return all("<text [^>]*>([^<]*)</text>", drawing);
    }

    /** The first group of all places where a pattern is found. */
    static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** What a reader sees. */
    static String text(String html) {
        return html.replaceAll("<[^>]*>", " ")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }
}
