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
import java.util.Locale;
import java.util.Optional;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.evaluation.IndicatorEvaluation.Projection;
import org.akkoord.measurement.Measurement;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Interval;
import org.akkoord.quantity.Quantity;
import org.junit.jupiter.api.Test;

/** As of 12 October 2020, which is at 2020 + (9 + 11/31) / 12 on the time axis; the target is at least 80 percent. */
class ProjectionTest {

    private static final Objective BY_2025 = OBJECTIVE.withDeadline(ReportingPeriod.year(2025));
    private static final double AS_OF = 2020 + (9 + 11.0 / 31) / 12;

    private static Optional<Projection> projection(Objective objective, Measurement... figures) {
        return objective(evaluate(agreement(DIRECT, objective), figures))
                .indicators()
                .get(0)
                .projection();
    }

    @Test
    void twoValuesGiveAYearAndAPaceButNoForecast() {
        Projection projection =
                projection(BY_2025, direct("2016", "50"), direct("2018", "56")).orElseThrow();

        // 3 a year from 2018.5: 24 more take 8 years; from the date to 2025.5 they need 24 / 4.7204
        assertThat(projection.reached().orElseThrow()).isCloseTo(2026.5, within(1e-9));
        assertThat(projection.neededPerYear().orElseThrow()).isCloseTo(24 / (2025.5 - AS_OF), within(1e-9));
        assertThat(projection.forecast()).isEmpty();
        assertThat(projection.interval()).isEmpty();
        assertThat(projection.attainment()).isEmpty();
    }

    /**
     * By hand: at 2015.5 to 2018.5 the values 50, 53, 55, 58 have slope 2.6, mean 54 and residual variance 0.1; at
     * 2025.5, which is 8.5 from the mean position 2017, the line has 76.1 and one new value the standard error sqrt(0.1
     * (1 + 1/4 + 72.25 / 5)) = 1.253. With t(0.975; 2) = 4.30265 the interval is 76.1 -+ 5.391, and 80 lies (80 - 76.1)
     * / 1.253 = 3.1126 standard errors above, which t with 2 degrees of freedom exceeds with 1/2 - t / (2 sqrt(2 +
     * t^2)) = 0.0448.
     */
    @Test
    void moreValuesGiveAForecastWithAnIntervalAndAProbability() {
        Projection projection = projection(
                        BY_2025, direct("2015", "50"), direct("2016", "53"), direct("2017", "55"), direct("2018", "58"))
                .orElseThrow();

        double error = Math.sqrt(0.1 * (1.25 + 72.25 / 5));
        double t = (80 - 76.1) / error;
        assertThat(projection.forecast().orElseThrow()).isCloseTo(76.1, within(1e-9));
        assertThat(projection.interval().orElseThrow().low()).isCloseTo(76.1 - 4.302652729911275 * error, within(1e-6));
        assertThat(projection.interval().orElseThrow().level()).isEqualTo(0.95);
        assertThat(projection.attainment().orElseThrow()).isCloseTo(0.5 - t / (2 * Math.sqrt(2 + t * t)), within(1e-9));
        assertThat(projection.reached()).isPresent();
    }

    /**
     * By hand: errors of 2 percentage points at 2016, 2017 and 2018 give the line at 2025.5, which is 8 from the middle
     * position, the value 52 + 2 * 8 = 68 and the error 2 sqrt(1/3 + 64/2); with the error 2 of a new value that is 2
     * sqrt(1 + 1/3 + 32) = 11.547, so 80 is 1.0392 errors away, which a normal variable exceeds with 0.1494 (Python:
     * 0.5 * math.erfc(12 / 11.547005383792516 / math.sqrt(2)) = 0.1493487779974851).
     */
    @Test
    void knownStandardErrorsGiveANormalForecast() {
        Projection projection = projection(BY_2025, sample("2016", "50"), sample("2017", "52"), sample("2018", "54"))
                .orElseThrow();

        double error = 2 * Math.sqrt(1 + 1.0 / 3 + 32);
        assertThat(projection.forecast().orElseThrow()).isCloseTo(68, within(1e-9));
        assertThat(projection.interval().orElseThrow().high()).isCloseTo(68 + 1.959963984540054 * error, within(1e-9));
        assertThat(projection.attainment().orElseThrow()).isCloseTo(0.1493487779974851, within(1e-9));
    }

    private static Measurement sample(String period, String value) {
        BigDecimal middle = new BigDecimal(value);
        BigDecimal margin = new BigDecimal("3.919927969080108");
        return Measurement.builder()
                .from(direct(period, value))
                .interval(new Interval(middle.subtract(margin), middle.add(margin), new BigDecimal("0.95")))
                .build();
    }

    @Test
    void lessIsBetterIsAttainedFromAbove() {
        Objective atMost = BY_2025.withTarget(new TargetValue.AtMost(new BigDecimal("40")));

        Projection projection = projection(
                        atMost, direct("2015", "50"), direct("2016", "47"), direct("2017", "45"), direct("2018", "42"))
                .orElseThrow();

        // the mirror image of the case above: 23.9 is forecast, so at most 40 is nearly certain
        assertThat(projection.forecast().orElseThrow()).isCloseTo(23.9, within(1e-9));
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
                        BY_2025.withTarget(new TargetValue.Unquantified()), direct("2016", "50"), direct("2018", "56")))
                .isEmpty();
        assertThat(projection(OBJECTIVE, direct("2018", "56"))).isEmpty();
    }

    @Test
    void theDashboardSaysItInALine() {
        String text = evaluate(agreement(DIRECT, BY_2025), direct("2016", "50"), direct("2018", "56"))
                .toText(Locale.ENGLISH);

        assertThat(text.replaceAll("\\s+", " "))
                .contains(
                        "outlook the target needs 5.1 percentage points a year from now; at this pace it is met in 2026");
    }

    /** The forecast of the falling values above is 23.9 with an error of 1.253: 40 and 80 are far away. */
    @Test
    void noProbabilityIsShownAsCertain() {
        Objective atMost = BY_2025.withTarget(new TargetValue.AtMost(new BigDecimal("40")));
        Measurement[] falling = {direct("2015", "50"), direct("2016", "47"), direct("2017", "45"), direct("2018", "42")
        };

        assertThat(dashboard(atMost, Locale.ENGLISH, falling))
                .contains("probability of meeting the target more than 99 %");
        assertThat(dashboard(BY_2025, Locale.ENGLISH, falling))
                .contains("probability of meeting the target less than 1 %");
        assertThat(dashboard(BY_2025, Locale.forLanguageTag("nl"), falling))
                .contains("kans dat de streefwaarde wordt gehaald minder dan 1 %");
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
                .isCloseTo(68, within(0.05));
    }

    private static Measurement share(String period, long numerator) {
        return Measurement.builder()
                .from(direct(period, "0"))
                .value(Quantity.share(numerator, 1000))
                .coverage(Measurement.Coverage.SAMPLE)
                .build();
    }
}
