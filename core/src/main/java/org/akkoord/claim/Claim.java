package org.akkoord.claim;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.internal.Checks;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.immutables.value.Value;

/**
 * Two figures of a text that should be the same: a total and the sum of its parts, an amount and a rate times a number,
 * a share and its two counts.
 *
 * @param id identifies it in its agreement
 * @param text what is compared with what
 * @param computed the figure as it is computed from its parts
 * @param stated the figure as the text states it
 * @param unit the unit of both
 * @param note what a reader must know about it
 * @param sources where it stands
 */
@BuilderStyle
@Value.Builder
public record Claim(
        String id,
        LocalizedText text,
        Expression computed,
        Expression stated,
        Unit unit,
        Optional<LocalizedText> note,
        List<SourceReference> sources) {

    /**
     * A claim; lists are copied.
     *
     * @throws IllegalArgumentException if the id is no id
     */
    public Claim {
        Checks.requireId(id, "claim id");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(computed, "computed");
        Objects.requireNonNull(stated, "stated");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(note, "note");
        sources = Checks.copyOf(sources, "sources");
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the parts of this claim. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.parts.from(this);
        return copy;
    }

    /**
     * Builds a {@link Claim}. Required: {@code id}, {@code text}, {@code computed}, {@code stated}, {@code unit}. All
     * other parts are optional.
     */
    public static final class Builder {

        private final ClaimBuilder parts = new ClaimBuilder();

        private Builder() {}

        /** Identifies it in its agreement. Required. */
        public Builder id(String id) {
            parts.id(id);
            return this;
        }

        /** What is compared with what. Required. */
        public Builder text(LocalizedText text) {
            parts.text(text);
            return this;
        }

        /** The figure as it is computed from its parts. Required. */
        public Builder computed(Expression computed) {
            parts.computed(computed);
            return this;
        }

        /** The figure as the text states it. Required. */
        public Builder stated(Expression stated) {
            parts.stated(stated);
            return this;
        }

        /** The unit of both. Required. */
        public Builder unit(Unit unit) {
            parts.unit(unit);
            return this;
        }

        /** What a reader must know about it. Optional. */
        public Builder note(LocalizedText note) {
            parts.note(Objects.requireNonNull(note, "note"));
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
         * The claim.
         *
         * @throws IllegalStateException if a required part is missing; the message names it
         * @throws IllegalArgumentException if {@link Claim} does not allow the parts
         */
        public Claim build() {
            return parts.build();
        }
    }
}
