package org.akkoord.evaluation;

import static org.akkoord.evaluation.Sample.DIRECT;
import static org.akkoord.evaluation.Sample.OBJECTIVE;
import static org.akkoord.evaluation.Sample.agreement;
import static org.akkoord.evaluation.Sample.direct;
import static org.akkoord.evaluation.Sample.evaluate;
import static org.akkoord.evaluation.Sample.objective;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.evaluation.IndicatorEvaluation.Projection;
import org.akkoord.indicator.Direction;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Interval;
import org.akkoord.quantity.Quantity;
import org.junit.jupiter.api.Test;

/** As of 12 October 2020, which is at 2020 + (9 + 11/31) / 12 on the time axis; the target is at least 80 percent. */
class ProjectionTest {

    private static final Objective BY_2025 =
            OBJECTIVE.toBuilder().deadline(ReportingPeriod.year(2025)).build();
    private static final double AS_OF = 2020 + (9 + 11.0 / 31) / 12;

    private static Optional<Projection> projection(Objective objective, Measurement... figures) {
        return objective(evaluate(agreement(DIRECT, objective), figures))
                .indicators()
                .get(0)
                .projection();
    }

    @Test
    void twoValuesGiveAYearAPaceAndAForecastWithoutAnInterval() {
        Projection projection =
                projection(BY_2025, direct("2016", "50"), direct("2018", "56")).orElseThrow();

        // 3 a year from 2018.5: 24 more take 8 years, and the 7.5 years until the end of 2025 give 56 + 22.5; from the
        // date to the end of 2025 the 24 need 24 / 5.2204
        assertThat(projection.reached().orElseThrow()).isCloseTo(2026.5, within(1e-9));
        assertThat(projection.neededPerYear().orElseThrow()).isCloseTo(24 / (2026 - AS_OF), within(1e-9));
        assertThat(projection.missing()).hasValue(24);
        assertThat(projection.deadline()).isEqualTo("2025-12-31");
        assertThat(projection.forecast()).hasValue(78.5);
        assertThat(projection.interval()).isEmpty();
        assertThat(projection.attainment()).isEmpty();
    }

    /**
     * By hand: the slopes between the values 50, 53, 55, 58 are 2, 2.5, 2.5, 2.667, 3, 3 with the median 2.58333, which
     * leads from 58 at 2018.5 in 7.5 years to 77.375 at the end of 2025. The least-squares line has residual variance
     * 0.1, more than the 1/12 of rounding, and 2026 is 9 from the mean position 2017: a new value has the standard
     * error sqrt(0.1 (1 + 1/4 + 81 / 5)) = 1.321. With t(0.975; 2) = 4.30265 the interval is 77.375 -+ 5.684, and 80
     * lies t = 1.9872 standard errors above, which t with 2 degrees of freedom exceeds with 1/2 - t / (2 sqrt(2 +
     * t^2)).
     */
    @Test
    void moreValuesGiveAForecastWithAnIntervalAndAProbability() {
        Projection projection = projection(
                        BY_2025, direct("2015", "50"), direct("2016", "53"), direct("2017", "55"), direct("2018", "58"))
                .orElseThrow();

        double error = Math.sqrt(0.1 * (1.25 + 81.0 / 5));
        double t = (80 - 77.375) / error;
        assertThat(projection.forecast().orElseThrow()).isCloseTo(77.375, within(1e-9));
        assertThat(projection.interval().orElseThrow().low())
                .isCloseTo(77.375 - 4.302652729911275 * error, within(1e-6));
        assertThat(projection.interval().orElseThrow().level()).isEqualTo(0.95);
        assertThat(projection.attainment().orElseThrow()).isCloseTo(0.5 - t / (2 * Math.sqrt(2 + t * t)), within(1e-9));
        assertThat(projection.reached()).isPresent();
    }

    /**
     * By hand: 54 at 2018.5 and 2 a year give 69 at the end of 2025. Errors of 2 percentage points and rounding to
     * whole numbers are the variance v = 4 + 1/12; at 2016, 2017 and 2018 they give the line at 2026, which is 8.5 from
     * the middle position, the variance v (1/3 + 72.25 / 2), and with the latest value v (1 + 1/3 + 36.125). So 80 is
     * 11 / 12.36749 errors away (Python: 0.5 * math.erfc(11 / 12.36749 / math.sqrt(2)) = 0.18689).
     */
    @Test
    void knownStandardErrorsGiveANormalForecast() {
        Projection projection = projection(BY_2025, sample("2016", "50"), sample("2017", "52"), sample("2018", "54"))
                .orElseThrow();

        double error = Math.sqrt((4 + 1.0 / 12) * (1 + 1.0 / 3 + 36.125));
        assertThat(projection.forecast().orElseThrow()).isCloseTo(69, within(1e-9));
        assertThat(projection.interval().orElseThrow().high()).isCloseTo(69 + 1.959963984540054 * error, within(1e-9));
        assertThat(projection.attainment().orElseThrow()).isCloseTo(0.18688641595530436, within(1e-9));
    }

    private static Measurement sample(String period, String value) {
        BigDecimal middle = new BigDecimal(value);
        BigDecimal margin = new BigDecimal("3.919927969080108");
        return direct(period, value).toBuilder()
                .interval(new Interval(middle.subtract(margin), middle.add(margin), new BigDecimal("0.95")))
                .build();
    }

    @Test
    void lessIsBetterIsAttainedFromAbove() {
        Objective atMost = BY_2025.toBuilder()
                .target(new TargetValue.AtMost(new BigDecimal("40")))
                .build();

        Projection projection = projection(
                        atMost, direct("2015", "50"), direct("2016", "47"), direct("2017", "45"), direct("2018", "42"))
                .orElseThrow();

        // the mirror image of the case above: 42 - 7.5 * 2.58333 = 22.625, so at most 40 is nearly certain
        assertThat(projection.forecast().orElseThrow()).isCloseTo(22.625, within(1e-9));
        assertThat(projection.attainment().orElseThrow()).isGreaterThan(0.99);
        assertThat(projection.neededPerYear().orElseThrow()).isNegative();
    }

    @Test
    void aTargetThatIsMetOrAMovementAwayIsReachedInNoYear() {
        Projection met = projection(BY_2025, direct("2015", "50"), direct("2016", "60"), direct("2017", "90"))
                .orElseThrow();

        assertThat(met.reached()).isEmpty();
        assertThat(met.neededPerYear()).isEmpty();
        assertThat(met.forecast()).isPresent();
        assertThat(projection(BY_2025, direct("2016", "50"), direct("2018", "45"))
                        .orElseThrow()
                        .reached())
                .isEmpty();
    }

    @Test
    void afterTheDeadlineOnlyTheYearIsLeft() {
        Projection passed = projection(OBJECTIVE, direct("2016", "50"), direct("2018", "56"))
                .orElseThrow();

        assertThat(passed.reached()).isPresent();
        assertThat(passed.neededPerYear()).isEmpty();
        assertThat(passed.forecast()).isEmpty();
    }

    @Test
    void withoutATargetValueThereIsNothingToReach() {
        assertThat(projection(
                        BY_2025.toBuilder()
                                .target(new TargetValue.Unquantified())
                                .build(),
                        direct("2016", "50"),
                        direct("2018", "56")))
                .isEmpty();
        assertThat(projection(OBJECTIVE, direct("2018", "56"))).isEmpty();
    }

    @Test
    void theDashboardSaysItInALine() {
        String text = evaluate(agreement(DIRECT, BY_2025), direct("2016", "50"), direct("2018", "56"))
                .toText(Locale.ENGLISH);

        assertThat(text.replaceAll("\\s+", " "))
                .contains(
                        "outlook the target needs a rise of 4.6 percentage points a year from now; at this pace the target"
                                + " is met in 2026; forecast for the deadline: 78.5 %, with too few values for a"
                                + " prediction interval");
    }

    /** The forecast of the falling values above is 22.625 with an error of 1.321: 40 and 80 are far away. */
    @Test
    void noProbabilityIsShownAsCertain() {
        Objective atMost = BY_2025.toBuilder()
                .target(new TargetValue.AtMost(new BigDecimal("40")))
                .build();
        Measurement[] falling = {direct("2015", "50"), direct("2016", "47"), direct("2017", "45"), direct("2018", "42")
        };

        assertThat(dashboard(atMost, Locale.ENGLISH, falling))
                .contains("probability that the target is met: more than 99 %");
        assertThat(dashboard(BY_2025, Locale.ENGLISH, falling))
                .contains("probability that the target is met: less than 1 %");
        assertThat(dashboard(BY_2025, Locale.forLanguageTag("nl"), falling))
                .contains("kans dat de streefwaarde wordt gehaald: minder dan 1 %");
    }

    private static String dashboard(Objective objective, Locale locale, Measurement... figures) {
        return evaluate(agreement(DIRECT, objective), figures).toText(locale).replaceAll("\\s+", " ");
    }

    @Test
    void sharesOfSamplesCarryTheirOwnErrors() {
        Measurement first = share("2016", 500);
        Measurement second = share("2017", 520);
        Measurement third = share("2018", 540);

        assertThat(projection(BY_2025, first, second, third)
                        .orElseThrow()
                        .forecast()
                        .orElseThrow())
                .isCloseTo(69, within(1e-9));
    }

    private static Optional<Projection> on(String date, Objective objective, Measurement... figures) {
        return on(DIRECT, date, objective, figures);
    }

    private static Optional<Projection> on(
            Indicator indicator, String date, Objective objective, Measurement... figures) {
        AgreementEvaluation evaluation = AgreementEvaluator.withDefaults()
                .evaluate(agreement(indicator, objective), MeasurementSet.of(List.of(figures)), LocalDate.parse(date));
        return objective(evaluation).indicators().get(0).projection();
    }

    private static Objective by(int year, TargetValue target) {
        return OBJECTIVE.toBuilder()
                .target(target)
                .deadline(ReportingPeriod.year(year))
                .build();
    }

    private static TargetValue atLeast(String value) {
        return new TargetValue.AtLeast(new BigDecimal(value));
    }

    /** By hand: 62 more in the half year from 1 July to the end of 2020 are 124 a year, 10 in half a year 20. */
    @Test
    void byAYearLastsUntilItsLastDay() {
        Projection half =
                on("2020-07-01", by(2020, atLeast("100")), direct("2019", "38")).orElseThrow();
        Projection line = on(
                        "2021-07-01",
                        by(2021, atLeast("90")),
                        direct("2018", "60"),
                        direct("2019", "70"),
                        direct("2020", "80"))
                .orElseThrow();
        Projection school = on(
                        "2020-02-01",
                        OBJECTIVE.toBuilder()
                                .deadline(ReportingPeriod.schoolYear(2019))
                                .build(),
                        direct("2017/2018", "70"),
                        direct("2018/2019", "75"))
                .orElseThrow();

        assertThat(half.neededPerYear().orElseThrow()).isCloseTo(124, within(1e-9));
        assertThat(line.neededPerYear().orElseThrow()).isCloseTo(20, within(1e-9));
        // half a year to 31 July 2020; 75 lies at 1 February 2019, so 1.5 years at 5 a year give 82.5
        assertThat(school.neededPerYear().orElseThrow()).isCloseTo(10, within(1e-9));
        assertThat(school.forecast().orElseThrow()).isCloseTo(82.5, within(1e-9));
    }

    @Test
    void inTheLastFourMonthsAllThatIsMissingIsNeeded() {
        for (String date : List.of("2020-09-02", "2020-12-01", "2020-12-31")) {
            Projection late =
                    on(date, by(2020, atLeast("100")), direct("2019", "38")).orElseThrow();
            assertThat(late.neededPerYear()).isEmpty();
            assertThat(late.missing()).hasValue(62);
        }
        assertThat(on("2020-09-01", by(2020, atLeast("100")), direct("2019", "38"))
                        .orElseThrow()
                        .neededPerYear()
                        .orElseThrow())
                .isCloseTo(186, within(1e-6));
        assertThat(dashboard(by(2020, atLeast("100")), Locale.ENGLISH, direct("2019", "38")))
                .contains(
                        "little time is left: the target still needs a rise of 62 percentage points by 31 December 2020");
    }

    /** 85 to 86 is no movement towards 100, and no year lies at the end of it. */
    @Test
    void noYearIsSaidWhereTheProgressIsInsufficient() {
        for (String latest : List.of("85.5", "86", "86.4")) {
            assertThat(on("2020-10-12", by(2022, atLeast("100")), direct("2017", "85"), direct("2019", latest))
                            .orElseThrow()
                            .reached())
                    .isEmpty();
        }
        assertThat(on("2020-10-12", by(2022, atLeast("100")), direct("2017", "85"), direct("2019", "86.5"))
                        .orElseThrow()
                        .reached())
                .isPresent();
    }

    /** Three values on one line leave no scatter, but they are rounded, and one degree of freedom says little. */
    @Test
    void noIntervalHasTheWidthZeroAndNoProbabilityIsCertain() {
        Projection line = on(
                        "2021-06-30",
                        by(2025, atLeast("90")),
                        direct("2018", "60"),
                        direct("2019", "63"),
                        direct("2020", "66"))
                .orElseThrow();
        Projection level = on(
                        "2021-06-30",
                        by(2022, atLeast("90")),
                        direct("2018", "74.0"),
                        direct("2019", "74.0"),
                        direct("2020", "74.0"))
                .orElseThrow();
        Projection whole = on(
                        "2021-06-30", by(2022, atLeast("90")), full("2018", 60), full("2019", 70), full("2020", 80))
                .orElseThrow();

        for (Projection projection : List.of(line, level, whole)) {
            double low = projection.interval().orElseThrow().low();
            double high = projection.interval().orElseThrow().high();
            assertThat(low)
                    .isLessThan(high)
                    .isLessThanOrEqualTo(projection.forecast().orElseThrow());
            assertThat(low).isNotNegative();
            assertThat(high).isLessThanOrEqualTo(100);
            assertThat(projection.attainment().orElseThrow()).isGreaterThan(0).isLessThan(1);
        }
    }

    private static Measurement full(String period, long numerator) {
        return direct(period, "0").toBuilder()
                .value(Quantity.share(numerator, 100))
                .build();
    }

    @Test
    void aShareIsNotForecastBeyondItsEndsAndAnotherPercentageIs() {
        Projection share = on("2020-02-01", by(2024, atLeast("99")), direct("2018", "80"), direct("2019", "95"))
                .orElseThrow();
        Projection debt = on(
                        DIRECT.toBuilder().direction(Direction.DECREASE).build(),
                        "2020-02-01",
                        by(2023, new TargetValue.AtMost(new BigDecimal("95"))),
                        direct("2018", "130"),
                        direct("2019", "129"))
                .orElseThrow();

        assertThat(share.forecast()).hasValue(100);
        // 129 - 1 * (2024 - 2019.5)
        assertThat(debt.forecast()).hasValue(124.5);
    }

    @Test
    void aYearThatIsOverIsNotSaid() {
        TargetValue range = new TargetValue.Between(new BigDecimal("40"), new BigDecimal("60"));

        // 40 would have been passed in July 2019
        assertThat(on("2021-06-30", by(2023, range), direct("2018", "9"), direct("2019", "39"))
                        .orElseThrow()
                        .reached())
                .isEmpty();
        // 0.01 a year would take 4,999 years
        assertThat(on("2020-02-01", by(2023, atLeast("100")), direct("2018", "50"), direct("2019", "50.01"))
                        .orElseThrow()
                        .reached())
                .isEmpty();
    }

    private static Measurement share(String period, long numerator) {
        return direct(period, "0").toBuilder()
                .value(Quantity.share(numerator, 1000))
                .coverage(Measurement.Coverage.SAMPLE)
                .build();
    }
}
