package org.akkoord.json.write;

import java.math.BigDecimal;
import org.akkoord.agreement.Appropriation;
import org.akkoord.funding.FollowUp;
import org.akkoord.funding.FollowUp.CohortOutcome;
import org.akkoord.funding.ThemeAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what follows from an evaluation as JSON. */
public final class FollowUpWriter {

    private static final Kinds<ThemeAdvice.Step> STEPS = new Kinds<ThemeAdvice.Step>("step")
            .with(ThemeAdvice.Step.Followed.class, "followed")
            .with(ThemeAdvice.Step.NoRule.class, "noRule")
            .with(ThemeAdvice.Step.NothingDeclared.class, "nothingDeclared")
            .with(ThemeAdvice.Step.Paid.class, "paid")
            .with(ThemeAdvice.Step.NoAmount.class, "noAmount")
            .with(ThemeAdvice.Step.Conditioned.class, "conditioned")
            .with(ThemeAdvice.Step.Until.class, "until")
            .with(ThemeAdvice.Step.Supported.class, "supported");

    private FollowUpWriter() {}

    /** An evaluation and what follows from it. */
    public static JsonNode document(FollowUp follows) {
        ObjectNode document = new EvaluationWriter(follows.evaluation()).node();
        document.set("follows", node(follows));
        return document;
    }

    private static JsonNode node(FollowUp follows) {
        return new JsonObject()
                .putList("themes", follows.themes(), FollowUpWriter::theme)
                .putList("declaredOtherwise", follows.declaredOtherwise(), DeclaredWriter::declared)
                .putList("claims", follows.claims(), FollowUpWriter::claim)
                .putList("cohorts", follows.cohorts(), FollowUpWriter::cohort)
                .putList("needed", follows.needed(), FollowUpWriter::needed)
                .node();
    }

    private static JsonNode theme(ThemeAdvice advice) {
        return new JsonObject()
                .putPlain("goal", advice.goal())
                .putPlain("objective", advice.objective())
                .put("theme", advice.theme())
                .put("computed", advice.computed().name())
                .put("support", advice.support().name())
                .putList("declared", advice.declared(), DeclaredWriter::declared)
                .putWholeList("byDeclared", advice.byDeclared(), FollowUpWriter::route)
                .put("byComputed", advice.byComputed(), FollowUpWriter::route)
                .putWholeList("steps", advice.steps(), FollowUpWriter::step)
                .node();
    }

    private static JsonNode route(ThemeAdvice.Route route) {
        return new JsonObject()
                .put("instrument", route.instrument().name())
                .putPlainList("verdicts", route.verdicts())
                .put("rule", FundingWriter.rule(route.rule()))
                .putList("amounts", route.amounts(), FollowUpWriter::amount)
                .node();
    }

    private static JsonNode amount(Appropriation appropriation) {
        return AgreementWriter.amount(appropriation)
                .putText("conditions", appropriation.conditions())
                .putPlainList("sources", appropriation.sources())
                .node();
    }

    private static JsonNode step(ThemeAdvice.Step step) {
        return STEPS.object(step)
                .put("text", ExplanationWriter.texts(step::text))
                .node();
    }

    private static JsonNode claim(FollowUp.ClaimResult result) {
        return new JsonObject()
                .put("id", result.claim().id())
                .put("claim", result.claim().text())
                .put("outcome", result.outcome().name())
                .put("computed", result.computed().value())
                .put("stated", result.stated().value())
                .put("difference", result.difference())
                .put("differencePercent", result.differencePercent(), JsonNodeFactory.instance::numberNode)
                .put("unit", result.claim().unit().code())
                .put("text", ExplanationWriter.texts(result::text))
                .putText("note", result.claim().note())
                .putPlainList("sources", result.claim().sources())
                .node();
    }

    private static JsonNode cohort(CohortOutcome outcome) {
        return new JsonObject()
                .put("id", outcome.cohort().id())
                .put("title", outcome.cohort().title())
                .putPlain("referenceDate", outcome.cohort().referenceDate())
                .putWholeList("flows", outcome.flows().flows(), FundingWriter::flow)
                .putList("improved", outcome.rates(), FollowUpWriter::rate)
                .putText("note", outcome.flows().note())
                .node();
    }

    private static JsonNode rate(CohortOutcome.Improved improved) {
        return new JsonObject()
                .put("definition", improved.improvement().id())
                .putPlain("from", improved.from())
                .put("closed", improved.rate().closed().name())
                .put("numerator", improved.rate().share().numerator())
                .put("denominator", improved.rate().share().denominator())
                .put("percent", BigDecimal.valueOf(improved.rate().share().percent()))
                .put("closedUnits", improved.rate().closedUnits())
                .put("notStated", improved.rate().notStated())
                .put("text", ExplanationWriter.texts(improved::text))
                .node();
    }

    private static JsonNode needed(FollowUp.Needed needed) {
        JsonObject object = new JsonObject()
                .put("objective", needed.objective())
                .put("indicator", needed.indicator().indicator().id())
                .put("target", GoalWriter.quantified(needed.target()), GoalWriter::target)
                .put("unit", needed.indicator().indicator().unit().code());
        needed.indicator()
                .level()
                .ifPresent(latest -> object.put("latest", JsonText.quantity(latest.value()))
                        .put("timeframe", latest.period().toString()));
        FigureWriter.put(object, "perYear", needed.perYear());
        return FigureWriter.put(object, "soFar", needed.soFar()).node();
    }
}
