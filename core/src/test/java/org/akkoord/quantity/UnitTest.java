package org.akkoord.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

    @ParameterizedTest
    @ValueSource(strings = {"percent", "count", "visitors/month", "score_1-10", "m2"})
    void aUnitIsItsCode(String code) {
        assertThat(Unit.parse(code)).isEqualTo(new Unit(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Percent", "percent ", "%", "2m", "/month", "per cent", "perc\u00e9nt", "m\u00b2", "a\u001bb"
            })
    void anyOtherCodeIsRefused(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Unit(code)).withMessage(refusal(code));
    }

    @Test
    void aCodeHasAtMostFortyCharacters() {
        assertThat(new Unit("a".repeat(40)).code()).hasSize(40);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Unit("a".repeat(41)))
                .withMessage(refusal("a".repeat(41)));
    }

    @Test
    void percentagesDifferByPercentagePoints() {
        assertThat(Unit.PERCENT.ofDifference()).isEqualTo(Unit.PERCENTAGE_POINTS);
        assertThat(Unit.COUNT.ofDifference()).isEqualTo(Unit.COUNT);
        assertThat(Unit.PERCENTAGE_POINTS.ofDifference()).isEqualTo(Unit.PERCENTAGE_POINTS);
    }

    @Test
    void onlyPercentIsPercent() {
        assertThat(new Unit("percent").isPercent()).isTrue();
        assertThat(Unit.COUNT.isPercent()).isFalse();
        assertThat(Unit.PERCENTAGE_POINTS.isPercent()).isFalse();
    }

    private static String refusal(String code) {
        return "a unit must be 1 to 40 letters a-z, digits, '-', '_' or '/', starting with a letter, such as 'percent',"
                + " 'count' or 'visitors/month', but was '" + code.replace("\u001b", "\\u001b") + "'";
    }
}
