package org.akkoord.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.akkoord.internal.Checks;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;

/**
 * A point in time at which an indicator changed (trendbreuk). Figures whose period ends before the date are on one
 * side, all others on the other.
 *
 * @param date the first day of the new situation
 * @param kind what changed
 * @param comparability what the publisher says about comparing across it
 * @param reason what happened
 * @param sources where that stands
 */
public record SeriesBreak(
        LocalDate date, Kind kind, Comparability comparability, LocalizedText reason, List<SourceReference> sources) {

    public SeriesBreak {
        Checks.requireDate(date, "date");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(comparability, "comparability");
        Objects.requireNonNull(reason, "reason");
        sources = List.copyOf(sources);
    }

    /** What changed. */
    public enum Kind {
        /** Only the words changed. */
        RENAMED,
        /** What counts as having the property changed. */
        DEFINITION,
        /** The way of measuring changed. */
        METHOD,
        /** The units that are measured changed. */
        POPULATION
    }

    /** Whether figures from both sides may be compared. */
    public enum Comparability {
        /** The publisher compares them or says that they are comparable. */
        COMPARABLE,
        /** The publisher says that they are not. */
        NOT_COMPARABLE,
        /** The publisher says nothing; treated as not comparable. */
        NOT_STATED
    }
}
