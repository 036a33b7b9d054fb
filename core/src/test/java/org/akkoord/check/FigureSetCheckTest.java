package org.akkoord.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.akkoord.agreement.Agreement;
import org.akkoord.indicator.Cell;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.Measurement.StatusFlag;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is doubtful about the figures of one indicator together. */
class FigureSetCheckTest {

    private static final LocalizedText NAME = LocalizedText.of("en", "Name");
    private static final Indicator SHARE =
            Indicator.builder().id("share").title(NAME).build();
    private static final Indicator COUNT =
            Indicator.builder().id("count").title(NAME).unit(Unit.COUNT).build();

    /** From 1 January 2014 to the end of 2024. */
    private static Agreement agreement(Indicator... indicators) {
        return Agreement.builder()
                .id("a")
                .title(NAME)
                .sector(NAME)
                .concluded(ReportingPeriod.year(2014))
                .ends(LocalDate.parse("2024-12-31"))
                .addIndicators(indicators)
                .build();
    }

    private static Measurement.Builder share(String period) {
        return Measurement.builder()
                .indicator("share")
                .period(ReportingPeriod.parse(period))
                .value(Quantity.of("60"));
    }

    private static Measurement.Builder count(String period) {
        return share(period).indicator("count").unit(Unit.COUNT);
    }

    private static List<String> found(Indicator indicator, Measurement.Builder... figures) {
        return FiguresCheck.against(agreement(indicator)).check(set(figures)).stream()
                .map(finding -> finding.problem().message())
                .toList();
    }

    private static MeasurementSet set(Measurement.Builder... figures) {
        return MeasurementSet.of(
                Stream.of(figures).map(Measurement.Builder::build).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1989", "1988/1989", "2029", "2029-12-31", "2017/2018", "2024"})
    void periodsNearTheAgreementAreNotMentioned(String period) {
        // 2014 - 25 = 1989 and 2024 + 5 = 2029
        assertThat(found(SHARE, share(period))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1988", "1900", "2030", "2199", "1987/1988", "2030-01-01", "2918-10-01/2919-09-30"})
    void periodsFarOutsideTheAgreementAreFound(String period) {
        assertThat(found(SHARE, share(period)))
                .containsExactly("indicator 'share', " + period + ": has figures far outside the agreement, of "
                        + period + "; expected periods from 1989-01-01 to 2029-12-31");
    }

    @Test
    void manyFarPeriodsAreOneFinding() {
        assertThat(found(SHARE, share("1901"), share("1902"), share("1903"), share("1904"), share("2018")))
                .containsExactly(
                        "indicator 'share', 1901: has figures far outside the agreement, of 1901, 1902, 1903 and"
                                + " 1 more; expected periods from 1989-01-01 to 2029-12-31");
    }

    @ParameterizedTest
    @CsvSource({
        "sex=grils, has figures of 'grils' in dimension 'sex'; but the agreement declares only 'girls'; 'boys'; the"
                + " nearest is 'girls'",
        "sex=Girls, has figures of 'Girls' in dimension 'sex'; but the agreement declares only 'girls'; 'boys'; the"
                + " nearest is 'girls'",
        "sex=other, has figures of 'other' in dimension 'sex'; but the agreement declares only 'girls'; 'boys'",
        "Sex=girls, has figures in dimension 'Sex'; but the agreement declares 'sex'"
    })
    void undeclaredMembersAndDimensionsAreFoundWithTheNearest(String cell, String expected) {
        Indicator declared = SHARE.toBuilder()
                .dimensions(Map.of("sex", List.of("girls", "boys")))
                .build();
        assertThat(found(declared, share("2018").cell(Cell.parse(cell))))
                .singleElement()
                .satisfies(message -> assertThat(message.replace(',', ';')).endsWith(expected));
    }

    @Test
    void totalsAndOtherClassificationsAreNoUndeclaredMembers() {
        Indicator declared = SHARE.toBuilder()
                .dimensions(Map.of("sex", List.of("girls", "boys")))
                .build();
        assertThat(found(
                        declared,
                        share("2018").cell(Cell.of("sex", "_T")),
                        share("2018").cell(Cell.of("sex", "boys")),
                        share("2018").cell(Cell.of("region", "north"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Sex=girls, sex=boys, dimensions that differ only in case or blanks",
        "Age group=10, age_group=11, dimensions that differ only in case or blanks",
        "sex=Girls, sex=girls, members of dimension 'sex' that differ only in case or blanks",
        "region=North East, region=NorthEast, members of dimension 'region' that differ only in case or blanks"
    })
    void namesThatAreAlmostTheSameAreFound(String one, String other, String expected) {
        MeasurementSet figures =
                set(share("2018").cell(Cell.parse(one)), share("2018").cell(Cell.parse(other)));
        assertThat(FiguresCheck.alone(figures))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem().message())
                        .startsWith("indicator 'share': has " + expected)
                        .endsWith("; each counts as another one"));
        assertThat(FiguresCheck.against(agreement(SHARE)).check(figures)).hasSize(1);
    }

    @Test
    void namesThatDifferAreNotMentioned() {
        assertThat(FiguresCheck.alone(set(
                        share("2018").cell(Cell.of("sex", "girls")),
                        share("2018").cell(Cell.of("sex", "boys")),
                        share("2018").cell(Cell.of("age", "10")))))
                .isEmpty();
    }

    @Test
    void twoPublishersNeedASourceOfRecord() {
        Measurement.Builder[] figures = {
            share("2017").publisher("survey"), share("2018").publisher("inspectorate"), share("2019")
        };
        assertThat(found(SHARE, figures))
                .containsExactly("indicator 'share': has figures of the publishers 'inspectorate', 'survey', and the"
                        + " agreement does not say whose count; expected a 'source' of the indicator");
        assertThat(found(SHARE.toBuilder().source("survey").build(), figures)).isEmpty();
        assertThat(found(SHARE.toBuilder().role(Indicator.Role.CONTEXT).build(), figures))
                .isEmpty();
        assertThat(found(SHARE, share("2017").publisher("survey"), share("2018")))
                .isEmpty();
    }

    @Test
    void countsOverUnequalSpansAreFoundAndPercentagesAreNot() {
        assertThat(found(COUNT, count("2018"), count("2019-01-01/2019-06-30")))
                .containsExactly("indicator 'count': has figures over unequal spans, such as 2019-01-01/2019-06-30 and"
                        + " 2018, which are not compared; expected periods of one length");
        assertThat(found(COUNT, count("2017"), count("2018/2019"), count("2015-08-01/2016-07-31")))
                .isEmpty();
        assertThat(found(COUNT, count("2017-10-01"), count("2018-10-01"))).isEmpty();
        assertThat(found(COUNT, count("2017-10-01"), count("2018"))).hasSize(1);
        assertThat(found(SHARE, share("2018"), share("2019-06"))).isEmpty();
        assertThat(found(
                        COUNT,
                        count("2018"),
                        count("2014-01-01/2019-06-30").flags(List.of(StatusFlag.PERIOD_NOT_STATED))))
                .isEmpty();
    }

    @Test
    void forecastsAreFound() {
        Measurement.Builder forecast = share("2023").flags(List.of(StatusFlag.FORECAST));
        assertThat(found(SHARE, share("2018"), forecast))
                .containsExactly("indicator 'share', 2023: has forecasts, of 2023; expected measurements, so no verdict"
                        + " rests on them");
        assertThat(found(SHARE.toBuilder().role(Indicator.Role.CONTEXT).build(), forecast))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"250, 60", "-3, 55", "0.67, 73.4", "101, 40"})
    void withoutAnAgreementWhatNoPercentageCanBeIsFound(String odd, String sound) {
        MeasurementSet figures =
                set(share("2017").value(Quantity.of(sound)), share("2018").value(Quantity.of(odd)));
        assertThat(FiguresCheck.implausible(figures))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem().message())
                        .startsWith("indicator 'share', 2018: " + odd + " percent in 2018 lies outside"));
    }

    @Test
    void withoutAnAgreementCountsAreNotNegative() {
        assertThat(FiguresCheck.implausible(set(count("2017").value(Quantity.of("-1")), count("2018"))))
                .hasSize(1);
        assertThat(FiguresCheck.implausible(set(count("2017").value(Quantity.of("250")), share("2018"))))
                .isEmpty();
    }
}
