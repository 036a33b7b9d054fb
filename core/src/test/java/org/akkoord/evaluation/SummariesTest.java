package org.akkoord.evaluation;

import static org.akkoord.evaluation.Sample.DIRECT;
import static org.akkoord.evaluation.Sample.OBJECTIVE;
import static org.akkoord.evaluation.Sample.agreement;
import static org.akkoord.evaluation.Sample.direct;
import static org.akkoord.evaluation.Sample.evaluate;
import static org.akkoord.evaluation.Sample.objective;
import static org.akkoord.evaluation.Sample.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.evaluation.IndicatorEvaluation.Way;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.Measurement.StatusFlag;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What results say of themselves to those who show them; the target is at least 80 percent. */
class SummariesTest {

    private static IndicatorEvaluation first(Objective objective, Measurement... figures) {
        return objective(evaluate(agreement(DIRECT, objective), figures))
                .indicators()
                .get(0);
    }

    /** By hand: (latest - start) / (80 - start). */
    @ParameterizedTest
    @CsvSource({"60, 65, 25", "60, 80, 100", "60, 85, 125", "60, 60, 0", "60, 55, -25"})
    void theShareOfTheWayIsThatFromTheFirstValueToTheTarget(String start, String latest, String percent) {
        Way way = first(OBJECTIVE, direct("2015", start), direct("2018", latest))
                .way()
                .orElseThrow();

        assertThat(way.percent()).isEqualByComparingTo(percent);
        assertThat(way.from()).isEqualTo(ReportingPeriod.year(2015));
        assertThat(way.target()).isEqualByComparingTo("80");
    }

    @Test
    void theWayBeginsAtTheStatedBaseline() {
        Objective stated = OBJECTIVE.toBuilder()
                .baseline(new Objective.Baseline(ReportingPeriod.year(2014), new BigDecimal("40")))
                .build();
        assertThat(first(stated, direct("2018", "70")).way().orElseThrow().percent())
                .isEqualByComparingTo("75");
    }

    @Test
    void thereIsNoWayFromAValueThatMetTheTargetOrWithoutOne() {
        assertThat(first(OBJECTIVE, direct("2015", "81"), direct("2018", "70")).way())
                .isEmpty();
        assertThat(first(OBJECTIVE, direct("2018", "70")).way()).isEmpty();
        assertThat(first(
                                OBJECTIVE.toBuilder()
                                        .target(new TargetValue.Unquantified())
                                        .build(),
                                direct("2015", "60"),
                                direct("2018", "70"))
                        .way())
                .isEmpty();
    }

    @Test
    void theMovementSaysTheChangeAndWhetherChanceExplainsTheTrend() {
        assertThat(first(OBJECTIVE).movement(Locale.ENGLISH)).isEmpty();
        assertThat(first(OBJECTIVE, direct("2018", "70")).movement(Locale.ENGLISH))
                .contains("One value, 70 % in 2018: it shows no movement.");
        assertThat(first(OBJECTIVE, direct("2015", "60"), direct("2018", "70.5"))
                        .movement(Locale.ENGLISH))
                .contains("From 60 % in 2015 to 70.5 % in 2018: a rise of 10.5 percentage points.");
        // scipy 1.17.1, theilslopes([60, 62, 64, 66, 67, 69], range(6)): 1.8; kendalltau of the same: p = 0.0028
        assertThat(movement(Locale.ENGLISH, "60", "62", "64", "66", "67", "69"))
                .endsWith("The trend through 6 values is a rise of 1.8 percentage points a year, "
                        + "more than chance explains (at 5 %).");
        // theilslopes([60, 70, 62, 67], range(4)): 1.667; kendalltau of the same: p = 0.75
        assertThat(movement(Locale.forLanguageTag("nl"), "60", "70", "62", "67"))
                .endsWith(
                        "De trend over 4 waarden is een stijging van 1,7 procentpunt per jaar; "
                                + "het zijn er te weinig, of ze lopen te ver uiteen, om een vlakke lijn uit te sluiten (getoetst op 5 %).");
    }

    /** The movement of values in the years from 2013 on. */
    private static String movement(Locale locale, String... values) {
        Measurement[] figures = IntStream.range(0, values.length)
                .mapToObj(i -> direct(Integer.toString(2013 + i), values[i]))
                .toArray(Measurement[]::new);
        return first(OBJECTIVE, figures).movement(locale).orElseThrow();
    }

    @Test
    void flagsStandAtThePeriodsOfTheirValues() {
        Measurement provisional = direct("2018", "70").toBuilder()
                .flags(List.of(StatusFlag.PROVISIONAL))
                .build();
        assertThat(first(OBJECTIVE, direct("2015", "60"), provisional).flags())
                .containsExactly(java.util.Map.entry(ReportingPeriod.year(2018), List.of(StatusFlag.PROVISIONAL)));
    }

    @Test
    void aPlannedWayIsKnownToTheIndicatorWhosePathItIs() {
        Indicator line = Indicator.builder()
                .id("line")
                .title(text("Line"))
                .role(Indicator.Role.CONTEXT)
                .pathOf("direct")
                .build();
        Agreement sample = agreement(DIRECT, OBJECTIVE);
        Agreement drawn = sample.toBuilder()
                .indicators(List.of(DIRECT, Sample.PROXY, line))
                .build();
        Measurement planned = Measurement.builder()
                .indicator("line")
                .period(ReportingPeriod.year(2018))
                .value(new Quantity.Figure(new BigDecimal("80"), Quantity.Qualifier.EXACT))
                .unit(Unit.PERCENT)
                .addFlags(StatusFlag.FORECAST)
                .build();

        IndicatorEvaluation evaluation = objective(evaluate(drawn, direct("2015", "60"), planned))
                .indicators()
                .get(0);

        assertThat(evaluation.paths()).singleElement().satisfies(path -> {
            assertThat(path.title()).isEqualTo(text("Line"));
            assertThat(path.figures())
                    .singleElement()
                    .satisfies(figure -> assertThat(figure.text(Locale.ENGLISH)).isEqualTo("80 % in 2018"));
        });
        assertThat(evaluation.aim().orElseThrow().objective()).isEqualTo(OBJECTIVE);
    }

    @Test
    void aPathIsThatOfAnIndicatorOfTheAgreement() {
        Indicator line = DIRECT.toBuilder().id("line").pathOf("nothing").build();
        Agreement sample = agreement(DIRECT, OBJECTIVE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sample.toBuilder()
                        .indicators(List.of(DIRECT, Sample.PROXY, line))
                        .build())
                .withMessage("indicator 'line' refers to indicator 'nothing', which does not exist");
    }
}
