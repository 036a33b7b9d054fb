package org.akkoord.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Ambition;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.examples.ReferenceAgreement;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.progress.ProgressMethods;
import org.akkoord.quantity.Quantity;
import org.akkoord.text.LocalizedText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Times whole evaluations with their explanations, for each method: of the reference agreement with primary education,
 * and of an agreement of 10,000 goals with one indicator each and 20 yearly figures for every indicator.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EvaluationBenchmark {

    private static final int INDICATORS = 10_000;
    private static final int FIRST_YEAR = 2000;
    private static final int YEARS = 20;

    /** The method by its name. */
    @Param({
        "SECTOR_AGREEMENT",
        "HEALTHY_PEOPLE_2020",
        "DESTATIS",
        "OPEN_SDG",
        "UNSD_2023",
        "SDSN",
        "EUROSTAT",
        "FINGERTIPS"
    })
    public String method = "SECTOR_AGREEMENT";

    private final ReferenceAgreement po = ReferenceAgreement.po();
    private final AgreementEvaluation evaluated = po.evaluate();
    private final Agreement large = agreement();
    private final MeasurementSet figures = figures();
    private AgreementEvaluator evaluator = AgreementEvaluator.withDefaults();

    /** Finds the method. */
    @Setup(Level.Trial)
    public void chooseMethod() {
        ProgressMethod chosen = ProgressMethods.all().stream()
                .filter(each -> each.name().equals(method))
                .findFirst()
                .orElseThrow();
        evaluator = AgreementEvaluator.withDefaults().with(chosen);
    }

    private static Agreement agreement() {
        List<Goal> goals = new ArrayList<>();
        List<Indicator> indicators = new ArrayList<>();
        LocalizedText text = LocalizedText.of("en", "text");
        for (int i = 0; i < INDICATORS; i++) {
            indicators.add(Indicator.builder().id("i" + i).title(text).build());
            goals.add(Goal.builder()
                    .id("g" + i)
                    .title(text)
                    .addObjectives(Objective.builder()
                            .id("o" + i)
                            .text(text)
                            .addIndicators("i" + i)
                            .target(new TargetValue.AtLeast(BigDecimal.valueOf(80)))
                            .deadline(ReportingPeriod.year(2030))
                            .build())
                    .build());
        }
        return Agreement.builder()
                .id("large")
                .title(text)
                .sector(text)
                .concluded(ReportingPeriod.year(2014))
                .ends(LocalDate.of(2030, 12, 31))
                .addAmbitions(
                        Ambition.builder().id("a").title(text).goals(goals).build())
                .indicators(indicators)
                .build();
    }

    private static MeasurementSet figures() {
        Random random = new Random(20201012);
        List<Measurement> figures = new ArrayList<>();
        for (int i = 0; i < INDICATORS; i++) {
            double start = 30 + 40 * random.nextDouble();
            double slope = 3 * random.nextDouble() - 1;
            for (int year = 0; year < YEARS; year++) {
                long tenths = Math.round(10 * (start + slope * year + random.nextGaussian()));
                figures.add(Measurement.builder()
                        .indicator("i" + i)
                        .period(ReportingPeriod.year(FIRST_YEAR + year))
                        .value(new Quantity.Figure(BigDecimal.valueOf(tenths, 1), Quantity.Qualifier.EXACT))
                        .build());
            }
        }
        return MeasurementSet.of(figures);
    }

    /** From values to verdicts with explanations: 10 goals, 60 indicators, 83 figures. */
    @Benchmark
    public AgreementEvaluation evaluatePo() {
        return evaluator.evaluate(po.agreement(), po.figures(), ReferenceAgreement.LETTER);
    }

    /** The same for 10,000 indicators of 20 figures each. */
    @Benchmark
    public AgreementEvaluation evaluateTenThousandIndicators() {
        return evaluator.evaluate(large, figures, ReferenceAgreement.LETTER);
    }

    /** From an evaluation to the text of the dashboard. */
    @Benchmark
    public String toText() {
        return evaluated.toText(Locale.ENGLISH);
    }

    /** From files to values. */
    @Benchmark
    public ReferenceAgreement read() {
        return ReferenceAgreement.po();
    }
}
