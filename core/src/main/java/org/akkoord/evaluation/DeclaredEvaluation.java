package org.akkoord.evaluation;

import java.util.Objects;
import org.akkoord.agreement.DeclaredVerdict;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Verdict;

/**
 * A declared verdict beside the computed one.
 *
 * @param declared what was declared
 * @param by the name of the party
 * @param computed the computed verdict
 */
public record DeclaredEvaluation(DeclaredVerdict declared, LocalizedText by, Verdict computed) {
    public DeclaredEvaluation {
        Objects.requireNonNull(declared, "declared");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(computed, "computed");
    }

    /** Whether both say the same. */
    public DeclaredVerdict.Concordance concordance() {
        return declared.concordanceWith(computed);
    }
}
