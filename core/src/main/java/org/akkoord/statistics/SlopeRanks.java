package org.akkoord.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * The slopes between all pairs of points of the same block, by their rank.
 *
 * <p>Few slopes are all computed and sorted. Of many, whose number grows with the square of the points, the one with a
 * rank is found without computing the others: the slopes up to a number t are counted, as {@code n log n} comparisons
 * of {@code y - t x}, for numbers t that close in on it. When few slopes are left between two numbers, these are
 * computed. Where many slopes are nearly equal, the result may be another of those that differ in the last digit.
 *
 * <p>References: J. Matousek, "Randomized optimal algorithm for slope selection", Information Processing Letters 39
 * (1991), 183-187; M. B. Dillencourt, D. M. Mount, N. S. Netanyahu, "A randomized algorithm for slope selection",
 * International Journal of Computational Geometry and Applications 2 (1992), 1-27. Here nothing is random.
 */
final class SlopeRanks {

    /** The most slopes that are all computed. */
    private static final long ALL = 20_000;

    /** How many slopes of each block say about where a rank is. */
    private static final int SAMPLE = 4096;

    /** Slopes nearer to 0 are taken for 0: the counting computes with products that must not be lost. */
    private static final double LEAST = 1e-280;

    private final List<SlopeOrder> blocks;
    private final long pairs;
    private final double[] sorted;
    private final double[] sample;

    private SlopeRanks(List<SlopeOrder> blocks, long pairs) {
        this.blocks = blocks;
        this.pairs = pairs;
        sorted = pairs <= ALL ? allSorted() : new double[0];
        sample = pairs <= ALL ? new double[0] : sampleSorted();
    }

    /** The slopes of blocks of points, which have been checked. */
    static SlopeRanks of(List<SlopeOrder> blocks) {
        return new SlopeRanks(
                blocks, blocks.stream().mapToLong(SlopeOrder::pairs).sum());
    }

    /** How many slopes there are. */
    long pairs() {
        return pairs;
    }

    /** The middle slope, or the mean of the middle two. */
    double median() {
        if (pairs % 2 == 1) {
            return ranked(pairs / 2 + 1);
        }
        double[] middle = ranked(pairs / 2, 2);
        return middle[0] / 2 + middle[1] / 2;
    }

    /** The slope with a rank, counted from 1. */
    double ranked(long rank) {
        return ranked(rank, 1)[0];
    }

    /** One or two slopes with successive ranks. */
    private double[] ranked(long rank, int many) {
        if (pairs <= ALL) {
            return Arrays.copyOfRange(sorted, (int) rank - 1, (int) rank - 1 + many);
        }
        return selected(rank, rank + many - 1);
    }

    private double[] allSorted() {
        double[] all = new double[(int) pairs];
        int count = 0;
        for (SlopeOrder block : blocks) {
            count = block.all(all, count);
        }
        Arrays.sort(all);
        return all;
    }

    private double[] sampleSorted() {
        return blocks.stream()
                .flatMapToDouble(block -> block.some(SAMPLE))
                .sorted()
                .toArray();
    }

    private double[] selected(long first, long last) {
        Bracket bracket = new Bracket(first, last);
        while (bracket.size() > ALL && bracket.narrow()) {
            if (bracket.isApart) {
                return new double[] {ranked(first), ranked(last)};
            }
        }
        double[] ranked = new double[(int) (last - first + 1)];
        if (bracket.size() > ALL) {
            Arrays.fill(ranked, bracket.high);
            return ranked;
        }
        double[] left = new double[(int) bracket.size()];
        int found = 0;
        for (SlopeOrder block : blocks) {
            found = block.between(bracket.low, bracket.high, left, found);
        }
        Arrays.sort(left);
        int from = (int) (first - bracket.below) - 1;
        return Arrays.copyOfRange(left, from, from + ranked.length);
    }

    /** Two numbers between which the slopes of some ranks lie: above the low one, and up to the high one. */
    private final class Bracket {

        private static final int ROUND = 3;
        private static final int PART = 32;

        private final long first;
        private final long last;
        private double low =
                blocks.stream().mapToDouble(SlopeOrder::below).min().orElseThrow();
        private double high =
                blocks.stream().mapToDouble(SlopeOrder::most).max().orElseThrow();
        private long below;
        private long upTo = pairs;
        private int steps;
        /** Whether a number was found that lies between the ranks. */
        private boolean isApart;

        Bracket(long first, long last) {
            this.first = first;
            this.last = last;
        }

        /** How many slopes are in it. */
        long size() {
            return upTo - below;
        }

        /** Makes it smaller; gives false where no number lies between its ends. */
        boolean narrow() {
            double next = aim();
            if (!(next > low && next < high)) {
                next = middle(low, high);
            }
            if (!(next > low && next < high)) {
                return false;
            }
            long count = count(next);
            if (count >= last) {
                high = next;
                upTo = count;
            } else if (count < first) {
                low = next;
                below = count;
            } else {
                isApart = true;
            }
            return true;
        }

        /**
         * A number a little below or above the ranks, if the slopes are spread evenly; in every third step the middle.
         */
        private double aim() {
            double margin = (double) size() / PART;
            int step = steps++;
            if (step < 2) {
                return sampled(step == 0 ? first - margin : last + margin);
            }
            return switch (step % ROUND) {
                case 0 -> at(first - margin);
                case 1 -> at(last + margin);
                default -> middle(low, high);
            };
        }

        private double sampled(double rank) {
            double place = rank / pairs * sample.length;
            return sample[(int) Math.min(sample.length - 1, Math.max(0, place))];
        }

        private double at(double rank) {
            return low + (high - low) * Math.min(1, Math.max(0, (rank - below) / size()));
        }
    }

    private long count(double limit) {
        return blocks.stream().mapToLong(block -> block.upTo(limit)).sum();
    }

    /** The number in the middle of all doubles between two, whatever their sizes. */
    private static double middle(double low, double high) {
        long least = ordered(low);
        long most = ordered(high);
        double middle = fromOrdered((least & most) + ((least ^ most) >> 1));
        return Math.abs(middle) >= LEAST ? middle : 0;
    }

    /** A whole number for each double, in the same order. */
    private static long ordered(double number) {
        long bits = Double.doubleToLongBits(number + 0.0);
        return bits >= 0 ? bits : Long.MIN_VALUE - bits;
    }

    private static double fromOrdered(long ordered) {
        return Double.longBitsToDouble(ordered >= 0 ? ordered : Long.MIN_VALUE - ordered);
    }
}
