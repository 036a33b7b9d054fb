package org.akkoord.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
        List<Improved> rates = flows.improvements().stream()
                .flatMap(improvement -> Stream.of(ClosedUnits.IN_DENOMINATOR, ClosedUnits.LEFT_OUT)
                        .flatMap(closed -> rates(flows, improvement, closed)))
                .toList();
        return new CohortOutcome(cohort, flows, rates);
    }

    private static Stream<Improved> rates(CohortFlows flows, Improvement improvement, ClosedUnits closed) {
        Stream<Improved> whole = flows.improved(improvement, closed).stream()
                .map(rate -> new Improved(improvement, Optional.empty(), rate));
        Stream<Improved> parts = flows.starts().stream()
                .filter(from -> closed == ClosedUnits.IN_DENOMINATOR || flows.units(from, End.CLOSED) > 0)
                .flatMap(from -> flows.improved(improvement, closed, from).stream()
                        .map(rate -> new Improved(improvement, Optional.of(from), rate)));
        return Stream.concat(whole, parts);
    }
}
