package org.akkoord.verdict;

import java.util.Collection;
import java.util.Comparator;

/** The judgement on progress towards a target (oordeel), from best to worst; the last one is no judgement. */
public enum Verdict {
    /** The target is met (behaald). */
    ACHIEVED,
    /** Not met, and on course to be met or nearly so (voldoende voortgang). */
    SUFFICIENT_PROGRESS,
    /** Moving towards the target, too slowly (aandacht nodig). */
    ATTENTION_NEEDED,
    /** Not moving detectably, or moving away (onvoldoende voortgang). */
    INSUFFICIENT_PROGRESS,
    /** No judgement is possible; the explanation names the reason (niet te beoordelen). */
    NOT_ASSESSABLE;

    /** Whether this is a judgement at all. */
    public boolean isAssessed() {
        return this != NOT_ASSESSABLE;
    }

    /** The worst of those that are judgements; {@link #NOT_ASSESSABLE} if none is. */
    public static Verdict worst(Collection<Verdict> verdicts) {
        return verdicts.stream()
                .filter(Verdict::isAssessed)
                .max(Comparator.naturalOrder())
                .orElse(NOT_ASSESSABLE);
    }
}
