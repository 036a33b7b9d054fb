package org.akkoord.evaluation;

import static org.akkoord.evaluation.Sample.DIRECT;
import static org.akkoord.evaluation.Sample.OBJECTIVE;
import static org.akkoord.evaluation.Sample.agreement;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.indicator.Cell;
import org.akkoord.indicator.Direction;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which figures make a whole, and over which spans counts may be compared. */
class WholeAndSpanTest {

    private static final Indicator COUNTED =
            DIRECT.toBuilder().unit(Unit.COUNT).direction(Direction.DECREASE).build();
    private static final Objective AT_MOST_250 = OBJECTIVE.toBuilder()
            .unit(Unit.COUNT)
            .target(new TargetValue.AtMost(new BigDecimal("250")))
            .deadline(ReportingPeriod.year(2024))
            .build();

    @Test
    void partsWithoutADimensionMakeNoWhole() {
        Measurement girls = count("2018", "100", Cell.parse("girls"));
        Measurement boys = count("2018", "110", Cell.parse("boys"));
        Indicator declared = COUNTED.toBuilder()
                .dimensions(Map.of(Cell.UNNAMED, List.of("girls", "boys")))
                .build();

        assertJudged(COUNTED, Verdict.NOT_ASSESSABLE, Reason.PARTS_UNNAMED, girls, boys);
        assertJudged(declared, Verdict.ACHIEVED, Reason.TARGET_MET, girls, boys);
        assertJudged(
                COUNTED,
                Verdict.ACHIEVED,
                Reason.TARGET_MET,
                girls.toBuilder().cell(Cell.parse("sex=girls")).build(),
                boys.toBuilder().cell(Cell.parse("sex=boys")).build());
    }

    @Test
    void declaredMembersMustAllBeThere() {
        Indicator declared = COUNTED.toBuilder()
                .dimensions(Map.of("sex", List.of("girls", "boys", "other")))
                .build();
        Measurement girls = count("2018", "100", Cell.parse("sex=girls"));
        Measurement boys = count("2018", "110", Cell.parse("sex=boys"));

        assertJudged(declared, Verdict.NOT_ASSESSABLE, Reason.PART_MISSING, girls, boys);
        assertJudged(
                declared,
                Verdict.ACHIEVED,
                Reason.TARGET_MET,
                girls,
                boys,
                count("2018", "1", Cell.parse("sex=other")));
        assertJudged(
                declared,
                Verdict.ACHIEVED,
                Reason.TARGET_MET,
                girls,
                boys,
                count("2018", "1", Cell.parse("sex=other")).toBuilder()
                        .value(Quantity.missing(Quantity.MissingReason.NOT_APPLICABLE))
                        .build());
    }

    /** A quarter, a month and three years against the year of the target; a day counts what there is. */
    @ParameterizedTest
    @CsvSource({
        "2019-10-01/2019-12-31, SPAN_OF_TARGET",
        "2019-11, SPAN_OF_TARGET",
        "2017-01-01/2019-12-31, SPAN_OF_TARGET",
        "2019, TARGET_MET",
        "2018/2019, TARGET_MET",
        "2019-10-01, TARGET_MET"
    })
    void aCountIsComparedWithATargetOverTheSameLength(String period, Reason reason) {
        assertJudged(
                COUNTED,
                reason == Reason.TARGET_MET ? Verdict.ACHIEVED : Verdict.NOT_ASSESSABLE,
                reason,
                count(period, "80", Cell.whole()));
    }

    /** 0.15 of at most 10 percent is a fraction for 15 percent, unless the range says otherwise. */
    @ParameterizedTest
    @CsvSource({"0.15, 10, FRACTIONS", "0.67, 80, FRACTIONS", "0.7, 10, TARGET_MET", "0.60, 2, TARGET_MET"})
    void figuresThatLookLikeFractionsGiveNoVerdict(String value, String target, Reason reason) {
        Indicator lower = DIRECT.toBuilder().direction(Direction.DECREASE).build();
        Objective objective = OBJECTIVE.toBuilder()
                .target(new TargetValue.AtMost(new BigDecimal(target)))
                .build();
        Measurement figure = Measurement.builder()
                .indicator("direct")
                .period(ReportingPeriod.year(2018))
                .value(Quantity.of(value))
                .build();

        assertThat(reason(lower, objective, figure)).isEqualTo(reason);
        assertThat(reason(lower.toBuilder().range(Indicator.Range.OF_SHARES).build(), objective, figure))
                .isEqualTo(Reason.TARGET_MET);
    }

    /** 8^5 combinations of members are more than anybody fills; the few that are there are no whole. */
    @Test
    void aTableOfManyDimensionsIsNotAddedUp() {
        Measurement[] parts = new Measurement[8];
        for (int i = 0; i < parts.length; i++) {
            String member = "m" + i;
            parts[i] = count(
                    "2018",
                    "10",
                    Cell.of("a", member)
                            .with("b", member)
                            .with("c", member)
                            .with("d", member)
                            .with("e", member));
        }

        assertJudged(COUNTED, Verdict.NOT_ASSESSABLE, Reason.PART_MISSING, parts);
    }

    @Test
    void publishersWhoDisagreeAreNamedInBothLanguages() {
        Measurement one = count("2018", "200", Cell.whole()).toBuilder()
                .publisher("inspectorate")
                .build();
        ObjectiveEvaluation objective = evaluated(
                COUNTED,
                AT_MOST_250,
                one,
                one.toBuilder().publisher("survey").value(Quantity.of("300")).build());

        assertThat(objective.explanation().reason()).isEqualTo(Reason.PUBLISHERS_DISAGREE);
        assertThat(objective.explanation().conclusion().text(Locale.ENGLISH))
                .endsWith(": 200 in 2018 (inspectorate), 300 in 2018 (survey)");
        assertThat(objective.explanation().conclusion().text(Locale.forLanguageTag("nl")))
                .endsWith(": 200 in 2018 (inspectorate), 300 in 2018 (survey)");
    }

    @Test
    void fractionsGiveNoVerdictWhereMoreIsBetterEither() {
        Measurement figure = Measurement.builder()
                .indicator("direct")
                .period(ReportingPeriod.year(2018))
                .value(Quantity.of("0.67"))
                .build();

        assertThat(reason(DIRECT, OBJECTIVE, figure)).isEqualTo(Reason.FRACTIONS);
        assertThat(reason(DIRECT.toBuilder().range(Indicator.Range.OF_SHARES).build(), OBJECTIVE, figure))
                .isNotEqualTo(Reason.FRACTIONS);
    }

    /** {@code sex=girls;age=_T} and {@code sex=girls} are one cell: neither of two values may win silently. */
    @Test
    void twoValuesOfOneCellContradictEachOther() {
        Measurement boys = count("2018", "100", Cell.parse("sex=boys"));
        Measurement girls = count("2018", "110", Cell.parse("sex=girls"));
        Measurement same = count("2018", "110.0", Cell.parse("sex=girls;age=_T"));

        assertJudged(COUNTED, Verdict.ACHIEVED, Reason.TARGET_MET, boys, girls, same);
        assertJudged(
                COUNTED,
                Verdict.NOT_ASSESSABLE,
                Reason.CONFLICTING,
                boys,
                girls,
                same.toBuilder().value(Quantity.of("170")).build());
        assertJudged(
                COUNTED,
                Verdict.NOT_ASSESSABLE,
                Reason.CONFLICTING,
                boys,
                girls,
                girls.toBuilder().publisher("DUO").value(Quantity.of("90")).build());
        assertJudged(
                COUNTED,
                Verdict.ACHIEVED,
                Reason.TARGET_MET,
                count("2018", "80", Cell.whole()),
                count("2018", "80.0", Cell.parse("sex=total")));
        assertJudged(
                COUNTED,
                Verdict.NOT_ASSESSABLE,
                Reason.CONFLICTING,
                count("2018", "80", Cell.whole()),
                count("2018", "90", Cell.parse("sex=Totaal mannen en vrouwen")));
    }

    private static Measurement count(String period, String value, Cell cell) {
        return Measurement.builder()
                .indicator("direct")
                .period(ReportingPeriod.parse(period))
                .value(Quantity.of(value))
                .unit(Unit.COUNT)
                .cell(cell)
                .build();
    }

    private static Reason reason(Indicator indicator, Objective objective, Measurement... figures) {
        return evaluated(indicator, objective, figures).explanation().reason();
    }

    private static void assertJudged(Indicator indicator, Verdict verdict, Reason reason, Measurement... figures) {
        ObjectiveEvaluation objective = evaluated(indicator, AT_MOST_250, figures);
        assertThat(objective.verdict()).isEqualTo(verdict);
        assertThat(objective.explanation().reason()).isEqualTo(reason);
    }

    private static ObjectiveEvaluation evaluated(Indicator indicator, Objective objective, Measurement... figures) {
        return AgreementEvaluator.withDefaults()
                .evaluate(
                        agreement(indicator, objective), MeasurementSet.of(List.of(figures)), LocalDate.of(2020, 2, 1))
                .objective("g1.a");
    }
}
