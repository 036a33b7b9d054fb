package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.akkoord.agreement.Agreement;
import org.akkoord.internal.Checks;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.progress.ProgressMethod.Description;
import org.akkoord.render.Phrases;
import org.akkoord.render.TextWrap;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/**
 * The direct indicators of an agreement under several methods side by side, on the same figures and date.
 *
 * @param agreement the agreement
 * @param asOf the date of the evaluation
 * @param methods the methods, in the order given
 * @param rows one for each direct indicator of each objective, in the order of the agreement
 */
public record MethodComparison(Agreement agreement, LocalDate asOf, List<Description> methods, List<Row> rows) {

    private static final int METHOD = 20;
    private static final int WIDEST_METHOD = 24;
    private static final int VERDICT = 22;
    private static final int STATUS = 35;
    private static final int MEASURE = 11;

    public MethodComparison {
        Objects.requireNonNull(agreement, "agreement");
        Objects.requireNonNull(asOf, "asOf");
        methods = Checks.copyOf(methods, "methods");
        rows = Checks.copyOf(rows, "rows");
    }

    /**
     * One indicator.
     *
     * @param objective the id of its objective
     * @param indicator the id of the indicator
     * @param cells one for each method, in the order given
     */
    public record Row(String objective, String indicator, List<Cell> cells) {
        public Row {
            Objects.requireNonNull(objective, "objective");
            Objects.requireNonNull(indicator, "indicator");
            cells = Checks.copyOf(cells, "cells");
        }
    }

    /**
     * One indicator under one method.
     *
     * @param method the name of the method
     * @param evaluation what the method made of the indicator
     */
    public record Cell(String method, IndicatorEvaluation evaluation) {
        public Cell {
            Objects.requireNonNull(method, "method");
            Objects.requireNonNull(evaluation, "evaluation");
        }

        /** The verdict. */
        public Verdict verdict() {
            return evaluation.verdict();
        }

        /** Why it has that verdict. */
        public Reason reason() {
            return evaluation.explanation().reason();
        }

        /** What the method calls it, where it has words of its own. */
        public Optional<Rating> rating() {
            return evaluation.rating();
        }
    }

    /** Lays evaluations of one agreement on one date side by side; nothing without evaluations. */
    static MethodComparison of(Agreement agreement, LocalDate asOf, List<AgreementEvaluation> evaluations) {
        List<Row> rows = evaluations.stream()
                .limit(1)
                .flatMap(first -> first.objectives().stream())
                .flatMap(objective -> objective.direct().stream()
                        .map(indicator -> row(
                                objective.objective().id(),
                                indicator.indicator().id(),
                                evaluations)))
                .toList();
        return new MethodComparison(
                agreement,
                asOf,
                evaluations.stream().map(AgreementEvaluation::judgedBy).toList(),
                rows);
    }

    private static Row row(String objective, String indicator, List<AgreementEvaluation> evaluations) {
        return new Row(
                objective,
                indicator,
                evaluations.stream()
                        .map(each -> new Cell(
                                each.method(), each.objective(objective).indicator(indicator)))
                        .toList());
    }

    /**
     * The comparison for a terminal of 100 columns: the parameters of each method, and per indicator one line for each
     * method with its verdict, its own words, its measure and its score, and the reason where there is no verdict.
     * Dutch for Dutch locales, English for all others. Ends with a line break.
     */
    public String toText(Locale locale) {
        Phrases phrases = Phrases.of(locale);
        StringBuilder out = new StringBuilder();
        String title = phrases.say(
                "comparison.title", "title", phrases.foreign(agreement.title()), "date", phrases.date(asOf));
        out.append(TextWrap.wrap(title, "", ""));
        List<String> labels = labels(phrases);
        int width = labels.stream().mapToInt(String::length).max().orElse(0) + 1;
        out.append(legend(labels, phrases.locale()));
        if (rows.isEmpty()) {
            out.append(phrases.say("comparison.none")).append('\n');
        }
        for (Row row : rows) {
            out.append('\n');
            String heading = phrases.foreign(row.objective()) + "  "
                    + phrases.foreign(agreement.indicator(row.indicator()).title());
            out.append(TextWrap.wrap(heading, "", "  "));
            for (int i = 0; i < row.cells().size(); i++) {
                String label = padded(labels.get(i), Math.min(Math.max(width, METHOD), WIDEST_METHOD));
                out.append(line(label, row.cells().get(i), phrases));
            }
        }
        return out.toString();
    }

    /** What the methods are called in the rows; those with one name are numbered. */
    private List<String> labels(Phrases phrases) {
        List<String> names =
                methods.stream().map(method -> phrases.foreign(method.title())).toList();
        return IntStream.range(0, names.size())
                .mapToObj(i -> {
                    String name = names.get(i);
                    int before = Collections.frequency(names.subList(0, i), name);
                    return before == 0 ? name : name + " " + (before + 1);
                })
                .toList();
    }

    /** A line for each method that has parameters. */
    private String legend(List<String> labels, Locale locale) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < methods.size(); i++) {
            String settings = methods.get(i).settings(locale, ", ");
            if (!settings.isEmpty()) {
                out.append(TextWrap.wrap(labels.get(i) + " (" + settings + ")", "", "  "));
            }
        }
        return out.toString();
    }

    private static String line(String label, Cell cell, Phrases phrases) {
        String why = cell.evaluation().explanation().conclusion().why(phrases.locale());
        String status = cell.rating()
                .map(rating -> phrases.foreign(rating.status()))
                .orElseGet(() -> cell.verdict().isAssessed() ? why : "");
        boolean measured = cell.rating().isPresent();
        Phrases beside = phrases.beside(cell.evaluation().explanation().limits());
        String text = label
                + padded(phrases.name(cell.verdict()), VERDICT)
                + (measured ? padded(status, STATUS) : status)
                + (measured ? number(cell.rating().get().value(), beside, MEASURE) : "")
                + (measured ? number(cell.rating().get().score(), beside, 1) : "");
        String indent = " ".repeat(2 + label.length());
        String line = ("  " + text).stripTrailing();
        String first = line.length() <= TextWrap.WIDTH
                ? line + "\n"
                : TextWrap.wrap(text.strip(), "  ", indent + " ".repeat(VERDICT));
        return cell.verdict().isAssessed() ? first : first + TextWrap.wrap(why, indent, indent);
    }

    private static String number(OptionalDouble number, Phrases phrases, int width) {
        String text = number.isEmpty() ? "" : phrases.inFormula(BigDecimal.valueOf(number.getAsDouble()));
        return padded(text, width);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
