package org.akkoord.examples;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.akkoord.cohort.Retention;
import org.akkoord.cohort.Transitions;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.GoalEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.explain.Explanation;
import org.akkoord.html.EvaluationHtml;
import org.akkoord.panel.PanelTable;
import org.akkoord.quantity.Quantity;

/** What the Java shell of {@code examples/jshell} has at hand beside the library. */
public final class Shell {

    private Shell() {}

    /** The reference agreement with primary education. */
    public static ReferenceAgreement po() {
        return ReferenceAgreement.po();
    }

    /** The reference agreement with secondary education. */
    public static ReferenceAgreement vo() {
        return ReferenceAgreement.vo();
    }

    /** Writes the page of an evaluation in English, opens it where there is a browser, and says where it is. */
    public static Path open(AgreementEvaluation evaluation) throws IOException {
        return open(evaluation, Locale.ENGLISH);
    }

    /** The same in another language. */
    public static Path open(AgreementEvaluation evaluation, Locale locale) throws IOException {
        Path page = Files.createTempFile(evaluation.agreement().id() + "-", ".html");
        EvaluationHtml.write(evaluation, page, locale);
        if (!GraphicsEnvironment.isHeadless() && Desktop.isDesktopSupported()) {
            Desktop.getDesktop().browse(page.toUri());
        }
        return page;
    }

    /**
     * Prints anything in full; the shell itself shortens long values. An evaluation is its dashboard, a goal, objective
     * or indicator its explanation, a list of records a table, any other list one item a line.
     */
    public static void show(Object value) {
        System.out.println(text(value));
    }

    static String text(Object value) {
        if (value instanceof AgreementEvaluation evaluation) {
            return evaluation.toText(Locale.ENGLISH).stripTrailing();
        }
        if (value instanceof GoalEvaluation goal) {
            return text(goal.explanation());
        }
        if (value instanceof ObjectiveEvaluation objective) {
            return text(objective.explanation());
        }
        if (value instanceof IndicatorEvaluation indicator) {
            return text(indicator.explanation());
        }
        if (value instanceof Explanation explanation) {
            return explanation.text(Locale.ENGLISH);
        }
        if (value instanceof Transitions moves) {
            return text(PanelTable.of(moves));
        }
        if (value instanceof Retention retention) {
            return text(PanelTable.of(retention));
        }
        if (value instanceof PanelTable<?> table) {
            return lines(table.about()) + table.toText(table.size());
        }
        return parts(value);
    }

    private static String parts(Object value) {
        if (value instanceof Map<?, ?> entries) {
            return lines(entries).stripTrailing();
        }
        if (value instanceof Optional<?> maybe) {
            return maybe.map(Shell::text).orElse("(nothing)");
        }
        if (value instanceof double[] numbers) {
            return Arrays.toString(numbers);
        }
        if (value instanceof Object[] items) {
            return text(Arrays.asList(items));
        }
        if (value instanceof Collection<?> items) {
            return items.isEmpty() ? "(nothing)" : list(List.copyOf(items));
        }
        return String.valueOf(value);
    }

    private static String lines(Map<?, ?> entries) {
        StringBuilder out = new StringBuilder();
        entries.forEach((key, each) -> out.append(key).append("  ").append(each).append('\n'));
        return out.toString();
    }

    private static String list(List<?> items) {
        Class<?> type = items.get(0).getClass();
        boolean isTable = type.isRecord() && items.stream().allMatch(item -> item.getClass() == type);
        try {
            return isTable
                    ? new Records(type.getRecordComponents(), List.copyOf(items)).toText(items.size())
                    : lines(items);
        } catch (UnreadableException hidden) {
            return lines(items);
        }
    }

    private static String lines(List<?> items) {
        return String.join("\n", items.stream().map(Object::toString).toList());
    }

    private static String quantity(Quantity quantity) {
        return quantity.match(
                figure -> (figure.isApproximate() ? figure.qualifier() + " " : "") + figure.amount(),
                share -> share.numerator() + " / " + share.denominator(),
                bounds -> bounds.low() + " to " + bounds.high(),
                words -> words.in(Locale.ENGLISH),
                reason -> reason.name());
    }

    /** A record whose parts only its own module can see. */
    private static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnreadableException(ReflectiveOperationException cause) {
            super(cause);
        }
    }

    /** Records of one type as a table, with a column for each part. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Records(RecordComponent[] parts, List<Object> rows) implements PanelTable<Object> {

        @Override
        public List<String> columns() {
            return Arrays.stream(parts).map(RecordComponent::getName).toList();
        }

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public Object row(int row) {
            return rows.get(row);
        }

        @Override
        public List<String> cells(int row) {
            return Arrays.stream(parts).map(part -> cell(part, row(row))).toList();
        }

        private static String cell(RecordComponent part, Object row) {
            try {
                Object value = part.getAccessor().invoke(row);
                if (value instanceof Optional<?> maybe) {
                    return maybe.map(Object::toString).orElse("");
                }
                if (value instanceof OptionalDouble number) {
                    return number.isPresent() ? Double.toString(number.getAsDouble()) : "";
                }
                if (value instanceof OptionalInt number) {
                    return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
                }
                if (value instanceof OptionalLong number) {
                    return number.isPresent() ? Long.toString(number.getAsLong()) : "";
                }
                if (value instanceof Quantity quantity) {
                    return quantity(quantity);
                }
                return String.valueOf(value).lines().findFirst().orElse("");
            } catch (ReflectiveOperationException hidden) {
                throw new UnreadableException(hidden);
            }
        }
    }
}
