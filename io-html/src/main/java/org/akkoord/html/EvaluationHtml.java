package org.akkoord.html;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.akkoord.comparison.EvaluationComparison;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.GoalEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.evaluation.Scorecards;
import org.akkoord.html.markup.StyleSheet;
import org.akkoord.html.page.EvaluationPage;
import org.akkoord.html.page.Fragments;
import org.akkoord.internal.io.AtomicFile;
import org.akkoord.panel.PeerTable;
import org.akkoord.panel.QuantileTable;
import org.akkoord.quantity.Unit;

/**
 * Evaluations as pages for people. Written only.
 *
 * <p>A page is one file that needs no network and no script. It says what was evaluated, as of when and by which
 * method, counts the verdicts, shows all goals in one table, and then each goal: the verdict as a word and a shape
 * beside what parties declared, the latest value against the target with the share of the way, a chart with its figures
 * as a table, the evidence and its caveats, what follows, what is done, and the reasons step by step. Its content
 * policy allows its own style sheet and nothing else.
 *
 * <p>Texts are Dutch for Dutch locales and English for all others; the two pages of one evaluation differ in nothing
 * else. Equal evaluations give equal bytes on every machine. All text is escaped; control characters, halves of
 * surrogate pairs and characters that change the direction of writing are shown as U+FFFD.
 *
 * <p>Colours and fonts are custom properties such as {@code --ak-good}. They take the values of NL Design System themes
 * ({@code --basis-color-success-text-1} and so on) where a host page has them. Light and dark, forced colours and print
 * on A4 are supported; on paper everything that is closed on screen is open.
 */
public final class EvaluationHtml {

    private EvaluationHtml() {}

    /**
     * Writes the page of an evaluation as UTF-8. The file is replaced as a whole.
     *
     * @throws IOException if the file cannot be written; what was there before is unchanged then
     * @throws IllegalArgumentException if a claim of the agreement divides by what can be 0
     */
    public static void write(AgreementEvaluation evaluation, Path file, Locale locale) throws IOException {
        AtomicFile.write(Objects.requireNonNull(file, "file"), toHtml(evaluation, locale));
    }

    /**
     * Writes the page of the second evaluation of a comparison, with what changed since the first one.
     *
     * @throws IOException if the file cannot be written; what was there before is unchanged then
     * @throws IllegalArgumentException if a claim of the agreement divides by what can be 0
     */
    public static void write(EvaluationComparison comparison, Path file, Locale locale) throws IOException {
        AtomicFile.write(Objects.requireNonNull(file, "file"), comparisonToHtml(List.of(comparison), locale));
    }

    /**
     * The page of an evaluation.
     *
     * @throws IllegalArgumentException if a claim of the agreement divides by what can be 0
     */
    public static String toHtml(AgreementEvaluation evaluation, Locale locale) {
        return toHtml(List.of(evaluation), locale);
    }

    /**
     * One page of several evaluations, one after the other, such as of two agreements.
     *
     * @throws IllegalArgumentException if there is no evaluation, or a claim of an agreement divides by what can be 0
     */
    public static String toHtml(List<AgreementEvaluation> evaluations, Locale locale) {
        requireSome(evaluations);
        return EvaluationPage.of(evaluations, locale);
    }

    /**
     * The page of one unit of scorecards, such as a school or a board: its whole evaluation, with its position among
     * all others. What follows for the sector is left out.
     *
     * @throws IllegalArgumentException if the scorecards have no such unit
     */
    public static String toHtml(Scorecards scorecards, String unit, Locale locale) {
        return EvaluationPage.of(scorecards, unit, locale);
    }

    /**
     * The page of an evaluation with scorecards of its agreement: of each, how many units have which verdict on each
     * objective, and the five that are furthest behind and furthest ahead.
     *
     * @param scorecards by their titles, such as "Schools" and "Boards", in the order of the map
     * @throws IllegalArgumentException if scorecards are of another agreement, or a claim of the agreement divides by
     *     what can be 0
     */
    public static String toHtml(AgreementEvaluation evaluation, Map<String, Scorecards> scorecards, Locale locale) {
        for (Scorecards each : scorecards.values()) {
            if (!each.agreement().id().equals(evaluation.agreement().id())) {
                throw new IllegalArgumentException("scorecards must be of agreement '"
                        + evaluation.agreement().id() + "', but were of '"
                        + each.agreement().id() + "'");
            }
        }
        return EvaluationPage.of(evaluation, scorecards, locale);
    }

    /**
     * One page of the second evaluations of comparisons, each with what changed since the first one.
     *
     * @throws IllegalArgumentException if there is no comparison, or a claim of an agreement divides by what can be 0
     */
    public static String comparisonToHtml(List<EvaluationComparison> comparisons, Locale locale) {
        requireSome(comparisons);
        return EvaluationPage.ofComparisons(comparisons, locale);
    }

    private static void requireSome(List<?> results) {
        if (results.isEmpty()) {
            throw new IllegalArgumentException("a page needs at least one evaluation");
        }
    }

    /**
     * A goal as one section for a host's own page, which links or copies the {@linkplain #styleSheet() style sheet}
     * once. Headings begin at the second level. What follows for the goal is known to the whole evaluation only:
     * {@link #fragment(AgreementEvaluation, String, Locale, String)}.
     *
     * @param idPrefix what all identifiers in it begin with: empty, or a letter followed by letters, digits, hyphens or
     *     underscores; two fragments on one page need different ones
     * @throws IllegalArgumentException if the prefix is not of that form
     */
    public static String fragment(GoalEvaluation goal, Locale locale, String idPrefix) {
        return Fragments.of(goal, locale, idPrefix);
    }

    /**
     * A goal of an evaluation with what follows for it, as one section for a host's own page.
     *
     * @param goal the id of the goal
     * @param idPrefix as for {@link #fragment(GoalEvaluation, Locale, String)}
     * @throws IllegalArgumentException if there is no such goal, with the ids there are, the prefix is not of its form,
     *     or a claim of the agreement divides by what can be 0
     */
    public static String fragment(AgreementEvaluation evaluation, String goal, Locale locale, String idPrefix) {
        return Fragments.of(evaluation, goal, locale, idPrefix);
    }

    /**
     * An objective as one section for a host's own page.
     *
     * @param idPrefix as for {@link #fragment(GoalEvaluation, Locale, String)}
     * @throws IllegalArgumentException if the prefix is not of its form
     */
    public static String fragment(ObjectiveEvaluation objective, Locale locale, String idPrefix) {
        return Fragments.of(objective, locale, idPrefix);
    }

    /**
     * Scorecards as one section for a host's own page: how many units have which verdict on each objective, and the
     * five that are furthest behind and furthest ahead.
     *
     * @param title what the units are, such as "Schools"
     * @param idPrefix as for {@link #fragment(GoalEvaluation, Locale, String)}
     * @throws IllegalArgumentException if the prefix is not of its form
     */
    public static String scorecards(String title, Scorecards scorecards, Locale locale, String idPrefix) {
        return Fragments.scorecards(title, scorecards, locale, idPrefix);
    }

    /**
     * An indicator as one figure for a host's own page: a drawing with its text alternative, its key, its movement in
     * words, and its figures as a table.
     *
     * @param idPrefix as for {@link #fragment(GoalEvaluation, Locale, String)}
     * @throws IllegalArgumentException if the prefix is not of its form
     */
    public static String chart(IndicatorEvaluation indicator, Locale locale, String idPrefix) {
        return Fragments.chart(indicator, locale, idPrefix);
    }

    /**
     * How schools or other units are distributed in each period, as one figure for a host's own page: a bar from the
     * lowest to the highest of the quantiles, a thicker one between those inside, and a line at the middle one.
     *
     * @param title what the figure shows
     * @param table quantiles in ascending order, such as of 0.1, 0.25, 0.5, 0.75 and 0.9
     * @param unit the unit of the numbers, {@link Unit#PERCENT} for counts
     * @param idPrefix as for {@link #fragment(GoalEvaluation, Locale, String)}
     * @throws IllegalArgumentException if the prefix is not of its form
     */
    public static String distribution(String title, QuantileTable table, Unit unit, Locale locale, String idPrefix) {
        return Fragments.distribution(title, table, unit, locale, idPrefix);
    }

    /**
     * Where one school or other unit stands among its peers, as one figure for a host's own page. Shares stand over
     * their denominators, between the limits of the table within which chance alone would leave them (a funnel plot);
     * values stand in their order. The table has the first and last five peers and the unit itself.
     *
     * @param title what the figure shows
     * @param peers the peers, with limits by the method that was asked for
     * @param chosen the id of the unit that is marked; nothing is marked if it has no number among the peers
     * @param unit the unit of the numbers, {@link Unit#PERCENT} for counts
     * @param idPrefix as for {@link #fragment(GoalEvaluation, Locale, String)}
     * @throws IllegalArgumentException if the prefix is not of its form
     */
    public static String peers(
            String title, PeerTable peers, String chosen, Unit unit, Locale locale, String idPrefix) {
        return Fragments.peers(title, peers, chosen, unit, locale, idPrefix);
    }

    /** The style sheet of fragments and charts. It touches nothing outside them, and is the same for all of them. */
    public static String styleSheet() {
        return StyleSheet.ofElements();
    }
}
