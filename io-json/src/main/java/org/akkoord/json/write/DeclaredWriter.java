package org.akkoord.json.write;

import org.akkoord.agreement.DeclaredVerdict;
import org.akkoord.evaluation.DeclaredEvaluation;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Verdict;
import tools.jackson.databind.JsonNode;

/** Makes nodes of declared verdicts beside computed ones. */
final class DeclaredWriter {

    private DeclaredWriter() {}

    static JsonNode declared(DeclaredEvaluation evaluation) {
        return declared(evaluation.declared(), evaluation.by(), evaluation.computed());
    }

    static JsonNode declared(DeclaredVerdict declared, LocalizedText party, Verdict computed) {
        return new JsonObject()
                .put("theme", declared.theme())
                .putPlainList("covers", declared.covers())
                .putText("words", declared.words())
                .put("by", declared.by())
                .put("byName", party)
                .put("on", declared.on().toString())
                .put("computed", computed.name())
                .put("concordance", declared.concordanceWith(computed).name())
                .putText("consequence", declared.consequence())
                .putPlainList("appropriations", declared.appropriations())
                .putPlainList("sources", declared.sources())
                .node();
    }
}
