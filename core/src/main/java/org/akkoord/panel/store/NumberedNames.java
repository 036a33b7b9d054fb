package org.akkoord.panel.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Texts and their dense numbers, from 0 in the order of their first appearance. */
public final class NumberedNames {

    private static final int FIRST_SLOTS = 64;

    private String[] texts = new String[FIRST_SLOTS / 2];
    private int[] slots = new int[FIRST_SLOTS];
    private int size;

    /** The number of the text, a new one where it has none yet. */
    public int add(String text) {
        int slot = slot(text);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == texts.length) {
            grow();
            slot = slot(text);
        }
        texts[size] = text;
        slots[slot] = ++size;
        return size - 1;
    }

    /** The number of the text, or -1. */
    public int find(String text) {
        return slots[slot(text)] - 1;
    }

    public Optional<Integer> number(String text) {
        int found = find(text);
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    public String text(int number) {
        return texts[number];
    }

    public int size() {
        return size;
    }

    public List<String> all() {
        return List.of(Arrays.copyOf(texts, size));
    }

    private void grow() {
        texts = Arrays.copyOf(texts, texts.length * 2);
        slots = new int[slots.length * 2];
        for (int i = 0; i < size; i++) {
            slots[slot(texts[i])] = i + 1;
        }
    }

    /** Where the text is, or where it would be. */
    private int slot(String text) {
        int mask = slots.length - 1;
        int hash = text.hashCode() * 0x9E3779B9;
        int slot = (hash ^ (hash >>> 16)) & mask;
        while (slots[slot] != 0 && !texts[slots[slot] - 1].equals(text)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isSorted() {
        boolean sorted = true;
        for (int i = 1; i < size; i++) {
            sorted &= texts[i - 1].compareTo(texts[i]) < 0;
        }
        return sorted;
    }

    /** For each number the rank of its text among all; empty where they came in order already. */
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

    /** The same texts numbered in their order. */
    public NumberedNames sorted() {
        if (isSorted()) {
            NumberedNames copy = new NumberedNames();
            copy.texts = texts.clone();
            copy.slots = slots.clone();
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
