package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.agreement.Agreement;
import org.akkoord.csv.MeasurementCsv;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.explain.Explanation;
import org.akkoord.explain.Step;
import org.akkoord.json.AgreementJson;
import org.akkoord.json.MeasurementJson;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.Panel;
import org.akkoord.quantity.Quantity;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/**
 * A row of a table of cases: what was agreed about one indicator, its figures, and the verdict with its reason.
 *
 * <p>What was agreed is a line of clauses, the target first: {@code at least 80 percent by 2024; baseline 2018 60;
 * interim 2020 at least 70; range 0 to 100; source survey; dimension sex girls,boys; break 2016-01-01}.
 */
final class MeaningCase {

    private static final String NUMBER = "(-?[0-9.]+)";
    private static final String COLUMNS = "indicator,unit,";

    private final String name;
    private final String agreed;
    private MeasurementSet figures = MeasurementSet.empty();
    private String date = "2020-02-01";
    private Verdict verdict = Verdict.NOT_ASSESSABLE;
    private Reason reason = Reason.NO_MEASUREMENT;
    private List<String> said = List.of();
    private List<String> unsaid = List.of();

    private MeaningCase(String name, String agreed) {
        this.name = name;
        this.agreed = agreed;
    }

    /** A case; its figures are CSV without the columns of indicator and unit, or a list of JSON objects. */
    static MeaningCase of(String name, String agreed, String figures) {
        MeaningCase row = new MeaningCase(name, agreed);
        row.figures = figures.startsWith("[") ? row.json(figures) : row.csv(figures);
        return row;
    }

    static MeaningCase of(String name, String agreed, MeasurementSet figures) {
        MeaningCase row = new MeaningCase(name, agreed);
        row.figures = figures;
        return row;
    }

    /** A case whose figures are measured from schools. */
    static MeaningCase measured(String name, String agreed, Panel schools) {
        MeaningCase row = new MeaningCase(name, agreed);
        row.figures = schools.measure(row.agreement().indicators().get(0));
        return row;
    }

    MeaningCase on(String asOf) {
        date = asOf;
        return this;
    }

    /**
     * The right answer.
     *
     * @param phrases what the text must say too: of the figures in the dashboard or the explanation, or the code of a
     *     step, such as {@code LeftOut PERIOD_NOT_OVER 2030}
     */
    MeaningCase gives(Verdict right, Reason why, String... phrases) {
        verdict = right;
        reason = why;
        said = List.of(phrases);
        return this;
    }

    MeaningCase neverSays(String... phrases) {
        unsaid = List.of(phrases);
        return this;
    }

    private MeasurementSet csv(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        boolean hasUnit = ("," + lines.get(0) + ",").contains(",unit,");
        String columns = hasUnit ? "indicator," : COLUMNS;
        String start = hasUnit ? "x," : "x," + unit() + ",";
        return MeasurementCsv.parse(lines.stream()
                .map(line -> (line.equals(lines.get(0)) ? columns : start) + line)
                .collect(Collectors.joining("\n", "", "\n")));
    }

    private MeasurementSet json(String text) {
        String whole = text.replace("{", "{\"indicator\": \"x\", \"unit\": \"" + unit() + "\", ")
                .replaceAll("(\"dimensions\": \\{)[^,]*,[^,]*, ", "$1");
        return MeasurementJson.parse("{\"schemaVersion\": 1, \"measurements\": " + whole + "}");
    }

    private String unit() {
        Matcher found = Pattern.compile("^(?:between " + NUMBER + " and " + NUMBER + "|at (?:least|most) " + NUMBER
                        + "|less|more) ([a-z-]+)")
                .matcher(agreed);
        assertThat(found.find()).as(agreed).isTrue();
        return found.group(4);
    }

    void holds() {
        Agreement agreement = agreement();
        AgreementEvaluation evaluation = evaluate(agreement, figures);
        ObjectiveEvaluation found = evaluation.goals().get(0).objectives().get(0);
        String texts = texts(evaluation, found);
        assertThat(found.verdict() + " " + found.explanation().reason())
                .as(name + "\n" + texts)
                .isEqualTo(verdict + " " + reason);
        assertThat(said).allSatisfy(phrase -> assertThat(texts).as(name).contains(phrase));
        assertThat(unsaid).allSatisfy(phrase -> assertThat(texts).as(name).doesNotContain(phrase));
        assertThat(evaluate(agreement, MeasurementJson.parse(MeasurementJson.toJson(figures))))
                .as("%s, by way of JSON", name)
                .isEqualTo(evaluation);
        List<Measurement> turned = new ArrayList<>(figures.all());
        Collections.reverse(turned);
        assertThat(evaluate(agreement, MeasurementSet.of(turned)))
                .as("%s, in another order", name)
                .isEqualTo(evaluation);
    }

    private AgreementEvaluation evaluate(Agreement agreement, MeasurementSet set) {
        return AgreementEvaluator.withDefaults().evaluate(agreement, set, LocalDate.parse(date));
    }

    private static String texts(AgreementEvaluation evaluation, ObjectiveEvaluation found) {
        String text =
                evaluation.toText(Locale.ENGLISH) + "\n" + found.explanation().text(Locale.ENGLISH);
        return text.replaceAll("\\s+", " ") + "\n"
                + Stream.concat(
                                values(found),
                                Stream.concat(
                                        steps(found.explanation()).map(MeaningCase::code),
                                        found.notes().stream().map(note -> "Note " + code(note))))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    /** The values that count and what is expected, such as {@code Value 2018 100}, {@code Expected 95}. */
    private static Stream<String> values(ObjectiveEvaluation found) {
        List<String> codes = new ArrayList<>();
        for (IndicatorEvaluation indicator : found.indicators()) {
            indicator
                    .series()
                    .points()
                    .forEach(point -> codes.add("Value " + point.period() + " " + text(point.value())));
            indicator.evidence().flags().forEach(flag -> codes.add("Flag " + flag));
            indicator.evidence().remarks().forEach(remark -> codes.add("Remark " + remark));
            indicator.expected().ifPresent(value -> codes.add("Expected " + plain(value)));
            indicator.projection().ifPresent(projection -> {
                projection.forecast().ifPresent(value -> codes.add("Forecast " + plain(value)));
                projection.neededPerYear().ifPresent(value -> codes.add("Needed " + plain(value)));
                projection
                        .interval()
                        .ifPresent(interval ->
                                codes.add("Interval " + plain(interval.low()) + ".." + plain(interval.high())));
            });
        }
        return codes.stream();
    }

    private static String text(Quantity value) {
        return value.match(
                figure -> (figure.isApproximate() ? figure.qualifier() + " " : "") + plain(figure.amount()),
                share -> share.numerator() + "/" + share.denominator(),
                bounds -> plain(bounds.low()) + ".." + plain(bounds.high()),
                Object::toString,
                Object::toString);
    }

    private static String plain(double number) {
        return plain(BigDecimal.valueOf(number));
    }

    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.setScale(Math.max(0, rounded.scale())).toPlainString();
    }

    private static Stream<Step> steps(Explanation explanation) {
        return Stream.concat(
                explanation.steps().stream(), explanation.parts().stream().flatMap(part -> steps(part.explanation())));
    }

    private static String code(Step step) {
        String kind = step.getClass().getSimpleName();
        if (step instanceof Step.LeftOut left) {
            String cell =
                    left.figure().cell().isWhole() ? "" : " " + left.figure().cell();
            return kind + " " + left.why() + " " + left.figure().period() + cell;
        }
        if (step instanceof Step.NoWhole without) {
            String gaps =
                    without.gaps().stream().map(gap -> gap.cell().toString()).collect(Collectors.joining(", "));
            return kind + " " + without.why() + " " + without.periods() + " " + gaps;
        }
        if (step instanceof Step.Interim interim) {
            return kind + " " + interim.interim().period() + " "
                    + interim.attainment().map(Enum::name).orElse("UNMEASURED");
        }
        if (step instanceof Step.PartsDiffer differ) {
            return kind + " " + text(differ.sum()) + " " + text(differ.whole().value());
        }
        if (step instanceof Step.Covered covered) {
            return kind + " " + plain(covered.counted()) + "/" + plain(covered.expected());
        }
        return step instanceof Step.Assumed assumed ? kind + " " + assumed.assumption() : kind;
    }

    Agreement agreement() {
        return AgreementJson.parse("""
                {"schemaVersion": 1, "id": "demo", "title": {"en": "Demo"}, "sector": {"en": "Schools"},
                 "concluded": "2009", "ends": "2030-12-31",
                 "ambitions": [{"id": "a", "title": {"en": "Ambition"}, "goals": [{"id": "g", "title": {"en": "Goal"},
                   "objectives": [{"id": "o", "text": {"en": "Objective"}, "indicators": ["x"], "unit": "%s"%s}]}]}],
                 "indicators": [{"id": "x", "title": {"en": "Indicator"}, "unit": "%s", "role": "DIRECT"%s}]}
                """.formatted(unit(), objective(), unit(), indicator()));
    }

    private String objective() {
        String first = agreed.split("; ")[0];
        String by = first.contains(" by ") ? ", \"deadline\": \"" + first.replaceAll(".* by ", "") + "\"" : "";
        String from = first.contains(" from ") ? ", \"appliesFrom\": \"" + first.replaceAll(".* from ", "") + "\"" : "";
        String interim = clauses("interim")
                .map(clause -> {
                    String[] words = clause.split(" ", 2);
                    return "{\"timeframe\": \"" + words[0] + "\", \"target\": " + target(words[1]) + "}";
                })
                .collect(Collectors.joining(", "));
        return ", \"target\": " + target(first) + by + from
                + clauses("baseline")
                        .map(clause -> clause.split(" "))
                        .map(words ->
                                ", \"baseline\": {\"timeframe\": \"" + words[0] + "\", \"value\": " + words[1] + "}")
                        .collect(Collectors.joining())
                + (interim.isEmpty() ? "" : ", \"milestones\": [" + interim + "]");
    }

    private String indicator() {
        String direction = agreed.startsWith("at least") || agreed.startsWith("more")
                ? "INCREASE"
                : agreed.startsWith("between") ? "NEUTRAL" : "DECREASE";
        String dimensions = clauses("dimension")
                .map(clause -> clause.split(" ", 2))
                .map(words -> "\"" + words[0] + "\": [\"" + words[1].replace(",", "\", \"") + "\"]")
                .collect(Collectors.joining(", "));
        return ", \"direction\": \"" + direction + "\""
                + clauses("range")
                        .map(clause -> clause.split(" to "))
                        .map(ends -> ", \"range\": {\"low\": " + ends[0] + ", \"high\": " + ends[1] + "}")
                        .collect(Collectors.joining())
                + clauses("source").map(id -> ", \"source\": \"" + id + "\"").collect(Collectors.joining())
                + clauses("ratio")
                        .map(id -> ", \"definition\": {\"ratioOfSums\": \"" + id + "\"}")
                        .collect(Collectors.joining())
                + clauses("share")
                        .map(clause -> clause.split(" "))
                        .map(words -> ", \"definition\": {\"shareOfUnits\": \"" + words[0] + "\", \"comparison\": \""
                                + words[1] + "\", \"threshold\": " + words[2] + "}")
                        .collect(Collectors.joining())
                + clauses("break")
                        .map(day -> ", \"breaks\": [{\"date\": \"" + day
                                + "\", \"kind\": \"METHOD\", \"comparability\": \"NOT_COMPARABLE\", "
                                + "\"reason\": {\"en\": \"Another questionnaire\"}}]")
                        .collect(Collectors.joining())
                + (dimensions.isEmpty() ? "" : ", \"dimensions\": {" + dimensions + "}");
    }

    private Stream<String> clauses(String kind) {
        return Stream.of(agreed.split("; "))
                .filter(clause -> clause.startsWith(kind + " "))
                .map(clause -> clause.substring(kind.length() + 1));
    }

    private static String target(String words) {
        Matcher between =
                Pattern.compile("^between " + NUMBER + " and " + NUMBER).matcher(words);
        if (between.find()) {
            return "{\"between\": [" + between.group(1) + ", " + between.group(2) + "]}";
        }
        Matcher bound = Pattern.compile("^at (least|most) " + NUMBER).matcher(words);
        if (bound.find()) {
            return "{\"at" + (bound.group(1).equals("least") ? "Least" : "Most") + "\": " + bound.group(2) + "}";
        }
        return "{\"towards\": \"" + (words.startsWith("less") ? "DECREASE" : "INCREASE") + "\"}";
    }

    @Override
    public String toString() {
        return name;
    }
}
