package org.akkoord.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.ReferenceData;
import org.akkoord.statistics.Proportion.FiniteCorrection;
import org.akkoord.statistics.Proportion.Sampling;
import org.junit.jupiter.api.Test;

/** Proportions against reference vectors. */
// Promise C4 of docs/promises.md
class ProportionVectorsTest {

    private static final Map<String, Proportion.Method> METHODS = Map.of(
            "wald", Proportion.Method.WALD,
            "waldcc", Proportion.Method.WALD_CORRECTED,
            "wilson", Proportion.Method.WILSON,
            "wilsoncc", Proportion.Method.WILSON_CORRECTED,
            "agresti-coull", Proportion.Method.AGRESTI_COULL,
            "clopper-pearson", Proportion.Method.CLOPPER_PEARSON,
            "jeffreys", Proportion.Method.JEFFREYS,
            "midp", Proportion.Method.MID_P);

    @Test
    void everyIntervalOfOneProportionConforms() {
        Deviation deviation = new Deviation("proportion_intervals");
        for (Map<String, String> row : ReferenceData.table("statistics/proportion-intervals.tsv")) {
            long events = Long.parseLong(row.get("x"));
            long total = Long.parseLong(row.get("n"));
            double level = ReferenceData.number(row.get("conf"));
            Proportion.Method method = METHODS.get(row.get("method"));
            var interval = method.interval(events, total, level);
            assertThat(interval.method()).isEqualTo(method);
            assertThat(interval.level()).isEqualTo(level);
            String name = row.get("method");
            Bounds bounds = new Bounds(deviation, row, method.ordinal() >= Proportion.Method.CLOPPER_PEARSON.ordinal());
            bounds.compare(name + " low", interval.low(), "lower");
            bounds.compare(name + " high", interval.high(), "upper");
            var formula = method.bounds(events, total, level);
            bounds.compare(name + " unclipped low", formula.low(), "lowerUnclipped");
            bounds.compare(name + " unclipped high", formula.high(), "upperUnclipped");
            bounds.published(interval.low(), "publishedLower4dp");
            bounds.published(interval.high(), "publishedUpper4dp");
        }
        deviation.done(4 * 1984);
    }

    /** The bounds of one row: inverted distributions to a relative 1e-12, closed formulas to 1e-13. */
    private record Bounds(Deviation deviation, Map<String, String> row, boolean inverted) {

        void compare(String quantity, double actual, String column) {
            double expected = ReferenceData.number(row.get(column));
            if (inverted) {
                deviation.relative(quantity, actual, expected, 1e-12, row);
            } else {
                deviation.absolute(quantity, actual, expected, 1e-13, row);
            }
        }

        void compare(ConfidenceInterval<Proportion.Method> interval, String low, String high) {
            compare(low, interval.low(), low);
            compare(high, interval.high(), high);
        }

        void published(double actual, String column) {
            if (!row.get(column).isEmpty()) {
                deviation.absolute("published", actual, ReferenceData.number(row.get(column)), 5e-5, row);
            }
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
        for (Map<String, String> row : ReferenceData.table("statistics/proportion-differences.tsv")) {
            double level = ReferenceData.number(row.get("conf"));
            String name = row.get("method");
            DifferenceMethod method = DIFFERENCES.get(name);
            Bounds bounds = new Bounds(deviation, row, false);
            var interval = method.interval(proportion(row, "1"), proportion(row, "2"), level);
            assertThat(interval.method()).isEqualTo(method);
            assertThat(interval.level()).isEqualTo(level);
            bounds.compare(name + " low", interval.low(), "lower");
            bounds.compare(name + " high", interval.high(), "upper");
            var formula = method.bounds(proportion(row, "1"), proportion(row, "2"), level);
            bounds.compare(name + " unclipped low", formula.low(), "lowerUnclipped");
            bounds.compare(name + " unclipped high", formula.high(), "upperUnclipped");
            bounds.published(interval.low(), "publishedLower4dp");
            bounds.published(interval.high(), "publishedUpper4dp");
        }
        deviation.done(4 * 474);
    }

    @Test
    void everyTestOfADifferenceConforms() {
        Deviation deviation = new Deviation("proportion_difference_tests");
        for (Map<String, String> row : ReferenceData.table("statistics/proportion-difference-tests.tsv")) {
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
        for (Map<String, String> row : ReferenceData.table("statistics/finite-populations.tsv")) {
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
            Bounds closed = new Bounds(deviation, row, false);
            if (!row.get("waldFpc95Lo").isEmpty()) {
                var wald = sample.interval(Proportion.Method.WALD, 0.95, estimated);
                closed.compare(wald, "waldFpc95Lo", "waldFpc95Hi");
            }
            Proportion.Method wilson = Proportion.Method.WILSON;
            closed.compare(
                    sample.interval(wilson, 0.95, estimated), "wilson_nEffOneMinusF_lo", "wilson_nEffOneMinusF_hi");
            closed.compare(sample.interval(wilson, 0.95, known), "wilson_nEffNminus1_lo", "wilson_nEffNminus1_hi");
            closed.compare(sample.interval(wilson, 0.95, clustered), "wilson_deff_lo", "wilson_deff_hi");
            var exact = sample.interval(Proportion.Method.CLOPPER_PEARSON, 0.95, clustered);
            new Bounds(deviation, row, true).compare(exact, "clopperPearson_deff_lo", "clopperPearson_deff_hi");
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
}
