package org.akkoord.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.internal.Checks;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.immutables.value.Value;

/**
 * A group of units with a common start that is looked at again later: the schools that were judged weak in one school
 * year, the teachers who graduated in one year.
 *
 * @param id identifies it in the agreement and in files
 * @param title its name
 * @param entry when the units entered it
 * @param referenceDate the day on which their state was read (peildatum), if it was one day for all
 * @param closed what happens to units that no longer exist at the reference date
 * @param closedUnits how many those are, where stated
 * @param note what a reader must know about it
 * @param sources where it is described
 */
@BuilderStyle
@Value.Builder
public record Cohort(
        String id,
        LocalizedText title,
        ReportingPeriod entry,
        Optional<LocalDate> referenceDate,
        ClosedUnits closed,
        OptionalLong closedUnits,
        Optional<LocalizedText> note,
        List<SourceReference> sources) {

    /**
     * A cohort; lists are copied.
     *
     * @throws IllegalArgumentException if the id is no id, the reference date lies before the entry or the number of
     *     closed units is negative
     */
    public Cohort {
        Checks.requireId(id, "cohort id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(closed, "closed");
        Objects.requireNonNull(note, "note");
        referenceDate.ifPresent(date -> Checks.requireDate(date, "referenceDate"));
        if (referenceDate.isPresent() && referenceDate.get().isBefore(entry.start())) {
            throw new IllegalArgumentException(
                    "the reference date of cohort '" + id + "' must not lie before its entry period " + entry);
        }
        if (closedUnits.isPresent() && closedUnits.getAsLong() < 0) {
            throw new IllegalArgumentException(
                    "the number of closed units must not be negative in cohort '" + id + "'");
        }
        sources = Checks.copyOf(sources, "sources");
    }

    /** A builder. It starts with closed units of which nothing is {@linkplain ClosedUnits#NOT_STATED stated}. */
    public static Builder builder() {
        return new Builder();
    }

    /** What happens to units that closed before the reference date. */
    public enum ClosedUnits {
        /** They stay in the denominator. */
        IN_DENOMINATOR,
        /** They are left out of numerator and denominator. */
        LEFT_OUT,
        /** The source does not say. */
        NOT_STATED
    }

    /** A builder that starts with the parts of this cohort. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.parts.from(this);
        return copy;
    }

    /** Builds a {@link Cohort}. Required: {@code id}, {@code title}, {@code entry}. All other parts are optional. */
    public static final class Builder {

        private final CohortBuilder parts = new CohortBuilder();

        private Builder() {
            parts.closed(ClosedUnits.NOT_STATED);
        }

        /** Identifies it in the agreement and in files. Required. */
        public Builder id(String id) {
            parts.id(id);
            return this;
        }

        /** Its name. Required. */
        public Builder title(LocalizedText title) {
            parts.title(title);
            return this;
        }

        /** When the units entered it. Required. */
        public Builder entry(ReportingPeriod entry) {
            parts.entry(entry);
            return this;
        }

        /** The day on which their state was read (peildatum), if it was one day for all. Optional. */
        public Builder referenceDate(LocalDate referenceDate) {
            parts.referenceDate(Objects.requireNonNull(referenceDate, "referenceDate"));
            return this;
        }

        /**
         * What happens to units that no longer exist at the reference date. Unless given,
         * {@link ClosedUnits#NOT_STATED}.
         */
        public Builder closed(ClosedUnits closed) {
            parts.closed(closed);
            return this;
        }

        /** How many those are, where stated. Optional. */
        public Builder closedUnits(long closedUnits) {
            parts.closedUnits(closedUnits);
            return this;
        }

        /** What a reader must know about it. Optional. */
        public Builder note(LocalizedText note) {
            parts.note(Objects.requireNonNull(note, "note"));
            return this;
        }

        /** Where it is described. None unless given; replaces those given before. */
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
         * The cohort.
         *
         * @throws IllegalStateException if a required part is missing; the message names it
         * @throws IllegalArgumentException if {@link Cohort} does not allow the parts
         */
        public Cohort build() {
            return parts.build();
        }
    }
}
