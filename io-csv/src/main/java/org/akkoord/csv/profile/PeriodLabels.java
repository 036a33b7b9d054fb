package org.akkoord.csv.profile;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.akkoord.csv.profile.ProfileParts.Periods;
import org.akkoord.csv.profile.ProfileParts.YearPair;
import org.akkoord.csv.text.CellText;
import org.akkoord.period.ReportingPeriod;

/** Turns the labels that sources give to periods into the canonical form, as a profile declares them. */
public final class PeriodLabels {

    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern PREFIX =
            Pattern.compile("(?:schooljaar|school year|academic year|financial year) (?=[0-9]{4})");

    /** A label that is a month, or two years of which the second one has two digits. */
    private static final Pattern TWO_DIGITS = Pattern.compile("[0-9]{4}-[0-9]{2}");

    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(?:0[1-9]|1[0-2])");
    private static final Pattern DAY_NUMBER = Pattern.compile("[3-4][0-9]{4}(?:\\.0+)?");

    private PeriodLabels() {}

    /** Whether the text is a period in the canonical form. */
    static boolean isPeriod(String text) {
        try {
            return !ReportingPeriod.parse(text).toString().isEmpty();
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /** The canonical form of a label; empty if it is not one that the profile knows, or names no day that exists. */
    public static Optional<String> canonical(String label, Periods periods) {
        String plain = DASHES.matcher(BLANKS.matcher(label).replaceAll(" ")).replaceAll("-");
        plain = PREFIX.matcher(plain.toLowerCase(Locale.ROOT)).replaceFirst("");
        try {
            Optional<ReportingPeriod> years = new YearLabels(periods).period(plain);
            if (years.isPresent()) {
                return years.map(ReportingPeriod::toString);
            }
            if (TWO_DIGITS.matcher(plain).matches()) {
                return month(plain, periods).map(ReportingPeriod::toString);
            }
            return DayLabels.period(plain)
                    .map(ReportingPeriod::toString)
                    .or(() -> Optional.of(label).filter(PeriodLabels::isPeriod));
        } catch (DateTimeException | IllegalArgumentException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The month of a label such as {@code 2019-08}, unless the profile says that it is two years. */
    private static Optional<ReportingPeriod> month(String label, Periods periods) {
        boolean isMonth = MONTH.matcher(label).matches()
                && (periods.pairs() == YearPair.MONTH
                        || (periods.pairs() == YearPair.UNCLEAR
                                && YearLabels.nextOf(label).isEmpty()));
        return isMonth
                ? Optional.of(DayLabels.month(Integer.parseInt(label.substring(0, 4)), label.substring(5)))
                : Optional.empty();
    }

    /**
     * Which of two forms a label such as {@code 2019-20} or {@code 2019-08} has, of which a column has one only.
     *
     * @return {@code years} or {@code months}; empty for any other label
     */
    static Optional<String> form(String label) {
        return TWO_DIGITS.matcher(label).matches()
                ? Optional.of(MONTH.matcher(label).matches() ? "months" : "years")
                : Optional.empty();
    }

    /** Why a label is not known, with the forms that the profile knows. */
    static String refusal(String label, String profile, Periods periods) {
        if (periods.pairs() == YearPair.UNCLEAR && MONTH.matcher(label).matches()) {
            try {
                return "no period: " + ReportingPeriod.parse(label);
            } catch (IllegalArgumentException unclear) {
                return String.valueOf(unclear.getMessage());
            }
        }
        return "a period of profile '" + profile + "' must be " + String.join(", ", forms(periods)) + ", but was "
                + CellText.quote(label)
                + (DAY_NUMBER.matcher(label).matches()
                        ? ", which looks like the number that a spreadsheet has for a day"
                        : "");
    }

    private static List<String> forms(Periods periods) {
        List<String> forms = new ArrayList<>();
        forms.add(
                switch (periods.years()) {
                    case CALENDAR_YEAR -> "a year (2019)";
                    case SCHOOL_YEAR -> "the school year that starts in a year (2019)";
                    case SCHOOL_YEAR_ENDING -> "the school year that ends in a year (2019)";
                    case FIRST_OF_OCTOBER -> "1 October of a year (2019)";
                });
        String of = periods.startMonth() == Periods.AUGUST ? "" : " from month " + periods.startMonth() + " on";
        forms.add("a school year" + of
                + (periods.pairs() == YearPair.SCHOOL_YEAR || periods.pairs() == YearPair.SEVERAL_YEARS
                        ? " (2019/20, 2019-20, 2019-2020, 201920)"
                        : " (2019/20, 2019-2020)"));
        if (periods.pairs() == YearPair.SEVERAL_YEARS) {
            forms.add("several years (2017 - 19, 2017-2019, 2016/17 - 20/21)");
        }
        forms.add("a quarter (2019-Q1" + (of.isEmpty() ? "" : ", 2019/20 Q1") + ")");
        forms.add("a month (" + (canBeMonths(periods) ? "2020-06, " : "") + "2020M06, juni 2020)");
        forms.add("a week (2019-W05)");
        forms.add("a day (2019-10-01, 1-10-2019, 1 oktober 2019)");
        forms.add("or a span (2019-01-01/2019-03-31, 2017-08-01/P1Y)");
        return forms;
    }

    /** Whether {@code 2019-08} is a month for the profile. */
    static boolean canBeMonths(Periods periods) {
        return periods.pairs() == YearPair.MONTH || periods.pairs() == YearPair.UNCLEAR;
    }
}
