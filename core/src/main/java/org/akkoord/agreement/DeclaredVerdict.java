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
        List<SourceReference> sources) {

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
        appropriations = Checks.copyOf(appropriations, "appropriations");
        sources = Checks.copyOf(sources, "sources");
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

    /** A builder that starts with the parts of this declared verdict. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.parts.from(this);
        return copy;
    }

    /**
     * Builds a {@link DeclaredVerdict}. Required: {@code theme}, {@code partyId}, {@code on}. All other parts are
     * optional.
     */
    public static final class Builder {

        private final DeclaredVerdictBuilder parts = new DeclaredVerdictBuilder();

        private Builder() {}

        /** What it is about, as the party calls it. Required. */
        public Builder theme(LocalizedText theme) {
            parts.theme(theme);
            return this;
        }

        /**
         * The verdicts that the party's class stands for, each at most once and in the order of {@link Verdict}; more
         * than one where its scale is coarser than ours, empty where its words name no class. None unless given;
         * replaces those given before.
         */
        public Builder covers(Iterable<? extends Verdict> covers) {
            parts.covers(Objects.requireNonNull(covers, "covers"));
            return this;
        }

        /** Adds to {@link #covers}. */
        public Builder addCovers(Verdict... covers) {
            parts.addCovers(Objects.requireNonNull(covers, "covers"));
            return this;
        }

        /** The words of the party that carry the judgement, as few as possible. Optional. */
        public Builder words(LocalizedText words) {
            parts.words(Objects.requireNonNull(words, "words"));
            return this;
        }

        /** The id of the party. Required. */
        public Builder partyId(String partyId) {
            parts.partyId(partyId);
            return this;
        }

        /** The day on which it was said. Required. */
        public Builder on(LocalDate on) {
            parts.on(on);
            return this;
        }

        /** What the party decided to do about it. Optional. */
        public Builder consequence(LocalizedText consequence) {
            parts.consequence(Objects.requireNonNull(consequence, "consequence"));
            return this;
        }

        /** The ids of the amounts that go with that. None unless given; replaces those given before. */
        public Builder appropriations(Iterable<String> appropriations) {
            parts.appropriations(Objects.requireNonNull(appropriations, "appropriations"));
            return this;
        }

        /** Adds to {@link #appropriations}. */
        public Builder addAppropriations(String... appropriations) {
            parts.addAppropriations(Objects.requireNonNull(appropriations, "appropriations"));
            return this;
        }

        /** Where it stands. None unless given; replaces those given before. */
        public Builder sources(Iterable<? extends SourceReference> sources) {
            parts.sources(Objects.requireNonNull(sources, "sources"));
            return this;
        }

        /** Adds to {@link #sources}. */
        public Builder addSources(SourceReference... sources) {
            parts.addSources(Objects.requireNonNull(sources, "sources"));
            return this;
        }

        /**
         * The declared verdict.
         *
         * @throws IllegalStateException if a required part is missing; the message names it
         * @throws IllegalArgumentException if {@link DeclaredVerdict} does not allow the parts
         */
        public DeclaredVerdict build() {
            return parts.build();
        }
    }
}
