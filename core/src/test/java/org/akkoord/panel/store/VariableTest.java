package org.akkoord.panel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.akkoord.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariableTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 31", "3, 32", "4, 33", "5, 64", "6, 65", "7, 70"})
    void theNumbersOfAUnitAreFoundAgain(long seed, int periods) {
        double[][] numbers = PlainPanel.random(new Random(seed), periods, 2100, 0.4);
        Variable variable = PlainPanel.values(numbers);
        for (int unit = 0; unit < 2100; unit++) {
            List<double[]> series = PlainPanel.series(numbers, unit);
            assertThat(variable.points(unit)).isEqualTo(series.size());
            int[] found = variable.periodsOf(unit);
            assertThat(found).hasSize(series.size());
            for (int i = 0; i < found.length; i++) {
                assertThat(found[i]).isEqualTo((int) series.get(i)[0]);
                assertThat(variable.level(unit, found[i])).isEqualTo(series.get(i)[1]);
            }
        }
    }

    @Test
    void aGapIsFoundByItsCell() {
        List<Gap> gaps = new ArrayList<>();
        for (int period = 0; period < 5; period += 2) {
            for (int unit = period; unit < 40; unit += 3) {
                gaps.add(Gap.missing(period, unit, Quantity.MissingReason.SUPPRESSED));
            }
        }
        Variable variable = PlainPanel.values(new double[5][40], Weights.NONE, gaps);
        for (int period = 0; period < 5; period++) {
            int at = period;
            assertThat(variable.gaps(period))
                    .isEqualTo(gaps.stream().filter(gap -> gap.period() == at).toList());
            for (int unit = 0; unit < 40; unit++) {
                boolean stated = period % 2 == 0 && unit >= period && (unit - period) % 3 == 0;
                assertThat(variable.gap(unit, period))
                        .isEqualTo(Gap.missing(
                                period,
                                unit,
                                stated ? Quantity.MissingReason.SUPPRESSED : Quantity.MissingReason.NOT_COLLECTED));
            }
        }
    }

    @Test
    void aGapIsBoundedIfItsBoundsAreInOrder() {
        assertThat(new Gap(0, 0, Quantity.MissingReason.SUPPRESSED, 3, 3, 1, 1).isBounded())
                .isTrue();
        assertThat(Gap.missing(0, 0, Quantity.MissingReason.SUPPRESSED).isBounded())
                .isFalse();
    }

    @Test
    void weightsAreMadeOnceByManyThreads() throws Exception {
        AtomicInteger made = new AtomicInteger();
        Weights weights = Weights.later(() -> {
            made.incrementAndGet();
            return new double[][][] {{{0.5, 2}}};
        });
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Double>> found = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                found.add(threads.submit(() -> Planes.get(weights.plane(0), 1)));
            }
            for (Future<Double> each : found) {
                assertThat(each.get()).isEqualTo(2);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(made).hasValue(1);
        assertThat(weights.isGiven()).isTrue();
        assertThat(PlainPanel.values(new double[1][2], weights, List.of()).weight(0, 0))
                .isEqualTo(0.5);
        assertThat(PlainPanel.values(new double[1][2]).weight(0, 0)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "-0.0, 0", "1e15, 1000000000000000", "1e-7, 0.0000001", "2.50, 2.5", "100, 100"})
    void numbersAreWrittenInFull(double number, String text) {
        assertThat(NumberText.of(number)).isEqualTo(text);
    }
}
