package org.akkoord.verdict;

import java.util.Collection;

/**
 * The judgement on progress towards a target (oordeel), from best to worst; the last constant says that there is none.
 */
public enum Verdict {
    /** The target is met (behaald). */
    ACHIEVED,
    /** Not met, and on course to be met or nearly so (voldoende voortgang). */
    SUFFICIENT_PROGRESS,
    /** Moving towards the target, too slowly (aandacht nodig). */
    ATTENTION_NEEDED,
    /** Not moving detectably, or moving away (onvoldoende voortgang). */
    INSUFFICIENT_PROGRESS,
    /** No judgement is possible, and the explanation names the reason (niet te beoordelen). */
    NOT_ASSESSABLE;

    /** Whether this is a judgement at all. */
    public boolean isAssessed() {
        return this != NOT_ASSESSABLE;
    }

    /** The worst judgement among verdicts; {@link #NOT_ASSESSABLE} if there is no judgement among them. */
    public static Verdict worst(Collection<Verdict> verdicts) {
        Verdict worst = ACHIEVED;
        boolean isAssessed = false;
        for (Verdict verdict : verdicts) {
            if (verdict.isAssessed()) {
                isAssessed = true;
                worst = verdict.compareTo(worst) > 0 ? verdict : worst;
            }
        }
        return isAssessed ? worst : NOT_ASSESSABLE;
    }
}
