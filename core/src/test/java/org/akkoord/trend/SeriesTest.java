package org.akkoord.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalDouble;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTest {

    private static final Point IN_2017 = point("2017", Quantity.of("40"));
    private static final Point IN_2018 = point("2018", Quantity.share(58, 200));
    private static final Point IN_2019 = point("2019", Quantity.Bounds.fewerThan(5));

    @Test
    void pointsAreInTimeOrder() {
        Series series = new Series(List.of(IN_2019, IN_2017, IN_2018));

        assertThat(series.points()).containsExactly(IN_2017, IN_2018, IN_2019).isUnmodifiable();
        assertThat(series).isEqualTo(new Series(List.of(IN_2018, IN_2019, IN_2017)));
        assertThat(series.latest()).contains(IN_2019);
    }

    @Test
    void aRangeIsAPointAndNoNumber() {
        assertThat(new Series(List.of(IN_2019, IN_2018)).numbers()).containsExactly(IN_2018);
        assertThat(IN_2019.number()).isEmpty();
    }

    @Test
    void aSeriesMayBeEmpty() {
        assertThat(new Series(List.of()).latest()).isEmpty();
        assertThat(new Series(List.of()).numbers()).isEmpty();
    }

    @Test
    void aPeriodOccursOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Series(List.of(IN_2018, IN_2017, point("2018", Quantity.of("41")))))
                .withMessage("a series must have one value per period, but has two for 2018");
    }

    @Test
    void aPointIsANumberOrARange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> point("2018", Quantity.missing(Quantity.MissingReason.SUPPRESSED)))
                .withMessage("a point needs a number or bounds");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> point("2018", new Quantity.Words(LocalizedText.of("en", "nearly all"))))
                .withMessage("a point needs a number or bounds");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aStandardErrorIsFiniteAndNotNegative(double error) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Point(ReportingPeriod.year(2018), Quantity.of("40"), OptionalDouble.of(error)))
                .withMessage("a standard error must be finite and not negative");
    }

    private static Point point(String period, Quantity value) {
        return new Point(ReportingPeriod.parse(period), value, OptionalDouble.empty());
    }
}
