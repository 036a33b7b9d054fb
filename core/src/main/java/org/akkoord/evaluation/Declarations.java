package org.akkoord.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.DeclaredVerdict;
import org.akkoord.agreement.Party;
import org.akkoord.explain.Step;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Verdict;

/** Puts declared verdicts beside computed ones. */
final class Declarations {

    private Declarations() {}

    static List<DeclaredEvaluation> evaluate(
            Agreement agreement, List<DeclaredVerdict> declared, LocalDate asOf, Verdict computed) {
        return declared.stream()
                .filter(verdict -> !verdict.on().isAfter(asOf))
                .map(verdict -> new DeclaredEvaluation(verdict, name(agreement, verdict.by()), computed))
                .toList();
    }

    static List<Step.Declared> steps(List<DeclaredEvaluation> declared) {
        return declared.stream()
                .map(each -> new Step.Declared(each.declared(), each.by(), each.computed()))
                .toList();
    }

    private static LocalizedText name(Agreement agreement, String party) {
        return agreement.parties().stream()
                .filter(candidate -> candidate.id().equals(party))
                .findFirst()
                .map(Party::name)
                .orElseThrow();
    }
}
