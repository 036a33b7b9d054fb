package org.akkoord.progress;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.akkoord.internal.Checks;
import org.akkoord.internal.Printable;
import org.akkoord.text.LocalizedText;

/**
 * A rule that judges progress towards a target. Implementations are stateless: the same case gives the same judgement.
 * An application writes a class for its own rule, or gives a function a name with {@link #of}; {@link Judgement} takes
 * reasons in its own words.
 */
public interface ProgressMethod {

    /** The name by which results and files call the method; two methods of one application have different names. */
    String name();

    /** The name that people read; the {@linkplain #name name} itself, unless the method has names per language. */
    default LocalizedText title() {
        return LocalizedText.of("en", name());
    }

    /**
     * What can be set in the rule, in the order in which people read it; none, unless the method says so. Every result
     * shows them, so that two settings of one rule can be told apart.
     */
    default List<Parameter> parameters() {
        return List.of();
    }

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
     * A method made of a name and a function, without parameters.
     *
     * @param name the name, not blank
     * @param rule what judges a case, without state
     * @throws IllegalArgumentException if the name is blank
     */
    static ProgressMethod of(String name, Function<ProgressCase, Judgement> rule) {
        return of(name, List.of(), rule);
    }

    /**
     * A method made of a name, parameters and a function.
     *
     * @param name the name, not blank
     * @param parameters what can be set in the rule, in the order in which people read it
     * @param rule what judges a case, without state
     * @throws IllegalArgumentException if the name is blank, or two parameters have one name
     */
    static ProgressMethod of(String name, List<Parameter> parameters, Function<ProgressCase, Judgement> rule) {
        return new NamedRule(name, parameters, rule);
    }

    /**
     * What can be set in a rule, as it is set.
     *
     * @param name the name in files, such as {@code margin}: 1 to 100 ASCII letters, digits, dots, underscores or
     *     hyphens, starting with a letter or digit
     * @param text the parameter with its value, as people read it in every language, such as {@code margin 20 %} and
     *     {@code marge 20 %}
     */
    record Parameter(String name, LocalizedText text) {
        /**
         * A parameter.
         *
         * @throws IllegalArgumentException if the name is not allowed
         */
        public Parameter {
            Checks.requireId(name, "name");
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * By which method a result was judged.
     *
     * @param name the name in files
     * @param title the name that people read
     * @param parameters what can be set in the rule, as it was set
     */
    record Description(String name, LocalizedText title, List<Parameter> parameters) {
        /**
         * A description.
         *
         * @throws IllegalArgumentException if two parameters have one name
         */
        public Description {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(title, "title");
            parameters = MethodWords.distinct(parameters);
        }

        /** The description of a method. */
        public static Description of(ProgressMethod method) {
            return new Description(method.name(), method.title(), method.parameters());
        }

        /**
         * The method with its parameters on one line, such as {@code sector agreement (margin 20 %, movement from 10 %,
         * test at 5 %)}; safe for a terminal.
         */
        public String text(Locale locale) {
            String words = Printable.line(title.in(locale));
            return parameters.isEmpty() ? words : words + " (" + settings(locale, ", ") + ")";
        }

        /** The parameters alone, on one line; safe for a terminal. */
        public String settings(Locale locale, String separator) {
            return parameters.stream()
                    .map(parameter -> Printable.line(parameter.text().in(locale)))
                    .collect(Collectors.joining(separator));
        }
    }
}
