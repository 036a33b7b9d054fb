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
 * A rule of the parties: which instrument follows from which verdict. It holds for the goals, objectives and themes
 * that it names, and for nothing else. One that names none holds for the agreement as a whole: for everything without a
 * rule of its own, which is said wherever it applies.
 *
 * @param id identifies it in the agreement
 * @param when the verdicts from which it follows, at least one, in the order of {@link Verdict}
 * @param goals the ids of the goals for which it holds, with all their objectives
 * @param objectives the ids of the objectives for which it holds
 * @param themes the themes beyond the goals for which it holds, as the agreement's declared verdicts write them
 * @param instrument how the money then reaches the schools
 * @param consent whose consent it needs
 * @param accounting where it is accounted for
 * @param until the last day for which it is agreed
 * @param reason why, as the parties give it
 * @param sources where it stands
 */
@BuilderStyle
@Value.Builder
public record FundingRule(
        String id,
        List<Verdict> when,
        List<String> goals,
        List<String> objectives,
        List<LocalizedText> themes,
        Appropriation.Instrument instrument,
        Optional<LocalizedText> consent,
        Optional<LocalizedText> accounting,
        Optional<LocalDate> until,
        Optional<LocalizedText> reason,
        List<SourceReference> sources) {

    /** Every theme that a rule is for repeats the rule, with all that it names. */
    private static final int MOST_PLACES = 500;

    /**
     * A funding rule; lists are copied.
     *
     * @throws IllegalArgumentException if the id is no id, there is no verdict, or it names more than 500 goals,
     *     objectives and themes
     */
    public FundingRule {
        Checks.requirePresent(
                "when", when, "goals", goals, "objectives", objectives, "themes", themes, "instrument", instrument);
        Checks.requirePresent("consent", consent, "accounting", accounting, "until", until, "reason", reason);
        Objects.requireNonNull(sources, "sources");
        Checks.requireId(id, "funding rule id");
        when = when.stream().distinct().sorted().toList();
        if (when.isEmpty()) {
            throw new IllegalArgumentException("funding rule '" + id + "' needs a verdict");
        }
        goals = Checks.copyOf(goals, "goals");
        objectives = Checks.copyOf(objectives, "objectives");
        themes = Checks.copyOf(themes, "themes");
        int places = goals.size() + objectives.size() + themes.size();
        if (places > MOST_PLACES) {
            throw new IllegalArgumentException("funding rule '" + id + "' must name at most " + MOST_PLACES
                    + " goals, objectives and themes, but names " + places);
        }
        Objects.requireNonNull(instrument, "instrument");
        Objects.requireNonNull(consent, "consent");
        Objects.requireNonNull(accounting, "accounting");
        until.ifPresent(date -> Checks.requireDate(date, "until"));
        Objects.requireNonNull(reason, "reason");
        sources = Checks.copyOf(sources, "sources");
    }

    /** Whether it names no goal, objective or theme, and so holds for the agreement as a whole. */
    public boolean isGeneral() {
        return goals.isEmpty() && objectives.isEmpty() && themes.isEmpty();
    }

    boolean names(String place) {
        return goals.contains(place) || objectives.contains(place);
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the parts of this funding rule. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.parts.from(this);
        return copy;
    }

    /** Builds a {@link FundingRule}. Required: {@code id}, {@code instrument}. All other parts are optional. */
    public static final class Builder {

        private final FundingRuleBuilder parts = new FundingRuleBuilder();

        private Builder() {}

        /** Identifies it in the agreement. Required. */
        public Builder id(String id) {
            parts.id(id);
            return this;
        }

        /**
         * The verdicts from which it follows, at least one, in the order of {@link Verdict}. None unless given;
         * replaces those given before.
         */
        public Builder when(Iterable<? extends Verdict> when) {
            parts.when(Objects.requireNonNull(when, "when"));
            return this;
        }

        /** Adds to {@link #when}. */
        public Builder addWhen(Verdict... when) {
            parts.addWhen(Objects.requireNonNull(when, "when"));
            return this;
        }

        /**
         * The ids of the goals for which it holds, with all their objectives. None unless given; replaces those given
         * before.
         */
        public Builder goals(Iterable<String> goals) {
            parts.goals(Objects.requireNonNull(goals, "goals"));
            return this;
        }

        /** Adds to {@link #goals}. */
        public Builder addGoals(String... goals) {
            parts.addGoals(Objects.requireNonNull(goals, "goals"));
            return this;
        }

        /** The ids of the objectives for which it holds. None unless given; replaces those given before. */
        public Builder objectives(Iterable<String> objectives) {
            parts.objectives(Objects.requireNonNull(objectives, "objectives"));
            return this;
        }

        /** Adds to {@link #objectives}. */
        public Builder addObjectives(String... objectives) {
            parts.addObjectives(Objects.requireNonNull(objectives, "objectives"));
            return this;
        }

        /**
         * The themes beyond the goals for which it holds, as the agreement's declared verdicts write them. None unless
         * given; replaces those given before.
         */
        public Builder themes(Iterable<? extends LocalizedText> themes) {
            parts.themes(Objects.requireNonNull(themes, "themes"));
            return this;
        }

        /** Adds to {@link #themes}. */
        public Builder addThemes(LocalizedText... themes) {
            parts.addThemes(Objects.requireNonNull(themes, "themes"));
            return this;
        }

        /** How the money then reaches the schools. Required. */
        public Builder instrument(Appropriation.Instrument instrument) {
            parts.instrument(instrument);
            return this;
        }

        /** Whose consent it needs. Optional. */
        public Builder consent(LocalizedText consent) {
            parts.consent(Objects.requireNonNull(consent, "consent"));
            return this;
        }

        /** Where it is accounted for. Optional. */
        public Builder accounting(LocalizedText accounting) {
            parts.accounting(Objects.requireNonNull(accounting, "accounting"));
            return this;
        }

        /** The last day for which it is agreed. Optional. */
        public Builder until(LocalDate until) {
            parts.until(Objects.requireNonNull(until, "until"));
            return this;
        }

        /** Why, as the parties give it. Optional. */
        public Builder reason(LocalizedText reason) {
            parts.reason(Objects.requireNonNull(reason, "reason"));
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
         * The funding rule.
         *
         * @throws IllegalStateException if a required part is missing; the message names it
         * @throws IllegalArgumentException if {@link FundingRule} does not allow the parts
         */
        public FundingRule build() {
            return parts.build();
        }
    }
}
