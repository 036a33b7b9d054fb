package org.akkoord.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.akkoord.agreement.Agreement;
import org.akkoord.cohort.Cohort;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/** Finds where figures and agreement do not fit together. */
final class InputCheck {

    private InputCheck() {}

    static List<Problem> check(Agreement agreement, MeasurementSet figures) {
        Map<String, Indicator> indicators = new HashMap<>();
        agreement.indicators().forEach(indicator -> indicators.put(indicator.id(), indicator));
        Set<String> cohorts = agreement.cohorts().stream().map(Cohort::id).collect(Collectors.toSet());
        Set<Problem> problems = new LinkedHashSet<>();
        for (Measurement m : figures.all()) {
            Indicator indicator = indicators.get(m.indicator());
            if (indicator == null) {
                problems.add(problem(
                        ProblemCode.DANGLING,
                        "figures of indicator '" + m.indicator()
                                + "', which the agreement does not have, were not used"));
                continue;
            }
            if (!indicator.unit().equals(m.unit())) {
                problems.add(problem(
                        ProblemCode.CONFLICT,
                        "the figure of indicator '" + m.indicator() + "' for " + m.period() + " is in " + m.unit()
                                + ", the indicator in " + indicator.unit() + "; it was not used"));
            }
            m.cohort()
                    .filter(id -> !cohorts.contains(id))
                    .ifPresent(id -> problems.add(problem(
                            ProblemCode.DANGLING,
                            "figures of indicator '" + m.indicator() + "' name cohort '" + id
                                    + "', which the agreement does not have")));
        }
        return new ArrayList<>(problems);
    }

    private static Problem problem(ProblemCode code, String message) {
        return Problem.warning(code, Location.none(), message);
    }
}
