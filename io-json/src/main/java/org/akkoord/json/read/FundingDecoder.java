package org.akkoord.json.read;

import static org.akkoord.json.read.DeclaredIds.Named.COHORT;
import static org.akkoord.json.read.DeclaredIds.Named.GOAL;
import static org.akkoord.json.read.DeclaredIds.Named.OBJECTIVE;

import java.util.Optional;
import org.akkoord.agreement.Appropriation.Instrument;
import org.akkoord.agreement.FundingRule;
import org.akkoord.claim.Claim;
import org.akkoord.claim.Expression;
import org.akkoord.cohort.CohortFlows;
import org.akkoord.problem.Problem;
import org.akkoord.quantity.Unit;
import org.akkoord.text.SourceReference;
import org.akkoord.verdict.Verdict;

/** Decodes funding rules, claims and transitions. */
record FundingDecoder(Values values, DeclaredIds references, ValueReader<SourceReference> source) {

    Optional<FundingRule> rule(Members m) {
        return m.build(
                () -> new FundingRule(
                        m.required("id", values.id()),
                        m.requiredList("when", values.once(values.constant(Verdict.class), Problem.Severity.ERROR)),
                        m.list("goals", values.once(references.to(GOAL), Problem.Severity.WARNING)),
                        m.list("objectives", values.once(references.to(OBJECTIVE), Problem.Severity.WARNING)),
                        m.list("themes", values.text()),
                        m.required("instrument", values.constant(Instrument.class)),
                        m.optional("consent", values.text()),
                        m.optional("accounting", values.text()),
                        m.optional("until", values.date()),
                        m.optional("reason", values.text()),
                        m.list("sources", source)),
                "id",
                "when");
    }

    Optional<Claim> claim(Members m) {
        ValueReader.Required<Expression> expression =
                values.written("arithmetic such as '100 * (68 + 14) / 132'", new Expression("1"), Expression::new);
        return m.build(() -> new Claim(
                m.required("id", values.id()),
                m.required("text", values.text()),
                m.required("computed", expression),
                m.required("stated", expression),
                m.orElse("unit", values.unit(), Unit.COUNT),
                m.optional("note", values.text()),
                m.list("sources", source)));
    }

    Optional<CohortFlows> transitions(Members m) {
        return m.build(() -> new CohortFlows(
                m.required("cohort", references.to(COHORT)),
                m.requiredList("flows", values.object(this::flow)),
                m.list("improvements", values.object(this::improvement)),
                m.optional("note", values.text()),
                m.list("sources", source)));
    }

    private Optional<CohortFlows.Flow> flow(Members m) {
        return m.build(() -> new CohortFlows.Flow(
                m.required("from", values.phrase()),
                m.orElse("end", values.constant(CohortFlows.End.class), CohortFlows.End.REACHED),
                m.optional("to", values.phrase()),
                m.required("units", values.count())));
    }

    private Optional<CohortFlows.Improvement> improvement(Members m) {
        return m.build(() -> new CohortFlows.Improvement(
                m.required("id", values.id()),
                m.required("title", values.text()),
                m.requiredList("moves", values.object(this::move))));
    }

    private Optional<CohortFlows.Move> move(Members m) {
        return m.build(
                () -> new CohortFlows.Move(m.required("from", values.phrase()), m.required("to", values.phrase())));
    }
}
