package org.akkoord.statistics;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.akkoord.internal.ByteForm;

/**
 * The Mann-Kendall test for a monotonic trend in values that follow each other in time: {@code S = sum over i < j of
 * sgn(y[j] - y[i])}.
 *
 * <ul>
 *   <li>{@code var S = [n (n - 1) (2n + 5) - sum t (t - 1) (2t + 5)] / 18} over the groups of t equal values; {@code z
 *       = (S - sgn S) / sqrt(var S)} with continuity correction, 0 for {@code S = 0}; p is two-sided.
 *   <li>For up to {@value #EXACT_UP_TO} values p is exact by default: the probability of an S at least as far from 0
 *       among all orders of the values, whether or not some are equal. The normal approximation is poor for short
 *       series. The exact p has a least value: 2/24 = 0.083 for four values.
 *   <li>All values equal, or one value: S, its variance and z are 0, and p is 1.
 *   <li>Rounding can make values equal. Give proportions as counts ({@link #ofProportions}), not as rounded
 *       percentages.
 *   <li>Regional test: S and its variance are summed over blocks, such as places, as if the blocks were independent; p
 *       comes from the normal distribution.
 * </ul>
 *
 * <p>Values that depend on the one before (serial correlation) make p too small. Computation is in whole numbers up to
 * the last step; z has a relative error of at most 1e-14, p of at most 1e-12. Time grows with {@code n log n}.
 * Immutable.
 *
 * <p>References: H. B. Mann, "Nonparametric tests against trend", Econometrica 13 (1945), 245-259; M. G. Kendall, "Rank
 * correlation methods" (1948); R. M. Hirsch, J. R. Slack, R. A. Smith, Water Resources Research 18 (1982), 107-121; D.
 * R. Helsel, L. M. Frans, "Regional Kendall test for trend", Environmental Science and Technology 40 (2006), 4066-4073.
 */
public final class MannKendall {

    /** The greatest number of values with an exact distribution, inclusive. */
    public static final int EXACT_UP_TO = 50;

    /** The distribution of S that gives p. */
    public enum Distribution {
        /** All orders of the values are equally probable. */
        EXACT,
        /** The normal approximation with continuity correction. */
        NORMAL
    }

    /** S, 18 times its variance, and the pairs, each summed over the blocks. */
    private record Counts(long score, BigInteger variance18, long pairs, long tiedPairs) {

        static final Counts NONE = new Counts(0, BigInteger.ZERO, 0, 0);

        Counts plus(Counts other) {
            return new Counts(
                    score + other.score,
                    variance18.add(other.variance18),
                    Math.addExact(pairs, other.pairs),
                    tiedPairs + other.tiedPairs);
        }
    }

    private final Counts counts;
    private final int blocks;
    /** The sizes of the groups of equal values; empty where there is no exact distribution. */
    private final int[] groups;

    private MannKendall(Counts counts, int blocks, int[] groups) {
        this.counts = counts;
        this.blocks = blocks;
        this.groups = groups;
    }

    /**
     * Tests values.
     *
     * @param values in the order of time, finite, one or more
     * @throws IllegalArgumentException if there is no value, or one is not finite
     */
    public static MannKendall of(double... values) {
        Double[] boxed = new Double[values.length];
        for (int i = 0; i < values.length; i++) {
            boxed[i] = Arguments.finite(values[i], "value") + 0.0;
        }
        return ranked(boxed, Comparator.naturalOrder());
    }

    /**
     * Tests proportions, which are compared exactly on their counts: 1 of 3 equals 2 of 6.
     *
     * @param values in the order of time, one or more, with totals of 1 or more
     * @throws IllegalArgumentException if there is no value, or a total is 0
     */
    public static MannKendall ofProportions(List<Proportion> values) {
        values.forEach(Proportion::requireTotal);
        return ranked(values.toArray(Proportion[]::new), Proportion::compareByValue);
    }

    /**
     * The regional test over blocks.
     *
     * @param blocks the tests of each block, at least one
     * @throws IllegalArgumentException if there is no block
     */
    public static MannKendall regional(List<MannKendall> blocks) {
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("a regional test needs at least one block");
        }
        Regional sum = Regional.empty();
        blocks.forEach(sum::add);
        return sum.test().orElseThrow();
    }

    private static <T> MannKendall ranked(T[] values, Comparator<T> order) {
        int n = values.length;
        if (n == 0) {
            throw new IllegalArgumentException("a test for trend needs at least one value");
        }
        Integer[] sorted = IntStream.range(0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(sorted, (i, j) -> order.compare(values[i], values[j]));
        int[] ranks = new int[n];
        int[] sizes = new int[n];
        int rank = 0;
        for (int i = 0; i < n; i++) {
            if (i > 0 && order.compare(values[sorted[i - 1]], values[sorted[i]]) != 0) {
                rank++;
            }
            ranks[sorted[i]] = rank;
            sizes[rank]++;
        }
        return counted(ranks, Arrays.copyOf(sizes, rank + 1));
    }

    private static MannKendall counted(int[] ranks, int[] groups) {
        int n = ranks.length;
        long pairs = (long) n * (n - 1) / 2;
        long tied = Arrays.stream(groups).mapToLong(t -> (long) t * (t - 1) / 2).sum();
        long score = pairs - tied - 2 * falling(ranks, groups.length);
        Counts counts = new Counts(score, untied(n).subtract(tied(groups)), pairs, tied);
        return new MannKendall(counts, 1, n <= EXACT_UP_TO ? groups : new int[0]);
    }

    /**
     * How many pairs fall. The ranks seen so far are counted in a tree of sums: place i holds how many have a rank from
     * {@code i - (i & -i) + 1} to i. P. M. Fenwick, "A new data structure for cumulative frequency tables", Software:
     * Practice and Experience 24 (1994), 327-336.
     */
    private static long falling(int[] ranks, int groups) {
        int[] sums = new int[groups + 1];
        long falling = 0;
        for (int seen = 0; seen < ranks.length; seen++) {
            int upTo = 0;
            for (int i = ranks[seen] + 1; i > 0; i -= i & -i) {
                upTo += sums[i];
            }
            falling += seen - upTo;
            for (int i = ranks[seen] + 1; i <= groups; i += i & -i) {
                sums[i]++;
            }
        }
        return falling;
    }

    /** {@code n (n - 1) (2n + 5)}. */
    static BigInteger untied(int n) {
        return BigInteger.valueOf((long) n * (n - 1)).multiply(BigInteger.valueOf(2L * n + 5));
    }

    /** The sum of {@code t (t - 1) (2t + 5)} over the groups of t equal values. */
    static BigInteger tied(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        BigInteger sum = BigInteger.ZERO;
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[start]) {
                sum = sum.add(untied(i - start));
                start = i;
            }
        }
        return sum;
    }

    private static BigInteger tied(int[] groups) {
        return Arrays.stream(groups).mapToObj(MannKendall::untied).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** S: the number of rising pairs less the number of falling pairs, over all blocks. */
    public long score() {
        return counts.score;
    }

    /** The variance of S where there is no trend. */
    public double variance() {
        return counts.variance18.doubleValue() / 18.0;
    }

    /** The number of blocks, 1 except for a regional test. */
    public int blocks() {
        return blocks;
    }

    /** The test statistic with continuity correction. */
    public double z() {
        long score = counts.score;
        return score == 0 ? 0 : (score - Long.signum(score)) / Math.sqrt(variance());
    }

    /** The distribution that {@link #p()} uses. */
    public Distribution distribution() {
        return groups.length > 0 ? Distribution.EXACT : Distribution.NORMAL;
    }

    /** The two-sided probability of an S at least as far from 0 where there is no trend, from {@link #distribution}. */
    public double p() {
        return p(distribution());
    }

    /**
     * The two-sided probability from a chosen distribution.
     *
     * @throws IllegalArgumentException if EXACT is chosen for a regional test or for more than {@value #EXACT_UP_TO}
     *     values
     */
    public double p(Distribution from) {
        if (from == Distribution.NORMAL) {
            return Normal.twoSidedP(z());
        }
        if (groups.length == 0) {
            throw new IllegalArgumentException(
                    "EXACT needs a single block of at most " + EXACT_UP_TO + " values; NORMAL is allowed");
        }
        return ScoreDistribution.twoSided(groups, Math.abs(counts.score));
    }

    /**
     * The natural logarithm of the two-sided probability from the normal distribution, for probabilities too small for
     * a double.
     */
    public double logNormalP() {
        return Normal.logTwoSidedP(z());
    }

    /** Kendall's tau-a: S divided by the number of pairs, -1 to 1; empty for one value. */
    public OptionalDouble tauA() {
        return counts.pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) counts.score / counts.pairs);
    }

    /**
     * Kendall's tau-b, {@code S / sqrt(P (P - T))}, -1 to 1, with P pairs of which T have equal values; empty where all
     * values are equal.
     */
    public OptionalDouble tauB() {
        long untied = counts.pairs - counts.tiedPairs;
        return untied == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(counts.score / Math.sqrt((double) counts.pairs * untied));
    }

    /** For people: the score, tau, the test with its distribution, and the number of blocks. */
    @Override
    public String toString() {
        Summary summary = Summary.of("MannKendall").with("score", (double) score());
        tauB().ifPresent(tau -> summary.with("tau-b", tau));
        return summary.with("z", z())
                .with("p", p())
                .end(distribution() + " distribution, " + counts.pairs() + " pairs in " + blocks + " blocks");
    }

    /**
     * The regional test over blocks that arrive one by one or in parts, such as schools on many machines. It is an
     * accumulator: two can be merged, and one can be sent to another machine. Its sums are whole numbers, so the test
     * is the same to the last bit for any order and partition, and the same as {@link MannKendall#regional}. Not for
     * use by several threads while blocks are added.
     */
    public static final class Regional implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;

        static final String KIND = "MannKendall.Regional";
        private static final int VERSION = 1;

        private transient Counts counts = Counts.NONE;
        private int blocks;

        private Regional() {}

        private Regional(ByteForm.Reader reader) {
            blocks = Math.toIntExact(reader.count());
            BigInteger score = reader.integer();
            counts = new Counts(score.longValueExact(), reader.integer(), reader.count(), reader.count());
        }

        /** A new accumulator without blocks. */
        public static Regional empty() {
            return new Regional();
        }

        /**
         * Adds a block.
         *
         * @param block the test of its values, or a regional test of several blocks
         * @return this accumulator
         */
        public Regional add(MannKendall block) {
            return add(block.counts, block.blocks);
        }

        /**
         * Adds the blocks of another accumulator, which stays as it is.
         *
         * @return this accumulator
         */
        public Regional merge(Regional other) {
            return add(other.counts, other.blocks);
        }

        private Regional add(Counts more, int moreBlocks) {
            counts = counts.plus(more);
            blocks = Math.addExact(blocks, moreBlocks);
            return this;
        }

        /** The regional test; empty without blocks. */
        public Optional<MannKendall> test() {
            return blocks == 0 ? Optional.empty() : Optional.of(new MannKendall(counts, blocks, new int[0]));
        }

        /** The state as bytes, equal for equal blocks in any order and partition; {@link #fromBytes} reads them. */
        public byte[] toBytes() {
            return ByteForm.write(
                    KIND,
                    VERSION,
                    writer -> writer.count(blocks)
                            .integer(BigInteger.valueOf(counts.score))
                            .integer(counts.variance18)
                            .count(counts.pairs)
                            .count(counts.tiedPairs));
        }

        /**
         * The accumulator of which these are the bytes.
         *
         * @throws IllegalArgumentException if they are damaged, or those of another kind or version; the message names
         *     it
         */
        public static Regional fromBytes(byte[] bytes) {
            return ByteForm.read(KIND, VERSION, bytes, Regional::new);
        }

        @Serial
        private Object writeReplace() {
            return new SerialForm(toBytes());
        }

        @Serial
        private void readObject(ObjectInputStream stream) throws InvalidObjectException {
            throw SerialForm.required();
        }

        /** For people: the number of blocks and the score. */
        @Override
        public String toString() {
            return "MannKendall.Regional[blocks=" + blocks + ", score=" + counts.score + "]";
        }
    }
}
