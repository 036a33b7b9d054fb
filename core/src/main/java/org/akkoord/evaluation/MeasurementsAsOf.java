package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Reason;

/** The measurements of an agreement as they were known on one day. */
final class MeasurementsAsOf {

    private final Terms terms;
    private final Function<String, List<Measurement>> all;

    /**
     * The measurements as they were known.
     *
     * @param all the measurements of the indicator of an id, in the order of a {@link MeasurementSet}
     */
    MeasurementsAsOf(Terms terms, Function<String, List<Measurement>> all) {
        this.terms = terms;
        this.all = all;
    }

    /**
     * What holds for all measurements of an evaluation: the day, the least coverage, and what the agreement says.
     *
     * @param asOf the day
     * @param floor the least share of the expected units, in percent, of which a value must be made
     * @param leastCount the least denominator of a share; 0 where any will do
     */
    record Terms(
            LocalDate asOf,
            BigDecimal floor,
            long leastCount,
            FiguresCheck check,
            Map<String, Indicator> indicators,
            Map<String, List<Indicator>> paths,
            Map<String, Cohort> cohorts) {

        static Terms of(Agreement agreement, LocalDate asOf, BigDecimal floor) {
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
            return new Terms(asOf, floor, 0, FiguresCheck.against(agreement), indicators, paths, cohorts);
        }

        /** The same with a least denominator. */
        Terms withLeastCount(long least) {
            return new Terms(asOf, floor, least, check, indicators, paths, cohorts);
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

    LocalDate asOf() {
        return terms.asOf();
    }

    /** Why a value is made of too little: of a share of too few people, or of too few of the expected units. */
    Optional<Reason> tooFew(Indicator indicator, PeriodValue value) {
        if (isOfTooFew(indicator, value.point().value())) {
            return Optional.of(Reason.TOO_FEW_COUNTED);
        }
        return value.units().filter(units -> units.isBelow(terms.floor())).map(units -> Reason.COVERAGE_TOO_LOW);
    }

    /** Whether a value is the share of too few people or things; the units of a share of units are no people. */
    private boolean isOfTooFew(Indicator indicator, Quantity value) {
        return value instanceof Quantity.Share share
                && share.denominator() < terms.leastCount()
                && indicator
                        .definition()
                        .filter(IndicatorDefinition.ShareOfUnits.class::isInstance)
                        .isEmpty();
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
        return measurement.cohort().map(terms.cohorts()::get);
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
