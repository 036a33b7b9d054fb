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
        List<SourceReference> sources)
        implements WithCohort {

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
        sources = List.copyOf(sources);
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

    /** Builds a {@link Cohort}. */
    public static final class Builder extends CohortBuilder {
        /** Starts with the defaults. */
        public Builder() {
            closed(ClosedUnits.NOT_STATED);
        }
    }
}
