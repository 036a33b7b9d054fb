package org.akkoord.page;

import java.util.Locale;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.examples.ReferenceAgreement;
import org.akkoord.html.EvaluationHtml;
import org.akkoord.quantity.Unit;

/** The pages that a browser is shown. */
enum SamplePage {
    PO_NL("nl") {
        @Override
        AgreementEvaluation evaluation() {
            return ReferenceAgreement.po().evaluate();
        }
    },
    PO_EN("en") {
        @Override
        AgreementEvaluation evaluation() {
            return ReferenceAgreement.po().evaluate();
        }
    },
    VO_NL("nl") {
        @Override
        AgreementEvaluation evaluation() {
            return ReferenceAgreement.vo().evaluate();
        }
    },
    /** Everything that charts can have. */
    CHARTS("nl") {
        @Override
        AgreementEvaluation evaluation() {
            return SampleCharts.evaluation();
        }
    },
    /** Texts that want to be more than text. */
    HOSTILE("en") {
        @Override
        AgreementEvaluation evaluation() {
            return SampleTexts.evaluation();
        }
    },
    /** One thousand indicators. */
    THOUSAND("en") {
        @Override
        AgreementEvaluation evaluation() {
            return SampleCharts.thousand();
        }
    },
    /** A host's page with two fragments of one goal and a chart. */
    HOST("nl") {
        @Override
        AgreementEvaluation evaluation() {
            return ReferenceAgreement.po().evaluate();
        }

        @Override
        String html() {
            AgreementEvaluation evaluation = evaluation();
            Locale dutch = Locale.forLanguageTag(language());
            return "<!DOCTYPE html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\">"
                    + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                    + "<title>Een pagina van iemand anders</title><style>" + EvaluationHtml.styleSheet()
                    + "</style></head><body><main><h1>Een pagina van iemand anders</h1>"
                    + EvaluationHtml.fragment(evaluation.goal("po-10"), dutch, "een-")
                    + EvaluationHtml.fragment(evaluation, "po-10", dutch, "twee-")
                    + EvaluationHtml.fragment(evaluation.objective("po-4.b"), dutch, "drie-")
                    + EvaluationHtml.chart(
                            evaluation.objective("po-7.a").indicators().get(0), dutch, "vier-")
                    + EvaluationHtml.distribution(
                            "Scholen naar lesuren", SampleCharts.quantiles(), Unit.PERCENT, dutch, "vijf-")
                    + EvaluationHtml.peers("Geslaagden", SampleCharts.peers(), "school-11", Unit.PERCENT, dutch, "zes-")
                    + EvaluationHtml.scorecards("Scholen", SampleCharts.scorecards(), dutch, "zeven-")
                    + "</main></body></html>\n";
        }
    };

    private final String language;

    SamplePage(String language) {
        this.language = language;
    }

    String language() {
        return language;
    }

    abstract AgreementEvaluation evaluation();

    String html() {
        return EvaluationHtml.toHtml(evaluation(), Locale.forLanguageTag(language));
    }
}
