package org.akkoord.progress;

import java.util.Optional;

/**
 * A rule that judges progress towards a target. Implementations are stateless: the same case gives the same judgement.
 * An application passes its own as a lambda.
 */
@FunctionalInterface
public interface ProgressMethod {

    /** Judges a case. */
    Judgement judge(ProgressCase progress);

    /**
     * Judges a whole by the mean of the scores of its parts, where the publisher does so.
     *
     * @param mean the mean of the {@linkplain Judgement.Rating#score() scores}
     * @param allAchieved whether every part with a score is achieved
     * @return empty if the rule set has no such rule
     */
    default Optional<Judgement> judgeMean(double mean, boolean allAchieved) {
        return Optional.empty();
    }

    /** The name by which reports call the method. */
    default String name() {
        return "CUSTOM";
    }
}
