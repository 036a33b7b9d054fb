package org.akkoord.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.akkoord.comparison.EvaluationComparison.ChangeWord;
import org.akkoord.comparison.EvaluationComparison.NewFigure;
import org.akkoord.indicator.Cell;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Interval;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.trend.Change;
import org.akkoord.trend.Point;
import org.akkoord.trend.Point.SamplingError;
import org.akkoord.verdict.Citation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeWordTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private static NewFigure change(Point from, Point to) {
        return new NewFigure(
                cite(to), Optional.of(cite(from)), Change.between(from, to).flatMap(Change::test));
    }

    private static Citation cite(Point point) {
        return new Citation("readers", Cell.whole(), point.period(), point.value(), Unit.PERCENT, List.of());
    }

    private static Point sample(int year, long numerator, long denominator) {
        return Point.ofSample(ReportingPeriod.year(year), Quantity.share(numerator, denominator));
    }

    private static Point published(int year, String value, String low, String high) {
        Interval interval = new Interval(new BigDecimal(low), new BigDecimal(high), new BigDecimal("0.95"));
        return new Point(
                ReportingPeriod.year(year),
                Quantity.of(value),
                Optional.of(SamplingError.of(new BigDecimal(value), interval)));
    }

    /**
     * The pooled score by hand, z = (p2 - p1) / sqrt(2 m (1 - m) / n) with the mean m, against 1.96: 1.42 for 40 and 50
     * of 100, 2.12 for 40 and 55, 1.36 for 3 points in samples of 1000, 4.30 in samples of 10000.
     */
    @ParameterizedTest
    @CsvSource({
        "40, 50, 100, ABOUT_THE_SAME",
        "50, 40, 100, ABOUT_THE_SAME",
        "40, 55, 100, RISE",
        "55, 40, 100, FALL",
        "400, 430, 1000, ABOUT_THE_SAME",
        "4000, 4300, 10000, RISE",
        "4300, 4000, 10000, FALL"
    })
    void theSampleDecidesAndNotTheSize(long earlier, long later, long of, ChangeWord word) {
        assertThat(change(sample(2018, earlier, of), sample(2019, later, of)).word())
                .contains(word);
    }

    @Test
    void publishedIntervalsDecideAsWell() {
        // half widths of 2: the difference has a half width of 2.83
        assertThat(change(published(2018, "60", "58", "62"), published(2019, "62.8", "60.8", "64.8"))
                        .word())
                .contains(ChangeWord.ABOUT_THE_SAME);
        assertThat(change(published(2018, "60", "58", "62"), published(2019, "62.9", "60.9", "64.9"))
                        .word())
                .contains(ChangeWord.RISE);
    }

    @Test
    void whereNothingIsKnownTheNumbersSayIt() {
        NewFigure counted = change(
                Point.of(ReportingPeriod.year(2018), Quantity.share(40, 100)),
                Point.of(ReportingPeriod.year(2019), Quantity.share(81, 100)));

        assertThat(counted.word()).isEmpty();
        assertThat(counted.text(Locale.ENGLISH))
                .isEqualTo("new figure: readers: 81 % (81 of 100) in 2019 (+41 percentage points from 40 % (40"
                        + " of 100) in 2018)");
        assertThat(change(published(2018, "60", "58", "62"), Point.of(ReportingPeriod.year(2019), Quantity.of("90")))
                        .word())
                .isEmpty();
    }

    @Test
    void theWordSaysThatItIsThatOfTheSamplingError() {
        assertThat(change(sample(2018, 50, 100), sample(2019, 40, 100)).text(Locale.ENGLISH))
                .isEqualTo("new figure: readers: 40 % (40 of 100) in 2019 - about the same, within the sampling"
                        + " error (-10 percentage points from 50 % (50 of 100) in 2018)");
        assertThat(change(sample(2018, 40, 100), sample(2019, 55, 100)).text(DUTCH))
                .isEqualTo("nieuw cijfer: readers: 55 % (55 van 100) in 2019 - stijging buiten de"
                        + " steekproeffout (+15 procentpunt ten opzichte van 40 % (40 van 100) in 2018)");
    }
}
