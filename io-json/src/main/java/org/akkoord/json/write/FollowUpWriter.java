package org.akkoord.json.write;

import java.math.BigDecimal;
import org.akkoord.agreement.Appropriation;
import org.akkoord.funding.FollowUp;
import org.akkoord.funding.FollowUp.CohortOutcome;
import org.akkoord.funding.ThemeAdvice;

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

    /** The member of a document with what follows from the evaluation. */
    public static final String FOLLOWS = "follows";

    private FollowUpWriter() {}

    /** An evaluation and what follows from it. */
    public static void document(FollowUp follows, JsonObject out) {
        EvaluationWriter.document(follows.evaluation(), out);
        out.putObject(FOLLOWS, follows, FollowUpWriter::follows);
    }

    private static void follows(FollowUp follows, JsonObject out) {
        out.putList("themes", follows.themes(), FollowUpWriter::theme)
                .putList("declaredOtherwise", follows.declaredOtherwise(), DeclaredWriter::declared)
                .putList("claims", follows.claims(), FollowUpWriter::claim)
                .putList("cohorts", follows.cohorts(), FollowUpWriter::cohort)
                .putList("needed", follows.needed(), FollowUpWriter::needed);
    }

    private static void theme(ThemeAdvice advice, JsonObject out) {
        out.putPlain("goal", advice.goal())
                .putPlain("objective", advice.objective())
                .put("theme", advice.theme())
                .put("computed", advice.computed().name())
                .put("support", advice.support().name())
                .putList("declared", advice.declared(), DeclaredWriter::declared)
                .putWholeList("byDeclared", advice.byDeclared(), FollowUpWriter::route)
                .put("byComputed", advice.byComputed(), FollowUpWriter::route)
                .putWholeList("steps", advice.steps(), FollowUpWriter::step);
    }

    private static void route(ThemeAdvice.Route route, JsonObject out) {
        out.put("instrument", route.instrument().name())
                .putPlainList("verdicts", route.verdicts())
                .putObject("rule", route.rule(), FundingWriter::rule)
                .putList("amounts", route.amounts(), FollowUpWriter::amount);
    }

    private static void amount(Appropriation appropriation, JsonObject out) {
        AgreementWriter.amount(appropriation, out);
        out.putText("conditions", appropriation.conditions()).putPlainList("sources", appropriation.sources());
    }

    private static void step(ThemeAdvice.Step step, JsonObject out) {
        STEPS.write(step, out);
        out.putSentence("text", step::text);
    }

    private static void claim(FollowUp.ClaimResult result, JsonObject out) {
        out.put("id", result.claim().id())
                .put("claim", result.claim().text())
                .put("outcome", result.outcome().name())
                .put("computed", result.computed().value())
                .put("stated", result.stated().value())
                .put("difference", result.difference())
                .putNumber("differencePercent", result.differencePercent())
                .put("unit", result.claim().unit().code())
                .putSentence("text", result::text)
                .putText("note", result.claim().note())
                .putPlainList("sources", result.claim().sources());
    }

    private static void cohort(CohortOutcome outcome, JsonObject out) {
        out.put("id", outcome.cohort().id())
                .put("title", outcome.cohort().title())
                .putPlain("referenceDate", outcome.cohort().referenceDate())
                .putWholeList("flows", outcome.flows().flows(), FundingWriter::flow)
                .putList("improved", outcome.rates(), FollowUpWriter::rate)
                .putText("note", outcome.flows().note());
    }

    private static void rate(CohortOutcome.Improved improved, JsonObject out) {
        out.put("definition", improved.improvement().id())
                .putPlain("from", improved.from())
                .put("closed", improved.rate().closed().name())
                .put("numerator", improved.rate().share().numerator())
                .put("denominator", improved.rate().share().denominator())
                .put("percent", BigDecimal.valueOf(improved.rate().share().percent()))
                .put("closedUnits", improved.rate().closedUnits())
                .put("notStated", improved.rate().notStated())
                .putSentence("text", improved::text);
    }

    private static void needed(FollowUp.Needed needed, JsonObject out) {
        out.put("objective", needed.objective())
                .put("indicator", needed.indicator().indicator().id())
                .put("target", GoalWriter.quantified(needed.target()), GoalWriter::target)
                .put("unit", needed.indicator().indicator().unit().code());
        needed.indicator()
                .level()
                .ifPresent(latest -> out.putObject("latest", latest.value(), JsonText::quantity)
                        .put("timeframe", latest.period().toString()));
        out.put("perYear", needed.perYear());
        out.put("soFar", needed.soFar());
    }
}
