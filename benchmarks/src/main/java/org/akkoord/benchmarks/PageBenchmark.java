package org.akkoord.benchmarks;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.examples.ReferenceAgreement;
import org.akkoord.html.EvaluationHtml;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Times the page of the reference agreement with primary education, which is to be written in less than 100 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PageBenchmark {

    /** The language of the page. */
    @Param({"nl", "en"})
    public String language = "nl";

    private final AgreementEvaluation evaluation = ReferenceAgreement.po().evaluate();

    /** The whole page as text. */
    @Benchmark
    public String page() {
        return EvaluationHtml.toHtml(evaluation, Locale.forLanguageTag(language));
    }
}
