package org.akkoord.csv.profile;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods that stand in two columns: a year, and a quarter, month or week of it, by its number or in words. */
public final class PeriodParts {

    /** What a column is called that holds quarters, months or weeks. */
    private static final Pattern NAME = Pattern.compile(
            "(?:(kwartaal|kwartalen|quarter|qtr|kw)|(maand|maanden|month|mnd)|(week|weken))(?:s|nummer| number|nr)?");

    /** What a column is called whose {@code Q1} is a quarter of all people. */
    private static final Pattern QUANTILES = Pattern.compile(".*(?:tile|tiel).*");

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern NUMBER = Pattern.compile("0?([0-9]{1,2})");
    private static final Pattern QUARTER =
            Pattern.compile("(?:(?:q|k|kw|kwartaal |quarter )0?([1-4])|([1-4])(?:e kwartaal|(?:st|nd|rd|th) quarter))");
    private static final Pattern QUARTER_NUMBER = Pattern.compile("0?([1-4])e?");
    private static final Pattern WORD = Pattern.compile("[a-z]{3,9}\\.?");

    private PeriodParts() {}

    /** Whether a column holds parts of the years that stand in another one, as its name or all of its texts say. */
    public static boolean isOne(String column, Collection<String> texts) {
        return NAME.matcher(plain(column)).matches()
                || (!texts.isEmpty()
                        && !QUANTILES.matcher(plain(column)).matches()
                        && texts.stream()
                                .allMatch(text -> word("2000", plain(text)).isPresent()));
    }

    /** The label of a year and its part; empty if these texts are none. */
    public static Optional<String> label(String year, String part, String column) {
        if (!YEAR.matcher(year).matches()) {
            return Optional.empty();
        }
        Optional<String> word = word(year, plain(part));
        return word.isPresent() ? word : number(year, part.strip(), NAME.matcher(plain(column)));
    }

    /** A part in words, which says itself what it is. */
    private static Optional<String> word(String year, String part) {
        Matcher quarter = QUARTER.matcher(part);
        if (quarter.matches()) {
            return Optional.of(year + "-Q" + (quarter.group(1) == null ? quarter.group(2) : quarter.group(1)));
        }
        String month = year + " " + part;
        return WORD.matcher(part).matches()
                        && PeriodLabels.canonical(month, ProfileParts.Periods.CALENDAR)
                                .isPresent()
                ? Optional.of(month)
                : Optional.empty();
    }

    /** A number, which is what the name of its column says. */
    private static Optional<String> number(String year, String part, Matcher name) {
        Matcher number = NUMBER.matcher(part);
        if (!name.matches()) {
            return Optional.empty();
        }
        Matcher quarter = QUARTER_NUMBER.matcher(part);
        if (name.group(1) != null) {
            return quarter.matches() ? Optional.of(year + "-Q" + quarter.group(1)) : Optional.empty();
        }
        if (!number.matches()) {
            return Optional.empty();
        }
        String digits = number.group(1).length() == 1 ? "0" + number.group(1) : number.group(1);
        return Optional.of(year + (name.group(2) != null ? "M" : "-W") + digits);
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
