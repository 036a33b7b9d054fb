package org.akkoord.examples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.akkoord.agreement.Objective;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.akkoord.trend.Point;

/** Finds figures that are each sound and together doubtful, for {@code akkoord check}. */
final class DataRemarks {

    private final MeasurementSet figures;
    private final Set<String> remarks = new LinkedHashSet<>();

    private DataRemarks(MeasurementSet figures) {
        this.figures = figures;
    }

    /** The problems of the evaluation itself, and then a warning for each doubtful thing. */
    static List<Problem> of(AgreementEvaluation evaluation, MeasurementSet figures) {
        DataRemarks found = new DataRemarks(figures);
        for (Measurement later : evaluation.unpublished()) {
            found.remarks.add("the figure of indicator '" + later.indicator() + "' for " + later.period()
                    + " was not known on " + evaluation.asOf());
        }
        evaluation.goals().stream()
                .flatMap(goal -> goal.objectives().stream())
                .forEach(objective ->
                        objective.indicators().forEach(indicator -> found.look(indicator, objective.objective())));
        List<Problem> problems = new ArrayList<>(evaluation.problems());
        found.remarks.forEach(remark -> problems.add(Problem.warning(ProblemCode.CONFLICT, Location.none(), remark)));
        return problems;
    }

    /** A warning for each indicator that has a figure for one period only. */
    static List<Problem> single(AgreementEvaluation evaluation) {
        return evaluation.goals().stream()
                .flatMap(goal -> goal.objectives().stream())
                .flatMap(objective -> objective.indicators().stream())
                .filter(indicator -> indicator.series().numbers().size() == 1)
                .map(indicator -> indicator.indicator().id())
                .distinct()
                .map(id -> Problem.warning(
                        ProblemCode.MISSING,
                        Location.none(),
                        "indicator '" + id + "' has a figure for one period only"))
                .toList();
    }

    private void look(IndicatorEvaluation evaluation, Objective objective) {
        String id = evaluation.indicator().id();
        String indicator = "indicator '" + id + "' ";
        Set<String> years = new TreeSet<>();
        figures.of(id).forEach(figure -> years.add(years(figure.period())));
        years.remove("");
        if (years.size() > 1) {
            remarks.add(indicator + "has figures of " + String.join(" and of ", years) + ", which do not end together");
        }
        List<Point> numbers = evaluation.series().numbers();
        objective
                .baseline()
                .filter(baseline -> !numbers.isEmpty())
                .ifPresent(baseline -> look(indicator, numbers, baseline));
    }

    private void look(String indicator, List<Point> numbers, Objective.Baseline baseline) {
        List<BigDecimal> found = numbers.stream()
                .filter(point -> point.period().equals(baseline.period()))
                .flatMap(point -> point.number().stream())
                .map(number -> number.setScale(Math.max(0, baseline.value().scale()), RoundingMode.HALF_UP))
                .toList();
        if (numbers.stream().noneMatch(point -> isWithin(point.period(), baseline.period()))) {
            remarks.add(indicator + "has no figure for " + baseline.period() + ", the period of the baseline");
        } else if (!found.isEmpty() && found.get(0).compareTo(baseline.value()) != 0) {
            remarks.add(indicator + "has " + found.get(0).toPlainString() + " for " + baseline.period()
                    + ", but the agreement states a baseline of "
                    + baseline.value().toPlainString());
        }
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
}
