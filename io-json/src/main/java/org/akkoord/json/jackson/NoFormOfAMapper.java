package org.akkoord.json.jackson;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.akkoord.json.write.Forms;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Refuses values of this library that have no form in JSON, where a mapper would make one up from their accessors.
 * Constants are written as their names.
 */
public final class NoFormOfAMapper extends Serializers.Base {

    @Override
    public @Nullable ValueSerializer<?> findSerializer(
            SerializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            JsonFormat.@Nullable Value format) {
        Class<?> ours = type.getRawClass();
        if (!Forms.isOurs(ours)) {
            return null;
        }
        return Enum.class.isAssignableFrom(ours)
                ? ForeignSerializer.text(ours, constant -> ((Enum<?>) constant).name())
                : new Refusing(ours);
    }

    private static final class Refusing extends StdSerializer<Object> {

        Refusing(Class<?> type) {
            super(type);
        }

        @Override
        public void serialize(Object value, JsonGenerator out, SerializationContext context) {
            throw DatabindException.from(out, Forms.refusal(value.getClass()));
        }
    }
}
