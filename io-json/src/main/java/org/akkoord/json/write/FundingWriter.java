package org.akkoord.json.write;

import org.akkoord.agreement.FundingRule;
import org.akkoord.claim.Claim;
import org.akkoord.cohort.CohortFlows;
import tools.jackson.databind.JsonNode;

/** Writes funding rules, claims and transitions. */
final class FundingWriter {

    private FundingWriter() {}

    static JsonNode rule(FundingRule rule) {
        return new JsonObject()
                .put("id", rule.id())
                .putPlainList("when", rule.when())
                .putPlainList("goals", rule.goals())
                .putPlainList("objectives", rule.objectives())
                .putList("themes", rule.themes(), JsonText::text)
                .put("instrument", rule.instrument().name())
                .putText("consent", rule.consent())
                .putText("accounting", rule.accounting())
                .putPlain("until", rule.until())
                .putText("reason", rule.reason())
                .putPlainList("sources", rule.sources())
                .node();
    }

    static JsonNode claim(Claim claim) {
        return new JsonObject()
                .put("id", claim.id())
                .put("text", claim.text())
                .put("computed", claim.computed().text())
                .put("stated", claim.stated().text())
                .put("unit", claim.unit().code())
                .putText("note", claim.note())
                .putPlainList("sources", claim.sources())
                .node();
    }

    static JsonNode transitions(CohortFlows transitions) {
        return new JsonObject()
                .put("cohort", transitions.cohort())
                .putWholeList("flows", transitions.flows(), FundingWriter::flow)
                .putList("improvements", transitions.improvements(), FundingWriter::improvement)
                .putText("note", transitions.note())
                .putPlainList("sources", transitions.sources())
                .node();
    }

    static JsonNode flow(CohortFlows.Flow flow) {
        return new JsonObject()
                .put("from", flow.from())
                .put("end", flow.end().name())
                .putPlain("to", flow.to())
                .put("units", flow.units())
                .node();
    }

    private static JsonNode improvement(CohortFlows.Improvement improvement) {
        return new JsonObject()
                .put("id", improvement.id())
                .put("title", improvement.title())
                .putWholeList("moves", improvement.moves(), FundingWriter::move)
                .node();
    }

    private static JsonNode move(CohortFlows.Move move) {
        return new JsonObject().put("from", move.from()).put("to", move.to()).node();
    }
}
