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
 * A goal of an ambition (doel), with what is to be reached, what else is known and what is done.
 *
 * @param id identifies it in the agreement
 * @param title its name
 * @param indicatorTitle the name of the indicator that the monitor shows for it, where that differs
 * @param objectives what is to be reached
 * @param context the ids of the indicators that are shown with it without saying whether an objective is reached
 * @param actions what the parties do
 * @param declared what parties said about it as a whole
 * @param caveats what limits the reading of its figures
 * @param sources where it stands
 */
@BuilderStyle
@Value.Builder
public record Goal(
        String id,
        LocalizedText title,
        Optional<LocalizedText> indicatorTitle,
        List<Objective> objectives,
        List<String> context,
        List<Action> actions,
        List<DeclaredVerdict> declared,
        List<Caveat> caveats,
        List<SourceReference> sources) {

    /**
     * A goal; lists are copied.
     *
     * @throws IllegalArgumentException if the id is no id or an indicator is named twice
     */
    public Goal {
        Checks.requireId(id, "goal id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(indicatorTitle, "indicatorTitle");
        objectives = Checks.copyOf(objectives, "objectives");
        context = Checks.distinct(context, indicator -> indicator, "context indicator of goal '" + id + "'");
        actions = Checks.copyOf(actions, "actions");
        declared = Checks.copyOf(declared, "declared");
        caveats = Checks.copyOf(caveats, "caveats");
        sources = Checks.copyOf(sources, "sources");
    }

    /** This goal with the given objective in the place of the one that has its id. */
    Goal with(Objective changed) {
        return toBuilder()
                .objectives(objectives.stream()
                        .map(each -> each.id().equals(changed.id()) ? changed : each)
                        .toList())
                .build();
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the parts of this goal. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.parts.from(this);
        return copy;
    }

    /** Builds a {@link Goal}. Required: {@code id}, {@code title}. All other parts are optional. */
    public static final class Builder {

        private final GoalBuilder parts = new GoalBuilder();

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

        /** The name of the indicator that the monitor shows for it, where that differs. Optional. */
        public Builder indicatorTitle(LocalizedText indicatorTitle) {
            parts.indicatorTitle(Objects.requireNonNull(indicatorTitle, "indicatorTitle"));
            return this;
        }

        /** What is to be reached. None unless given; replaces those given before. */
        public Builder objectives(Iterable<? extends Objective> objectives) {
            parts.objectives(Objects.requireNonNull(objectives, "objectives"));
            return this;
        }

        /** Adds to {@link #objectives}. */
        public Builder addObjectives(Objective... objectives) {
            parts.addObjectives(Objects.requireNonNull(objectives, "objectives"));
            return this;
        }

        /**
         * The ids of the indicators that are shown with it without saying whether an objective is reached. None unless
         * given; replaces those given before.
         */
        public Builder context(Iterable<String> context) {
            parts.context(Objects.requireNonNull(context, "context"));
            return this;
        }

        /** Adds to {@link #context}. */
        public Builder addContext(String... context) {
            parts.addContext(Objects.requireNonNull(context, "context"));
            return this;
        }

        /** What the parties do. None unless given; replaces those given before. */
        public Builder actions(Iterable<? extends Action> actions) {
            parts.actions(Objects.requireNonNull(actions, "actions"));
            return this;
        }

        /** Adds to {@link #actions}. */
        public Builder addActions(Action... actions) {
            parts.addActions(Objects.requireNonNull(actions, "actions"));
            return this;
        }

        /** What parties said about it as a whole. None unless given; replaces those given before. */
        public Builder declared(Iterable<? extends DeclaredVerdict> declared) {
            parts.declared(Objects.requireNonNull(declared, "declared"));
            return this;
        }

        /** Adds to {@link #declared}. */
        public Builder addDeclared(DeclaredVerdict... declared) {
            parts.addDeclared(Objects.requireNonNull(declared, "declared"));
            return this;
        }

        /** What limits the reading of its figures. None unless given; replaces those given before. */
        public Builder caveats(Iterable<? extends Caveat> caveats) {
            parts.caveats(Objects.requireNonNull(caveats, "caveats"));
            return this;
        }

        /** Adds to {@link #caveats}. */
        public Builder addCaveats(Caveat... caveats) {
            parts.addCaveats(Objects.requireNonNull(caveats, "caveats"));
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
         * The goal.
         *
         * @throws IllegalStateException if a required part is missing; the message names it
         * @throws IllegalArgumentException if {@link Goal} does not allow the parts
         */
        public Goal build() {
            return parts.build();
        }
    }

    /**
     * Something that limits how a goal's figures may be read (kanttekening).
     *
     * @param code a short name for the kind of caveat, such as {@code proxy-population}
     * @param text the caveat itself
     * @param sources where it stands
     */
    public record Caveat(String code, LocalizedText text, List<SourceReference> sources) {
        /**
         * A caveat; lists are copied.
         *
         * @throws IllegalArgumentException if the code is no id
         */
        public Caveat {
            Checks.requireId(code, "caveat code");
            Objects.requireNonNull(text, "text");
            sources = Checks.copyOf(sources, "sources");
        }
    }
}
