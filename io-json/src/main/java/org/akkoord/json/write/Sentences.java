package org.akkoord.json.write;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;

/**
 * The sentences of one document. Explanations of a goal, its objective and its only indicator share steps and
 * conclusions, so that most sentences stand in several places; each is made once.
 */
final class Sentences {

    private static final int MOST_COMPARED = 64;

    private final IdentityHashMap<Object, Made> made = new IdentityHashMap<>();

    private record Made(List<BigDecimal> limits, List<String> texts) {}

    /** Long lists are the same only if they are one, because comparing them takes longer than making a sentence. */
    @SuppressWarnings("ReferenceEquality") // is meant
    private static boolean areSame(List<BigDecimal> known, List<BigDecimal> limits) {
        return known == limits || (limits.size() <= MOST_COMPARED && known.equals(limits));
    }

    /**
     * The texts of a sentence.
     *
     * @param about what the sentence is of
     * @param limits the numbers beside which it is written
     * @param texts makes the texts
     */
    List<String> of(Object about, List<BigDecimal> limits, Supplier<List<String>> texts) {
        Made known = made.get(about);
        if (known == null || !areSame(known.limits(), limits)) {
            known = new Made(limits, texts.get());
            made.put(about, known);
        }
        return known.texts();
    }
}
