package org.akkoord.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.akkoord.ReferenceData;
import org.akkoord.ReferenceData.Node;
import org.akkoord.statistics.CochranArmitage.Variance;
import org.akkoord.statistics.MannKendall.Distribution;
import org.akkoord.statistics.TheilSen.Height;
import org.junit.jupiter.api.Test;

/** Tests for trend against reference vectors. */
// Promise C4 of docs/promises.md
class TrendVectorsTest {

    @Test
    void everyMannKendallSeriesConforms() {
        Deviation deviation = new Deviation("mann_kendall, series");
        for (Node each : ReferenceData.document("statistics/mann-kendall.txt")
                .at("series")
                .elements()) {
            double[] y = each.numbers("y");
            double[] time = each.numbers("time");
            Node expected = each.at("expected");
            MannKendall test = MannKendall.of(y);
            kendall(deviation, test, expected, List.of("S", "varS", "z", "pTwoSided"));
            deviation.relative("tauA", test.tauA().orElseThrow(), expected.number("tauA"), 1e-12, each);
            deviation.relative("tauB", test.tauB().orElseThrow(), expected.number("tauB"), 1e-12, each);
            double[] steps = IntStream.range(0, y.length).mapToDouble(i -> i).toArray();
            TheilSen perStepLine = TheilSen.fit(steps, y);
            deviation.relative("senSlopePerStep", perStepLine.slope(), expected.number("senSlopePerStep"), 1e-12, each);
            TheilSen line = TheilSen.fit(time, y);
            deviation.relative("senSlope", line.slope(), expected.number("senSlope"), 1e-12, each);
            deviation.relative(
                    "intercept of medians",
                    line.valueAt(0, Height.MEDIANS),
                    expected.number("senInterceptMedianYMinusSlopeMedianX"),
                    1e-12,
                    each);
            deviation.relative(
                    "intercept of residuals",
                    line.valueAt(0, Height.RESIDUALS),
                    expected.number("senInterceptMedianOfResiduals"),
                    1e-12,
                    each);
            for (int level : new int[] {90, 95, 99}) {
                double[] bounds = expected.numbers("senCi" + level + "_rankRounded_R_trend");
                var interval = perStepLine.interval(level / 100.0);
                deviation.relative("interval", interval.low(), bounds[0], 1e-12, each);
                deviation.relative("interval", interval.high(), bounds[1], 1e-12, each);
                assertThat(interval.method()).isEqualTo(TheilSen.Ranks.INSIDE);
            }
        }
        deviation.done(14 * 15);
    }

    /** Compares S, its variance, z and p, given by the names of their columns. */
    private static void kendall(Deviation deviation, MannKendall test, Node expected, List<String> names) {
        assertThat(test.score()).as("S of %s", expected).isEqualTo((long) expected.number(names.get(0)));
        deviation.relative("var S", test.variance(), expected.number(names.get(1)), 1e-14, expected);
        deviation.relative("z", test.z(), expected.number(names.get(2)), 1e-12, expected);
        deviation.relative("p", test.p(Distribution.NORMAL), expected.number(names.get(3)), 1e-9, expected);
    }

    /** R, trend: smk.test, and sea.sens.slope; rkt. Covariance-corrected tests are not offered. */
    @Test
    void everySeasonalTestConforms() {
        Deviation deviation = new Deviation("mann_kendall, seasonal");
        for (Node each : ReferenceData.document("statistics/mann-kendall.txt")
                .at("seasonal")
                .elements()) {
            double[] y = each.numbers("y");
            int frequency = (int) each.number("frequency");
            Node expected = each.at("expected").at("trend_smk");
            List<MannKendall> tests = new ArrayList<>();
            List<TheilSen> lines = new ArrayList<>();
            for (int season = 0; season < frequency; season++) {
                int first = season;
                double[] values = IntStream.range(0, y.length)
                        .filter(i -> i % frequency == first)
                        .mapToDouble(i -> y[i])
                        .toArray();
                MannKendall test = MannKendall.of(values);
                assertThat(test.score()).isEqualTo((long) expected.numbers("seasonS")[season]);
                deviation.relative("var S", test.variance(), expected.numbers("seasonVarS")[season], 1e-14, each);
                deviation.relative(
                        "tau", test.tauB().orElseThrow(), expected.numbers("seasonTau")[season], 1e-12, each);
                tests.add(test);
                lines.add(TheilSen.fit(
                        IntStream.range(0, values.length).mapToDouble(i -> i).toArray(), values));
            }
            kendall(deviation, MannKendall.regional(tests), expected, List.of("S", "varS", "z", "p"));
            double slope = TheilSen.regionalSlope(lines);
            deviation.relative("slope", slope, each.at("expected").number("seasonalSenSlopePerYear"), 1e-12, each);
        }
        deviation.done(2 * (12 + 12 + 4) + 4);
    }

    /** R, rkt. Its p is 2 (1 - pnorm), which keeps only an absolute 2e-16. */
    @Test
    void everyRegionalTestConforms() {
        Deviation deviation = new Deviation("mann_kendall, regional");
        for (Node each : ReferenceData.document("statistics/mann-kendall.txt")
                .at("regional")
                .elements()) {
            double[] y = each.numbers("y");
            double[] date = each.numbers("date");
            double[] block = each.numbers("block");
            Map<Double, List<double[]>> blocks = new TreeMap<>();
            for (int i = 0; i < date.length; i++) {
                if (!Double.isNaN(y[i])) {
                    blocks.computeIfAbsent(block[i], key -> new ArrayList<>()).add(new double[] {date[i], y[i]});
                }
            }
            Regional regional = regional(List.copyOf(blocks.values()));
            Node expected = each.at("expected");
            assertThat(regional.test().score()).isEqualTo((long) expected.number("S"));
            deviation.relative("var S", regional.test().variance(), expected.number("varS"), 1e-14, each);
            deviation.absolute("p", regional.test().p(), expected.number("p"), 2e-16, each);
            deviation.relative("slope", regional.slope(), expected.number("B"), 1e-12, each);
            deviation.relative("tau", regional.test().tauA().orElseThrow(), expected.number("tau"), 1e-12, each);
        }
        deviation.done(4 * 4);
    }

    private record Regional(MannKendall test, double slope, long pairs) {}

    /** The regional test over blocks of points (time, value). */
    private static Regional regional(List<List<double[]>> blocks) {
        List<MannKendall> tests = new ArrayList<>();
        List<TheilSen> lines = new ArrayList<>();
        for (List<double[]> points : blocks) {
            double[] x = points.stream().mapToDouble(point -> point[0]).toArray();
            double[] y = points.stream().mapToDouble(point -> point[1]).toArray();
            tests.add(MannKendall.of(y));
            lines.add(TheilSen.fit(x, y));
        }
        long pairs = lines.stream().mapToLong(TheilSen::pairs).sum();
        return new Regional(MannKendall.regional(tests), TheilSen.regionalSlope(lines), pairs);
    }

    /**
     * The test suite of pyMannKendall: missing values are left out of the test and keep their place on the time axis.
     */
    @Test
    void everyTestOfPyMannKendallThatWeOfferConforms() {
        Deviation deviation = new Deviation("mann_kendall, pyMannKendall");
        Node tests = ReferenceData.document("statistics/mann-kendall.txt").at("pyMannKendallTests");
        List<double[]> series = points(tests.numbers("series1d"));
        Node original = tests.at("expected1d").at("original_test");
        double[] x = series.stream().mapToDouble(point -> point[0]).toArray();
        double[] y = series.stream().mapToDouble(point -> point[1]).toArray();
        kendall(deviation, MannKendall.of(y), original, List.of("s", "var_s", "z", "p"));
        TheilSen line = TheilSen.fit(x, y);
        deviation.relative("slope", line.slope(), original.number("slope"), 1e-12, original);

        List<List<double[]>> months = IntStream.range(0, 12)
                .mapToObj(month -> series.stream()
                        .filter(point -> (int) point[0] % 12 == month)
                        .map(point -> new double[] {(point[0] - month) / 12, point[1]})
                        .toList())
                .toList();
        Node seasonal = tests.at("expected1d").at("seasonal_test_period12");
        Regional bySeason = regional(months);
        kendall(deviation, bySeason.test(), seasonal, List.of("s", "var_s", "z", "p"));
        double tau = bySeason.test().tauA().orElseThrow();
        deviation.relative("tau", tau, seasonal.number("Tau"), 1e-12, seasonal);
        Node slope = tests.at("expected1d").at("seasonal_sens_slope_period12");
        deviation.relative("slope", bySeason.slope(), slope.number("slope"), 1e-12, slope);

        List<Node> rows = tests.at("series2d").elements();
        List<List<double[]>> sites = IntStream.range(0, 2)
                .mapToObj(site -> points(
                        rows.stream().mapToDouble(row -> row.numbers()[site]).toArray()))
                .toList();
        Regional bySite = regional(sites);
        Node regional = tests.at("expected2d").at("regional_test");
        kendall(deviation, bySite.test(), regional, List.of("s", "var_s", "z", "p"));
        deviation.relative("tau", bySite.test().tauA().orElseThrow(), regional.number("Tau"), 1e-12, regional);
        deviation.relative("slope", bySite.slope(), regional.number("slope"), 1e-12, regional);
        deviation.done(14);
    }

    /** The values that are not missing, as (position, value). */
    private static List<double[]> points(double[] values) {
        return IntStream.range(0, values.length)
                .filter(i -> !Double.isNaN(values[i]))
                .mapToObj(i -> new double[] {i, values[i]})
                .toList();
    }

    /** Counted over all orders of n different values. */
    @Test
    void theExactDistributionOfShortSeriesConforms() {
        Deviation deviation = new Deviation("mann_kendall_exact_small_n");
        for (Map<String, String> row : ReferenceData.table("statistics/mann-kendall-exact.tsv")) {
            int n = Integer.parseInt(row.get("n"));
            int score = Integer.parseInt(row.get("S"));
            MannKendall test = MannKendall.of(withScore(n, score));
            assertThat(test.score()).isEqualTo(score);
            assertThat(test.distribution()).isEqualTo(Distribution.EXACT);
            deviation.relative("p", test.p(), ReferenceData.number(row.get("pTwoSidedExact")), 1e-13, row);
            double normal = test.p(Distribution.NORMAL);
            deviation.relative("normal p", normal, ReferenceData.number(row.get("pNormalApprox")), 1e-9, row);
            deviation.relative("z", test.z(), ReferenceData.number(row.get("zContinuity")), 1e-12, row);
        }
        deviation.done(3 * 150);
    }

    /** 1 to n in an order with the given score: adjacent values are swapped until the score is reached. */
    private static double[] withScore(int n, int score) {
        double[] values = IntStream.rangeClosed(1, n).mapToDouble(i -> i).toArray();
        int swaps = (n * (n - 1) / 2 - score) / 2;
        for (int round = 0; swaps > 0; round++) {
            for (int i = 0; i < n - 1 - round && swaps > 0; i++, swaps--) {
                double kept = values[i];
                values[i] = values[i + 1];
                values[i + 1] = kept;
            }
        }
        return values;
    }

    /** Counted over all orders of values, some of which are equal. */
    @Test
    void theExactDistributionWithEqualValuesConforms() {
        Deviation deviation = new Deviation("mann_kendall_small_ties");
        for (Map<String, String> row : ReferenceData.table("statistics/mann-kendall-ties.tsv")) {
            double[] y = Arrays.stream(row.get("y").split("\\|"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            MannKendall test = MannKendall.of(y);
            assertThat(test.score()).isEqualTo(Long.parseLong(row.get("S")));
            compare(deviation, row, "varS", OptionalDouble.of(test.variance()), 1e-14);
            compare(deviation, row, "z", OptionalDouble.of(test.z()), 1e-12);
            compare(deviation, row, "pNormal", OptionalDouble.of(test.p(Distribution.NORMAL)), 1e-9);
            compare(deviation, row, "pExactPermutationTwoSided", OptionalDouble.of(test.p()), 1e-13);
            compare(deviation, row, "tauA", test.tauA(), 1e-12);
            compare(deviation, row, "tauB", test.tauB(), 1e-12);
        }
        deviation.done(18 * 5);
    }

    private static void compare(
            Deviation deviation, Map<String, String> row, String column, OptionalDouble actual, double tolerance) {
        assertThat(actual.isEmpty())
                .as("%s of %s", column, row)
                .isEqualTo(row.get(column).isEmpty());
        actual.ifPresent(
                value -> deviation.relative(column, value, ReferenceData.number(row.get(column)), tolerance, row));
    }

    @Test
    void everyTheilSenCaseConforms() {
        Deviation deviation = new Deviation("theil_sen");
        List<Node> cases =
                ReferenceData.document("statistics/theil-sen.txt").at("cases").elements();
        assertThat(cases).hasSize(9);
        for (Node each : cases) {
            TheilSen line = TheilSen.fit(each.numbers("x"), each.numbers("y"));
            Node expected = each.at("expected");
            assertThat(line.pairs()).isEqualTo((int) expected.number("pairs"));
            deviation.relative("slope", line.slope(), expected.number("slope"), 1e-12, each);
            double medians = expected.number("interceptSeparate_medY_minus_slope_medX");
            deviation.relative("medians", line.valueAt(0, Height.MEDIANS), medians, 1e-12, each);
            double residuals = expected.number("interceptJoint_median_of_y_minus_slope_x");
            deviation.relative("residuals", line.valueAt(0, Height.RESIDUALS), residuals, 1e-12, each);
            for (Node interval : expected.at("ci").elements()) {
                var actual = line.interval(interval.number("conf"));
                deviation.relative("low", actual.low(), interval.number("low"), 1e-12, each);
                deviation.relative("high", actual.high(), interval.number("high"), 1e-12, each);
            }
        }
        deviation.done(9 * (3 + 6));
    }

    @Test
    void everyCochranArmitageCaseConforms() {
        Deviation deviation = new Deviation("cochran_armitage");
        List<Node> cases = ReferenceData.document("statistics/cochran-armitage.txt")
                .at("cases")
                .elements();
        assertThat(cases).hasSize(13);
        for (Node each : cases) {
            double[] x = each.numbers("x");
            double[] n = each.numbers("n");
            List<Proportion> groups = IntStream.range(0, x.length)
                    .mapToObj(i -> new Proportion((long) x[i], (long) n[i]))
                    .toList();
            armitage(
                    deviation,
                    CochranArmitage.of(each.numbers("scores"), groups).orElseThrow(),
                    each.at("expected"));
        }
        deviation.done(13 * 15);
    }

    static void armitage(Deviation deviation, CochranArmitage test, Node expected) {
        statistic(deviation, expected, "T", test.statistic());
        statistic(deviation, expected, "varT", test.variance(Variance.POOLED));
        statistic(deviation, expected, "z", test.z());
        statistic(
                deviation,
                expected,
                "chiSquareN",
                test.chiSquared(Variance.POOLED).orElseThrow());
        statistic(
                deviation,
                expected,
                "chiSquareNminus1",
                test.chiSquared(Variance.PERMUTATION).orElseThrow());
        statistic(deviation, expected, "slopePerScoreUnit", test.slope());
        statistic(deviation, expected, "slopeSEnull", test.slopeStandardError(Variance.POOLED));
        statistic(deviation, expected, "slopeSEunpooled", test.slopeStandardError(Variance.UNPOOLED));
        statistic(deviation, expected, "slopeCi95Lo", test.slopeInterval(0.95).low());
        statistic(deviation, expected, "slopeCi95Hi", test.slopeInterval(0.95).high());
        statistic(deviation, expected, "chiSquareHomogeneity", test.homogeneity());
        test.departure().ifPresent(departure -> statistic(deviation, expected, "chiSquareDeparture", departure));
        probability(deviation, expected, "pTwoSided", OptionalDouble.of(test.p()));
        probability(deviation, expected, "pOneSidedIncreasing", OptionalDouble.of(test.risingP()));
        probability(deviation, expected, "pNminus1", test.p(Variance.PERMUTATION));
        probability(deviation, expected, "pHalfStepContinuity", test.correctedP());
        probability(deviation, expected, "pHomogeneity", OptionalDouble.of(test.homogeneityP()));
        probability(deviation, expected, "pDeparture", test.departureP());
    }

    private static void statistic(Deviation deviation, Node expected, String name, double actual) {
        deviation.relative(name, actual, expected.number(name), 1e-12, expected);
    }

    private static void probability(Deviation deviation, Node expected, String name, OptionalDouble actual) {
        assertThat(actual.isPresent()).as("%s of %s", name, expected).isEqualTo(expected.has(name));
        actual.ifPresent(value -> deviation.relative(name, value, expected.number(name), 1e-9, expected));
    }
}
