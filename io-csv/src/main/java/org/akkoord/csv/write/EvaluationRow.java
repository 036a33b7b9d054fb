package org.akkoord.csv.write;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.akkoord.evaluation.DeclaredEvaluation;
import org.akkoord.explain.Explanation;

/** A row that is being filled; cells that are not put stay empty. */
public final class EvaluationRow {

    /** Between the items of a cell that are codes or ids. */
    static final String BETWEEN_CODES = ";";

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final Map<EvaluationColumn, String> cells = new EnumMap<>(EvaluationColumn.class);

    /** A new row with the same cells. */
    EvaluationRow copy() {
        EvaluationRow copy = new EvaluationRow();
        copy.cells.putAll(cells);
        return copy;
    }

    /** The text form. */
    EvaluationRow put(EvaluationColumn column, Object value) {
        cells.put(column, value.toString());
        return this;
    }

    /** The text form, if there is a value. */
    EvaluationRow putIfPresent(EvaluationColumn column, Optional<?> value) {
        value.ifPresent(present -> put(column, present));
        return this;
    }

    /** The text forms. */
    EvaluationRow putAll(EvaluationColumn column, Collection<?> items) {
        return put(column, items.stream().map(Object::toString).collect(Collectors.joining(BETWEEN_CODES)));
    }

    /** Not rounded, but with 34 significant digits at most. */
    public EvaluationRow putNumber(EvaluationColumn column, Optional<BigDecimal> number) {
        return putIfPresent(
                column, number.map(each -> each.round(MathContext.DECIMAL128).toPlainString()));
    }

    /** As few digits as tell the number from its neighbours; empty when it is not finite. */
    public EvaluationRow putNumber(EvaluationColumn column, double number) {
        return Double.isFinite(number)
                ? put(column, BigDecimal.valueOf(number).stripTrailingZeros().toPlainString())
                : this;
    }

    EvaluationRow putDeclared(List<DeclaredEvaluation> declared) {
        putEach(
                EvaluationColumn.DECLARED,
                BETWEEN_CODES,
                declared,
                each -> each.declared().covers().stream().map(Enum::name).collect(Collectors.joining("/")));
        putEach(
                EvaluationColumn.DECLARED_WORDS,
                " | ",
                declared,
                each -> each.declared().words().map(words -> words.in(DUTCH)).orElse(""));
        putEach(
                EvaluationColumn.DECLARED_BY,
                BETWEEN_CODES,
                declared,
                each -> each.declared().by());
        putEach(
                EvaluationColumn.DECLARED_ON,
                BETWEEN_CODES,
                declared,
                each -> each.declared().on().toString());
        putEach(
                EvaluationColumn.CONCORDANCE,
                BETWEEN_CODES,
                declared,
                each -> each.concordance().name());
        return this;
    }

    private void putEach(
            EvaluationColumn column,
            String between,
            List<DeclaredEvaluation> declared,
            Function<DeclaredEvaluation, String> cell) {
        put(column, declared.stream().map(cell).collect(Collectors.joining(between)));
    }

    EvaluationRow why(Explanation explanation) {
        return put(EvaluationColumn.WHY_NL, explanation.summary(DUTCH))
                .put(EvaluationColumn.WHY_EN, explanation.summary(Locale.ENGLISH));
    }

    /** A cell for every column. */
    public List<String> toCells() {
        return Arrays.stream(EvaluationColumn.values())
                .map(column -> cells.getOrDefault(column, ""))
                .toList();
    }
}
