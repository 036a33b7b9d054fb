package org.akkoord.json.write;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.akkoord.indicator.Cell;
import org.akkoord.internal.Printable;
import org.akkoord.internal.io.FigureNames;
import org.akkoord.text.LocalizedText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.NumberOutput;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonGeneratorBase;

/**
 * The object that is being written: each member goes to the generator at once, in the order in which it is put. What a
 * writer puts inside an object within it stands there.
 */
public final class JsonObject {

    private final JsonGenerator out;
    private final Detail detail;
    private final Tally tally;
    private final Sentences sentences = new Sentences();
    private final Map<String, SerializedString> names = new HashMap<>();

    JsonObject(JsonGenerator out, Detail detail, Tally tally) {
        this.out = out;
        this.detail = detail;
        this.tally = tally;
    }

    /** What is written of results. */
    Detail detail() {
        return detail;
    }

    JsonObject put(String name, String value) {
        name(name);
        text(value);
        return this;
    }

    JsonObject put(String name, long value) {
        name(name);
        number(Long.toString(value), BigDecimal.valueOf(value));
        return this;
    }

    JsonObject put(String name, boolean value) {
        name(name);
        tally.value();
        out.writeBoolean(value);
        return this;
    }

    JsonObject put(String name, BigDecimal value) {
        name(name);
        number(value.toPlainString(), value);
        return this;
    }

    /** The shortest decimal that reads back as the same number; left out if the number is not finite. */
    JsonObject put(String name, double value) {
        if (!Double.isFinite(value)) {
            return this;
        }
        String digits = NumberOutput.toString(value, true);
        if (value == 0 || digits.indexOf('E') >= 0 || !(out instanceof JsonGeneratorBase)) {
            return put(name, shortest(digits));
        }
        name(name);
        tally.value();
        out.writeRawValue(digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits);
        return this;
    }

    JsonObject put(String name, OptionalDouble value) {
        return value.isPresent() ? put(name, value.getAsDouble()) : this;
    }

    JsonObject putNumber(String name, Optional<BigDecimal> value) {
        value.ifPresent(number -> put(name, number));
        return this;
    }

    JsonObject put(String name, LocalizedText value) {
        return putObject(name, value, JsonText::text);
    }

    /** Left out when absent. */
    JsonObject putText(String name, Optional<LocalizedText> value) {
        value.ifPresent(text -> put(name, text));
        return this;
    }

    /** A sentence of the library, a member for every language that is wanted. */
    JsonObject putSentence(String name, Function<Locale, String> sentence) {
        return putSentences(name, texts(sentence));
    }

    /** The same for a sentence that documents repeat. */
    <T> JsonObject putSentence(String name, T about, List<BigDecimal> limits, BiFunction<T, Locale, String> sentence) {
        return putSentences(name, sentences.of(about, limits, () -> texts(locale -> sentence.apply(about, locale))));
    }

    private List<String> texts(Function<Locale, String> sentence) {
        List<String> texts = new ArrayList<>();
        for (Locale locale : detail.languages()) {
            texts.add(sentence.apply(locale));
        }
        return texts;
    }

    private JsonObject putSentences(String name, List<String> texts) {
        return putObject(name, texts, (inOrder, object) -> {
            if (detail.marksSentences()) {
                object.put("", true);
            }
            for (int i = 0; i < texts.size(); i++) {
                object.put(detail.languages().get(i).getLanguage(), texts.get(i));
            }
        });
    }

    <T> JsonObject putObject(String name, T value, BiConsumer<? super T, JsonObject> members) {
        name(name);
        object(value, members);
        return this;
    }

    /** Left out when absent. */
    <T> JsonObject put(String name, Optional<T> value, BiConsumer<? super T, JsonObject> members) {
        value.ifPresent(present -> putObject(name, present, members));
        return this;
    }

    /** In its text form; left out when absent. */
    JsonObject putPlain(String name, Optional<?> value) {
        value.ifPresent(present -> put(name, present.toString()));
        return this;
    }

    /** Left out when empty. */
    <T> JsonObject putList(String name, Collection<? extends T> items, BiConsumer<? super T, JsonObject> members) {
        return items.isEmpty() ? this : putWholeList(name, items, members);
    }

    /** Written even when empty. */
    <T> JsonObject putWholeList(String name, Collection<? extends T> items, BiConsumer<? super T, JsonObject> members) {
        startList(name);
        items.forEach(item -> object(item, members));
        out.writeEndArray();
        return this;
    }

    /** In their text forms; left out when empty. */
    JsonObject putPlainList(String name, Collection<?> items) {
        if (!items.isEmpty()) {
            startList(name);
            items.forEach(item -> text(item.toString()));
            out.writeEndArray();
        }
        return this;
    }

    JsonObject putNumbers(String name, Collection<BigDecimal> numbers) {
        startList(name);
        numbers.forEach(number -> number(number.toPlainString(), number));
        out.writeEndArray();
        return this;
    }

    /** A text, a number, a truth value, or a map or collection of such values. */
    public void putAny(String name, Object value) {
        name(name);
        any(value);
    }

    private void any(Object value) {
        if (value instanceof Map<?, ?> map) {
            object(map, (members, object) -> members.forEach((key, each) -> object.putAny(key.toString(), each)));
        } else if (value instanceof Collection<?> items) {
            tally.list();
            out.writeStartArray();
            items.forEach(this::any);
            out.writeEndArray();
        } else if (value instanceof Boolean yes) {
            tally.value();
            out.writeBoolean(yes);
        } else if (value instanceof Number number) {
            BigDecimal exact = new BigDecimal(number.toString());
            number(exact.toPlainString(), exact);
        } else {
            text(value.toString());
        }
    }

    /** The cell of a figure as an object; left out for the whole. */
    JsonObject putCell(Cell cell) {
        return cell.isWhole()
                ? this
                : putObject(
                        FigureNames.DIMENSIONS,
                        cell,
                        (dimensions, object) -> dimensions.members().forEach(object::put));
    }

    private static BigDecimal shortest(String digits) {
        BigDecimal number = new BigDecimal(digits).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private void startList(String name) {
        name(name);
        tally.list();
        out.writeStartArray();
    }

    <T> void object(T value, BiConsumer<? super T, JsonObject> members) {
        tally.startObject();
        out.writeStartObject();
        members.accept(value, this);
        out.writeEndObject();
        tally.endObject();
    }

    private void name(String name) {
        tally.name();
        out.writeName(names.computeIfAbsent(name, each -> new SerializedString(sound(each))));
    }

    private void text(String text) {
        tally.text(text.length());
        out.writeString(sound(text));
    }

    private void number(String plain, BigDecimal number) {
        tally.value();
        if (out instanceof JsonGeneratorBase) {
            out.writeRawValue(plain);
        } else {
            out.writeNumber(number);
        }
    }

    private static String sound(String text) {
        if (Printable.hasHalfPair(text)) {
            throw new IllegalArgumentException("a text contains half of a surrogate pair, which UTF-8 cannot express");
        }
        return text;
    }
}
