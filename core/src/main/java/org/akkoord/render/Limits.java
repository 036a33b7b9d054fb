package org.akkoord.render;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.RandomAccess;
import java.util.TreeSet;
import org.akkoord.internal.Later;

/**
 * Numbers beside which other numbers are written, in their order. Where they are many, only those that lie between an
 * exact number and a rounded one are looked at.
 */
public final class Limits extends AbstractList<BigDecimal> implements RandomAccess {

    private static final int FEW = 8;

    private final List<BigDecimal> limits;
    private final Later<NavigableSet<BigDecimal>> sorted;

    private Limits(Collection<BigDecimal> given) {
        List<BigDecimal> copy = List.copyOf(given);
        limits = copy;
        sorted = Later.by(() -> new TreeSet<>(copy));
    }

    /** The given limits. */
    public static Limits of(Collection<BigDecimal> limits) {
        return limits instanceof Limits same ? same : new Limits(limits);
    }

    /** The limits among which are all that lie between two numbers, in whatever order these are. */
    Collection<BigDecimal> between(BigDecimal one, BigDecimal other) {
        if (limits.size() <= FEW) {
            return limits;
        }
        return one.compareTo(other) <= 0
                ? sorted.get().subSet(one, true, other, true)
                : sorted.get().subSet(other, true, one, true);
    }

    @Override
    public BigDecimal get(int index) {
        return limits.get(index);
    }

    @Override
    public int size() {
        return limits.size();
    }
}
