package org.akkoord.csv.profile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akkoord.period.ReportingPeriod;

/** Labels of parts of a year: half-years, quarters, months, weeks, days and spans of days. */
final class DayLabels {

    private static final Pattern HALF = Pattern.compile("([0-9]{4})[- ]?[sh]([12])");
    private static final Pattern QUARTER =
            Pattern.compile("([0-9]{4})(?:[- ]?q([1-4])|kw0([1-4])| ([1-4])e kwartaal)|q([1-4])[- ]([0-9]{4})");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})(?:-?m|mm)([0-9]{2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("([0-9]{1,2})[/-]([0-9]{4})");
    private static final Pattern WORD_FIRST = Pattern.compile("([a-z]{3,9})\\.?[ -]?([0-9]{4})");
    private static final Pattern WORD_LAST = Pattern.compile("([0-9]{4})[ -]?([a-z]{3,9})\\.?");
    private static final Pattern WEEK = Pattern.compile("([0-9]{4})-?w([0-9]{2})");
    private static final Pattern SPAN = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})/(p[0-9ymd]+)");
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})[- ]([0-9]{1,2}|[a-z]{3,9})\\.?[- ]([0-9]{4})");
    private static final Pattern MIDNIGHT =
            Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})[t ]00:00(?::00(?:\\.0+)?)?z?");
    private static final Pattern COMPACT_DAY = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

    /** The names of months in Dutch and English; three letters are enough where they belong to one month. */
    private static final List<List<String>> MONTHS = List.of(
            List.of("januari", "january"),
            List.of("februari", "february"),
            List.of("maart", "march", "mrt"),
            List.of("april"),
            List.of("mei", "may"),
            List.of("juni", "june"),
            List.of("juli", "july"),
            List.of("augustus", "august"),
            List.of("september", "sept"),
            List.of("oktober", "october"),
            List.of("november"),
            List.of("december"));

    private static final int LETTERS = 3;
    private static final int QUARTER_MONTHS = 3;
    private static final int HALF_MONTHS = 6;

    private DayLabels() {}

    /**
     * The period of a label in lower case; empty if it has none of these forms.
     *
     * @throws java.time.DateTimeException if there is no such day
     */
    static Optional<ReportingPeriod> period(String label) {
        return partOfYear(label).or(() -> monthOf(label)).or(() -> day(label)).or(() -> span(label));
    }

    private static Optional<ReportingPeriod> partOfYear(String label) {
        Matcher half = HALF.matcher(label);
        if (half.matches()) {
            return Optional.of(months(half.group(1), half.group(2), HALF_MONTHS));
        }
        Matcher quarter = QUARTER.matcher(label);
        if (quarter.matches()) {
            boolean isFirst = quarter.group(1) == null;
            return Optional.of(
                    months(quarter.group(isFirst ? 6 : 1), given(quarter, isFirst ? 5 : 2, 3, 4), QUARTER_MONTHS));
        }
        Matcher week = WEEK.matcher(label);
        return week.matches() ? week(Integer.parseInt(week.group(1)), week.group(2)) : Optional.empty();
    }

    private static String given(Matcher found, int... groups) {
        for (int group : groups) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        return "";
    }

    /** The part with a number of those that have so many months each. */
    private static ReportingPeriod months(String year, String number, int length) {
        YearMonth last = YearMonth.of(Integer.parseInt(year), Integer.parseInt(number) * length);
        return ReportingPeriod.between(last.minusMonths(length - 1L).atDay(1), last.atEndOfMonth());
    }

    private static Optional<ReportingPeriod> week(int year, String number) {
        LocalDate inFirst = LocalDate.of(year, 1, 4);
        int week = Integer.parseInt(number);
        if (week < 1
                || week
                        > IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                .rangeRefinedBy(inFirst)
                                .getMaximum()) {
            return Optional.empty();
        }
        LocalDate monday = inFirst.with(WeekFields.ISO.dayOfWeek(), DayOfWeek.MONDAY.getValue())
                .plusWeeks(week - 1L);
        return Optional.of(ReportingPeriod.between(monday, monday.plusDays(6)));
    }

    /** The month with a number in a year. */
    static ReportingPeriod month(int year, String number) {
        return new ReportingPeriod.Month(YearMonth.of(year, Integer.parseInt(number)));
    }

    private static Optional<ReportingPeriod> monthOf(String label) {
        Matcher code = MONTH.matcher(label);
        if (code.matches()) {
            return Optional.of(month(Integer.parseInt(code.group(1)), code.group(2)));
        }
        Matcher first = MONTH_FIRST.matcher(label);
        if (first.matches()) {
            return Optional.of(month(Integer.parseInt(first.group(2)), first.group(1)));
        }
        Matcher word = WORD_FIRST.matcher(label);
        if (word.matches()) {
            return number(word.group(1)).map(number -> month(Integer.parseInt(word.group(2)), number));
        }
        Matcher last = WORD_LAST.matcher(label);
        return last.matches()
                ? number(last.group(2)).map(number -> month(Integer.parseInt(last.group(1)), number))
                : Optional.empty();
    }

    /** The number of the month with a name, such as {@code 10} of {@code okt}. */
    private static Optional<String> number(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).stream()
                    .anyMatch(month -> month.equals(name) || (name.length() == LETTERS && month.startsWith(name)))) {
                return Optional.of(Integer.toString(i + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<ReportingPeriod> day(String label) {
        Matcher day = DAY.matcher(label);
        if (day.matches()) {
            Optional<String> month =
                    Character.isDigit(day.group(2).charAt(0)) ? Optional.of(day.group(2)) : number(day.group(2));
            return month.map(number -> day(day.group(3), number, day.group(1)));
        }
        Matcher midnight = MIDNIGHT.matcher(label);
        Matcher iso = midnight.matches() ? midnight : COMPACT_DAY.matcher(label);
        return iso.matches() ? Optional.of(day(iso.group(1), iso.group(2), iso.group(3))) : Optional.empty();
    }

    private static ReportingPeriod day(String year, String month, String day) {
        return ReportingPeriod.day(
                LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    }

    private static Optional<ReportingPeriod> span(String label) {
        Matcher span = SPAN.matcher(label);
        if (!span.matches()) {
            return Optional.empty();
        }
        LocalDate start = LocalDate.parse(span.group(1));
        return Optional.of(ReportingPeriod.between(
                start, start.plus(Period.parse(span.group(2))).minusDays(1)));
    }
}
