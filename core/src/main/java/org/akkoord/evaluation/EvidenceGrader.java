package org.akkoord.evaluation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.akkoord.evaluation.Evidence.Presentation;
import org.akkoord.evaluation.Evidence.Remark;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.statistics.ConfidenceInterval;
import org.akkoord.statistics.Proportion;
import org.akkoord.trend.Series;
import org.akkoord.verdict.Reason;

/** Grades the evidence that the series of an indicator gives. */
final class EvidenceGrader {

    private static final int OLD_MONTHS = 24;
    private static final int FEWEST_FOR_TREND = 3;
    private static final double LEVEL = 0.95;

    private static final Set<Remark> LIMITING = EnumSet.of(
            Remark.OLD,
            Remark.ACROSS_BREAK,
            Remark.SHORTENED_BY_BREAK,
            Remark.APPROXIMATE,
            Remark.DERIVED_VALUE,
            Remark.NEWER_WITHOUT_WHOLE,
            Remark.OTHER_PUBLISHERS);
    private static final Set<Measurement.StatusFlag> WEAKENING =
            EnumSet.of(Measurement.StatusFlag.REPRESENTATIVENESS_UNKNOWN, Measurement.StatusFlag.LOW_RELIABILITY);

    private final Assembly assembly;
    private final Series series;
    private final LocalDate asOf;

    EvidenceGrader(Assembly assembly, LocalDate asOf) {
        this.assembly = assembly;
        this.series = assembly.series();
        this.asOf = asOf;
    }

    Evidence grade(boolean inferredTarget) {
        OptionalInt age = age();
        List<Remark> remarks = Arrays.stream(Remark.values())
                .filter(remark -> applies(remark, age, inferredTarget))
                .toList();
        List<Measurement.StatusFlag> flags = assembly.basis().stream()
                .flatMap(m -> m.flags().stream())
                .distinct()
                .sorted()
                .toList();
        Optional<Presentation> presentation = presentation();
        return new Evidence(
                grade(remarks, flags, presentation),
                presentation,
                age,
                coverage(),
                assembly.latestUnits().flatMap(UnitSums::units),
                publishers(),
                remarks,
                flags);
    }

    private Evidence.Grade grade(
            List<Remark> remarks, List<Measurement.StatusFlag> flags, Optional<Presentation> presentation) {
        if (series.points().isEmpty()) {
            return Evidence.Grade.NONE;
        }
        boolean unreliable = presentation.filter(Presentation.SUPPRESS::equals).isPresent();
        if (remarks.contains(Remark.PROXY) || flags.stream().anyMatch(WEAKENING::contains) || unreliable) {
            return Evidence.Grade.WEAK;
        }
        boolean partial = assembly.latestUnits().filter(UnitSums::isPartial).isPresent();
        boolean limited = partial
                || remarks.stream().anyMatch(LIMITING::contains)
                || flags.stream().anyMatch(flag -> flag != Measurement.StatusFlag.REVISED)
                || presentation.filter(found -> found != Presentation.SHOW).isPresent();
        return limited ? Evidence.Grade.LIMITED : Evidence.Grade.GOOD;
    }

    /** By the exact interval of a simple random sample, since nothing is known of the design. */
    private Optional<Presentation> presentation() {
        return series.latest()
                .filter(point -> coverage() == Measurement.Coverage.SAMPLE)
                .flatMap(point -> point.value().counts())
                .map(share -> {
                    Proportion sample = Proportion.of(share);
                    ConfidenceInterval<Proportion.Method> interval =
                            sample.interval(Proportion.Method.CLOPPER_PEARSON, LEVEL);
                    return NchsStandard.presentation(
                            sample.value().orElseThrow(),
                            interval.low(),
                            interval.high(),
                            (double) share.denominator(),
                            OptionalDouble.empty());
                });
    }

    private OptionalInt age() {
        return series.latest()
                .map(point -> ChronoUnit.MONTHS.between(point.period().end(), asOf))
                .map(months -> OptionalInt.of(Math.toIntExact(Math.max(0, months))))
                .orElseGet(OptionalInt::empty);
    }

    private List<String> publishers() {
        return assembly.basis().stream()
                .flatMap(m -> m.publisher().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Measurement.Coverage coverage() {
        List<Measurement.Coverage> coverages = assembly.latestBasis().stream()
                .map(Measurement::coverage)
                .distinct()
                .toList();
        return coverages.size() == 1 ? coverages.get(0) : Measurement.Coverage.NOT_STATED;
    }

    private boolean applies(Remark remark, OptionalInt age, boolean inferredTarget) {
        return switch (remark) {
            case OLD -> age.isPresent() && age.getAsInt() > OLD_MONTHS;
            case PROXY -> assembly.indicator().role() == Indicator.Role.PROXY;
            case ACROSS_BREAK -> assembly.crossesBreak();
            case SHORTENED_BY_BREAK -> assembly.isShortened();
            case INFERRED_TARGET -> inferredTarget;
            case APPROXIMATE ->
                assembly.latestBasis().stream()
                        .anyMatch(m -> m.value()
                                .figure()
                                .filter(Quantity.Figure::isApproximate)
                                .isPresent());
            case DERIVED_VALUE -> assembly.basis().stream().anyMatch(m -> m.provenance() != Provenance.STATED);
            case NEWER_WITHOUT_WHOLE -> assembly.hasNewerWithoutWhole();
            case OTHER_PUBLISHERS ->
                assembly.leftOut().stream().anyMatch(figure -> figure.why() == Reason.OTHER_PUBLISHER);
            case FEW_VALUES -> series.numbers().size() < FEWEST_FOR_TREND;
            case UNKNOWN_SAMPLING_ERROR ->
                coverage() != Measurement.Coverage.CENSUS
                        && series.latest()
                                .filter(point -> point.standardError().isEmpty())
                                .isPresent();
        };
    }
}
