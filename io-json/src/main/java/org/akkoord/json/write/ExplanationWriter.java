package org.akkoord.json.write;

import java.util.Locale;
import java.util.function.Function;
import org.akkoord.explain.Explanation;
import org.akkoord.render.Languages;
import org.akkoord.verdict.Conclusion;
import tools.jackson.databind.JsonNode;

/** Writes explanations as JSON. */
final class ExplanationWriter {

    private ExplanationWriter() {}

    static JsonNode explanation(Explanation explanation) {
        Conclusion conclusion = explanation.conclusion();
        return new JsonObject()
                .put("reason", conclusion.reason().name())
                .put("text", texts(explanation::summary))
                .put("latest", conclusion.latest(), FigureWriter::citation)
                .put("earlier", conclusion.earlier(), FigureWriter::citation)
                .putList("shown", conclusion.shown(), FigureWriter::citation)
                .putText("detail", conclusion.detail())
                .putWholeList("steps", explanation.steps(), step -> StepWriter.step(step, explanation.limits()))
                .putList("parts", explanation.parts(), ExplanationWriter::part)
                .node();
    }

    /** The steps of a part stand where the part itself stands. */
    private static JsonNode part(Explanation.Part part) {
        Conclusion conclusion = part.explanation().conclusion();
        return new JsonObject()
                .put("id", part.id())
                .put("verdict", conclusion.verdict().name())
                .put("reason", conclusion.reason().name())
                .put("text", texts(part.explanation()::summary))
                .node();
    }

    /** A text of the evaluation, a member for every language. */
    static JsonNode texts(Function<Locale, String> text) {
        JsonObject object = new JsonObject();
        Languages.texts(text).forEach(object::put);
        return object.node();
    }
}
