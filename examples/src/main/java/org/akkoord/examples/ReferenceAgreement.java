package org.akkoord.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.akkoord.agreement.Agreement;
import org.akkoord.csv.MeasurementCsv;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.json.AgreementJson;
import org.akkoord.measurement.MeasurementSet;

/**
 * A real agreement with its figures. There are two: the Dutch government concluded them with the school sectors in
 * 2014. Their content is that of their last dashboard and of the minister's letter of 12 October 2020, with the figures
 * behind the dashboard that its website publishes.
 *
 * @param agreement the agreement
 * @param figures its figures
 */
public record ReferenceAgreement(Agreement agreement, MeasurementSet figures) {

    /** The date of the minister's letter on the final evaluation. */
    public static final LocalDate LETTER = LocalDate.of(2020, 10, 12);

    /** The agreement with primary education (Bestuursakkoord PO). */
    public static ReferenceAgreement po() {
        return load("po");
    }

    /** The agreement with secondary education (Sectorakkoord VO): the themes that the letter names. */
    public static ReferenceAgreement vo() {
        return load("vo");
    }

    /** The evaluation as of the minister's letter, 12 October 2020. */
    public AgreementEvaluation evaluate() {
        return evaluate(LETTER);
    }

    /** The evaluation as of a date, by the default method. */
    public AgreementEvaluation evaluate(LocalDate asOf) {
        return AgreementEvaluator.withDefaults().evaluate(agreement, figures, asOf);
    }

    private static ReferenceAgreement load(String name) {
        MeasurementSet papers = figures(name + ".figures.csv");
        return new ReferenceAgreement(agreement(name + ".agreement.json"), papers.plus(figures(name + ".ocw.csv")));
    }

    private static Agreement agreement(String file) {
        try (InputStream in = open(file)) {
            return AgreementJson.read(in, file).orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MeasurementSet figures(String file) {
        try (InputStream in = open(file)) {
            return MeasurementCsv.read(in, file).orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream in = ReferenceAgreement.class.getResourceAsStream(file);
        if (in == null) {
            throw new IOException(file + " is missing from the library");
        }
        return in;
    }
}
