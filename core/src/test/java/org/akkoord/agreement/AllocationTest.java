package org.akkoord.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.akkoord.agreement.Appropriation.Allocation;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    private static Allocation divide(String amount, Map<String, Long> pupils) {
        return Allocation.byPupils(new BigDecimal(amount), EUR, pupils);
    }

    private static BigDecimal sum(Allocation allocation) {
        return allocation.amounts().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void theCentsThatAreLeftGoToTheLargestRemainders() {
        // 100.00 x 1/7 = 14.2857..., x 2/7 = 28.5714..., x 4/7 = 57.1428...
        Allocation allocation = divide("100", Map.of("a", 1L, "b", 2L, "c", 4L));

        assertThat(allocation.pupils()).isEqualTo(7);
        assertThat(allocation.amounts())
                .containsExactly(
                        Map.entry("a", new BigDecimal("14.29")),
                        Map.entry("b", new BigDecimal("28.57")),
                        Map.entry("c", new BigDecimal("57.14")));
    }

    @Test
    void equalRemaindersAreServedInTheOrderOfIds() {
        assertThat(divide("0.02", Map.of("c", 1L, "b", 1L, "a", 1L)).amounts())
                .containsExactly(
                        Map.entry("a", new BigDecimal("0.01")),
                        Map.entry("b", new BigDecimal("0.01")),
                        Map.entry("c", new BigDecimal("0.00")));
    }

    @Test
    void sixThousandSixHundredSchoolsGetTheAmountToTheCentInAnyOrder() {
        Random random = new Random(20201012);
        Map<String, Long> schools = new HashMap<>();
        for (int i = 0; i < 6600; i++) {
            schools.put("school-" + i, 1L + random.nextInt(900));
        }
        List<String> order = new ArrayList<>(schools.keySet());
        Allocation first = divide("138000000", schools);
        for (int round = 0; round < 3; round++) {
            Collections.shuffle(order, random);
            Map<String, Long> shuffled = new LinkedHashMap<>();
            order.forEach(id -> shuffled.put(id, schools.get(id)));

            assertThat(divide("138000000", shuffled)).isEqualTo(first);
        }
        assertThat(first.amounts()).hasSize(6600);
        assertThat(sum(first)).isEqualByComparingTo("138000000.00");
        assertThat(sum(divide("23500000.01", schools))).isEqualByComparingTo("23500000.01");
    }

    @Test
    void noSchoolIsACentFromItsExactShare() {
        Map<String, Long> schools = Map.of("a", 223L, "b", 17L, "c", 0L, "d", 901L);
        Allocation allocation = divide("20500", schools);

        schools.forEach((id, pupils) -> assertThat(allocation
                        .amounts()
                        .get(id)
                        .multiply(BigDecimal.valueOf(1141))
                        .subtract(new BigDecimal("20500").multiply(BigDecimal.valueOf(pupils)))
                        .abs())
                .isLessThan(new BigDecimal("11.41")));
        assertThat(allocation.amounts().get("c")).isEqualByComparingTo("0");
    }

    @Test
    void whatCannotBeDividedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> divide("-1", Map.of("a", 1L)))
                .withMessage("an amount must not be negative, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> divide("0.001", Map.of("a", 1L)))
                .withMessage("an amount must have at most 2 decimals, but was 0.001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> divide("1", Map.of("a", -1L)))
                .withMessage("a number of pupils must not be negative, but school 'a' has -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> divide("1", Map.of("a", 0L)))
                .withMessage("an amount can be divided by pupils only if there are any");
    }
}
