package org.akkoord.evaluation;

import static org.akkoord.evaluation.Sample.DIRECT;
import static org.akkoord.evaluation.Sample.OBJECTIVE;
import static org.akkoord.evaluation.Sample.agreement;
import static org.akkoord.evaluation.Sample.direct;
import static org.akkoord.evaluation.Sample.objective;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.indicator.Direction;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.progress.ProgressMethods;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.render.TextWrap;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published methods in an evaluation. */
// Promise C3 of docs/promises.md
class PublishedMethodsTest {

    private static final Measurement[] RISING = {
        direct("2014", "49"),
        direct("2015", "50"),
        direct("2016", "52"),
        direct("2017", "53"),
        direct("2018", "55"),
        direct("2019", "57")
    };
    private static final Objective UNQUANTIFIED =
            OBJECTIVE.toBuilder().target(new TargetValue.Unquantified()).build();

    private static ObjectiveEvaluation evaluate(ProgressMethod method, Agreement agreement, Measurement... figures) {
        return objective(AgreementEvaluator.withDefaults()
                .with(method)
                .evaluate(agreement, MeasurementSet.of(List.of(figures)), Sample.AS_OF));
    }

    static Stream<ProgressMethod> all() {
        return ProgressMethods.all().stream();
    }

    @Test
    void aMethodWithARuleForItJudgesWithoutATarget() {
        Agreement open = agreement(DIRECT, UNQUANTIFIED);

        assertThat(evaluate(ProgressMethods.OPEN_SDG, open, RISING).verdict()).isEqualTo(Verdict.SUFFICIENT_PROGRESS);
        assertThat(evaluate(ProgressMethods.UNSD_2023, open, RISING).verdict()).isEqualTo(Verdict.SUFFICIENT_PROGRESS);
        assertThat(evaluate(ProgressMethods.EUROSTAT, open, RISING).verdict()).isEqualTo(Verdict.SUFFICIENT_PROGRESS);
        assertThat(evaluate(ProgressMethods.DESTATIS, open, RISING).verdict()).isEqualTo(Verdict.SUFFICIENT_PROGRESS);
        assertThat(evaluate(ProgressMethods.OPEN_SDG, open, RISING)
                        .explanation()
                        .reason())
                .isEqualTo(Reason.WANTED_WAY);
    }

    @Test
    void theOtherMethodsSayThatThereIsNoTarget() {
        Agreement open = agreement(DIRECT, UNQUANTIFIED);

        assertThat(Stream.of(
                        ProgressMethods.SECTOR_AGREEMENT, ProgressMethods.HEALTHY_PEOPLE_2020, ProgressMethods.SDSN))
                .allSatisfy(method -> {
                    ObjectiveEvaluation evaluation = evaluate(method, open, RISING);
                    assertThat(evaluation.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
                    assertThat(evaluation.explanation().reason()).isEqualTo(Reason.NO_TARGET_VALUE);
                });
    }

    @Test
    void withoutATargetAndAGoodWayThereIsNoVerdict() {
        Indicator neutral = DIRECT.toBuilder().direction(Direction.NEUTRAL).build();

        assertThat(evaluate(ProgressMethods.OPEN_SDG, agreement(neutral, UNQUANTIFIED), RISING)
                        .explanation()
                        .reason())
                .isEqualTo(Reason.NO_DIRECTION);
    }

    @Test
    void withoutATargetTheValuesKeepTheUnitOfTheirIndicator() {
        Indicator counted = DIRECT.toBuilder().unit(Unit.COUNT).build();
        ObjectiveEvaluation evaluation = evaluate(
                ProgressMethods.DESTATIS,
                agreement(counted, UNQUANTIFIED),
                Arrays.stream(RISING)
                        .map(each -> each.toBuilder().unit(Unit.COUNT).build())
                        .toArray(Measurement[]::new));

        assertThat(evaluation.explanation().text(Locale.ENGLISH))
                .contains("mean annual change: (57 - 49) / 5 = 1.6\n")
                .contains("change: 57 - 55 = 2\n");
    }

    @Test
    void aPercentageHasItsNaturalLimit() {
        ObjectiveEvaluation rising =
                evaluate(ProgressMethods.OPEN_SDG, agreement(DIRECT, UNQUANTIFIED), direct("2015", "90"), RISING[5]);
        ObjectiveEvaluation falling = evaluate(
                ProgressMethods.OPEN_SDG,
                agreement(DIRECT.toBuilder().direction(Direction.DECREASE).build(), UNQUANTIFIED),
                direct("2015", "90"),
                RISING[5]);

        assertThat(rising.explanation().text(Locale.ENGLISH))
                .contains("factor for a baseline near its limit: 1 - (90 / 100)^4.44 = 0.374");
        assertThat(falling.explanation().text(Locale.ENGLISH)).doesNotContain("near its limit");
    }

    @Test
    void theRatingIsPartOfTheResult() {
        IndicatorEvaluation indicator = evaluate(ProgressMethods.OPEN_SDG, agreement(DIRECT, OBJECTIVE), RISING)
                .indicators()
                .get(0);

        assertThat(indicator.rating().orElseThrow().status()).isEqualTo("limited_progress");
        assertThat(indicator.rating().orElseThrow().score()).isPresent();
        assertThat(evaluate(ProgressMethods.SECTOR_AGREEMENT, agreement(DIRECT, OBJECTIVE), RISING)
                        .indicators()
                        .get(0)
                        .rating())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theTargetInForceOnTheDateCounts(ProgressMethod method) {
        Objective revised = OBJECTIVE.toBuilder()
                .deadline(ReportingPeriod.year(2030))
                .target(new TargetValue.AtLeast(BigDecimal.valueOf(90)))
                .earlierTargets(List.of(new TargetValue.Earlier(
                        new TargetValue.AtLeast(BigDecimal.valueOf(57)),
                        LocalDate.of(2020, 10, 31),
                        Sample.text("raised"),
                        List.of())))
                .build();
        Agreement agreement = agreement(DIRECT, revised);
        MeasurementSet figures = MeasurementSet.of(List.of(RISING));
        AgreementEvaluator evaluator = AgreementEvaluator.withDefaults().with(method);

        assertThat(objective(evaluator.evaluate(agreement, figures, LocalDate.of(2020, 10, 31)))
                        .verdict())
                .isEqualTo(Verdict.ACHIEVED);
        assertThat(objective(evaluator.evaluate(agreement, figures, LocalDate.of(2020, 11, 1)))
                        .verdict())
                .isNotEqualTo(Verdict.ACHIEVED);
    }

    @Test
    void countsOfSamplesReachFingertips() {
        Measurement[] shares = Arrays.stream(new long[][] {
                    {2015, 994, 40_299},
                    {2016, 1_023, 41_527},
                    {2017, 1_199, 42_811},
                    {2018, 1_332, 44_064},
                    {2019, 1_367, 44_701}
                })
                .map(row -> Measurement.builder()
                        .indicator("direct")
                        .period(ReportingPeriod.year((int) row[0]))
                        .value(Quantity.share(row[1], row[2]))
                        .coverage(Measurement.Coverage.SAMPLE)
                        .build())
                .toArray(Measurement[]::new);
        ObjectiveEvaluation evaluation = evaluate(ProgressMethods.FINGERTIPS, agreement(DIRECT, UNQUANTIFIED), shares);

        assertThat(evaluation.verdict()).isEqualTo(Verdict.SUFFICIENT_PROGRESS);
        assertThat(evaluation.indicators().get(0).rating().orElseThrow().status())
                .isEqualTo("Increasing and getting better");
    }

    @ParameterizedTest
    @MethodSource("all")
    void theOrderOfTheFiguresNeverMattersAndEveryLineFits(ProgressMethod method) {
        Agreement agreement = agreement(DIRECT, OBJECTIVE);
        List<Measurement> reversed = Arrays.asList(RISING.clone());
        Collections.reverse(reversed);
        ObjectiveEvaluation evaluation = evaluate(method, agreement, RISING);

        assertThat(evaluate(method, agreement, reversed.toArray(new Measurement[0])))
                .isEqualTo(evaluation);
        Stream.of(Locale.ENGLISH, Locale.forLanguageTag("nl"))
                .forEach(locale -> assertThat(
                                evaluation.explanation().text(locale).lines())
                        .allMatch(line -> line.length() <= TextWrap.WIDTH));
    }
}
