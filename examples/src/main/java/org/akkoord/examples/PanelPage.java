package org.akkoord.examples;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Goal;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.evaluation.Scorecards;
import org.akkoord.html.EvaluationHtml;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.panel.Panel;

/** The page of an evaluation whose figures come from a panel: with scorecards of its schools and of their groups. */
final class PanelPage {

    private PanelPage() {}

    static String write(AgreementEvaluation evaluation, Panel panel, AgreementEvaluator evaluator, Locale locale) {
        Map<String, Scorecards> scorecards = new LinkedHashMap<>();
        if (isMeasured(evaluation.agreement(), panel)) {
            boolean isDutch = locale.getLanguage().equals("nl");
            scorecards.put(isDutch ? "Scholen" : "Schools", each(evaluation, panel, evaluator));
            for (String level : panel.levels()) {
                String title = level.equals("board") ? isDutch ? "Besturen" : "Boards" : level;
                scorecards.put(title, each(evaluation, panel.by(level), evaluator));
            }
        }
        return EvaluationHtml.toHtml(evaluation, scorecards, locale);
    }

    private static Scorecards each(AgreementEvaluation evaluation, Panel panel, AgreementEvaluator evaluator) {
        return evaluator.evaluateEach(evaluation.agreement(), panel, evaluation.asOf());
    }

    /** Whether an objective has a direct indicator that is defined over a variable of the panel. */
    private static boolean isMeasured(Agreement agreement, Panel panel) {
        return agreement.goals().stream()
                .map(Goal::objectives)
                .flatMap(objectives -> objectives.stream())
                .flatMap(objective -> objective.indicators().stream())
                .map(agreement::indicator)
                .filter(indicator -> indicator.role() == Indicator.Role.DIRECT)
                .flatMap(indicator -> indicator.definition().stream())
                .map(IndicatorDefinition::variable)
                .anyMatch(panel.variables()::contains);
    }
}
