package org.akkoord.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    private static final String RANGE = "a number must be at most 1e15 in absolute value, with at most 15 decimals";

    @Test
    void aFigureIsItsNumberAsWritten() {
        Quantity figure = Quantity.of("80.40");

        assertThat(figure.value()).hasValue(80.4);
        assertThat(figure.decimal()).contains(new BigDecimal("80.40"));
        assertThat(figure).isNotEqualTo(Quantity.of("80.4"));
        assertThat(Quantity.of("80.4").qualifier()).isEqualTo(Quantity.Qualifier.EXACT);
    }

    @Test
    void aNumberIsAFigureInTheFewestDecimals() {
        assertThat(Quantity.of(61)).isEqualTo(Quantity.of("61"));
        assertThat(Quantity.of(61.0)).isEqualTo(Quantity.of("61"));
        assertThat(Quantity.of(0.1)).isEqualTo(Quantity.of("0.1"));
        assertThat(Quantity.of(-1200)).isEqualTo(Quantity.of("-1200"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of(Double.NaN))
                .withMessage("a figure must be finite, but was NaN");
    }

    @Test
    void aTextThatIsNoNumberIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of("six\u001b"))
                .withMessage("a figure must be a number such as 80 or 80.4, but was 'six\\u001b'");
    }

    @Test
    void anApproximateFigureIsStillItsNumber() {
        Quantity figure = new Quantity.Figure(new BigDecimal("55"), Quantity.Qualifier.ABOUT);

        assertThat(figure.value()).hasValue(55);
        assertThat(figure.decimal()).contains(new BigDecimal("55"));
        assertThat(figure).isNotEqualTo(Quantity.of("55"));
    }

    @Test
    void aShareIsItsPercentage() {
        assertThat(Quantity.share(58, 200).value()).hasValue(29);
        assertThat(Quantity.share(58, 200).decimal())
                .hasValueSatisfying(decimal -> assertThat(decimal).isEqualByComparingTo("29"));
    }

    static Stream<Quantity> noNumbers() {
        return Stream.of(
                Quantity.Bounds.fewerThan(5),
                new Quantity.Words(LocalizedText.of("en", "nearly all")),
                Quantity.missing(Quantity.MissingReason.SUPPRESSED));
    }

    @ParameterizedTest
    @MethodSource("noNumbers")
    void boundsWordsAndMissingValuesAreNoNumber(Quantity quantity) {
        assertThat(quantity.value()).isEmpty();
        assertThat(quantity.decimal()).isEmpty();
    }

    @Test
    void fewerThanFiveIsOneToFour() {
        assertThat(Quantity.Bounds.fewerThan(5)).isEqualTo(new Quantity.Bounds(BigDecimal.ONE, BigDecimal.valueOf(4)));
        assertThat(Quantity.Bounds.fewerThan(2)).isEqualTo(new Quantity.Bounds(BigDecimal.ONE, BigDecimal.ONE));
    }

    @Test
    void boundsAreNotReversed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quantity.Bounds(BigDecimal.TEN, BigDecimal.ONE))
                .withMessage("bounds must not be reversed: 10 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.Bounds.fewerThan(1))
                .withMessage("bounds must not be reversed: 1 to 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000", "-1000000000000000", "0.123456789012345", "0e-15", "80.40"})
    void theLimitsThemselvesAreInRange(String number) {
        assertThat(Quantity.requireInRange(new BigDecimal(number))).isEqualTo(new BigDecimal(number));
    }

    @ParameterizedTest
    @CsvSource({"1E+3, 1000", "1e15, 1000000000000000", "-12E1, -120", "0e15, 0"})
    void aNumberWithAnExponentIsTheNumberWrittenOut(String number, String written) {
        assertThat(Quantity.requireInRange(new BigDecimal(number))).hasToString(written);
        assertThat(Quantity.of(number)).isEqualTo(Quantity.of(written)).hasSameHashCodeAs(Quantity.of(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000000000000000.1",
                "-1000000000000001",
                "1e16",
                "0.1234567890123456",
                "0e-16",
                "0e16",
                "1e999999999"
            })
    void beyondTheLimitsNothingIsAccepted(String number) {
        BigDecimal decimal = new BigDecimal(number);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quantity.Figure(decimal, Quantity.Qualifier.EXACT))
                .withMessage(RANGE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quantity.Bounds(decimal, decimal))
                .withMessage(RANGE);
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(Quantity.of("80"), "figure 80"),
                Arguments.of(Quantity.share(1, 4), "counts 1 of 4"),
                Arguments.of(Quantity.Bounds.fewerThan(5), "bounds 1 to 4"),
                Arguments.of(new Quantity.Words(LocalizedText.of("en", "nearly all")), "words nearly all"),
                Arguments.of(Quantity.missing(Quantity.MissingReason.SUPPRESSED), "missing SUPPRESSED"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachKindAnswersForItselfAlone(Quantity quantity, String kind) {
        String matched = quantity.match(
                figure -> "figure " + figure.amount(),
                share -> "counts " + share.numerator() + " of " + share.denominator(),
                bounds -> "bounds " + bounds.low() + " to " + bounds.high(),
                words -> "words " + words.in(Locale.ENGLISH),
                reason -> "missing " + reason);
        assertThat(matched).isEqualTo(kind);
        assertThat(Stream.of(
                                quantity.figure(),
                                quantity.counts(),
                                quantity.bounds(),
                                quantity.words(),
                                quantity.missingReason())
                        .filter(Optional::isPresent))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "80, UNDER, AT_LEAST, 80, false",
        "80, UNDER, AT_LEAST, 79, ",
        "80, UNDER, AT_MOST, 80, true",
        "80, UNDER, BELOW, 80, true",
        "80, UNDER, EQUAL_TO, 80, false",
        "80, UNDER, EQUAL_TO, 79.9, ",
        "80, OVER, AT_LEAST, 80, true",
        "80, OVER, ABOVE, 80, true",
        "80, OVER, AT_LEAST, 81, ",
        "80, OVER, AT_MOST, 80, false",
        "80, ABOUT, AT_LEAST, 80, ",
        "80, ABOUT, AT_LEAST, 80.5, ",
        "80, ABOUT, AT_LEAST, 80.51, false",
        "80, ABOUT, AT_LEAST, 79.49, true",
        "8.0, ABOUT, AT_LEAST, 8.05, ",
        "8.0, ABOUT, AT_LEAST, 8.06, false",
        "80, EXACT, AT_LEAST, 80, true"
    })
    void aQualifierDecidesOnlyWhatItsWordsDecide(
            String amount, Quantity.Qualifier qualifier, Quantity.Relation relation, String bound, Boolean answer) {
        Quantity figure = new Quantity.Figure(new BigDecimal(amount), qualifier);
        assertThat(figure.relates(relation, new BigDecimal(bound))).isEqualTo(Optional.ofNullable(answer));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, true, false, BELOW, true",
        "0, 2, true, true, BELOW, ",
        "0, 2, true, false, AT_LEAST, false",
        "0, 2, true, false, EQUAL_TO, false",
        "2, 5, false, true, ABOVE, true",
        "2, 5, true, true, ABOVE, ",
        "2, 5, false, true, AT_MOST, false",
        "0, 5, false, false, ABOVE, "
    })
    void anOpenEndIsNotAValue(
            String low, String high, boolean lowIn, boolean highIn, Quantity.Relation relation, Boolean answer) {
        Quantity bounds = new Quantity.Bounds(new BigDecimal(low), new BigDecimal(high), lowIn, highIn);
        assertThat(bounds.relates(relation, BigDecimal.valueOf(2))).isEqualTo(Optional.ofNullable(answer));
    }

    @Test
    void openBoundsHoldAValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quantity.Bounds(BigDecimal.ONE, BigDecimal.ONE, true, false))
                .withMessage("no value lies between 1 and 1");
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 1, 1, false",
        "AT_LEAST, 2, 4, true",
        "AT_LEAST, 3, 9, true",
        "AT_LEAST, 0, 4, ",
        "ABOVE, 1, 9, ",
        "ABOVE, 3, 9, true",
        "AT_MOST, 1, 2, true",
        "BELOW, 1, 2, ",
        "BELOW, 2, 9, false",
        "EQUAL_TO, 2, 2, true",
        "EQUAL_TO, 1, 9, ",
        "EQUAL_TO, 3, 9, false",
        "EQUAL_TO, 2, 3, "
    })
    void boundsDecideOnlyWhatAllTheirValuesDecide(Quantity.Relation relation, String low, String high, Boolean answer) {
        BigDecimal two = BigDecimal.valueOf(2);
        Quantity bounds = new Quantity.Bounds(new BigDecimal(low), new BigDecimal(high));
        assertThat(bounds.relates(relation, two)).isEqualTo(Optional.ofNullable(answer));
    }

    @Test
    void sameValuesMayBeWrittenInTwoWays() {
        Quantity eighty = Quantity.of("80");
        assertThat(eighty.isSameValue(Quantity.of("80.00"))).isTrue();
        assertThat(eighty.isSameValue(Quantity.share(40, 50))).isTrue();
        assertThat(Quantity.share(40, 50).isSameValue(Quantity.share(80, 100))).isTrue();
        assertThat(new Quantity.Bounds(BigDecimal.ONE, BigDecimal.TEN)
                        .isSameValue(new Quantity.Bounds(new BigDecimal("1.0"), new BigDecimal("10.00"))))
                .isTrue();
    }

    @Test
    void whatIsLessExactIsAnotherValue() {
        Quantity eighty = Quantity.of("80");
        List<Quantity> others = List.of(
                Quantity.of("80.01"),
                Quantity.share(80, 101),
                new Quantity.Figure(new BigDecimal("80"), Quantity.Qualifier.ABOUT),
                new Quantity.Figure(new BigDecimal("80"), Quantity.Qualifier.UNDER),
                new Quantity.Bounds(new BigDecimal("79"), new BigDecimal("80")),
                Quantity.missing(Quantity.MissingReason.SUPPRESSED));
        assertThat(others).noneMatch(eighty::isSameValue).noneMatch(other -> other.isSameValue(eighty));
        assertThat(Quantity.missing(Quantity.MissingReason.SUPPRESSED)
                        .isSameValue(Quantity.missing(Quantity.MissingReason.NOT_COLLECTED)))
                .isFalse();
    }
}
