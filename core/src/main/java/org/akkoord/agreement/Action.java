package org.akkoord.agreement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.internal.Checks;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.immutables.value.Value;

/**
 * Something the parties do for a goal.
 *
 * @param text what is done
 * @param actors the ids of the parties that do it
 * @param status how far the work is
 * @param period the period in which it is done
 * @param appropriations the ids of the amounts that pay for it
 * @param sources where it stands
 */
@BuilderStyle
@Value.Builder
public record Action(
        LocalizedText text,
        List<String> actors,
        Optional<LocalizedText> status,
        Optional<ReportingPeriod> period,
        List<String> appropriations,
        List<SourceReference> sources) {

    public Action {
        Objects.requireNonNull(text, "text");
        actors = Checks.copyOf(actors, "actors");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(period, "period");
        appropriations = Checks.copyOf(appropriations, "appropriations");
        sources = Checks.copyOf(sources, "sources");
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the parts of this action. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.parts.from(this);
        return copy;
    }

    /** Builds an {@link Action}. Required: {@code text}. All other parts are optional. */
    public static final class Builder {

        private final ActionBuilder parts = new ActionBuilder();

        private Builder() {}

        /** What is done. Required. */
        public Builder text(LocalizedText text) {
            parts.text(text);
            return this;
        }

        /** The ids of the parties that do it. None unless given; replaces those given before. */
        public Builder actors(Iterable<String> actors) {
            parts.actors(Objects.requireNonNull(actors, "actors"));
            return this;
        }

        /** Adds to {@link #actors}. */
        public Builder addActors(String... actors) {
            parts.addActors(Objects.requireNonNull(actors, "actors"));
            return this;
        }

        /** How far the work is. Optional. */
        public Builder status(LocalizedText status) {
            parts.status(Objects.requireNonNull(status, "status"));
            return this;
        }

        /** The period in which it is done. Optional. */
        public Builder period(ReportingPeriod period) {
            parts.period(Objects.requireNonNull(period, "period"));
            return this;
        }

        /** The ids of the amounts that pay for it. None unless given; replaces those given before. */
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
         * The action.
         *
         * @throws IllegalStateException if a required part is missing; the message names it
         * @throws IllegalArgumentException if {@link Action} does not allow the parts
         */
        public Action build() {
            return parts.build();
        }
    }
}
