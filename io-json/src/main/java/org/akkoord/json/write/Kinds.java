package org.akkoord.json.write;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Writes the kinds of a sealed type: a member names the kind, and the fields of the kind follow. */
final class Kinds<T> {

    private final String member;
    private final Map<Class<? extends T>, BiConsumer<T, JsonObject>> writers = new HashMap<>();

    Kinds(String member) {
        this.member = member;
    }

    <S extends T> Kinds<T> with(Class<S> type, String name, BiConsumer<S, JsonObject> fields) {
        writers.put(type, (value, out) -> {
            out.put(member, name);
            fields.accept(type.cast(value), out);
        });
        return this;
    }

    /** Adds a kind without fields. */
    Kinds<T> with(Class<? extends T> type, String name) {
        return with(type, name, (value, object) -> {});
    }

    void write(T value, JsonObject out) {
        Objects.requireNonNull(writers.get(value.getClass()), "a kind that can be written")
                .accept(value, out);
    }
}
