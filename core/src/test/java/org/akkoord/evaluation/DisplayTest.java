package org.akkoord.evaluation;

import static org.akkoord.evaluation.Sample.AS_OF;
import static org.akkoord.evaluation.Sample.DIRECT;
import static org.akkoord.evaluation.Sample.OBJECTIVE;
import static org.akkoord.evaluation.Sample.agreement;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A printed number relates to the target, the interim target and the thresholds as the exact one does. */
class DisplayTest {

    private static final int CASES = 300;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern SHARE = Pattern.compile("(\\d[\\d,.]*) % \\(([\\d,]+) of ([\\d,]+)\\)");
    private static final Pattern FORECAST = Pattern.compile("forecast for the deadline: (-?[\\d,.]+) %");
    private static final Pattern THRESHOLD =
            Pattern.compile("(-?[\\d,.]+(?:e-\\d+)?)( %)? (<=|>=|<|>) (-?[\\d,.]+)( %)? - (met|not met)");

    @Test
    void printedNumbersCompareAsTheExactOnes() {
        Random random = new Random(68);
        int near = 0;
        for (int i = 0; i < CASES; i++) {
            BigDecimal target = BigDecimal.valueOf(1 + random.nextInt(10_000), 2);
            BigDecimal interim = BigDecimal.valueOf(1 + random.nextInt(1_000), 1);
            BigDecimal beside = random.nextBoolean() ? target : interim;
            List<Measurement> figures = figures(beside, random);
            AgreementEvaluation evaluation = evaluate(figures, target, interim);
            ObjectiveEvaluation judged = Sample.objective(evaluation);
            String text = evaluation.toText(Locale.ENGLISH)
                    + judged.explanation().text(Locale.ENGLISH)
                    + judged.explanation().summary(Locale.ENGLISH);
            // where the target is met the interim target is not mentioned
            near += assertShares(text, text.contains("interim target") ? List.of(target, interim) : List.of(target));
            assertForecast(text, judged, target);
            assertThresholds(text);
        }

        // shares that one decimal would put at the target or beyond it must be among the cases
        assertThat(near).isGreaterThan(CASES / 10);
    }

    private static List<Measurement> figures(BigDecimal beside, Random random) {
        List<Measurement> figures = new ArrayList<>();
        for (int year = 2017; year < 2020; year++) {
            long denominator = 3 + random.nextInt(random.nextBoolean() ? 100 : 1_000_000);
            long at = beside.movePointLeft(2)
                    .multiply(BigDecimal.valueOf(denominator))
                    .longValue();
            long numerator = Math.max(0, Math.min(denominator, at + random.nextInt(5) - 2));
            figures.add(Measurement.builder()
                    .indicator("direct")
                    .period(ReportingPeriod.year(year))
                    .value(Quantity.share(numerator, denominator))
                    .unit(Unit.PERCENT)
                    .build());
        }
        return figures;
    }

    private static AgreementEvaluation evaluate(List<Measurement> figures, BigDecimal target, BigDecimal interim) {
        Objective objective = OBJECTIVE.toBuilder()
                .target(new TargetValue.AtLeast(target))
                .deadline(ReportingPeriod.year(2023))
                .milestones(
                        List.of(new Objective.Milestone(ReportingPeriod.year(2019), new TargetValue.AtLeast(interim))))
                .build();
        return AgreementEvaluator.withDefaults()
                .evaluate(agreement(DIRECT, objective), MeasurementSet.of(figures), AS_OF);
    }

    private static int assertShares(String text, List<BigDecimal> limits) {
        int near = 0;
        for (MatchResult share : matches(SHARE, text)) {
            BigDecimal shown = number(share.group(1));
            BigDecimal numerator = number(share.group(2)).multiply(HUNDRED);
            BigDecimal denominator = number(share.group(3));
            for (BigDecimal limit : limits) {
                // n / d < l exactly where 100 n < l d
                assertThat(shown.compareTo(limit))
                        .as(share.group() + " beside " + limit)
                        .isEqualTo(numerator.compareTo(limit.multiply(denominator)));
            }
            near += shown.scale() > 1 ? 1 : 0;
        }
        return near;
    }

    private static void assertForecast(String text, ObjectiveEvaluation judged, BigDecimal target) {
        for (MatchResult forecast : matches(FORECAST, text)) {
            double exact = judged.indicators()
                    .get(0)
                    .projection()
                    .orElseThrow()
                    .forecast()
                    .orElseThrow();
            assertThat(number(forecast.group(1)).compareTo(target))
                    .isEqualTo(BigDecimal.valueOf(exact).compareTo(target));
        }
    }

    private static void assertThresholds(String text) {
        for (MatchResult threshold : matches(THRESHOLD, text)) {
            int compared = number(threshold.group(1)).compareTo(number(threshold.group(4)));
            boolean holds = switch (threshold.group(3)) {
                case "<=" -> compared <= 0;
                case ">=" -> compared >= 0;
                case "<" -> compared < 0;
                default -> compared > 0;
            };
            assertThat(holds).as(threshold.group()).isEqualTo(threshold.group(6).equals("met"));
        }
    }

    @Test
    void countsArePeopleAndThingsWithoutDecimals() {
        Objective objective = OBJECTIVE.toBuilder()
                .unit(Unit.COUNT)
                .target(new TargetValue.AtLeast(BigDecimal.valueOf(12_345)))
                .deadline(ReportingPeriod.year(2023))
                .build();
        String text = Sample.evaluate(
                        agreement(DIRECT.toBuilder().unit(Unit.COUNT).build(), objective),
                        count("2016", "600"),
                        count("2018", "1901"))
                .toText(Locale.forLanguageTag("nl"))
                .replaceAll("\\s+", " ");

        // 1901 + 1301 / 2 a year * 5.5 years from the middle of 2018 to the end of 2023 = 5478.75
        assertThat(text)
                .contains("ten minste 12.345, uiterlijk 2023")
                .contains("verwacht op de einddatum: 5.479, met te weinig metingen");
    }

    private static Measurement count(String period, String value) {
        return Sample.direct(period, value).toBuilder().unit(Unit.COUNT).build();
    }

    /** 2 of 3 is 66.666... %, which one decimal would put at a target of 66.7 %. */
    @ParameterizedTest
    @CsvSource({
        "9999, 10000, 100, 99.99 %",
        "7996, 10000, 80, 79.96 %",
        "7994, 10000, 80, 79.9 %",
        "2, 3, 66.7, 66.67 %",
        "2, 3, 66, 66.7 %",
        "1, 3000, 5, 0.03 %",
        "10000, 10000, 100, 100 %"
    })
    void aShareHasTheDecimalsThatItsTargetAsksFor(long numerator, long denominator, BigDecimal target, String shown) {
        Measurement share = Sample.direct("2018", "0").toBuilder()
                .value(Quantity.share(numerator, denominator))
                .build();
        Objective objective =
                OBJECTIVE.toBuilder().target(new TargetValue.AtLeast(target)).build();
        AgreementEvaluation evaluation = Sample.evaluate(agreement(DIRECT, objective), share);

        assertThat(evaluation.toText(Locale.ENGLISH)).contains("latest      " + shown + " (");
        assertThat(Sample.objective(evaluation).explanation().summary(Locale.ENGLISH))
                .contains(": " + shown + " (");
    }

    private static List<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text.replaceAll("\\s+", " ")).results().toList();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(",", ""));
    }
}
