package org.akkoord.progress;

import java.util.Optional;
import java.util.function.Function;

/**
 * A rule that judges progress towards a target. Implementations are stateless: the same case gives the same judgement.
 * An application writes a class for its own rule, or gives a function a name with {@link #of}.
 */
public interface ProgressMethod {

    /** The name by which results and reports call the method; two methods of one application have different names. */
    String name();

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

    /**
     * A method made of a name and a function.
     *
     * @param name the name, not blank
     * @param rule what judges a case, without state
     * @throws IllegalArgumentException if the name is blank
     */
    static ProgressMethod of(String name, Function<ProgressCase, Judgement> rule) {
        return new NamedRule(name, rule);
    }
}
