package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.akkoord.Agreements;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.DeclaredVerdict;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.cohort.Cohort;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Verdict;

/** A small agreement with one goal, one objective and two indicators, to be varied by tests. */
final class Sample {

    static final LocalDate AS_OF = LocalDate.of(2020, 10, 12);
    static final Indicator DIRECT =
            Indicator.builder().id("direct").title(text("Direct")).build();
    static final Indicator PROXY = Indicator.builder()
            .id("proxy")
            .title(text("Proxy"))
            .role(Indicator.Role.PROXY)
            .roleReason(text("teachers, not schools"))
            .build();
    static final Objective UNDATED = Objective.builder()
            .id("g1.a")
            .text(text("At least 80 percent"))
            .addIndicators("direct", "proxy")
            .target(new TargetValue.AtLeast(new BigDecimal("80")))
            .build();
    static final Objective OBJECTIVE =
            UNDATED.toBuilder().deadline(ReportingPeriod.year(2018)).build();

    private Sample() {}

    static LocalizedText text(String english) {
        return LocalizedText.of("en", english);
    }

    static DeclaredVerdict declared(Verdict... covers) {
        return DeclaredVerdict.builder()
                .theme(text("theme"))
                .covers(List.of(covers))
                .words(text("said so"))
                .partyId("minister")
                .on(LocalDate.of(2020, 10, 12))
                .build();
    }

    static Agreement agreement(Indicator direct, Objective... objectives) {
        Goal goal = Goal.builder()
                .id("g1")
                .title(text("Goal"))
                .addObjectives(objectives)
                .addDeclared(declared(Verdict.ACHIEVED))
                .build();
        return agreement(direct, goal);
    }

    static Agreement agreement(Indicator direct, Goal goal) {
        return Agreements.withGoal(goal)
                .addIndicators(direct, PROXY)
                .addCohorts(Cohort.builder()
                        .id("weak-2017")
                        .title(text("Weak in 2017/2018"))
                        .entry(ReportingPeriod.schoolYear(2017))
                        .referenceDate(LocalDate.of(2019, 9, 1))
                        .closed(Cohort.ClosedUnits.IN_DENOMINATOR)
                        .closedUnits(3)
                        .build())
                .build();
    }

    static Measurement figure(String indicator, String period, String value) {
        return Measurement.builder()
                .indicator(indicator)
                .period(ReportingPeriod.parse(period))
                .value(Quantity.of(value))
                .build();
    }

    static Measurement direct(String period, String value) {
        return figure("direct", period, value);
    }

    static AgreementEvaluation evaluate(Agreement agreement, Measurement... figures) {
        return AgreementEvaluator.withDefaults().evaluate(agreement, MeasurementSet.of(List.of(figures)), AS_OF);
    }

    static ObjectiveEvaluation objective(AgreementEvaluation evaluation) {
        return evaluation.goal("g1").objectives().get(0);
    }
}
