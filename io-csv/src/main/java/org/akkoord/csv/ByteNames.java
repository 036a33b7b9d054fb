package org.akkoord.csv;

import java.util.Arrays;

/**
 * Numbers of texts by their bytes, so that a known text never becomes a string. Texts are ASCII letters, digits and a few signs. The first sixteen bytes are compared as two
 * words.
 */
final class ByteNames {

    private static final int FIRST_SLOTS = 64;
    private static final int WORD = 8;
    private static final boolean[] PLAIN = plain();

    private long[] first = new long[FIRST_SLOTS];
    private long[] second = new long[FIRST_SLOTS];
    /** One more than the number of a text, 0 where there is none. */
    private int[] numbers = new int[FIRST_SLOTS];

    private byte[][] texts = new byte[FIRST_SLOTS][0];
    private int size;
    private int end;
    private long firstWord;
    private long secondWord;

    private static boolean[] plain() {
        boolean[] plain = new boolean[256];
        for (char c = '-'; c <= 'z'; c++) {
            plain[c] = (c >= 'a') || (c >= '-' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '_';
        }
        return plain;
    }

    /** The number of the text at the start, which ends before the first byte that no text has; -1 if it is not known. */
    int find(byte[] buffer, int start) {
        int at = start;
        long word = 0;
        for (int stop = start + WORD; at < stop && PLAIN[buffer[at] & 0xFF]; at++) {
            word = word << WORD | buffer[at];
        }
        long rest = 0;
        if (at == start + WORD) {
            while (PLAIN[buffer[at] & 0xFF]) {
                rest = 257 * rest + buffer[at];
                at++;
            }
        }
        end = at;
        firstWord = word;
        secondWord = rest;
        int mask = numbers.length - 1;
        for (int slot = slot(word, rest, mask); numbers[slot] != 0; slot = (slot + 1) & mask) {
            if (first[slot] == word && second[slot] == rest && (at - start <= WORD || same(slot, buffer, start))) {
                return numbers[slot] - 1;
            }
        }
        return -1;
    }

    private boolean same(int slot, byte[] buffer, int start) {
        return Arrays.equals(texts[slot], 0, texts[slot].length, buffer, start, end);
    }

    /** Where the last text that was looked for ends. */
    int end() {
        return end;
    }

    private static int slot(long word, long rest, int mask) {
        long mixed = (word ^ rest * 0x9E3779B97F4A7C15L) * 0xD6E8FEB86659FD93L;
        return (int) (mixed >>> 32) & mask;
    }

    void put(byte[] text, int number) {
        byte[] closed = Arrays.copyOf(text, text.length + 1);
        if (text.length == 0 || find(closed, 0) >= 0 || end != text.length) {
            return;
        }
        if (2 * (size + 1) > numbers.length) {
            grow();
        }
        insert(firstWord, secondWord, number + 1, text);
        size++;
    }

    private void insert(long word, long rest, int numberAndOne, byte[] text) {
        int mask = numbers.length - 1;
        int slot = slot(word, rest, mask);
        while (numbers[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        first[slot] = word;
        second[slot] = rest;
        numbers[slot] = numberAndOne;
        texts[slot] = text;
    }

    private void grow() {
        long[] oldFirst = first;
        long[] oldSecond = second;
        int[] oldNumbers = numbers;
        byte[][] oldTexts = texts;
        int slots = 2 * numbers.length;
        first = new long[slots];
        second = new long[slots];
        numbers = new int[slots];
        texts = new byte[slots][];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != 0) {
                insert(oldFirst[i], oldSecond[i], oldNumbers[i], oldTexts[i]);
            }
        }
    }
}
