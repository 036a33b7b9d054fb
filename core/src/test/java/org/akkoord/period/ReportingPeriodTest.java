package org.akkoord.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2019, 2019-01-01, 2019-12-31",
        "1800, 1800-01-01, 1800-12-31",
        "2999, 2999-01-01, 2999-12-31",
        "2017/2018, 2017-08-01, 2018-07-31",
        "2998/2999, 2998-08-01, 2999-07-31",
        "2020-06, 2020-06-01, 2020-06-30",
        "2020-02, 2020-02-01, 2020-02-29",
        "2019-09-01, 2019-09-01, 2019-09-01",
        "2020-02-29, 2020-02-29, 2020-02-29",
        "2019-01-01/2020-10-12, 2019-01-01, 2020-10-12",
        "2009-10-01/2009-10-31, 2009-10-01, 2009-10-31"
    })
    void everyFormIsReadAndPrintedWithItsFirstAndLastDay(String text, LocalDate start, LocalDate end) {
        ReportingPeriod period = ReportingPeriod.parse(text);

        assertThat(period).hasToString(text);
        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
        assertThat(ReportingPeriod.parse(period.toString())).isEqualTo(period);
    }

    @Test
    void aMonthIsMadeOfItsNumbers() {
        assertThat(ReportingPeriod.month(2020, 6)).isEqualTo(ReportingPeriod.parse("2020-06"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.month(2020, 13))
                .withMessage("a month must be 1 to 12, but was 13");
    }

    @Test
    void everyFormHasItsOwnType() {
        assertThat(ReportingPeriod.parse("2019")).isEqualTo(ReportingPeriod.year(2019));
        assertThat(ReportingPeriod.parse("2017/2018")).isEqualTo(ReportingPeriod.schoolYear(2017));
        assertThat(ReportingPeriod.parse("2020-06")).isEqualTo(new ReportingPeriod.Month(YearMonth.of(2020, 6)));
        assertThat(ReportingPeriod.parse("2019-09-01")).isEqualTo(ReportingPeriod.day(LocalDate.of(2019, 9, 1)));
        assertThat(ReportingPeriod.parse("2019-01-01/2020-10-12"))
                .isEqualTo(new ReportingPeriod.Span(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 10, 12)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2019 ",
                " 2019",
                "2019\n",
                "\uff12\uff10\uff11\uff19",
                "\u0662\u0660\u0661\u0669",
                "2020-\u0660\u0666",
                "20190",
                "219",
                "+2019",
                "-2019",
                "2017-2018",
                "2017/18",
                "2017 / 2018",
                "2017/2018/2019",
                "2020-6",
                "2020/06",
                "202006",
                "2020-06-1",
                "01-09-2019",
                "2020-W05",
                "2020-Q1",
                "2020-06-01T00:00",
                "2020-06/2020-07",
                "2019-01-01/",
                "2019-01-01--2020-10-12",
                "soon"
            })
    void anyOtherTextIsRefusedWithTheForms(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.parse(text))
                .withMessage("a period must be a year (2019), a school year (2017/2018), a month (2020-06), a day"
                        + " (2019-09-01) or two days (2019-01-01/2020-10-12), but was '" + text.replace("\n", "\\u000a")
                        + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-29", "2020-04-31", "2020-01-00", "2020-01-01/2021-02-29"})
    void aDateThatDoesNotExistIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.parse(text))
                .withMessage("no such date: '" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-13", "2020-00", "2012-25"})
    void aMonthThatDoesNotExistIsRefusedWithTheForms(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.parse(text))
                .withMessage(
                        "no such date: '" + text + "'; a period is a year (2019), a school year (2017/2018), a month"
                                + " (2020-06), a day (2019-09-01) or two days (2019-01-01/2020-10-12)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017/2019", "2017/2017", "2018/2017"})
    void aSchoolYearNamesTwoConsecutiveYears(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.parse(text))
                .withMessage("a school year must name two consecutive years, but was '" + text + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "1799, 1799",
        "3000, 3000",
        "0000, 0",
        "1799/1800, 1799",
        "2999/3000, 3000",
        "1799-12, 1799",
        "3000-01-01, 3000",
        "1799-12-31/1800-01-01, 1799",
        "2999-12-31/3000-01-01, 3000"
    })
    void aYearLiesFrom1800To2999(String text, int year) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.parse(text))
                .withMessage("a year must be 1800 to 2999, but was " + year);
    }

    @Test
    void aSpanDoesNotEndBeforeItStarts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.parse("2019-01-02/2019-01-01"))
                .withMessage("a span must not end before it starts: 2019-01-02/2019-01-01");
    }

    @Test
    void theOrderIsByFirstDayThenLastDayThenText() {
        List<ReportingPeriod> inOrder = Stream.of(
                        "2017/2018",
                        "2018",
                        "2019-01-01",
                        "2019-01-01/2019-01-01",
                        "2019-01",
                        "2019",
                        "2019-01-01/2019-12-31",
                        "2019-01-01/2020-10-12",
                        "2019-02",
                        "2019/2020",
                        "2020")
                .map(ReportingPeriod::parse)
                .toList();
        List<ReportingPeriod> shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, new Random(20201012));
        Collections.sort(shuffled);

        assertThat(shuffled).isEqualTo(inOrder);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-01-01/2019-12-31, 2019",
        "2020-01-01/2020-12-31, 2020",
        "2017-08-01/2018-07-31, 2017/2018",
        "2019-08-01/2020-07-31, 2019/2020",
        "2020-02-01/2020-02-29, 2020-02",
        "2020-06-01/2020-06-30, 2020-06",
        "2019-09-01/2019-09-01, 2019-09-01"
    })
    void onePeriodHasOneForm(String days, String form) {
        ReportingPeriod period = ReportingPeriod.parse(days);

        assertThat(period).isEqualTo(ReportingPeriod.parse(form)).hasToString(form);
        assertThat(period.compareTo(ReportingPeriod.parse(form))).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReportingPeriod.Span(period.start(), period.end()))
                .withMessageEndingWith("must be written as that: " + form);
    }

    @ParameterizedTest
    @CsvSource({
        "2009-10, 2009-10-01/2009-10-31, 2009/2010",
        "2011-12, 2011-12-01/2011-12-31, 2011/2012",
        "2000-01, 2000-01-01/2000-01-31, 2000/2001",
        "1908-09, 1908-09-01/1908-09-30, 1908/1909"
    })
    void aLabelThatCanMeanAMonthOrTwoYearsIsRefusedWithBoth(String text, String month, String years) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.parse(text))
                .withMessageContaining("'" + text + "' can mean a month or two years")
                .withMessageContaining(month)
                .withMessageContaining(years);
        assertThat(ReportingPeriod.parse(month)).isInstanceOf(ReportingPeriod.Month.class);
    }

    @ParameterizedTest
    @CsvSource({"2012-13, 2012/2013", "2098-99, 2098/2099", "2099-00, 2099/2100"})
    void aLabelOfTwoYearsIsRefusedWithTheFormsThatItCouldHave(String text, String years) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.parse(text))
                .withMessageContaining("'" + text + "' is no month")
                .withMessageContaining(years);
    }

    /** By hand from the definition: 1 January is the year, a month a twelfth, a day an equal part of its month. */
    static Stream<Arguments> positions() {
        return Stream.of(
                Arguments.of("2019", 2019.5),
                Arguments.of("2020", 2020.5),
                Arguments.of("2020-01", 2020 + 0.5 / 12),
                Arguments.of("2019-02", 2019.125),
                Arguments.of("2020-02", 2020.125),
                Arguments.of("2020-12", 2020 + 11.5 / 12),
                Arguments.of("2017/2018", 2018 + 1 / 12.0),
                Arguments.of("2019-01-01", 2019 + 0.5 / 31 / 12),
                Arguments.of("2019-09-01", 2019 + (8 + 0.5 / 30) / 12),
                Arguments.of("2019-12-31", 2020 - 0.5 / 31 / 12),
                Arguments.of("2019-01-01/2020-12-31", 2020.0),
                Arguments.of("2019-07-01/2019-12-31", 2019.75));
    }

    @ParameterizedTest
    @MethodSource("positions")
    void thePositionIsTheMiddle(String text, double position) {
        // positions near 2000 are whole multiples of 2.3e-13 in a double
        assertThat(ReportingPeriod.parse(text).position()).isCloseTo(position, within(1e-12));
    }

    @Test
    void aCalendarYearLiesExactlyInItsMiddle() {
        for (int year = ReportingPeriod.MIN_YEAR; year <= ReportingPeriod.MAX_YEAR; year++) {
            assertThat(ReportingPeriod.year(year).position()).isEqualTo(year + 0.5);
        }
    }

    @Test
    void schoolYearsAreExactlyOneYearApartWhateverTheLeapYears() {
        for (int year = 1900; year < 2040; year++) {
            double step = ReportingPeriod.schoolYear(year + 1).position()
                    - ReportingPeriod.schoolYear(year).position();
            assertThat(step).as("from school year %d", year).isEqualTo(1.0);
        }
    }

    @Test
    void aDayAndTheNextNeverGoBack() {
        LocalDate day = LocalDate.of(2019, 1, 1);
        while (day.getYear() < 2021) {
            double next = ReportingPeriod.day(day.plusDays(1)).position();
            assertThat(next).isGreaterThan(ReportingPeriod.day(day).position());
            day = day.plusDays(1);
        }
    }

    @Test
    void aDayBeginsAtItsPartOfTheMonth() {
        assertThat(ReportingPeriod.decimalYear(LocalDate.of(2020, 1, 1))).isEqualTo(2020.0);
        assertThat(ReportingPeriod.decimalYear(LocalDate.of(2020, 7, 1))).isEqualTo(2020.5);
        // half of the 28 days of February 2021 and of the 30 days of April 2020
        assertThat(ReportingPeriod.decimalYear(LocalDate.of(2021, 2, 15))).isCloseTo(2021.125, within(1e-12));
        assertThat(ReportingPeriod.decimalYear(LocalDate.of(2020, 4, 16))).isCloseTo(2020 + 3.5 / 12, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "2017/2018, 2017-07-31, false",
        "2017/2018, 2017-08-01, true",
        "2017/2018, 2018-07-31, true",
        "2017/2018, 2018-08-01, false",
        "2019-09-01, 2019-09-01, true",
        "2019-09-01, 2019-09-02, false"
    })
    void theFirstAndTheLastDayBelongToIt(String text, LocalDate day, boolean inside) {
        assertThat(ReportingPeriod.parse(text).contains(day)).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({
        "2019, 12",
        "2017/2018, 12",
        "2020-02, 1",
        "2019-10-01/2019-12-31, 3",
        "2019-01-01/2019-06-30, 6",
        "2019-10-01, 0",
        "2017-01-01/2019-12-31, 36"
    })
    void theLengthIsInWholeMonths(String text, long months) {
        assertThat(ReportingPeriod.parse(text).months()).isEqualTo(months);
    }
}
