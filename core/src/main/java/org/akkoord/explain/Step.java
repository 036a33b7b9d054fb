package org.akkoord.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.akkoord.agreement.DeclaredVerdict;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.explain.Explanation.Assumption;
import org.akkoord.indicator.Cell;
import org.akkoord.internal.Checks;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Phrases;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/** One step on the way to a result: a fact with fields, of which text is made only when it is asked for. */
public sealed interface Step {

    /** The step in words, one sentence without a full stop; Dutch for Dutch locales, English for all others. */
    default String text(Locale locale) {
        return text(locale, List.of());
    }

    /**
     * The same with so many decimals that numbers are on the same side of the limits as the exact ones.
     *
     * @param limits the numbers of targets, ceilings and thresholds, such as {@link Explanation#limits()}
     */
    default String text(Locale locale, List<BigDecimal> limits) {
        return StepText.of(this, Phrases.of(locale, limits));
    }

    /** Whether a reader must know it at a glance, beside the verdict: a break, closed units, a ceiling. */
    default boolean isNote() {
        return StepText.isNote(this);
    }

    /**
     * A figure that was used.
     *
     * @param figure the figure
     */
    record Used(Citation figure) implements Step {
        public Used {
            Objects.requireNonNull(figure, "figure");
        }
    }

    /**
     * A figure that was not used.
     *
     * @param figure the figure
     * @param why why not
     * @param date the day that decides: of publication, of the break, or of reference
     */
    record LeftOut(Citation figure, Reason why, Optional<LocalDate> date) implements Step {
        public LeftOut {
            Checks.requirePresent("figure", figure, "why", why, "date", date);
        }
    }

    /**
     * A whole made from its parts by adding counts.
     *
     * @param parts the parts
     * @param total the whole
     * @param unit the unit
     * @param stated the whole as the source states it
     */
    record Added(List<Citation> parts, Quantity total, Unit unit, Optional<Citation> stated) implements Step {
        public Added {
            Checks.requirePresent("total", total, "unit", unit, "stated", stated);
            parts = Checks.copyOf(parts, "parts");
        }
    }

    /**
     * The sum of a complete classification that is not the whole that its publisher states, or percentages between
     * which that whole does not lie. The publisher's whole counts.
     *
     * @param parts the parts
     * @param sum their sum; of percentages without counts bounds from the least to the greatest
     * @param whole the whole as its publisher states it
     */
    record PartsDiffer(List<Citation> parts, Quantity sum, Citation whole) implements Step {
        public PartsDiffer {
            Checks.requirePresent("sum", sum, "whole", whole);
            parts = Checks.copyOf(parts, "parts");
        }
    }

    /**
     * Periods that have figures and no whole.
     *
     * @param periods the periods
     * @param why why there is no whole
     * @param gaps the parts that are missing, where that is the reason
     */
    record NoWhole(List<ReportingPeriod> periods, Reason why, List<Gap> gaps) implements Step {
        public NoWhole {
            periods = Checks.copyOf(periods, "periods");
            Objects.requireNonNull(why, "why");
            gaps = Checks.copyOf(gaps, "gaps");
        }
    }

    /**
     * A part without a value.
     *
     * @param cell the part
     * @param reason why it has none, where a source says so
     */
    record Gap(Cell cell, Optional<Quantity.MissingReason> reason) {
        public Gap {
            Checks.requirePresent("cell", cell, "reason", reason);
        }
    }

    /**
     * Of how many units the latest value was made.
     *
     * @param counted how many units it was made of
     * @param expected how many there were
     */
    record Covered(BigDecimal counted, BigDecimal expected) implements Step {
        public Covered {
            counted = Checks.requirePlain(counted, "counted");
            expected = Checks.requirePlain(expected, "expected");
        }
    }

    /**
     * The target.
     *
     * @param target the value
     * @param unit its unit
     * @param provenance whether the agreement states it or it was read from the wording
     * @param when the deadline, or the period from which it holds
     * @param standing whether it holds from then on rather than at that moment
     */
    record Targeted(
            TargetValue target, Unit unit, Provenance provenance, Optional<ReportingPeriod> when, boolean standing)
            implements Step {
        public Targeted {
            Checks.requirePresent("target", target, "unit", unit, "provenance", provenance, "when", when);
        }

        /** The target alone, such as {@code at least 80 %, by 2020}. */
        public String brief(Locale locale) {
            return StepText.target(this, Phrases.of(locale));
        }
    }

    /**
     * A value against the target.
     *
     * @param value the value
     * @param target the target
     * @param unit the unit of both
     * @param attainment whether the value meets the target
     */
    record Compared(Quantity value, TargetValue target, Unit unit, TargetValue.Attainment attainment) implements Step {
        public Compared {
            Checks.requirePresent("value", value, "target", target, "unit", unit, "attainment", attainment);
        }
    }

    /**
     * An interim target that was due.
     *
     * @param interim the interim target
     * @param unit its unit
     * @param measured the period of the value that counts, where there is one
     * @param value that value
     * @param attainment whether it meets the interim target
     */
    record Interim(
            Objective.Milestone interim,
            Unit unit,
            Optional<ReportingPeriod> measured,
            Optional<Quantity> value,
            Optional<TargetValue.Attainment> attainment)
            implements Step {
        public Interim {
            Checks.requirePresent(
                    "interim", interim, "unit", unit, "measured", measured, "value", value, "attainment", attainment);
        }
    }

    /**
     * An earlier value that met the target.
     *
     * @param period its period
     */
    record MetBefore(ReportingPeriod period) implements Step {
        public MetBefore {
            Objects.requireNonNull(period, "period");
        }
    }

    /**
     * A calculation with its numbers.
     *
     * @param formula the formula
     * @param values the number for each symbol of the formula and for nothing else
     * @param result the result, not rounded
     * @param unit the unit of the result
     */
    record Calculated(Formula formula, Map<String, BigDecimal> values, BigDecimal result, Unit unit) implements Step {
        public Calculated {
            Checks.requirePresent("formula", formula, "unit", unit);
            values = formula.ordered(values);
            result = Checks.requirePlain(result, "result");
        }
    }

    /**
     * The slope through three or more points.
     *
     * @param formula the estimator
     * @param points the points, in time order
     * @param slope the slope per year, not rounded
     * @param unit the unit of the slope
     */
    record Sloped(Formula formula, List<Spot> points, double slope, Unit unit) implements Step {
        public Sloped {
            Checks.requirePresent("formula", formula, "unit", unit);
            points = Checks.copyOf(points, "points");
        }
    }

    /**
     * A point in the plane.
     *
     * @param year the position on the time axis, in years
     * @param value the value
     */
    record Spot(double year, BigDecimal value) {
        public Spot {
            value = Checks.requirePlain(value, "value");
        }
    }

    /**
     * A result against a threshold of the method.
     *
     * @param what the calculation
     * @param value its result, not rounded
     * @param relation how the result must relate to the limit
     * @param limit the limit
     * @param unit the unit of both
     * @param holds whether the result relates to the limit in that way
     */
    record Threshold(
            Formula what, BigDecimal value, Quantity.Relation relation, BigDecimal limit, Unit unit, boolean holds)
            implements Step {
        public Threshold {
            Checks.requirePresent("what", what, "relation", relation, "unit", unit);
            value = Checks.requirePlain(value, "value");
            limit = Checks.requirePlain(limit, "limit");
        }
    }

    /**
     * A break across which values were compared because the publisher does so.
     *
     * @param date the first day after the break
     * @param reason what changed
     */
    record Crossed(LocalDate date, LocalizedText reason) implements Step {
        public Crossed {
            Checks.requirePresent("date", date, "reason", reason);
        }
    }

    /**
     * What happened to closed units of a cohort.
     *
     * @param cohort the title of the cohort
     * @param units how many units closed; empty if that is not stated
     * @param inDenominator whether they stay in the denominator
     */
    record Closed(LocalizedText cohort, OptionalLong units, boolean inDenominator) implements Step {
        public Closed {
            Checks.requirePresent("cohort", cohort, "units", units);
        }
    }

    /**
     * A ceiling that took the place of the target when distances were computed.
     *
     * @param value the ceiling
     * @param qualifier how exact the ceiling is
     * @param unit its unit
     * @param reason why the target cannot be attained
     */
    record Ceiling(BigDecimal value, Quantity.Qualifier qualifier, Unit unit, LocalizedText reason) implements Step {
        public Ceiling {
            Checks.requirePresent("qualifier", qualifier, "unit", unit, "reason", reason);
            value = Checks.requirePlain(value, "value");
        }
    }

    /**
     * What the ceiling does to the verdict.
     *
     * @param shortfallWith the shortfall with it, in percent
     * @param shortfall the shortfall without it, in percent
     * @param verdict the verdict without it
     * @param same whether that is the verdict with it
     */
    record WithoutCeiling(BigDecimal shortfallWith, BigDecimal shortfall, Verdict verdict, boolean same)
            implements Step {
        public WithoutCeiling {
            shortfallWith = Checks.requirePlain(shortfallWith, "shortfallWith");
            shortfall = Checks.requirePlain(shortfall, "shortfall");
            Objects.requireNonNull(verdict, "verdict");
        }
    }

    /**
     * Something the method had to take as given.
     *
     * @param assumption what was assumed
     * @param period the period that the assumption is about
     */
    record Assumed(Assumption assumption, Optional<ReportingPeriod> period) implements Step {
        public Assumed {
            Checks.requirePresent("assumption", assumption, "period", period);
        }
    }

    /**
     * A remark of the agreement or of a source that a reader must know.
     *
     * @param text the remark
     */
    record Remark(LocalizedText text) implements Step {
        public Remark {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * What a published rule set calls the result, in its publisher's words.
     *
     * @param method the name of the method
     * @param aspect what the words are about
     * @param status the words
     * @param value the measure on which they rest, if the rule has one; not rounded
     * @param score the score that the rule gives, if it gives one; not rounded
     */
    record Rated(String method, Formula.Aspect aspect, String status, OptionalDouble value, OptionalDouble score)
            implements Step {
        public Rated {
            Checks.requirePresent("method", method, "aspect", aspect, "status", status, "value", value, "score", score);
        }
    }

    /**
     * A verdict made of the verdicts of parts.
     *
     * @param how the rule, such as the worst of the parts that could be assessed
     * @param parts the parts
     */
    record RolledUp(Reason how, List<Part> parts) implements Step {
        public RolledUp {
            Objects.requireNonNull(how, "how");
            parts = Checks.copyOf(parts, "parts");
        }

        /** The worst of those that could be assessed. */
        public RolledUp(List<Part> parts) {
            this(Reason.WORST_OF_PARTS, parts);
        }
    }

    /**
     * A part of a whole.
     *
     * @param id its id
     * @param verdict its verdict
     * @param title what people call it, where that is not its id
     */
    record Part(String id, Verdict verdict, Optional<LocalizedText> title) {
        public Part {
            Checks.requirePresent("id", id, "verdict", verdict, "title", title);
        }

        /** A part that people know by its id. */
        public Part(String id, Verdict verdict) {
            this(id, verdict, Optional.empty());
        }
    }

    /**
     * A declared verdict beside the computed one.
     *
     * @param declared the declared verdict, with the id of the party
     * @param partyName the name of the party
     * @param computed the computed verdict on what was declared about
     */
    record Declared(DeclaredVerdict declared, LocalizedText partyName, Verdict computed) implements Step {
        public Declared {
            Checks.requirePresent("declared", declared, "partyName", partyName, "computed", computed);
        }

        /** Whether both say the same. */
        public DeclaredVerdict.Concordance concordance() {
            return declared.concordanceWith(computed);
        }

        /** The same without what it is about, and without a remark where no class was declared. */
        public String brief(Locale locale) {
            return StepText.declared(this, Phrases.of(locale), "brief.");
        }
    }
}
