package org.akkoord.json.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.akkoord.agreement.Agreement;
import org.akkoord.evaluation.Evidence;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation.Aim;
import org.akkoord.evaluation.IndicatorEvaluation.Path;
import org.akkoord.evaluation.IndicatorEvaluation.Projection;
import org.akkoord.evaluation.IndicatorEvaluation.Way;
import org.akkoord.evaluation.store.StoredResults;
import org.akkoord.explain.Explanation;
import org.akkoord.indicator.Indicator;
import org.akkoord.internal.io.FigureNames;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.Measurement.StatusFlag;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.ProblemCode;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.quantity.Quantity;
import org.akkoord.trend.Point;
import org.akkoord.trend.Series;
import org.akkoord.trend.Trend;
import org.akkoord.trend.TrendMethod;

/** Decodes evaluated indicators. */
final class IndicatorDecoder {

    private static final Evidence NO_EVIDENCE = new Evidence(
            Evidence.Grade.NONE,
            Optional.empty(),
            OptionalInt.empty(),
            Measurement.Coverage.NOT_STATED,
            Optional.empty(),
            List.of(),
            List.of(),
            List.of());

    private static final Point PLACEHOLDER = Point.of(ReportingPeriod.year(ReportingPeriod.MIN_YEAR), Quantity.of("0"));

    private final ValueReader.Required<Optional<Indicator>> ids;
    private final Values values;
    private final FigureDecoder figures;
    private final ExplanationDecoder explanations;
    private final StoredResults results;

    IndicatorDecoder(
            Agreement agreement,
            Values values,
            FigureDecoder figures,
            ExplanationDecoder explanations,
            StoredResults results) {
        this.ids = values.known(agreement.indicators(), Indicator::id, "indicator");
        this.values = values;
        this.figures = figures;
        this.explanations = explanations;
        this.results = results;
    }

    /**
     * The results, which must be those of the indicators that the agreement names here.
     *
     * @param ids the indicators, in the order of the agreement
     */
    static List<IndicatorEvaluation> exactly(
            List<String> ids, List<IndicatorEvaluation> found, String name, Members m) {
        List<String> of = found.stream().map(each -> each.indicator().id()).toList();
        if (!m.isRefused(name) && !of.equals(ids)) {
            m.refuse(
                    ProblemCode.CONFLICT,
                    "'" + name + "' must have the results of " + words(ids) + ", but has those of " + words(of));
        }
        return found;
    }

    private static String words(List<String> ids) {
        return ids.isEmpty() ? "no indicator" : String.join(", ", ids);
    }

    /**
     * An indicator.
     *
     * @param aim what it is measured for
     */
    Optional<IndicatorEvaluation> indicator(Members m, Optional<Aim> aim) {
        return m.buildAmongOthers(() -> {
                    Optional<Indicator> indicator = m.required("id", ids);
                    StoredResults.Data data = data(m);
                    StoredResults.Outlook outlook = outlook(m);
                    Evidence evidence = m.required(
                            "evidence",
                            new ValueReader.Required<>("the evidence", NO_EVIDENCE, values.object(this::evidence)));
                    Explanation explanation = m.required("explanation", explanations.explanation(Map.of()));
                    return indicator.map(found -> results.indicator(found, aim, data, outlook, evidence, explanation));
                })
                .flatMap(found -> found);
    }

    private StoredResults.Data data(Members m) {
        Series series = new Series(m.requiredList("series", values.object(figures::point)));
        Map<ReportingPeriod, List<StatusFlag>> flags = new TreeMap<>();
        m.list(
                "flags",
                values.object(each -> each.buildAmongOthers(() -> {
                    flags.put(
                            each.required("timeframe", values.period()),
                            each.list("flags", values.constant(StatusFlag.class)));
                    return true;
                })));
        return new StoredResults.Data(
                series,
                flags,
                m.list("figures", figures.citation()),
                m.optional("trend", values.object(each -> trend(each, series))),
                m.list("paths", values.object(this::path)));
    }

    private Optional<Path> path(Members m) {
        return m.buildAmongOthers(
                () -> new Path(m.required("title", values.text()), m.list("figures", figures.citation())));
    }

    private Optional<Way> way(Members m) {
        return m.buildAmongOthers(() -> new Way(
                m.required("from", values.period()),
                m.required("start", values.computed()),
                m.required("target", values.computed()),
                m.required("percent", values.computed())));
    }

    private StoredResults.Outlook outlook(Members m) {
        return new StoredResults.Outlook(
                m.optional("expected", values.computed()),
                m.optional("shortfall", values.computed()),
                m.optional("rating", values.object(this::rating)),
                m.optional("way", values.object(this::way)),
                m.optional("projection", values.object(this::projection)));
    }

    private Optional<Rating> rating(Members m) {
        return m.buildAmongOthers(() -> new Rating(
                m.required("status", values.phrase()),
                FigureDecoder.real(m.optional("value", values.real())),
                FigureDecoder.real(m.optional("score", values.real()))));
    }

    private Optional<Projection> projection(Members m) {
        return m.buildAmongOthers(() -> new Projection(
                FigureDecoder.real(m.optional("forecast", values.real())),
                m.optional("interval", values.object(figures::interval)),
                FigureDecoder.real(m.optional("attainment", values.real())),
                FigureDecoder.real(m.optional("reached", values.real())),
                FigureDecoder.real(m.optional("missing", values.real())),
                FigureDecoder.real(m.optional("neededPerYear", values.real())),
                m.required("deadline", values.date())));
    }

    private Optional<Trend> trend(Members m, Series series) {
        Map<String, Point> byPeriod = series.points().stream()
                .collect(Collectors.toMap(point -> point.period().toString(), point -> point));
        ValueReader<Point> used = values.written("a period of the series", PLACEHOLDER, text -> {
            if (!byPeriod.containsKey(text)) {
                throw new IllegalArgumentException("the series has no value of the period " + QuotedName.quote(text));
            }
            return byPeriod.get(text);
        });
        return m.buildAmongOthers(() -> new Trend(
                m.required("method", values.constant(TrendMethod.class)),
                m.required("slopePerYear", values.real()),
                m.optional("interval", values.object(figures::interval)),
                FigureDecoder.real(m.optional("p", values.real())),
                m.list("points", used)));
    }

    private Optional<Evidence> evidence(Members m) {
        Optional<Integer> months = m.optional("ageMonths", values.smallCount());
        return m.buildAmongOthers(() -> new Evidence(
                m.required("grade", values.constant(Evidence.Grade.class)),
                m.optional("presentation", values.constant(Evidence.Presentation.class)),
                months.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                m.required("coverage", values.constant(Measurement.Coverage.class)),
                units(m),
                m.list("publishers", values.id()),
                m.list("remarks", values.constant(Evidence.Remark.class)),
                m.list("flags", values.constant(Measurement.StatusFlag.class))));
    }

    private Optional<Measurement.Units> units(Members m) {
        return m.present(FigureNames.UNITS).isEmpty()
                ? Optional.empty()
                : m.together(
                        () -> new Measurement.Units(
                                m.required(FigureNames.UNITS_COUNTED, values.count()),
                                m.required(FigureNames.UNITS_EXPECTED, values.count())),
                        FigureNames.UNITS_COUNTED,
                        FigureNames.UNITS_EXPECTED);
    }
}
