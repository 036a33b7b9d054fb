package org.akkoord.panel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.akkoord.panel.store.Gap;
import org.akkoord.panel.store.Variable;
import org.akkoord.panel.store.Variable.Kind;
import org.akkoord.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells in a random order, against maps from unit and period. */
class VariableBuilderTest {

    private static final int UNITS = 9000; // two tiles, five blocks

    /** The cell of a unit and a period by their new numbers. */
    private record Cell(int unit, int period) {}

    private static int[] shuffled(Random random, int size) {
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(numbers, random);
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Cell> cells(Random random, int periods, double missing) {
        List<Cell> cells = new ArrayList<>();
        for (int unit = 0; unit < UNITS; unit++) {
            for (int period = 0; period < periods; period++) {
                if (random.nextDouble() >= missing) {
                    cells.add(new Cell(unit, period));
                }
            }
        }
        Collections.shuffle(cells, random);
        return cells;
    }

    private static VariableBuilder.Order order(Random random, int periods, boolean moved) {
        return new VariableBuilder.Order(
                UNITS,
                moved ? shuffled(random, UNITS) : new int[0],
                moved ? shuffled(random, periods) : IntStream.range(0, periods).toArray());
    }

    private static Cell placed(Cell cell, VariableBuilder.Order order) {
        return new Cell(order.unit(cell.unit), order.periods()[cell.period]);
    }

    @ParameterizedTest
    @CsvSource({"1, 3, false, false", "2, 33, true, true", "3, 65, true, false", "4, 3, true, true"})
    void countsComeToTheirPlaces(long seed, int periods, boolean moved, boolean weighted) {
        Random random = new Random(seed);
        VariableBuilder.Order order = order(random, periods, moved);
        VariableDraft draft = new VariableDraft("pe");
        draft.decide(Kind.COUNTS, weighted);
        Map<Cell, long[]> expected = new HashMap<>();
        for (Cell cell : cells(random, periods, 0.3)) {
            int size = random.nextInt(20);
            long denominator = 1 + (size == 0 ? random.nextLong() >>> 15 : size == 1 ? 1L << 21 : random.nextInt(500));
            long numerator = (long) (random.nextDouble() * denominator);
            int quarters = random.nextInt(9);
            assertThat(draft.take(cell.unit, cell.period)).isTrue();
            draft.add(cell.unit, cell.period, numerator, denominator, quarters / 4.0);
            expected.put(placed(cell, order), new long[] {numerator, denominator, quarters});
        }
        Variable variable = new VariableBuilder(draft, order, new SpareBlocks()).build();
        assertThat(variable.isComplete()).isFalse();
        long[] none = new long[3];
        for (int period = 0; period < periods; period++) {
            long[][] cells = new long[UNITS][];
            for (int unit = 0; unit < UNITS; unit++) {
                cells[unit] = expected.getOrDefault(new Cell(unit, period), none);
            }
            int at = period;
            assertThat(units(unit -> variable.has(unit, at) ? 1 : 0))
                    .isEqualTo(units(unit -> cells[unit] == none ? 0 : 1));
            assertThat(units(unit -> variable.counts().numerator(unit, at))).isEqualTo(units(unit -> cells[unit][0]));
            assertThat(units(unit -> variable.counts().denominator(unit, at))).isEqualTo(units(unit -> cells[unit][1]));
            assertThat(units(unit -> variable.level(unit, at)))
                    .isEqualTo(units(unit -> cells[unit] == none ? 0 : (double) cells[unit][0] / cells[unit][1]));
            assertThat(units(unit -> variable.weight(unit, at)))
                    .isEqualTo(units(unit -> weighted ? cells[unit][2] / 4.0 : 1));
        }
    }

    private static double[] units(IntToDoubleFunction number) {
        return IntStream.range(0, UNITS).mapToDouble(number).toArray();
    }

    @ParameterizedTest
    @CsvSource({"1, 2, true, false", "2, 40, true, true", "3, 40, false, true"})
    void valuesComeToTheirPlaces(long seed, int periods, boolean moved, boolean weighted) {
        Random random = new Random(seed);
        VariableBuilder.Order order = order(random, periods, moved);
        VariableDraft draft = new VariableDraft("hours");
        draft.decide(Kind.VALUE, weighted);
        Map<Cell, Double> expected = new HashMap<>();
        for (Cell cell : cells(random, periods, 0.2)) {
            double value = random.nextGaussian();
            draft.take(cell.unit, cell.period);
            draft.add(cell.unit, cell.period, value, value * value);
            expected.put(placed(cell, order), value);
        }
        Variable variable = new VariableBuilder(draft, order, new SpareBlocks()).build();
        for (int period = 0; period < periods; period++) {
            int at = period;
            double[] cells = units(unit -> expected.getOrDefault(new Cell(unit, at), 0.0));
            assertThat(units(unit -> variable.level(unit, at))).isEqualTo(cells);
            assertThat(units(unit -> variable.has(unit, at) ? 1 : 0))
                    .isEqualTo(units(unit -> expected.containsKey(new Cell(unit, at)) ? 1 : 0));
            assertThat(units(unit -> variable.weight(unit, at)))
                    .isEqualTo(units(unit -> weighted ? cells[unit] * cells[unit] : 1));
        }
    }

    @Test
    void aVariableWithEveryCellIsComplete() {
        Random random = new Random(9);
        VariableBuilder.Order order = order(random, 2, true);
        VariableDraft draft = new VariableDraft("v");
        draft.decide(Kind.VALUE, false);
        cells(random, 2, 0).forEach(cell -> {
            draft.take(cell.unit, cell.period);
            draft.add(cell.unit, cell.period, 1, 1);
        });
        Variable variable = new VariableBuilder(draft, order, new SpareBlocks()).build();
        assertThat(variable.isComplete()).isTrue();
        assertThat(variable.points(UNITS - 1)).isEqualTo(2);
    }

    @Test
    void statesAreNumberedInTheirOrder() {
        VariableDraft draft = new VariableDraft("judgement");
        draft.decide(Kind.STATE, false);
        List<String> words = List.of("weak", "good", "basic", "weak");
        for (int unit = 0; unit < 4; unit++) {
            draft.take(unit, 0);
            draft.add(unit, 0, draft.state(words.get(unit)), 1);
        }
        VariableBuilder.Order order = new VariableBuilder.Order(5, new int[0], new int[] {0});
        Variable variable = new VariableBuilder(draft, order, new SpareBlocks()).build();
        assertThat(variable.states()).containsExactly("basic", "good", "weak");
        assertThat(IntStream.range(0, 4).mapToObj(unit -> variable.states().get((int) variable.level(unit, 0))))
                .isEqualTo(words);
        assertThat(variable.has(4, 0)).isFalse();
    }

    @Test
    void gapsMoveAlongAndHaveNoNumber() {
        VariableDraft draft = new VariableDraft("v");
        for (int[] at : new int[][] {{2, 1}, {0, 0}, {1, 1}}) {
            draft.take(at[0], at[1]);
            draft.add(Gap.missing(at[1], at[0], Quantity.MissingReason.SUPPRESSED));
        }
        VariableBuilder.Order order = new VariableBuilder.Order(3, new int[] {2, 1, 0}, new int[] {1, 0});
        Variable variable = new VariableBuilder(draft, order, new SpareBlocks()).build();
        assertThat(variable.kind()).isEqualTo(Kind.VALUE);
        assertThat(variable.gaps())
                .containsExactly(
                        Gap.missing(0, 0, Quantity.MissingReason.SUPPRESSED),
                        Gap.missing(0, 1, Quantity.MissingReason.SUPPRESSED),
                        Gap.missing(1, 2, Quantity.MissingReason.SUPPRESSED));
        assertThat(IntStream.range(0, 3).map(variable::points)).containsOnly(0);
    }
}
