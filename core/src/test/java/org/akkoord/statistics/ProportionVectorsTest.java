package org.akkoord.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.statistics.Proportion.FiniteCorrection;
import org.akkoord.statistics.Proportion.Sampling;
import org.junit.jupiter.api.Test;

/** Proportions against reference vectors. */
class ProportionVectorsTest {

    private static final Map<String, ProportionMethod> METHODS = Map.of(
            "wald", ProportionMethod.WALD,
            "waldcc", ProportionMethod.WALD_CORRECTED,
            "wilson", ProportionMethod.WILSON,
            "wilsoncc", ProportionMethod.WILSON_CORRECTED,
            "agresti-coull", ProportionMethod.AGRESTI_COULL,
            "clopper-pearson", ProportionMethod.CLOPPER_PEARSON,
            "jeffreys", ProportionMethod.JEFFREYS,
            "midp", ProportionMethod.MID_P);

    @Test
    void everyIntervalOfOneProportionConforms() {
        Deviation deviation = new Deviation("proportion_intervals");
        for (Map<String, String> row : ReferenceData.table("proportion_intervals.csv")) {
            long events = Long.parseLong(row.get("x"));
            long total = Long.parseLong(row.get("n"));
            double level = ReferenceData.number(row.get("conf"));
            ProportionMethod method = METHODS.get(row.get("method"));
            var interval = method.interval(events, total, level);
            assertThat(interval.method()).isEqualTo(method);
            assertThat(interval.level()).isEqualTo(level);
            String name = row.get("method");
            boolean inverted = method.ordinal() >= ProportionMethod.CLOPPER_PEARSON.ordinal();
            compare(deviation, name + " low", interval.low(), row.get("lower"), inverted, row);
            compare(deviation, name + " high", interval.high(), row.get("upper"), inverted, row);
            var bounds = method.bounds(events, total, level);
            compare(deviation, name + " unclipped low", bounds.low(), row.get("lowerUnclipped"), inverted, row);
            compare(deviation, name + " unclipped high", bounds.high(), row.get("upperUnclipped"), inverted, row);
            published(deviation, interval.low(), row.get("publishedLower4dp"), row);
            published(deviation, interval.high(), row.get("publishedUpper4dp"), row);
        }
        deviation.done(4 * 1984);
    }

    private static void compare(
            Deviation deviation, String quantity, double actual, String expected, boolean inverted, Object row) {
        if (inverted) {
            deviation.relative(quantity, actual, ReferenceData.number(expected), 1e-12, row);
        } else {
            deviation.absolute(quantity, actual, ReferenceData.number(expected), 1e-13, row);
        }
    }

    private static void published(Deviation deviation, double actual, String expected, Object row) {
        if (!expected.isEmpty()) {
            deviation.absolute("published", actual, ReferenceData.number(expected), 5e-5, row);
        }
    }

    private static final Map<String, DifferenceMethod> DIFFERENCES = Map.of(
            "wald", DifferenceMethod.WALD,
            "waldcc", DifferenceMethod.WALD_CORRECTED,
            "agresti-caffo", DifferenceMethod.AGRESTI_CAFFO,
            "newcombe", DifferenceMethod.NEWCOMBE,
            "newcombecc", DifferenceMethod.NEWCOMBE_CORRECTED,
            "miettinen-nurminen", DifferenceMethod.MIETTINEN_NURMINEN,
            "mee", DifferenceMethod.MEE,
            "hauck-anderson", DifferenceMethod.HAUCK_ANDERSON);

    private static Proportion proportion(Map<String, String> row, String which) {
        return new Proportion(Long.parseLong(row.get("x" + which)), Long.parseLong(row.get("n" + which)));
    }

    @Test
    void everyIntervalOfADifferenceConforms() {
        Deviation deviation = new Deviation("proportion_differences");
        for (Map<String, String> row : ReferenceData.table("proportion_differences.csv")) {
            double level = ReferenceData.number(row.get("conf"));
            String name = row.get("method");
            DifferenceMethod method = DIFFERENCES.get(name);
            var interval = method.interval(proportion(row, "1"), proportion(row, "2"), level);
            assertThat(interval.method()).isEqualTo(method);
            assertThat(interval.level()).isEqualTo(level);
            compare(deviation, name + " low", interval.low(), row.get("lower"), false, row);
            compare(deviation, name + " high", interval.high(), row.get("upper"), false, row);
            var bounds = method.bounds(proportion(row, "1"), proportion(row, "2"), level);
            compare(deviation, name + " unclipped low", bounds.low(), row.get("lowerUnclipped"), false, row);
            compare(deviation, name + " unclipped high", bounds.high(), row.get("upperUnclipped"), false, row);
            published(deviation, interval.low(), row.get("publishedLower4dp"), row);
            published(deviation, interval.high(), row.get("publishedUpper4dp"), row);
        }
        deviation.done(4 * 474);
    }

    @Test
    void everyTestOfADifferenceConforms() {
        Deviation deviation = new Deviation("proportion_difference_tests");
        for (Map<String, String> row : ReferenceData.table("proportion_difference_tests.csv")) {
            var pooled = test(DifferenceMethod.Test.POOLED, row);
            var corrected = test(DifferenceMethod.Test.POOLED_CORRECTED, row);
            var unpooled = test(DifferenceMethod.Test.UNPOOLED, row);
            relative(deviation, row, "zPooled", z(pooled), 1e-12);
            relative(deviation, row, "pPooledTwoSided", p(pooled), 1e-9);
            relative(deviation, row, "chi2NoCorrection", chiSquared(pooled), 1e-12);
            relative(deviation, row, "zUnpooled", z(unpooled), 1e-12);
            relative(deviation, row, "pUnpooledTwoSided", p(unpooled), 1e-9);
            relative(deviation, row, "chi2Yates", chiSquared(corrected), 1e-12);
            relative(deviation, row, "pYates", p(corrected), 1e-9);
        }
        deviation.done(113);
    }

    private static Optional<DifferenceMethod.TestResult> test(DifferenceMethod.Test test, Map<String, String> row) {
        return test.of(proportion(row, "1"), proportion(row, "2"));
    }

    private static OptionalDouble z(Optional<DifferenceMethod.TestResult> result) {
        return result.stream().mapToDouble(DifferenceMethod.TestResult::z).findFirst();
    }

    private static OptionalDouble p(Optional<DifferenceMethod.TestResult> result) {
        return result.stream().mapToDouble(DifferenceMethod.TestResult::p).findFirst();
    }

    private static OptionalDouble chiSquared(Optional<DifferenceMethod.TestResult> result) {
        return result.stream()
                .mapToDouble(DifferenceMethod.TestResult::chiSquared)
                .findFirst();
    }

    @Test
    void finitePopulationsAndDesignEffectsConform() {
        Deviation deviation = new Deviation("fpc_design_effect");
        for (Map<String, String> row : ReferenceData.table("fpc_design_effect.csv")) {
            Proportion sample = new Proportion(Long.parseLong(row.get("x")), Long.parseLong(row.get("n")));
            long population = Long.parseLong(row.get("N"));
            Sampling estimated = Sampling.from(population, FiniteCorrection.SAMPLE_ESTIMATOR);
            Sampling known = Sampling.from(population, FiniteCorrection.KNOWN_PROPORTION);
            Sampling clustered = Sampling.simple().withDesignEffect(ReferenceData.number(row.get("deff")));
            relative(deviation, row, "p", sample.value());
            relative(deviation, row, "seInfinite", Sampling.simple().standardError(sample));
            relative(deviation, row, "seFpc_pq_over_nminus1", estimated.standardError(sample));
            relative(deviation, row, "seFpc_known_N_minus_n_over_Nminus1", known.standardError(sample));
            relative(deviation, row, "nEff_fpc_oneMinusF", estimated.effectiveSize(sample.total()));
            relative(deviation, row, "nEff_fpc_Nminus1", known.effectiveSize(sample.total()));
            relative(deviation, row, "nEff_deff", clustered.effectiveSize(sample.total()));
            if (!row.get("waldFpc95Lo").isEmpty()) {
                bounds(deviation, row, sample, ProportionMethod.WALD, estimated, "waldFpc95");
            }
            bounds(deviation, row, sample, ProportionMethod.WILSON, estimated, "wilson_nEffOneMinusF_");
            bounds(deviation, row, sample, ProportionMethod.WILSON, known, "wilson_nEffNminus1_");
            bounds(deviation, row, sample, ProportionMethod.WILSON, clustered, "wilson_deff_");
            bounds(deviation, row, sample, ProportionMethod.CLOPPER_PEARSON, clustered, "clopperPearson_deff_");
        }
        deviation.done(15 * 14);
    }

    private static void relative(Deviation deviation, Map<String, String> row, String column, OptionalDouble actual) {
        relative(deviation, row, column, actual, 1e-14);
    }

    private static void relative(
            Deviation deviation, Map<String, String> row, String column, OptionalDouble actual, double tolerance) {
        assertThat(actual.isEmpty())
                .as("%s of %s", column, row)
                .isEqualTo(row.get(column).isEmpty());
        actual.ifPresent(
                value -> deviation.relative(column, value, ReferenceData.number(row.get(column)), tolerance, row));
    }

    private static void bounds(
            Deviation deviation,
            Map<String, String> row,
            Proportion sample,
            ProportionMethod method,
            Sampling sampling,
            String columns) {
        var interval = sample.interval(method, 0.95, sampling);
        String low = row.getOrDefault(columns + "lo", row.get(columns + "Lo"));
        String high = row.getOrDefault(columns + "hi", row.get(columns + "Hi"));
        boolean inverted = method == ProportionMethod.CLOPPER_PEARSON;
        compare(deviation, columns + "low", interval.low(), low, inverted, row);
        compare(deviation, columns + "high", interval.high(), high, inverted, row);
    }
}
