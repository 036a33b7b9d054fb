package org.example.consumer;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.akkoord.agreement.Agreement;
import org.akkoord.csv.MeasurementCsv;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.html.EvaluationHtml;
import org.akkoord.json.AgreementJson;
import org.akkoord.measurement.MeasurementSet;

/** Reads an agreement and its figures, evaluates them and prints what came out. */
public final class Consumer {

    private Consumer() {}

    public static void main(String[] args) throws Exception {
        Agreement agreement = AgreementJson.read(Path.of(args[0])).orThrow();
        MeasurementSet figures = MeasurementCsv.read(Path.of(args[1])).orThrow();
        AgreementEvaluation e =
                AgreementEvaluator.withDefaults().evaluate(agreement, figures, LocalDate.of(2020, 10, 12));
        System.out.println("po-10: " + e.goal("po-10").verdict());
        System.out.println(e.toText(Locale.ENGLISH));
        System.out.println(EvaluationHtml.toHtml(e, Locale.ENGLISH).length() + " characters of HTML");
    }
}
