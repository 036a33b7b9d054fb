package org.akkoord.csv.bytes;

import java.util.Arrays;

/**
 * Numbers of names by their bytes, from 0 in the order of their appearance, so that a known name never becomes a
 * string. Names are 1 to 100 ASCII letters, digits and a few signs, and have a certain byte behind them.
 */
public final class ByteTokens {

    private static final int FIRST_NAMES = 32;
    private static final int LONGEST = 100;
    private static final long LINE_FEEDS = Words.filledWith('\n');
    private static final boolean[] PLAIN = plain();

    private final byte end;
    private final long ends;
    private final int most;
    private final ByteToken none;
    private ByteToken[] names = new ByteToken[FIRST_NAMES];
    /** Twice as many as there is room for names: each name stands where its mixture says, or behind it. */
    private ByteToken[] slots = new ByteToken[2 * FIRST_NAMES];

    private int size;

    /**
     * Takes names up to a number of them.
     *
     * @param end stands behind each name
     * @param most how many
     */
    ByteTokens(char end, int most) {
        this.end = (byte) end;
        this.most = most;
        ends = Words.filledWith(end);
        none = ByteToken.none(this.end);
        Arrays.fill(slots, none);
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[256];
        for (char c = '-'; c <= 'z'; c++) {
            plain[c] = (c >= 'a') || (c >= '-' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '_';
        }
        return plain;
    }

    public int size() {
        return size;
    }

    /** What {@link #find} gives instead of a name. */
    ByteToken none() {
        return none;
    }

    /** The text of a number. */
    public String text(int number) {
        return names[number].toString();
    }

    /**
     * The name at a place, a new one if it is not known; or {@link #none}.
     *
     * @param bytes with a line feed somewhere behind the place, and sixteen more behind that
     */
    ByteToken find(byte[] bytes, int start) {
        int behind = Words.find(bytes, start, ends, LINE_FEEDS);
        int length = behind - start;
        if (bytes[behind] != end || length == 0 || length > LONGEST) {
            return none;
        }
        int mask = slots.length - 1;
        int slot = ByteToken.mixed(bytes, start, length) & mask;
        while (slots[slot] != none) {
            if (slots[slot].isAt(bytes, start)) {
                return slots[slot];
            }
            slot = (slot + 1) & mask;
        }
        return add(bytes, start, behind);
    }

    private ByteToken add(byte[] bytes, int start, int behind) {
        for (int i = start; i < behind; i++) {
            if (!PLAIN[bytes[i] & 0xFF]) {
                return none;
            }
        }
        if (size == most) {
            return none;
        }
        if (size == names.length) {
            grow();
        }
        names[size] = ByteToken.of(bytes, start, behind, size);
        enter(names[size]);
        return names[size++];
    }

    private void grow() {
        names = Arrays.copyOf(names, 2 * size);
        slots = new ByteToken[2 * slots.length];
        Arrays.fill(slots, none);
        for (int number = 0; number < size; number++) {
            enter(names[number]);
        }
    }

    private void enter(ByteToken name) {
        int mask = slots.length - 1;
        int slot = name.mixed() & mask;
        while (slots[slot] != none) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = name;
    }
}
