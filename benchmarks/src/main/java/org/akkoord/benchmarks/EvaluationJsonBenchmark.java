package org.akkoord.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.examples.ReferenceAgreement;
import org.akkoord.json.AkkoordModule;
import org.akkoord.json.EvaluationJson;
import org.akkoord.json.EvaluationJson.Form;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Times the reference agreement with primary education: its evaluation with all explanation texts in both languages,
 * its document in full and as a summary, the same document as a tree that is then printed, and reading it back.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EvaluationJsonBenchmark {

    private final ReferenceAgreement po = ReferenceAgreement.po();
    private final AgreementEvaluation evaluation = po.evaluate();
    private final String document = EvaluationJson.toJson(evaluation);
    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new AkkoordModule()).build();

    /** The evaluation alone. */
    @Benchmark
    public AgreementEvaluation evaluate() {
        return po.evaluate();
    }

    /** The evaluation and the text of every explanation. */
    @Benchmark
    public int evaluateAndExplain() {
        AgreementEvaluation again = po.evaluate();
        return again.goals().stream()
                .mapToInt(goal -> goal.explanation().text(Locale.ENGLISH).length()
                        + goal.explanation().text(Locale.forLanguageTag("nl")).length())
                .sum();
    }

    /** In full, to nowhere. */
    @Benchmark
    public AgreementEvaluation full() throws IOException {
        EvaluationJson.write(evaluation, OutputStream.nullOutputStream());
        return evaluation;
    }

    /** As a summary in one language. */
    @Benchmark
    public AgreementEvaluation summary() throws IOException {
        EvaluationJson.write(evaluation, OutputStream.nullOutputStream(), Form.SUMMARY.in(Locale.ENGLISH));
        return evaluation;
    }

    /** In full, first as a tree of nodes. */
    @Benchmark
    public String throughTree() {
        JsonNode tree = mapper.valueToTree(evaluation);
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    }

    /** Read back, with all checks. */
    @Benchmark
    public AgreementEvaluation read() {
        return EvaluationJson.parse(document);
    }
}
