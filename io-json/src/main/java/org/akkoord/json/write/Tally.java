package org.akkoord.json.write;

import java.util.Arrays;
import java.util.Optional;
import org.akkoord.internal.tree.Limits;

/** Counts what is written, and refuses what could not be read again. */
final class Tally {

    private final Optional<Limits> limits;
    private int[] members = new int[16];
    private int depth;
    private long tokens;

    private Tally(Optional<Limits> limits) {
        this.limits = limits;
    }

    /** Of a document that a reader with these limits must be able to read. */
    static Tally within(Limits limits) {
        return new Tally(Optional.of(limits));
    }

    /** Of a document of any size. */
    static Tally unlimited() {
        return new Tally(Optional.empty());
    }

    void startObject() {
        tokens(2);
        if (++depth == members.length) {
            members = Arrays.copyOf(members, 2 * depth);
        }
        members[depth] = 0;
    }

    void endObject() {
        depth--;
    }

    void name() {
        tokens(1);
        if (limits.isPresent() && ++members[depth] > Limits.MOST_MEMBERS) {
            throw new IllegalArgumentException(Limits.tooManyMembers());
        }
    }

    void list() {
        tokens(2);
    }

    void value() {
        tokens(1);
    }

    void text(int length) {
        tokens(1);
        if (limits.isPresent() && length > Limits.LONGEST_TEXT) {
            throw new IllegalArgumentException(Limits.textTooLong(length));
        }
    }

    private void tokens(int more) {
        tokens += more;
        if (limits.isPresent() && tokens > limits.get().tokens()) {
            throw new IllegalArgumentException(limits.get().tooManyTokens());
        }
    }
}
