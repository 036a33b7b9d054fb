package org.akkoord.html.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.akkoord.html.chart.Labels.Anchor;
import org.akkoord.html.chart.Labels.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    /** Steps of 1, 2 or 5 times a power of ten, at most five, from zero where nothing is negative. */
    @ParameterizedTest
    @CsvSource({
        "38, 100, '0, 20, 40, 60, 80, 100'",
        "3.8, 6.3, '0, 2, 4, 6, 8'",
        "6009, 10286, '0, 5000, 10000, 15000'",
        "0.1, 0.29, '0.0, 0.1, 0.2, 0.3'",
        "-4, 3, '-4, -2, 0, 2, 4'",
        "-12.5, -1, '-15, -10, -5, 0'",
        "0.0001, 0.0004, '0, 0.0001, 0.0002, 0.0003, 0.0004'",
        "1000000000, 2000000000, '0, 500000000, 1000000000, 1500000000, 2000000000'",
        "42, 42, '0, 10, 20, 30, 40, 50'",
        "0, 0, '0.0, 0.2, 0.4, 0.6, 0.8, 1.0'"
    })
    void axesHaveRoundNumbers(double least, double most, String numbers) {
        assertThat(Ticks.around(least, most).numbers())
                .usingElementComparator((one, other) -> one.compareTo(other))
                .containsExactlyElementsOf(List.of(numbers.split(", ")).stream()
                        .map(java.math.BigDecimal::new)
                        .toList());
    }

    /** Of what is counted there are no parts; 0 to 3 has room for halves. */
    @ParameterizedTest
    @CsvSource({"0, 0, '0, 1'", "0, 1, '0, 1'", "0, 3, '0, 1, 2, 3'", "0, 40, '0, 10, 20, 30, 40'"})
    void whatIsCountedHasWholeNumbers(double least, double most, String numbers) {
        assertThat(Ticks.ofWhole(least, most).numbers().stream()
                        .map(number -> number.stripTrailingZeros().toPlainString()))
                .containsExactly(numbers.split(", "));
    }

    /** Positions need no zero: 81 to 89 has steps of 2. */
    @ParameterizedTest
    @CsvSource({"81, 89, '80, 82, 84, 86, 88, 90'", "5, 5, '5.0, 5.2, 5.4, 5.6, 5.8, 6.0'"})
    void positionsNeedNoZero(double least, double most, String numbers) {
        assertThat(Ticks.between(least, most).numbers().stream().map(java.math.BigDecimal::toPlainString))
                .containsExactly(numbers.split(", "));
    }

    /**
     * An area of 100 by 100 for values of 0 to 100, and a wedge from (0, 50). The edge to 150 passes 100 half way, the
     * edge to -50 passes 0 half way; by similar triangles.
     */
    @ParameterizedTest
    @CsvSource({
        "80, 20, '0 50 100 20 100 80'",
        "150, 20, '0 50 50 0 100 0 100 80'",
        "80, -50, '0 50 100 20 100 100 50 100'",
        "150, -50, '0 50 50 0 100 0 100 100 50 100'",
        "50, 50, '0 50 100 50 100 50'"
    })
    void aWedgeIsCutOffWhereItLeavesTheArea(double upper, double lower, String corners) {
        Plane plane = new Plane(0, 0, 100, 100, 2020, 2021, 0, 100);
        assertThat(plane.wedge(0, 50, 100, upper, lower))
                .containsExactly(Stream.of(corners.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.04, 0", "0.05, 0.1", "12.34, 12.3", "-12.36, -12.4", "352, 352"})
    void positionsHaveOneDecimalAtMost(double position, String written) {
        assertThat(Coordinates.of(position)).isEqualTo(written);
    }

    @Test
    void aLabelTakesTheFirstPlaceThatIsFreeAndInside() {
        Labels labels = new Labels(100, 50);
        Label outside = new Label("2020", 99, 20, Anchor.START);
        Label inside = new Label("2020", 50, 20, Anchor.MIDDLE);
        assertThat(labels.place(List.of(outside, inside))).contains(inside);
        assertThat(labels.place(List.of(inside))).isEqualTo(Optional.empty());
        labels.keepLineFree(0, 50, 100, 40);
        assertThat(labels.place(List.of(new Label("1", 50, 45, Anchor.MIDDLE)))).isEmpty();
    }

    /** Advance widths at 12 px: DejaVu Sans 2.37 has 1303 of 2048 for a digit, Liberation Sans (as Arial) 1139. */
    @ParameterizedTest
    @CsvSource({"2020, 30.54, 26.70", "14000, 38.17, 33.37"})
    void textIsNotEstimatedTooNarrow(String text, double dejaVu, double liberation) {
        assertThat(TextSize.width(text, 12)).isGreaterThanOrEqualTo(Math.max(dejaVu, liberation));
    }
}
