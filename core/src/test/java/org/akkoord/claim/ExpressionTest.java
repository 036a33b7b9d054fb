package org.akkoord.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import org.akkoord.claim.Expression.Rounded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {

    private static final Map<String, BigDecimal> FIGURES =
            Map.of("e4", new BigDecimal("23500000"), "e4.perPupil", new BigDecimal("16.37"), "a-b", BigDecimal.TEN);

    private static Rounded evaluate(String text) {
        return new Expression(text).evaluate(FIGURES::get);
    }

    @ParameterizedTest
    @CsvSource({
        "160 + 138 + 8, 306",
        "2 + 3 * 4, 14",
        "(2 + 3) * 4, 20",
        "10 - 3 - 2, 5",
        "100 / 4 / 5, 5",
        "a-b - 1, 9",
        "((7)), 7"
    })
    void arithmeticHasTheUsualPrecedence(String text, BigDecimal result) {
        assertThat(evaluate(text).value()).isEqualByComparingTo(result);
    }

    @Test
    void aQuotientHas34Digits() {
        assertThat(evaluate("100 * (68 + 14) / (94 + 38)").value())
                .isEqualTo(new BigDecimal("62.12121212121212121212121212121212"));
    }

    @Test
    void roundingOfTheFiguresWidensTheResult() {
        Rounded sum = evaluate("218~1 + 9~1 - 20~1");

        assertThat(sum.value()).isEqualByComparingTo("207");
        assertThat(sum.low()).isEqualByComparingTo("205.5");
        assertThat(sum.high()).isEqualByComparingTo("208.5");
        Rounded pupils = evaluate("e4~100000 / e4.perPupil~0.01");
        assertThat(pupils.low()).isBetween(new BigDecimal("1432061"), new BigDecimal("1432062"));
        assertThat(pupils.high()).isBetween(new BigDecimal("1439046"), new BigDecimal("1439047"));
        assertThat(evaluate("3~2 * 5~2").high()).isEqualByComparingTo("24");
        assertThat(evaluate("3~2 * 5~2").low()).isEqualByComparingTo("8");
    }

    @Test
    void figuresWithoutRoundingAreExact() {
        Rounded exact = evaluate("1 + 2");

        assertThat(exact.low()).isEqualByComparingTo(exact.high());
    }

    @Test
    void namesAreListedOnceInOrder() {
        assertThat(new Expression("e5~10 + e4 * e5.example.pupils / e4").names())
                .containsExactly("e5", "e4", "e5.example.pupils");
    }

    @Test
    void blanksDoNotMatter() {
        assertThat(new Expression(" ( 1  + 2 )*3 ".replace("*", " * "))).isEqualTo(new Expression("(1 + 2) * 3"));
        assertThat(new Expression("(1 + 2) * 3")).hasToString("(1 + 2) * 3");
    }

    @Test
    void itIsWrittenWithItsNumbers() {
        assertThat(new Expression("e4~100000 / (e4.perPupil~0.01 + 2)")
                        .written(number -> "<" + number + ">", name -> name))
                .isEqualTo("e4 / (e4.perPupil + <2>)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''       | an expression must have a number or a name, but had the end",
                "1 +      | an expression must have a number or a name, but had the end",
                "1 2      | an expression must have +, -, * or /, but had '2'",
                "(1 + 2   | an expression must have ')', but had the end",
                "1 + )    | an expression must have a number or a name, but had ')'",
                "-1       | an expression must have a number or a name, but had '-1'",
                "1~x      | an expression must have a number or a name, but had '1~x'",
                "é        | an expression must have a number or a name, but had 'é'"
            })
    void whatIsNoExpressionIsRefused(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Expression(text))
                .withMessage(message);
    }

    @Test
    void sizeAndDepthAreLimited() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Expression("1 + ".repeat(300) + "1"))
                .withMessage("an expression must have at most 1000 characters, but had 1201");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Expression("(".repeat(51) + "1" + ")".repeat(51)))
                .withMessage("an expression must not be deeper than 50 parentheses");
    }

    @Test
    void whatCanBeZeroIsNoDivisor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("1 / 1~2"))
                .withMessage("a divisor can be 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("1 / (2 - 2)"))
                .withMessage("a divisor can be 0");
    }

    @Test
    void aRoundedNumberLiesWithinItsBounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rounded(BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ONE))
                .withMessage("the value must lie between low and high, but was 10 for 0 to 1");
    }

    @ParameterizedTest
    @CsvSource({
        "1~4 * (2 - 5), -9, 3",
        "(0 - 3~2) * (0 - 5~2), 8, 24",
        "(1 - 3~2) / (0 - 4), 0.25, 0.75",
        "10~2 - 5~2, 3, 7",
        "6 / (0 - 3~2), -3, -1.5"
    })
    void signsDoNotTurnTheBoundsRound(String text, BigDecimal low, BigDecimal high) {
        assertThat(evaluate(text).low()).isEqualByComparingTo(low);
        assertThat(evaluate(text).high()).isEqualByComparingTo(high);
    }

    @ParameterizedTest
    @CsvSource({"10~2, 12~2, true", "10~2, 12~1.9, false", "10, 10, true", "10, 10.1, false", "10, 15~20, true"})
    void numbersCanBeTheSameWhereTheirBoundsMeet(String one, String other, boolean same) {
        assertThat(evaluate(one).overlaps(evaluate(other))).isEqualTo(same);
        assertThat(evaluate(other).overlaps(evaluate(one))).isEqualTo(same);
    }
}
