package org.akkoord.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

    @Test
    void boundsMayBeEqual() {
        Interval interval = interval("61.4", "61.4", "0.95");

        assertThat(interval.low()).isEqualTo(interval.high());
    }

    @Test
    void boundsAreNotReversed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> interval("65.4", "61.4", "0.95"))
                .withMessage("an interval must not be reversed: 65.4 to 61.4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "1.0", "95", "-0.5"})
    void theLevelLiesBetweenZeroAndOne(String level) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> interval("61.4", "65.4", level))
                .withMessage("a confidence level must be above 0 and below 1, but was " + level);
    }

    @Test
    void everyNumberIsInTheRangeOfFigures() {
        String range = "a number must be at most 1e15 in absolute value, with at most 15 decimals";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> interval("-1e16", "65.4", "0.95"))
                .withMessage(range);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> interval("61.4", "1e16", "0.95"))
                .withMessage(range);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> interval("61.4", "65.4", "0.9500000000000001"))
                .withMessage(range);
    }

    private static Interval interval(String low, String high, String level) {
        return new Interval(new BigDecimal(low), new BigDecimal(high), new BigDecimal(level));
    }
}
