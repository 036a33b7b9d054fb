package org.akkoord.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Objective;
import org.akkoord.check.Finding.Kind;
import org.akkoord.check.Finding.Subject;
import org.akkoord.cohort.Cohort;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.internal.NearestName;
import org.akkoord.internal.Printable;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.ProblemCode;
import org.akkoord.text.LocalizedText;
import org.akkoord.trend.Point;
import org.akkoord.trend.Series;

/** Checks figures: by themselves, and whether they fit an agreement. Immutable. */
public final class FiguresCheck {

    private final Map<String, Indicator> indicators = new TreeMap<>();
    private final Map<String, List<BigDecimal>> agreed = new HashMap<>();
    private final Set<String> cohorts = new TreeSet<>();
    private final Agreement agreement;

    private FiguresCheck(Agreement agreement) {
        this.agreement = agreement;
        agreement.indicators().forEach(indicator -> indicators.put(indicator.id(), indicator));
        agreement.goals().stream().flatMap(goal -> goal.objectives().stream()).forEach(this::keepNumbers);
        agreement.cohorts().stream().map(Cohort::id).forEach(cohorts::add);
    }

    /** Keeps the target and the baseline of an objective for its indicators. */
    private void keepNumbers(Objective objective) {
        objective.indicators().forEach(id -> {
            List<BigDecimal> numbers = agreed.computeIfAbsent(id, key -> new ArrayList<>(2));
            numbers.addAll(objective.target().bounds());
            objective.baseline().map(Objective.Baseline::value).ifPresent(numbers::add);
        });
    }

    /** The check of figures against an agreement. */
    public static FiguresCheck against(Agreement agreement) {
        return new FiguresCheck(agreement);
    }

    /**
     * What is doubtful about figures by themselves: an indicator with figures of calendar years and of school years,
     * which do not end together; with dimensions or members whose names differ only in case or blanks; with counts over
     * unequal spans.
     *
     * @return in the order of the indicators' ids
     */
    public static List<Finding> alone(MeasurementSet figures) {
        List<Finding> findings = new ArrayList<>();
        for (String id : figures.indicators()) {
            Set<String> years = new TreeSet<>();
            figures.of(id).forEach(figure -> years.add(years(figure.period())));
            years.remove("");
            if (years.size() > 1) {
                Subject subject = Subject.of(Kind.FIGURES, id, "period");
                findings.add(Finding.warning(
                        ProblemCode.CONFLICT,
                        subject,
                        subject.name() + " has figures of " + String.join(" and of ", years)
                                + ", which do not end together"));
            }
            findings.addAll(FigureSetCheck.alone(id, figures.of(id)));
        }
        return findings;
    }

    /**
     * The figures that cannot be measurements of their indicator. No verdict rests on them.
     *
     * <p>Where the indicator declares a range, its values lie in it. Where a percentage has none, a value above 100 or
     * below 0 is refused if it lies on the good side, or far from all others, unless the agreement itself has such
     * numbers for the indicator; values of at most 1 beside much larger ones are fractions and refused. A count is
     * never negative.
     *
     * @param indicator an indicator of the agreement
     * @param figures the figures of the indicator
     */
    public List<Measurement> implausible(Indicator indicator, List<Measurement> figures) {
        return implausible(indicator, figures, agreed.getOrDefault(indicator.id(), List.of()));
    }

    private static List<Measurement> implausible(
            Indicator indicator, List<Measurement> figures, List<BigDecimal> agreed) {
        PossibleRange possible = new PossibleRange(indicator, figures, agreed);
        List<Measurement> excluded = new ArrayList<>(0);
        for (Measurement figure : figures) {
            if (possible.excludes(figure)) {
                excluded.add(figure);
            }
        }
        return excluded;
    }

    /**
     * Whether a figure fits the agreement. A warning says that no evaluation will use it: the agreement does not have
     * its indicator, or has it in another unit. An error says that the agreement does not have its cohort.
     */
    public List<Finding> check(Measurement figure) {
        return check(figure, true);
    }

    /** The same without the names that were probably meant, for files in which so much does not fit. */
    public List<Finding> checkBriefly(Measurement figure) {
        return check(figure, false);
    }

    private List<Finding> check(Measurement figure, boolean withNearest) {
        String id = figure.indicator();
        Indicator indicator = indicators.get(id);
        if (indicator == null) {
            return List.of(Finding.warning(
                    ProblemCode.DANGLING,
                    Subject.of(Kind.FIGURES, id, "indicator"),
                    "the agreement has no indicator " + unknown(id, withNearest ? indicators.keySet() : Set.of())
                            + "; its figures are kept, but no evaluation will use them"));
        }
        List<Finding> findings = new ArrayList<>(0);
        if (!indicator.unit().equals(figure.unit())) {
            findings.add(Finding.warning(
                    ProblemCode.CONFLICT,
                    new Subject(Kind.FIGURES, id, Optional.of(figure.period()), "unit"),
                    "the figure is in " + figure.unit() + ", but its indicator is in " + indicator.unit()
                            + "; no evaluation will use it"));
        }
        figure.cohort()
                .filter(cohort -> !cohorts.contains(cohort))
                .ifPresent(cohort -> findings.add(Finding.error(
                        ProblemCode.DANGLING,
                        Subject.of(Kind.FIGURES, id, "cohort"),
                        "the agreement has no cohort " + unknown(cohort, withNearest ? cohorts : Set.of()))));
        return findings;
    }

    /**
     * What no percentage and no count can be, or hardly, where there is no agreement that says more: beyond 100 or
     * below 0, fractions among percentages, and negative counts.
     *
     * @return in the order of the indicators' ids
     */
    public static List<Finding> implausible(MeasurementSet figures) {
        List<Finding> findings = new ArrayList<>();
        for (String id : figures.indicators()) {
            List<Measurement> all = figures.of(id);
            Indicator unknown = Indicator.builder()
                    .id(id)
                    .title(LocalizedText.of("en", id))
                    .unit(all.get(0).unit())
                    .build();
            implausible(unknown, all, List.of()).forEach(figure -> findings.add(implausible(unknown, figure)));
        }
        return findings;
    }

    /**
     * Whether figures fit the agreement, as {@link #check(Measurement)} says; each finding once. Besides, of the
     * figures of one indicator: values that are {@linkplain #implausible(Indicator, List) implausible}; periods that
     * end 25 years before the agreement was concluded, or begin 5 years after it ends; members that the indicator does
     * not declare; of an indicator that is more than background, forecasts, and figures of two publishers where it has
     * no source; and what {@link #alone} finds, apart from the two kinds of years.
     */
    public List<Finding> check(MeasurementSet figures) {
        Findings findings = new Findings();
        for (String id : figures.indicators()) {
            List<Measurement> all = figures.of(id);
            // of an indicator that the agreement does not have, one figure says it for all
            (indicators.containsKey(id) ? all : all.subList(0, 1))
                    .forEach(figure -> check(figure, findings.isShort()).forEach(findings::add));
            Optional.ofNullable(indicators.get(id))
                    .ifPresent(indicator -> implausible(indicator, all)
                            .forEach(figure -> findings.add(implausible(indicator, figure))));
            Optional.ofNullable(indicators.get(id))
                    .ifPresent(indicator ->
                            FigureSetCheck.against(agreement, indicator, all).forEach(findings::add));
        }
        return findings.all();
    }

    /**
     * The indicators of an agreement that are defined over a variable that school-level data do not have.
     *
     * @param variables the names of the variables that they have
     * @return in the order of the indicators
     */
    public static List<Finding> definitions(Agreement agreement, Set<String> variables) {
        List<Finding> findings = new ArrayList<>();
        for (Indicator indicator : agreement.indicators()) {
            indicator
                    .definition()
                    .map(IndicatorDefinition::variable)
                    .filter(variable -> !variables.contains(variable))
                    .ifPresent(variable -> findings.add(Finding.warning(
                            ProblemCode.DANGLING,
                            Subject.of(Kind.INDICATOR, indicator.id(), "definition"),
                            "the panel has no variable " + unknown(variable, variables)
                                    + "; the indicator is defined over it")));
        }
        return findings;
    }

    private static Finding implausible(Indicator indicator, Measurement figure) {
        String value = figure.value().decimal().map(BigDecimal::toPlainString).orElse("a range");
        String possible = indicator.range().isPresent()
                ? "the range that its indicator declares"
                : "what the other figures and the direction of its indicator make plausible; declare the 'range' of the"
                        + " indicator if it is meant";
        return Finding.warning(
                ProblemCode.VALUE,
                new Subject(Kind.FIGURES, figure.indicator(), Optional.of(figure.period()), "value"),
                value + " " + figure.unit() + " in " + figure.period() + " lies outside " + possible
                        + "; no evaluation will use it");
    }

    /** A figure that was not known yet on a day, as {@link Measurement#knownFrom()} says. */
    public static Finding unpublished(Measurement figure, LocalDate asOf) {
        return Finding.warning(
                ProblemCode.CONFLICT,
                new Subject(Kind.FIGURES, figure.indicator(), Optional.of(figure.period()), "published"),
                "the figure was not known on " + asOf);
    }

    /**
     * Whether the values of an indicator agree with the baseline of an objective: one lies within the period of the
     * baseline, and the one of that very period, rounded as the baseline is, equals it. Says nothing where there is no
     * baseline or no number.
     *
     * @param series the whole values of the indicator
     */
    public static Optional<Finding> baseline(Objective objective, Indicator indicator, Series series) {
        List<Point> numbers = series.numbers();
        return objective
                .baseline()
                .filter(baseline -> !numbers.isEmpty())
                .flatMap(baseline -> baseline(baseline, numbers))
                .map(doubt -> Finding.warning(
                        ProblemCode.CONFLICT,
                        Subject.of(Kind.FIGURES, indicator.id(), "value"),
                        "indicator '" + indicator.id() + "' has " + doubt));
    }

    private static Optional<String> baseline(Objective.Baseline baseline, List<Point> numbers) {
        ReportingPeriod latest = numbers.get(numbers.size() - 1).period();
        if (baseline.period().start().isAfter(latest.end())) {
            return Optional.of("no figure as late as the baseline, which is of " + baseline.period()
                    + "; the latest figure is of " + latest);
        }
        if (numbers.stream().noneMatch(point -> isWithin(point.period(), baseline.period()))) {
            return Optional.of("no figure for " + baseline.period() + ", the period of the baseline");
        }
        int decimals = Math.max(0, baseline.value().scale());
        return numbers.stream()
                .filter(point -> point.period().equals(baseline.period()))
                .flatMap(point -> point.number().stream())
                .map(number -> number.setScale(decimals, RoundingMode.HALF_UP))
                .findFirst()
                .filter(number -> number.compareTo(baseline.value()) != 0)
                .map(BigDecimal::toPlainString)
                .map(number -> number + " for " + baseline.period() + ", but the agreement states a baseline of "
                        + baseline.value().toPlainString());
    }

    /**
     * Whether there are values for more than one period; says nothing where there are none.
     *
     * @param series the whole values of the indicator
     */
    public static Optional<Finding> single(Indicator indicator, Series series) {
        return Optional.of(Finding.warning(
                        ProblemCode.MISSING,
                        Subject.of(Kind.FIGURES, indicator.id(), "period"),
                        "indicator '" + indicator.id() + "' has a figure for one period only"))
                .filter(finding -> series.numbers().size() == 1);
    }

    private static String unknown(String id, Set<String> known) {
        return "'" + Printable.text(id) + "'"
                + NearestName.nearest(id, known)
                        .map(near -> "; the nearest is '" + near + "'")
                        .orElse("");
    }

    private static boolean isWithin(ReportingPeriod part, ReportingPeriod whole) {
        return !part.start().isBefore(whole.start()) && !part.end().isAfter(whole.end());
    }

    private static String years(ReportingPeriod period) {
        if (period instanceof ReportingPeriod.CalendarYear) {
            return "calendar years";
        }
        return period instanceof ReportingPeriod.SchoolYear ? "school years" : "";
    }

    /** For people: against which agreement figures are checked. */
    @Override
    public String toString() {
        return "FiguresCheck[" + agreement.id() + "]";
    }
}
