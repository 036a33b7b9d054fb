package org.akkoord.json.jackson;

import java.util.Optional;
import java.util.function.Function;
import org.akkoord.internal.io.ProblemLog;
import org.akkoord.json.read.Members;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes and reads values as keys of an application's maps, in their text form. */
public final class ForeignKeys {

    private ForeignKeys() {}

    public static <T> StdSerializer<T> serializer(Class<T> type, Function<? super T, String> form) {
        return new StdSerializer<>(type) {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                out.writeName(form.apply(value));
            }
        };
    }

    public static <T> KeyDeserializer deserializer(Function<String, T> parse, Refusal refusal) {
        return new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                try {
                    return parse.apply(key);
                } catch (IllegalArgumentException refused) {
                    ProblemLog problems = new ProblemLog();
                    problems.add(Problem.error(ProblemCode.VALUE, Location.none(), Members.message(refused)));
                    throw refusal.of(Optional.empty(), ForeignDocument.exception(problems));
                }
            }
        };
    }
}
