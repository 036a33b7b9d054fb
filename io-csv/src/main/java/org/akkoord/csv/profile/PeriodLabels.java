package org.akkoord.csv.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akkoord.period.ReportingPeriod;

/** Turns the labels that sources give to periods into the canonical form. */
final class PeriodLabels {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern LONG = Pattern.compile("([0-9]{4})(?:-|/| to )([0-9]{4})");
    private static final Pattern SHORT = Pattern.compile("([0-9]{4})(?:-|/|/')([0-9]{2})");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(?:0[1-9]|1[0-2])");
    private static final Pattern CODE = Pattern.compile("([0-9]{4})(SJ|JJ)00");
    private static final Pattern REPORTING_YEAR = Pattern.compile("([0-9]{4})-A1");
    private static final Pattern QUARTER = Pattern.compile("([0-9]{4})(?:[- ]Q([1-4])|KW0([1-4]))");
    private static final Pattern YEARS = Pattern.compile("([0-9]{4}) - ([0-9]{2}(?:[0-9]{2})?)");
    private static final Pattern SCHOOL_YEARS =
            Pattern.compile("([0-9]{4})/[0-9]{2} - ([0-9]{2}(?:[0-9]{2})?)/([0-9]{2})");
    private static final Pattern SPAN = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})/(P[0-9YMD]+)");
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})[- ]([0-9]{1,2}|[a-z]+)[- ]([0-9]{4})");
    private static final Pattern COMPACT_DAY = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");
    private static final int CENTURY = 100;
    private static final int OCTOBER = 10;
    private static final int AUGUST = 8;
    private static final int QUARTER_MONTHS = 3;

    private PeriodLabels() {}

    /** Whether the text is a period in the canonical form. */
    static boolean isPeriod(String text) {
        try {
            return !ReportingPeriod.parse(text).toString().isEmpty();
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /**
     * The canonical form of a label. A text that is not one of the labels of {@link org.akkoord.csv.CsvProfile}, or
     * names a day that does not exist, is given back as it is; whoever reads it as a period accepts or refuses it.
     */
    static String canonical(String label, ProfileParts.Dialect dialect) {
        Matcher reporting = REPORTING_YEAR.matcher(label);
        if (YEAR.matcher(label).matches() || reporting.matches()) {
            return year(Integer.parseInt(label.substring(0, 4)), dialect.years());
        }
        Matcher both = LONG.matcher(label);
        if (both.matches()) {
            return both.group(1) + "/" + both.group(2);
        }
        Matcher brief = SHORT.matcher(label);
        boolean isMonth = MONTH.matcher(label).matches();
        if (dialect.yearPairs() == ProfileParts.YearPair.MONTH && isMonth) {
            return new ReportingPeriod.Month(YearMonth.parse(label)).toString();
        }
        boolean isUnclear = dialect.yearPairs() == ProfileParts.YearPair.UNCLEAR && isMonth;
        if (brief.matches() && !isUnclear) {
            int first = Integer.parseInt(brief.group(1));
            boolean isNext = (first + 1) % CENTURY == Integer.parseInt(brief.group(2));
            return isNext ? schoolYear(first) : label;
        }
        Matcher code = CODE.matcher(label);
        if (code.matches()) {
            return code.group(2).equals("SJ") ? schoolYear(Integer.parseInt(code.group(1))) : code.group(1);
        }
        return dialect.yearPairs() == ProfileParts.YearPair.SEVERAL_YEARS ? years(label) : days(label);
    }

    /** Several years, such as {@code 2017 - 19} and {@code 2016/17 - 20/21}, as a span from the first to the last. */
    private static String years(String label) {
        Matcher calendar = YEARS.matcher(label);
        if (calendar.matches()) {
            int first = Integer.parseInt(calendar.group(1));
            int last = lastYear(first, calendar.group(2));
            return last > first
                    ? ReportingPeriod.between(day(first, 1, 1), day(last, 12, 31))
                            .toString()
                    : label;
        }
        Matcher school = SCHOOL_YEARS.matcher(label);
        if (school.matches()) {
            int first = Integer.parseInt(school.group(1));
            int last = lastYear(first, school.group(2));
            boolean isNext = (last + 1) % CENTURY == Integer.parseInt(school.group(3));
            return last > first && isNext ? day(first, AUGUST, 1) + "/" + day(last + 1, AUGUST - 1, 31) : label;
        }
        return days(label);
    }

    /** A year of two digits is the next one with these after the first. */
    private static int lastYear(int first, String digits) {
        int last = Integer.parseInt(digits);
        return digits.length() == 4 ? last : first + Math.floorMod(last - first, CENTURY);
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static String year(int year, ProfileParts.YearLabel years) {
        return switch (years) {
            case CALENDAR_YEAR -> String.format(Locale.ROOT, "%04d", year);
            case SCHOOL_YEAR -> schoolYear(year);
            case FIRST_OF_OCTOBER -> LocalDate.of(year, OCTOBER, 1).toString();
        };
    }

    private static String schoolYear(int first) {
        return String.format(Locale.ROOT, "%04d/%04d", first, first + 1);
    }

    private static String days(String label) {
        try {
            Matcher quarter = QUARTER.matcher(label);
            if (quarter.matches()) {
                String number = quarter.group(2) == null ? quarter.group(3) : quarter.group(2);
                int last = QUARTER_MONTHS * Integer.parseInt(number);
                YearMonth end = YearMonth.of(Integer.parseInt(quarter.group(1)), last);
                return end.minusMonths(2).atDay(1) + "/" + end.atEndOfMonth();
            }
            Matcher span = SPAN.matcher(label);
            if (span.matches()) {
                return span(LocalDate.parse(span.group(1)), Period.parse(span.group(2)));
            }
            Matcher compact = COMPACT_DAY.matcher(label);
            if (compact.matches()) {
                return LocalDate.of(
                                Integer.parseInt(compact.group(1)),
                                Integer.parseInt(compact.group(2)),
                                Integer.parseInt(compact.group(3)))
                        .toString();
            }
            Matcher day = DAY.matcher(label.toLowerCase(Locale.ROOT));
            if (day.matches()) {
                int month = MONTHS.contains(day.group(2))
                        ? MONTHS.indexOf(day.group(2)) + 1
                        : Integer.parseInt(day.group(2));
                return LocalDate.of(Integer.parseInt(day.group(3)), month, Integer.parseInt(day.group(1)))
                        .toString();
            }
        } catch (DateTimeException | NumberFormatException notADay) {
            return label;
        }
        return label;
    }

    private static String span(LocalDate start, Period length) {
        LocalDate end = start.plus(length).minusDays(1);
        if (length.equals(Period.ofYears(1)) && start.getDayOfMonth() == 1) {
            if (start.getMonthValue() == AUGUST) {
                return schoolYear(start.getYear());
            }
            if (start.getMonthValue() == 1) {
                return String.format(Locale.ROOT, "%04d", start.getYear());
            }
        }
        return start + "/" + end;
    }
}
