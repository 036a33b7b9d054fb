package org.akkoord.csv.panel;

import java.util.Arrays;
import java.util.List;

/**
 * Remembers what some cells of a row gave, for cells with the same texts in later rows. It keeps one memory for each
 * hash, the latest one, so it never grows.
 *
 * @param <T> what cells give
 */
final class SeenCells<T> {

    private static final int REMEMBERED = 4096;
    private static final int LONGEST = 64;

    private final Memory<T>[] memories;
    private final Memory<T> none;

    /**
     * Remembers nothing yet.
     *
     * @param unknown what {@link #find} gives for cells that are not remembered
     */
    @SuppressWarnings("unchecked") // there are no arrays of generic classes
    SeenCells(T unknown) {
        none = new Memory<>(new String[] {""}, unknown);
        memories = (Memory<T>[]) new Memory<?>[REMEMBERED];
        Arrays.fill(memories, none);
    }

    private static final class Memory<T> {

        private final String[] texts;
        private final T given;

        Memory(String[] texts, T given) {
            this.texts = texts;
            this.given = given;
        }

        boolean isOf(List<String> cells, int[] positions) {
            for (int i = 0; i < positions.length; i++) {
                if (!texts[i].equals(cells.get(positions[i]))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What these cells of a row gave before. */
    T find(List<String> cells, int[] positions) {
        Memory<T> memory = memories[slot(cells, positions)];
        return memory != none && memory.isOf(cells, positions) ? memory.given : none.given;
    }

    /** Remembers what these cells of a row give, unless they are very long. */
    void put(List<String> cells, int[] positions, T given) {
        String[] texts = new String[positions.length];
        for (int i = 0; i < positions.length; i++) {
            texts[i] = cells.get(positions[i]);
            if (texts[i].length() > LONGEST) {
                return;
            }
        }
        memories[slot(cells, positions)] = new Memory<>(texts, given);
    }

    private static int slot(List<String> cells, int[] positions) {
        int hash = 0;
        for (int position : positions) {
            hash = 31 * hash + cells.get(position).hashCode();
        }
        return (hash ^ (hash >>> 12) ^ (hash >>> 20)) & (REMEMBERED - 1);
    }
}
