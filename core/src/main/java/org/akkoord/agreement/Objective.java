package org.akkoord.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.internal.Checks;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.immutables.value.Value;

/**
 * What is to be reached (doelstelling): a target value, in what, by when.
 *
 * @param id identifies it in the agreement
 * @param text what was agreed, in short
 * @param indicators the ids of the indicators that say something about it, the one that says most first
 * @param target the target value in force
 * @param unit the unit of the target value; direct indicators in another unit are not compared with it
 * @param targetProvenance whether the text states the value, or somebody read it from the wording
 * @param earlierTargets the target values that it replaced, oldest first
 * @param deadline when it is to be reached
 * @param appliesFrom from when it holds as a standing requirement
 * @param baseline where it started, if the agreement says so; otherwise the first figure counts as the baseline
 * @param milestones values to be reached on the way, in time order
 * @param ceiling what is attainable, where the agreement or its monitor states that the target is not
 * @param discontinued why it is no longer monitored in numbers
 * @param declared what parties said about it
 * @param note what a reader must know about it
 * @param sources where it stands
 */
@BuilderStyle
@Value.Builder
public record Objective(
        String id,
        LocalizedText text,
        List<String> indicators,
        TargetValue target,
        Unit unit,
        Provenance targetProvenance,
        List<TargetValue.Earlier> earlierTargets,
        Optional<ReportingPeriod> deadline,
        Optional<ReportingPeriod> appliesFrom,
        Optional<Baseline> baseline,
        List<Milestone> milestones,
        Optional<Ceiling> ceiling,
        Optional<Discontinuation> discontinued,
        List<DeclaredVerdict> declared,
        Optional<LocalizedText> note,
        List<SourceReference> sources) {

    /**
     * An objective; lists are copied.
     *
     * @throws IllegalArgumentException if the id is no id or an indicator is named twice
     */
    public Objective {
        Checks.requireId(id, "objective id");
        Objects.requireNonNull(text, "text");
        indicators = Checks.distinct(indicators, indicator -> indicator, "indicator of objective '" + id + "'");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(targetProvenance, "targetProvenance");
        earlierTargets = earlierTargets.stream()
                .sorted(Comparator.comparing(TargetValue.Earlier::until))
                .toList();
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(appliesFrom, "appliesFrom");
        Objects.requireNonNull(baseline, "baseline");
        milestones = milestones.stream()
                .sorted(Comparator.comparing(Milestone::period))
                .toList();
        Objects.requireNonNull(ceiling, "ceiling");
        Objects.requireNonNull(discontinued, "discontinued");
        declared = Checks.copyOf(declared, "declared");
        Objects.requireNonNull(note, "note");
        sources = Checks.copyOf(sources, "sources");
    }

    /** The target value that was in force on the given day. */
    public TargetValue targetAt(LocalDate day) {
        return earlierTargets.stream()
                .filter(earlier -> !day.isAfter(earlier.until()))
                .findFirst()
                .map(TargetValue.Earlier::target)
                .orElse(target);
    }

    /** Whether it wants all of something, 100 percent, or none of it, 0; a single counter-example refutes it then. */
    public boolean isForAllOrNone() {
        return target.least()
                        .filter(all -> unit.isPercent() && all.compareTo(BigDecimal.valueOf(100)) == 0)
                        .isPresent()
                || target.most().filter(none -> none.signum() == 0).isPresent();
    }

    /** A builder. It starts with an objective in words, in percent, whose target is stated. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Where an objective started (nulmeting).
     *
     * @param period the period in which it was measured
     * @param value the value in that period, in the unit of the objective
     */
    public record Baseline(ReportingPeriod period, BigDecimal value) {
        public Baseline {
            Objects.requireNonNull(period, "period");
            value = Quantity.requireInRange(value);
        }
    }

    /**
     * A value to be reached on the way (tussendoel).
     *
     * @param period the period in which it is to be reached
     * @param target the value to be reached
     */
    public record Milestone(ReportingPeriod period, TargetValue target) {
        public Milestone {
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(target, "target");
        }
    }

    /**
     * The most, or for a decrease the least, that can be attained.
     *
     * @param value that value, in the unit of the objective
     * @param qualifier how exact the source says that value is
     * @param reason why the target itself cannot be attained
     * @param provenance how the value came from its source
     * @param sources where it stands
     */
    @BuilderStyle
    @Value.Builder
    public record Ceiling(
            BigDecimal value,
            Quantity.Qualifier qualifier,
            LocalizedText reason,
            Provenance provenance,
            List<SourceReference> sources) {
        public Ceiling {
            value = Quantity.requireInRange(value);
            Objects.requireNonNull(qualifier, "qualifier");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(provenance, "provenance");
            sources = Checks.copyOf(sources, "sources");
        }

        /** A builder. */
        public static Builder builder() {
            return new Builder();
        }

        /** A builder that starts with the parts of this ceiling. */
        public Builder toBuilder() {
            Builder copy = new Builder();
            copy.parts.from(this);
            return copy;
        }

        /** Builds a {@link Ceiling}. Required: {@code value}, {@code reason}. All other parts are optional. */
        public static final class Builder {

            private final CeilingBuilder parts = new CeilingBuilder();

            private Builder() {
                parts.qualifier(Quantity.Qualifier.EXACT);
                parts.provenance(Provenance.STATED);
            }

            /** That value, in the unit of the objective. Required. */
            public Builder value(BigDecimal value) {
                parts.value(value);
                return this;
            }

            /** How exact the source says that value is. Unless given, {@link Quantity.Qualifier#EXACT}. */
            public Builder qualifier(Quantity.Qualifier qualifier) {
                parts.qualifier(qualifier);
                return this;
            }

            /** Why the target itself cannot be attained. Required. */
            public Builder reason(LocalizedText reason) {
                parts.reason(reason);
                return this;
            }

            /** How the value came from its source. Unless given, {@link Provenance#STATED}. */
            public Builder provenance(Provenance provenance) {
                parts.provenance(provenance);
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
             * The ceiling.
             *
             * @throws IllegalStateException if a required part is missing; the message names it
             * @throws IllegalArgumentException if {@link Ceiling} does not allow the parts
             */
            public Ceiling build() {
                return parts.build();
            }
        }
    }

    /**
     * Why an objective is no longer monitored in numbers.
     *
     * @param reason why
     * @param sources where that stands
     */
    public record Discontinuation(LocalizedText reason, List<SourceReference> sources) {
        public Discontinuation {
            Objects.requireNonNull(reason, "reason");
            sources = Checks.copyOf(sources, "sources");
        }
    }

    /** A builder that starts with the parts of this objective. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.parts.from(this);
        return copy;
    }

    /** Builds an {@link Objective}. Required: {@code id}, {@code text}. All other parts are optional. */
    public static final class Builder {

        private final ObjectiveBuilder parts = new ObjectiveBuilder();

        private Builder() {
            parts.target(new TargetValue.Unquantified());
            parts.unit(Unit.PERCENT);
            parts.targetProvenance(Provenance.STATED);
        }

        /** Identifies it in the agreement. Required. */
        public Builder id(String id) {
            parts.id(id);
            return this;
        }

        /** What was agreed, in short. Required. */
        public Builder text(LocalizedText text) {
            parts.text(text);
            return this;
        }

        /**
         * The ids of the indicators that say something about it, the one that says most first. None unless given;
         * replaces those given before.
         */
        public Builder indicators(Iterable<String> indicators) {
            parts.indicators(Objects.requireNonNull(indicators, "indicators"));
            return this;
        }

        /** Adds to {@link #indicators}. */
        public Builder addIndicators(String... indicators) {
            parts.addIndicators(Objects.requireNonNull(indicators, "indicators"));
            return this;
        }

        /** The target value in force. Unless given, {@code new TargetValue.Unquantified()}. */
        public Builder target(TargetValue target) {
            parts.target(target);
            return this;
        }

        /**
         * The unit of the target value; direct indicators in another unit are not compared with it. Unless given,
         * {@link Unit#PERCENT}.
         */
        public Builder unit(Unit unit) {
            parts.unit(unit);
            return this;
        }

        /**
         * Whether the text states the value, or somebody read it from the wording. Unless given,
         * {@link Provenance#STATED}.
         */
        public Builder targetProvenance(Provenance targetProvenance) {
            parts.targetProvenance(targetProvenance);
            return this;
        }

        /** The target values that it replaced, oldest first. None unless given; replaces those given before. */
        public Builder earlierTargets(Iterable<? extends TargetValue.Earlier> earlierTargets) {
            parts.earlierTargets(Objects.requireNonNull(earlierTargets, "earlierTargets"));
            return this;
        }

        /** Adds to {@link #earlierTargets}. */
        public Builder addEarlierTargets(TargetValue.Earlier... earlierTargets) {
            parts.addEarlierTargets(Objects.requireNonNull(earlierTargets, "earlierTargets"));
            return this;
        }

        /** When it is to be reached. Optional. */
        public Builder deadline(ReportingPeriod deadline) {
            parts.deadline(Objects.requireNonNull(deadline, "deadline"));
            return this;
        }

        /** From when it holds as a standing requirement. Optional. */
        public Builder appliesFrom(ReportingPeriod appliesFrom) {
            parts.appliesFrom(Objects.requireNonNull(appliesFrom, "appliesFrom"));
            return this;
        }

        /** Where it started, if the agreement says so; otherwise the first figure counts as the baseline. Optional. */
        public Builder baseline(Baseline baseline) {
            parts.baseline(Objects.requireNonNull(baseline, "baseline"));
            return this;
        }

        /** Values to be reached on the way, in time order. None unless given; replaces those given before. */
        public Builder milestones(Iterable<? extends Milestone> milestones) {
            parts.milestones(Objects.requireNonNull(milestones, "milestones"));
            return this;
        }

        /** Adds to {@link #milestones}. */
        public Builder addMilestones(Milestone... milestones) {
            parts.addMilestones(Objects.requireNonNull(milestones, "milestones"));
            return this;
        }

        /** What is attainable, where the agreement or its monitor states that the target is not. Optional. */
        public Builder ceiling(Ceiling ceiling) {
            parts.ceiling(Objects.requireNonNull(ceiling, "ceiling"));
            return this;
        }

        /** Why it is no longer monitored in numbers. Optional. */
        public Builder discontinued(Discontinuation discontinued) {
            parts.discontinued(Objects.requireNonNull(discontinued, "discontinued"));
            return this;
        }

        /** What parties said about it. None unless given; replaces those given before. */
        public Builder declared(Iterable<? extends DeclaredVerdict> declared) {
            parts.declared(Objects.requireNonNull(declared, "declared"));
            return this;
        }

        /** Adds to {@link #declared}. */
        public Builder addDeclared(DeclaredVerdict... declared) {
            parts.addDeclared(Objects.requireNonNull(declared, "declared"));
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
         * The objective.
         *
         * @throws IllegalStateException if a required part is missing; the message names it
         * @throws IllegalArgumentException if {@link Objective} does not allow the parts
         */
        public Objective build() {
            return parts.build();
        }
    }
}
