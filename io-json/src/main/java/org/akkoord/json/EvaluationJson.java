package org.akkoord.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.akkoord.comparison.EvaluationComparison;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.GoalEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.MethodComparison;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.evaluation.Scorecards;
import org.akkoord.explain.Explanation;
import org.akkoord.funding.FollowUp;
import org.akkoord.internal.io.AtomicFile;
import org.akkoord.json.stored.EvaluationReader;
import org.akkoord.json.write.ComparisonWriter;
import org.akkoord.json.write.Detail;
import org.akkoord.json.write.EvaluationWriter;
import org.akkoord.json.write.ExplanationWriter;
import org.akkoord.json.write.FollowUpWriter;
import org.akkoord.json.write.IndicatorWriter;
import org.akkoord.json.write.JsonObject;
import org.akkoord.json.write.JsonText;
import org.akkoord.json.write.MethodComparisonWriter;
import org.akkoord.json.write.ProblemWriter;
import org.akkoord.json.write.ScorecardsWriter;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;
import org.akkoord.render.Phrases;

/**
 * Evaluations as JSON, format version 1: deterministic, complete enough to check every verdict by hand, and in full
 * also to read the evaluation back.
 *
 * <pre>{@code
 * EvaluationJson.write(evaluation, path);
 * AgreementEvaluation stored = EvaluationJson.read(path).orThrow();    // equal to evaluation
 * EvaluationJson.toJson(evaluation, Form.SUMMARY.in(Locale.ENGLISH));  // without explanations, in one language
 * }</pre>
 *
 * <p>Codes are the names of enum constants. Texts of the agreement have a member for each of their languages; sentences
 * of the evaluation, marked <i>in words</i> below, have {@code nl} and {@code en}, or one of them. Periods stand in the
 * text form of {@link org.akkoord.period.ReportingPeriod}, days as 2019-09-01. A member marked ? is left out where
 * there is nothing to say; there is no null and no NaN.
 *
 * <ul>
 *   <li>the document: {@code schemaVersion} 1, {@code form} ({@code FULL} or {@code SUMMARY}), {@code agreement} with
 *       {@code id} and {@code title}, {@code asOf}, {@code method}, {@code methodTitle}, {@code methodParameters}?,
 *       {@code summary} (for each {@link org.akkoord.verdict.Verdict} the number of goals), {@code ambitions},
 *       {@code declared}? about the whole agreement, {@code unpublished}?, {@code problems}?,
 *       {@code agreementDocument}* (the agreement in the form of {@link AgreementJson})
 *   <li>an ambition: {@code id}, {@code title}, {@code goals}
 *   <li>a goal: {@code id}, {@code title}, {@code verdict}, {@code reason} (a {@link org.akkoord.verdict.Reason}),
 *       {@code summary} (in words), {@code objectives}, {@code context}? (indicators), {@code declared}?,
 *       {@code explanation}*
 *   <li>an objective: {@code id}, {@code text}, {@code verdict}, {@code reason}, {@code summary} (in words),
 *       {@code target}? that was in force ({@code atLeast}, {@code atMost}, {@code between} with two numbers, or
 *       {@code towards} with a {@link org.akkoord.indicator.Direction}), {@code unit} of the target,
 *       {@code targetProvenance}, {@code deadline}?, {@code appliesFrom}?, {@code indicators}, {@code declared}?,
 *       {@code explanation}*
 *   <li>an indicator: {@code id}, {@code title}, {@code unit}, {@code role}, {@code direction}, {@code verdict},
 *       {@code reason}, {@code summary} (in words), {@code series} (the comparable points in time order),
 *       {@code latest}? (the last of them), {@code change}?, {@code trend}?, {@code flags}? (of values of the series,
 *       by period), {@code expected}? (the value that counts at the deadline), {@code shortfall}? (what then misses, in
 *       percent of the distance from baseline to target), {@code way}? (how much of it to the target is done),
 *       {@code projection}?, {@code rating}? (by a published method), {@code evidence}, {@code figures}*? (of the
 *       series), {@code explanation}*
 *   <li>a point: {@code timeframe}, {@code position} (the middle of the period in years), a value,
 *       {@code standardError}? in the value's unit, {@code errorBelow}? and {@code errorAbove}? where it is not
 *       symmetric, {@code errorOfCounts}? true for the counts of a sample
 *   <li>a value: {@code value} with {@code qualifier}; {@code numerator} and {@code denominator} with {@code percent};
 *       {@code low} and {@code high}; {@code words}; or {@code missing} with a
 *       {@link org.akkoord.quantity.Quantity.MissingReason}
 *   <li>a change: {@code from} and {@code to} (periods), {@code amount}, {@code years}, {@code perYear}, {@code test}?
 *       ({@code method}, {@code oneSidedP}, {@code z}?); in percentage points for percent
 *   <li>a trend: {@code method}, {@code slopePerYear}, {@code direction}, {@code interval}? ({@code low}, {@code high},
 *       {@code level}, {@code method}, {@code clipped}? true), {@code p}?, {@code points} (the periods used)
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
 *       {@code knownFrom}, {@code figure}* (in the form of {@link MeasurementJson}: a document in full is not for
 *       publication before that day)
 *   <li>a problem: {@code severity}, {@code code}, {@code message}, {@code file}?, {@code line}?, {@code column}?,
 *       {@code field}?, {@code pointer}?
 * </ul>
 *
 * <p>A member marked * is left out of a summary. An explanation has {@code verdict}, {@code reason}, {@code text} (the
 * conclusion, in words), the figures {@code latest}?, {@code earlier}? and {@code shown}? (not counted, such as
 * proxies), {@code detail}? (what the agreement says about it), {@code steps}, and {@code parts}?: of each part
 * {@code id}, {@code verdict}, {@code reason} and {@code text}; the part's own explanation stands at the objective or
 * indicator of that id. A figure has {@code indicator} (id), {@code dimensions}?, {@code timeframe}, a value,
 * {@code unit}, {@code sources}? and {@code title}*? (what texts call it).
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
 *   <li>{@code calculated}: {@code formula}, {@code notation}, {@code inWords}?, {@code values} (a number for each
 *       symbol), {@code result}, {@code unit}
 *   <li>{@code sloped}: {@code formula}, {@code notation}, {@code symbols}?, {@code inWords}?, {@code points} (each
 *       with {@code year} and {@code value}), {@code slope} per year, {@code unit}
 *   <li>{@code threshold}: {@code what} (a formula), {@code notation}, {@code symbols}?, {@code inWords}?,
 *       {@code value}, {@code relation}, {@code limit}, {@code unit}, {@code holds}
 *   <li>{@code assumed}: {@code assumption}, {@code period}?
 *   <li>{@code rated}: {@code method}, {@code aspect}, {@code status}, {@code value}?, {@code score}?
 *   <li>{@code rolledUp}: {@code how} (a reason), {@code parts}, each with {@code id}, {@code verdict} and
 *       {@code title}?
 *   <li>{@code declared}: {@code declared} (a declared verdict)
 * </ul>
 *
 * <p>Numbers have no exponent. Authored ones keep their decimals; computed ones are not rounded, and those of double
 * precision are the shortest decimal that gives the same number again.
 *
 * <p>The JSON Schemas of the format are the resources {@code evaluation-1.json}, {@code comparison-1.json},
 * {@code methods-1.json} and {@code scorecards-1.json} in {@code /org/akkoord/json/schema}.
 */
public final class EvaluationJson {

    private EvaluationJson() {}

    /** How much of a result is written. Immutable. */
    public static final class Form {

        /** Everything, in every language; only this form can be read back. */
        public static final Form FULL = new Form(Detail.FULL);

        /** Results without explanations and without the agreement, in every language. */
        public static final Form SUMMARY = new Form(Detail.SUMMARY);

        private final Detail detail;

        private Form(Detail detail) {
            this.detail = detail;
        }

        /**
         * This form in one language: Dutch for Dutch locales, English for all others. In a summary, texts of the
         * agreement stand in that language alone, too, as {@link org.akkoord.text.LocalizedText#in} chooses; in full
         * they keep all their languages, so that the evaluation can be read back.
         */
        public Form in(Locale locale) {
            return new Form(detail.in(Phrases.of(locale).locale()));
        }

        /** Such as {@code summary in nl}. */
        @Override
        public String toString() {
            return (detail.explanations() ? "full" : "summary")
                    + detail.language().map(locale -> " in " + locale).orElse("");
        }
    }

    /**
     * Writes an evaluation in full: UTF-8, two spaces per level, lines that end in a line feed, the last one too. The
     * file is replaced as a whole or, if writing fails, not at all.
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair, which UTF-8 cannot express
     * @throws IOException if the file cannot be written
     */
    public static void write(AgreementEvaluation evaluation, Path file) throws IOException {
        write(evaluation, file, Form.FULL);
    }

    /**
     * Writes an evaluation as {@link #write(AgreementEvaluation, Path)} does, in the given form.
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair, which UTF-8 cannot express
     * @throws IOException if the file cannot be written
     */
    public static void write(AgreementEvaluation evaluation, Path file, Form form) throws IOException {
        AtomicFile.write(Objects.requireNonNull(file, "file"), toJson(evaluation, form));
    }

    /**
     * Writes the bytes of {@link #write(AgreementEvaluation, Path)} to a stream.
     *
     * @param out flushed, and left open
     * @throws IllegalArgumentException if a text contains half of a surrogate pair; what stands before it is written
     * @throws IOException if the stream fails
     */
    public static void write(AgreementEvaluation evaluation, OutputStream out) throws IOException {
        write(evaluation, out, Form.FULL);
    }

    /**
     * Writes an evaluation to a stream in the given form.
     *
     * @param out flushed, and left open
     * @throws IllegalArgumentException if a text contains half of a surrogate pair; what stands before it is written
     * @throws IOException if the stream fails
     */
    public static void write(AgreementEvaluation evaluation, OutputStream out, Form form) throws IOException {
        Objects.requireNonNull(out, "out");
        JsonText.write(
                Objects.requireNonNull(evaluation, "evaluation"),
                EvaluationWriter::document,
                Objects.requireNonNull(form, "form").detail,
                out);
    }

    /**
     * Reads an evaluation that was written in full. What comes back is equal to what was written, says the same in
     * every language, and can be compared with a later one.
     *
     * <p>A document that contradicts itself is refused: everything in it that follows from something else, such as the
     * verdict that stands beside an explanation, must be what it follows from. Sentences are not read, because they
     * follow from the facts beside them; where they have other words than this version of the library gives them, one
     * warning says so. A document has at most 64 MiB and 4,000,000 names, values and brackets.
     *
     * @return the evaluation, which is absent if any problem is an error, and all problems, with line, column and JSON
     *     Pointer
     * @throws IOException if the file cannot be opened or read
     */
    public static Checked<AgreementEvaluation> read(Path file) throws IOException {
        return EvaluationReader.DOCUMENT.read(Objects.requireNonNull(file, "file"));
    }

    /**
     * Reads an evaluation from a stream as {@link #read(Path)} reads a file.
     *
     * @param in the bytes of the document, in UTF-8; left open
     * @param name what problems call the document
     * @throws IOException if reading the stream fails
     */
    public static Checked<AgreementEvaluation> read(InputStream in, String name) throws IOException {
        return EvaluationReader.DOCUMENT.read(Objects.requireNonNull(in, "in"), Objects.requireNonNull(name, "name"));
    }

    /**
     * Reads an evaluation from text.
     *
     * @throws org.akkoord.problem.InvalidDocumentException with all problems, if any of them is an error
     */
    public static AgreementEvaluation parse(String json) {
        return EvaluationReader.DOCUMENT
                .read(Objects.requireNonNull(json, "json"))
                .orThrow();
    }

    /**
     * The text that {@link #write(AgreementEvaluation, Path)} writes: equal evaluations give equal texts.
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair, which UTF-8 cannot express
     */
    public static String toJson(AgreementEvaluation evaluation) {
        return toJson(evaluation, Form.FULL);
    }

    /**
     * The text of an evaluation in the given form.
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair, which UTF-8 cannot express
     */
    public static String toJson(AgreementEvaluation evaluation, Form form) {
        return text(evaluation, "evaluation", EvaluationWriter::document, form);
    }

    /**
     * The text of a goal, as it stands in a document in full.
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair, which UTF-8 cannot express
     */
    public static String toJson(GoalEvaluation goal) {
        return text(goal, "goal", EvaluationWriter::goal, Form.FULL);
    }

    /**
     * The text of an objective, as it stands in a document in full.
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair, which UTF-8 cannot express
     */
    public static String toJson(ObjectiveEvaluation objective) {
        return text(objective, "objective", EvaluationWriter::objective, Form.FULL);
    }

    /**
     * The text of an indicator, as it stands in a document in full.
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair, which UTF-8 cannot express
     */
    public static String toJson(IndicatorEvaluation indicator) {
        return text(indicator, "indicator", IndicatorWriter::indicator, Form.FULL);
    }

    /**
     * The text of an explanation, as it stands in a document in full.
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair, which UTF-8 cannot express
     */
    public static String toJson(Explanation explanation) {
        return text(explanation, "explanation", ExplanationWriter::explanation, Form.FULL);
    }

    /**
     * The text of a problem, as it stands in a document.
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair, which UTF-8 cannot express
     */
    public static String toJson(Problem problem) {
        return text(problem, "problem", ProblemWriter::problem, Form.FULL);
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
    public static String toJson(FollowUp follows) {
        return text(follows, "follows", FollowUpWriter::document, Form.FULL);
    }

    /**
     * The text of a comparison: {@code schemaVersion}, {@code agreement} (id), {@code before} and {@code after} (each
     * {@code asOf} and {@code method}), {@code goals} (each {@code id}, {@code before} and {@code after} with verdicts,
     * {@code objectives} likewise, each with its {@code causes}), {@code added}? and {@code removed}? (ids of
     * objectives). A cause has its kind in {@code cause}, the members of that kind, and {@code text} (in words).
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair, which UTF-8 cannot express
     */
    public static String toJson(EvaluationComparison comparison) {
        return text(comparison, "comparison", ComparisonWriter::document, Form.FULL);
    }

    /**
     * The text of methods side by side: {@code schemaVersion}, {@code agreement} (id), {@code asOf}, {@code methods}
     * (each {@code method}, {@code methodTitle}, {@code methodParameters}?) and {@code rows} (each {@code objective},
     * {@code indicator} (ids) and {@code cells}, each {@code method} and {@code evaluation}, an indicator as in a
     * document in full).
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair, which UTF-8 cannot express
     */
    public static String toJson(MethodComparison comparison) {
        return text(comparison, "comparison", MethodComparisonWriter::document, Form.FULL);
    }

    /**
     * Writes scorecards as UTF-8, row by row. The stream stays open.
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair, which UTF-8 cannot express
     * @throws IOException if the stream cannot be written
     */
    public static void write(Scorecards scorecards, OutputStream out) throws IOException {
        JsonText.write(
                Objects.requireNonNull(scorecards, "scorecards"),
                ScorecardsWriter::document,
                Form.FULL.detail,
                Objects.requireNonNull(out, "out"));
    }

    /**
     * The text of scorecards: {@code schemaVersion}, {@code agreement} (id), {@code asOf}, {@code method},
     * {@code methodTitle}, {@code methodParameters}?, {@code summary} (the number of rows with each verdict) and
     * {@code rows}: of each {@code unit}, {@code goal}, {@code objective}, {@code indicator} (ids), {@code verdict},
     * {@code reason}, {@code latest}? ({@code timeframe} and a value), {@code shortfall}?, {@code change}?,
     * {@code changePerYear}?, {@code units_counted}? and {@code units_expected}?. The schema is
     * {@code scorecards-1.json}.
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair, which UTF-8 cannot express
     */
    public static String toJson(Scorecards scorecards) {
        return text(scorecards, "scorecards", ScorecardsWriter::document, Form.FULL);
    }

    private static <T> String text(T result, String name, BiConsumer<? super T, JsonObject> members, Form form) {
        return JsonText.print(
                Objects.requireNonNull(result, name), members, Objects.requireNonNull(form, "form").detail);
    }
}
