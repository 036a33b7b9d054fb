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
import org.akkoord.agreement.Agreement;
import org.akkoord.check.FiguresCheck;
import org.akkoord.cohort.Cohort;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Reason;

/** The measurements of an agreement as they were known on one day. */
final class MeasurementsAsOf {

    private final FiguresCheck check;
    private final LocalDate asOf;
    private final BigDecimal floor;
    private final MeasurementSet all;
    private final Set<Measurement> known;
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<String, List<Indicator>> paths = new HashMap<>();
    private final Map<String, Cohort> cohorts = new HashMap<>();

    /**
     * The measurements as they were known.
     *
     * @param floor the least share of the expected units, in percent, of which a value must be made
     */
    MeasurementsAsOf(Agreement agreement, MeasurementSet all, LocalDate asOf, BigDecimal floor) {
        this.check = FiguresCheck.against(agreement);
        this.asOf = asOf;
        this.floor = floor;
        this.all = all;
        this.known = new HashSet<>(all.knownAt(asOf).all());
        agreement.indicators().forEach(indicator -> {
            indicators.put(indicator.id(), indicator);
            indicator
                    .pathOf()
                    .ifPresent(id ->
                            paths.computeIfAbsent(id, key -> new ArrayList<>()).add(indicator));
        });
        agreement.cohorts().forEach(cohort -> cohorts.put(cohort.id(), cohort));
    }

    LocalDate asOf() {
        return asOf;
    }

    /** Whether too few of the expected units were counted. */
    boolean isBelowFloor(UnitSums units) {
        return units.isBelow(floor);
    }

    /** The indicator of an id to which the agreement refers, and which it therefore has. */
    Indicator indicator(String id) {
        return Objects.requireNonNull(indicators.get(id), id);
    }

    /** The indicators of which the plans draw the way of this one to its target. */
    List<Indicator> pathsOf(Indicator indicator) {
        return paths.getOrDefault(indicator.id(), List.of());
    }

    /** The figures that cannot be measurements of their indicator. */
    List<Measurement> implausible(Indicator indicator, List<Measurement> figures) {
        return check.implausible(indicator, figures);
    }

    Optional<Cohort> cohort(Measurement measurement) {
        return measurement.cohort().map(cohorts::get);
    }

    /** All measurements of an indicator, also those that may not be used. */
    List<Measurement> of(Indicator indicator) {
        return all.of(indicator.id());
    }

    /** Those of the agreement's indicators that were not published yet, in the order of the set. */
    List<Measurement> unpublished() {
        return all.all().stream()
                .filter(measurement -> indicators.containsKey(measurement.indicator()))
                .filter(measurement -> measurement.knownFrom().isAfter(asOf))
                .toList();
    }

    /**
     * Why a measurement may not be used; empty if it may. One without a value may be used: it shows that a part is
     * missing.
     */
    Optional<Step.LeftOut> refusal(Indicator indicator, Measurement measurement) {
        if (measurement.knownFrom().isAfter(asOf)) {
            return refuse(measurement, Reason.PUBLISHED_LATER, Optional.of(measurement.knownFrom()));
        }
        Optional<LocalDate> reference = cohort(measurement).flatMap(Cohort::referenceDate);
        if (reference.isPresent() && reference.get().isAfter(asOf)) {
            return refuse(measurement, Reason.REFERENCE_DATE_LATER, reference);
        }
        if (!known.contains(measurement)) {
            Optional<LocalDate> replacement = replacement(measurement);
            return replacement
                            .filter(date -> date.isBefore(measurement.knownFrom()))
                            .isPresent()
                    ? refuse(measurement, Reason.FORECAST, Optional.empty())
                    : refuse(measurement, Reason.SUPERSEDED, replacement);
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

    private Optional<LocalDate> replacement(Measurement measurement) {
        return all.of(measurement.indicator()).stream()
                .filter(known::contains)
                .filter(measurement::isSameFigure)
                .findFirst()
                .map(Measurement::knownFrom);
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
