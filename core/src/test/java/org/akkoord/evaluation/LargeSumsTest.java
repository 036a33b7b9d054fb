package org.akkoord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.indicator.Cell;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.Qualifier;
import org.akkoord.quantity.Unit;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts within the limit of a figure may add up to more than that limit; then the sum is known to be beyond it. */
// Promise C5 of docs/promises.md
class LargeSumsTest {

    private static final long MOST = 1_000_000_000_000_000L;

    private static Measurement part(String member, Unit unit, Quantity value) {
        return Measurement.builder()
                .indicator("direct")
                .period(ReportingPeriod.year(2018))
                .value(value)
                .unit(unit)
                .cell(Cell.of("sex", member))
                .build();
    }

    private static ObjectiveEvaluation evaluate(Unit unit, TargetValue target, List<Measurement> parts) {
        Indicator indicator = Sample.DIRECT.toBuilder().unit(unit).build();
        Objective objective =
                Sample.OBJECTIVE.toBuilder().target(target).unit(unit).build();
        return Sample.objective(
                Sample.evaluate(Sample.agreement(indicator, objective), parts.toArray(Measurement[]::new)));
    }

    private static List<Measurement> counts(Qualifier qualifier, String... counts) {
        List<Measurement> parts = new ArrayList<>();
        for (String count : counts) {
            Quantity value = new Quantity.Figure(new BigDecimal(count), qualifier);
            parts.add(part("p" + parts.size(), Unit.COUNT, value));
        }
        return parts;
    }

    @ParameterizedTest
    @CsvSource({
        "600000000000000, 600000000000000",
        "1000000000000000, 1",
        "1000000000000000, 0.000000000000001",
        "999999999999999, 999999999999999"
    })
    void countsBeyondTheLimitAreAtLeastTheLimit(String first, String second) {
        TargetValue enough = new TargetValue.AtLeast(new BigDecimal("80"));
        ObjectiveEvaluation evaluation = evaluate(Unit.COUNT, enough, counts(Qualifier.EXACT, first, second));

        assertThat(evaluation.verdict()).isEqualTo(Verdict.ACHIEVED);
        assertThat(evaluation.explanation().text(Locale.ENGLISH)).contains("1,000,000,000,000,000 or more");
    }

    @Test
    void aSumBeyondTheLimitIsNotAtMostTheLimit() {
        TargetValue few = new TargetValue.AtMost(Quantity.LARGEST);
        ObjectiveEvaluation evaluation = evaluate(Unit.COUNT, few, counts(Qualifier.EXACT, "1000000000000000", "1"));

        assertThat(evaluation.verdict()).isNotEqualTo(Verdict.ACHIEVED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Qualifier.class,
            names = {"ABOUT", "UNDER", "OVER"})
    void partsThatAreNotExactHaveNoSumThere(Qualifier qualifier) {
        TargetValue enough = new TargetValue.AtLeast(new BigDecimal("80"));
        ObjectiveEvaluation evaluation =
                evaluate(Unit.COUNT, enough, counts(qualifier, "600000000000000", "600000000000000"));

        assertThat(evaluation.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(evaluation.explanation().conclusion().reason()).isEqualTo(Reason.PART_IS_A_RANGE);
    }

    @Test
    void sharesOfMoreThanTheLimitLieBetweenBounds() {
        List<Measurement> parts = List.of(
                part("girls", Unit.PERCENT, Quantity.share(900_000_000_000_000L, MOST)),
                part("boys", Unit.PERCENT, Quantity.share(1, 1)));
        ObjectiveEvaluation evaluation = evaluate(Unit.PERCENT, new TargetValue.AtLeast(new BigDecimal("80")), parts);

        assertThat(evaluation.verdict()).isEqualTo(Verdict.ACHIEVED);
    }

    @ParameterizedTest
    @ValueSource(longs = {MOST, Long.MAX_VALUE})
    void unitsOfPartsAreAddedWithoutALimit(long units) {
        List<Measurement> parts = counts(Qualifier.EXACT, "40", "50").stream()
                .map(part -> part.toBuilder()
                        .units(new Measurement.Units(units, units))
                        .build())
                .toList();
        ObjectiveEvaluation evaluation = evaluate(Unit.COUNT, new TargetValue.AtLeast(new BigDecimal("80")), parts);

        assertThat(evaluation.verdict()).isEqualTo(Verdict.ACHIEVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000", "0.123456789012345"})
    void aStatedWholeAtTheLimitIsComparedWithItsParts(String whole) {
        List<Measurement> figures = List.of(
                part("girls", Unit.PERCENT, Quantity.of("70")),
                part("boys", Unit.PERCENT, Quantity.of("80")),
                part("girls", Unit.PERCENT, Quantity.of(whole)).toBuilder()
                        .cell(Cell.whole())
                        .build());
        ObjectiveEvaluation evaluation = evaluate(Unit.PERCENT, new TargetValue.AtMost(new BigDecimal("80")), figures);

        assertThat(evaluation.verdict()).isNotNull();
    }
}
