package org.akkoord.csv.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumberTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", "200, 200", "999999999999999, 999999999999999"})
    void aWholeNumberIsReadAsItStands(String text, long number) {
        assertThat(PlainNumber.whole(text)).isEqualTo(number);
        assertThat(PlainNumber.decimal(text, ',')).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "-1", "1.5", "007", "00", " 1", "1 ", "1e3", "+1", "1234567890123456", "\u0661", "<5"})
    void anythingElseIsNoPlainWholeNumber(String text) {
        assertThat(PlainNumber.whole(text)).isEqualTo(PlainNumber.NOT_WHOLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                ".5",
                "1.",
                "1.5.5",
                "1,5",
                "-0",
                "-0.0",
                "00.5",
                "1.234",
                "0.123",
                " 1.5",
                "1.5 ",
                "1.5e3",
                "1234567890.123456",
                "NaN",
                "--1",
                "1.-5",
                "\u0661.5"
            })
    void aTextThatAnotherRuleMayReadIsNoPlainNumber(String text) {
        assertThat(PlainNumber.isDecimal(PlainNumber.decimal(text, '.'))).isFalse();
    }

    /** The JDK's own reading of decimal numbers is the outside source. */
    @Test
    void aPlainNumberIsTheNearestDouble() {
        RandomGenerator random = new SplittableRandom(15);
        for (int i = 0; i < 200_000; i++) {
            int scale = random.nextInt(12);
            long digits = random.nextLong((long) Math.pow(10, 1 + random.nextInt(15)));
            String text = (random.nextBoolean() ? "-" : "")
                    + BigDecimal.valueOf(digits, scale).toPlainString();
            double read = PlainNumber.decimal(text, '.');
            if (PlainNumber.isDecimal(read)) {
                assertThat(read).as(text).isEqualTo(Double.parseDouble(text));
            } else {
                assertThat(digits == 0 || scale == 3 || text.length() > 15)
                        .as(text)
                        .isTrue();
            }
        }
    }
}
