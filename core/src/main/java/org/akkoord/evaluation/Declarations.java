package org.akkoord.evaluation;

import java.util.List;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.DeclaredVerdict;
import org.akkoord.evaluation.MeasurementsAsOf.Terms;
import org.akkoord.explain.Step;
import org.akkoord.internal.Lookup;
import org.akkoord.verdict.Verdict;

/** Puts declared verdicts beside computed ones. */
final class Declarations {

    private Declarations() {}

    /**
     * What had been declared by a day, each beside the computed verdict on the same subject. Parties speak of the whole
     * sector, so nothing is declared of a single unit.
     */
    static List<Step.Declared> beside(
            Verdict computed, List<DeclaredVerdict> declared, Agreement agreement, Terms terms) {
        if (declared.isEmpty() || terms.floors().areForUnits()) {
            return List.of();
        }
        return declared.stream()
                .filter(verdict -> !verdict.on().isAfter(terms.asOf()))
                .map(verdict -> {
                    Agreement.Party party =
                            Lookup.find(agreement.parties(), Agreement.Party::id, verdict.partyId(), "party");
                    return new Step.Declared(verdict, party.name(), computed);
                })
                .toList();
    }
}
