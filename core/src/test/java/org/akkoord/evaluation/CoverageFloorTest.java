package org.akkoord.evaluation;

import static org.akkoord.evaluation.Sample.AS_OF;
import static org.akkoord.evaluation.Sample.DIRECT;
import static org.akkoord.evaluation.Sample.OBJECTIVE;
import static org.akkoord.evaluation.Sample.agreement;
import static org.akkoord.evaluation.Sample.direct;
import static org.akkoord.evaluation.Sample.objective;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.verdict.Reason;
import org.junit.jupiter.api.Test;

class CoverageFloorTest {

    private static final AgreementEvaluator USUAL = AgreementEvaluator.withDefaults();

    private static AgreementEvaluation evaluate(AgreementEvaluator evaluator, int counted) {
        Measurement figure = direct("2018", "95").toBuilder()
                .units(new Measurement.Units(counted, 100))
                .build();
        return evaluator.evaluate(agreement(DIRECT, OBJECTIVE), MeasurementSet.of(List.of(figure)), AS_OF);
    }

    private static Reason reason(AgreementEvaluation evaluation) {
        return objective(evaluation).explanation().reason();
    }

    @Test
    void aValueOfTooFewUnitsGivesNoVerdict() {
        assertThat(reason(evaluate(USUAL, 66))).isEqualTo(Reason.COVERAGE_TOO_LOW);
        assertThat(reason(evaluate(USUAL, 67))).isEqualTo(Reason.TARGET_MET);
    }

    @Test
    void anotherFloorDecidesAndIsShownWithTheMethod() {
        AgreementEvaluator all = USUAL.withCoverageFloor(new BigDecimal("99.5"));
        AgreementEvaluation evaluation = evaluate(all, 99);

        assertThat(reason(evaluation)).isEqualTo(Reason.COVERAGE_TOO_LOW);
        assertThat(evaluation.judgedBy().settings(Locale.ENGLISH, "; ")).endsWith("; coverage from 99.5 %");
        assertThat(evaluation.toText(Locale.forLanguageTag("nl")).replaceAll("\\s+", " "))
                .contains("dekking vanaf 99,5 %)");
        assertThat(reason(evaluate(USUAL.withCoverageFloor(BigDecimal.ZERO), 0)))
                .isEqualTo(Reason.TARGET_MET);
    }

    @Test
    void theUsualFloorIsNotSaidWhateverItsDigits() {
        assertThat(evaluate(USUAL.withCoverageFloor(new BigDecimal("66.60")), 90)
                        .judgedBy())
                .isEqualTo(evaluate(USUAL, 90).judgedBy());
    }

    @Test
    void aFloorIsAPercentage() {
        assertThatThrownBy(() -> USUAL.withCoverageFloor(new BigDecimal("-0.1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a floor of coverage must be 0 to 100 percent, but was -0.1");
        assertThatThrownBy(() -> USUAL.withCoverageFloor(new BigDecimal("100.1")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
