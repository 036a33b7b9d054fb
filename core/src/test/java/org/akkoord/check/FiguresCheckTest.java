package org.akkoord.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Objective;
import org.akkoord.check.Finding.Kind;
import org.akkoord.check.Finding.Subject;
import org.akkoord.cohort.Cohort;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.trend.Point;
import org.akkoord.trend.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresCheckTest {

    private static final LocalizedText NAME = LocalizedText.of("en", "Name");
    private static final Indicator READING =
            Indicator.builder().id("reading").title(NAME).build();
    private static final FiguresCheck CHECK = FiguresCheck.against(Agreement.builder()
            .id("a")
            .title(NAME)
            .sector(NAME)
            .concluded(ReportingPeriod.parse("2018-08-01"))
            .ends(LocalDate.parse("2022-07-31"))
            .addIndicators(READING)
            .addCohorts(new Cohort(
                    "weak-2017",
                    NAME,
                    ReportingPeriod.schoolYear(2017),
                    Optional.empty(),
                    Cohort.ClosedUnits.NOT_STATED,
                    OptionalLong.empty(),
                    Optional.empty(),
                    List.of()))
            .build());

    private static Measurement.Builder figure(String indicator, String period) {
        return Measurement.builder()
                .indicator(indicator)
                .period(ReportingPeriod.parse(period))
                .value(Quantity.of("80"));
    }

    private static List<String> problems(List<Finding> findings) {
        return findings.stream().map(found -> found.problem().toString()).toList();
    }

    @Test
    void figuresThatFitAreNotMentioned() {
        assertThat(CHECK.check(figure("reading", "2018").cohort("weak-2017").build()))
                .isEmpty();
    }

    @Test
    void figuresOfAnUnknownIndicatorAreFoundOnce() {
        List<Finding> findings = CHECK.check(MeasurementSet.of(List.of(
                figure("reeding", "2018").build(),
                figure("reeding", "2019").unit(Unit.COUNT).build(),
                figure("something-else", "2018").build())));
        assertThat(problems(findings))
                .containsExactly(
                        "warning: the agreement has no indicator 'reeding'; the nearest is 'reading'; its figures are kept,"
                                + " but no evaluation will use them [DANGLING]",
                        "warning: the agreement has no indicator 'something-else'; its figures are kept, but no evaluation"
                                + " will use them [DANGLING]");
        assertThat(findings.get(0).subject()).isEqualTo(Subject.of(Kind.FIGURES, "reeding", "indicator"));
    }

    @Test
    void eachFigureInAnotherUnitIsFound() {
        List<Finding> findings = CHECK.check(MeasurementSet.of(List.of(
                figure("reading", "2018").unit(Unit.COUNT).build(),
                figure("reading", "2019").unit(Unit.COUNT).build(),
                figure("reading", "2020").build())));
        assertThat(problems(findings))
                .containsExactly(
                        "warning: indicator 'reading', 2018: the figure is in count, but its indicator is in percent; no"
                                + " evaluation will use it [CONFLICT]",
                        "warning: indicator 'reading', 2019: the figure is in count, but its indicator is in percent; no"
                                + " evaluation will use it [CONFLICT]");
    }

    @Test
    void anUnknownCohortIsAnErrorOnceForEachIndicator() {
        List<Finding> findings = CHECK.check(MeasurementSet.of(List.of(
                figure("reading", "2018").cohort("weak-2018").build(),
                figure("reading", "2019").cohort("weak-2018").build())));
        assertThat(problems(findings))
                .containsExactly("error: indicator 'reading': the agreement has no cohort 'weak-2018'; the nearest is"
                        + " 'weak-2017' [DANGLING]");
    }

    @Test
    void aFigureCanBeWrongInTwoWays() {
        assertThat(CHECK.check(figure("reading", "2018")
                        .unit(Unit.COUNT)
                        .cohort("nobody")
                        .build()))
                .extracting(found -> found.subject().part())
                .containsExactly("unit", "cohort");
    }

    @Test
    void calendarYearsBesideSchoolYearsAreDoubtful() {
        MeasurementSet figures = MeasurementSet.of(List.of(
                figure("reading", "2018").build(),
                figure("reading", "2018/2019").build(),
                figure("reading", "2019-03-01").build(),
                figure("writing", "2018").build(),
                figure("writing", "2019-03-01").build()));
        assertThat(problems(FiguresCheck.alone(figures)))
                .containsExactly(
                        "warning: indicator 'reading' has figures of calendar years and of school years, which do"
                                + " not end together [CONFLICT]");
    }

    @Test
    void aFigureThatWasPublishedLaterWasNotKnown() {
        assertThat(FiguresCheck.unpublished(figure("reading", "2018").build(), LocalDate.parse("2018-06-30"))
                        .problem())
                .hasToString("warning: indicator 'reading', 2018: the figure was not known on 2018-06-30 [CONFLICT]");
    }

    @ParameterizedTest
    @CsvSource({
        "2019/2020, 78.4, 2018:80, 'has no figure as late as the baseline, which is of 2019/2020; the latest figure is of"
                + " 2018'",
        "2021, 78.4, 2017/2018:80, 'has no figure as late as the baseline, which is of 2021; the latest figure is of"
                + " 2017/2018'",
        "2017/2018, 78.4, 2018/2019:80, 'has no figure for 2017/2018, the period of the baseline'",
        "2017/2018, 78.4, 2017/2018:70.04, 'has 70.0 for 2017/2018, but the agreement states a baseline of 78.4'",
        "2017/2018, 78.4, 2017/2018:78.35, ''",
        "2017/2018, 78.4, 2018-03-01:12, ''",
        "2017, 78, 2017/2018:78, 'has no figure for 2017, the period of the baseline'"
    })
    void figuresAgreeWithTheBaseline(String period, String baseline, String point, String expected) {
        assertThat(baseline(period, baseline, point))
                .isEqualTo(expected.isEmpty() ? Optional.empty() : Optional.of("indicator 'reading' " + expected));
    }

    @Test
    void withoutNumbersNothingIsSaidOfTheBaseline() {
        assertThat(baseline("2017/2018", "78.4")).isEmpty();
    }

    private static Optional<String> baseline(String period, String value, String... points) {
        Objective objective = Objective.builder()
                .id("o")
                .text(NAME)
                .baseline(new Objective.Baseline(ReportingPeriod.parse(period), new BigDecimal(value)))
                .build();
        return FiguresCheck.baseline(objective, READING, series(points)).map(Finding::message);
    }

    @Test
    void oneFigureMakesNoSeries() {
        assertThat(FiguresCheck.single(READING, series("2018:80"))
                        .map(found -> found.problem().toString()))
                .contains("warning: indicator 'reading' has a figure for one period only [MISSING]");
        assertThat(FiguresCheck.single(READING, series())).isEmpty();
        assertThat(FiguresCheck.single(READING, series("2018:80", "2019:80"))).isEmpty();
    }

    private static Series series(String... points) {
        return new Series(Arrays.stream(points)
                .map(text -> text.split(":"))
                .map(parts -> new Point(ReportingPeriod.parse(parts[0]), Quantity.of(parts[1]), OptionalDouble.empty()))
                .toList());
    }
}
