package org.akkoord.internal;

import java.util.List;
import java.util.function.Function;

/** Finds an item by its id; the exception for an unknown id names the ids that there are. */
public final class Lookup {

    private Lookup() {}

    public static <T> T find(List<T> items, Function<T, String> idOf, String id, String what) {
        return items.stream()
                .filter(item -> idOf.apply(item).equals(id))
                .findFirst()
                .orElseThrow(() -> {
                    String known = String.join(", ", items.stream().map(idOf).toList());
                    return new IllegalArgumentException(
                            "no " + what + " '" + Printable.text(id) + "', there are: " + known);
                });
    }
}
