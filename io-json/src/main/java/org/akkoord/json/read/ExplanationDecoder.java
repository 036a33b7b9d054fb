package org.akkoord.json.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.akkoord.explain.Explanation;
import org.akkoord.verdict.Conclusion;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/** Decodes explanations. */
final class ExplanationDecoder {

    private static final Explanation PLACEHOLDER =
            new Explanation(Conclusion.of(Verdict.NOT_ASSESSABLE, Reason.NO_INDICATOR), List.of(), List.of());

    private final Values values;
    private final FigureDecoder figures;
    private final StepDecoder steps;

    ExplanationDecoder(Values values, FigureDecoder figures, StepDecoder steps) {
        this.values = values;
        this.figures = figures;
        this.steps = steps;
    }

    /**
     * The explanation of a result.
     *
     * @param parts the explanations of its parts, by id
     */
    ValueReader.Required<Explanation> explanation(Map<String, Explanation.Part> parts) {
        return new ValueReader.Required<>("an explanation", PLACEHOLDER, values.object(m -> explanation(m, parts)));
    }

    private Optional<Explanation> explanation(Members m, Map<String, Explanation.Part> parts) {
        return m.buildAmongOthers(() -> new Explanation(
                new Conclusion(
                        m.required("verdict", values.constant(Verdict.class)),
                        m.required("reason", values.constant(Reason.class)),
                        m.optional("latest", figures.citation()),
                        m.optional("earlier", figures.citation()),
                        m.list("shown", figures.citation()),
                        m.optional("detail", values.text())),
                m.requiredList("steps", values.object(steps::step)),
                m.list("parts", values.object(part -> part(part, parts)))));
    }

    private Optional<Explanation.Part> part(Members m, Map<String, Explanation.Part> parts) {
        ValueReader.Required<Explanation.Part> known =
                values.written("the id of a part", new Explanation.Part("x", PLACEHOLDER), id -> {
                    if (!parts.containsKey(id)) {
                        throw new IllegalArgumentException(
                                "there is no part " + QuotedName.quote(id) + QuotedName.words(id, parts.keySet()));
                    }
                    return parts.get(id);
                });
        return m.buildAmongOthers(() -> m.required("id", known));
    }
}
