package org.akkoord.json.write;

import org.akkoord.agreement.FundingRule;
import org.akkoord.claim.Claim;
import org.akkoord.cohort.CohortFlows;

/** Writes funding rules, claims and transitions. */
final class FundingWriter {

    private FundingWriter() {}

    static void rule(FundingRule rule, JsonObject out) {
        out.put("id", rule.id())
                .putPlainList("when", rule.when())
                .putPlainList("goals", rule.goals())
                .putPlainList("objectives", rule.objectives())
                .putList("themes", rule.themes(), JsonText::text)
                .put("instrument", rule.instrument().name())
                .putText("consent", rule.consent())
                .putText("accounting", rule.accounting())
                .putPlain("until", rule.until())
                .putText("reason", rule.reason())
                .putPlainList("sources", rule.sources());
    }

    static void claim(Claim claim, JsonObject out) {
        out.put("id", claim.id())
                .put("text", claim.text())
                .put("computed", claim.computed().text())
                .put("stated", claim.stated().text())
                .put("unit", claim.unit().code())
                .putText("note", claim.note())
                .putPlainList("sources", claim.sources());
    }

    static void transitions(CohortFlows transitions, JsonObject out) {
        out.put("cohort", transitions.cohort())
                .putWholeList("flows", transitions.flows(), FundingWriter::flow)
                .putList("improvements", transitions.improvements(), FundingWriter::improvement)
                .putText("note", transitions.note())
                .putPlainList("sources", transitions.sources());
    }

    static void flow(CohortFlows.Flow flow, JsonObject out) {
        out.put("from", flow.from())
                .put("end", flow.end().name())
                .putPlain("to", flow.to())
                .put("units", flow.units());
    }

    private static void improvement(CohortFlows.Improvement improvement, JsonObject out) {
        out.put("id", improvement.id())
                .put("title", improvement.title())
                .putWholeList("moves", improvement.moves(), FundingWriter::move);
    }

    private static void move(CohortFlows.Move move, JsonObject out) {
        out.put("from", move.from()).put("to", move.to());
    }
}
