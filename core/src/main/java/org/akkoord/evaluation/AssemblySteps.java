package org.akkoord.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.akkoord.cohort.Cohort;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Reason;

/** Says how an {@link Assembly} made its series. */
final class AssemblySteps {

    private final Indicator indicator;
    private final MeasurementsAsOf figures;

    AssemblySteps(Indicator indicator, MeasurementsAsOf figures) {
        this.indicator = indicator;
        this.figures = figures;
    }

    /** What the publisher says about the values of the series, by their periods; of a sum what is said of its parts. */
    static Map<ReportingPeriod, List<Measurement.StatusFlag>> flags(List<PeriodValue> used) {
        Map<ReportingPeriod, List<Measurement.StatusFlag>> flags = new TreeMap<>();
        used.forEach(value -> {
            List<Measurement.StatusFlag> said = value.basis().stream()
                    .flatMap(figure -> figure.flags().stream())
                    .distinct()
                    .sorted()
                    .toList();
            if (!said.isEmpty()) {
                flags.put(value.point().period(), said);
            }
        });
        return flags;
    }

    private Citation titled(Citation figure) {
        return figure.titled(indicator.title());
    }

    /** The step with figures that readers know by the title of the indicator. */
    private Step titled(Step step) {
        if (step instanceof Step.Used found) {
            return new Step.Used(titled(found.figure()));
        }
        return step instanceof Step.Added sum
                ? new Step.Added(
                        sum.parts().stream().map(this::titled).toList(),
                        sum.total(),
                        sum.unit(),
                        sum.stated().map(this::titled))
                : step;
    }

    /** How the series was made: what was used, left out and crossed, and what its sources remark. */
    List<Step> of(List<PeriodValue> used, List<Step.LeftOut> leftOut, List<WholeValue> without, List<Step> crossed) {
        List<Measurement> basis =
                used.stream().flatMap(value -> value.basis().stream()).toList();
        List<Step> steps = new ArrayList<>();
        used.forEach(value -> value.steps().forEach(step -> steps.add(titled(step))));
        used.stream()
                .reduce((earlier, later) -> later)
                .flatMap(PeriodValue::units)
                .ifPresent(units -> steps.add(new Step.Covered(units.counted(), units.expected())));
        steps.addAll(leftOut);
        steps.addAll(withoutWhole(without));
        steps.addAll(crossed);
        Map<String, Cohort> cohorts = new LinkedHashMap<>();
        basis.forEach(figure -> figures.cohort(figure).ifPresent(cohort -> cohorts.putIfAbsent(cohort.id(), cohort)));
        cohorts.values().forEach(cohort -> {
            if (cohort.closed() != Cohort.ClosedUnits.NOT_STATED) {
                boolean inDenominator = cohort.closed() == Cohort.ClosedUnits.IN_DENOMINATOR;
                steps.add(new Step.Closed(cohort.title(), cohort.closedUnits(), inDenominator));
            }
            cohort.note().ifPresent(note -> steps.add(new Step.Remark(note)));
        });
        basis.stream().flatMap(m -> m.note().stream()).distinct().forEach(note -> steps.add(new Step.Remark(note)));
        return steps;
    }

    /** The periods without a whole, together where the same parts are missing. */
    private static List<Step> withoutWhole(List<WholeValue> without) {
        return Assembly.grouped(without, found -> found.why().orElseThrow() + " " + found.gaps()).stream()
                .filter(same -> same.get(0).why().orElseThrow() != Reason.MISSING_VALUE)
                .<Step>map(same -> new Step.NoWhole(
                        same.stream()
                                .map(found -> found.figures().get(0).period())
                                .toList(),
                        same.get(0).why().orElseThrow(),
                        same.get(0).gaps()))
                .toList();
    }
}
