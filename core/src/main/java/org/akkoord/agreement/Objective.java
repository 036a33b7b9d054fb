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
        List<EarlierTarget> earlierTargets,
        Optional<ReportingPeriod> deadline,
        Optional<ReportingPeriod> appliesFrom,
        Optional<Baseline> baseline,
        List<Milestone> milestones,
        Optional<Ceiling> ceiling,
        Optional<Discontinuation> discontinued,
        List<DeclaredVerdict> declared,
        Optional<LocalizedText> note,
        List<SourceReference> sources)
        implements WithObjective {

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
                .sorted(Comparator.comparing(EarlierTarget::until))
                .toList();
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(appliesFrom, "appliesFrom");
        Objects.requireNonNull(baseline, "baseline");
        milestones = milestones.stream()
                .sorted(Comparator.comparing(Milestone::period))
                .toList();
        Objects.requireNonNull(ceiling, "ceiling");
        Objects.requireNonNull(discontinued, "discontinued");
        declared = List.copyOf(declared);
        Objects.requireNonNull(note, "note");
        sources = List.copyOf(sources);
    }

    /** The target value that was in force on the given day. */
    public TargetValue targetAt(LocalDate day) {
        return earlierTargets.stream()
                .filter(earlier -> !day.isAfter(earlier.until()))
                .findFirst()
                .map(EarlierTarget::target)
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
     * A target value that was replaced.
     *
     * @param target the value
     * @param until the last day on which it was in force
     * @param reason why it was replaced
     * @param sources where that stands
     */
    public record EarlierTarget(
            TargetValue target, LocalDate until, LocalizedText reason, List<SourceReference> sources) {
        public EarlierTarget {
            Objects.requireNonNull(target, "target");
            Checks.requireDate(until, "until");
            Objects.requireNonNull(reason, "reason");
            sources = List.copyOf(sources);
        }
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
            sources = List.copyOf(sources);
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
            sources = List.copyOf(sources);
        }
    }

    /** Builds an {@link Objective}. */
    public static final class Builder extends ObjectiveBuilder {
        /** Starts with the defaults. */
        public Builder() {
            target(new TargetValue.Unquantified());
            unit(Unit.PERCENT);
            targetProvenance(Provenance.STATED);
        }
    }
}
