package org.akkoord.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.akkoord.comparison.EvaluationComparison;
import org.akkoord.csv.text.CsvText;
import org.akkoord.csv.write.ComparisonRows;
import org.akkoord.csv.write.EvaluationColumn;
import org.akkoord.csv.write.EvaluationRows;
import org.akkoord.csv.write.FollowUpRows;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.funding.FollowUp;
import org.akkoord.internal.io.AtomicFile;

/**
 * Evaluations as one flat CSV table, for statistical and other programs. Written only.
 *
 * <p>One row for each indicator of each objective, proxies included; for an objective without indicators one row
 * without the indicator's cells; after the objectives of a goal one row for each indicator that is its background,
 * without the objective's cells; for a goal that has neither, one row. The order is that of the evaluations and their
 * agreements.
 *
 * <p>An empty cell means that there is nothing to say. Codes are the names of enum constants, periods the text form of
 * {@link org.akkoord.period.ReportingPeriod}, days as 2019-09-01. Numbers have a decimal point, no exponent and no
 * grouping; they are not rounded, but computed ones have at most 34 significant digits. In a cell with several codes or
 * ids, {@code ;} stands between them.
 *
 * <table>
 * <caption>Columns</caption>
 * <tr><th>column</th><th>meaning</th></tr>
 * <tr><td>{@code agreement}</td><td>id of the agreement</td></tr>
 * <tr><td>{@code as_of}</td><td>date of the evaluation</td></tr>
 * <tr><td>{@code method}</td><td>name of the method</td></tr>
 * <tr><td>{@code method_parameters}</td><td>its parameters as they were set, in English words, separated by
 *     semicolons</td></tr>
 * <tr><td>{@code ambition}</td><td>id of the ambition</td></tr>
 * <tr><td>{@code goal}</td><td>id of the goal</td></tr>
 * <tr><td>{@code goal_verdict}</td><td>{@link org.akkoord.verdict.Verdict} on the goal</td></tr>
 * <tr><td>{@code objective}</td><td>id of the objective</td></tr>
 * <tr><td>{@code objective_verdict}</td><td>verdict on the objective</td></tr>
 * <tr><td>{@code objective_reason}</td><td>{@link org.akkoord.verdict.Reason} of that verdict</td></tr>
 * <tr><td>{@code indicator}</td><td>id of the indicator</td></tr>
 * <tr><td>{@code role}</td><td>{@link org.akkoord.indicator.Indicator.Role} of the indicator</td></tr>
 * <tr><td>{@code indicator_verdict}</td><td>verdict on the indicator</td></tr>
 * <tr><td>{@code indicator_reason}</td><td>reason of that verdict</td></tr>
 * <tr><td>{@code target}</td><td>the target value that was in force: {@code >= 80}, {@code <= 5}, {@code 70 to 80}, or
 *     a {@link org.akkoord.indicator.Direction}</td></tr>
 * <tr><td>{@code target_unit}</td><td>its unit</td></tr>
 * <tr><td>{@code target_provenance}</td><td>its {@link org.akkoord.quantity.Provenance}</td></tr>
 * <tr><td>{@code deadline}</td><td>period in which it is to be reached</td></tr>
 * <tr><td>{@code applies_from}</td><td>period from which it holds as a standing requirement</td></tr>
 * <tr><td>{@code unit}</td><td>unit of the indicator's values</td></tr>
 * <tr><td>{@code latest_period}</td><td>period of the latest value</td></tr>
 * <tr><td>{@code latest_value}</td><td>the latest value; for counts the percentage</td></tr>
 * <tr><td>{@code latest_numerator}</td><td>how many have the property, where counts are known</td></tr>
 * <tr><td>{@code latest_denominator}</td><td>out of how many</td></tr>
 * <tr><td>{@code latest_low}</td><td>the least that the latest value can be, where only bounds are known;
 *     {@code >0} where it must be more than 0</td></tr>
 * <tr><td>{@code latest_high}</td><td>the most that it can be; {@code <2} where it must be less than 2</td></tr>
 * <tr><td>{@code earlier_period}</td><td>period of the first comparable value, where there are two or more</td></tr>
 * <tr><td>{@code earlier_value}</td><td>that value</td></tr>
 * <tr><td>{@code change}</td><td>from that value to the last number; percentage points for percent</td></tr>
 * <tr><td>{@code change_per_year}</td><td>the change divided by the years between them</td></tr>
 * <tr><td>{@code slope_per_year}</td><td>slope of the trend, where there are three values or more; percentage points
 *     for percent</td></tr>
 * <tr><td>{@code trend_method}</td><td>{@link org.akkoord.trend.TrendMethod} of that slope</td></tr>
 * <tr><td>{@code trend_p}</td><td>two-sided probability of such a trend by chance, where the method has one</td></tr>
 * <tr><td>{@code expected}</td><td>the value that counts at the deadline, projected or the latest</td></tr>
 * <tr><td>{@code shortfall_percent}</td><td>what then misses, in percent of the distance from baseline to target;
 *     negative beyond the target</td></tr>
 * <tr><td>{@code method_status}</td><td>what a published method calls it, in its publisher's words</td></tr>
 * <tr><td>{@code method_value}</td><td>the measure of progress on which those words rest, as the publisher scales
 *     it</td></tr>
 * <tr><td>{@code method_score}</td><td>the publisher's score, where there is one</td></tr>
 * <tr><td>{@code evidence_grade}</td><td>{@link org.akkoord.evaluation.Evidence.Grade} of the evidence</td></tr>
 * <tr><td>{@code age_months}</td><td>whole months from the end of the latest period to the date of the
 *     evaluation</td></tr>
 * <tr><td>{@code coverage}</td><td>{@link org.akkoord.measurement.Measurement.Coverage} of the latest value</td></tr>
 * <tr><td>{@code units_counted}</td><td>of how many units the latest value was made</td></tr>
 * <tr><td>{@code units_expected}</td><td>how many units there were</td></tr>
 * <tr><td>{@code remarks}</td><td>{@link org.akkoord.evaluation.Evidence.Remark}s: what limits the evidence</td></tr>
 * <tr><td>{@code flags}</td><td>{@link org.akkoord.measurement.Measurement.StatusFlag}s of the values used</td></tr>
 * <tr><td>{@code declared}</td><td>what parties declared, first about the objective, then about its goal: the verdicts
 *     that each class stands for, {@code /} between them; the next four columns have an item for each declaration too,
 *     in the same order</td></tr>
 * <tr><td>{@code declared_words}</td><td>their words, Dutch where given; {@code |} between blanks separates
 *     them</td></tr>
 * <tr><td>{@code declared_by}</td><td>ids of the parties</td></tr>
 * <tr><td>{@code declared_on}</td><td>when they said it</td></tr>
 * <tr><td>{@code concordance}</td><td>{@link org.akkoord.agreement.DeclaredVerdict.Concordance} with the computed
 *     verdict on what it was declared about</td></tr>
 * <tr><td>{@code why_nl}</td><td>why the indicator, or in a row without one the objective or goal, has its verdict, in
 *     Dutch</td></tr>
 * <tr><td>{@code why_en}</td><td>the same in English</td></tr>
 * </table>
 *
 * <p>The text is UTF-8 without byte order mark, lines end with LF, and a cell with a comma, a quote or a line break
 * stands in double quotes. Text is written as it is, also where it looks like a formula: a spreadsheet must be told to
 * import it as text.
 */
public final class EvaluationCsv {

    private EvaluationCsv() {}

    /**
     * Writes the table of one evaluation. The file is replaced as a whole: it has its old content until all of the new
     * one is safely beside it.
     *
     * @throws IOException if the file cannot be written; what was there before is unchanged then
     * @throws IllegalArgumentException as {@link #toCsv} does
     */
    public static void write(AgreementEvaluation evaluation, Path file) throws IOException {
        AtomicFile.write(Objects.requireNonNull(file, "file"), toCsv(List.of(evaluation)));
    }

    /**
     * One table of several evaluations, such as of two agreements or of one agreement on two dates; the header alone if
     * there are none. Equal evaluations give equal texts.
     *
     * @throws IllegalArgumentException if a text has NUL, half of a surrogate pair or more than 65,536 characters
     */
    public static String toCsv(List<AgreementEvaluation> evaluations) {
        CsvText text = new CsvText();
        text.line(EvaluationColumn.header());
        for (AgreementEvaluation evaluation : evaluations) {
            EvaluationRows.of(evaluation).forEach(row -> text.line(row.toCells()));
        }
        return text.toString();
    }

    /**
     * One table of what follows from several evaluations, to be read by {@code section}: {@code theme} (a row for each
     * instrument that follows from the declared or the computed verdict, {@code basis}; one without instrument where
     * none follows; {@code id} is the theme in Dutch), {@code claim} (computed, stated, difference and outcome),
     * {@code cohort} (a row for each share that improved: {@code basis} is the definition, {@code outcome} whether
     * closed units count) and {@code needed} (the change per year that is needed in {@code computed}, so far in
     * {@code stated}). {@code text_nl} and {@code text_en} say the same in a sentence.
     *
     * @throws IllegalArgumentException as {@link #toCsv} does
     */
    public static String followUpToCsv(List<FollowUp> followUps) {
        CsvText text = new CsvText();
        text.line(FollowUpRows.header());
        followUps.forEach(follows -> FollowUpRows.of(follows).forEach(text::line));
        return text.toString();
    }

    /**
     * One table of several comparisons: a row for each objective and each cause of its difference.
     *
     * @throws IllegalArgumentException as {@link #toCsv} does
     */
    public static String comparisonToCsv(List<EvaluationComparison> comparisons) {
        CsvText text = new CsvText();
        text.line(ComparisonRows.header());
        comparisons.forEach(comparison -> ComparisonRows.of(comparison).forEach(text::line));
        return text.toString();
    }
}
