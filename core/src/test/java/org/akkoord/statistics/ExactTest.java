package org.akkoord.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.akkoord.statistics.ConfidenceInterval.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The basis of the estimators: exact numbers, exact sums and roots. */
class ExactTest {

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                1,
                -1,
                0.1,
                Math.PI,
                Double.MAX_VALUE,
                Double.MIN_VALUE,
                -Double.MIN_NORMAL,
                1e-310,
                9007199254740991.0
            })
    void everyDoubleSurvives(double value) {
        assertThat(Exact.of(value).toDouble()).isEqualTo(value);
        ExactSum sum = new ExactSum();
        sum.add(value);
        assertThat(sum.value().toDouble()).isEqualTo(value);
    }

    @Test
    void quotientsAreTheNearestDoubles() {
        Random random = new Random(8);
        for (int round = 0; round < 2000; round++) {
            double a = Math.scalb(random.nextGaussian(), random.nextInt(40) - 20);
            double b = Math.scalb(random.nextGaussian(), random.nextInt(40) - 20);
            double c = random.nextInt(1000) - 500;
            BigDecimal expected = new BigDecimal(a)
                    .multiply(new BigDecimal(c))
                    .subtract(new BigDecimal(b))
                    .divide(new BigDecimal(b), new MathContext(50));
            Exact actual = Exact.of(a).times(Exact.of(c)).minus(Exact.of(b)).over(Exact.of(b));
            assertThat(actual.toDouble()).isEqualTo(expected.doubleValue());
            assertThat(actual.signum()).isEqualTo(expected.signum());
        }
    }

    @Test
    void halfwayCasesGoToTheEvenNeighbour() {
        BigInteger odd = BigInteger.ONE.shiftLeft(53).add(BigInteger.ONE);
        assertThat(Exact.of(odd, 0).toDouble()).isEqualTo(0x1p53);
        assertThat(Exact.of(odd.add(BigInteger.TWO), 0).toDouble()).isEqualTo(0x1p53 + 4);
        assertThat(Exact.of(BigInteger.ONE, -1075).toDouble()).isZero();
        assertThat(Exact.of(BigInteger.valueOf(3), -1075).toDouble()).isEqualTo(2 * Double.MIN_VALUE);
        assertThat(Exact.of(BigInteger.ONE, 1024).toDouble()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Exact.of(BigInteger.ONE.negate(), 5000).toDouble()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void rootsAreTheNearestDoubles() {
        Random random = new Random(9);
        for (int round = 0; round < 2000; round++) {
            double value = Math.scalb(random.nextDouble() + 1e-9, random.nextInt(2000) - 1000);
            assertThat(Exact.of(value).sqrt()).isEqualTo(Math.sqrt(value));
            assertThat(Exact.of(value).squared().sqrt()).isEqualTo(value);
        }
        assertThat(Exact.ZERO.sqrt()).isZero();
        // the root lies half-way between two doubles and the even one is below
        Exact halfway = Exact.of(BigInteger.ONE.shiftLeft(53).add(BigInteger.ONE), 0);
        assertThat(halfway.squared().sqrt()).isEqualTo(0x1p53);
        assertThatThrownBy(() -> Exact.of(-4).sqrt()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Exact.of(4).over(Exact.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void sumsOfProductsAreExact() {
        Random random = new Random(10);
        for (int round = 0; round < 200; round++) {
            ExactSum sum = new ExactSum();
            BigDecimal expected = BigDecimal.ZERO;
            for (int i = 0; i < 50; i++) {
                double a = Math.scalb(random.nextGaussian(), random.nextInt(300) - 150);
                double b = Math.scalb(random.nextGaussian(), random.nextInt(300) - 150);
                double c = i % 2 == 0 ? 1 : random.nextGaussian();
                sum.add(a);
                sum.addProduct(a, b);
                sum.addProduct(a, b, c);
                expected = expected.add(new BigDecimal(a))
                        .add(new BigDecimal(a).multiply(new BigDecimal(b)))
                        .add(new BigDecimal(a).multiply(new BigDecimal(b)).multiply(new BigDecimal(c)));
            }
            assertThat(sum.value().toDouble()).isEqualTo(expected.doubleValue());
        }
    }

    @Test
    void theSmallestAndTheLargestProductsAreExact() {
        ExactSum sum = new ExactSum();
        sum.addProduct(Double.MIN_VALUE, Double.MIN_VALUE, Double.MIN_VALUE);
        assertThat(sum.value().signum()).isEqualTo(1);
        sum.addProduct(Double.MAX_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE);
        assertThat(sum.value().signum()).isEqualTo(-1);
        sum.addProduct(Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE);
        sum.addProduct(Double.MIN_VALUE, Double.MIN_VALUE, -Double.MIN_VALUE);
        assertThat(sum.value().signum()).isZero();
    }

    @Test
    void mergingNegativeSumsDoesNotGrowThem() {
        ExactSum sum = new ExactSum();
        ExactSum small = new ExactSum();
        small.add(-0.1);
        for (int i = 0; i < 100_000; i++) {
            sum.add(small);
        }
        assertThat(sum.value().toDouble())
                .isEqualTo(Exact.of(-0.1).times(100_000).toDouble());
    }

    /** The roots of x^3 - 2x - 5 (Wallis) and of steep and flat functions. */
    @Test
    void rootsOfFunctionsAreFoundToTheLastDigits() {
        assertThat(Roots.find(x -> x * x * x - 2 * x - 5, 2, 3)).isCloseTo(2.0945514815423266, within(1e-15));
        assertThat(Roots.find(x -> 5 + 2 * x - x * x * x, 3, 2)).isCloseTo(2.0945514815423266, within(1e-15));
        assertThat(Roots.find(x -> Math.pow(x, 9) - 1e-63, 0, 1)).isCloseTo(1e-7, within(1e-21));
        assertThat(Roots.find(x -> x - 0.25, 0, 1)).isEqualTo(0.25);
        assertThat(Roots.find(x -> x < 0.3 ? -1 : 1, 0, 1)).isCloseTo(0.3, within(1e-16));
        assertThat(Roots.find(x -> x, 0, 1)).isCloseTo(0, within(1e-100));
    }

    @Test
    void anIntervalIsChecked() {
        Proportion.Method method = Proportion.Method.WALD;
        assertThatThrownBy(() -> new ConfidenceInterval<>(2, 1, 0.95, method, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an interval must not be reversed: 2.0 to 1.0");
        assertThatThrownBy(() -> new ConfidenceInterval<>(Double.NaN, 1, 0.95, method, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("low must be finite, but was NaN");
        assertThatThrownBy(() -> new ConfidenceInterval<>(0, 1, 1, method, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("level must be above 0 and below 1, but was 1.0");
        var interval = ConfidenceInterval.within(0, 1, new Bounds(-0.1, 0.4), 0.9, method);
        assertThat(interval).isEqualTo(new ConfidenceInterval<>(0, 0.4, 0.9, method, true));
        assertThat(interval.contains(0.4)).isTrue();
        assertThat(interval.contains(-0.1)).isFalse();
    }

    @Test
    void probabilitiesOfNormalValuesAreChecked() {
        assertThatThrownBy(() -> Normal.twoSidedP(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("z must be a number, but was NaN");
        assertThatThrownBy(() -> Normal.upperQuantile(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("probability must be above 0 and below 1, but was 0.0");
        assertThat(Normal.twoSidedP(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Normal.twoSidedP(0)).isEqualTo(1);
    }
}
