package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.akkoord.agreement.Agreement;
import org.akkoord.check.FiguresCheck;
import org.akkoord.check.Finding;
import org.akkoord.cohort.Cohort;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Problem;
import org.akkoord.quantity.Quantity;
import org.akkoord.trend.TrendEvaluator;
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Reason;

/** The measurements of an agreement as they were known on one day. */
final class MeasurementsAsOf {

    private final Terms terms;
    private final Function<String, List<Measurement>> all;

    /** What was assembled of the indicators that several objectives share. */
    private final Map<String, IndicatorEvaluator.Assembled> shared;

    /**
     * The measurements as they were known.
     *
     * @param all the measurements of the indicator of an id, in the order of a {@link MeasurementSet}
     */
    MeasurementsAsOf(Terms terms, Function<String, List<Measurement>> all) {
        this.terms = terms;
        this.all = all;
        this.shared = terms.shared().isEmpty() ? Map.of() : new ConcurrentHashMap<>();
    }

    /** The series and the trend of an indicator; made once where several objectives have it. */
    IndicatorEvaluator.Assembled assembled(Indicator indicator, TrendEvaluator trends) {
        return terms.shared().contains(indicator.id())
                ? shared.computeIfAbsent(indicator.id(), id -> IndicatorEvaluator.Assembled.of(indicator, this, trends))
                : IndicatorEvaluator.Assembled.of(indicator, this, trends);
    }

    /**
     * Of how much a value must be made to give a verdict.
     *
     * @param coverage the least share of the expected units, in percent
     * @param count the least denominator of a share of people or things, 1 or more; 0 for a whole sector
     * @param units the least denominator of a share of units; 0 where any will do
     */
    record Floors(BigDecimal coverage, long count, long units) {

        /** Those for a whole sector, whose shares may have any denominator. */
        static Floors of(BigDecimal coverage) {
            return new Floors(coverage, 0, 0);
        }

        /** Whether single units are judged, and not the whole of which the agreement speaks. */
        boolean areForUnits() {
            return count > 0;
        }

        boolean isBelow(Indicator indicator, Quantity value) {
            return value instanceof Quantity.Share share
                    && share.denominator() < (isOfUnits(indicator) ? units : count);
        }

        private static boolean isOfUnits(Indicator indicator) {
            return indicator
                    .definition()
                    .filter(IndicatorDefinition.ShareOfUnits.class::isInstance)
                    .isPresent();
        }
    }

    /**
     * What holds for all measurements of an evaluation: the day, the least coverage, and what the agreement says.
     *
     * @param asOf the day
     * @param floors of how much a value must be made
     * @param shared the ids of indicators of several objectives
     */
    record Terms(
            LocalDate asOf,
            Floors floors,
            FiguresCheck check,
            Map<String, Indicator> indicators,
            Map<String, List<Indicator>> paths,
            Map<String, Cohort> cohorts,
            Set<String> shared) {

        static Terms of(Agreement agreement, LocalDate asOf, Floors floors) {
            Map<String, Indicator> indicators = new HashMap<>();
            Map<String, List<Indicator>> paths = new HashMap<>();
            Map<String, Cohort> cohorts = new HashMap<>();
            agreement.indicators().forEach(indicator -> {
                indicators.put(indicator.id(), indicator);
                indicator
                        .pathOf()
                        .ifPresent(id -> paths.computeIfAbsent(id, key -> new ArrayList<>())
                                .add(indicator));
            });
            agreement.cohorts().forEach(cohort -> cohorts.put(cohort.id(), cohort));
            return new Terms(
                    asOf, floors, FiguresCheck.against(agreement), indicators, paths, cohorts, shared(agreement));
        }

        private static Set<String> shared(Agreement agreement) {
            Set<String> once = new HashSet<>();
            Set<String> shared = new HashSet<>();
            agreement.goals().stream()
                    .flatMap(goal -> goal.objectives().stream())
                    .flatMap(objective -> objective.indicators().stream().distinct())
                    .filter(id -> !once.add(id))
                    .forEach(shared::add);
            return shared;
        }

        /** The figures of the agreement's indicators that were not published yet, in the order of the set. */
        List<Measurement> unpublished(MeasurementSet figures) {
            return figures.all().stream()
                    .filter(measurement -> indicators.containsKey(measurement.indicator()))
                    .filter(measurement -> measurement.knownFrom().isAfter(asOf))
                    .toList();
        }

        /** Where figures do not fit the agreement. */
        List<Problem> problems(MeasurementSet figures) {
            return check.check(figures).stream()
                    .map(Finding::problem)
                    .map(found -> Problem.warning(found.code(), found.location(), found.message()))
                    .toList();
        }
    }

    Terms terms() {
        return terms;
    }

    LocalDate asOf() {
        return terms.asOf();
    }

    /** Whether the figures are those of a single unit, which has a baseline of its own. */
    boolean areOfAUnit() {
        return terms.floors().areForUnits();
    }

    /** The values with the errors by which changes are tested; the shares of units of a group are no samples. */
    List<PeriodValue> tested(Indicator indicator, List<PeriodValue> values) {
        return areOfAUnit() && !Floors.isOfUnits(indicator) ? SmallCounts.tested(values) : values;
    }

    /** Why a value is made of too little: it is a share of too few, or made of too few of the expected units. */
    Optional<Reason> tooFew(Indicator indicator, PeriodValue value) {
        if (terms.floors().isBelow(indicator, value.point().value())) {
            return Optional.of(Reason.TOO_FEW_COUNTED);
        }
        return value.units()
                .filter(units -> units.isBelow(terms.floors().coverage()))
                .map(units -> Reason.COVERAGE_TOO_LOW);
    }

    /** The indicator of an id to which the agreement refers, and which it therefore has. */
    Indicator indicator(String id) {
        return Objects.requireNonNull(terms.indicators().get(id), id);
    }

    /** The indicators of which the plans draw the way of this one to its target. */
    List<Indicator> pathsOf(Indicator indicator) {
        return terms.paths().getOrDefault(indicator.id(), List.of());
    }

    /** The figures that cannot be measurements of their indicator. */
    List<Measurement> implausible(Indicator indicator, List<Measurement> figures) {
        return terms.check().implausible(indicator, figures);
    }

    Optional<Cohort> cohort(Measurement measurement) {
        Optional<String> id = measurement.cohort();
        return id.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(terms.cohorts().get(id.get()));
    }

    /** All measurements of an indicator, also those that may not be used, in the order of the set. */
    List<Measurement> of(Indicator indicator) {
        return all.apply(indicator.id());
    }

    /**
     * The publication of a figure that counts on the day, where there are several and one was known.
     *
     * @param publications the publications of one figure, the latest one last
     */
    Optional<Measurement> current(List<Measurement> publications) {
        return MeasurementSet.of(publications).knownAt(asOf()).all().stream().findFirst();
    }

    private boolean isKnown(Measurement measurement) {
        return !measurement.knownFrom().isAfter(asOf());
    }

    /**
     * Why a measurement may not be used; empty if it may. One without a value may be used: it shows that a part is
     * missing.
     *
     * @param current the publication of the same figure that counts on the day, where there are several
     */
    Optional<Step.LeftOut> refusal(Indicator indicator, Measurement measurement, Optional<Measurement> current) {
        LocalDate asOf = asOf();
        if (!isKnown(measurement)) {
            return refuse(measurement, Reason.PUBLISHED_LATER, Optional.of(measurement.knownFrom()));
        }
        Optional<LocalDate> reference = cohort(measurement).flatMap(Cohort::referenceDate);
        if (reference.isPresent() && reference.get().isAfter(asOf)) {
            return refuse(measurement, Reason.REFERENCE_DATE_LATER, reference);
        }
        if (current.isPresent() && !current.get().equals(measurement)) {
            LocalDate replacement = current.get().knownFrom();
            return replacement.isBefore(measurement.knownFrom())
                    ? refuse(measurement, Reason.FORECAST, Optional.empty())
                    : refuse(measurement, Reason.SUPERSEDED, Optional.of(replacement));
        }
        if (!measurement.unit().equals(indicator.unit())) {
            return refuse(measurement, Reason.UNIT_DIFFERS, Optional.empty());
        }
        if (measurement.value().words().isPresent()) {
            return refuse(measurement, Reason.IN_WORDS, Optional.empty());
        }
        if (measurement.has(Measurement.StatusFlag.FORECAST)) {
            return refuse(measurement, Reason.FORECAST, Optional.empty());
        }
        if (measurement.period().end().isAfter(asOf)) {
            LocalDate end = measurement.period().end();
            return refuse(measurement, Reason.PERIOD_NOT_OVER, Optional.of(end));
        }
        return Optional.empty();
    }

    private static Optional<Step.LeftOut> refuse(Measurement measurement, Reason why, Optional<LocalDate> date) {
        return Optional.of(new Step.LeftOut(cite(measurement), why, date));
    }

    static Citation cite(Measurement measurement) {
        return new Citation(
                measurement.indicator(),
                measurement.cell(),
                measurement.period(),
                measurement.value(),
                measurement.unit(),
                measurement.sources());
    }
}
