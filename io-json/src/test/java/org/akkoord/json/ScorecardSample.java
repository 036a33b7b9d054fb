package org.akkoord.json;

import java.time.LocalDate;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.evaluation.Scorecards;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PanelBuilder;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;

/** Scorecards of made-up schools, with every form of a latest value. */
final class ScorecardSample {

    private static final String AGREEMENT = """
            {"schemaVersion": 1, "id": "demo", "title": {"en": "Demo"}, "sector": {"en": "Schools"},
             "concluded": "2009", "ends": "2030-12-31",
             "ambitions": [{"id": "a", "title": {"en": "Ambition"}, "goals": [{"id": "g", "title": {"en": "Goal"},
               "objectives": [
                 {"id": "o1", "text": {"en": "More pass"}, "indicators": ["passed"], "unit": "percent",
                  "target": {"atLeast": 80}, "deadline": "2024"},
                 {"id": "o2", "text": {"en": "More hours"}, "indicators": ["hours"], "unit": "hours",
                  "target": {"atLeast": 2}, "deadline": "2024"}]}]}],
             "indicators": [
               {"id": "passed", "title": {"en": "Passed"}, "unit": "percent", "direction": "INCREASE",
                "role": "DIRECT", "definition": {"ratioOfSums": "passed"}},
               {"id": "hours", "title": {"en": "Hours"}, "unit": "hours", "direction": "INCREASE",
                "role": "DIRECT", "definition": {"mean": "hours"}}]}
            """;

    private ScorecardSample() {}

    static Scorecards scorecards() {
        PanelBuilder panel = Panel.builder();
        ReportingPeriod before = ReportingPeriod.year(2018);
        ReportingPeriod now = ReportingPeriod.year(2019);
        panel.at("A", "passed", before).counts(60, 100);
        panel.at("A", "passed", now).counts(71, 100);
        panel.at("A", "hours", now).value(2.5);
        panel.at("B", "passed", now).counts(3, 4);
        panel.at("B", "hours", now).between(Double.NEGATIVE_INFINITY, Math.nextDown(2.0));
        panel.at("C", "passed", now).missing(Quantity.MissingReason.SUPPRESSED);
        panel.at("C", "hours", now).missing(Quantity.MissingReason.NOT_COLLECTED);
        return AgreementEvaluator.withDefaults()
                .evaluateEach(AgreementJson.parse(AGREEMENT), panel.build(), LocalDate.of(2020, 10, 12));
    }
}
