package org.akkoord.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.cohort.Cohort;
import org.akkoord.indicator.Indicator;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.internal.Checks;
import org.akkoord.internal.Lookup;
import org.akkoord.period.Timeframe;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.immutables.value.Value;

/**
 * A sector agreement (sectorakkoord, bestuursakkoord): what a ministry and a sector agreed to reach, and everything that is needed to
 * judge whether they did. Immutable; a whole that fits together, because it is checked when it is made.
 *
 * @param id identifies it
 * @param title its name
 * @param sector the sector it is about
 * @param concluded when it was concluded
 * @param ends its last day
 * @param versions its revisions, in the order given
 * @param parties who agreed, act, measure or declare
 * @param documents where its figures and statements come from
 * @param ambitions its ambitions
 * @param indicators the indicators of all its goals
 * @param cohorts the cohorts that its figures are about
 * @param appropriations its money
 * @param declared what parties said about it beyond its goals
 */
@BuilderStyle
@Value.Builder
public record Agreement(
        String id,
        LocalizedText title,
        LocalizedText sector,
        Timeframe concluded,
        LocalDate ends,
        List<Version> versions,
        List<Party> parties,
        List<SourceDocument> documents,
        List<Ambition> ambitions,
        List<Indicator> indicators,
        List<Cohort> cohorts,
        List<Appropriation> appropriations,
        List<DeclaredVerdict> declared)
        implements WithAgreement {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if it ends before it was concluded or after 2999, an id occurs twice in its list, goals and objectives
     *     share an id, a reference to an indicator, party, goal or appropriation of the agreement finds nothing, or an appropriation is part of itself
     */
    public Agreement {
        Checks.requireId(id, "agreement id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(sector, "sector");
        Checks.requireDate(ends, "ends");
        if (ends.isBefore(concluded.start())) {
            throw new IllegalArgumentException("agreement '" + id + "' must not end before it is concluded");
        }
        versions = Checks.distinct(versions, Version::id, "version");
        parties = Checks.distinct(parties, Party::id, "party");
        documents = Checks.distinct(documents, SourceDocument::id, "document");
        ambitions = Checks.distinct(ambitions, Ambition::id, "ambition");
        indicators = Checks.distinct(indicators, Indicator::id, "indicator");
        cohorts = Checks.distinct(cohorts, Cohort::id, "cohort");
        appropriations = Checks.distinct(appropriations, Appropriation::id, "appropriation");
        declared = List.copyOf(declared);
        References.check(ambitions, indicators, parties, appropriations, declared);
    }

    /** All goals, in order. */
    public List<Goal> goals() {
        return ambitions.stream().flatMap(ambition -> ambition.goals().stream()).toList();
    }

    /**
     * The goal of the given id.
     *
     * @throws IllegalArgumentException if there is none, with the ids there are
     */
    public Goal goal(String goalId) {
        return Lookup.find(goals(), Goal::id, goalId, "goal");
    }

    /**
     * The indicator of the given id.
     *
     * @throws IllegalArgumentException if there is none, with the ids there are
     */
    public Indicator indicator(String indicatorId) {
        return Lookup.find(indicators, Indicator::id, indicatorId, "indicator");
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** For people: id and size. */
    @Override
    public String toString() {
        return "Agreement[" + id + ", " + ambitions.size() + " ambitions, " + goals().size() + " goals, "
                + indicators.size() + " indicators]";
    }

    /**
     * A revision of the agreement (actualisatie).
     *
     * @param id identifies it in the agreement
     * @param date when it was agreed
     * @param text what changed
     * @param sources where that stands
     */
    public record Version(String id, Optional<Timeframe> date, LocalizedText text, List<SourceReference> sources) {
        /**
         * Checks and copies.
         *
         * @throws IllegalArgumentException if the id is no id
         */
        public Version {
            Checks.requireId(id, "version id");
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(text, "text");
            sources = List.copyOf(sources);
        }
    }

    /** Builds an {@link Agreement}. */
    public static final class Builder extends AgreementBuilder {
        /** Starts empty. */
        public Builder() {}
    }
}
