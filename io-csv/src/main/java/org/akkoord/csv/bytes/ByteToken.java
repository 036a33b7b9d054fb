package org.akkoord.csv.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A name by its bytes and that of the end behind it. They are compared eight at a time, of which a mask leaves those
 * that count.
 */
final class ByteToken {

    private static final int TWO_WORDS = 2 * Words.LENGTH;

    private final long first;
    private final long firstMask;
    private final long second;
    private final long secondMask;
    private final byte[] text;
    private final int number;
    private final int step;
    private ByteToken follower = this;

    private ByteToken(byte[] text, int number, int step) {
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

    /** A name from its start to its end, that included. */
    static ByteToken of(byte[] bytes, int start, int end, int number) {
        return new ByteToken(Arrays.copyOfRange(bytes, start, end + 1), number, end + 1 - start);
    }

    /** Instead of a name; is only at an empty cell, and behind it is no place. */
    static ByteToken none(byte end) {
        return new ByteToken(new byte[] {end}, -1, PlainColumn.UNUSUAL);
    }

    int number() {
        return number;
    }

    /** How far behind its start the next cell starts; makes any place one below 0 if it is no name. */
    int step() {
        return step;
    }

    /** The name that followed this one the last time. */
    ByteToken follower() {
        return follower;
    }

    void isFollowedBy(ByteToken next) {
        follower = next;
    }

    /**
     * Whether it stands at a place, with its end.
     *
     * @param bytes with sixteen more behind the place
     */
    boolean isAt(byte[] bytes, int at) {
        long differences = ((Words.at(bytes, at) ^ first) & firstMask)
                | ((Words.at(bytes, at + Words.LENGTH) ^ second) & secondMask);
        return differences == 0 && (text.length <= TWO_WORDS || endsAt(bytes, at));
    }

    private boolean endsAt(byte[] bytes, int at) {
        for (int i = text.length - Words.LENGTH; i > Words.LENGTH; i -= Words.LENGTH) {
            if (Words.at(text, i) != Words.at(bytes, at + i)) {
                return false;
            }
        }
        return true;
    }

    /** A mixture of the name's bytes. */
    int mixed() {
        byte[] words = Arrays.copyOf(text, Math.max(text.length, Words.LENGTH));
        return mixed(words, 0, text.length - 1);
    }

    /** A mixture of some bytes, at least one. */
    static int mixed(byte[] bytes, int start, int length) {
        long mixed = Words.at(bytes, start) & Words.mask(Math.min(length, Words.LENGTH));
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
