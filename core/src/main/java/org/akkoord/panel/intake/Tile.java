package org.akkoord.panel.intake;

import java.util.Arrays;

/**
 * The cells of one variable for some neighbouring units while they arrive, in the order of their arrival; units and
 * periods by the numbers that they were given.
 *
 * <p>An entry of small counts is one word: the unit's place in the lowest bits, then the period, the numerator and the
 * denominator. Other entries begin with a word for place and period; a value takes a second one, larger counts two
 * more. A weight is the last word of an entry.
 */
final class Tile {

    static final int SHIFT = 13;

    /** So many units share a tile. */
    static final int UNITS = 1 << SHIFT;

    static final int MASK = UNITS - 1;
    private static final int PERIOD_BITS = 8;
    private static final int COUNT_BITS = 21;
    private static final int FIRST_PLACES = 16;
    private static final int SMALL_PERIODS = (1 << PERIOD_BITS) - 1;
    private static final int ALL_PERIODS = -1;
    private static final int[] NONE = new int[0];

    private WordList small = new WordList(1);
    private WordList others = new WordList(2);
    private boolean isTouched;
    private boolean areTaken;

    /** For 32 periods each, for each unit bits that tell for which of them something is known. */
    private int[][] taken = new int[0][];

    /**
     * Forgets all entries, but not which cells are taken.
     *
     * @param smallWidth how many words an entry of small counts has from now on
     * @param width how many words another entry has
     */
    void clear(int smallWidth, int width) {
        small = new WordList(smallWidth);
        others = new WordList(width);
    }

    static boolean isSmall(int period, long denominator) {
        return period >>> PERIOD_BITS == 0 && denominator >>> COUNT_BITS == 0;
    }

    static long small(int place, int period, long numerator, long denominator) {
        long counts = (denominator << COUNT_BITS) | numerator;
        return (((counts << PERIOD_BITS) | period) << SHIFT) | place;
    }

    static long key(int place, int period) {
        return ((long) period << SHIFT) | place;
    }

    static int place(long word) {
        return (int) word & MASK;
    }

    /** The period of an entry that is not of small counts. */
    static int period(long word) {
        return (int) (word >>> SHIFT);
    }

    static int smallPeriod(long word) {
        return period(word) & SMALL_PERIODS;
    }

    static long smallNumerator(long word) {
        return (word >>> (SHIFT + PERIOD_BITS)) & ((1 << COUNT_BITS) - 1);
    }

    static long smallDenominator(long word) {
        return word >>> (SHIFT + PERIOD_BITS + COUNT_BITS);
    }

    WordList small() {
        return small;
    }

    WordList others() {
        return others;
    }

    /** Takes a cell; false if something is known about it already. */
    boolean take(int place, int period) {
        int group = period >> 5;
        int[] bits = group < taken.length && place < taken[group].length ? taken[group] : widened(place, group);
        int before = bits[place];
        int bit = 1 << period;
        bits[place] = before | bit;
        return (before & bit) == 0;
    }

    private int[] widened(int place, int group) {
        int before = taken.length;
        if (group >= before) {
            taken = Arrays.copyOf(taken, group + 1);
            Arrays.fill(taken, before, group + 1, NONE);
        }
        int length = Math.max(Math.max(FIRST_PLACES, place + 1), 2 * taken[group].length);
        taken[group] = Arrays.copyOf(taken[group], Math.min(UNITS, length));
        return taken[group];
    }

    boolean isTaken(int place, int period) {
        int group = period >> 5;
        return group < taken.length && place < taken[group].length && (taken[group][place] >>> period & 1) != 0;
    }

    /** The periods of which something is known about a unit: bits for each 32 of them. */
    int known(int place, int group) {
        return group < taken.length && place < taken[group].length ? taken[group][place] : 0;
    }

    /** Nothing is known about the cell any more. */
    void free(int place, int period) {
        taken[period >> 5][place] &= ~(1 << period);
    }

    /** Takes the cells of all new entries; none and false if one of them is taken already. */
    boolean takeNew() {
        int smallTaken = takeNew(small, SMALL_PERIODS);
        int othersTaken = takeNew(others, ALL_PERIODS);
        areTaken = smallTaken == small.countNew() && othersTaken == others.countNew();
        if (!areTaken) {
            freeNew(small, SMALL_PERIODS, smallTaken);
            freeNew(others, ALL_PERIODS, othersTaken);
        }
        return areTaken;
    }

    /** Takes the cells of new entries up to one that is taken already; gives their number. */
    private int takeNew(WordList list, int periods) {
        int count = 0;
        for (int part = list.firstNew(); part < list.parts(); part++) {
            long[] words = list.part(part);
            int end = list.end(part);
            for (int at = list.start(part); at < end; at += list.width()) {
                if (!take(place(words[at]), period(words[at]) & periods)) {
                    return count;
                }
                count++;
            }
        }
        return count;
    }

    private void freeNew(WordList list, int periods, int count) {
        int left = count;
        for (int part = list.firstNew(); left > 0; part++) {
            long[] words = list.part(part);
            int end = list.end(part);
            for (int at = list.start(part); at < end && left > 0; at += list.width()) {
                free(place(words[at]), period(words[at]) & periods);
                left--;
            }
        }
    }

    /** Begins with adding many entries; false if that was begun before. */
    boolean touch() {
        boolean first = !isTouched;
        isTouched = true;
        return first;
    }

    /** The new entries belong to the others from now on. */
    void keepNew() {
        isTouched = false;
        areTaken = false;
        small.keep();
        others.keep();
    }

    /** The new entries were never there. */
    void dropNew() {
        if (areTaken) {
            freeNew(small, SMALL_PERIODS, small.countNew());
            freeNew(others, ALL_PERIODS, others.countNew());
        }
        isTouched = false;
        areTaken = false;
        small.drop();
        others.drop();
    }
}
