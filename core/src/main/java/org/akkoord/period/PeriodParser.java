package org.akkoord.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akkoord.internal.Printable;

/** Reads the text forms of {@link ReportingPeriod}; ASCII digits only. */
final class PeriodParser {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern SCHOOL_YEAR = Pattern.compile("([0-9]{4})/([0-9]{4})");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})-([0-9]{2})");
    private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern SPAN = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})/([0-9]{4}-[0-9]{2}-[0-9]{2})");
    private static final String FORMS =
            "a year (2019), a school year (2017/2018), a month (2020-06), a day (2019-09-01) "
                    + "or two days (2019-01-01/2020-10-12)";

    private PeriodParser() {}

    static ReportingPeriod parse(String text) {
        Objects.requireNonNull(text, "text");
        try {
            if (YEAR.matcher(text).matches()) {
                return new ReportingPeriod.CalendarYear(Integer.parseInt(text));
            }
            Matcher span = SPAN.matcher(text);
            if (span.matches()) {
                return ReportingPeriod.between(day(span.group(1)), day(span.group(2)));
            }
            if (DAY.matcher(text).matches()) {
                return new ReportingPeriod.Day(day(text));
            }
            Matcher month = MONTH.matcher(text);
            if (month.matches()) {
                return month(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)));
            }
            Matcher school = SCHOOL_YEAR.matcher(text);
            if (school.matches()) {
                return schoolYear(Integer.parseInt(school.group(1)), Integer.parseInt(school.group(2)));
            }
        } catch (DateTimeException noSuchDay) {
            String forms = MONTH.matcher(text).matches() ? "; a period is " + FORMS : "";
            throw new IllegalArgumentException("no such date: '" + Printable.text(text) + "'" + forms, noSuchDay);
        }
        throw new IllegalArgumentException("a period must be " + FORMS + ", but was '" + Printable.text(text) + "'");
    }

    /**
     * A month. {@code 2009-10} could as well be the school year 2009/2010 and is refused; {@code 2009-13} and
     * {@code 2012-13} are no months at all, and the message says how to write the years.
     */
    private static ReportingPeriod month(int year, int number) {
        boolean isNextYear = number == (year + 1) % 100;
        String years = "the school year " + year + "/" + (year + 1) + " or the two days " + year + "-01-01/"
                + (year + 1) + "-12-31";
        if (isNextYear && number >= 1 && number <= 12) {
            YearMonth month = YearMonth.of(year, number);
            throw new IllegalArgumentException("'" + written(year, number) + "' can mean a month or two years; write "
                    + month.atDay(1) + "/" + month.atEndOfMonth() + " for the month, or " + years);
        }
        if (isNextYear) {
            throw new IllegalArgumentException(
                    "'" + written(year, number) + "' is no month; if it means two years, write " + years);
        }
        return new ReportingPeriod.Month(YearMonth.of(year, number));
    }

    private static String written(int year, int number) {
        return String.format(Locale.ROOT, "%04d-%02d", year, number);
    }

    private static ReportingPeriod schoolYear(int first, int second) {
        if (second != first + 1) {
            throw new IllegalArgumentException(
                    "a school year must name two consecutive years, but was '" + first + "/" + second + "'");
        }
        return new ReportingPeriod.SchoolYear(first);
    }

    private static LocalDate day(String text) {
        Matcher parts = DAY.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a day must be written as 2019-09-01");
        }
        return LocalDate.of(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }
}
