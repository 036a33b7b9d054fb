package org.akkoord.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers of texts by their bytes, from 0 in the order of their appearance, so that a known text never becomes a string. Texts are 1 to 100 ASCII letters, digits and a few signs. Up to
 * sixteen bytes are compared as two words.
 */
final class ByteNames {

    private static final int FIRST_SLOTS = 64;
    private static final int LONGEST = 100;
    private static final long LONG = Long.MIN_VALUE;
    private static final byte[] SHORT = new byte[0];
    private static final boolean[] PLAIN = plain();

    private final int most;
    /** For each text its first eight bytes, closed where it is shorter. */
    private long[] first = new long[FIRST_SLOTS / 2];
    /** For each text the next eight bytes, closed; for a longer one a mixture of all the others, with the highest bit. */
    private long[] second = new long[FIRST_SLOTS / 2];
    /** Each text of more than sixteen bytes. */
    private byte[][] longer = new byte[FIRST_SLOTS / 2][];
    /** One more than the number of a text, 0 where there is none. */
    private int[] slots = new int[FIRST_SLOTS];

    private int size;
    private int last;

    /**
     * Takes texts up to a number of them.
     *
     * @param most how many
     */
    ByteNames(int most) {
        this.most = most;
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[256];
        for (char c = '-'; c <= 'z'; c++) {
            plain[c] = (c >= 'a') || (c >= '-' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '_';
        }
        return plain;
    }

    int size() {
        return size;
    }

    /**
     * The number of a text, a new one for a new text; -1 if no such text stands there.
     *
     * @param bytes with sixteen more behind the text
     */
    int find(byte[] bytes, int start, int end) {
        int length = end - start;
        long word = Words.at(bytes, start);
        if (length < Words.LENGTH) {
            return find(Words.head(word, length), 0, bytes, start, end);
        }
        long next = Words.at(bytes, start + Words.LENGTH);
        if (length < 2 * Words.LENGTH) {
            return find(word, Words.head(next, length - Words.LENGTH), bytes, start, end);
        }
        if (length > LONGEST) {
            return -1;
        }
        long mixed = next;
        for (int i = start + 2 * Words.LENGTH; i < end; i++) {
            mixed = 31 * mixed + bytes[i];
        }
        return find(word, mixed | LONG, bytes, start, end);
    }

    private int find(long word, long rest, byte[] bytes, int start, int end) {
        if (last < size && is(last, word, rest, bytes, start, end)) {
            return last;
        }
        int mask = slots.length - 1;
        int slot = slot(word, rest, mask);
        while (slots[slot] != 0) {
            if (is(slots[slot] - 1, word, rest, bytes, start, end)) {
                last = slots[slot] - 1;
                return last;
            }
            slot = (slot + 1) & mask;
        }
        return add(word, rest, bytes, start, end);
    }

    private boolean is(int number, long word, long rest, byte[] bytes, int start, int end) {
        return first[number] == word
                && second[number] == rest
                && (rest >= 0 || Arrays.equals(longer[number], 0, longer[number].length, bytes, start, end));
    }

    private static int slot(long word, long rest, int mask) {
        long mixed = (word ^ rest * 0x9E3779B97F4A7C15L) * 0xD6E8FEB86659FD93L;
        return (int) (mixed >>> 32) & mask;
    }

    private int add(long word, long rest, byte[] bytes, int start, int end) {
        boolean usable = size < most && end > start;
        for (int i = start; usable && i < end; i++) {
            usable = PLAIN[bytes[i] & 0xFF];
        }
        if (!usable) {
            return -1;
        }
        if (size == first.length) {
            grow();
        }
        first[size] = word;
        second[size] = rest;
        longer[size] = rest < 0 ? Arrays.copyOfRange(bytes, start, end) : SHORT;
        enter(size);
        last = size++;
        return last;
    }

    private void enter(int number) {
        int mask = slots.length - 1;
        int slot = slot(first[number], second[number], mask);
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = number + 1;
    }

    private void grow() {
        first = Arrays.copyOf(first, 2 * size);
        second = Arrays.copyOf(second, 2 * size);
        longer = Arrays.copyOf(longer, 2 * size);
        slots = new int[2 * slots.length];
        for (int number = 0; number < size; number++) {
            enter(number);
        }
    }

    /** The text of a number. */
    String text(int number) {
        if (longer[number].length > 0) {
            return new String(longer[number], StandardCharsets.US_ASCII);
        }
        StringBuilder text = new StringBuilder(2 * Words.LENGTH);
        for (long word : new long[] {first[number], second[number]}) {
            for (long left = word; left > 1; left >>>= Words.LENGTH) {
                text.append((char) (left & 0xFF));
            }
        }
        return text.toString();
    }
}
