package org.akkoord.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.akkoord.text.LocalizedText;

/** The columns of the canonical form, in the order in which they are written. */
final class MeasurementColumns {

    static final String INDICATOR = "indicator";
    static final String PERIOD = "period";
    static final String UNIT = "unit";
    static final String VALUE = "value";
    static final String QUALIFIER = "qualifier";
    static final String NUMERATOR = "numerator";
    static final String DENOMINATOR = "denominator";
    static final String LOW = "low";
    static final String HIGH = "high";
    static final String WORDS = "words_";
    static final String MISSING = "missing";
    static final String CATEGORY = "category";
    static final String COHORT = "cohort";
    static final String INTERVAL_LOW = "interval_low";
    static final String INTERVAL_HIGH = "interval_high";
    static final String INTERVAL_LEVEL = "interval_level";
    static final String COVERAGE = "coverage";
    static final String PROVENANCE = "provenance";
    static final String FLAGS = "flags";
    static final String PUBLISHER = "publisher";
    static final String SOURCES = "sources";
    static final String PUBLISHED = "published";
    static final String NOTE = "note_";

    /** The languages that always have a column, first among all. */
    static final List<String> LANGUAGES = List.of("nl", "en");

    static final List<String> REQUIRED = List.of(INDICATOR, PERIOD, UNIT);

    /** The ways of giving a value, in words. */
    static final String VALUE_RULE = "value, numerator with denominator, low with high, words_<language> or missing";

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
    static List<String> all(Collection<String> wordLanguages, Collection<String> noteLanguages) {
        List<String> names = new ArrayList<>(BEFORE_WORDS);
        wordLanguages.forEach(language -> names.add(WORDS + language));
        names.addAll(BEFORE_NOTE);
        noteLanguages.forEach(language -> names.add(NOTE + language));
        return names;
    }

    static boolean isKnown(String name) {
        return BEFORE_WORDS.contains(name)
                || BEFORE_NOTE.contains(name)
                || isLanguageColumn(WORDS, name)
                || isLanguageColumn(NOTE, name);
    }

    /** Whether the name is the prefix with a language. */
    static boolean isLanguageColumn(String prefix, String name) {
        return name.startsWith(prefix) && LocalizedText.isLanguage(name.substring(prefix.length()));
    }
}
