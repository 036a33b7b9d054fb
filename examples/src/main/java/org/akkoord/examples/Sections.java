package org.akkoord.examples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.akkoord.comparison.EvaluationComparison;
import org.akkoord.comparison.WhatIf;
import org.akkoord.csv.EvaluationCsv;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.funding.FollowUp;
import org.akkoord.indicator.Indicator;
import org.akkoord.json.EvaluationJson;
import org.akkoord.measurement.Measurement;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Qualifier;
import org.akkoord.quantity.Quantity;

/** What {@code akkoord evaluate} shows beside the verdicts. */
record Sections(String format, Locale locale) {

    private static final int PARTS = 3;

    /** The verdicts with what follows from them; in CSV only what follows. */
    String followed(List<AgreementEvaluation> evaluations) {
        List<FollowUp> all = evaluations.stream().map(FollowUp::of).toList();
        return switch (format) {
            case "json" ->
                documents(all.stream().map(EvaluationJson::followUpToJson).toList());
            case "csv" -> EvaluationCsv.followUpToCsv(all);
            default ->
                all.stream()
                        .map(follows -> follows.evaluation().toText(locale) + "\n" + follows.toText(locale))
                        .collect(Collectors.joining("\n\n"));
        };
    }

    /** What differs from the evaluation on another date. */
    String compared(List<EvaluateCommand.Input> inputs, AgreementEvaluator evaluator, LocalDate other) {
        return comparisons(inputs.stream()
                .map(input -> EvaluationComparison.between(
                        new EvaluateCommand.Input(input.reference(), other).evaluate(evaluator),
                        input.evaluate(evaluator)))
                .toList());
    }

    /** What differs if a value were measured next. */
    String measured(List<EvaluateCommand.Input> inputs, AgreementEvaluator evaluator, String assumption)
            throws UsageException {
        String[] parts = assumption.split(":", -1);
        if (parts.length != PARTS) {
            throw new UsageException(
                    "option '--if' must be INDICATOR:PERIOD:VALUE, such as pe-two-hours:2021:72, but was '" + assumption
                            + "'");
        }
        List<EvaluationComparison> all = new ArrayList<>();
        for (EvaluateCommand.Input input : inputs) {
            for (Indicator indicator : input.reference().agreement().indicators()) {
                if (indicator.id().equals(parts[0])) {
                    all.add(measured(input, evaluator, figure(indicator, parts)));
                }
            }
        }
        if (all.isEmpty()) {
            throw new UsageException("no agreement has an indicator '" + parts[0] + "'");
        }
        return comparisons(all);
    }

    private static EvaluationComparison measured(
            EvaluateCommand.Input input, AgreementEvaluator evaluator, Measurement next) throws UsageException {
        try {
            ReferenceAgreement reference = input.reference();
            AgreementEvaluation after = WhatIf.of(evaluator, reference.agreement(), reference.figures(), input.asOf())
                    .measured(next);
            return EvaluationComparison.between(input.evaluate(evaluator), after);
        } catch (IllegalArgumentException refused) {
            throw new UsageException("option '--if': " + refused.getMessage());
        }
    }

    private static Measurement figure(Indicator indicator, String[] parts) throws UsageException {
        try {
            return Measurement.builder()
                    .indicator(indicator.id())
                    .period(ReportingPeriod.parse(parts[1]))
                    .value(new Quantity.Figure(Quantity.parseDecimal(parts[2]), Qualifier.EXACT))
                    .unit(indicator.unit())
                    .build();
        } catch (IllegalArgumentException refused) {
            throw new UsageException("option '--if': " + refused.getMessage());
        }
    }

    private String comparisons(List<EvaluationComparison> all) {
        return switch (format) {
            case "json" ->
                documents(all.stream().map(EvaluationJson::comparisonToJson).toList());
            case "csv" -> EvaluationCsv.comparisonToCsv(all);
            default -> all.stream().map(each -> each.toText(locale)).collect(Collectors.joining("\n\n"));
        };
    }

    /** One document as it is, several as a list. */
    static String documents(List<String> documents) {
        String text = documents.stream().map(String::strip).collect(Collectors.joining(",\n"));
        return documents.size() == 1 ? text + "\n" : "[" + text + "]\n";
    }
}
