package org.akkoord.funding;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.agreement.Agreement;
import org.akkoord.cohort.Cohort;
import org.akkoord.cohort.Cohort.ClosedUnits;
import org.akkoord.cohort.CohortFlows;
import org.akkoord.cohort.CohortFlows.End;
import org.akkoord.cohort.CohortFlows.Improvement;
import org.akkoord.funding.FollowUp.CohortOutcome;
import org.akkoord.funding.FollowUp.CohortOutcome.Improved;
import org.akkoord.internal.Lookup;

/** Computes what became of cohorts. */
final class CohortOutcomes {

    private CohortOutcomes() {}

    /**
     * The outcomes of an agreement's cohorts whose reference date had come.
     *
     * @param agreement the agreement
     * @param asOf the date of the evaluation
     */
    static List<CohortOutcome> of(Agreement agreement, LocalDate asOf) {
        return agreement.flows().stream()
                .map(flows -> of(Lookup.find(agreement.cohorts(), Cohort::id, flows.cohort(), "cohort"), flows))
                .filter(outcome -> outcome.cohort()
                        .referenceDate()
                        .filter(date -> date.isAfter(asOf))
                        .isEmpty())
                .toList();
    }

    private static CohortOutcome of(Cohort cohort, CohortFlows flows) {
        Map<String, CohortFlows> byStart = byStart(flows);
        List<Improved> rates = flows.improvements().stream()
                .flatMap(improvement -> Stream.of(ClosedUnits.IN_DENOMINATOR, ClosedUnits.LEFT_OUT)
                        .flatMap(closed -> rates(flows, byStart, improvement, closed)))
                .toList();
        return new CohortOutcome(cohort, flows, rates);
    }

    /** The flows of each start on their own, in the order in which they first occur. */
    private static Map<String, CohortFlows> byStart(CohortFlows flows) {
        Map<String, CohortFlows> byStart = new LinkedHashMap<>();
        flows.flows().stream()
                .collect(Collectors.groupingBy(CohortFlows.Flow::from, LinkedHashMap::new, Collectors.toList()))
                .forEach((start, own) -> byStart.put(
                        start, new CohortFlows(flows.cohort(), own, List.of(), Optional.empty(), List.of())));
        return byStart;
    }

    private static Stream<Improved> rates(
            CohortFlows flows, Map<String, CohortFlows> byStart, Improvement improvement, ClosedUnits closed) {
        Stream<Improved> whole = flows.improved(improvement, closed).stream()
                .map(rate -> new Improved(improvement, Optional.empty(), rate));
        Stream<Improved> parts = byStart.entrySet().stream()
                .filter(start ->
                        closed == ClosedUnits.IN_DENOMINATOR || start.getValue().units(start.getKey(), End.CLOSED) > 0)
                .flatMap(start -> start.getValue().improved(improvement, closed).stream()
                        .map(rate -> new Improved(improvement, Optional.of(start.getKey()), rate)));
        return Stream.concat(whole, parts);
    }
}
