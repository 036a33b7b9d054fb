package org.akkoord.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberGrammarTest {

    private static final String RANGE = "a number must be at most 1e15 in absolute value, with at most 15 decimals";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.0",
                "80",
                "80.4",
                "80.40",
                "-3.5",
                "-0.1",
                "1000000000000000",
                "-1000000000000000",
                "0.123456789012345",
                "-999999999999999.999999999999999",
                "-1000000000000000.000000000000000"
            })
    void aDecimalIsReadWithItsDecimals(String text) {
        assertThat(Quantity.parseDecimal(text)).isEqualTo(new BigDecimal(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " 80",
                "80 ",
                "+1",
                "01",
                "-01",
                "00.5",
                "-0",
                "-0.00",
                "--1",
                "1.",
                ".5",
                "-.5",
                "1.2.3",
                "1,5",
                "1.000,5",
                "1_000",
                "1e5",
                "1E-5",
                "1e999999999",
                "0x10",
                "1f",
                "1d",
                "NaN",
                "Infinity",
                "80%",
                "\u2212" + "1",
                "\u0661\u0662",
                "\uff11",
                "1\u0665",
                "1\n",
                "about 80"
            })
    void anythingElseIsNoDecimal(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.parseDecimal(text))
                .withMessage("expected a number such as 80 or 80.4, but found '" + text.replace("\n", "\\u000a") + "'");
    }

    @ParameterizedTest
    @ValueSource(ints = {34, 1000})
    void aDecimalHasAtMost33Characters(int length) {
        String digits = "0." + "0".repeat(length - 2);
        String quoted = length > 200 ? digits.substring(0, 200) + "..." : digits;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.parseDecimal(digits))
                .withMessage("expected a number such as 80 or 80.4, but found '" + quoted + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000000000000001",
                "-1000000000000001",
                "1000000000000000.1",
                "0.1234567890123456",
                "99999999999999999999999999999999"
            })
    void aDecimalOutOfRangeIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.parseDecimal(text))
                .withMessage(RANGE);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", "132, 132", "1000000000000000, 1000000000000000"})
    void aCountIsAWholeNumber(String text, long count) {
        assertThat(Quantity.parseCount(text)).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 1",
                "1 ",
                "-1",
                "-0",
                "+1",
                "01",
                "00",
                "1.0",
                "1e5",
                "1,000",
                "<5",
                "\u0661",
                "1000000000000001",
                "9999999999999999",
                "9223372036854775808",
                "99999999999999999999999"
            })
    void anythingElseIsNoCount(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.parseCount(text))
                .withMessage("expected a whole number from 0 to 1e15, but found '" + text + "'");
    }
}
