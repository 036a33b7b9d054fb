package org.akkoord.json.write;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/** How the kinds of a sealed type are written: a member with the name of the kind, then the fields of that kind. */
final class Kinds<T> {

    private final String member;
    private final Map<Class<? extends T>, Kind<? extends T>> kinds = new HashMap<>();

    /** No kinds yet; their names will stand in the given member. */
    Kinds(String member) {
        this.member = member;
    }

    private record Kind<S>(Class<S> type, String name, BiConsumer<S, JsonObject> fields) {
        void write(Object value, JsonObject object) {
            fields.accept(type.cast(value), object);
        }
    }

    /** Adds a kind. */
    <S extends T> Kinds<T> with(Class<S> type, String name, BiConsumer<S, JsonObject> fields) {
        kinds.put(type, new Kind<>(type, name, fields));
        return this;
    }

    /** Adds a kind that is written as its name alone. */
    Kinds<T> with(Class<? extends T> type, String name) {
        return with(type, name, (value, object) -> {});
    }

    JsonObject object(T value) {
        Kind<? extends T> kind = Objects.requireNonNull(kinds.get(value.getClass()), "a kind that can be written");
        JsonObject object = new JsonObject().put(member, kind.name());
        kind.write(value, object);
        return object;
    }
}
