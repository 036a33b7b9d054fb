package org.akkoord.progress;

import java.util.Objects;
import java.util.function.Function;

/**
 * A method of an application: a name and a function.
 *
 * @param name the name, not blank
 * @param rule what judges a case
 */
record NamedRule(String name, Function<ProgressCase, Judgement> rule) implements ProgressMethod {

    NamedRule {
        Objects.requireNonNull(rule, "rule");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a progress method needs a name");
        }
    }

    @Override
    public Judgement judge(ProgressCase progress) {
        return rule.apply(progress);
    }
}
