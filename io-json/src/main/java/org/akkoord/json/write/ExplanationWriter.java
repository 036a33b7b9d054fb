package org.akkoord.json.write;

import java.math.BigDecimal;
import java.util.List;
import org.akkoord.explain.Explanation;
import org.akkoord.verdict.Conclusion;

/** Writes explanations as JSON. */
public final class ExplanationWriter {

    private ExplanationWriter() {}

    /** The sentence with which a result begins. */
    static JsonObject summary(Explanation explanation, JsonObject out) {
        return sentence("summary", explanation, out);
    }

    private static JsonObject sentence(String name, Explanation explanation, JsonObject out) {
        List<BigDecimal> limits = explanation.limits();
        return out.putSentence(
                name, explanation.conclusion(), limits, (conclusion, locale) -> conclusion.text(locale, limits));
    }

    public static void explanation(Explanation explanation, JsonObject out) {
        Conclusion conclusion = explanation.conclusion();
        List<BigDecimal> limits = explanation.limits();
        out.put("verdict", conclusion.verdict().name())
                .put("reason", conclusion.reason().name())
                .putSentence("text", conclusion, limits, (each, locale) -> each.text(locale, limits))
                .put("latest", conclusion.latest(), FigureWriter::citation)
                .put("earlier", conclusion.earlier(), FigureWriter::citation)
                .putList("shown", conclusion.shown(), FigureWriter::citation)
                .putText("detail", conclusion.detail())
                .putWholeList("steps", explanation.steps(), (step, object) -> StepWriter.step(step, limits, object))
                .putList("parts", explanation.parts(), ExplanationWriter::part);
    }

    /** The steps of a part stand where the part itself stands. */
    private static void part(Explanation.Part part, JsonObject out) {
        Conclusion conclusion = part.explanation().conclusion();
        out.put("id", part.id())
                .put("verdict", conclusion.verdict().name())
                .put("reason", conclusion.reason().name());
        sentence("text", part.explanation(), out);
    }
}
