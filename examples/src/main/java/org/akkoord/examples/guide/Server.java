package org.akkoord.examples.guide;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.akkoord.agreement.Agreement;
import org.akkoord.csv.MeasurementCsv;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.json.AgreementJson;
import org.akkoord.json.EvaluationJson;
import org.akkoord.measurement.MeasurementSet;

/** One evaluator, one agreement and one set of figures for all threads of a server. */
final class Server {

    private Server() {}

    // @start region="service"
    /** What a server keeps: all of it is immutable, so requests share it without locks. */
    record Service(AgreementEvaluator evaluator, Agreement agreement, MeasurementSet figures) {

        /** The body of an answer: verdicts and figures as of a day, without explanations, in one language. */
        String answer(LocalDate day, Locale language) {
            AgreementEvaluation evaluation = evaluator.evaluate(agreement, figures, day);
            return EvaluationJson.toJson(evaluation, EvaluationJson.Form.SUMMARY.in(language));
        }
    }
    // @end

    static void run(Path folder, PrintStream out) throws IOException {
        // @start region="requests"
        Service service = new Service(
                AgreementEvaluator.withDefaults(),
                AgreementJson.read(folder.resolve("agreement.json")).orThrow(),
                MeasurementCsv.read(folder.resolve("figures.csv")).orThrow());
        Callable<String> request = () -> service.answer(LocalDate.of(2021, 6, 1), Locale.ENGLISH);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> answers = threads.invokeAll(
                    IntStream.range(0, 1000).mapToObj(number -> request).toList());
            long different = 0;
            for (Future<String> answer : answers) {
                different += answer.get().equals(answers.get(0).get()) ? 0 : 1;
            }
            out.println(answers.size() + " answers, " + different + " of them different");
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        } finally {
            threads.shutdown();
        }
        // @end
    }
}
