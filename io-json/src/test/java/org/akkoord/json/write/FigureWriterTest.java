package org.akkoord.json.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Interval;
import org.akkoord.quantity.Quantity;
import org.akkoord.trend.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureWriterTest {

    @Test
    void aNumberHasAsFewDigitsAsTellItFromItsNeighbours() {
        assertThat(FigureWriter.put(new JsonObject(), "z", OptionalDouble.of(-0.0000125))
                        .node()
                        .toString())
                .isEqualTo("{\"z\":-0.0000125}");
    }

    @ParameterizedTest
    @CsvSource({"-0.0, 0", "76.55, 76.55", "0.024, 0.024", "12, 12", "0.1, 0.1", "-2.50, -2.5"})
    void aNumberCarriesNeitherNoiseNorASignOfZero(double number, String written) {
        assertThat(FigureWriter.put(new JsonObject(), "z", number).node()).hasToString("{\"z\":" + written + "}");
    }

    /** By hand: 3 to 9 around 5 at 95 percent is 2 / 1.96 below and 4 / 1.96 above. */
    @Test
    void anAsymmetricErrorHasBothSides() {
        assertThat(FigureWriter.point(published("5", "3", "9")).toString())
                .contains("\"standardError\":1.53", "\"errorBelow\":1.02", "\"errorAbove\":2.04");
        assertThat(FigureWriter.point(published("6", "3", "9")).toString())
                .contains("\"standardError\":1.53")
                .doesNotContain("errorBelow");
        assertThat(FigureWriter.point(Point.ofSample(ReportingPeriod.year(2019), Quantity.share(1, 10)))
                        .toString())
                .contains("\"standardError\":9.48")
                .doesNotContain("errorAbove");
    }

    private static Point published(String value, String low, String high) {
        Interval interval = new Interval(new BigDecimal(low), new BigDecimal(high), new BigDecimal("0.95"));
        return new Point(
                ReportingPeriod.year(2019),
                Quantity.of(value),
                Optional.of(Point.SamplingError.of(new BigDecimal(value), interval)));
    }

    @Test
    void whatIsNotFiniteIsLeftOut() {
        JsonObject object = new JsonObject();
        FigureWriter.put(object, "z", OptionalDouble.of(Double.NaN));
        FigureWriter.put(object, "p", Double.POSITIVE_INFINITY);
        FigureWriter.put(object, "low", OptionalDouble.empty());

        assertThat(object.node().isEmpty()).isTrue();
    }
}
