package org.akkoord.json;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.akkoord.comparison.EvaluationComparison;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.funding.FollowUp;
import org.akkoord.internal.io.AtomicFile;
import org.akkoord.json.write.ComparisonWriter;
import org.akkoord.json.write.EvaluationWriter;
import org.akkoord.json.write.FollowUpWriter;
import org.akkoord.json.write.JsonText;

/**
 * Evaluations as JSON, format version 1. For reading by other programs: written only, deterministic, and complete
 * enough to check every verdict by hand.
 *
 * <p>Codes are the names of enum constants. Texts of the agreement have a member for each of their languages; sentences
 * of the evaluation, marked <i>in words</i> below, have {@code nl} and {@code en}. Periods stand in the text form of
 * {@link org.akkoord.period.ReportingPeriod}, days as 2019-09-01. A member marked ? is left out where there is nothing
 * to say; there is no null and no NaN.
 *
 * <ul>
 *   <li>the document: {@code schemaVersion} 1, {@code agreement} with {@code id} and {@code title}, {@code asOf},
 *       {@code method}, {@code summary} (for each {@link org.akkoord.verdict.Verdict} the number of goals),
 *       {@code ambitions}, {@code declared}? about the whole agreement, {@code unpublished}?, {@code problems}?
 *   <li>an ambition: {@code id}, {@code title}, {@code goals}
 *   <li>a goal: {@code id}, {@code title}, {@code verdict}, {@code reason} (a {@link org.akkoord.verdict.Reason}),
 *       {@code summary} (in words), {@code objectives}, {@code context}? (indicators), {@code declared}?,
 *       {@code explanation}
 *   <li>an objective: {@code id}, {@code text}, {@code verdict}, {@code reason}, {@code summary} (in words),
 *       {@code target}? that was in force ({@code atLeast}, {@code atMost}, {@code between} with two numbers, or
 *       {@code towards} with a {@link org.akkoord.indicator.Direction}), {@code unit} of the target,
 *       {@code targetProvenance}, {@code deadline}?, {@code appliesFrom}?, {@code indicators}, {@code declared}?,
 *       {@code explanation}
 *   <li>an indicator: {@code id}, {@code title}, {@code unit}, {@code role}, {@code direction}, {@code verdict},
 *       {@code reason}, {@code summary} (in words), {@code series} (the comparable points in time order),
 *       {@code latest}? (the last of them), {@code change}?, {@code trend}?, {@code expected}? (the value that counts
 *       at the deadline), {@code shortfall}? (what then misses, in percent of the distance from baseline to target),
 *       {@code projection}?, {@code rating}? (by a published method), {@code evidence}, {@code explanation}
 *   <li>a point: {@code timeframe}, {@code position} (the middle of the period in years), a value,
 *       {@code standardError}? in the value's unit, {@code errorBelow}? and {@code errorAbove}? where an interval is
 *       not symmetric
 *   <li>a value: {@code value} with {@code qualifier}; {@code numerator} and {@code denominator} with {@code percent};
 *       {@code low} and {@code high}; {@code words}; or {@code missing} with a
 *       {@link org.akkoord.quantity.Quantity.MissingReason}
 *   <li>a change: {@code from} and {@code to} (periods), {@code amount}, {@code years}, {@code perYear}, {@code test}?
 *       ({@code method}, {@code oneSidedP}, {@code z}?); in percentage points for percent
 *   <li>a trend: {@code method}, {@code slopePerYear}, {@code direction}, {@code interval}? ({@code low}, {@code high},
 *       {@code level}), {@code p}?, {@code points} (the periods used)
 *   <li>a projection: {@code forecast}?, {@code interval}?, {@code attainment}? (0 to 1), {@code reached}? (a year),
 *       {@code neededPerYear}?
 *   <li>a rating: {@code status} (its publisher's words), {@code value}? (the measure as the publisher scales it),
 *       {@code score}?
 *   <li>evidence: {@code grade}, {@code presentation}?, {@code ageMonths}?, {@code coverage}, {@code units_counted}?
 *       and {@code units_expected}?, {@code publishers}?, {@code remarks}?, {@code flags}?
 *   <li>a declared verdict: {@code theme}, {@code covers}? (the verdicts that its class stands for), {@code words}?,
 *       {@code by} (id of the party), {@code byName}, {@code on}, {@code computed} (the verdict it is compared with),
 *       {@code concordance}, {@code consequence}?, {@code appropriations}? (ids), {@code sources}?
 *   <li>an unpublished figure: {@code indicator} (id), {@code timeframe}, {@code dimensions}?, {@code cohort}?,
 *       {@code knownFrom}
 *   <li>a problem: {@code severity}, {@code code}, {@code message}
 * </ul>
 *
 * <p>An explanation has {@code reason}, {@code text} (the conclusion, in words), the figures {@code latest}?,
 * {@code earlier}? and {@code shown}? (not counted, such as proxies), {@code detail}? (what the agreement says about
 * it), {@code steps}, and {@code parts}?: of each part {@code id}, {@code verdict}, {@code reason} and {@code text};
 * the part's own explanation stands at the objective or indicator of that id. A figure has {@code indicator} (id),
 * {@code dimensions}?, {@code timeframe}, a value, {@code unit} and {@code sources}?.
 *
 * <p>A step has its kind in {@code step}, the members of that kind, and {@code text} (in words):
 *
 * <ul>
 *   <li>{@code used}: {@code figure}
 *   <li>{@code leftOut}: {@code figure}, {@code why} (a reason), {@code date}?
 *   <li>{@code added}: {@code parts} (figures), {@code total} (a value), {@code unit}, {@code stated}? (the figure of
 *       the source)
 *   <li>{@code partsDiffer}: {@code parts} (figures), their {@code sum} (a value), {@code whole} (the figure that
 *       counts)
 *   <li>{@code noWhole}: {@code periods}, {@code why} (a reason), {@code gaps}?: of each the {@code dimensions} and why
 *       it is {@code missing}?
 *   <li>{@code covered}: the units that were {@code counted} and those {@code expected}
 *   <li>{@code crossed}: {@code date} of the break, {@code reason}
 *   <li>{@code closed}: {@code cohort} (title), {@code units}?, {@code inDenominator}
 *   <li>{@code remark}: {@code remark}
 *   <li>{@code targeted}: {@code target}?, {@code unit}, {@code provenance}, {@code when}?, {@code standing}
 *   <li>{@code compared}: {@code value} (a value), {@code target}?, {@code unit}, {@code attainment}
 *   <li>{@code metBefore}: {@code timeframe}
 *   <li>{@code ceiling}: {@code value}, {@code qualifier}, {@code unit}, {@code reason}
 *   <li>{@code withoutCeiling}: {@code shortfallWith} it, {@code shortfall} without it, {@code verdict} without it,
 *       {@code same}
 *   <li>{@code calculated}: {@code formula}, {@code notation}, {@code values} (a number for each symbol),
 *       {@code result}, {@code unit}
 *   <li>{@code sloped}: {@code formula}, {@code notation}, {@code points} (each with {@code year} and {@code value}),
 *       {@code slope} per year, {@code unit}
 *   <li>{@code threshold}: {@code what} (a formula), {@code value}, {@code relation}, {@code limit}, {@code unit},
 *       {@code holds}
 *   <li>{@code assumed}: {@code assumption}, {@code period}?
 *   <li>{@code rated}: {@code method}, {@code aspect}, {@code status}, {@code value}?, {@code score}?
 *   <li>{@code rolledUp}: {@code how} (a reason), {@code parts}, each with {@code id} and {@code verdict}
 *   <li>{@code declared}: {@code declared} (a declared verdict)
 * </ul>
 *
 * <p>Numbers have no exponent. Authored ones keep their decimals; computed ones are not rounded, but have at most 34
 * significant digits.
 *
 * <p>The JSON Schemas of the format are the resources {@code evaluation-1.json} and {@code comparison-1.json} in
 * {@code /org/akkoord/json/schema}.
 */
public final class EvaluationJson {

    private EvaluationJson() {}

    /**
     * Writes an evaluation: UTF-8, two spaces per level, lines that end in a line feed, the last one too. The file is
     * replaced as a whole or, if writing fails, not at all.
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair, which UTF-8 cannot express
     * @throws IOException if the file cannot be written
     */
    public static void write(AgreementEvaluation evaluation, Path file) throws IOException {
        AtomicFile.write(Objects.requireNonNull(file, "file"), toJson(evaluation));
    }

    /**
     * The text that {@link #write} writes: equal evaluations give equal texts.
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair, which UTF-8 cannot express
     */
    public static String toJson(AgreementEvaluation evaluation) {
        return JsonText.print(new EvaluationWriter(Objects.requireNonNull(evaluation, "evaluation")).node());
    }

    /**
     * The text of an evaluation with what follows from it, in a member {@code follows}: {@code themes}? (the instrument
     * per theme), {@code declaredOtherwise}?, {@code claims}? (computed again), {@code cohorts}? and {@code needed}?.
     *
     * <ul>
     *   <li>a theme: {@code goal}?, {@code objective}?, {@code theme}, {@code computed}, {@code support} (a
     *       {@link org.akkoord.funding.ThemeAdvice.Support}), {@code declared}?, {@code byDeclared} and
     *       {@code byComputed}? (each {@code instrument}, {@code verdicts}, {@code rule}, {@code amounts}?),
     *       {@code steps} (each {@code step} and {@code text}, in words)
     *   <li>a claim: {@code id}, {@code claim}, {@code outcome}, {@code computed}, {@code stated}, {@code difference},
     *       {@code differencePercent}?, {@code unit}, {@code text} (in words), {@code note}?, {@code sources}?
     *   <li>a cohort: {@code id}, {@code title}, {@code referenceDate}?, {@code flows} (each {@code from}, {@code end},
     *       {@code to}?, {@code units}), {@code improved}? (each {@code definition}, {@code from}?, {@code closed},
     *       {@code numerator}, {@code denominator}, {@code percent}, {@code closedUnits}, {@code notStated},
     *       {@code text}, in words), {@code note}?
     *   <li>what is needed: {@code objective}, {@code indicator}, {@code target}, {@code unit}, {@code latest} (a
     *       value), {@code timeframe}, {@code perYear}? (from the date of the evaluation; left out if no time is left),
     *       {@code soFar}?
     * </ul>
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair, which UTF-8 cannot express
     */
    public static String followUpToJson(FollowUp follows) {
        return JsonText.print(FollowUpWriter.document(Objects.requireNonNull(follows, "follows")));
    }

    /**
     * The text of a comparison: {@code schemaVersion}, {@code agreement} (id), {@code before} and {@code after} (each
     * {@code asOf} and {@code method}), {@code goals} (each {@code id}, {@code before} and {@code after} with verdicts,
     * {@code objectives} likewise, each with its {@code causes}), {@code added}? and {@code removed}? (ids of
     * objectives). A cause has its kind in {@code cause}, the members of that kind, and {@code text} (in words).
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair, which UTF-8 cannot express
     */
    public static String comparisonToJson(EvaluationComparison comparison) {
        return JsonText.print(ComparisonWriter.node(Objects.requireNonNull(comparison, "comparison")));
    }
}
