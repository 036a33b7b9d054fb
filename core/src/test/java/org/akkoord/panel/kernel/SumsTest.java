package org.akkoord.panel.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.akkoord.internal.ParallelRun;
import org.akkoord.panel.store.Gap;
import org.akkoord.panel.store.Groups;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.PlainPanel;
import org.akkoord.panel.store.Variable;
import org.akkoord.panel.store.Weights;
import org.akkoord.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums over groups, and panels of groups, against big integers and plain loops. */
class SumsTest {

    private static final ParallelRun ALONE = new ParallelRun(Optional.empty());

    /** Groups that change in some periods; -1 for units without one. */
    private static int[][] groups(Random random, int periods, int units, int groups) {
        int[][] groupOf = new int[periods][];
        for (int period = 0; period < periods; period++) {
            groupOf[period] = period > 0 && random.nextBoolean()
                    ? groupOf[period - 1]
                    : random.ints(units, -1, groups).toArray();
        }
        return groupOf;
    }

    private static void assertSums(long[][] numerators, long[][] denominators, Groups level) {
        Variable variable = PlainPanel.counts(numerators, denominators, List.of());
        GroupSums[] sums = GroupSums.of(List.of(variable), level, ALONE);
        for (int period = 0; period < numerators.length; period++) {
            BigInteger[] expected = new BigInteger[2 * level.size() + 2];
            Arrays.fill(expected, BigInteger.ZERO);
            for (int unit = 0; unit < numerators[period].length; unit++) {
                int place = 2 * (level.of()[period][unit] + 1);
                expected[place] = expected[place].add(BigInteger.valueOf(numerators[period][unit]));
                expected[place + 1] = expected[place + 1].add(BigInteger.valueOf(denominators[period][unit]));
            }
            for (int place = 0; place <= level.size(); place++) {
                assertThat(sums[period].values[place]).isEqualTo(expected[2 * place].doubleValue());
                assertThat(sums[period].bases[place]).isEqualTo(expected[2 * place + 1].doubleValue());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 1", "2, 2, 2048, 3", "3, 5, 2049, 40", "4, 10, 5000, 1000", "5, 33, 300, 2"})
    void sumsOfCountsAreThoseOfBigIntegers(long seed, int periods, int units, int groups) {
        Random random = new Random(seed);
        for (long most : new long[] {300, 1L << 32, 1L << 34}) {
            long[][] denominators = new long[periods][];
            long[][] numerators = new long[periods][];
            for (int period = 0; period < periods; period++) {
                denominators[period] = random.longs(units, 0, most).toArray();
                long[] all = denominators[period];
                numerators[period] = Arrays.stream(all).map(each -> each / 3).toArray();
            }
            assertSums(numerators, denominators, PlainPanel.level(groups(random, periods, units, groups), groups));
            assertSums(numerators, denominators, Groups.all(units, periods));
        }
    }

    /** Around the border of a word: the carry from the lower halves must not get lost. */
    @Test
    void manyCountsAtTheBorderOfAWordAddUp() {
        long[][] counts = new long[3][4100];
        Arrays.fill(counts[0], (1L << 32) - 1);
        Arrays.fill(counts[1], 1L << 32);
        Arrays.fill(counts[2], (1L << 32) + 1);
        counts[2][0] = 1;
        assertSums(counts, counts, Groups.all(4100, 3));
        assertSums(counts, counts, PlainPanel.level(groups(new Random(1), 3, 4100, 2), 2));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 100, 3", "2, 6, 2500, 7"})
    void sumsOfValuesAreWeighted(long seed, int periods, int units, int groups) {
        Random random = new Random(seed);
        double[][] numbers = PlainPanel.random(random, periods, units, 0.2);
        double[][] weights = new double[periods][];
        for (int period = 0; period < periods; period++) {
            weights[period] = random.ints(units, 0, 9).asDoubleStream().toArray();
        }
        Variable variable = PlainPanel.values(numbers, Weights.of(PlainPanel.planes(weights)), List.of());
        Groups level = PlainPanel.level(groups(random, periods, units, groups), groups);
        GroupSums[] sums = GroupSums.of(List.of(variable), level, ALONE);
        for (int period = 0; period < periods; period++) {
            double[] values = new double[groups + 1];
            double[] bases = new double[groups + 1];
            for (int unit = 0; unit < units; unit++) {
                if (!Double.isNaN(numbers[period][unit])) {
                    // eighths times whole numbers: exact
                    values[level.of()[period][unit] + 1] += weights[period][unit] * numbers[period][unit];
                    bases[level.of()[period][unit] + 1] += weights[period][unit];
                }
            }
            assertThat(sums[period].values).isEqualTo(values);
            assertThat(sums[period].bases).isEqualTo(bases);
        }
    }

    @Test
    void boundsAddToTheLeastAndTheMost() {
        long[][] numerators = {{10, 0, 0, 5}};
        long[][] denominators = {{20, 0, 0, 5}};
        List<Gap> gaps = List.of(
                new Gap(0, 1, Quantity.MissingReason.SUPPRESSED, 1, 4, 50, 50),
                Gap.missing(0, 2, Quantity.MissingReason.SUPPRESSED));
        Variable variable = PlainPanel.counts(numerators, denominators, gaps);
        Groups level = PlainPanel.level(new int[][] {{0, 0, 0, 1}}, 2);
        GroupSums sums = GroupSums.of(variable, level, 0, 1)[0];
        assertThat(sums.bounded).containsExactly(0, 1, 0);
        assertThat(sums.values).containsExactly(0, 10, 5);
        assertThat(sums.bases).containsExactly(0, 20, 5);
        assertThat(sums.tops).containsExactly(0, 50, 0);
        assertThat(sums.hidden).containsExactly(0, 1, 0);
        assertThat(sums.lows).containsExactly(0, 1, 0);
        assertThat(sums.highs).containsExactly(0, 4, 0);
        PanelData boards = new Rollup(panel(variable, 4), level).run(ALONE);
        assertThat(boards.variable("c").gaps())
                .containsExactly(new Gap(
                        0,
                        0,
                        Quantity.MissingReason.SUPPRESSED,
                        11,
                        Double.POSITIVE_INFINITY,
                        70,
                        Double.POSITIVE_INFINITY));
        assertThat(boards.variable("c").has(0, 0)).isFalse();
        assertThat(boards.variable("c").level(1, 0)).isEqualTo(1);
    }

    private static PanelData panel(Variable variable, int units) {
        return PlainPanel.panel(variable, units);
    }

    /** 2,100 groups are more than a block, and 40 periods more than a word. */
    @Test
    void aPanelOfGroupsHasTheirMeans() {
        Random random = new Random(11);
        int periods = 40;
        int groups = 2100;
        double[][] numbers = PlainPanel.random(random, periods, 5000, 0.5);
        Groups level = PlainPanel.level(groups(random, periods, 5000, groups), groups);
        Variable variable = PlainPanel.values(numbers);
        Variable rolled = new Rollup(panel(variable, 5000), level).run(ALONE).variable("v");
        for (int period = 0; period < periods; period++) {
            double[] sums = new double[groups];
            int[] counts = new int[groups];
            for (int unit = 0; unit < 5000; unit++) {
                int group = level.of()[period][unit];
                if (group >= 0 && !Double.isNaN(numbers[period][unit])) {
                    sums[group] += numbers[period][unit];
                    counts[group]++;
                }
            }
            for (int group = 0; group < groups; group++) {
                assertThat(rolled.has(group, period)).isEqualTo(counts[group] > 0);
                assertThat(rolled.level(group, period)).isEqualTo(counts[group] > 0 ? sums[group] / counts[group] : 0);
                assertThat(rolled.weight(group, period)).isEqualTo(counts[group]);
            }
        }
    }

    @Test
    void aPanelOfGroupsThatAllHaveNumbersIsComplete() {
        Variable variable = PlainPanel.values(new double[][] {{1, Double.NaN, 3}, {4, 5, Double.NaN}});
        Groups level = PlainPanel.level(new int[][] {{0, 0, 1}, {0, 1, 1}}, 2);
        Variable rolled = new Rollup(panel(variable, 3), level).run(ALONE).variable("v");
        assertThat(rolled.isComplete()).isTrue();
        assertThat(IntStream.range(0, 2).mapToDouble(group -> rolled.level(group, 1)))
                .containsExactly(4.0, 5.0);
        PanelData none = new Rollup(
                        new PanelData(
                                PlainPanel.names("u", 3),
                                panel(variable, 3).periods(),
                                Map.of(),
                                Map.of(),
                                panel(variable, 3).lifetimes()),
                        level)
                .run(ALONE);
        assertThat(none.variables()).isEmpty();
    }
}
