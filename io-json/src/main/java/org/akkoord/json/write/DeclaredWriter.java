package org.akkoord.json.write;

import org.akkoord.agreement.DeclaredVerdict;
import org.akkoord.explain.Step;

/** Writes declared verdicts as JSON, beside the computed ones. */
final class DeclaredWriter {

    private DeclaredWriter() {}

    static void declared(Step.Declared step, JsonObject out) {
        DeclaredVerdict declared = step.declared();
        out.put("theme", declared.theme())
                .putPlainList("covers", declared.covers())
                .putText("words", declared.words())
                .put("by", declared.partyId())
                .put("byName", step.partyName())
                .put("on", declared.on().toString())
                .put("computed", step.computed().name())
                .put("concordance", step.concordance().name())
                .putText("consequence", declared.consequence())
                .putPlainList("appropriations", declared.appropriations())
                .putPlainList("sources", declared.sources());
    }
}
