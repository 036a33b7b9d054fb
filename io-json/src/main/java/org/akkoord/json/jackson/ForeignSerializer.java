package org.akkoord.json.jackson;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.akkoord.json.write.JsonObject;
import org.akkoord.json.write.JsonText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes a value into a document of an application, in the form that our own documents have, whatever the application's
 * settings are.
 */
public final class ForeignSerializer<T> extends StdSerializer<T> {

    private final BiConsumer<? super T, JsonGenerator> form;

    private ForeignSerializer(Class<T> type, BiConsumer<? super T, JsonGenerator> form) {
        super(type);
        this.form = form;
    }

    /** Of a value that is an object with these members. */
    public static <T> ForeignSerializer<T> object(Class<T> type, BiConsumer<? super T, JsonObject> members) {
        return new ForeignSerializer<>(type, (value, out) -> JsonText.write(value, members, out));
    }

    /** Of a value that is a text. */
    public static <T> ForeignSerializer<T> text(Class<T> type, Function<? super T, String> form) {
        return new ForeignSerializer<>(type, (value, out) -> out.writeString(form.apply(value)));
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializationContext context) {
        form.accept(value, out);
    }

    /** Without the name of the type: the form does not need it. */
    @Override
    public void serializeWithType(T value, JsonGenerator out, SerializationContext context, TypeSerializer types) {
        serialize(value, out, context);
    }
}
