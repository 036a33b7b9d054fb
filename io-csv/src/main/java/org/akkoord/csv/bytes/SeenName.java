package org.akkoord.csv.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A name that was seen in a column, as its bytes and the byte that ends the cell. Whether it stands at a place is asked
 * for nearly every cell, so its first sixteen bytes are kept as two words: two comparisons decide for short names, and
 * masks make them blind to the bytes after a name that is shorter than that. The end belongs to the comparison, since
 * {@code ab} must not be found in {@code abc}.
 */
final class SeenName {

    private static final int TWO_WORDS = 2 * Words.LENGTH;

    private final long first;
    private final long firstMask;
    private final long second;
    private final long secondMask;
    private final byte[] text;
    private final int number;
    private final int step;
    private SeenName follower = this;

    private SeenName(byte[] text, int number, int step) {
        this.text = text;
        this.number = number;
        this.step = step;
        int length = text.length;
        byte[] words = Arrays.copyOf(text, TWO_WORDS);
        first = Words.at(words, 0);
        second = Words.at(words, Words.LENGTH);
        firstMask = Words.mask(Math.min(length, Words.LENGTH));
        secondMask = length <= Words.LENGTH ? 0 : Words.mask(Math.min(length, TWO_WORDS) - Words.LENGTH);
    }

    /** The name from a start up to the byte that ends its cell. */
    static SeenName of(byte[] bytes, int start, int end, int number) {
        return new SeenName(Arrays.copyOfRange(bytes, start, end + 1), number, end + 1 - start);
    }

    /**
     * Stands for a cell that holds no plain name. It is found at empty cells only, and its step makes their row
     * {@link DecodedColumn#UNUSUAL}.
     */
    static SeenName none(byte end) {
        return new SeenName(new byte[] {end}, -1, DecodedColumn.UNUSUAL);
    }

    /** The same for a column in which an empty cell is plain. It is found nowhere: no plain cell holds a NUL. */
    static SeenName nowhere() {
        return new SeenName(new byte[] {0, 0}, -1, DecodedColumn.UNUSUAL);
    }

    /** Its number among the names of the column, from 0; -1 for {@link #none}. */
    int number() {
        return number;
    }

    /**
     * How many bytes after the start of this cell the next one starts; for {@link #none} so far below 0 that any sum
     * is.
     */
    int step() {
        return step;
    }

    /** The name that came after this one the last time; itself before that. */
    SeenName follower() {
        return follower;
    }

    void setFollower(SeenName next) {
        follower = next;
    }

    /**
     * Whether this name, and the end of its cell, stand at a place.
     *
     * @param bytes must have sixteen bytes from there, and all of a longer name
     */
    boolean isAt(byte[] bytes, int at) {
        long differences = ((Words.at(bytes, at) ^ first) & firstMask)
                | ((Words.at(bytes, at + Words.LENGTH) ^ second) & secondMask);
        return differences == 0 && (text.length <= TWO_WORDS || endsAt(bytes, at));
    }

    /** Compares what comes after sixteen bytes, from the end backwards, so that the last word is always a whole one. */
    private boolean endsAt(byte[] bytes, int at) {
        for (int i = text.length - Words.LENGTH; i > Words.LENGTH; i -= Words.LENGTH) {
            if (Words.at(text, i) != Words.at(bytes, at + i)) {
                return false;
            }
        }
        return true;
    }

    /** The hash of this name. */
    int hash() {
        byte[] words = Arrays.copyOf(text, Math.max(text.length, Words.LENGTH));
        return hash(words, 0, text.length - 1);
    }

    /**
     * The hash of some bytes, and of the one that ends them. After the first word it takes whole words from the end,
     * which may overlap: that costs nothing and needs no mask.
     */
    static int hash(byte[] bytes, int start, int length) {
        long mixed = Words.at(bytes, start) & Words.mask(Math.min(length + 1, Words.LENGTH));
        for (int i = length - Words.LENGTH; i > 0; i -= Words.LENGTH) {
            mixed = Words.mixed(mixed) ^ Words.at(bytes, start + i);
        }
        return (int) (Words.mixed(mixed) >>> Integer.SIZE);
    }

    @Override
    public String toString() {
        return new String(text, 0, text.length - 1, StandardCharsets.US_ASCII);
    }
}
