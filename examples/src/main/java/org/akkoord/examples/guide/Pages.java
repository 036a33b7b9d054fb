package org.akkoord.examples.guide;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
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

/** A page of an evaluation, and parts of one for an own page. */
final class Pages {

    private Pages() {}

    static void run(Path folder, PrintStream out) throws IOException {
        Agreement agreement =
                AgreementJson.read(folder.resolve("agreement.json")).orThrow();
        MeasurementSet figures =
                MeasurementCsv.read(folder.resolve("figures.csv")).orThrow();
        AgreementEvaluation result =
                AgreementEvaluator.withDefaults().evaluate(agreement, figures, LocalDate.of(2021, 6, 1));
        // @start region="page"
        EvaluationHtml.write(result, folder.resolve("dashboard.html"), Locale.ENGLISH);
        // @end
        // @start region="parts"
        String section = EvaluationHtml.fragment(result.goal("level"), Locale.ENGLISH, "reading-");
        String chart = EvaluationHtml.chart(result.indicator("basic-level"), Locale.ENGLISH, "chart-");
        String page = "<style>" + EvaluationHtml.styleSheet() + "</style>" + section + chart;
        // @end
        out.println(Files.exists(folder.resolve("dashboard.html")) && page.contains("<svg"));
    }
}
