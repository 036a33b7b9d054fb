package org.akkoord.internal;

import java.util.AbstractList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * An unchangeable list that finds an item by its id without going through all of them. Where an id occurs twice, it
 * finds the first.
 *
 * @param <E> the items
 */
public final class IdList<E> extends AbstractList<E> implements RandomAccess {

    private final List<E> items;
    private final Later<Map<String, Integer>> places;

    /** A list of the given items, which are copied. */
    public IdList(Collection<? extends E> items, Function<? super E, String> idOf) {
        List<E> copy = List.copyOf(items);
        this.items = copy;
        places = Later.by(() -> {
            Map<String, Integer> found = new HashMap<>();
            for (int i = 0; i < copy.size(); i++) {
                found.putIfAbsent(idOf.apply(copy.get(i)), i);
            }
            return found;
        });
    }

    /** The item of an id. */
    public Optional<E> find(String id) {
        return place(id).map(items::get);
    }

    /** The index of the item of an id. */
    public Optional<Integer> place(String id) {
        return Optional.ofNullable(places.get().get(id));
    }

    @Override
    public E get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }
}
