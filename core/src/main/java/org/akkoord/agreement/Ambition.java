package org.akkoord.agreement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.internal.Checks;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.immutables.value.Value;

/**
 * A broad aim of an agreement (ambitie), under which its goals stand.
 *
 * @param id identifies it in the agreement
 * @param title its name
 * @param text what it is about
 * @param goals its goals
 * @param sources where it stands
 */
@BuilderStyle
@Value.Builder
public record Ambition(
        String id, LocalizedText title, Optional<LocalizedText> text, List<Goal> goals, List<SourceReference> sources) {

    /**
     * An ambition; lists are copied.
     *
     * @throws IllegalArgumentException if the id is no id
     */
    public Ambition {
        Checks.requireId(id, "ambition id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        goals = Checks.copyOf(goals, "goals");
        sources = Checks.copyOf(sources, "sources");
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the parts of this ambition. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.parts.from(this);
        return copy;
    }

    /** Builds an {@link Ambition}. Required: {@code id}, {@code title}. All other parts are optional. */
    public static final class Builder {

        private final AmbitionBuilder parts = new AmbitionBuilder();

        private Builder() {}

        /** Identifies it in the agreement. Required. */
        public Builder id(String id) {
            parts.id(id);
            return this;
        }

        /** Its name. Required. */
        public Builder title(LocalizedText title) {
            parts.title(title);
            return this;
        }

        /** What it is about. Optional. */
        public Builder text(LocalizedText text) {
            parts.text(Objects.requireNonNull(text, "text"));
            return this;
        }

        /** Its goals. None unless given; replaces those given before. */
        public Builder goals(Iterable<? extends Goal> goals) {
            parts.goals(Objects.requireNonNull(goals, "goals"));
            return this;
        }

        /** Adds to {@link #goals}. */
        public Builder addGoals(Goal... goals) {
            parts.addGoals(Objects.requireNonNull(goals, "goals"));
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
         * The ambition.
         *
         * @throws IllegalStateException if a required part is missing; the message names it
         * @throws IllegalArgumentException if {@link Ambition} does not allow the parts
         */
        public Ambition build() {
            return parts.build();
        }
    }
}
