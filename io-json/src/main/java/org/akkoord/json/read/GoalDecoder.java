package org.akkoord.json.read;

import static org.akkoord.json.read.DeclaredIds.Named.APPROPRIATION;
import static org.akkoord.json.read.DeclaredIds.Named.INDICATOR;
import static org.akkoord.json.read.DeclaredIds.Named.PARTY;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.akkoord.agreement.Action;
import org.akkoord.agreement.Ambition;
import org.akkoord.agreement.DeclaredVerdict;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Goal.Caveat;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.indicator.Direction;
import org.akkoord.problem.Problem;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.SourceReference;
import org.akkoord.verdict.Verdict;

/** Decodes ambitions and everything in them. */
record GoalDecoder(Values values, DeclaredIds references, ValueReader<SourceReference> source) {

    private static final List<String> TARGET_FORMS = List.of("atLeast", "atMost", "between", "towards", "none");

    Optional<Ambition> ambition(Members m) {
        return m.build(() -> new Ambition(
                m.required("id", values.id()),
                m.required("title", values.text()),
                m.optional("text", values.text()),
                m.requiredList("goals", values.object(this::goal)),
                m.list("sources", source)));
    }

    Optional<DeclaredVerdict> declared(Members m) {
        return m.build(
                () -> new DeclaredVerdict(
                        m.required("theme", values.text()),
                        m.list("covers", values.once(values.constant(Verdict.class), Problem.Severity.ERROR)),
                        m.optional("words", values.text()),
                        m.required("by", references.to(PARTY)),
                        m.required("on", values.date()),
                        m.optional("consequence", values.text()),
                        m.list("appropriations", values.once(references.to(APPROPRIATION), Problem.Severity.WARNING)),
                        m.list("sources", source)),
                "covers",
                "words");
    }

    private Optional<Goal> goal(Members m) {
        return m.build(() -> new Goal(
                m.required("id", values.id()),
                m.required("title", values.text()),
                m.optional("indicatorTitle", values.text()),
                m.list("objectives", values.object(this::objective)),
                m.list("context", values.once(references.to(INDICATOR), Problem.Severity.ERROR)),
                m.list("actions", values.object(this::action)),
                m.list("declared", values.object(this::declared)),
                m.list("caveats", values.object(this::caveat)),
                m.list("sources", source)));
    }

    private Optional<Objective> objective(Members m) {
        return m.build(() -> new Objective(
                m.required("id", values.id()),
                m.required("text", values.text()),
                m.list("indicators", values.once(references.to(INDICATOR), Problem.Severity.ERROR)),
                targetOf(m),
                m.orElse("unit", values.unit(), Unit.PERCENT),
                m.orElse("targetProvenance", values.constant(Provenance.class), Provenance.STATED),
                m.list("earlierTargets", values.object(this::earlierTarget)),
                m.optional("deadline", values.period()),
                m.optional("appliesFrom", values.period()),
                m.optional("baseline", values.object(this::baseline)),
                m.list("milestones", values.object(this::milestone)),
                m.optional("ceiling", values.object(this::ceiling)),
                m.optional("discontinued", values.object(this::discontinuation)),
                m.list("declared", values.object(this::declared)),
                m.optional("note", values.text()),
                m.list("sources", source)));
    }

    private Optional<TargetValue.Earlier> earlierTarget(Members m) {
        return m.build(() -> new TargetValue.Earlier(
                targetOf(m),
                m.required("until", values.date()),
                m.required("reason", values.text()),
                m.list("sources", source)));
    }

    private Optional<Objective.Baseline> baseline(Members m) {
        return m.build(() ->
                new Objective.Baseline(m.required("timeframe", values.period()), m.required("value", values.number())));
    }

    private Optional<Objective.Milestone> milestone(Members m) {
        return m.build(() -> new Objective.Milestone(m.required("timeframe", values.period()), targetOf(m)));
    }

    private Optional<Objective.Ceiling> ceiling(Members m) {
        return m.build(() -> new Objective.Ceiling(
                m.required("value", values.number()),
                m.orElse("qualifier", values.constant(Quantity.Qualifier.class), Quantity.Qualifier.EXACT),
                m.required("reason", values.text()),
                m.orElse("provenance", values.constant(Provenance.class), Provenance.STATED),
                m.list("sources", source)));
    }

    private Optional<Objective.Discontinuation> discontinuation(Members m) {
        return m.build(
                () -> new Objective.Discontinuation(m.required("reason", values.text()), m.list("sources", source)));
    }

    private Optional<Action> action(Members m) {
        return m.build(() -> new Action(
                m.required("text", values.text()),
                m.list("actors", values.once(references.to(PARTY), Problem.Severity.WARNING)),
                m.optional("status", values.text()),
                m.optional("period", values.period()),
                m.list("appropriations", values.once(references.to(APPROPRIATION), Problem.Severity.WARNING)),
                m.list("sources", source)));
    }

    private Optional<Caveat> caveat(Members m) {
        return m.build(() -> new Caveat(
                m.required("code", values.id()), m.required("text", values.text()), m.list("sources", source)));
    }

    /** A target that is left out is in words. */
    TargetValue targetOf(Members m) {
        return m.orElse("target", values.object(this::target), new TargetValue.Unquantified());
    }

    private Optional<TargetValue> target(Members m) {
        return m.buildOneOf("target", TARGET_FORMS, "; a range is \"between\": [18, 22]", form -> switch (form) {
            case "atLeast" -> new TargetValue.AtLeast(m.required(form, values.number()));
            case "atMost" -> new TargetValue.AtMost(m.required(form, values.number()));
            case "between" -> between(m.required(form, values.range()));
            case "towards" -> new TargetValue.Towards(m.required(form, values.constant(Direction.class)));
            default ->
                new TargetValue.Unquantified(m.required(form, values.constant(TargetValue.Unquantified.Why.class)));
        });
    }

    private static TargetValue between(List<BigDecimal> range) {
        return new TargetValue.Between(range.get(0), range.get(1));
    }
}
