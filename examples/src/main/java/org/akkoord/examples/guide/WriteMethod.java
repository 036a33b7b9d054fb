package org.akkoord.examples.guide;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.akkoord.agreement.Agreement;
import org.akkoord.csv.MeasurementCsv;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.json.AgreementJson;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.progress.Judgement;
import org.akkoord.progress.ProgressCase;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.progress.ProgressMethods;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Verdict;

/** A published method, all methods side by side, and a method of one's own. */
final class WriteMethod {

    private WriteMethod() {}

    // @start region="method"
    /** Half of the target is enough for now. */
    static final ProgressMethod HALF = ProgressMethod.of("HALF", WriteMethod::judge);

    private static Judgement judge(ProgressCase progress) {
        Optional<BigDecimal> target = progress.target().boundFrom(BigDecimal.ZERO);
        Optional<BigDecimal> latest = progress.series().latest().flatMap(point -> point.number());
        if (target.isEmpty() || latest.isEmpty()) {
            return judgement(Verdict.NOT_ASSESSABLE, "there are no two numbers to compare", progress);
        }
        BigDecimal twice = latest.get().multiply(BigDecimal.valueOf(2));
        return twice.compareTo(target.get()) >= 0
                ? judgement(Verdict.SUFFICIENT_PROGRESS, "half of the target or more", progress)
                : judgement(Verdict.ATTENTION_NEEDED, "less than half of the target", progress);
    }

    private static Judgement judgement(Verdict verdict, String why, ProgressCase progress) {
        return Judgement.of(verdict, LocalizedText.of("en", why), progress, List.of());
    }
    // @end

    static void run(Path folder, PrintStream out) throws IOException {
        Agreement agreement =
                AgreementJson.read(folder.resolve("agreement.json")).orThrow();
        MeasurementSet figures =
                MeasurementCsv.read(folder.resolve("figures.csv")).orThrow();
        LocalDate day = LocalDate.of(2021, 6, 1);
        // @start region="use"
        AgreementEvaluator own = AgreementEvaluator.withDefaults().with(HALF);
        out.println(own.evaluate(agreement, figures, day)
                .indicator("basic-level")
                .explanation()
                .summary(Locale.ENGLISH));
        out.print(own.compare(
                        agreement,
                        figures,
                        day,
                        List.of(ProgressMethods.SECTOR_AGREEMENT, ProgressMethods.UNSD_2023, HALF))
                .toText(Locale.ENGLISH));
        // @end
    }
}
