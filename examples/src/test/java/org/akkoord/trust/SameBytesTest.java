package org.akkoord.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.akkoord.agreement.Agreement;
import org.akkoord.csv.EvaluationCsv;
import org.akkoord.csv.MeasurementCsv;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.examples.ReferenceAgreement;
import org.akkoord.funding.FollowUp;
import org.akkoord.html.EvaluationHtml;
import org.akkoord.json.AgreementJson;
import org.akkoord.json.EvaluationJson;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// Promises D1 and T1 of docs/promises.md
class SameBytesTest {

    private static final LocalDate AS_OF = ReferenceAgreement.LETTER;
    private static final int THREADS = 64;
    private static final ReferenceAgreement PO = ReferenceAgreement.po();
    private static final String EXPECTED = everything(PO.agreement(), PO.figures());

    /** All that is written of an agreement and its figures, read again from their files. */
    private static String everything(Agreement agreement, MeasurementSet figures) {
        Agreement read = AgreementJson.parse(AgreementJson.toJson(agreement));
        MeasurementSet known = MeasurementCsv.parse(MeasurementCsv.toCsv(figures));
        AgreementEvaluation evaluation = AgreementEvaluator.withDefaults().evaluate(read, known, AS_OF);
        return evaluation.toText(Locale.ENGLISH)
                + evaluation.toText(Locale.forLanguageTag("nl"))
                + FollowUp.of(evaluation).toText(Locale.ENGLISH)
                + EvaluationJson.toJson(evaluation)
                + EvaluationCsv.toCsv(List.of(evaluation))
                + EvaluationHtml.toHtml(evaluation, Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR,Asia/Kolkata",
        "ar-EG-u-nu-arab,Pacific/Kiritimati",
        "th-TH-u-ca-buddhist-nu-thai,Pacific/Niue",
        "de-CH,Europe/Amsterdam",
        "ja-JP-u-ca-japanese,UTC"
    })
    void theLanguageAndTheZoneOfTheMachineChangeNothing(String language, String zone) {
        Locale locale = Locale.getDefault();
        TimeZone here = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));

            assertThat(everything(PO.agreement(), PO.figures())).isEqualTo(EXPECTED);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(here);
        }
    }

    @Test
    void theOrderOfFiguresChangesNothing() {
        for (int seed = 0; seed < 5; seed++) {
            List<Measurement> figures = new ArrayList<>(PO.figures().all());
            Collections.shuffle(figures, new Random(seed));

            assertThat(everything(PO.agreement(), MeasurementSet.of(figures))).isEqualTo(EXPECTED);
        }
    }

    /** One agreement, one set and one evaluation, which many threads use at once. */
    @Test
    void manyThreadsMayShareEverything() throws Exception {
        AgreementEvaluation shared = PO.evaluate();
        String json = EvaluationJson.toJson(PO.evaluate());
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return EvaluationJson.toJson(shared).equals(json)
                            && PO.evaluate().toText(Locale.ENGLISH).equals(shared.toText(Locale.ENGLISH));
                }));
            }
            start.countDown();
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
