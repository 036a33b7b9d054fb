package org.akkoord.measurement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds the measurement that contradicts a new one: the same indicator, period, cell, cohort, publisher and
 * publication.
 *
 * <p>This is a hash table with open addressing. A slot holds the number of a measurement plus one in its lower half and
 * the hash in its upper half, so that most comparisons need no look at the measurement. A measurement that finds no
 * free slot near its place goes into a tree: that bounds the time for texts that were made to have equal hashes.
 */
final class FigureTable {

    private static final int FIRST_SIZE = 64;
    private static final int FARTHEST = 64;
    private static final long NUMBER = 0xFFFF_FFFFL;
    private static final long GOLDEN_RATIO = 0x9E37_79B9_7F4A_7C15L;

    private final List<Measurement> figures = new ArrayList<>();
    private final TreeMap<Measurement, Integer> crowded = new TreeMap<>(MeasurementSet.ORDER);
    private final BitSet withheld = new BitSet();
    private long[] slots = new long[FIRST_SIZE];

    /** The measurements that are not withheld, in the order in which they were added. */
    List<Measurement> figures() {
        return withheld.isEmpty()
                ? figures
                : IntStream.range(0, figures.size())
                        .filter(number -> !withheld.get(number))
                        .mapToObj(figures::get)
                        .toList();
    }

    Measurement figure(int number) {
        return figures.get(number);
    }

    /** Leaves a measurement out, whose place stays taken; gives whether it counted until now. */
    boolean withhold(int number) {
        boolean counted = !withheld.get(number);
        withheld.set(number);
        return counted;
    }

    /** Adds a measurement, unless there is one that it contradicts; then the answer is the number of that one. */
    OptionalInt add(Measurement figure) {
        Integer inTree = crowded.isEmpty() ? null : crowded.get(figure);
        if (inTree != null) {
            return OptionalInt.of(inTree);
        }
        if (figures.size() * 2 >= slots.length) {
            grow();
        }
        int hash = hash(figure);
        int place = hash & (slots.length - 1);
        for (int i = 0; i < FARTHEST; i++) {
            long slot = slots[place];
            if (slot == 0) {
                figures.add(figure);
                slots[place] = ((long) hash << Integer.SIZE) | figures.size();
                return OptionalInt.empty();
            }
            int number = (int) (slot & NUMBER) - 1;
            if ((int) (slot >>> Integer.SIZE) == hash && isSame(figures.get(number), figure)) {
                return OptionalInt.of(number);
            }
            place = (place + 1) & (slots.length - 1);
        }
        crowded.put(figure, figures.size());
        figures.add(figure);
        return OptionalInt.empty();
    }

    private static boolean isSame(Measurement one, Measurement other) {
        return one.isSameFigure(other) && one.published().equals(other.published());
    }

    private static int hash(Measurement figure) {
        long hash = mix(0, figure.indicator().hashCode());
        hash = mix(hash, figure.period().hashCode());
        hash = mix(hash, figure.cell().hashCode());
        hash = mix(hash, figure.publisher().hashCode());
        hash = mix(hash, figure.cohort().hashCode());
        hash = mix(hash, figure.published().hashCode());
        return (int) hash;
    }

    private static long mix(long hash, int part) {
        long product = (hash + part) * GOLDEN_RATIO;
        return product ^ (product >>> Integer.SIZE);
    }

    /** Doubles the table. The tree keeps its measurements. */
    private void grow() {
        long[] old = slots;
        slots = new long[2 * old.length];
        for (long slot : old) {
            if (slot != 0) {
                move(slot);
            }
        }
    }

    private void move(long slot) {
        int place = (int) (slot >>> Integer.SIZE) & (slots.length - 1);
        for (int i = 0; i < FARTHEST; i++) {
            if (slots[place] == 0) {
                slots[place] = slot;
                return;
            }
            place = (place + 1) & (slots.length - 1);
        }
        int number = (int) (slot & NUMBER) - 1;
        crowded.put(figures.get(number), number);
    }
}
