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
        assertThat(Written.of(OptionalDouble.of(-0.0000125), (number, out) -> out.put("z", number)))
                .isEqualTo("{\"z\":-0.0000125}");
    }

    @ParameterizedTest
    @CsvSource({"-0.0, 0", "76.55, 76.55", "0.024, 0.024", "12, 12", "0.1, 0.1", "-2.50, -2.5"})
    void aNumberCarriesNeitherNoiseNorASignOfZero(double number, String written) {
        assertThat(Written.of(number, (each, out) -> out.put("z", each))).hasToString("{\"z\":" + written + "}");
    }

    /**
     * By hand: 3 to 9 around 5 at 95 percent is 2 / 1.96 below and 4 / 1.96 above. Wilson's formula by hand in Python,
     * with z = 1.959963984540054: 1 of 10 gives 1.7876213 to 40.4150027 percent, so 4.19007 and 15.51814 below and
     * above 10.
     */
    @Test
    void anAsymmetricErrorHasBothSides() {
        assertThat(Written.of(published("5", "3", "9"), FigureWriter::point))
                .contains("\"standardError\":1.53", "\"errorBelow\":1.02", "\"errorAbove\":2.04");
        assertThat(Written.of(published("6", "3", "9"), FigureWriter::point))
                .contains("\"standardError\":1.53")
                .doesNotContain("errorBelow");
        assertThat(Written.of(Point.ofSample(ReportingPeriod.year(2019), Quantity.share(1, 10)), FigureWriter::point))
                .contains(
                        "\"standardError\":9.48",
                        "\"errorOfCounts\":true",
                        "\"errorBelow\":4.19006",
                        "\"errorAbove\":15.5181");
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
        assertThat(Written.of(
                        Double.NaN,
                        (number, out) -> out.put("z", OptionalDouble.of(number))
                                .put("p", Double.POSITIVE_INFINITY)
                                .put("low", OptionalDouble.empty())))
                .isEqualTo("{}");
    }
}
