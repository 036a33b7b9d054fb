package org.akkoord.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.akkoord.cohort.Cohort.ClosedUnits;
import org.akkoord.cohort.CohortFlows.End;
import org.akkoord.cohort.CohortFlows.Flow;
import org.akkoord.cohort.CohortFlows.Improvement;
import org.akkoord.cohort.CohortFlows.Move;
import org.akkoord.quantity.Quantity.Share;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** The weak schools of 2017/2018 on 1 September 2019 (dashboard on primary education of 2020, lines 248-261). */
class CohortFlowsTest {

    private static final Improvement OLDER = new Improvement(
            "older", text("to sufficient"), List.of(new Move("weak", "good"), new Move("very weak", "good")));
    private static final Improvement STRICTER = new Improvement(
            "stricter",
            text("very weak to at least weak"),
            List.of(new Move("weak", "good"), new Move("very weak", "good"), new Move("very weak", "weak")));
    private static final CohortFlows SCHOOLS = of(
            Flow.of("weak", "good", 68),
            new Flow("weak", End.NOT_STATED, Optional.empty(), 26),
            Flow.of("very weak", "good", 14),
            Flow.of("very weak", "weak", 16),
            Flow.of("very weak", "very weak", 5),
            new Flow("very weak", End.CLOSED, Optional.empty(), 3));

    private static CohortFlows of(Flow... flows) {
        return new CohortFlows("weak-2017", List.of(flows), List.of(OLDER, STRICTER), Optional.empty(), List.of());
    }

    private static LocalizedText text(String english) {
        return LocalizedText.of("en", english);
    }

    @Test
    void countsAreFoundByStartAndEnd() {
        assertThat(SCHOOLS.starts()).containsExactly("weak", "very weak");
        assertThat(SCHOOLS.ends()).containsExactly("good", "weak", "very weak");
        assertThat(SCHOOLS.units("very weak", "weak")).isEqualTo(16);
        assertThat(SCHOOLS.units("weak", "very weak")).isZero();
        assertThat(SCHOOLS.units("very weak", End.CLOSED)).isEqualTo(3);
        assertThat(SCHOOLS.units("weak", End.NOT_STATED)).isEqualTo(26);
        assertThat(SCHOOLS.started("weak")).isEqualTo(94);
        assertThat(SCHOOLS.started("very weak")).isEqualTo(38);
        assertThat(SCHOOLS.started()).isEqualTo(132);
    }

    @Test
    void theOlderDefinitionGivesTheStatedShareWithClosedSchoolsInTheDenominator() {
        assertThat(SCHOOLS.improved(OLDER, ClosedUnits.IN_DENOMINATOR))
                .contains(new CohortFlows.Rate(new Share(82, 132), ClosedUnits.IN_DENOMINATOR, 3, 26));
    }

    @Test
    void closedSchoolsAreLeftOutByChoiceAndSaid() {
        assertThat(SCHOOLS.improved(OLDER, ClosedUnits.LEFT_OUT))
                .contains(new CohortFlows.Rate(new Share(82, 129), ClosedUnits.LEFT_OUT, 3, 26));
        assertThat(SCHOOLS.improved(OLDER, ClosedUnits.LEFT_OUT, "very weak"))
                .contains(new CohortFlows.Rate(new Share(14, 35), ClosedUnits.LEFT_OUT, 3, 0));
    }

    @Test
    void theStricterDefinitionStandsBesideIt() {
        assertThat(SCHOOLS.improved(STRICTER, ClosedUnits.IN_DENOMINATOR).map(CohortFlows.Rate::share))
                .contains(new Share(98, 132));
        assertThat(SCHOOLS.improved(STRICTER, ClosedUnits.IN_DENOMINATOR, "very weak")
                        .map(CohortFlows.Rate::share))
                .contains(new Share(30, 38));
        assertThat(SCHOOLS.improved(STRICTER, ClosedUnits.IN_DENOMINATOR, "weak")
                        .map(CohortFlows.Rate::share))
                .contains(new Share(68, 94));
    }

    @Test
    void aDenominatorMustBeChosen() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCHOOLS.improved(OLDER, ClosedUnits.NOT_STATED))
                .withMessage("a rate needs a choice: closed units in the denominator or left out");
    }

    @Test
    void whereNoUnitCountsThereIsNoShare() {
        CohortFlows gone = of(new Flow("weak", End.CLOSED, Optional.empty(), 3));

        assertThat(gone.improved(OLDER, ClosedUnits.LEFT_OUT)).isEmpty();
        assertThat(gone.improved(OLDER, ClosedUnits.IN_DENOMINATOR).map(CohortFlows.Rate::share))
                .contains(new Share(0, 3));
    }

    @Test
    void aFlowIsCountedOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Flow.of("weak", "good", 1), Flow.of("weak", "good", 2)))
                .withMessage("flow 'weak -> good' occurs more than once");
    }

    @Test
    void anEndStateGoesWithUnitsThatReachedOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Flow("weak", End.CLOSED, Optional.of("good"), 1))
                .withMessage("an end state is required for units that reached one, and only there");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Flow("weak", End.REACHED, Optional.empty(), 1))
                .withMessage("an end state is required for units that reached one, and only there");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Flow.of("weak", "good", -1))
                .withMessage("a number of units must not be negative, but was -1");
    }

    /** A share holds at most 1e15 units, and so does a cohort: every share of its units exists. */
    @Test
    void theUnitsOfACohortAreAtMostTheLimitOfAShare() {
        long most = 1_000_000_000_000_000L;
        assertThat(of(Flow.of("weak", "good", most - 1), Flow.of("weak", "weak", 1))
                        .improved(OLDER, ClosedUnits.IN_DENOMINATOR)
                        .map(CohortFlows.Rate::share))
                .contains(new Share(most - 1, most));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Flow.of("weak", "good", most), Flow.of("weak", "weak", 10)))
                .withMessage("the units of all flows must add up to at most 1e15, but were 1000000000000010");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Flow.of("weak", "good", Long.MAX_VALUE), Flow.of("weak", "weak", Long.MAX_VALUE)))
                .withMessage("the units of all flows must add up to at most 1e15, but were 18446744073709551614");
    }
}
