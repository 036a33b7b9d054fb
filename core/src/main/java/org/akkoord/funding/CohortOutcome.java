package org.akkoord.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.akkoord.agreement.Agreement;
import org.akkoord.cohort.Cohort;
import org.akkoord.cohort.Cohort.ClosedUnits;
import org.akkoord.cohort.CohortFlows;
import org.akkoord.cohort.CohortFlows.End;
import org.akkoord.cohort.CohortFlows.Improvement;
import org.akkoord.internal.Lookup;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Phrases;

/**
 * What became of the units of one cohort: the counts, and the share that improved by each definition in use. Closed
 * units count in the denominator, and where units closed, the share without them is given too.
 *
 * @param cohort the cohort
 * @param flows the counts
 * @param rates the shares, per definition, denominator and start state
 */
public record CohortOutcome(Cohort cohort, CohortFlows flows, List<Improved> rates) {

    public CohortOutcome {
        Objects.requireNonNull(cohort, "cohort");
        Objects.requireNonNull(flows, "flows");
        rates = List.copyOf(rates);
    }

    /**
     * A share that improved.
     *
     * @param improvement the definition
     * @param from the start state; empty for all together
     * @param rate the share, with what its denominator holds
     */
    public record Improved(Improvement improvement, Optional<String> from, CohortFlows.Rate rate) {
        /** The share in words, with the definition and the denominator. */
        public String text(Locale locale) {
            Phrases phrases = Phrases.of(locale);
            return phrases.say(
                    "cohort.improved." + rate.closed().name(),
                    "definition",
                    phrases.foreign(improvement.title()),
                    "from",
                    from.map(phrases::foreign).orElseGet(() -> phrases.say("cohort.all")),
                    "share",
                    phrases.quantity(rate.share(), Unit.PERCENT),
                    "closed",
                    phrases.count(rate.closedUnits()),
                    "unknown",
                    phrases.count(rate.notStated()));
        }
    }

    /**
     * The outcomes of an agreement's cohorts whose reference date had come.
     *
     * @param agreement the agreement
     * @param asOf the date of the evaluation
     */
    public static List<CohortOutcome> of(Agreement agreement, LocalDate asOf) {
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
