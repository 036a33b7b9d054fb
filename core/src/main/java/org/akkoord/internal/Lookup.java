package org.akkoord.internal;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds an item by its id; the exception for an unknown id names the nearest one and those that there are. */
public final class Lookup {

    private static final int MOST_NAMED = 20;

    private Lookup() {}

    public static <T> T find(List<T> items, Function<T, String> idOf, String id, String what) {
        Objects.requireNonNull(id, what + " id");
        if (items instanceof IdList<T> byId) {
            Optional<T> item = byId.find(id);
            if (item.isPresent()) {
                return item.get();
            }
        }
        for (T item : items) {
            if (idOf.apply(item).equals(id)) {
                return item;
            }
        }
        throw unknown(items.stream().map(idOf).distinct().toList(), id, what);
    }

    private static IllegalArgumentException unknown(List<String> known, String id, String what) {
        Optional<String> nearest = NearestName.nearest(id, known);
        return new IllegalArgumentException("no " + what + " '" + Printable.text(id) + "'"
                + nearest.map(name -> ", the nearest is '" + name + "'").orElse("") + ", there are: " + named(known));
    }

    /** The first names, and how many more there are. */
    public static String named(Collection<String> names) {
        String more = names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "";
        return names.stream().limit(MOST_NAMED).map(Printable::text).collect(Collectors.joining(", ")) + more;
    }
}
