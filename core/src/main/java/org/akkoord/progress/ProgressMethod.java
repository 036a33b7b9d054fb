package org.akkoord.progress;

/**
 * A rule that judges progress towards a target. Implementations are stateless: the same case gives the same judgement. An application
 * passes its own as a lambda.
 */
@FunctionalInterface
public interface ProgressMethod {

    /** Judges a case. */
    Judgement judge(ProgressCase progress);

    /** The name by which reports call the method. */
    default String name() {
        return "CUSTOM";
    }
}
