package org.akkoord.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.akkoord.agreement.Agreement;
import org.akkoord.check.AgreementCheck;
import org.akkoord.check.FiguresCheck;
import org.akkoord.comparison.EvaluationComparison;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.examples.ReferenceAgreement;
import org.akkoord.funding.FollowUp;
import org.akkoord.indicator.Cell;
import org.akkoord.indicator.Indicator;
import org.akkoord.json.AgreementJson;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.progress.ProgressMethods;
import org.akkoord.quantity.Quantity;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** What foreign texts hold reaches no terminal: no value prints an escape sequence or a change of direction. */
// Promise F5 of docs/promises.md
class PrintableTest {

    private static final String HOSTILE = "\u001b[31m\u202etext\u2028\u0007";
    private static final LocalDate AS_OF = LocalDate.of(2020, 10, 12);
    private static final int MOST_OF_A_LIST = 5;
    private static final int DEEPEST = 9;

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, String> unprintable = new TreeMap<>();

    /** The reference agreement, with hostile words in the place of all its own. */
    private static Agreement hostile() {
        String escaped = "\\u001b[31m\\u202etext\\u2028\\u0007";
        String json = AgreementJson.toJson(ReferenceAgreement.po().agreement())
                .replaceAll("(\"(?:en|nl)\" *: *\")[^\"]*\"", "$1" + Matcher.quoteReplacement(escaped) + "\"")
                .replaceAll("(\"(?:from|to)\" *: *\")([^\"]*)\"", "$1$2" + Matcher.quoteReplacement(escaped) + "\"");
        return AgreementJson.parse(json);
    }

    private static List<Measurement> figures(Agreement agreement) {
        List<Measurement> figures = new ArrayList<>();
        for (Indicator indicator : agreement.indicators()) {
            for (int year = 2014; year < 2020; year++) {
                Measurement figure = Measurement.builder()
                        .indicator(indicator.id())
                        .unit(indicator.unit())
                        .period(ReportingPeriod.year(year))
                        .value(Quantity.of("" + (20 + year % 7)))
                        .note(LocalizedText.of("en", HOSTILE))
                        .build();
                figures.add(figure);
                figures.add(figure.toBuilder()
                        .cell(Cell.of("d" + HOSTILE, "m" + HOSTILE))
                        .build());
            }
        }
        return figures;
    }

    @Test
    void noValuePrintsWhatCannotBeShown() {
        Agreement agreement = hostile();
        List<Measurement> figures = figures(agreement);
        MeasurementSet all = MeasurementSet.of(figures);
        AgreementEvaluator evaluator = AgreementEvaluator.withDefaults();
        AgreementEvaluation evaluation = evaluator.evaluate(agreement, all, AS_OF);
        AgreementEvaluation earlier = evaluator.evaluate(
                agreement, MeasurementSet.of(figures.subList(0, figures.size() / 2)), AS_OF.minusYears(2));

        List.of(
                        agreement,
                        all,
                        evaluation,
                        FollowUp.of(evaluation),
                        EvaluationComparison.between(earlier, evaluation),
                        evaluator.compare(agreement, all, AS_OF, ProgressMethods.all()),
                        AgreementCheck.check(agreement),
                        FiguresCheck.alone(all))
                .forEach(root -> walk(root, root.getClass().getSimpleName(), 0));

        assertThat(seen).hasSizeGreaterThan(1000);
        assertThat(unprintable).isEmpty();
    }

    /** Also a cell that cannot be shown is read back from what it prints. */
    @Test
    void theTextFormOfACellIsRead() {
        for (String member : List.of(HOSTILE, "\\u001b", "a\\", "\u001b;\\;", "u001b", "\u202e")) {
            Cell cell = Cell.of("d", member);

            assertThat(Cell.parse(cell.toString())).isEqualTo(cell);
            assertThat(isPrintable(cell.toString())).isTrue();
        }
    }

    private static boolean isPrintable(String text) {
        return text.codePoints()
                .noneMatch(c -> (Character.isISOControl(c) && c != '\n')
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.LINE_SEPARATOR);
    }

    private void walk(Object value, String way, int depth) {
        if (value instanceof Optional<?> part) {
            part.ifPresent(present -> walk(present, way, depth));
        } else if (value instanceof Collection<?> items) {
            items.stream().limit(MOST_OF_A_LIST).forEach(item -> walk(item, way, depth));
        } else if (value != null
                && value.getClass().getName().startsWith("org.akkoord.")
                && depth < DEEPEST
                && seen.add(value)) {
            if (!isPrintable(value.toString())) {
                unprintable.put(value.getClass().getName(), way);
            }
            for (Method method : value.getClass().getMethods()) {
                if (isAccessor(method)) {
                    walk(asked(method, value), way + "." + method.getName(), depth + 1);
                }
            }
        }
    }

    private static boolean isAccessor(Method method) {
        return method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && Modifier.isPublic(method.getDeclaringClass().getModifiers())
                && method.getDeclaringClass().getName().startsWith("org.akkoord.")
                && !method.getName().equals("toBuilder");
    }

    /** What an accessor gives; nothing where it does not apply to this value. */
    private static Object asked(Method method, Object value) {
        try {
            return method.invoke(value);
        } catch (InvocationTargetException | IllegalAccessException notHere) {
            return null;
        }
    }
}
