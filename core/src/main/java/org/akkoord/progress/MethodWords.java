package org.akkoord.progress;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.akkoord.progress.ProgressMethod.Parameter;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Languages;
import org.akkoord.render.Phrases;
import org.akkoord.text.LocalizedText;

/** What the methods of the library and their parameters are called in every language. */
final class MethodWords {

    private static final Unit NONE = Unit.parse("none");

    private MethodWords() {}

    /** The name that people read of the method with this name. */
    static LocalizedText title(String method) {
        return new LocalizedText(Languages.texts(locale -> Phrases.of(locale).say("Method." + method)));
    }

    /** A parameter with its value; the name is also that of its phrase. */
    static Parameter parameter(String name, BigDecimal value, Unit unit) {
        return new Parameter(name, new LocalizedText(Languages.texts(locale -> {
            Phrases phrases = Phrases.of(locale);
            return phrases.say("Parameter." + name, "value", phrases.exactly(value, unit));
        })));
    }

    /** A parameter without a unit, such as a ratio or a number of values. */
    static Parameter number(String name, double value) {
        return parameter(name, plain(BigDecimal.valueOf(value)), NONE);
    }

    /** A parameter that is kept as a share and read in percent: 0.05 is 5 percent. */
    static Parameter share(String name, double value) {
        return parameter(name, plain(BigDecimal.valueOf(value).movePointRight(2)), Unit.PERCENT);
    }

    /**
     * A copy of the list.
     *
     * @throws IllegalArgumentException if two parameters have one name
     */
    static List<Parameter> distinct(List<Parameter> parameters) {
        Set<String> names = new HashSet<>();
        parameters.forEach(parameter -> {
            if (!names.add(parameter.name())) {
                throw new IllegalArgumentException("the method has two parameters '" + parameter.name() + "'");
            }
        });
        return List.copyOf(parameters);
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.stripTrailingZeros();
    }
}
