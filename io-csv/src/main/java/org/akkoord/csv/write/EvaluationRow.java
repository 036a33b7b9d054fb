package org.akkoord.csv.write;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.explain.Explanation;
import org.akkoord.explain.Step;
import org.akkoord.render.Languages;

/** A row that is being filled; cells that are not put stay empty. */
public final class EvaluationRow {

    /** Between the items of a cell that are codes or ids. */
    static final String BETWEEN_CODES = ";";

    private final Map<EvaluationColumn, String> cells = new EnumMap<>(EvaluationColumn.class);
    private Optional<Explanation> reason = Optional.empty();

    /** A new row with the same cells. */
    EvaluationRow copy() {
        EvaluationRow copy = new EvaluationRow();
        copy.cells.putAll(cells);
        copy.reason = reason;
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

    /** The shortest decimal that reads back as the same number; nothing if the number is not finite. */
    public EvaluationRow putNumber(EvaluationColumn column, double number) {
        return Double.isFinite(number)
                ? put(column, BigDecimal.valueOf(number).stripTrailingZeros().toPlainString())
                : this;
    }

    EvaluationRow putDeclared(List<Step.Declared> declared) {
        putEach(
                EvaluationColumn.DECLARED,
                BETWEEN_CODES,
                declared,
                each -> each.declared().covers().stream().map(Enum::name).collect(Collectors.joining("/")));
        putEach(
                EvaluationColumn.DECLARED_WORDS,
                " | ",
                declared,
                each -> each.declared()
                        .words()
                        .map(words -> words.in(Languages.FIRST))
                        .orElse(""));
        putEach(
                EvaluationColumn.DECLARED_BY,
                BETWEEN_CODES,
                declared,
                each -> each.declared().partyId());
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
            List<Step.Declared> declared,
            Function<Step.Declared, String> cell) {
        put(column, declared.stream().map(cell).collect(Collectors.joining(between)));
    }

    EvaluationRow why(Explanation explanation) {
        reason = Optional.of(explanation);
        return this;
    }

    /** A cell for every column. */
    public List<String> toCells() {
        return Stream.concat(
                        Arrays.stream(EvaluationColumn.values()).map(column -> cells.getOrDefault(column, "")),
                        Languages.ALL.stream()
                                .map(language ->
                                        reason.map(why -> why.summary(language)).orElse("")))
                .toList();
    }
}
