package org.akkoord.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.akkoord.claim.Claim;
import org.akkoord.cohort.Cohort;
import org.akkoord.cohort.CohortFlows;
import org.akkoord.indicator.Indicator;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.internal.Checks;
import org.akkoord.internal.Lookup;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.akkoord.verdict.Verdict;
import org.immutables.value.Value;

/**
 * A sector agreement (sectorakkoord, bestuursakkoord): what a ministry and a sector agreed to reach, and all that is
 * needed to judge whether they did. Immutable. Its parts refer to one another by id, and each reference finds
 * something, because that is checked when the agreement is made. Whether it is also plausible is the question of
 * {@code org.akkoord.check.AgreementCheck}.
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
 * @param fundingRules which instrument follows from which verdict
 * @param claims what its texts say that can be computed again; names in expressions are ids of appropriations, alone
 *     for the amount or followed by {@code .perPupil}, {@code .example.amount} or {@code .example.pupils}
 * @param flows what became of the units of its cohorts
 */
@BuilderStyle
@Value.Builder
public record Agreement(
        String id,
        LocalizedText title,
        LocalizedText sector,
        ReportingPeriod concluded,
        LocalDate ends,
        List<Version> versions,
        List<Party> parties,
        List<SourceDocument> documents,
        List<Ambition> ambitions,
        List<Indicator> indicators,
        List<Cohort> cohorts,
        List<Appropriation> appropriations,
        List<DeclaredVerdict> declared,
        List<FundingRule> fundingRules,
        List<Claim> claims,
        List<CohortFlows> flows)
        implements WithAgreement {

    /**
     * An agreement; lists are copied.
     *
     * @throws IllegalArgumentException if it ends before it was concluded or after 2999, an id occurs twice in its
     *     list, goals and objectives share an id, a reference to something of the agreement finds nothing, an
     *     appropriation is part of itself, or two funding rules give an instrument for the same verdict on the same
     *     goal, objective or theme
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
        fundingRules = Checks.distinct(fundingRules, FundingRule::id, "funding rule");
        claims = Checks.distinct(claims, Claim::id, "claim");
        flows = Checks.distinct(flows, CohortFlows::cohort, "transitions of cohort");
        References.check(ambitions, indicators, parties, appropriations, declared);
        FundingReferences.checkRules(fundingRules, goalsOf(ambitions), declared);
        FundingReferences.checkClaims(claims, appropriations);
        FundingReferences.checkFlows(flows, cohorts);
    }

    /** All goals, in order. */
    public List<Goal> goals() {
        return goalsOf(ambitions);
    }

    private static List<Goal> goalsOf(List<Ambition> ambitions) {
        return ambitions.stream().flatMap(ambition -> ambition.goals().stream()).toList();
    }

    /**
     * The goal of the given id.
     *
     * @throws IllegalArgumentException if there is none; the message names the ids that there are
     */
    public Goal goal(String goalId) {
        return Lookup.find(goals(), Goal::id, goalId, "goal");
    }

    /**
     * The indicator of the given id.
     *
     * @throws IllegalArgumentException if there is none; the message names the ids that there are
     */
    public Indicator indicator(String indicatorId) {
        return Lookup.find(indicators, Indicator::id, indicatorId, "indicator");
    }

    /** The amount, rate or example that a name in a {@linkplain #claims() claim} stands for; empty if there is none. */
    public Optional<BigDecimal> number(String name) {
        return FundingReferences.number(appropriations, name);
    }

    /**
     * The rule that applies to a verdict on a goal or an objective: one that names the objective, else one that names
     * its goal, else one for the agreement as a whole.
     *
     * @param id the id of a goal or an objective
     * @param verdict the verdict on it
     */
    public Optional<FundingRule> fundingRule(String id, Verdict verdict) {
        Stream<String> goalIds = goals().stream()
                .filter(goal ->
                        goal.objectives().stream().anyMatch(each -> each.id().equals(id)))
                .map(Goal::id);
        return Stream.concat(Stream.of(id), goalIds)
                .flatMap(place -> rule(verdict, rule -> rule.names(place)).stream())
                .findFirst()
                .or(() -> fundingRule(verdict));
    }

    /** The rule that applies to a verdict on a theme beyond the goals: one that names it, else one for all. */
    public Optional<FundingRule> fundingRule(LocalizedText theme, Verdict verdict) {
        return rule(verdict, rule -> rule.themes().contains(theme)).or(() -> fundingRule(verdict));
    }

    /** The rule for a verdict that holds for the agreement as a whole. */
    public Optional<FundingRule> fundingRule(Verdict verdict) {
        return rule(verdict, FundingRule::isGeneral);
    }

    private Optional<FundingRule> rule(Verdict verdict, Predicate<FundingRule> applies) {
        return fundingRules.stream()
                .filter(rule -> rule.when().contains(verdict))
                .filter(applies)
                .findFirst();
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
    public record Version(
            String id, Optional<ReportingPeriod> date, LocalizedText text, List<SourceReference> sources) {
        /**
         * A version; lists are copied.
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

    /**
     * A rule of the parties: which instrument follows from which verdict. It holds for the goals, objectives and themes
     * that it names, and for nothing else. One that names none holds for the agreement as a whole: for everything
     * without a rule of its own, which is said wherever it applies.
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
        /**
         * A funding rule; lists are copied.
         *
         * @throws IllegalArgumentException if the id is no id or there is no verdict
         */
        public FundingRule {
            Checks.requireId(id, "funding rule id");
            when = when.stream().distinct().sorted().toList();
            if (when.isEmpty()) {
                throw new IllegalArgumentException("funding rule '" + id + "' needs a verdict");
            }
            goals = List.copyOf(goals);
            objectives = List.copyOf(objectives);
            themes = List.copyOf(themes);
            Objects.requireNonNull(instrument, "instrument");
            Objects.requireNonNull(consent, "consent");
            Objects.requireNonNull(accounting, "accounting");
            until.ifPresent(date -> Checks.requireDate(date, "until"));
            Objects.requireNonNull(reason, "reason");
            sources = List.copyOf(sources);
        }

        /** Whether it names no goal, objective or theme, and so holds for the agreement as a whole. */
        public boolean isGeneral() {
            return goals.isEmpty() && objectives.isEmpty() && themes.isEmpty();
        }

        private boolean names(String place) {
            return goals.contains(place) || objectives.contains(place);
        }
    }

    /** Builds an {@link Agreement}. */
    public static final class Builder extends AgreementBuilder {
        /** Starts empty. */
        public Builder() {}
    }

    /**
     * Somebody who agreed, acts, measures or declares: a ministry, a sector council, an inspectorate, a research
     * bureau.
     *
     * @param id identifies it in the agreement
     * @param name its name
     * @param role its part in the agreement
     */
    public record Party(String id, LocalizedText name, Optional<LocalizedText> role) {
        /**
         * A party.
         *
         * @throws IllegalArgumentException if the id is no id
         */
        public Party {
            Checks.requireId(id, "party id");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(role, "role");
        }
    }

    /**
     * A document or data source that the agreement's figures and statements come from.
     *
     * @param id identifies it in source references
     * @param title its title
     * @param published when it was published, if known
     * @param note anything a reader must know, such as how its places are numbered
     */
    public record SourceDocument(
            String id, LocalizedText title, Optional<LocalDate> published, Optional<LocalizedText> note) {
        /**
         * A source document.
         *
         * @throws IllegalArgumentException if the id is no id
         */
        public SourceDocument {
            Checks.requireId(id, "document id");
            Objects.requireNonNull(title, "title");
            published.ifPresent(date -> Checks.requireDate(date, "published"));
            Objects.requireNonNull(note, "note");
        }
    }
}
