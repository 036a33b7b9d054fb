package org.akkoord.panel.kernel;

import java.util.Arrays;
import org.akkoord.panel.store.Planes;
import org.akkoord.panel.store.Presence;
import org.akkoord.panel.store.Variable;

/**
 * Exact order statistics of one variable in one period, without sorting all units. The levels are cut into equal steps,
 * and the units of each step are counted; only the units in the steps that hold a wanted rank are sorted. The steps
 * cover the range of a sample of units, widened. A level below or above it belongs to the first or the last step, so
 * one far level does not make all steps wide. Where one step holds nearly all units, nearly all are sorted: the answer
 * stays exact, and takes longer.
 */
public final class OrderStatistics {

    /** How many steps there are. They are numbered from 1; step 0 is for units without a number. */
    private static final int STEPS = 2048;

    /** Up to so many units, all go into one step and are sorted. */
    private static final int SMALL = 1024;

    /** How many units the sample has. */
    private static final int SAMPLE = 128;

    private final Variable variable;
    private final int period;
    private final int units;

    /** For each unit the number of its step. Two bytes are enough, and halve what is read and written. */
    private final char[] stepOf;

    /** For each step how many units are in it or in a step before. */
    private final int[] upTo = new int[STEPS + 1];

    /** The level at which the first step begins. */
    private double lowest;

    /** How many steps a level of 1 is; 0 where all levels go into the first step. */
    private double stepsPerLevel;

    /** For each step how many kept units are in it or in a step before. */
    private int[] keptUpTo = new int[0];

    /** The levels of the kept units, in order. */
    private double[] keptLevels = new double[0];

    /**
     * Counts the units of each step.
     *
     * @param room one place for each unit; it is overwritten, and in use as long as ranks are asked for
     */
    public OrderStatistics(Variable variable, int period, char[] room) {
        this.variable = variable;
        this.period = period;
        units = room.length;
        stepOf = room;
        if (units > SMALL) {
            sample();
        }
        for (int block = 0; block < Planes.blocks(units); block++) {
            count(variable.levels()[period][block], block);
        }
        upTo[0] = 0;
        for (int step = 1; step <= STEPS; step++) {
            upTo[step] += upTo[step - 1];
        }
    }

    /** The steps cover one and a half times the range that the middle nine tenths of the sample have. */
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
            lowest = low - range / 4;
            stepsPerLevel = range > 0 ? STEPS / (1.5 * range) : 0;
        }
    }

    /**
     * Counts a block without a branch: the step of a unit without a number is masked to 0. Casting a double to an int
     * keeps far levels at the ends of the range of ints, and gives 0 for a level that is not a number.
     */
    private void count(double[] levels, int block) {
        int first = block << Planes.SHIFT;
        int length = Planes.lengthOf(block, units);
        int[] words = variable.presence().block(period, block);
        int at = period;
        double from = lowest;
        double factor = stepsPerLevel;
        for (int i = 0; i < length; i++) {
            int step = Math.max(1, Math.min(STEPS, (int) ((levels[i] - from) * factor)));
            int masked = step & Presence.mask(words[i], at);
            stepOf[first + i] = (char) masked;
            upTo[masked]++;
        }
    }

    /** How many units have a number. */
    public int count() {
        return upTo[STEPS];
    }

    /**
     * Sorts the units that {@link #at} needs for quantiles. Every quantile method takes ranks within 2 of the
     * probability times the count, so the steps that hold those ranks are kept. The count must not be 0.
     */
    public void keepNear(double[] probabilities) {
        keepNear(probabilities, 0);
    }

    /**
     * Sorts the units that are needed for quantiles of the numbers together with others: where all of those are less, a
     * number is that many ranks further.
     *
     * @param others how many others there are
     */
    public void keepNear(double[] probabilities, int others) {
        int[] wanted = new int[STEPS + 1];
        for (double probability : probabilities) {
            int near = (int) (probability * (count() + (double) others));
            int first = Math.max(0, Math.min(near - 3 - others, count() - 1));
            int last = Math.min(near + 2, count() - 1);
            Arrays.fill(wanted, stepOfRank(first), stepOfRank(last) + 1, 1);
        }
        keptUpTo = new int[STEPS + 1];
        for (int step = 1; step <= STEPS; step++) {
            keptUpTo[step] = keptUpTo[step - 1] + wanted[step] * (upTo[step] - upTo[step - 1]);
        }
        keep(wanted, new int[keptUpTo[STEPS] + 1]);
    }

    /**
     * Finds the units in wanted steps, then reads and sorts their levels. Every unit is written to the next free place,
     * which moves on only if the step is wanted: a branch would be guessed wrong too often. The array has one place
     * more than it needs, for the units after the last one.
     */
    private void keep(int[] wanted, int[] found) {
        int count = 0;
        for (int unit = 0; unit < units; unit++) {
            found[count] = unit;
            count += wanted[stepOf[unit]];
        }
        keptLevels = new double[count];
        Arrays.setAll(keptLevels, i -> variable.level(found[i], period));
        Arrays.sort(keptLevels);
    }

    /** The step that holds a rank: the first one up to which there are more units than the rank. */
    private int stepOfRank(int rank) {
        int found = Arrays.binarySearch(upTo, rank + 1);
        int step = found >= 0 ? found : -found - 1;
        while (upTo[step - 1] > rank) {
            step--;
        }
        return step;
    }

    /** The level at a rank among the numbers and other levels, in order. Finds how many others come before it. */
    public double at(int rank, double[] ends) {
        int low = Math.max(0, rank - count());
        int high = Math.min(ends.length, rank);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(rank - middle - 1) <= ends[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        int number = rank - low;
        boolean isNumber = number < count() && (low == ends.length || at(number) <= ends[low]);
        return isNumber ? at(number) : ends[low];
    }

    /** The level at a rank, counted from 0 for the least, which {@link #keepNear} has made known. */
    public double at(int rank) {
        int step = stepOfRank(rank);
        return keptLevels[keptUpTo[step - 1] + rank - upTo[step - 1]];
    }
}
