package org.akkoord.examples;

import java.util.ArrayList;
import java.util.List;
import org.akkoord.comparison.EvaluationComparison;
import org.akkoord.comparison.WhatIf;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;

/** A value that might be measured next: {@code --if INDICATOR:PERIOD:VALUE}. */
record WhatIfOption(String indicator, String period, String value) {

    private static final int PARTS = 3;

    static WhatIfOption parse(String text) throws UsageException {
        String[] parts = text.split(":", -1);
        if (parts.length != PARTS) {
            throw new UsageException(
                    "option '--if' must be INDICATOR:PERIOD:VALUE, such as pe-two-hours:2021:72, but was '" + text
                            + "'");
        }
        return new WhatIfOption(parts[0], parts[1], parts[2]);
    }

    /** What would change in each agreement that has the indicator. */
    List<EvaluationComparison> compare(List<EvaluateCommand.Input> inputs, AgreementEvaluator evaluator)
            throws UsageException {
        List<EvaluationComparison> all = new ArrayList<>();
        for (EvaluateCommand.Input input : inputs) {
            for (Indicator candidate : input.reference().agreement().indicators()) {
                if (candidate.id().equals(indicator)) {
                    all.add(compare(input, evaluator, candidate));
                }
            }
        }
        if (all.isEmpty()) {
            throw new UsageException("no agreement has an indicator '" + indicator + "'");
        }
        return all;
    }

    private EvaluationComparison compare(EvaluateCommand.Input input, AgreementEvaluator evaluator, Indicator measured)
            throws UsageException {
        try {
            ReferenceAgreement reference = input.reference();
            Measurement next = Measurement.builder()
                    .indicator(measured.id())
                    .period(ReportingPeriod.parse(period))
                    .value(new Quantity.Figure(Quantity.parseDecimal(value), Quantity.Qualifier.EXACT))
                    .unit(measured.unit())
                    .build();
            AgreementEvaluation after = WhatIf.of(evaluator, reference.agreement(), reference.figures(), input.asOf())
                    .measured(next);
            return EvaluationComparison.between(input.evaluate(evaluator), after);
        } catch (IllegalArgumentException refused) {
            throw new UsageException("option '--if': " + refused.getMessage());
        }
    }
}
