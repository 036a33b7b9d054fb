package org.akkoord.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.internal.Checks;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.akkoord.verdict.Verdict;
import org.immutables.value.Value;

/**
 * What a party said about progress, in its own words. It stands beside the computed verdict and never replaces it.
 *
 * @param theme what it is about, as the party calls it
 * @param covers the verdicts that the party's class stands for, each at most once and in the order of {@link Verdict};
 *     more than one where its scale is coarser than ours, empty where its words name no class
 * @param words the words of the party that carry the judgement, as few as possible
 * @param partyId the id of the party
 * @param on the day on which it was said
 * @param consequence what the party decided to do about it
 * @param appropriations the ids of the amounts that go with that
 * @param sources where it stands
 */
@BuilderStyle
@Value.Builder
public record DeclaredVerdict(
        LocalizedText theme,
        List<Verdict> covers,
        Optional<LocalizedText> words,
        String partyId,
        LocalDate on,
        Optional<LocalizedText> consequence,
        List<String> appropriations,
        List<SourceReference> sources)
        implements WithDeclaredVerdict {

    /**
     * A declared verdict; lists are copied.
     *
     * @throws IllegalArgumentException if neither words nor a verdict are given
     */
    public DeclaredVerdict {
        Objects.requireNonNull(theme, "theme");
        covers = covers.stream().distinct().sorted().toList();
        Objects.requireNonNull(words, "words");
        Checks.requireId(partyId, "declaring party");
        Checks.requireDate(on, "on");
        Objects.requireNonNull(consequence, "consequence");
        appropriations = List.copyOf(appropriations);
        sources = List.copyOf(sources);
        if (covers.isEmpty() && words.isEmpty()) {
            throw new IllegalArgumentException("a declared verdict needs words or a verdict");
        }
    }

    /** How this compares with a computed verdict. */
    public Concordance concordanceWith(Verdict computed) {
        if (covers.isEmpty()) {
            return Concordance.NO_CLASS_DECLARED;
        }
        if (covers.contains(computed)) {
            return Concordance.AGREES;
        }
        return computed.isAssessed() ? Concordance.DIFFERS : Concordance.NOT_COMPUTABLE;
    }

    /** How a declared verdict and a computed one relate. */
    public enum Concordance {
        /** The computed verdict is one of those that the declared class stands for. */
        AGREES,
        /** The computed verdict is none of them. */
        DIFFERS,
        /** A class was declared, and the figures support no verdict. */
        NOT_COMPUTABLE,
        /** The party declared words that name no class, and nothing can be compared. */
        NO_CLASS_DECLARED
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DeclaredVerdict}. */
    public static final class Builder extends DeclaredVerdictBuilder {
        /** Starts empty. */
        public Builder() {}
    }
}
