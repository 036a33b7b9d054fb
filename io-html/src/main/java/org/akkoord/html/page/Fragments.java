package org.akkoord.html.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.GoalEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.evaluation.Scorecards;
import org.akkoord.funding.FollowUp;
import org.akkoord.html.chart.ChartFigure;
import org.akkoord.html.chart.DistributionChart;
import org.akkoord.html.chart.PeersChart;
import org.akkoord.panel.PeerTable;
import org.akkoord.panel.QuantileTable;
import org.akkoord.quantity.Unit;

/** Parts of a page for somebody else's. */
public final class Fragments {

    /** The level of the first heading: a host has one of the first level itself. */
    private static final int LEVEL = 2;

    private Fragments() {}

    /** A goal, without what only the whole evaluation knows. */
    public static String of(GoalEvaluation goal, Locale locale, String idPrefix) {
        return in(locale, idPrefix, sheet -> new GoalSection(goal, Optional.empty(), sheet).write(LEVEL));
    }

    /** A goal with what follows for it. */
    public static String of(AgreementEvaluation evaluation, String goal, Locale locale, String idPrefix) {
        GoalEvaluation found = evaluation.goal(goal);
        return in(
                locale,
                idPrefix,
                sheet -> new GoalSection(found, Optional.of(FollowUp.of(evaluation)), sheet).write(LEVEL));
    }

    /** An objective. */
    public static String of(ObjectiveEvaluation objective, Locale locale, String idPrefix) {
        return in(locale, idPrefix, sheet -> new ObjectiveSection(objective, sheet).write(LEVEL));
    }

    /** A chart. */
    public static String chart(IndicatorEvaluation indicator, Locale locale, String idPrefix) {
        return in(
                locale,
                idPrefix,
                sheet -> new ChartFigure(sheet.html(), sheet.phrases(), sheet.ids())
                        .write(sheet.in(indicator.indicator().title()), List.of(indicator)));
    }

    /** A distribution of units. */
    public static String distribution(String title, QuantileTable table, Unit unit, Locale locale, String idPrefix) {
        return in(
                locale,
                idPrefix,
                sheet -> new DistributionChart(table, unit, sheet.html(), sheet.phrases(), sheet.ids()).write(title));
    }

    /** All units of scorecards. */
    public static String scorecards(String title, Scorecards scorecards, Locale locale, String idPrefix) {
        return in(locale, idPrefix, sheet -> new ScorecardsSection(title, scorecards, sheet).write(LEVEL));
    }

    /** A unit among its peers. */
    public static String peers(
            String title, PeerTable peers, String chosen, Unit unit, Locale locale, String idPrefix) {
        return in(
                locale,
                idPrefix,
                sheet -> new PeersChart(peers, chosen, unit, sheet.html(), sheet.phrases(), sheet.ids()).write(title));
    }

    private static String in(Locale locale, String idPrefix, Consumer<Sheet> content) {
        Sheet sheet = Sheet.of(locale, idPrefix);
        sheet.html().open("div", "class", "akkoord", "lang", sheet.locale().getLanguage());
        content.accept(sheet);
        return sheet.html().close().line().toString();
    }
}
