package org.akkoord.internal;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Supplier;

/**
 * A part of a value that is made when it is first asked for, once, and then kept. What makes it must depend on nothing
 * that changes, so that the part is the same whenever it is made. Two of them are equal if their parts are, and asking
 * that makes both. Safe for use by several threads.
 *
 * @param <T> the part, which is immutable
 */
public final class Later<T> {

    /** Makes the part; replaced once that is done, because it keeps everything from which the part is made. */
    private Supplier<? extends T> maker;

    private volatile boolean made;

    private Later(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    /** A part that is made when it is asked for. */
    public static <T> Later<T> by(Supplier<? extends T> maker) {
        return new Later<>(maker);
    }

    /** A part that is there. */
    public static <T> Later<T> of(T part) {
        Objects.requireNonNull(part, "part");
        return new Later<>(() -> part);
    }

    /** The part. */
    public T get() {
        if (!made) {
            make();
        }
        return maker.get();
    }

    private synchronized void make() {
        if (!made) {
            T part = Objects.requireNonNull(maker.get(), "part");
            maker = () -> part;
            made = true;
        }
    }

    /** A list that is made when something of it is asked for. */
    public static <E> List<E> list(Supplier<List<E>> maker) {
        return new LaterList<>(by(maker));
    }

    /** An unchangeable copy, which is the list itself where it is made later. */
    public static <E> List<E> copyOf(List<E> list) {
        return list instanceof LaterList<E> ? list : List.copyOf(list);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Later<?> later && later.get().equals(get()));
    }

    @Override
    public int hashCode() {
        return get().hashCode();
    }

    @Override
    public String toString() {
        return get().toString();
    }

    private static final class LaterList<E> extends AbstractList<E> implements RandomAccess {

        private final Later<List<E>> list;

        LaterList(Later<List<E>> list) {
            this.list = list;
        }

        @Override
        public E get(int index) {
            return list.get().get(index);
        }

        @Override
        public int size() {
            return list.get().size();
        }
    }
}
