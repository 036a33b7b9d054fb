package org.akkoord.panel.store;

import java.util.Arrays;

/**
 * Which cells of a variable have a number: one bit for each cell.
 *
 * <p><b>Layout.</b> A word is an {@code int} with the bits of one unit in 32 successive periods; bit {@code period %
 * 32} is 1 where the unit has a number. The words of the same 32 periods lie in blocks of {@link Planes#BLOCK} units,
 * as numbers do: {@code words[period / 32][block][unit in the block]}. Validity bitmaps of column stores run along a
 * column instead, with the bits of neighbouring rows in one byte. Here they run along the periods, for two reasons:
 *
 * <ul>
 *   <li>most questions are about one unit in all periods, and a single word answers them: its bits are counted in one
 *       instruction, and up to 16 of them index a table of constants;
 *   <li>a word stands at the same index of its block as the unit's number does, so a loop over a block reads both
 *       arrays in step, without shifting a bit position along, and the compiler vectorizes it.
 * </ul>
 *
 * <p>A variable without a missing cell keeps no words at all. A presence changes only while its variable is built.
 */
public final class Presence {

    /** How many periods share a word. */
    public static final int PERIODS_PER_WORD = Integer.SIZE;

    /** What {@link #block} gives where no cell is missing. Nobody writes to it. */
    private static final int[] ALL_PRESENT = new int[Planes.BLOCK];

    static {
        Arrays.fill(ALL_PRESENT, -1);
    }

    private final int periods;
    private final int[][][] words;

    private Presence(int periods, int[][][] words) {
        this.periods = periods;
        this.words = words;
    }

    /** The presence of a variable whose cells all have a number. */
    public static Presence complete(int periods) {
        return new Presence(periods, new int[0][][]);
    }

    /** A presence without a number so far. Its blocks are added later, by {@link #addBlock}. */
    public static Presence withoutBlocks(int periods, int units) {
        return new Presence(periods, new int[words(periods)][Planes.blocks(units)][]);
    }

    /** A presence without a number so far. */
    public static Presence none(int periods, int units) {
        Presence presence = withoutBlocks(periods, units);
        for (int block = 0; block < Planes.blocks(units); block++) {
            presence.addBlock(block, Planes.lengthOf(block, units));
        }
        return presence;
    }

    /** How many words a unit needs for this many periods. */
    public static int words(int periods) {
        return (periods + PERIODS_PER_WORD - 1) / PERIODS_PER_WORD;
    }

    /** The number of the word that has the bit of a period. */
    public static int word(int period) {
        return period >> 5;
    }

    /** A word with only the bit of a period. Java shifts by the lowest five bits of the period, which is meant here. */
    public static int bit(int period) {
        return 1 << period;
    }

    /**
     * All 32 bits set where a word has the bit of a period, else none: what a loop without branches masks a number
     * with. The bit is shifted to the place of the sign, and the sign back over all places.
     */
    public static int mask(int word, int period) {
        return word << ~period >> 31;
    }

    /** Whether every cell has a number. */
    public boolean isComplete() {
        return words.length == 0;
    }

    /** Whether a unit has a number in a period. */
    public boolean has(int unit, int period) {
        return words.length == 0 || (words[word(period)][unit >> Planes.SHIFT][unit & Planes.MASK] & bit(period)) != 0;
    }

    /** In how many periods a unit has a number. */
    public int count(int unit) {
        if (words.length == 0) {
            return periods;
        }
        int count = 0;
        for (int[][] plane : words) {
            count += Integer.bitCount(plane[unit >> Planes.SHIFT][unit & Planes.MASK]);
        }
        return count;
    }

    /** How many of the units have a number in a period. */
    public long units(int period, int units) {
        if (words.length == 0) {
            return units;
        }
        long count = 0;
        for (int[] block : words[word(period)]) {
            int present = 0;
            for (int bits : block) {
                present += bits >>> period & 1;
            }
            count += present;
        }
        return count;
    }

    /**
     * The words of the units of a block for the 32 periods among which the given one is. The array is not a copy. It
     * may be longer than the block has units.
     */
    public int[] block(int period, int block) {
        return words.length == 0 ? ALL_PRESENT : words[word(period)][block];
    }

    /** Makes room for the units of a block, all without a number. */
    public void addBlock(int block, int length) {
        for (int[][] plane : words) {
            plane[block] = new int[length];
        }
    }

    /** Sets a whole word of a unit. */
    public void setWord(int unit, int word, int bits) {
        words[word][unit >> Planes.SHIFT][unit & Planes.MASK] = bits;
    }

    /** Notes that a unit has a number in a period. */
    public void add(int unit, int period) {
        words[word(period)][unit >> Planes.SHIFT][unit & Planes.MASK] |= bit(period);
    }

    /** Notes that a unit has no number in a period. */
    public void remove(int unit, int period) {
        words[word(period)][unit >> Planes.SHIFT][unit & Planes.MASK] &= ~bit(period);
    }
}
