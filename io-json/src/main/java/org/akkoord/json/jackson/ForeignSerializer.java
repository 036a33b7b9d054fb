package org.akkoord.json.jackson;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonGeneratorBase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes a value into a document of an application, in the form that our own documents have, whatever the application's
 * settings are.
 */
public final class ForeignSerializer<T> extends StdSerializer<T> {

    private final Function<? super T, JsonNode> form;

    public ForeignSerializer(Class<T> type, Function<? super T, JsonNode> form) {
        super(type);
        this.form = form;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializationContext context) {
        write(form.apply(value), out);
    }

    /** Without the name of the type: the form does not need it. */
    @Override
    public void serializeWithType(T value, JsonGenerator out, SerializationContext context, TypeSerializer types) {
        serialize(value, out, context);
    }

    private static void write(JsonNode node, JsonGenerator out) {
        if (node.isObject()) {
            out.writeStartObject();
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                out.writeName(member.getKey());
                write(member.getValue(), out);
            }
            out.writeEndObject();
        } else if (node.isArray()) {
            out.writeStartArray();
            node.forEach(item -> write(item, out));
            out.writeEndArray();
        } else if (node.isNumber()) {
            writeNumber(node.decimalValue(), out);
        } else if (node.isBoolean()) {
            out.writeBoolean(node.booleanValue());
        } else {
            out.writeString(node.stringValue());
        }
    }

    private static void writeNumber(BigDecimal number, JsonGenerator out) {
        if (out instanceof JsonGeneratorBase) {
            out.writeRawValue(number.toPlainString());
        } else {
            out.writeNumber(number);
        }
    }
}
