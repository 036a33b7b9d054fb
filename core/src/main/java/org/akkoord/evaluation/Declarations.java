package org.akkoord.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.DeclaredVerdict;
import org.akkoord.explain.Step;
import org.akkoord.internal.Lookup;
import org.akkoord.verdict.Verdict;

/** Puts declared verdicts beside computed ones. */
final class Declarations {

    private Declarations() {}

    /** What had been declared by a day, each beside the computed verdict on the same subject. */
    static List<Step.Declared> beside(
            Verdict computed, List<DeclaredVerdict> declared, Agreement agreement, LocalDate asOf) {
        if (declared.isEmpty()) {
            return List.of();
        }
        return declared.stream()
                .filter(verdict -> !verdict.on().isAfter(asOf))
                .map(verdict -> {
                    Agreement.Party party =
                            Lookup.find(agreement.parties(), Agreement.Party::id, verdict.partyId(), "party");
                    return new Step.Declared(verdict, party.name(), computed);
                })
                .toList();
    }
}
