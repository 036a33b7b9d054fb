package org.akkoord.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.akkoord.comparison.EvaluationComparison;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.examples.EvaluateCommand.Input;
import org.akkoord.json.EvaluationJson;

/** Reads {@code --compare-to}: another date, or a file with an evaluation as {@code --format json} writes it. */
final class CompareOption {

    private CompareOption() {}

    /** What is other than on that date, or than in that file. */
    static List<EvaluationComparison> compare(String text, List<Input> inputs, AgreementEvaluator evaluator)
            throws UsageException, IOException {
        return text.toLowerCase(Locale.ROOT).endsWith(".json")
                ? withFile(Path.of(text), inputs, evaluator)
                : withDate(date(text), inputs, evaluator);
    }

    private static LocalDate date(String text) throws UsageException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageException("option '--compare-to' must be a day such as 2020-10-12,"
                    + " or a file .json with an earlier evaluation, but was '" + text + "'");
        }
    }

    private static List<EvaluationComparison> withDate(
            LocalDate other, List<Input> inputs, AgreementEvaluator evaluator) {
        return inputs.stream()
                .map(input -> EvaluationComparison.between(
                        new Input(input.reference(), other).evaluate(evaluator), input.evaluate(evaluator)))
                .toList();
    }

    private static List<EvaluationComparison> withFile(Path file, List<Input> inputs, AgreementEvaluator evaluator)
            throws UsageException, IOException {
        AgreementEvaluation earlier = EvaluationJson.read(file).orThrow();
        String id = earlier.agreement().id();
        List<EvaluationComparison> found = inputs.stream()
                .filter(input -> input.reference().agreement().id().equals(id))
                .map(input -> EvaluationComparison.between(earlier, input.evaluate(evaluator)))
                .toList();
        if (found.isEmpty()) {
            throw new UsageException(
                    "file '" + file + "' is an evaluation of agreement '" + id + "', but evaluated is: "
                            + inputs.stream()
                                    .map(input -> input.reference().agreement().id())
                                    .collect(Collectors.joining(", ")));
        }
        return found;
    }
}
