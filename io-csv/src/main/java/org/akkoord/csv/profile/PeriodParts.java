package org.akkoord.csv.profile;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods that stand in two columns: a year, and a quarter, month or week of it, by its number or in words. */
public final class PeriodParts {

    private static final Pattern NAME = Pattern.compile(
            "(?:(kwartaal|kwartalen|quarter)|(maand|maanden|month)|(week|weken))(?:s|nummer| number|nr)?");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern NUMBER = Pattern.compile("0?([0-9]{1,2})");
    private static final Pattern QUARTER =
            Pattern.compile("(?:q|k|kw|kwartaal |quarter )?0?([1-4])(?:e kwartaal|(?:st|nd|rd|th)(?: quarter)?|e)?");

    private PeriodParts() {}

    /** Whether a column of this name holds parts of the years that stand in another one. */
    public static boolean isName(String column) {
        return NAME.matcher(plain(column)).matches();
    }

    /** The label of a year and its part; empty if these texts are none. */
    public static Optional<String> label(String year, String part, String column) {
        Matcher name = NAME.matcher(plain(column));
        if (!name.matches() || !YEAR.matcher(year).matches()) {
            return Optional.empty();
        }
        Matcher quarter = QUARTER.matcher(plain(part));
        if (name.group(1) != null) {
            return quarter.matches() ? Optional.of(year + "-Q" + quarter.group(1)) : Optional.empty();
        }
        Matcher number = NUMBER.matcher(part);
        if (number.matches()) {
            String digits = number.group(1).length() == 1 ? "0" + number.group(1) : number.group(1);
            return Optional.of(year + (name.group(2) != null ? "M" : "-W") + digits);
        }
        return name.group(2) != null ? Optional.of(year + " " + plain(part)) : Optional.empty();
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
