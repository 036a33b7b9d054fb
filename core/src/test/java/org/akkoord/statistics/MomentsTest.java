package org.akkoord.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    private static final int ROUNDS = 1000;

    @Test
    void withoutValuesThereIsNothingToDivideBy() {
        Moments empty = Moments.empty();
        assertThat(empty.count()).isZero();
        assertThat(empty.sum()).isZero();
        assertThat(empty.sumOfSquaredDeviations()).isZero();
        assertThat(empty.mean()).isEmpty();
        assertThat(empty.populationVariance()).isEmpty();
        assertThat(empty.populationStandardDeviation()).isEmpty();
        assertThat(empty.sampleVariance()).isEmpty();
    }

    @Test
    void oneValueIsAPopulationButNoSample() {
        Moments one = Moments.of(95.7);
        assertThat(one.mean()).hasValue(95.7);
        assertThat(one.populationVariance()).hasValue(0);
        assertThat(one.populationStandardDeviation()).hasValue(0);
        assertThat(one.sampleVariance()).isEmpty();
        assertThat(one.sampleStandardDeviation()).isEmpty();
        assertThat(one.standardErrorOfMean()).isEmpty();
    }

    /** By hand: mean 5, squared deviations 9, 1, 1, 1, 0, 0, 4, 16. */
    @Test
    void figuresOfASmallSampleAreRight() {
        Moments moments = Moments.of(2, 4, 4, 4, 5, 5, 7, 9);
        assertThat(moments.mean()).hasValue(5);
        assertThat(moments.sumOfSquaredDeviations()).isEqualTo(32);
        assertThat(moments.populationVariance()).hasValue(4);
        assertThat(moments.populationStandardDeviation()).hasValue(2);
        assertThat(moments.sampleVariance()).hasValue(32 / 7.0);
        assertThat(moments.sampleStandardDeviation()).hasValue(Math.sqrt(32 / 7.0));
        assertThat(moments.standardErrorOfMean()).hasValue(0.7559289460184545);
        assertThat(moments).hasToString("Moments[count=8, sum=40.0, sumOfSquaredDeviations=32.0]");
    }

    @Test
    void countsAboveFiftyThreeBitsAreNotRounded() {
        long large = (1L << 60) + 1;
        Moments moments = Moments.empty()
                .add(large)
                .add(-large)
                .add(1L)
                .add(Long.MIN_VALUE)
                .add(Long.MAX_VALUE);
        assertThat(moments.count()).isEqualTo(5);
        assertThat(moments.sum()).isZero();
        assertThat(Moments.empty().add(large).add(large + 2).sampleVariance()).hasValue(2);
    }

    @Test
    void aCountIsAddedAsTheValueItIs() {
        assertThat(figures(Moments.empty().add(3L).add(4L).add(-12L))).isEqualTo(figures(Moments.of(3, 4, -12)));
    }

    @Test
    void theDeviationIsRightWhereTheVarianceLeavesTheRange() {
        Moments large = Moments.of(1e200, 3e200);
        assertThat(large.populationVariance()).hasValue(Double.POSITIVE_INFINITY);
        assertThat(large.populationStandardDeviation()).hasValue(1e200);
        Moments small = Moments.of(0, 2 * Double.MIN_VALUE);
        assertThat(small.populationVariance()).hasValue(0);
        assertThat(small.populationStandardDeviation()).hasValue(Double.MIN_VALUE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsRefused(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Moments.empty().add(value))
                .withMessage("value must be finite, but was " + value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Moments.Weighted.empty().add(value, 1))
                .withMessage("value must be finite, but was " + value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Moments.Weighted.empty().add(1, value))
                .withMessage("weight must be 0 or more and finite, but was " + value);
    }

    @Test
    void aRefusedValueLeavesNoTrace() {
        Moments moments = Moments.of(1, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> moments.add(Double.NaN));
        assertThat(figures(moments)).isEqualTo(figures(Moments.of(1, 2)));
    }

    @Test
    void mergingLeavesTheOtherAsItIs() {
        Moments one = Moments.of(1, 2);
        Moments other = Moments.of(3.5, -0.1);
        String before = figures(other);
        one.merge(other);
        assertThat(figures(other)).isEqualTo(before);
        assertThat(figures(one)).isEqualTo(figures(Moments.of(1, 2, 3.5, -0.1)));
        assertThat(figures(Moments.of(1, -7.25).merge(Moments.empty()))).isEqualTo(figures(Moments.of(-7.25, 1)));
    }

    @Test
    void anAccumulatorMayBeMergedWithItself() {
        Moments twice = Moments.of(0.1, -0.7, 12);
        assertThat(figures(twice.merge(twice))).isEqualTo(figures(Moments.of(0.1, 0.1, -0.7, -0.7, 12, 12)));
    }

    @Test
    void countsGiveTheSameBitsForAnyOrderAndPartition() {
        Random random = new Random(1);
        List<Long> values = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            values.add(i % 10 == 0 ? random.nextLong() : (long) random.nextInt(100_000));
        }
        Moments whole = Moments.empty();
        values.forEach(value -> whole.add(value.longValue()));
        String expected = figures(whole);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(values, random);
            List<Moments> parts = new ArrayList<>(List.of(Moments.empty()));
            for (long value : values) {
                if (random.nextInt(10) == 0) {
                    parts.add(Moments.empty());
                }
                parts.get(parts.size() - 1).add(value);
            }
            assertThat(figures(tree(parts, random, Moments::merge)))
                    .as("round %d", round)
                    .isEqualTo(expected);
        }
    }

    @Test
    void measuredValuesGiveTheSameBitsForAnyOrderAndPartition() {
        Random random = new Random(2);
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double value = random.nextGaussian();
            values.add(i % 4 == 0 ? Math.scalb(value, random.nextInt(2000) - 1050) : 50 + 20 * value);
        }
        String expected = figures(
                Moments.of(values.stream().mapToDouble(Double::doubleValue).toArray()));
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(values, random);
            List<Moments> parts = new ArrayList<>();
            Moments part = Moments.empty();
            for (double value : values) {
                if (random.nextInt(10) == 0) {
                    parts.add(random.nextInt(5) == 0 ? copy(part) : part);
                    part = Moments.empty();
                }
                part.add(value);
            }
            parts.add(part);
            assertThat(figures(tree(parts, random, Moments::merge)))
                    .as("round %d", round)
                    .isEqualTo(expected);
        }
    }

    @Test
    void weightedValuesGiveTheSameBitsForAnyOrderAndPartition() {
        Random random = new Random(3);
        List<double[]> values = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            values.add(new double[] {100 * random.nextDouble(), Math.scalb(random.nextDouble(), random.nextInt(40))});
        }
        Moments.Weighted whole = Moments.Weighted.empty();
        values.forEach(value -> whole.add(value[0], value[1]));
        String expected = figures(whole);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(values, random);
            List<Moments.Weighted> parts = new ArrayList<>(List.of(Moments.Weighted.empty()));
            for (double[] value : values) {
                if (random.nextInt(10) == 0) {
                    parts.add(Moments.Weighted.empty());
                }
                parts.get(parts.size() - 1).add(value[0], value[1]);
            }
            assertThat(figures(tree(parts, random, Moments.Weighted::merge)))
                    .as("round %d", round)
                    .isEqualTo(expected);
        }
    }

    /** Merges neighbours in random order until one is left. */
    private static <T> T tree(List<T> parts, Random random, BinaryOperator<T> merge) {
        List<T> left = new ArrayList<>(parts);
        while (left.size() > 1) {
            int i = random.nextInt(left.size() - 1);
            T other = left.remove(i + 1);
            left.set(i, merge.apply(left.get(i), other));
        }
        return left.get(0);
    }

    /** All figures to the last bit, and the serial form. */
    private static String figures(Moments moments) {
        return moments.count() + " " + Double.toHexString(moments.sum()) + " " + moments.mean() + " "
                + Double.toHexString(moments.sumOfSquaredDeviations()) + " " + moments.sampleVariance() + " "
                + moments.sampleStandardDeviation() + " " + Arrays.hashCode(bytes(moments));
    }

    private static String figures(Moments.Weighted moments) {
        return moments.count() + " " + Double.toHexString(moments.sumOfWeights()) + " " + moments.mean() + " "
                + moments.populationVariance() + " " + moments.reliabilityVariance() + " " + moments.designEffect()
                + " " + Arrays.hashCode(bytes(moments));
    }

    @Test
    void theSerialFormHoldsEverything() {
        Moments moments = Moments.of(0.1, -3e-200, 1e200, -1e200, 42).add(Long.MIN_VALUE);
        assertThat(figures(copy(moments))).isEqualTo(figures(moments));
        assertThat(figures(copy(moments).add(7.7))).isEqualTo(figures(moments.add(7.7)));
        assertThat(figures(copy(Moments.empty()))).isEqualTo(figures(Moments.empty()));
        Moments negative = Moments.of(-0.1, -0.2, -1e-300);
        assertThat(figures(copy(negative))).isEqualTo(figures(negative));
        Moments.Weighted weighted = Moments.Weighted.empty().add(-0.3, 1.7).add(12, 0.1);
        assertThat(figures(copy(weighted))).isEqualTo(figures(weighted));
    }

    @Test
    void theSerialFormIsSmall() {
        assertThat(bytes(Moments.of(33.3, 66.7, 71.2))).hasSizeLessThan(150);
    }

    private static byte[] bytes(Object object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T object) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes(object)))) {
            return (T) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** BigDecimal holds every double exactly; divided and rooted with 60 digits. */
    @Test
    void figuresAreTheNearestDoublesForAnyData() {
        Random random = new Random(4);
        for (int round = 0; round < 500; round++) {
            int n = 2 + random.nextInt(20);
            int spread = random.nextInt(120) + 1;
            double[] values = random.doubles(n)
                    .map(value -> Math.scalb(value - 0.3, random.nextInt(spread)))
                    .toArray();
            MathContext digits = new MathContext(60);
            BigDecimal sum = BigDecimal.ZERO;
            for (double value : values) {
                sum = sum.add(new BigDecimal(value));
            }
            BigDecimal mean = sum.divide(BigDecimal.valueOf(n), new MathContext(200));
            BigDecimal squares = BigDecimal.ZERO;
            for (double value : values) {
                squares = squares.add(new BigDecimal(value).subtract(mean).pow(2));
            }
            BigDecimal variance = squares.divide(BigDecimal.valueOf(n - 1), digits);
            Moments moments = Moments.of(values);
            assertThat(moments.sum()).isEqualTo(sum.doubleValue());
            assertThat(moments.mean()).hasValue(mean.doubleValue());
            assertThat(moments.sumOfSquaredDeviations()).isEqualTo(squares.doubleValue());
            assertThat(moments.sampleVariance()).hasValue(variance.doubleValue());
            assertThat(moments.sampleStandardDeviation())
                    .hasValue(variance.sqrt(digits).doubleValue());
        }
    }

    /** By hand: weights 1, 2, 3, 2, 1 for 10 to 50; W = 9, sum of w^2 = 19, squared deviations 1200. */
    @Test
    void weightedVariancesDifferByTheirDivisor() {
        Moments.Weighted moments = Moments.Weighted.empty();
        for (int i = 0; i < 5; i++) {
            moments.add(10 * (i + 1), new double[] {1, 2, 3, 2, 1}[i]);
        }
        moments.add(1e6, 0);
        assertThat(moments.count()).isEqualTo(5);
        assertThat(moments.sumOfWeights()).isEqualTo(9);
        assertThat(moments.mean()).hasValue(30);
        assertThat(moments.sumOfSquaredDeviations()).isEqualTo(1200);
        assertThat(moments.populationVariance()).hasValue(1200 / 9.0);
        assertThat(moments.frequencyVariance()).hasValue(150);
        assertThat(moments.reliabilityVariance()).hasValue(1200 * 9 / 62.0);
        assertThat(moments.effectiveSize()).hasValue(81 / 19.0);
        assertThat(moments.designEffect()).hasValue(95 / 81.0);
    }

    @Test
    void weightedFiguresWithoutADivisorAreEmpty() {
        Moments.Weighted none = Moments.Weighted.empty().add(5, 0);
        assertThat(none.mean()).isEmpty();
        assertThat(none.populationVariance()).isEmpty();
        assertThat(none.effectiveSize()).isEmpty();
        assertThat(none.designEffect()).isEmpty();
        assertThat(none.sumOfSquaredDeviations()).isZero();
        Moments.Weighted one = Moments.Weighted.empty().add(5, 1);
        assertThat(one.populationVariance()).hasValue(0);
        assertThat(one.frequencyVariance()).isEmpty();
        assertThat(one.reliabilityVariance()).isEmpty();
        assertThat(one.standardErrorOfMean()).isEmpty();
        Moments.Weighted light = Moments.Weighted.empty().add(5, 0.25).add(6, 0.5);
        assertThat(light.frequencyVariance()).isEmpty();
        assertThat(light.reliabilityVariance()).isPresent();
    }
}
