package org.akkoord.progress;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A method of an application: a name, parameters and a function.
 *
 * @param name the name, not blank
 * @param parameters what can be set in the rule
 * @param rule what judges a case
 */
record NamedRule(String name, List<Parameter> parameters, Function<ProgressCase, Judgement> rule)
        implements ProgressMethod {

    NamedRule {
        Objects.requireNonNull(rule, "rule");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a progress method needs a name");
        }
        parameters = MethodWords.distinct(parameters);
    }

    @Override
    public Judgement judge(ProgressCase progress) {
        return rule.apply(progress);
    }
}
