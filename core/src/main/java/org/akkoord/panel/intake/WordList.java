package org.akkoord.panel.intake;

import java.util.ArrayList;
import java.util.List;
import org.akkoord.panel.store.Planes;

/**
 * A list of words that grows without being copied: in parts. The words behind a mark are new until they are kept or
 * dropped. An entry, of up to four words, is never split between two parts.
 */
final class WordList {

    /** A multiple of every number of words that an entry may have. */
    private static final int SHORTEST = 24;

    private final int width;
    private final int longest;
    private final List<long[]> full = new ArrayList<>(0);
    private long[] last = new long[0];
    private int used;
    private int keptParts;
    private int kept;

    /**
     * An empty list.
     *
     * @param width how many words an entry has
     */
    WordList(int width) {
        this.width = width;
        longest = Planes.BLOCK % width == 0 ? Planes.BLOCK : SHORTEST << 6;
    }

    int width() {
        return width;
    }

    /** Makes room for an entry in the last part and gives its place there. */
    int add() {
        if (used == last.length) {
            grow();
        }
        int place = used;
        used = place + width;
        return place;
    }

    /** The part to which the entry belongs that was added last. */
    long[] last() {
        return last;
    }

    /** Adds whole entries. */
    void addAll(long[] words, int from, int count) {
        int done = 0;
        while (done < count) {
            if (used == last.length) {
                grow();
            }
            int length = Math.min(count - done, last.length - used);
            System.arraycopy(words, from + done, last, used, length);
            used += length;
            done += length;
        }
    }

    private void grow() {
        if (used > 0) {
            full.add(last);
        }
        last = new long[Math.max(SHORTEST, Math.min(longest, 2 * used))];
        used = 0;
    }

    /** From now on the words so far are not new. */
    void keep() {
        keptParts = full.size();
        kept = used;
    }

    /** Forgets the new words. */
    void drop() {
        while (full.size() > keptParts) {
            last = full.remove(full.size() - 1);
        }
        used = kept;
    }

    /** How many new entries there are. */
    int countNew() {
        int words = 0;
        for (int part = keptParts; part < parts(); part++) {
            words += end(part) - start(part);
        }
        return words / width;
    }

    /** The number of the first part with new words. */
    int firstNew() {
        return keptParts;
    }

    /** How many parts there are. */
    int parts() {
        return full.size() + 1;
    }

    long[] part(int number) {
        return number < full.size() ? full.get(number) : last;
    }

    /** Where the new words of a part start. */
    int start(int number) {
        return number == keptParts ? kept : 0;
    }

    /** Where the words of a part end. */
    int end(int number) {
        return number < full.size() ? full.get(number).length : used;
    }
}
