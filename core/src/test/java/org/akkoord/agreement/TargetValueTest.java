package org.akkoord.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.akkoord.agreement.TargetValue.Attainment;
import org.akkoord.indicator.Direction;
import org.akkoord.quantity.Quantity;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetValueTest {

    private static final TargetValue AT_LEAST_29 = new TargetValue.AtLeast(new BigDecimal("29"));
    private static final TargetValue AT_MOST_29 = new TargetValue.AtMost(new BigDecimal("29"));
    private static final TargetValue FROM_20_TO_29 =
            new TargetValue.Between(new BigDecimal("20"), new BigDecimal("29"));

    /** A quantity is written as a figure (80.4), a share (58 of 200), bounds (1 to 4), words or a missing value. */
    private static Quantity quantity(String text) {
        if (text.contains(" of ")) {
            String[] counts = text.split(" of ");
            return Quantity.share(Long.parseLong(counts[0]), Long.parseLong(counts[1]));
        }
        if (text.contains(" to ")) {
            String[] bounds = text.split(" to ");
            return new Quantity.Bounds(new BigDecimal(bounds[0]), new BigDecimal(bounds[1]));
        }
        return switch (text) {
            case "words" -> new Quantity.Words(LocalizedText.of("en", "29 percent or more"));
            case "missing" -> Quantity.missing(Quantity.MissingReason.SUPPRESSED);
            default -> Quantity.of(text);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "29, MET",
        "29.000, MET",
        "29.01, MET",
        "28.999999999999999, NOT_MET",
        "-29, NOT_MET",
        "58 of 200, MET",
        "57 of 200, NOT_MET",
        "29 to 40, MET",
        "28 to 29, UNDECIDED",
        "20 to 40, UNDECIDED",
        "20 to 28.9, NOT_MET",
        "words, UNDECIDED",
        "missing, UNDECIDED"
    })
    void atLeastIsMetFromTheValueUp(String quantity, Attainment attainment) {
        assertThat(AT_LEAST_29.test(quantity(quantity))).isEqualTo(attainment);
    }

    @ParameterizedTest
    @CsvSource({
        "29, MET",
        "29.000, MET",
        "28.9, MET",
        "29.000000000000001, NOT_MET",
        "58 of 200, MET",
        "59 of 200, NOT_MET",
        "20 to 29, MET",
        "29 to 30, UNDECIDED",
        "29.1 to 30, NOT_MET",
        "words, UNDECIDED",
        "missing, UNDECIDED"
    })
    void atMostIsMetFromTheValueDown(String quantity, Attainment attainment) {
        assertThat(AT_MOST_29.test(quantity(quantity))).isEqualTo(attainment);
    }

    @ParameterizedTest
    @CsvSource({
        "20, MET",
        "25, MET",
        "29, MET",
        "19.9, NOT_MET",
        "29.1, NOT_MET",
        "40 of 200, MET",
        "58 of 200, MET",
        "39 of 200, NOT_MET",
        "59 of 200, NOT_MET",
        "20 to 29, MET",
        "19 to 25, UNDECIDED",
        "25 to 30, UNDECIDED",
        "0 to 100, UNDECIDED",
        "0 to 19, NOT_MET",
        "30 to 40, NOT_MET",
        "words, UNDECIDED",
        "missing, UNDECIDED"
    })
    void betweenIsMetInTheRangeWithBothEnds(String quantity, Attainment attainment) {
        assertThat(FROM_20_TO_29.test(quantity(quantity))).isEqualTo(attainment);
    }

    @ParameterizedTest
    @CsvSource({"29", "58 of 200", "1 to 4", "words", "missing"})
    void withoutAValueNothingIsDecided(String quantity) {
        assertThat(new TargetValue.Towards(Direction.INCREASE).test(quantity(quantity)))
                .isEqualTo(Attainment.UNDECIDED);
        assertThat(new TargetValue.Towards(Direction.DECREASE).test(quantity(quantity)))
                .isEqualTo(Attainment.UNDECIDED);
        assertThat(new TargetValue.Unquantified().test(quantity(quantity))).isEqualTo(Attainment.UNDECIDED);
    }

    /** A figure of which the source says only that it lies below, above or near a number decides no more than that. */
    @ParameterizedTest
    @CsvSource({
        "29, UNDER, NOT_MET, MET, UNDECIDED",
        "29.1, UNDER, UNDECIDED, UNDECIDED, UNDECIDED",
        "28.9, OVER, UNDECIDED, UNDECIDED, UNDECIDED",
        "29, OVER, MET, NOT_MET, NOT_MET",
        "29, ABOUT, UNDECIDED, UNDECIDED, UNDECIDED",
        "30, ABOUT, MET, NOT_MET, NOT_MET",
        "20, UNDER, NOT_MET, MET, NOT_MET",
        "20, ABOUT, NOT_MET, MET, UNDECIDED"
    })
    void anApproximateFigureDecidesOnlyWhatItSays(
            String amount,
            Quantity.Qualifier qualifier,
            Attainment atLeast29,
            Attainment atMost29,
            Attainment inRange) {
        Quantity figure = new Quantity.Figure(new BigDecimal(amount), qualifier);
        assertThat(AT_LEAST_29.test(figure)).isEqualTo(atLeast29);
        assertThat(AT_MOST_29.test(figure)).isEqualTo(atMost29);
        assertThat(FROM_20_TO_29.test(figure)).isEqualTo(inRange);
    }

    @Test
    void theBoundToCrossIsTheNearerOne() {
        assertThat(AT_LEAST_29.boundFrom(new BigDecimal("10"))).contains(new BigDecimal("29"));
        assertThat(AT_MOST_29.boundFrom(new BigDecimal("90"))).contains(new BigDecimal("29"));
        assertThat(FROM_20_TO_29.boundFrom(new BigDecimal("10"))).contains(new BigDecimal("20"));
        assertThat(FROM_20_TO_29.boundFrom(new BigDecimal("90"))).contains(new BigDecimal("29"));
        // a double would take it for 29
        assertThat(FROM_20_TO_29.boundFrom(new BigDecimal("29.0000000000000000001")))
                .contains(new BigDecimal("29"));
        assertThat(new TargetValue.Towards(Direction.INCREASE).boundFrom(new BigDecimal("10")))
                .isEmpty();
        assertThat(new TargetValue.Unquantified().boundFrom(new BigDecimal("10")))
                .isEmpty();
    }

    @Test
    void aRangeIsNotReversedAndMayBeOneValue() {
        assertThat(new TargetValue.Between(BigDecimal.TEN, BigDecimal.TEN).test(Quantity.of("10.0")))
                .isEqualTo(Attainment.MET);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetValue.Between(new BigDecimal("29"), new BigDecimal("20")))
                .withMessage("a target range must not be reversed: 29 to 20");
    }

    @Test
    void aDirectionIsNotNeutral() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetValue.Towards(Direction.NEUTRAL))
                .withMessage("a target direction must be INCREASE or DECREASE");
    }

    @Test
    void valuesAreInTheRangeOfFigures() {
        String range = "a number must be at most 1e15 in absolute value, with at most 15 decimals";
        BigDecimal tooLarge = new BigDecimal("1e16");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetValue.AtLeast(tooLarge))
                .withMessage(range);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetValue.AtMost(tooLarge))
                .withMessage(range);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetValue.Between(BigDecimal.ONE, tooLarge))
                .withMessage(range);
    }

    private static final List<TargetValue> ALL = List.of(
            AT_LEAST_29,
            AT_MOST_29,
            FROM_20_TO_29,
            new TargetValue.Towards(Direction.DECREASE),
            new TargetValue.Unquantified());

    @Test
    void eachKindAnswersForItself() {
        assertThat(ALL.stream()
                        .map(target -> target.<String>match(
                                least -> ">= " + least,
                                most -> "<= " + most,
                                (low, high) -> low + " to " + high,
                                Direction::name,
                                () -> "words")))
                .containsExactly(">= 29", "<= 29", "20 to 29", "DECREASE", "words");
        assertThat(ALL.stream().map(TargetValue::isInWords)).containsExactly(false, false, false, false, true);
        assertThat(ALL.stream().map(TargetValue::direction))
                .containsExactly(
                        Direction.INCREASE,
                        Direction.DECREASE,
                        Direction.NEUTRAL,
                        Direction.DECREASE,
                        Direction.NEUTRAL);
    }

    @Test
    void aRangeIsTwoTargetsWithOneBound() {
        assertThat(FROM_20_TO_29.ends()).containsExactly(new TargetValue.AtLeast(new BigDecimal("20")), AT_MOST_29);
        assertThat(AT_MOST_29.ends()).containsExactly(AT_MOST_29);
        assertThat(ALL.stream().map(target -> target.bounds().size())).containsExactly(1, 1, 2, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"19.9, INCREASE", "20, NEUTRAL", "29, NEUTRAL", "29.1, DECREASE"})
    void theWayToARangeIsTheWayIntoIt(BigDecimal now, Direction way) {
        assertThat(FROM_20_TO_29.directionFrom(now)).isEqualTo(way);
        assertThat(AT_LEAST_29.directionFrom(now)).isEqualTo(Direction.INCREASE);
    }
}
