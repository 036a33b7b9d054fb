package org.akkoord.panel.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Texts and their numbers, which count from 0 in the order of first appearance.
 *
 * <p>A hash table with open addressing: a slot holds the number of a text plus 1, or 0 if it is free, and a text whose
 * slot is taken goes to the next free one. It takes 4 bytes for each slot, where a {@code HashMap} takes an entry and
 * an {@code Integer} for each text; panels have hundreds of thousands of units. At most half of the slots are taken, so
 * searches stay short. A text that finds no free slot near its place goes into a tree: that bounds the time for texts
 * that were made to have equal hashes.
 */
public final class NumberedNames {

    private static final int FIRST_SLOTS = 64;
    private static final int FARTHEST = 16;
    private static final int FULL = -1;

    private String[] texts = new String[FIRST_SLOTS / 2];
    private int[] slots = new int[FIRST_SLOTS];
    private final TreeMap<String, Integer> crowded = new TreeMap<>();
    private int size;

    /** The number of a text, a new one where it has none yet. */
    public int add(String text) {
        int known = find(text);
        if (known >= 0) {
            return known;
        }
        if (size == texts.length) {
            grow();
        }
        texts[size] = text;
        enter(size);
        return size++;
    }

    /** The number of a text, or -1 where it has none. */
    public int find(String text) {
        int slot = slot(text);
        return slot == FULL ? crowded.getOrDefault(text, -1) : slots[slot] - 1;
    }

    /** The number of a text; absent where it has none. */
    public Optional<Integer> number(String text) {
        int found = find(text);
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    /** The text with a number. */
    public String text(int number) {
        return texts[number];
    }

    /** How many texts there are. */
    public int size() {
        return size;
    }

    /** All texts, in the order of their numbers. */
    public List<String> all() {
        return List.of(Arrays.copyOf(texts, size));
    }

    private void grow() {
        texts = Arrays.copyOf(texts, texts.length * 2);
        slots = new int[slots.length * 2];
        crowded.clear();
        for (int i = 0; i < size; i++) {
            enter(i);
        }
    }

    private void enter(int number) {
        int slot = slot(texts[number]);
        if (slot == FULL) {
            crowded.put(texts[number], number);
        } else {
            slots[slot] = number + 1;
        }
    }

    /**
     * The slot of a text, or the free one where it would go; {@link #FULL} if neither is near its place. Similar texts
     * have similar hash codes, so these are multiplied by 2^32 divided by the golden ratio, which spreads them over the
     * upper bits, and the upper bits are folded onto the lower ones, which choose the slot.
     */
    private int slot(String text) {
        int mask = slots.length - 1;
        int hash = text.hashCode() * 0x9E3779B9;
        int slot = (hash ^ (hash >>> 16)) & mask;
        for (int i = 0; i < FARTHEST; i++) {
            if (slots[slot] == 0 || texts[slots[slot] - 1].equals(text)) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return FULL;
    }

    private boolean isSorted() {
        boolean sorted = true;
        for (int i = 1; i < size; i++) {
            sorted &= texts[i - 1].compareTo(texts[i]) < 0;
        }
        return sorted;
    }

    /** For each number the rank of its text in alphabetical order; empty where each number is the rank already. */
    public int[] ranks() {
        if (isSorted()) {
            return new int[0];
        }
        String[] ordered = Arrays.copyOf(texts, size);
        Arrays.sort(ordered);
        int[] ranks = new int[size];
        for (int rank = 0; rank < size; rank++) {
            ranks[find(ordered[rank])] = rank;
        }
        return ranks;
    }

    /** A copy with the same texts, numbered in alphabetical order. */
    public NumberedNames sorted() {
        if (isSorted()) {
            NumberedNames copy = new NumberedNames();
            copy.texts = texts.clone();
            copy.slots = slots.clone();
            copy.crowded.putAll(crowded);
            copy.size = size;
            return copy;
        }
        String[] ordered = Arrays.copyOf(texts, size);
        Arrays.sort(ordered);
        NumberedNames names = new NumberedNames();
        for (String text : ordered) {
            names.add(text);
        }
        return names;
    }
}
