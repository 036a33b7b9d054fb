package org.akkoord.panel.kernel;

import java.util.Arrays;
import org.akkoord.panel.store.Planes;
import org.akkoord.panel.store.Variable;

/**
 * Exact order statistics of one variable in one period without sorting all units: units are counted in equal steps of
 * their levels, and only those in the steps that hold a wanted rank are sorted. The range of the steps is that of a
 * sample of units, widened; what lies outside belongs to the first or last step, so that a far value does no harm.
 * Where one step holds nearly all units, nearly all are sorted.
 */
public final class OrderStatistics {

    /** Steps are numbered from 1. Step 0 is for units without a number. */
    private static final int STEPS = 2048;

    private static final int SMALL = 1024;
    private static final int SAMPLE = 128;
    private static final int[] ALL_PRESENT = allPresent();

    private final Variable variable;
    private final int period;
    private final int units;
    private final char[] steps;

    /** For each step how many units are in it and those before. */
    private final int[] counts = new int[STEPS + 1];

    private double least;
    private double perStep;
    private int[] kept = new int[0];
    private double[] levels = new double[0];

    /**
     * Counts.
     *
     * @param room as long as there are units; changed, and used until the last rank is known
     */
    public OrderStatistics(Variable variable, int period, char[] room) {
        this.variable = variable;
        this.period = period;
        units = room.length;
        steps = room;
        if (units > SMALL) {
            sample();
        }
        for (int block = 0; block < Planes.blocks(units); block++) {
            count(variable.levels()[period][block], block);
        }
        counts[0] = 0;
        for (int step = 1; step <= STEPS; step++) {
            counts[step] += counts[step - 1];
        }
    }

    private static int[] allPresent() {
        int[] words = new int[Planes.BLOCK];
        Arrays.fill(words, -1);
        return words;
    }

    /** The steps make up one and a half times the range of nine tenths of the sample. */
    private void sample() {
        double[] found = new double[SAMPLE];
        int count = 0;
        for (int i = 0; i < SAMPLE; i++) {
            int unit = (int) ((long) i * units / SAMPLE);
            if (variable.has(unit, period)) {
                found[count++] = variable.level(unit, period);
            }
        }
        if (count > 0) {
            Arrays.sort(found, 0, count);
            double low = found[count / 20];
            double high = found[count - 1 - count / 20];
            double range = high > low ? high - low : found[count - 1] - found[0];
            least = low - range / 4;
            perStep = range > 0 ? STEPS / (1.5 * range) : 0;
        }
    }

    private void count(double[] found, int block) {
        int first = block << Planes.SHIFT;
        int length = Planes.lengthOf(block, units);
        int[] words = variable.isComplete() ? ALL_PRESENT : variable.presence()[period >> 5][block];
        int left = 31 - (period & 31);
        double from = least;
        double factor = perStep;
        for (int i = 0; i < length; i++) {
            int step = Math.max(1, Math.min(STEPS, (int) ((found[i] - from) * factor)));
            int place = step & (words[i] << left >> 31);
            steps[first + i] = (char) place;
            counts[place]++;
        }
    }

    /** How many units have a number. */
    public int count() {
        return counts[STEPS];
    }

    /** Makes the ranks known that are within 2 of the whole parts of these shares of the count, which must not be 0. */
    public void keepNear(double[] shares) {
        int[] wanted = new int[STEPS + 1];
        for (double share : shares) {
            int near = (int) (share * count());
            for (int rank = Math.max(0, near - 2); rank <= Math.min(near + 2, count() - 1); rank++) {
                wanted[holding(rank)] = 1;
            }
        }
        kept = new int[STEPS + 1];
        for (int step = 1; step <= STEPS; step++) {
            kept[step] = kept[step - 1] + wanted[step] * (counts[step] - counts[step - 1]);
        }
        keep(wanted, new int[kept[STEPS] + 1]);
    }

    /** First finds the units, without branches, then reads their levels. */
    private void keep(int[] wanted, int[] found) {
        int count = 0;
        for (int unit = 0; unit < units; unit++) {
            found[count] = unit;
            count += wanted[steps[unit]];
        }
        levels = new double[count];
        Arrays.setAll(levels, i -> variable.level(found[i], period));
        Arrays.sort(levels);
    }

    /** The step that holds a rank. */
    private int holding(int rank) {
        int found = Arrays.binarySearch(counts, rank + 1);
        int step = found >= 0 ? found : -found - 1;
        while (counts[step - 1] > rank) {
            step--;
        }
        return step;
    }

    /** The level of the given rank, which was made known. */
    public double at(int rank) {
        int step = holding(rank);
        return levels[kept[step - 1] + rank - counts[step - 1]];
    }
}
