package org.akkoord.benchmarks;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.examples.ReferenceAgreement;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The whole evaluation of the reference agreement with primary education: 10 goals, 60 indicators, 83 figures. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EvaluationBenchmark {

    private final ReferenceAgreement po = ReferenceAgreement.po();
    private final AgreementEvaluation evaluated = po.evaluate();

    /** From values to verdicts with explanations. */
    @Benchmark
    public AgreementEvaluation evaluate() {
        return po.evaluate();
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
