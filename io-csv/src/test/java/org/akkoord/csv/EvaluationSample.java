package org.akkoord.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Ambition;
import org.akkoord.agreement.DeclaredVerdict;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.indicator.Direction;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Verdict;

/** A made-up agreement with figures, in which every kind of row occurs. */
final class EvaluationSample {

    static final LocalDate AS_OF = LocalDate.of(2020, 10, 12);

    private EvaluationSample() {}

    static AgreementEvaluation evaluation() {
        return evaluation(figures());
    }

    static AgreementEvaluation evaluation(List<Measurement> figures) {
        return AgreementEvaluator.withDefaults().evaluate(agreement(), MeasurementSet.of(figures), AS_OF);
    }

    static AgreementEvaluation evaluation(ProgressMethod method) {
        return AgreementEvaluator.withDefaults()
                .with(method)
                .evaluate(agreement(), MeasurementSet.of(figures()), AS_OF);
    }

    /** With another target for the objective that is in words. */
    static AgreementEvaluation evaluation(TargetValue quality) {
        return AgreementEvaluator.withDefaults().evaluate(agreement(quality), MeasurementSet.of(figures()), AS_OF);
    }

    private static Agreement agreement() {
        return agreement(new TargetValue.Unquantified());
    }

    private static Agreement agreement(TargetValue quality) {
        return Agreement.builder()
                .id("music")
                .title(text("Muziekakkoord"))
                .sector(text("basisonderwijs"))
                .concluded(ReportingPeriod.year(2016))
                .ends(LocalDate.of(2022, 12, 31))
                .addParties(new Agreement.Party("ministry", text("Ministerie"), Optional.empty()))
                .addAmbitions(Ambition.builder()
                        .id("more")
                        .title(text("Meer muziek"))
                        .addGoals(lessons(), words(quality), empty())
                        .build())
                .addIndicators(
                        indicator("lessons", Unit.PERCENT, Indicator.Role.DIRECT),
                        indicator("waiting", Unit.COUNT, Indicator.Role.DIRECT),
                        indicator("shops", Unit.COUNT, Indicator.Role.PROXY),
                        indicator("pupils", Unit.COUNT, Indicator.Role.CONTEXT))
                .build();
    }

    private static Goal lessons() {
        return Goal.builder()
                .id("m-1")
                .title(text("Muzieklessen"))
                .addObjectives(Objective.builder()
                        .id("m-1.a")
                        .text(text("Lessen"))
                        .addIndicators("lessons", "shops")
                        .target(new TargetValue.AtLeast(new BigDecimal("80.0")))
                        .targetProvenance(Provenance.INFERRED)
                        .deadline(ReportingPeriod.year(2022))
                        .addDeclared(declared(
                                Optional.of("Het gaat \"goed\", zo"), Verdict.ACHIEVED, Verdict.SUFFICIENT_PROGRESS))
                        .build())
                .addObjectives(Objective.builder()
                        .id("m-1.b")
                        .text(text("Wachtlijst"))
                        .addIndicators("waiting")
                        .target(new TargetValue.AtMost(new BigDecimal("1E+1")))
                        .unit(Unit.COUNT)
                        .appliesFrom(ReportingPeriod.schoolYear(2018))
                        .build())
                .addContext("pupils")
                .addDeclared(declared(Optional.of("=1+1")), declared(Optional.empty(), Verdict.ATTENTION_NEEDED))
                .build();
    }

    private static Goal words(TargetValue target) {
        return Goal.builder()
                .id("m-2")
                .title(text("Kwaliteit"))
                .addObjectives(Objective.builder()
                        .id("m-2.a")
                        .text(text("Vrolijke scholen"))
                        .target(target)
                        .build())
                .build();
    }

    private static Goal empty() {
        return Goal.builder().id("m-3").title(text("Samen spelen")).build();
    }

    private static DeclaredVerdict declared(Optional<String> words, Verdict... covers) {
        DeclaredVerdict.Builder declared = DeclaredVerdict.builder();
        words.map(EvaluationSample::text).ifPresent(declared::words);
        return declared.theme(text("Muziek"))
                .addCovers(covers)
                .partyId("ministry")
                .on(LocalDate.of(2020, 9, 1))
                .build();
    }

    private static Indicator indicator(String id, Unit unit, Indicator.Role role) {
        Indicator.Builder indicator = Indicator.builder()
                .id(id)
                .title(text(id))
                .unit(unit)
                .direction(unit.isPercent() ? Direction.INCREASE : Direction.DECREASE)
                .role(role);
        if (role == Indicator.Role.PROXY) {
            indicator.roleReason(text("Winkels zijn geen scholen"));
        }
        return indicator.build();
    }

    static List<Measurement> figures() {
        return List.of(
                lessons("2017", 1, 3).build(),
                lessons("2018", 2, 4).build(),
                lessons("2019", 5, 8)
                        .addFlags(Measurement.StatusFlag.PROVISIONAL, Measurement.StatusFlag.ESTIMATED)
                        .build(),
                Sample.figure("waiting", "2019", "3")
                        .unit(Unit.COUNT)
                        .value(new Quantity.Bounds(new BigDecimal("5"), new BigDecimal("2E+1")))
                        .build(),
                Sample.figure("shops", "2018-06", "40").unit(Unit.COUNT).build(),
                Sample.figure("shops", "2020-06", "41.50").unit(Unit.COUNT).build());
    }

    private static Measurement.Builder lessons(String period, long numerator, long denominator) {
        return Sample.figure("lessons", period, "0")
                .value(Quantity.share(numerator, denominator))
                .coverage(Measurement.Coverage.CENSUS);
    }

    static LocalizedText text(String dutch) {
        return LocalizedText.of("nl", dutch);
    }
}
