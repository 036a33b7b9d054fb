package org.akkoord.examples;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.csv.MeasurementCsv;
import org.akkoord.indicator.Direction;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;

/** Writes what a document says in numbers. Documents that differ only in wording and order give the same text. */
final class Facts {

    private Facts() {}

    static String of(Agreement agreement) {
        Stream<String> objectives = agreement.goals().stream()
                .flatMap(goal -> goal.objectives().stream())
                .sorted(Comparator.comparing(Objective::id))
                .map(Facts::line);
        Stream<String> indicators = agreement.indicators().stream()
                .sorted(Comparator.comparing(Indicator::id))
                .map(indicator -> String.join(
                        " ",
                        indicator.id(),
                        indicator.unit().code(),
                        indicator.direction().name(),
                        indicator.role().name()));
        return Stream.concat(objectives, indicators).collect(Collectors.joining("\n"));
    }

    static String of(MeasurementSet figures) {
        List<Measurement> plain =
                figures.all().stream().map(Facts::withoutWords).toList();
        return MeasurementCsv.toCsv(MeasurementSet.of(plain));
    }

    private static Measurement withoutWords(Measurement figure) {
        return new Measurement(
                figure.indicator(),
                figure.period(),
                figure.value(),
                figure.unit(),
                figure.cell(),
                figure.cohort(),
                figure.interval(),
                figure.coverage(),
                figure.units(),
                figure.provenance(),
                figure.flags(),
                figure.publisher(),
                List.of(),
                figure.published(),
                Optional.empty());
    }

    private static String line(Objective objective) {
        return String.join(
                " ",
                objective.id(),
                objective.unit().code(),
                target(objective.target()),
                objective.deadline().map(Object::toString).orElse("-"),
                objective
                        .baseline()
                        .map(baseline -> baseline.period() + ":" + plain(baseline.value()))
                        .orElse("-"));
    }

    private static String target(TargetValue target) {
        return target.match(
                least -> ">=" + plain(least),
                most -> "<=" + plain(most),
                (low, high) -> plain(low) + ".." + plain(high),
                Direction::name,
                () -> "-");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
