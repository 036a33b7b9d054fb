package org.akkoord.csv.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.akkoord.csv.profile.ProfileParts.Periods;
import org.akkoord.csv.profile.ProfileParts.YearLabel;
import org.akkoord.csv.profile.ProfileParts.YearPair;
import org.akkoord.period.ReportingPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodLabelsTest {

    @ParameterizedTest
    @CsvSource({
        "2019-2020, 2019/2020",
        "2019/2020, 2019/2020",
        "2019 to 2020, 2019/2020",
        "2019-20, 2019/2020",
        "2019/20, 2019/2020",
        "2019/'20, 2019/2020",
        "1999-00, 1999/2000",
        "2019SJ00, 2019/2020",
        "2019JJ00, 2019",
        "2019-A1, 2019",
        "2019-Q1, 2019-01-01/2019-03-31",
        "2019KW02, 2019-04-01/2019-06-30",
        "2020-Q4, 2020-10-01/2020-12-31",
        "2017-08-01/P1Y, 2017/2018",
        "2017-01-01/P1Y, 2017",
        "2017-02-01/P1Y, 2017-02-01/2018-01-31",
        "2019-01-01/P6M, 2019-01-01/2019-06-30",
        "2019-01-31/P1D, 2019-01-31",
        "1 oktober 2019, 2019-10-01",
        "01-10-2019, 2019-10-01",
        "1 Januari 2020, 2020-01-01",
        "29-2-2020, 2020-02-29",
        "20191001, 2019-10-01",
        "201920, 2019/2020",
        "20192020, 2019/2020",
        "schooljaar 2019-2020, 2019/2020",
        "2019MM10, 2019-10",
        "2019-M10, 2019-10",
        "201910, 2019-10",
        "10/2019, 2019-10",
        "okt 2019, 2019-10",
        "oktober 2019, 2019-10",
        "2019 october, 2019-10",
        "mrt 2019, 2019-03",
        "2019Q4, 2019-10-01/2019-12-31",
        "Q4 2019, 2019-10-01/2019-12-31",
        "2019 4e kwartaal, 2019-10-01/2019-12-31",
        "2019-S1, 2019-01-01/2019-06-30",
        "2019-W01, 2018-12-31/2019-01-06",
        "2020-W53, 2020-12-28/2021-01-03",
        "1-10-2019, 2019-10-01",
        "1 okt 2019, 2019-10-01",
        "1 October 2019, 2019-10-01",
        "2019-10-01T00:00, 2019-10-01",
        "2019-10-01 00:00:00, 2019-10-01",
        "2019.0, 2019"
    })
    void aLabelBecomesAPeriodOfTheCanonicalForm(String label, String period) {
        assertThat(canonical(label, YearLabel.CALENDAR_YEAR)).isEqualTo(period);
        assertThat(PeriodLabels.isPeriod(period)).isTrue();
    }

    @Test
    void aYearOfTwoNumbersBeginsInTheMonthThatTheProfileSays() {
        Periods financial = new Periods(YearLabel.SCHOOL_YEAR_ENDING, YearPair.SCHOOL_YEAR, 4);
        assertThat(canonical("2019/20", financial)).isEqualTo("2019-04-01/2020-03-31");
        assertThat(canonical("2020", financial)).isEqualTo("2019-04-01/2020-03-31");
        assertThat(canonical("201920", financial)).isEqualTo("2019-04-01/2020-03-31");
        assertThat(canonical("2018/19 Q1", financial)).isEqualTo("2018-04-01/2018-06-30");
        assertThat(canonical("2018/19 Q4", financial)).isEqualTo("2019-01-01/2019-03-31");
        assertThat(canonical("2018/20 Q1", financial)).isEqualTo("not known: 2018/20 Q1");
        Periods english = new Periods(YearLabel.SCHOOL_YEAR, YearPair.SEVERAL_YEARS, 9);
        assertThat(canonical("2019", english)).isEqualTo("2019-09-01/2020-08-31");
        assertThat(canonical("2016/17 - 20/21", english)).isEqualTo("2016-09-01/2021-08-31");
    }

    @Test
    void twoDigitsAreNeverAMonthWhereTheProfileSaysThatTheyAreAYear() {
        assertThat(canonical("2003-05", YearPair.SCHOOL_YEAR)).isEqualTo("not known: 2003-05");
        assertThat(canonical("201105", YearPair.SCHOOL_YEAR)).isEqualTo("not known: 201105");
        assertThat(canonical("2003-05", YearPair.UNCLEAR)).isEqualTo("2003-05");
    }

    @ParameterizedTest
    @CsvSource({"CALENDAR_YEAR, 2019", "SCHOOL_YEAR, 2019/2020", "FIRST_OF_OCTOBER, 2019-10-01"})
    void aYearAloneIsWhatTheProfileSays(YearLabel years, String period) {
        assertThat(canonical("2019", years)).isEqualTo(period);
        assertThat(canonical("2019-A1", years)).isEqualTo(period);
    }

    @Test
    void twoDigitsMayBeAMonthOrTheNextYear() {
        assertThat(canonical("2005-06", YearPair.SCHOOL_YEAR)).isEqualTo("2005/2006");
        assertThat(canonical("2005-06", YearPair.SEVERAL_YEARS)).isEqualTo("2005/2006");
        assertThat(canonical("2005-06", YearPair.MONTH)).isEqualTo("2005-06-01/2005-06-30");
        for (YearPair any : YearPair.values()) {
            assertThat(canonical("2019-20", any)).isEqualTo("2019/2020");
            assertThat(canonical("2005/06", any)).isEqualTo("2005/2006");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2005-06", "2009-10", "2011-12"})
    void whereNothingSaysItALabelWithTwoMeaningsIsRefusedWithBoth(String label) {
        assertThat(canonical(label, YearPair.UNCLEAR)).isEqualTo("not known: " + label);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.parse(label))
                .withMessageContainingAll("can mean a month or two years", "for the month", "the school year");
    }

    @ParameterizedTest
    @CsvSource({
        "2017 - 19, 2017-01-01/2019-12-31",
        "2017 -19, 2017-01-01/2019-12-31",
        "2017 \u2013 19, 2017-01-01/2019-12-31",
        "2017-19, 2017-01-01/2019-12-31",
        "2003-05, 2003-01-01/2005-12-31",
        "2017-2019, 2017-01-01/2019-12-31",
        "2006_2008, 2006-01-01/2008-12-31",
        "2001/02 to 2003/04, 2001-08-01/2004-07-31",
        "2001 - 03, 2001-01-01/2003-12-31",
        "1999 - 01, 1999-01-01/2001-12-31",
        "2009 - 10, 2009-01-01/2010-12-31",
        "2017 - 2019, 2017-01-01/2019-12-31",
        "2016/17 - 20/21, 2016-08-01/2021-07-31",
        "1998/99 - 00/01, 1998-08-01/2001-07-31",
        "2016/17 - 2018/19, 2016-08-01/2019-07-31",
        "2018 Q1, 2018-01-01/2018-03-31",
        "2018/19, 2018/2019",
        "2018, 2018"
    })
    void severalYearsAreASpanWhereTheProfileSaysSo(String label, String period) {
        assertThat(canonical(label, YearPair.SEVERAL_YEARS)).isEqualTo(period);
        assertThat(ReportingPeriod.parse(period).toString()).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019 - 2017", "2016/17 - 20/22", "2018/19 Q1"})
    void spansThatAreNoneStayAsTheyAre(String label) {
        assertThat(canonical(label, YearPair.SEVERAL_YEARS)).isEqualTo("not known: " + label);
        assertThat(PeriodLabels.isPeriod(label)).isFalse();
    }

    @Test
    void severalYearsAreRefusedWhereNothingSaysWhatTheyAre() {
        assertThat(canonical("2017 - 19", YearPair.SCHOOL_YEAR)).isEqualTo("not known: 2017 - 19");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.parse("2017 - 19"))
                .withMessageContaining("two days (2019-01-01/2020-10-12)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-21",
                "2019-Q5",
                "2019KW00",
                "31-02-2020",
                "1 brumaire 2019",
                "1/10/2019",
                "43739",
                "2019-W53",
                "2019-13",
                "2019-10-01T08:30",
                "201112",
                "2019-2021",
                "20191301",
                "2019-02-30/P1Y",
                "2019-01-01/P",
                "19-20",
                "x",
                ""
            })
    void anyOtherLabelStaysAsItIs(String label) {
        assertThat(canonical(label, YearLabel.CALENDAR_YEAR)).isEqualTo("not known: " + label);
        assertThat(PeriodLabels.isPeriod(label)).isFalse();
    }

    private static String canonical(String label, YearLabel years) {
        return canonical(label, new Periods(years, YearPair.UNCLEAR, Periods.AUGUST));
    }

    private static String canonical(String label, YearPair pairs) {
        return canonical(label, new Periods(YearLabel.CALENDAR_YEAR, pairs, Periods.AUGUST));
    }

    private static String canonical(String label, Periods periods) {
        return PeriodLabels.canonical(label, periods).orElse("not known: " + label);
    }
}
