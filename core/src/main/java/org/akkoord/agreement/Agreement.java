package org.akkoord.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.claim.Claim;
import org.akkoord.cohort.Cohort;
import org.akkoord.cohort.CohortFlows;
import org.akkoord.indicator.Indicator;
import org.akkoord.internal.BuilderStyle;
import org.akkoord.internal.Checks;
import org.akkoord.internal.IdList;
import org.akkoord.internal.Lookup;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.text.LocalizedText;
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
        List<AgreementVersion> versions,
        List<Party> parties,
        List<SourceDocument> documents,
        List<Ambition> ambitions,
        List<Indicator> indicators,
        List<Cohort> cohorts,
        List<Appropriation> appropriations,
        List<DeclaredVerdict> declared,
        List<FundingRule> fundingRules,
        List<Claim> claims,
        List<CohortFlows> flows) {

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
        versions = Checks.distinct(versions, AgreementVersion::id, "version");
        parties = Checks.distinct(parties, Party::id, "party");
        documents = Checks.distinct(documents, SourceDocument::id, "document");
        ambitions = new AmbitionList(Checks.distinct(ambitions, Ambition::id, "ambition"));
        indicators = Checks.distinct(indicators, Indicator::id, "indicator");
        cohorts = Checks.distinct(cohorts, Cohort::id, "cohort");
        appropriations = Checks.distinct(appropriations, Appropriation::id, "appropriation");
        declared = Checks.copyOf(declared, "declared");
        fundingRules = Checks.distinct(fundingRules, FundingRule::id, "funding rule");
        claims = Checks.distinct(claims, Claim::id, "claim");
        flows = Checks.distinct(flows, CohortFlows::cohort, "transitions of cohort");
        References.check(ambitions, indicators, parties, appropriations, declared);
        FundingReferences.checkRules(fundingRules, ((AmbitionList) ambitions).goals(), declared);
        FundingReferences.checkClaims(claims, (IdList<Appropriation>) appropriations);
        FundingReferences.checkFlows(flows, (IdList<Cohort>) cohorts);
    }

    /** All goals, in order. */
    public List<Goal> goals() {
        return inAll().goals();
    }

    /** The same ambitions, as the list that the constructor makes of them. */
    private AmbitionList inAll() {
        return (AmbitionList) ambitions;
    }

    /**
     * The goal of the given id.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest and the ids that there are
     */
    public Goal goal(String goalId) {
        return Lookup.find(goals(), Goal::id, goalId, "goal");
    }

    /**
     * The objective of the given id, of whichever goal.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest and the ids that there are
     */
    public Objective objective(String objectiveId) {
        return Lookup.find(inAll().objectives(), Objective::id, objectiveId, "objective");
    }

    /**
     * The goal to which an objective belongs.
     *
     * @throws IllegalArgumentException if there is no such objective; the message names the nearest
     */
    public Goal goalOf(String objectiveId) {
        return inAll().goalOf(objective(objectiveId).id()).orElseThrow();
    }

    /** The goal with an objective of the given id, if there is one. */
    Optional<Goal> goalWith(String objectiveId) {
        return inAll().goalOf(objectiveId);
    }

    /**
     * This agreement with the given objective in the place of the one that has its id.
     *
     * @throws IllegalArgumentException if there is no such objective, or the new one refers to what does not exist
     */
    public Agreement with(Objective changed) {
        String goalId = goalOf(changed.id()).id();
        return toBuilder()
                .ambitions(ambitions.stream()
                        .map(ambition -> ambition.toBuilder()
                                .goals(ambition.goals().stream()
                                        .map(goal -> goal.id().equals(goalId) ? goal.with(changed) : goal)
                                        .toList())
                                .build())
                        .toList())
                .build();
    }

    /**
     * This agreement with another target value for an objective; deadline, unit, earlier and interim targets stay.
     *
     * <pre>{@code
     * agreement.withTarget("po-4.a", TargetValue.atLeast(95))
     * }</pre>
     *
     * @throws IllegalArgumentException if there is no such objective; the message names the nearest
     */
    public Agreement withTarget(String objectiveId, TargetValue target) {
        return with(objective(objectiveId).toBuilder().target(target).build());
    }

    /**
     * The indicator of the given id.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest and the ids that there are
     */
    public Indicator indicator(String indicatorId) {
        return Lookup.find(indicators, Indicator::id, indicatorId, "indicator");
    }

    /** The amount, rate or example that a name in a {@linkplain #claims() claim} stands for; empty if there is none. */
    public Optional<BigDecimal> number(String name) {
        return FundingReferences.number((IdList<Appropriation>) appropriations, name);
    }

    /**
     * The rule that applies to a verdict on a goal or an objective: one that names the objective, else one that names
     * its goal, else one for the agreement as a whole.
     *
     * @param id the id of a goal or an objective
     * @param verdict the verdict on it
     */
    public Optional<FundingRule> fundingRule(String id, Verdict verdict) {
        return FundingReferences.rule(this, id, verdict);
    }

    /** The rule that applies to a verdict on a theme beyond the goals: one that names it, else one for all. */
    public Optional<FundingRule> fundingRule(LocalizedText theme, Verdict verdict) {
        return FundingReferences.rule(
                        fundingRules, verdict, rule -> rule.themes().contains(theme))
                .or(() -> fundingRule(verdict));
    }

    /** The rule for a verdict that holds for the agreement as a whole. */
    public Optional<FundingRule> fundingRule(Verdict verdict) {
        return FundingReferences.rule(fundingRules, verdict, FundingRule::isGeneral);
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

    /** A builder that starts with the parts of this agreement. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.parts.from(this);
        return copy;
    }

    /**
     * Builds an {@link Agreement}. Required: {@code id}, {@code title}, {@code sector}, {@code concluded},
     * {@code ends}. All other parts are optional.
     */
    public static final class Builder {

        private final AgreementBuilder parts = new AgreementBuilder();

        private Builder() {}

        /** Identifies it. Required. */
        public Builder id(String id) {
            parts.id(id);
            return this;
        }

        /** Its name. Required. */
        public Builder title(LocalizedText title) {
            parts.title(title);
            return this;
        }

        /** The sector it is about. Required. */
        public Builder sector(LocalizedText sector) {
            parts.sector(sector);
            return this;
        }

        /** When it was concluded. Required. */
        public Builder concluded(ReportingPeriod concluded) {
            parts.concluded(concluded);
            return this;
        }

        /** Its last day. Required. */
        public Builder ends(LocalDate ends) {
            parts.ends(ends);
            return this;
        }

        /** Its revisions, in the order given. None unless given; replaces those given before. */
        public Builder versions(Iterable<? extends AgreementVersion> versions) {
            parts.versions(Objects.requireNonNull(versions, "versions"));
            return this;
        }

        /** Adds to {@link #versions}. */
        public Builder addVersions(AgreementVersion... versions) {
            parts.addVersions(Objects.requireNonNull(versions, "versions"));
            return this;
        }

        /** Who agreed, act, measure or declare. None unless given; replaces those given before. */
        public Builder parties(Iterable<? extends Party> parties) {
            parts.parties(Objects.requireNonNull(parties, "parties"));
            return this;
        }

        /** Adds to {@link #parties}. */
        public Builder addParties(Party... parties) {
            parts.addParties(Objects.requireNonNull(parties, "parties"));
            return this;
        }

        /** Where its figures and statements come from. None unless given; replaces those given before. */
        public Builder documents(Iterable<? extends SourceDocument> documents) {
            parts.documents(Objects.requireNonNull(documents, "documents"));
            return this;
        }

        /** Adds to {@link #documents}. */
        public Builder addDocuments(SourceDocument... documents) {
            parts.addDocuments(Objects.requireNonNull(documents, "documents"));
            return this;
        }

        /** Its ambitions. None unless given; replaces those given before. */
        public Builder ambitions(Iterable<? extends Ambition> ambitions) {
            parts.ambitions(Objects.requireNonNull(ambitions, "ambitions"));
            return this;
        }

        /** Adds to {@link #ambitions}. */
        public Builder addAmbitions(Ambition... ambitions) {
            parts.addAmbitions(Objects.requireNonNull(ambitions, "ambitions"));
            return this;
        }

        /** The indicators of all its goals. None unless given; replaces those given before. */
        public Builder indicators(Iterable<? extends Indicator> indicators) {
            parts.indicators(Objects.requireNonNull(indicators, "indicators"));
            return this;
        }

        /** Adds to {@link #indicators}. */
        public Builder addIndicators(Indicator... indicators) {
            parts.addIndicators(Objects.requireNonNull(indicators, "indicators"));
            return this;
        }

        /** The cohorts that its figures are about. None unless given; replaces those given before. */
        public Builder cohorts(Iterable<? extends Cohort> cohorts) {
            parts.cohorts(Objects.requireNonNull(cohorts, "cohorts"));
            return this;
        }

        /** Adds to {@link #cohorts}. */
        public Builder addCohorts(Cohort... cohorts) {
            parts.addCohorts(Objects.requireNonNull(cohorts, "cohorts"));
            return this;
        }

        /** Its money. None unless given; replaces those given before. */
        public Builder appropriations(Iterable<? extends Appropriation> appropriations) {
            parts.appropriations(Objects.requireNonNull(appropriations, "appropriations"));
            return this;
        }

        /** Adds to {@link #appropriations}. */
        public Builder addAppropriations(Appropriation... appropriations) {
            parts.addAppropriations(Objects.requireNonNull(appropriations, "appropriations"));
            return this;
        }

        /** What parties said about it beyond its goals. None unless given; replaces those given before. */
        public Builder declared(Iterable<? extends DeclaredVerdict> declared) {
            parts.declared(Objects.requireNonNull(declared, "declared"));
            return this;
        }

        /** Adds to {@link #declared}. */
        public Builder addDeclared(DeclaredVerdict... declared) {
            parts.addDeclared(Objects.requireNonNull(declared, "declared"));
            return this;
        }

        /** Which instrument follows from which verdict. None unless given; replaces those given before. */
        public Builder fundingRules(Iterable<? extends FundingRule> fundingRules) {
            parts.fundingRules(Objects.requireNonNull(fundingRules, "fundingRules"));
            return this;
        }

        /** Adds to {@link #fundingRules}. */
        public Builder addFundingRules(FundingRule... fundingRules) {
            parts.addFundingRules(Objects.requireNonNull(fundingRules, "fundingRules"));
            return this;
        }

        /**
         * What its texts say that can be computed again; names in expressions are ids of appropriations, alone for the
         * amount or followed by {@code .perPupil}, {@code .example.amount} or {@code .example.pupils}. None unless
         * given; replaces those given before.
         */
        public Builder claims(Iterable<? extends Claim> claims) {
            parts.claims(Objects.requireNonNull(claims, "claims"));
            return this;
        }

        /** Adds to {@link #claims}. */
        public Builder addClaims(Claim... claims) {
            parts.addClaims(Objects.requireNonNull(claims, "claims"));
            return this;
        }

        /** What became of the units of its cohorts. None unless given; replaces those given before. */
        public Builder flows(Iterable<? extends CohortFlows> flows) {
            parts.flows(Objects.requireNonNull(flows, "flows"));
            return this;
        }

        /** Adds to {@link #flows}. */
        public Builder addFlows(CohortFlows... flows) {
            parts.addFlows(Objects.requireNonNull(flows, "flows"));
            return this;
        }

        /**
         * The agreement.
         *
         * @throws IllegalStateException if a required part is missing; the message names it
         * @throws IllegalArgumentException if {@link Agreement} does not allow the parts
         */
        public Agreement build() {
            return parts.build();
        }
    }
}
