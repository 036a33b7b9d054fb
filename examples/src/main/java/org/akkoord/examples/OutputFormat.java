package org.akkoord.examples;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.akkoord.comparison.EvaluationComparison;
import org.akkoord.csv.EvaluationCsv;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.funding.FollowUp;
import org.akkoord.html.EvaluationHtml;
import org.akkoord.json.EvaluationJson;

/** The formats of {@code akkoord evaluate}, each with all that the command can write. The first one is the default. */
enum OutputFormat {
    TEXT {
        @Override
        String evaluations(List<AgreementEvaluation> evaluations, Locale locale) {
            return texts(evaluations, each -> each.toText(locale));
        }

        @Override
        String followUps(List<FollowUp> followUps, Locale locale) {
            return texts(followUps, each -> each.evaluation().toText(locale) + "\n" + each.toText(locale));
        }

        @Override
        String comparisons(List<EvaluationComparison> comparisons, Locale locale) {
            return texts(comparisons, each -> each.toText(locale));
        }
    },

    JSON {
        @Override
        String evaluations(List<AgreementEvaluation> evaluations, Locale locale) {
            return documents(evaluations, EvaluationJson::toJson);
        }

        @Override
        String followUps(List<FollowUp> followUps, Locale locale) {
            return documents(followUps, EvaluationJson::toJson);
        }

        @Override
        String comparisons(List<EvaluationComparison> comparisons, Locale locale) {
            return documents(comparisons, EvaluationJson::toJson);
        }
    },

    CSV {
        @Override
        String evaluations(List<AgreementEvaluation> evaluations, Locale locale) {
            return EvaluationCsv.toCsv(evaluations);
        }

        @Override
        String followUps(List<FollowUp> followUps, Locale locale) {
            return EvaluationCsv.followUpToCsv(followUps);
        }

        @Override
        String comparisons(List<EvaluationComparison> comparisons, Locale locale) {
            return EvaluationCsv.comparisonToCsv(comparisons);
        }
    },

    HTML {
        @Override
        String evaluations(List<AgreementEvaluation> evaluations, Locale locale) {
            return EvaluationHtml.toHtml(evaluations, locale);
        }

        @Override
        String followUps(List<FollowUp> followUps, Locale locale) throws UsageException {
            throw new UsageException(
                    "option '--follows' has no effect with --format html; the page always says what follows");
        }

        @Override
        String comparisons(List<EvaluationComparison> comparisons, Locale locale) {
            return EvaluationHtml.comparisonToHtml(comparisons, locale);
        }
    };

    /** The verdicts with their reasons. */
    abstract String evaluations(List<AgreementEvaluation> evaluations, Locale locale);

    /** The verdicts with what follows from them; in CSV only what follows. */
    abstract String followUps(List<FollowUp> followUps, Locale locale) throws UsageException;

    /** What changed between two evaluations. */
    abstract String comparisons(List<EvaluationComparison> comparisons, Locale locale);

    /** The name on the command line. */
    String option() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names on the command line, the default first. */
    static List<String> options() {
        return List.of(values()).stream().map(OutputFormat::option).toList();
    }

    static OutputFormat of(String option) {
        return valueOf(option.toUpperCase(Locale.ROOT));
    }

    private static <T> String texts(List<T> results, Function<T, String> text) {
        return results.stream().map(text).collect(Collectors.joining("\n\n"));
    }

    /** One document as it is, several as a list. */
    private static <T> String documents(List<T> results, Function<T, String> document) {
        String text = results.stream().map(document).map(String::strip).collect(Collectors.joining(",\n"));
        return results.size() == 1 ? text + "\n" : "[" + text + "]\n";
    }
}
