package org.akkoord.csv.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.akkoord.internal.io.FigureNames;
import org.akkoord.render.Languages;
import org.akkoord.text.LocalizedText;

/** The names of the columns of measurements in the canonical form. */
public final class MeasurementColumns {

    /** How the columns begin that hold words in one language. */
    public static final String WORDS = FigureNames.WORDS + "_";

    /** How the columns begin that hold a note in one language. */
    public static final String NOTE = FigureNames.NOTE + "_";

    /** The languages that always have a column, before any other language. */
    public static final List<String> LANGUAGES = Languages.codes();

    /** The columns that every file has. */
    public static final List<String> REQUIRED = List.of(FigureNames.INDICATOR, FigureNames.PERIOD, FigureNames.UNIT);

    /** The ways of giving a value, in words. */
    public static final String VALUE_RULE =
            "value, numerator with denominator, low with high, words_<language> or missing";

    private static final List<String> BEFORE_WORDS = List.of(
            FigureNames.INDICATOR,
            FigureNames.PERIOD,
            FigureNames.UNIT,
            FigureNames.VALUE,
            FigureNames.QUALIFIER,
            FigureNames.NUMERATOR,
            FigureNames.DENOMINATOR,
            FigureNames.LOW,
            FigureNames.HIGH);
    private static final List<String> BEFORE_NOTE = List.of(
            FigureNames.MISSING,
            FigureNames.CATEGORY,
            FigureNames.COHORT,
            FigureNames.INTERVAL_LOW,
            FigureNames.INTERVAL_HIGH,
            FigureNames.INTERVAL_LEVEL,
            FigureNames.COVERAGE,
            FigureNames.UNITS_COUNTED,
            FigureNames.UNITS_EXPECTED,
            FigureNames.PROVENANCE,
            FigureNames.FLAGS,
            FigureNames.PUBLISHER,
            FigureNames.SOURCES,
            FigureNames.PUBLISHED);

    private MeasurementColumns() {}

    /** All columns in the order in which they are written, with one for each language of the words and of the notes. */
    public static List<String> all(Collection<String> wordLanguages, Collection<String> noteLanguages) {
        List<String> names = new ArrayList<>(BEFORE_WORDS);
        wordLanguages.forEach(language -> names.add(WORDS + language));
        names.addAll(BEFORE_NOTE);
        noteLanguages.forEach(language -> names.add(NOTE + language));
        return names;
    }

    /** Whether the form has a column of the name. */
    public static boolean isKnown(String name) {
        return BEFORE_WORDS.contains(name)
                || BEFORE_NOTE.contains(name)
                || isLanguageColumn(WORDS, name)
                || isLanguageColumn(NOTE, name);
    }

    /** Whether the name is the prefix with a language. */
    public static boolean isLanguageColumn(String prefix, String name) {
        return name.startsWith(prefix) && LocalizedText.isLanguage(name.substring(prefix.length()));
    }
}
