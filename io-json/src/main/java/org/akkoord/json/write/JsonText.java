package org.akkoord.json.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.akkoord.internal.tree.Limits;
import org.akkoord.quantity.Quantity;
import org.akkoord.text.LocalizedText;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Prints JSON, and writes the values that all documents share. */
public final class JsonText {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private static final ObjectWriteContext INDENTED = new Indented();
    private static final ObjectWriteContext ONE_LINE = ObjectWriteContext.empty();

    private JsonText() {}

    /**
     * Writes a document as UTF-8: members in their order, one value per line, a line feed at the end.
     *
     * @param out left open
     * @throws IllegalArgumentException if a text contains half of a surrogate pair
     * @throws IOException if the stream fails
     */
    public static <T> void write(T value, BiConsumer<? super T, JsonObject> members, Detail detail, OutputStream out)
            throws IOException {
        write(value, members, detail, Tally.unlimited(), INDENTED, out);
        out.write('\n');
        out.flush();
    }

    /**
     * Writes a text that is printed already as UTF-8.
     *
     * @param out left open
     */
    public static void copy(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /**
     * The document as text: members in their order, one value per line, a line feed at the end.
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair
     */
    public static <T> String print(T value, BiConsumer<? super T, JsonObject> members, Detail detail) {
        return text(value, members, detail, Tally.unlimited(), INDENTED).toString(StandardCharsets.UTF_8);
    }

    /**
     * The document as text that can be read again.
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair or a limit is exceeded
     */
    public static <T> String print(T value, BiConsumer<? super T, JsonObject> members, Limits limits) {
        return readable(value, members, limits, INDENTED);
    }

    /**
     * The object as one line that can be read again, with a line feed at its end.
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair or a limit is exceeded
     */
    public static <T> String line(T value, BiConsumer<? super T, JsonObject> members, Limits limits) {
        return readable(value, members, limits, ONE_LINE);
    }

    /**
     * The object on one line, without a line feed.
     *
     * @throws IllegalArgumentException if a text contains half of a surrogate pair
     */
    public static <T> String line(T value, BiConsumer<? super T, JsonObject> members, Detail detail) {
        return text(value, members, detail, Tally.unlimited(), ONE_LINE)
                .toString(StandardCharsets.UTF_8)
                .stripTrailing();
    }

    private static <T> String readable(
            T value, BiConsumer<? super T, JsonObject> members, Limits limits, ObjectWriteContext layout) {
        ByteArrayOutputStream bytes = text(value, members, Detail.FULL, Tally.within(limits), layout);
        if (bytes.size() > limits.bytes()) {
            throw new IllegalArgumentException(limits.tooLong("bytes"));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static <T> ByteArrayOutputStream text(
            T value, BiConsumer<? super T, JsonObject> members, Detail detail, Tally tally, ObjectWriteContext layout) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
        try {
            write(value, members, detail, tally, layout, bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException("memory cannot fail to be written", impossible);
        }
        bytes.write('\n');
        return bytes;
    }

    private static <T> void write(
            T value,
            BiConsumer<? super T, JsonObject> members,
            Detail detail,
            Tally tally,
            ObjectWriteContext layout,
            OutputStream out)
            throws IOException {
        try (JsonGenerator generator = FACTORY.createGenerator(layout, out, JsonEncoding.UTF8)) {
            new JsonObject(generator, detail, tally).object(value, members);
        } catch (JacksonIOException failed) {
            throw failed.getCause();
        }
    }

    /** Writes an object into a document of somebody else, in the form that our own documents have. */
    public static <T> void write(T value, BiConsumer<? super T, JsonObject> members, JsonGenerator out) {
        new JsonObject(out, Detail.FULL, Tally.unlimited()).object(value, members);
    }

    public static void text(LocalizedText text, JsonObject out) {
        out.detail().only(text).forEach(out::put);
    }

    public static void quantity(Quantity quantity, JsonObject out) {
        quantity.match(
                figure -> out.put("value", figure.amount())
                        .put("qualifier", figure.qualifier().name()),
                share -> out.put("numerator", share.numerator()).put("denominator", share.denominator()),
                bounds -> out.put(bounds.lowIncluded() ? "low" : "above", bounds.low())
                        .put(bounds.highIncluded() ? "high" : "below", bounds.high()),
                words -> out.put("words", words),
                reason -> out.put("missing", reason.name()));
    }

    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new Layout();
        }
    }
}
