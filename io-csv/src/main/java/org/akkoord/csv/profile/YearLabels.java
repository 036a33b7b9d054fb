package org.akkoord.csv.profile;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.akkoord.csv.profile.ProfileParts.Periods;
import org.akkoord.csv.profile.ProfileParts.YearPair;
import org.akkoord.period.ReportingPeriod;

/** Labels of years: one year, a year of two numbers such as a school year, and several years. */
public final class YearLabels {

    private static final int CENTURY = 100;
    private static final int MOST_YEARS = 50;
    private static final int OCTOBER = 10;
    private static final int DIGITS_OF_A_YEAR = 4;

    private static final Pattern YEAR = Pattern.compile("([0-9]{4})(?:-a1|jj00|\\.0)?");
    private static final Pattern SCHOOL_CODE = Pattern.compile("([0-9]{4})sj00");
    private static final Pattern PAIR = Pattern.compile("([0-9]{4})( ?- ?|/'?| to | tot | t/m |_|)([0-9]{4}|[0-9]{2})");
    private static final Pattern TWO_DIGITS = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern PAIRS = Pattern.compile(
            "([0-9]{4})[/-]([0-9]{2}|[0-9]{4})(?: ?- ?| to | tot | t/m )([0-9]{2}|[0-9]{4})[/-]([0-9]{2}|[0-9]{4})");

    /** A quarter of a year of two numbers, which is known where the profile says when such a year begins. */
    private static final Pattern QUARTER = Pattern.compile("([0-9]{4})/([0-9]{2}|[0-9]{4})[ -]?q([1-4])");

    private static final int QUARTER_MONTHS = 3;

    private final Periods periods;

    YearLabels(Periods periods) {
        this.periods = periods;
    }

    /**
     * The period of a label in lower case; empty if it is none of years.
     *
     * @throws IllegalArgumentException if a year is not 1800 to 2999
     */
    Optional<ReportingPeriod> period(String label) {
        Matcher year = YEAR.matcher(label);
        if (year.matches()) {
            int number = Integer.parseInt(year.group(1));
            return Optional.of(label.endsWith("jj00") ? ReportingPeriod.year(number) : year(number));
        }
        Matcher code = SCHOOL_CODE.matcher(label);
        if (code.matches()) {
            return Optional.of(schoolYear(Integer.parseInt(code.group(1))));
        }
        Matcher pair = PAIR.matcher(label);
        if (pair.matches()) {
            return pair(Integer.parseInt(pair.group(1)), pair.group(2), pair.group(3));
        }
        Matcher quarter = QUARTER.matcher(label);
        if (quarter.matches()) {
            return quarter(Integer.parseInt(quarter.group(1)), quarter.group(2), Integer.parseInt(quarter.group(3)));
        }
        Matcher pairs = PAIRS.matcher(label);
        return pairs.matches() && periods.pairs() == YearPair.SEVERAL_YEARS ? schoolYears(pairs) : Optional.empty();
    }

    private ReportingPeriod year(int year) {
        return switch (periods.years()) {
            case CALENDAR_YEAR -> ReportingPeriod.year(year);
            case SCHOOL_YEAR -> schoolYear(year);
            case SCHOOL_YEAR_ENDING -> schoolYear(year - 1);
            case FIRST_OF_OCTOBER -> ReportingPeriod.day(LocalDate.of(year, OCTOBER, 1));
        };
    }

    private Optional<ReportingPeriod> quarter(int first, String second, int number) {
        YearMonth start = YearMonth.of(first, periods.startMonth()).plusMonths((number - 1L) * QUARTER_MONTHS);
        return lastYear(first, second) == first + 1 && periods.startMonth() != Periods.AUGUST
                ? Optional.of(ReportingPeriod.between(
                        start.atDay(1), start.plusMonths(QUARTER_MONTHS - 1L).atEndOfMonth()))
                : Optional.empty();
    }

    /** The year of two numbers that begins in a year. */
    private ReportingPeriod schoolYear(int first) {
        return schoolYears(first, first);
    }

    /** The years of two numbers from one that begins in a year to one that begins in another. */
    private ReportingPeriod schoolYears(int first, int last) {
        YearMonth end = YearMonth.of(last + 1, periods.startMonth()).minusMonths(1);
        return ReportingPeriod.between(LocalDate.of(first, periods.startMonth(), 1), end.atEndOfMonth());
    }

    private Optional<ReportingPeriod> pair(int first, String between, String second) {
        int last = lastYear(first, second);
        boolean isFull = second.length() == DIGITS_OF_A_YEAR;
        boolean isDay = between.isEmpty() && isFull;
        if (isDay && Integer.parseInt(second.substring(0, 2)) <= 12) {
            return Optional.empty();
        }
        if (!isFull && (between.equals("-") || between.isEmpty()) && !saysYears(first, second)) {
            return between.isEmpty() ? compactMonth(first, second) : Optional.empty();
        }
        boolean isSeveral = periods.pairs() == YearPair.SEVERAL_YEARS;
        boolean isApart =
                between.equals("_") || (between.length() > 1 && between.strip().equals("-"));
        if (last == first + 1 && !(isSeveral && isApart)) {
            return Optional.of(schoolYear(first));
        }
        return isSeveral && last > first && last - first < MOST_YEARS && !between.isEmpty()
                ? Optional.of(ReportingPeriod.between(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31)))
                : Optional.empty();
    }

    /** Whether two digits after a year are the end of a year, because the profile says it or no month has them. */
    private boolean saysYears(int first, String digits) {
        int number = Integer.parseInt(digits);
        return switch (periods.pairs()) {
            case SCHOOL_YEAR, SEVERAL_YEARS -> true;
            case MONTH -> number < 1 || number > 12;
            case UNCLEAR -> number == (first + 1) % CENTURY && (number < 1 || number > 12);
        };
    }

    /** A month such as {@code 201905}; none whose number may be that of the next year. */
    private Optional<ReportingPeriod> compactMonth(int year, String digits) {
        boolean isClear = periods.pairs() == YearPair.MONTH || Integer.parseInt(digits) != (year + 1) % CENTURY;
        return isClear && Integer.parseInt(digits) <= 12
                ? Optional.of(DayLabels.month(year, digits))
                : Optional.empty();
    }

    /** School years such as {@code 2016/17 - 20/21}. */
    private Optional<ReportingPeriod> schoolYears(Matcher pairs) {
        int first = Integer.parseInt(pairs.group(1));
        int last = lastYear(first, pairs.group(3));
        boolean areNext = lastYear(first, pairs.group(2)) == first + 1
                && Integer.parseInt(pairs.group(4)) % CENTURY == (last + 1) % CENTURY;
        return areNext && last > first ? Optional.of(schoolYears(first, last)) : Optional.empty();
    }

    /** A year of two digits is the next one with these after the first. */
    private static int lastYear(int first, String digits) {
        int last = Integer.parseInt(digits);
        return digits.length() == DIGITS_OF_A_YEAR ? last : first + Math.floorMod(last - first, CENTURY);
    }

    /** The year after that of a label such as {@code 2009-10}, if the digits at its end may mean it. */
    static OptionalInt nextOf(String label) {
        int year = Integer.parseInt(label.substring(0, DIGITS_OF_A_YEAR));
        int number = Integer.parseInt(label.substring(label.length() - 2));
        return number == (year + 1) % CENTURY ? OptionalInt.of(year + 1) : OptionalInt.empty();
    }

    /**
     * What labels such as {@code 2003-05} stand for in a column, if all of them together show it: the next year, a
     * later one, or a month, where one year has several.
     */
    public static Optional<YearPair> pairs(Stream<String> labels) {
        Map<String, Set<Integer>> digits = new TreeMap<>();
        labels.filter(label -> TWO_DIGITS.matcher(label).matches())
                .forEach(label -> digits.computeIfAbsent(label.substring(0, DIGITS_OF_A_YEAR), year -> new TreeSet<>())
                        .add(Integer.parseInt(label.substring(DIGITS_OF_A_YEAR + 1))));
        Set<Integer> lengths = new TreeSet<>();
        digits.forEach((year, found) ->
                found.forEach(number -> lengths.add(Math.floorMod(number - Integer.parseInt(year), CENTURY))));
        if (digits.values().stream().anyMatch(found -> found.size() > 1)) {
            boolean areMonths =
                    digits.values().stream().allMatch(found -> found.stream().allMatch(n -> n >= 1 && n <= 12));
            return areMonths ? Optional.of(YearPair.MONTH) : Optional.empty();
        }
        if (digits.size() < 2 || lengths.size() > 1) {
            return Optional.empty();
        }
        return Optional.of(lengths.contains(1) ? YearPair.SCHOOL_YEAR : YearPair.SEVERAL_YEARS);
    }
}
