package org.akkoord.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.akkoord.internal.Checks;

/**
 * The period to which a figure, target or deadline refers: first and last day, both inclusive.
 *
 * <p>Text forms, which {@link #parse} reads and {@code toString} prints:
 *
 * <ul>
 *   <li>{@code 2019}: a calendar year
 *   <li>{@code 2017/2018}: a school year, 1 August to 31 July (schooljaar)
 *   <li>{@code 2020-06}: a month
 *   <li>{@code 2019-09-01}: a day, such as a reference date (peildatum)
 *   <li>{@code 2019-01-01/2020-10-12}: any other span of days, such as the bounds of a survey wave whose date is not
 *       stated
 * </ul>
 *
 * <p>Each period has one form: two days that are the first and last of a year, a school year or a month are that
 * period. A month whose number could be that of the next year, such as October 2009, is written as its two days,
 * because {@code 2009-10} could mean the school year 2009/2010.
 *
 * <p>Years are 1800 to 2999. The order is by first day, then by last day, then by the text form.
 */
public sealed interface ReportingPeriod extends Comparable<ReportingPeriod> {

    /** First year that is accepted. */
    int MIN_YEAR = Checks.MIN_YEAR;

    /** Last year that is accepted. */
    int MAX_YEAR = Checks.MAX_YEAR;

    /** The first day. */
    LocalDate start();

    /** The last day. */
    LocalDate end();

    /**
     * Reads a text form.
     *
     * @throws IllegalArgumentException if the text has none of the forms above; the message names them
     */
    static ReportingPeriod parse(String text) {
        return PeriodParser.parse(text);
    }

    /** The calendar year. */
    static ReportingPeriod year(int year) {
        return new CalendarYear(year);
    }

    /** The school year that starts on 1 August of the given year. */
    static ReportingPeriod schoolYear(int startYear) {
        return new SchoolYear(startYear);
    }

    /**
     * The month.
     *
     * @param month 1 for January to 12 for December
     * @throws IllegalArgumentException if there is no such month
     */
    static ReportingPeriod month(int year, int month) {
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("a month must be 1 to 12, but was " + month);
        }
        Checks.requireYear(year);
        return new Month(YearMonth.of(year, month));
    }

    /** The day. */
    static ReportingPeriod day(LocalDate date) {
        return new Day(date);
    }

    /**
     * The period from one day to another, both included, in its one form: two days that make a year, a school year, a
     * month or a day are that period.
     *
     * @throws IllegalArgumentException if the last day is before the first
     */
    static ReportingPeriod between(LocalDate first, LocalDate last) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        return Span.shorter(first, last).orElseGet(() -> new Span(first, last));
    }

    /**
     * The middle of the period in years, on the axis on which all trends are computed. On that axis 1 January of year y
     * is at y, every month is a twelfth long and every day an equal part of its month: the calendar year 2019 is at
     * 2019.5, and consecutive school years are exactly one year apart.
     */
    default double position() {
        return (decimalYear(start()) + decimalYear(end().plusDays(1))) / 2;
    }

    /**
     * The years from the middle of this period to that of another: the difference of their {@linkplain #position
     * positions}, to the last digit. The positions themselves lie near 2000, so that their difference for two months is
     * right to twelve digits only.
     *
     * @return negative where the other is earlier
     */
    default double yearsUntil(ReportingPeriod other) {
        if (this instanceof CalendarYear from && other instanceof CalendarYear until) {
            return until.year - from.year;
        }
        if (this instanceof SchoolYear from && other instanceof SchoolYear until) {
            return until.startYear - from.startYear;
        }
        return (years(start(), other.start())
                        + years(end().plusDays(1), other.end().plusDays(1)))
                / 2;
    }

    /** The years from the middle of this period to the beginning of a day, as {@link #yearsUntil(ReportingPeriod)}. */
    default double yearsUntil(LocalDate day) {
        return (years(start(), day) + years(end().plusDays(1), day)) / 2;
    }

    /** The years from the beginning of a day to that of another, as {@link #yearsUntil(ReportingPeriod)}. */
    static double years(LocalDate from, LocalDate until) {
        return until.getYear() - from.getYear() + (months(until) - months(from)) / 12;
    }

    private static double months(LocalDate day) {
        return day.getMonthValue() - 1 + (day.getDayOfMonth() - 1) / (double) day.lengthOfMonth();
    }

    /** The length in whole months, rounded: 12 for a year, 3 for a quarter, 0 for a day. */
    default long months() {
        return Math.round(12 * (decimalYear(end().plusDays(1)) - decimalYear(start())));
    }

    /** Whether the day lies in this period; its first and last day do. */
    default boolean contains(LocalDate day) {
        return !day.isBefore(start()) && !day.isAfter(end());
    }

    @Override
    default int compareTo(ReportingPeriod other) {
        if (this instanceof CalendarYear one && other instanceof CalendarYear two) {
            return Integer.compare(one.year, two.year);
        }
        if (equals(other)) {
            return 0;
        }
        int order = start().compareTo(other.start());
        if (order == 0) {
            order = end().compareTo(other.end());
        }
        return order != 0 ? order : toString().compareTo(other.toString());
    }

    /** A day on the axis of {@link #position}: the moment at which it begins. */
    static double decimalYear(LocalDate day) {
        return day.getYear() + months(day) / 12;
    }

    /**
     * A calendar year.
     *
     * @param year 1800 to 2999
     */
    record CalendarYear(int year) implements ReportingPeriod {
        public CalendarYear {
            Checks.requireYear(year);
        }

        @Override
        public LocalDate start() {
            return LocalDate.of(year, 1, 1);
        }

        @Override
        public LocalDate end() {
            return LocalDate.of(year, 12, 31);
        }

        @Override
        public double position() {
            return year + 0.5;
        }

        @Override
        public String toString() {
            return Integer.toString(year);
        }
    }

    /**
     * A Dutch school year (schooljaar), 1 August to 31 July.
     *
     * @param startYear the year in which it starts, 1800 to 2998
     */
    record SchoolYear(int startYear) implements ReportingPeriod {

        /** A school year begins when seven months of the year are over. */
        private static final double MONTHS_BEFORE = 7;

        public SchoolYear {
            Checks.requireYear(startYear);
            Checks.requireYear(startYear + 1);
        }

        @Override
        public LocalDate start() {
            return LocalDate.of(startYear, 8, 1);
        }

        @Override
        public LocalDate end() {
            return LocalDate.of(startYear + 1, 7, 31);
        }

        @Override
        public double position() {
            double first = startYear + MONTHS_BEFORE / 12;
            double last = startYear + 1 + MONTHS_BEFORE / 12;
            return (first + last) / 2;
        }

        @Override
        public String toString() {
            return startYear + "/" + (startYear + 1);
        }
    }

    /**
     * A month.
     *
     * @param month the month, in a year from 1800 to 2999
     */
    record Month(YearMonth month) implements ReportingPeriod {
        public Month {
            Checks.requireYear(Objects.requireNonNull(month, "month").getYear());
        }

        @Override
        public LocalDate start() {
            return month.atDay(1);
        }

        @Override
        public LocalDate end() {
            return month.atEndOfMonth();
        }

        @Override
        public String toString() {
            boolean isAmbiguous = month.getMonthValue() == (month.getYear() + 1) % 100;
            return isAmbiguous ? start() + "/" + end() : month.toString();
        }
    }

    /**
     * One day.
     *
     * @param date the day, in a year from 1800 to 2999
     */
    record Day(LocalDate date) implements ReportingPeriod {
        public Day {
            Checks.requireYear(Objects.requireNonNull(date, "date").getYear());
        }

        @Override
        public LocalDate start() {
            return date;
        }

        @Override
        public LocalDate end() {
            return date;
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }

    /**
     * Any other span of days.
     *
     * @param start the first day
     * @param end the last day, not before the first
     */
    record Span(LocalDate start, LocalDate end) implements ReportingPeriod {
        /**
         * A span that no other kind of period has.
         *
         * @throws IllegalArgumentException if the span ends before it starts, or is a year, a school year, a month or a
         *     day; {@link #between} takes these, too
         */
        public Span {
            Checks.requireYear(Objects.requireNonNull(start, "start").getYear());
            Checks.requireYear(Objects.requireNonNull(end, "end").getYear());
            if (end.isBefore(start)) {
                throw new IllegalArgumentException("a span must not end before it starts: " + start + "/" + end);
            }
            shorter(start, end).ifPresent(period -> {
                throw new IllegalArgumentException("the days from " + start + " to " + end
                        + " have a shorter form and must be written as that: " + period);
            });
        }

        /** The year, school year, month or day from one day to another, if it is one. */
        private static Optional<ReportingPeriod> shorter(LocalDate first, LocalDate last) {
            if (first.equals(last)) {
                return Optional.of(new Day(first));
            }
            return Stream.of(new CalendarYear(first.getYear()), new Month(YearMonth.from(first)))
                    .map(ReportingPeriod.class::cast)
                    .filter(period ->
                            period.start().equals(first) && period.end().equals(last))
                    .findFirst()
                    .or(() -> first.getMonthValue() == 8
                                    && first.getDayOfMonth() == 1
                                    && last.equals(first.plusYears(1).minusDays(1))
                            ? Optional.of(new SchoolYear(first.getYear()))
                            : Optional.empty());
        }

        @Override
        public String toString() {
            return start + "/" + end;
        }
    }
}
