package org.akkoord.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalDouble;
import org.akkoord.ReferenceData;
import org.akkoord.ReferenceData.Node;
import org.akkoord.statistics.LeastSquares.Weights;
import org.junit.jupiter.api.Test;

/** Straight lines against reference vectors. */
// Promise C4 of docs/promises.md
class RegressionVectorsTest {

    /** NIST/ITL Statistical Reference Datasets, Norris; the exact figures for the data as binary fractions. */
    @Test
    void norrisIsCorrectToTheLastDigit() {
        Node norris = ReferenceData.document("statistics/nist-norris.txt")
                .at("datasets")
                .element("Norris");
        List<Node> rows = norris.at("rows").elements();
        double[] y = rows.stream().mapToDouble(row -> row.numbers()[0]).toArray();
        double[] x = rows.stream().mapToDouble(row -> row.numbers()[1]).toArray();
        LeastSquares line = LeastSquares.fit(x, y);
        Node exact = norris.at("exactFromBinary64Data");
        double[] coefficients = exact.numbers("coefficients");
        double[] errors = exact.numbers("standardErrors");
        assertThat(line.valueAt(0)).isEqualTo(coefficients[0]);
        assertThat(line.slope()).isEqualTo(coefficients[1]);
        assertThat(line.valueStandardErrorAt(0)).hasValue(errors[0]);
        assertThat(line.slopeStandardError()).hasValue(errors[1]);
        assertThat(line.residualSumOfSquares()).isEqualTo(exact.number("residualSumOfSquares"));
        assertThat(line.rSquared()).hasValue(exact.number("rSquared"));
    }

    /**
     * Exact rational arithmetic on the decimal data; in large_offset_y writing the data as binary fractions costs six
     * digits more.
     */
    @Test
    void everyLineConforms() {
        Deviation deviation = new Deviation("ols_wls_trend");
        List<Node> cases = ReferenceData.document("statistics/least-squares.txt")
                .at("cases")
                .elements();
        assertThat(cases).hasSize(27);
        for (Node each : cases) {
            double[] x = each.numbers("x");
            double[] y = each.numbers("y");
            if (!each.at("expected").has("slope")) {
                assertThatIllegalArgumentException().isThrownBy(() -> LeastSquares.fit(x, y));
                continue;
            }
            boolean offset = each.name().equals("large_offset_y");
            double[] w = each.numbers("w");
            LeastSquares line = w.length == 0 ? LeastSquares.fit(x, y) : LeastSquares.fit(x, y, w, Weights.PRECISION);
            compare(deviation, each, line, offset ? 1e-6 : 1e-12);
            if (w.length > 0) {
                compareWeights(deviation, each.at("expected"), x, y, w);
            }
        }
        deviation.done(26 * 8);
    }

    private static void compare(Deviation deviation, Node each, LeastSquares line, double tolerance) {
        Node expected = each.at("expected");
        double looser = Math.max(tolerance, 1e-11);
        assertThat(line.count()).isEqualTo((long) expected.number("n"));
        deviation.relative("slope", line.slope(), expected.number("slope"), tolerance, each);
        deviation.relative("intercept", line.valueAt(0), expected.number("intercept"), tolerance, each);
        deviation.relative("residualSS", line.residualSumOfSquares(), expected.number("residualSS"), looser, each);
        optional(deviation, "rSquared", line.rSquared(), expected, tolerance);
        optional(deviation, "slopeSE", line.slopeStandardError(), expected, looser);
        optional(deviation, "interceptSE", line.valueStandardErrorAt(0), expected, looser);
        if (expected.has("t")) {
            optional(deviation, "t", line.slopeStatistic(), expected, looser);
            optional(deviation, "pTwoSided", line.slopeP(), expected, Math.max(tolerance, 1e-9));
        }
        for (double level : new double[] {0.9, 0.95, 0.99}) {
            double[] bounds = expected.numbers("slopeCi" + level);
            assertThat(line.slopeInterval(level).isPresent()).isEqualTo(bounds.length == 2);
            line.slopeInterval(level).ifPresent(interval -> {
                double scale = Math.abs(line.slope()) + interval.high() - interval.low();
                deviation.absolute("interval", interval.low(), bounds[0], tolerance * scale, each);
                deviation.absolute("interval", interval.high(), bounds[1], tolerance * scale, each);
                assertThat(interval.method()).isEqualTo(line.weights());
            });
        }
    }

    private static void optional(
            Deviation deviation, String name, OptionalDouble actual, Node expected, double tolerance) {
        assertThat(actual.isPresent()).as("%s of %s", name, expected).isEqualTo(expected.has(name));
        actual.ifPresent(value -> deviation.relative(name, value, expected.number(name), tolerance, expected));
    }

    private static void compareWeights(Deviation deviation, Node expected, double[] x, double[] y, double[] w) {
        LeastSquares frequency = LeastSquares.fit(x, y, w, Weights.FREQUENCY);
        Node reference = expected.at("frequencyWeights");
        deviation.relative(
                "frequency SE",
                frequency.slopeStandardError().orElseThrow(),
                reference.number("slopeSE"),
                1e-11,
                expected);
        deviation.relative(
                "frequency df",
                frequency.degreesOfFreedom().orElseThrow() + 2,
                reference.number("sumW"),
                1e-14,
                expected);
        deviation.relative(
                "frequency sigma",
                Math.sqrt(frequency.residualVariance().orElseThrow()),
                reference.number("sigma"),
                1e-11,
                expected);
        LeastSquares known = LeastSquares.fit(x, y, w, Weights.KNOWN_VARIANCE);
        deviation.relative(
                "known variance SE",
                known.slopeStandardError().orElseThrow(),
                expected.number("knownVarianceSlopeSE"),
                1e-11,
                expected);
    }
}
