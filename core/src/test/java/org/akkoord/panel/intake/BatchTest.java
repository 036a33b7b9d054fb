package org.akkoord.panel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.akkoord.internal.ParallelRun;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Variable;
import org.akkoord.period.ReportingPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many rows at once, into an intake whose every state is known from a map. */
class BatchTest {

    private static final int PERIODS = 300; // beyond the 256 of small counts
    private static final double[] NO_WEIGHTS = new double[0];

    private static Intake intake(int units, int variables) {
        Intake intake = new Intake();
        for (int unit = 0; unit < units; unit++) {
            intake.index().addUnit("u" + (100_000 + unit));
        }
        for (int variable = 0; variable < variables; variable++) {
            intake.variable("v" + variable);
        }
        for (int period = 0; period < PERIODS; period++) {
            intake.index().addPeriod(ReportingPeriod.year(1800 + period));
        }
        return intake;
    }

    private static PanelData finish(Intake intake) {
        return intake.finish(new ParallelRun(Optional.empty()));
    }

    /**
     * Batches of random rows. A batch with a cell that is known already, or that it has twice, is refused with its
     * first such row, and leaves nothing behind.
     */
    @ParameterizedTest
    @CsvSource({"1, 50, 2, false", "2, 9000, 3, false", "3, 20000, 1, true", "4, 300, 4, true"})
    void batchesAreTakenWholeOrNotAtAll(long seed, int units, int variables, boolean weighted) {
        Random random = new Random(seed);
        Intake intake = intake(units, variables);
        Map<List<Integer>, int[]> expected = new HashMap<>();
        int refusals = 0;
        for (int turn = 0; turn < 60; turn++) {
            int rows = 1 + random.nextInt(random.nextInt(3) == 0 ? 400 : 40);
            int[] ofUnits = random.ints(rows, 0, units).toArray();
            int[] ofVariables = random.ints(rows, 0, variables).toArray();
            int[] ofPeriods = random.ints(rows, 0, PERIODS).toArray();
            int[] denominators = random.ints(rows, 0, 400).toArray();
            Arrays.setAll(denominators, row -> denominators[row] == 7 ? (1 << 21) + row : denominators[row]);
            int[] numerators = Arrays.stream(denominators).map(all -> all / 3).toArray();
            double[] weights = weighted ? random.doubles(rows).toArray() : NO_WEIGHTS;
            int clash = firstClash(expected.keySet(), ofUnits, ofVariables, ofPeriods);
            intake.index().goTo(new RowAddresses(ofUnits, ofVariables, ofPeriods, 0, rows));
            RowContents contents = RowContents.counts(numerators, denominators, weights);
            if (clash >= 0) {
                refusals++;
                assertThatThrownBy(() -> intake.put(contents))
                        .hasMessage("row " + clash + ": unit 'u" + (100_000 + ofUnits[clash]) + "' has variable 'v"
                                + ofVariables[clash] + "' twice for " + (1800 + ofPeriods[clash]));
                continue;
            }
            intake.put(contents);
            for (int row = 0; row < rows; row++) {
                expected.put(
                        List.of(ofUnits[row], ofVariables[row], ofPeriods[row]),
                        new int[] {numerators[row], denominators[row]});
            }
        }
        assertThat(refusals).isLessThan(60);
        assertHolds(finish(intake), expected);
    }

    private static int firstClash(Set<List<Integer>> known, int[] units, int[] variables, int[] periods) {
        Set<List<Integer>> all = new HashSet<>(known);
        for (int row = 0; row < units.length; row++) {
            if (!all.add(List.of(units[row], variables[row], periods[row]))) {
                return row;
            }
        }
        return -1;
    }

    private static void assertHolds(PanelData data, Map<List<Integer>, int[]> expected) {
        long numbers = 0;
        for (Variable variable : data.variables().values()) {
            for (int unit = 0; unit < data.size(); unit++) {
                numbers += variable.points(unit);
            }
        }
        assertThat(numbers)
                .isEqualTo(expected.values().stream()
                        .filter(counts -> counts[1] > 0)
                        .count());
        expected.forEach((cell, counts) -> {
            Variable variable = data.variable("v" + cell.get(1));
            assertThat(variable.has(cell.get(0), cell.get(2))).isEqualTo(counts[1] > 0);
            assertThat(variable.counts().numerator(cell.get(0), cell.get(2))).isEqualTo(counts[0]);
            assertThat(variable.counts().denominator(cell.get(0), cell.get(2))).isEqualTo(counts[1]);
        });
    }

    @Test
    void aBatchOfAnotherKindIsRefusedAtItsFirstRow() {
        Intake intake = intake(3, 2);
        intake.index().goTo(0, 1, 0);
        intake.value(2.5);
        intake.index().goTo(new RowAddresses(new int[] {0, 1, 2}, new int[] {0, 1, 1}, new int[3], 0, 3));
        int[] ones = {1, 1, 1};
        assertThatThrownBy(() -> intake.put(RowContents.counts(ones, ones, NO_WEIGHTS)))
                .hasMessage("row 1: the cells of a variable must be of one kind, but 'v1' has values and here counts");
        intake.index().goTo(new RowAddresses(new int[] {0, 1, 2}, new int[] {0, 0, 0}, new int[3], 0, 3));
        intake.put(RowContents.values(new double[] {1, 2, 3}, NO_WEIGHTS));
        PanelData data = finish(intake);
        assertThat(data.variable("v0").level(2, 0)).isEqualTo(3);
        assertThat(data.variable("v1").points(1)).isZero();
    }

    @Test
    void groupsDoNotMoveTheCellThatIsFilledNext() {
        Intake intake = intake(3, 1);
        intake.index().goTo(0, 0, 0);
        intake.index().goToLevel("board");
        intake.index().goToGroup("b");
        intake.member("u100002", LocalDate.MIN, LocalDate.MAX);
        intake.value(7);
        assertThat(finish(intake).variable("v0").level(0, 0)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theExtentIsAskedByOneComparison(long seed) {
        Random random = new Random(seed);
        int[] numbers = {Integer.MIN_VALUE, -1, 0, 1, 4, 5, 6, Integer.MAX_VALUE};
        for (int i = 0; i < 2000; i++) {
            int unit = numbers[random.nextInt(8)];
            int variable = numbers[random.nextInt(8)];
            int period = numbers[random.nextInt(8)];
            boolean inside = unit >= 0 && unit < 5 && variable >= 0 && variable < 1 && period >= 0 && period < 6;
            assertThat(new Extent(5, 1, 6).has(unit, variable, period)).isEqualTo(inside);
        }
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThatThrownBy(() -> CellChecks.checkCounts(0, 1_000_000_000_000_001L))
                .hasMessage("a denominator must be 0 to 1e15, but was 1000000000000001");
        assertThatThrownBy(() -> CellChecks.checkCounts(-1, 5))
                .hasMessage("a numerator must be 0 to the denominator, but was -1 of 5");
        assertThatThrownBy(() -> CellChecks.checkRange(3, 2, 5, 5))
                .hasMessage("bounds must not be reversed: 3.0 to 2.0");
        assertThatThrownBy(() -> CellChecks.checkRange(1e16, Double.POSITIVE_INFINITY))
                .hasMessage("a value must be at most 1e15 in absolute value, but was 1.0E16");
        assertThatThrownBy(() -> CellChecks.checkWeight(Double.NaN))
                .hasMessage("a weight must be 0 to 1e15, but was NaN");
        CellChecks.checkCounts(1_000_000_000_000_000L, 1_000_000_000_000_000L);
        CellChecks.checkValue(-1e15);
        CellChecks.checkWeight(0);
    }
}
