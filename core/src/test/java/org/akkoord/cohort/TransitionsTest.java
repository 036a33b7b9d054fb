package org.akkoord.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.akkoord.cohort.Transitions.Denominator;
import org.akkoord.cohort.Transitions.Move;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionsTest {

    /** Of ten weak schools six became good, one stayed weak, one is gone without a word and two closed. */
    private static final Transitions MOVED = of(Map.of(
            new Move("weak", "good"), 6L,
            new Move("weak", "weak"), 1L,
            new Move("weak", Transitions.ABSENT), 1L,
            new Move("weak", Transitions.CLOSED), 2L,
            new Move("good", "good"), 5L,
            new Move(Transitions.ABSENT, "good"), 3L));

    private static Transitions of(Map<Move, Long> counts) {
        return new Transitions(
                ReportingPeriod.schoolYear(2017), ReportingPeriod.schoolYear(2018), List.of("good", "weak"), counts);
    }

    @ParameterizedTest
    @CsvSource({
        "weak, good, ALL_BEFORE, 6, 10",
        "weak, good, STILL_OPEN, 6, 8",
        "weak, good, STAYERS, 6, 7",
        "weak, (closed), ALL_BEFORE, 2, 10",
        "weak, (absent), STILL_OPEN, 1, 8",
        "good, weak, STAYERS, 0, 5",
        "(absent), good, STAYERS, 3, 3"
    })
    void aShareNamesItsDenominator(String before, String after, Denominator denominator, long events, long total) {
        assertThat(MOVED.share(before, after, denominator)).isEqualTo(Quantity.share(events, total));
    }

    @ParameterizedTest
    @CsvSource({"(closed), STILL_OPEN", "(closed), STAYERS", "(absent), STAYERS", "unknown, STAYERS"})
    void noShareIsTakenOfThoseThatTheDenominatorLeavesOut(String after, Denominator denominator) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MOVED.share("weak", after, denominator))
                .withMessage("the denominator " + denominator + " leaves out " + after);
    }

    @Test
    void movesAreInTheOrderOfTheStates() {
        Map<Move, Long> reversed = new LinkedHashMap<>();
        reversed.put(new Move("weak", "good"), 6L);
        reversed.put(new Move("good", "weak"), 1L);
        assertThat(of(reversed).counts().keySet()).containsExactly(new Move("good", "weak"), new Move("weak", "good"));
        assertThat(MOVED.count("good", Transitions.CLOSED)).isZero();
    }

    @Test
    void everyMoveLeadsBetweenStatesAndIsMadeByAUnit() {
        String message = "moves must lead between states and counts must be above 0";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Map.of(new Move("weak", "unknown"), 1L)))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Map.of(new Move("weak", "good"), 0L)))
                .withMessage(message);
    }

    /**
     * Three weak schools of ten are known: two became good, one stayed weak. Of three more the outcome is unknown, of
     * two good ones and one weak one the start, and of one both.
     */
    private static final Transitions HALF_KNOWN = of(Map.of(
            new Move("weak", "good"), 2L,
            new Move("weak", "weak"), 1L,
            new Move("weak", Transitions.UNKNOWN), 3L,
            new Move(Transitions.UNKNOWN, "good"), 2L,
            new Move(Transitions.UNKNOWN, "weak"), 1L,
            new Move(Transitions.UNKNOWN, Transitions.UNKNOWN), 1L));

    @ParameterizedTest
    @CsvSource({
        // least 2 of 2 + 1 + 3 + 1 + 1 = 8; most 2 + 3 + 2 + 1 = 8 of 9
        "weak, good, 25.000000000000, 88.888888888889",
        // least 1 of 1 + 2 + 3 + 2 + 1 = 9; most 1 + 3 + 1 + 1 = 6 of 8
        "weak, weak, 11.111111111111, 75.000000000000",
        // none is known to have been good, three may have been
        "good, good, 0.000000000000, 100.000000000000"
    })
    void unknownStatesLeaveBounds(String before, String after, String least, String most) {
        for (Denominator denominator : Denominator.values()) {
            Quantity.Bounds bounds =
                    HALF_KNOWN.share(before, after, denominator).bounds().orElseThrow();
            assertThat(bounds.low()).isEqualTo(least);
            assertThat(bounds.high()).isEqualTo(most);
        }
        assertThat(HALF_KNOWN.unknown()).isEqualTo(7);
        assertThat(HALF_KNOWN.toString()).contains("(unknown)");
    }

    @Test
    void nobodyIsCountedWithoutUnits() {
        assertThat(MOVED.share(Transitions.CLOSED, "good", Denominator.STAYERS))
                .isEqualTo(Quantity.missing(Quantity.MissingReason.NOT_APPLICABLE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HALF_KNOWN.share("weak", Transitions.UNKNOWN, Denominator.ALL_BEFORE))
                .withMessage("no share can be taken of units whose state is not known");
    }

    @Test
    void theTableHasARowForEachStateBefore() {
        assertThat(MOVED)
                .hasToString("2017/2018 to 2018/2019\tgood\tweak\t(absent)\t(closed)"
                        + "\ngood\t5\t0\t0\t0\nweak\t6\t1\t1\t2\n(absent)\t3\t0\t0\t0");
    }
}
