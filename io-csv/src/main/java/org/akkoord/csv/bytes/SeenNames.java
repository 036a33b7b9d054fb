package org.akkoord.csv.bytes;

import java.util.Arrays;

/**
 * The names of a column, numbered from 0 in the order in which they were first seen. A name that is known becomes its
 * number without ever being a string. Names are plain if they have 1 to 100 ASCII letters, digits and {@code . - _ /},
 * and end with the one byte that ends each cell of the column. Cells of dimensions may be empty, and also have
 * {@code =}, {@code ;} unless that is between cells, and blanks inside.
 *
 * <p>This is a hash table of its own, because its keys are bytes in the middle of an array: one of the JDK would need
 * an object for each cell. A name that finds no free slot near its place is not plain, and is read as a text: that
 * bounds the time for names that were made to have equal hashes.
 */
public final class SeenNames {

    private static final int ROOM_AT_FIRST = 32;
    private static final int LONGEST = 100;
    private static final int FARTHEST = 64;
    private static final long LINE_FEEDS = Words.filledWith('\n');
    private static final boolean[] PLAIN = plain("");

    private final boolean[] plain;
    private final boolean takesEmpty;

    private final byte end;
    private final long ends;
    private final int most;
    private final SeenName none;
    private SeenName[] names = new SeenName[ROOM_AT_FIRST];

    /** Twice the room for names, always a power of two. A name stands in the slot of its hash or a free one near it. */
    private SeenName[] slots = new SeenName[2 * ROOM_AT_FIRST];

    private int size;

    /**
     * Starts without names.
     *
     * @param end the byte that ends each cell
     * @param most how many different names are numbered; more are not plain
     */
    SeenNames(char end, int most) {
        this(end, most, PLAIN, false);
    }

    private SeenNames(char end, int most, boolean[] plain, boolean takesEmpty) {
        this.end = (byte) end;
        this.most = most;
        this.plain = plain;
        this.takesEmpty = takesEmpty;
        ends = Words.filledWith(end);
        none = takesEmpty ? SeenName.nowhere() : SeenName.none(this.end);
        Arrays.fill(slots, none);
    }

    /** Starts without cells of dimensions. */
    static SeenNames ofCells(char end, char separator, int most) {
        return new SeenNames(end, most, plain(separator == ';' ? "= " : "=; "), true);
    }

    private static boolean[] plain(String more) {
        boolean[] plain = new boolean[256];
        for (char c = '-'; c <= 'z'; c++) {
            plain[c] = (c >= 'a') || (c >= '-' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '_';
        }
        more.chars().forEach(c -> plain[c] = true);
        return plain;
    }

    /** How many different names were seen. */
    public int size() {
        return size;
    }

    /** What {@link #find} gives where no plain name stands. */
    SeenName none() {
        return none;
    }

    /** The name with a number, as a text. */
    public String text(int number) {
        return names[number].toString();
    }

    /**
     * The name that stands at a place, numbered now if it is new; {@link #none} if it is not plain.
     *
     * @param bytes must have a line feed at or after the place, and sixteen more bytes after that
     */
    SeenName find(byte[] bytes, int start) {
        int after = Words.find(bytes, start, ends, LINE_FEEDS);
        int length = after - start;
        if (bytes[after] != end || (length == 0 && !takesEmpty) || length > LONGEST) {
            return none;
        }
        int mask = slots.length - 1;
        int slot = SeenName.hash(bytes, start, length) & mask;
        for (int i = 0; i < FARTHEST; i++) {
            if (slots[slot] == none) {
                return add(bytes, start, after);
            }
            if (slots[slot].isAt(bytes, start)) {
                return slots[slot];
            }
            slot = (slot + 1) & mask;
        }
        return none;
    }

    private SeenName add(byte[] bytes, int start, int after) {
        for (int i = start; i < after; i++) {
            if (!plain[bytes[i] & 0xFF]) {
                return none;
            }
        }
        if (start < after && !(PLAIN[bytes[start] & 0xFF] && PLAIN[bytes[after - 1] & 0xFF])) {
            return none;
        }
        if (size == most) {
            return none;
        }
        if (size == names.length) {
            grow();
        }
        names[size] = SeenName.of(bytes, start, after, size);
        enter(names[size]);
        return names[size++];
    }

    private void grow() {
        names = Arrays.copyOf(names, 2 * size);
        slots = new SeenName[2 * slots.length];
        Arrays.fill(slots, none);
        for (int number = 0; number < size; number++) {
            enter(names[number]);
        }
    }

    private void enter(SeenName name) {
        int mask = slots.length - 1;
        int slot = name.hash() & mask;
        for (int i = 0; i < FARTHEST; i++) {
            if (slots[slot] == none) {
                slots[slot] = name;
                return;
            }
            slot = (slot + 1) & mask;
        }
    }
}
