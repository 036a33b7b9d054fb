package org.akkoord.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.akkoord.ReferenceData;
import org.akkoord.ReferenceData.Node;
import org.junit.jupiter.api.Test;

/** Means, variances and quantiles against reference vectors. */
// Promise C4 of docs/promises.md
class MomentsVectorsTest {

    /** NIST/ITL Statistical Reference Datasets, univariate; the exact figures for the data as binary fractions. */
    @Test
    void allNistSetsAreCorrectToSixteenDigitsInOnePassAndMergedFromSixteenParts() {
        List<Node> datasets = ReferenceData.document("statistics/nist-univariate.txt")
                .at("datasets")
                .elements();
        assertThat(datasets).hasSize(9);
        for (Node dataset : datasets) {
            double[] data = dataset.numbers("data");
            Node exact = dataset.at("exactFromBinary64Data");
            for (Moments moments : List.of(Moments.of(data), merged(data, 16))) {
                assertThat(moments.count()).isEqualTo((long) dataset.number("n"));
                double deviation = moments.sampleStandardDeviation().orElseThrow();
                assertThat(digits(deviation, exact.text("standardDeviation")))
                        .as(dataset.path())
                        .isGreaterThanOrEqualTo(14);
                assertThat(deviation).isEqualTo(exact.number("standardDeviation"));
                assertThat(moments.mean()).hasValue(exact.number("mean"));
                assertThat(moments.sampleVariance()).hasValue(exact.number("variance"));
                // the 30 digits given for NumAcc2 are half-way between two doubles, the exact sum is not
                double squares = exact.number("sumSquaredDeviations");
                assertThat(moments.sumOfSquaredDeviations()).isCloseTo(squares, within(Math.ulp(squares)));
                assertThat(moments.sum()).isEqualTo(exact.number("sum"));
            }
        }
    }

    /**
     * The certified figures can be reproduced only to the digits that survive when the data become binary fractions.
     */
    @Test
    void theCertifiedNistDigitsAreReachedAsFarAsTheDataAllow() {
        for (Node dataset : ReferenceData.document("statistics/nist-univariate.txt")
                .at("datasets")
                .elements()) {
            Moments moments = Moments.of(dataset.numbers("data"));
            double cap = dataset.at("maxLreReachableWithBinary64Input").number("standardDeviation");
            String certified = dataset.at("certified").text("standardDeviationNminus1");
            assertThat(digits(moments.sampleStandardDeviation().orElseThrow(), certified))
                    .as(dataset.path())
                    .isGreaterThanOrEqualTo(Math.min(cap, 15) - 0.1);
        }
    }

    private static Moments merged(double[] data, int parts) {
        Moments whole = Moments.empty();
        for (int part = 0; part < parts; part++) {
            int from = data.length * part / parts;
            int to = data.length * (part + 1) / parts;
            whole.merge(Moments.of(Arrays.copyOfRange(data, from, to)));
        }
        return whole;
    }

    /** The number of correct decimal digits, at most 17. */
    private static double digits(double actual, String expected) {
        BigDecimal exact = new BigDecimal(expected);
        BigDecimal error = new BigDecimal(actual).subtract(exact).abs();
        double relative = error.divide(exact.abs(), MathContext.DECIMAL64).doubleValue();
        return relative == 0 ? 17 : Math.min(17, -Math.log10(relative));
    }

    @Test
    void everyAccumulatorCaseIsTheNearestDouble() {
        List<Node> cases = ReferenceData.document("statistics/accumulators.txt")
                .at("univariate")
                .elements();
        assertThat(cases).hasSize(15);
        for (Node each : cases) {
            Moments moments = Moments.of(each.numbers("values"));
            Node expected = each.at("expected");
            assertThat(moments.count()).as(each.path()).isEqualTo((long) expected.number("n"));
            assertThat(moments.sum()).as(each.path()).isEqualTo(expected.number("sum"));
            assertThat(moments.mean()).as(each.path()).hasValue(expected.number("mean"));
            assertThat(moments.sumOfSquaredDeviations())
                    .as(each.path())
                    .isEqualTo(expected.number("sumSquaredDeviations"));
            assertThat(moments.populationVariance()).as(each.path()).hasValue(expected.number("variancePopulation"));
            assertThat(moments.sampleVariance()).as(each.path()).hasValue(expected.number("varianceSample"));
            assertThat(moments.sampleStandardDeviation()).as(each.path()).hasValue(expected.number("sdSample"));
        }
    }

    @Test
    void everyMergePlanGivesTheExactFigures() {
        Node datasets = ReferenceData.document("statistics/nist-univariate.txt").at("datasets");
        List<Node> plans = ReferenceData.document("statistics/accumulators.txt")
                .at("mergePlans")
                .elements();
        assertThat(plans).hasSize(36);
        for (Node plan : plans) {
            Node dataset = datasets.element(plan.text("dataset"));
            double[] data = dataset.numbers("data");
            List<Moments> chunks = new ArrayList<>();
            int from = 0;
            for (double size : plan.numbers("chunkSizes")) {
                chunks.add(Moments.of(Arrays.copyOfRange(data, from, from + (int) size)));
                from += (int) size;
            }
            assertThat(from).isEqualTo(data.length);
            Moments moments = chunks.stream().reduce(Moments.empty(), Moments::merge);
            Node exact = dataset.at("exactFromBinary64Data");
            assertThat(moments.mean()).as(plan.path()).hasValue(exact.number("mean"));
            assertThat(moments.sampleStandardDeviation()).as(plan.path()).hasValue(exact.number("standardDeviation"));
        }
    }

    @Test
    void pairedAndWeightedCasesAreExact() {
        Node accumulators = ReferenceData.document("statistics/accumulators.txt");
        Node paired = accumulators.at("paired").elements().get(0);
        LeastSquares line = LeastSquares.fit(paired.numbers("x"), paired.numbers("y"));
        assertThat(line.slope()).isEqualTo(paired.at("expected").number("slope"));
        assertThat(line.valueAt(0)).isEqualTo(paired.at("expected").number("intercept"));
        Node weighted = accumulators.at("weighted").elements().get(0);
        Moments.Weighted moments = weighted(weighted);
        assertThat(moments.sumOfWeights()).isEqualTo(weighted.at("expected").number("sumW"));
        assertThat(moments.mean()).hasValue(weighted.at("expected").number("mean"));
        assertThat(moments.sumOfSquaredDeviations())
                .isEqualTo(weighted.at("expected").number("weightedSS"));
    }

    private static Moments.Weighted weighted(Node node) {
        double[] x = node.numbers("x");
        double[] w = node.numbers("w");
        Moments.Weighted moments = Moments.Weighted.empty();
        for (int i = 0; i < x.length; i++) {
            moments.add(x[i], w[i]);
        }
        return moments;
    }

    /** R 4.2.2, printed to 15 digits. */
    @Test
    void everyWeightedMomentConforms() {
        Deviation deviation = new Deviation("quantiles_weighted, moments");
        for (Node each : ReferenceData.document("statistics/quantiles-and-weights.txt")
                .at("weighted")
                .elements()) {
            Moments.Weighted actual = weighted(each);
            Node expected = each.at("moments");
            relative(deviation, expected, "sumW", actual.sumOfWeights());
            relative(deviation, expected, "mean", actual.mean().orElseThrow());
            relative(deviation, expected, "weightedSS", actual.sumOfSquaredDeviations());
            relative(
                    deviation,
                    expected,
                    "varPopulation",
                    actual.populationVariance().orElseThrow());
            relative(
                    deviation,
                    expected,
                    "varFrequency",
                    actual.frequencyVariance().orElseThrow());
            relative(
                    deviation,
                    expected,
                    "varReliability",
                    actual.reliabilityVariance().orElseThrow());
            relative(
                    deviation,
                    expected,
                    "kishEffectiveN",
                    actual.effectiveSize().orElseThrow());
            relative(deviation, expected, "kishDeff", actual.designEffect().orElseThrow());
            relative(
                    deviation,
                    expected,
                    "seMeanReliability",
                    actual.standardErrorOfMean().orElseThrow());
        }
        deviation.done(4 * 9);
    }

    private static void relative(Deviation deviation, Node expected, String name, double actual) {
        deviation.relative(name, actual, expected.number(name), 1e-14, expected);
    }

    /** R 4.2.2, quantile(data, probs, type = 1 to 9), printed to 15 digits as the thirds among probs are. */
    @Test
    void everyQuantileOfTheNineTypesConforms() {
        Deviation deviation = new Deviation("quantiles_weighted, types");
        Node document = ReferenceData.document("statistics/quantiles-and-weights.txt");
        double[] probabilities = Arrays.stream(document.numbers("probs"))
                .map(p -> Math.abs(p * 3 - Math.rint(p * 3)) < 1e-13 ? Math.rint(p * 3) / 3 : p)
                .toArray();
        for (Node each : document.at("unweighted").elements()) {
            double[] data = each.numbers("data");
            for (Node type : each.at("types").elements()) {
                QuantileMethod method = QuantileMethod.valueOf("TYPE_" + type.text("type"));
                double[] actual = method.of(data, probabilities);
                double[] expected = type.numbers("quantiles");
                for (int i = 0; i < expected.length; i++) {
                    deviation.relative(method.name(), actual[i], expected[i], 1e-14, type + " at " + probabilities[i]);
                }
            }
        }
        deviation.done(8 * 9 * 17);
    }

    /**
     * R, Hmisc 4.8-0: wtd.quantile with type "quantile" and "i/n"; and the inverse of the weighted distribution
     * function.
     */
    @Test
    void everyWeightedQuantileConforms() {
        Deviation deviation = new Deviation("quantiles_weighted, weighted");
        Map<String, QuantileMethod.Weighted> methods = Map.of(
                "Hmisc_quantile", QuantileMethod.Weighted.FREQUENCY,
                "Hmisc_iOverN", QuantileMethod.Weighted.INTERPOLATED,
                "lowerEcdf", QuantileMethod.Weighted.LEAST);
        for (Node each : ReferenceData.document("statistics/quantiles-and-weights.txt")
                .at("weighted")
                .elements()) {
            double[] probabilities = each.at("quantiles").numbers("probs");
            methods.forEach((name, method) -> {
                double[] expected = each.at("quantiles").numbers(name);
                for (int i = 0; i < expected.length; i++) {
                    double actual = method.of(each.numbers("x"), each.numbers("w"), probabilities[i]);
                    deviation.relative(name, actual, expected[i], 1e-14, each + " at " + probabilities[i]);
                }
            });
        }
        deviation.done(4 * 3 * 7);
    }
}
