package org.akkoord.panel.intake;

import java.util.Arrays;
import org.akkoord.panel.store.Presence;

/**
 * The cells of one variable for {@value #UNITS} successive units, in the order in which they arrive. Units and periods
 * still have the numbers of their arrival. A tile has two lists of entries, and a bit for each cell that is taken.
 *
 * <p>Nearly all cells of registers are counts of fewer than 2^21 pupils in one of the first 256 periods. Such <em>small
 * counts</em> fit into one word of 64 bits, so 8 bytes are written and read for a cell, instead of 24:
 *
 * <pre>
 *   bits   0-12  place of the unit in the tile
 *   bits  13-20  period
 *   bits  21-41  numerator
 *   bits  42-62  denominator
 * </pre>
 *
 * <p>Any other entry starts with a word that has the place and the period, in the same bits but without an end to the
 * period. A value follows in one word, larger counts follow in two. A weight is the last word of an entry of either
 * list.
 */
final class Tile {

    /** The number of a unit's tile is the number of the unit without this many of its lowest bits. */
    static final int SHIFT = 13;

    /** How many units share a tile: four blocks of a plane. */
    static final int UNITS = 1 << SHIFT;

    /** The bits of a unit's number that say where in its tile it is. */
    static final int MASK = UNITS - 1;

    private static final int PERIOD_BITS = 8;
    private static final int COUNT_BITS = 21;
    private static final long COUNT_MASK = (1 << COUNT_BITS) - 1;

    /** How many places the bits of a period's group have at first. */
    private static final int FIRST_PLACES = 16;

    /** The bits that are the period once an entry of small counts is shifted, and once another one is. */
    private static final int SMALL_PERIODS = (1 << PERIOD_BITS) - 1;

    private static final int ALL_PERIODS = -1;
    private static final int[] NO_PLACES = new int[0];

    private WordList small = new WordList(1);
    private WordList others = new WordList(2);

    /** Whether many rows are being added, of which some belong here. */
    private boolean touched;

    /** Whether the cells of the new entries are taken. */
    private boolean newTaken;

    /**
     * The cells that are taken, by the words and bits of {@link Presence}: for each 32 periods a word for each place.
     * An array is as long as the places so far need.
     */
    private int[][] taken = new int[0][];

    /**
     * Forgets all entries, but not which cells are taken: entries are moved out, or the kind of the variable is decided
     * after some of its cells were found to be missing.
     *
     * @param smallWidth how many words an entry of small counts has from now on
     * @param width how many words another entry has
     */
    void clear(int smallWidth, int width) {
        small = new WordList(smallWidth);
        others = new WordList(width);
    }

    /** Whether counts fit into one word. The numerator is at most the denominator. */
    static boolean isSmall(int period, long denominator) {
        return period >>> PERIOD_BITS == 0 && denominator >>> COUNT_BITS == 0;
    }

    /** The word of small counts. */
    static long small(int place, int period, long numerator, long denominator) {
        long counts = (denominator << COUNT_BITS) | numerator;
        return (((counts << PERIOD_BITS) | period) << SHIFT) | place;
    }

    /** The first word of another entry. */
    static long key(int place, int period) {
        return ((long) period << SHIFT) | place;
    }

    /** The place in the tile, of either kind of entry. */
    static int place(long word) {
        return (int) word & MASK;
    }

    /** The period of another entry. */
    static int period(long word) {
        return (int) (word >>> SHIFT);
    }

    /** The period of small counts. */
    static int smallPeriod(long word) {
        return period(word) & SMALL_PERIODS;
    }

    /** The numerator of small counts. */
    static long smallNumerator(long word) {
        return (word >>> (SHIFT + PERIOD_BITS)) & COUNT_MASK;
    }

    /** The denominator of small counts. */
    static long smallDenominator(long word) {
        return word >>> (SHIFT + PERIOD_BITS + COUNT_BITS);
    }

    /** The entries of small counts. */
    WordList small() {
        return small;
    }

    /** The entries of values and of larger counts. */
    WordList others() {
        return others;
    }

    /** Takes a cell; gives false if it was taken before. */
    boolean take(int place, int period) {
        int word = Presence.word(period);
        int[] bits = word < taken.length && place < taken[word].length ? taken[word] : widened(place, word);
        int before = bits[place];
        int bit = Presence.bit(period);
        bits[place] = before | bit;
        return (before & bit) == 0;
    }

    private int[] widened(int place, int word) {
        int before = taken.length;
        if (word >= before) {
            taken = Arrays.copyOf(taken, word + 1);
            Arrays.fill(taken, before, word + 1, NO_PLACES);
        }
        int length = Math.max(Math.max(FIRST_PLACES, place + 1), 2 * taken[word].length);
        taken[word] = Arrays.copyOf(taken[word], Math.min(UNITS, length));
        return taken[word];
    }

    boolean isTaken(int place, int period) {
        return (takenWord(place, Presence.word(period)) & Presence.bit(period)) != 0;
    }

    /** The bits of the cells of a unit that are taken, in 32 periods. */
    int takenWord(int place, int word) {
        return word < taken.length && place < taken[word].length ? taken[word][place] : 0;
    }

    /** Gives a taken cell back. */
    void free(int place, int period) {
        taken[Presence.word(period)][place] &= ~Presence.bit(period);
    }

    /**
     * Takes the cells of all new entries. This waits until all are here, because a tile's own entries and bits fit into
     * the cache, while single rows jump from tile to tile.
     *
     * @return false if one of the cells was taken before, also by another new entry; then none is taken
     */
    boolean takeNew() {
        int smallTaken = takeNew(small, SMALL_PERIODS);
        int othersTaken = takeNew(others, ALL_PERIODS);
        newTaken = smallTaken == small.countNew() && othersTaken == others.countNew();
        if (!newTaken) {
            freeNew(small, SMALL_PERIODS, smallTaken);
            freeNew(others, ALL_PERIODS, othersTaken);
        }
        return newTaken;
    }

    /** Takes the cells of new entries up to the first one that was taken before; gives how many those are. */
    private int takeNew(WordList list, int periodMask) {
        int count = 0;
        for (int part = list.firstNew(); part < list.parts(); part++) {
            long[] words = list.part(part);
            int end = list.end(part);
            for (int at = list.start(part); at < end; at += list.width()) {
                if (!take(place(words[at]), period(words[at]) & periodMask)) {
                    return count;
                }
                count++;
            }
        }
        return count;
    }

    /** Gives the cells of the first new entries back. */
    private void freeNew(WordList list, int periodMask, int count) {
        int left = count;
        for (int part = list.firstNew(); left > 0; part++) {
            long[] words = list.part(part);
            int end = list.end(part);
            for (int at = list.start(part); at < end && left > 0; at += list.width()) {
                free(place(words[at]), period(words[at]) & periodMask);
                left--;
            }
        }
    }

    /** Notes that entries of many rows are added here; gives false if that was noted before. */
    boolean touch() {
        boolean first = !touched;
        touched = true;
        return first;
    }

    /** Keeps the new entries. */
    void keepNew() {
        touched = false;
        newTaken = false;
        small.keepNew();
        others.keepNew();
    }

    /** Takes the new entries away again, and gives their cells back. */
    void dropNew() {
        if (newTaken) {
            freeNew(small, SMALL_PERIODS, small.countNew());
            freeNew(others, ALL_PERIODS, others.countNew());
        }
        touched = false;
        newTaken = false;
        small.dropNew();
        others.dropNew();
    }
}
