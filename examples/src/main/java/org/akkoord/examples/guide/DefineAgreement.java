package org.akkoord.examples.guide;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Ambition;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.csv.MeasurementCsv;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.indicator.Direction;
import org.akkoord.indicator.Indicator;
import org.akkoord.json.AgreementJson;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Verdict;

/** An agreement with two objectives: in Java, from files, evaluated, and walked. */
final class DefineAgreement {

    private DefineAgreement() {}

    // @start region="agreement"
    static Agreement agreement() {
        Objective level = Objective.builder()
                .id("level.a")
                .text(text("In 2024 at least 90 percent of the pupils leave school with the basic level."))
                .addIndicators("basic-level")
                .target(TargetValue.atLeast(90))
                .unit(Unit.PERCENT)
                .deadline(ReportingPeriod.year(2024))
                .build();
        Objective repeaters = Objective.builder()
                .id("level.b")
                .text(text("Fewer pupils repeat a year."))
                .addIndicators("repeaters")
                .target(new TargetValue.Towards(Direction.DECREASE))
                .unit(Unit.COUNT)
                .deadline(ReportingPeriod.year(2024))
                .build();
        Goal goal = Goal.builder()
                .id("level")
                .title(text("Reading level"))
                .addObjectives(level, repeaters)
                .build();
        return Agreement.builder()
                .id("reading-town")
                .title(text("Reading agreement of a town"))
                .sector(text("primary education"))
                .concluded(ReportingPeriod.year(2016))
                .ends(LocalDate.of(2024, 12, 31))
                .addAmbitions(Ambition.builder()
                        .id("reading")
                        .title(text("Every child reads well"))
                        .addGoals(goal)
                        .build())
                .addIndicators(
                        indicator("basic-level", "Pupils with the basic level", Unit.PERCENT, Direction.INCREASE),
                        indicator("repeaters", "Pupils who repeat a year", Unit.COUNT, Direction.DECREASE))
                .build();
    }

    private static Indicator indicator(String id, String title, Unit unit, Direction wanted) {
        return Indicator.builder()
                .id(id)
                .title(text(title))
                .unit(unit)
                .direction(wanted)
                .role(Indicator.Role.DIRECT)
                .build();
    }

    private static LocalizedText text(String english) {
        return LocalizedText.of("en", english);
    }
    // @end

    // @start region="figures"
    static MeasurementSet figures() {
        Measurement.Builder level =
                Measurement.builder().indicator("basic-level").unit(Unit.PERCENT);
        return MeasurementSet.of(List.of(
                level.period(ReportingPeriod.year(2018))
                        .value(Quantity.share(1520, 2000))
                        .build(),
                level.period(ReportingPeriod.year(2019))
                        .value(Quantity.share(1604, 2005))
                        .build(),
                level.period(ReportingPeriod.year(2020))
                        .value(Quantity.share(1652, 1990))
                        .build()));
    }
    // @end

    static void run(Path folder, PrintStream out) throws IOException {
        // @start region="evaluate"
        Agreement agreement =
                AgreementJson.read(folder.resolve("agreement.json")).orThrow();
        MeasurementSet figures =
                MeasurementCsv.read(folder.resolve("figures.csv")).orThrow();
        AgreementEvaluation result =
                AgreementEvaluator.withDefaults().evaluate(agreement, figures, LocalDate.of(2021, 6, 1));

        out.println(result.goal("level").verdict());
        out.println(result.indicator("basic-level").way().orElseThrow());
        result.with(Verdict.SUFFICIENT_PROGRESS)
                .forEach(objective -> out.println(objective.objective().id() + ": "
                        + objective.explanation().summary(Locale.ENGLISH)));
        out.println(agreement.equals(agreement()));
        // @end
        out.println(AgreementEvaluator.withDefaults()
                .evaluate(agreement(), figures(), LocalDate.of(2021, 6, 1))
                .indicator("basic-level")
                .verdict());
    }
}
