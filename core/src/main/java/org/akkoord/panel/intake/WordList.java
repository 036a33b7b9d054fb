package org.akkoord.panel.intake;

import java.util.ArrayList;
import java.util.List;
import org.akkoord.panel.store.Planes;

/**
 * A list of entries, each of one to four words. It grows by parts, so what is in it is never copied: one array would be
 * copied each time it is full, and half of it would be empty afterwards. An entry is never split between two parts.
 *
 * <p>Entries are new until they are kept. Dropping takes the new entries away again, which is how many rows are taken
 * all or not at all.
 */
final class WordList {

    /** The length of the first part. It is a multiple of every number of words that an entry may have. */
    private static final int SHORTEST = 24;

    private final int width;
    private final int longest;

    /** The parts that are full. */
    private final List<long[]> full = new ArrayList<>(0);

    private long[] last = new long[0];

    /** How many words of the last part are used. */
    private int used;

    /** How many parts were full, and how many words of the next one were used, when entries were kept last. */
    private int keptParts;

    private int keptWords;

    /**
     * An empty list. Each part is twice as long as the one before, up to the length of a block of a plane, or about
     * that where entries do not fill a block exactly.
     *
     * @param width how many words an entry has, 1 to 4
     */
    WordList(int width) {
        this.width = width;
        longest = Planes.BLOCK % width == 0 ? Planes.BLOCK : SHORTEST << 6;
    }

    int width() {
        return width;
    }

    /** Makes room for an entry in the last part, and gives the index of its first word there. */
    int add() {
        if (used == last.length) {
            grow();
        }
        int place = used;
        used = place + width;
        return place;
    }

    /** The part that has the entry which was added last. */
    long[] last() {
        return last;
    }

    /** Adds whole entries from an array. */
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

    /** Keeps the new entries. */
    void keepNew() {
        keptParts = full.size();
        keptWords = used;
    }

    /** Takes the new entries away again. */
    void dropNew() {
        while (full.size() > keptParts) {
            last = full.remove(full.size() - 1);
        }
        used = keptWords;
    }

    /** How many new entries there are. */
    int countNew() {
        int words = 0;
        for (int part = keptParts; part < parts(); part++) {
            words += end(part) - start(part);
        }
        return words / width;
    }

    /** The number of the first part that may have new entries. */
    int firstNew() {
        return keptParts;
    }

    /** How many parts there are. */
    int parts() {
        return full.size() + 1;
    }

    /** The array of a part. */
    long[] part(int number) {
        return number < full.size() ? full.get(number) : last;
    }

    /** Where the new entries of a part start. */
    int start(int number) {
        return number == keptParts ? keptWords : 0;
    }

    /** Where the entries of a part end. */
    int end(int number) {
        return number < full.size() ? full.get(number).length : used;
    }
}
