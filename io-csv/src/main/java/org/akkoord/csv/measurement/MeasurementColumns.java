package org.akkoord.csv.measurement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.akkoord.text.LocalizedText;

/** The columns of the canonical form, in the order in which they are written. */
public final class MeasurementColumns {

    public static final String INDICATOR = "indicator";
    public static final String PERIOD = "period";
    public static final String UNIT = "unit";
    public static final String VALUE = "value";
    public static final String QUALIFIER = "qualifier";
    public static final String NUMERATOR = "numerator";
    public static final String DENOMINATOR = "denominator";
    public static final String LOW = "low";
    public static final String HIGH = "high";
    public static final String WORDS = "words_";
    public static final String MISSING = "missing";
    public static final String CATEGORY = "category";
    public static final String COHORT = "cohort";
    public static final String INTERVAL_LOW = "interval_low";
    public static final String INTERVAL_HIGH = "interval_high";
    public static final String INTERVAL_LEVEL = "interval_level";
    public static final String COVERAGE = "coverage";
    public static final String PROVENANCE = "provenance";
    public static final String FLAGS = "flags";
    public static final String PUBLISHER = "publisher";
    public static final String SOURCES = "sources";
    public static final String PUBLISHED = "published";
    public static final String NOTE = "note_";

    /** The languages that always have a column, first among all. */
    public static final List<String> LANGUAGES = List.of("nl", "en");

    public static final List<String> REQUIRED = List.of(INDICATOR, PERIOD, UNIT);

    /** The ways of giving a value, in words. */
    public static final String VALUE_RULE =
            "value, numerator with denominator, low with high, words_<language> or missing";

    private static final List<String> BEFORE_WORDS =
            List.of(INDICATOR, PERIOD, UNIT, VALUE, QUALIFIER, NUMERATOR, DENOMINATOR, LOW, HIGH);
    private static final List<String> BEFORE_NOTE = List.of(
            MISSING,
            CATEGORY,
            COHORT,
            INTERVAL_LOW,
            INTERVAL_HIGH,
            INTERVAL_LEVEL,
            COVERAGE,
            PROVENANCE,
            FLAGS,
            PUBLISHER,
            SOURCES,
            PUBLISHED);

    private MeasurementColumns() {}

    /** All columns, with one for each language of the words and of the notes. */
    public static List<String> all(Collection<String> wordLanguages, Collection<String> noteLanguages) {
        List<String> names = new ArrayList<>(BEFORE_WORDS);
        wordLanguages.forEach(language -> names.add(WORDS + language));
        names.addAll(BEFORE_NOTE);
        noteLanguages.forEach(language -> names.add(NOTE + language));
        return names;
    }

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
