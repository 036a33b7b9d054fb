package org.akkoord.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineTest {

    private static final int SOME_ROWS = 20_000;

    @ParameterizedTest
    @EnumSource
    void allEnginesFindTheSameInTheSameRows(Job job) throws SQLException {
        Rows rows = job == Job.J1_UNSORTED ? Rows.of(SOME_ROWS).shuffled() : Rows.of(SOME_ROWS);
        try (Engine duck = Engine.of("duckdb", rows)) {
            double expected = duck.run(job);
            for (String name : Engine.NAMES) {
                try (Engine engine = Engine.of(name, rows)) {
                    assertThat(engine.run(job)).as(name).isCloseTo(expected, withinPercentage(1e-7));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherChecksumIsNoticed(Job job) throws SQLException {
        try (Engine some = Engine.of("panel", Rows.of(SOME_ROWS));
                Engine more = Engine.of("panel", Rows.of(2 * SOME_ROWS))) {
            Contest contest =
                    new Contest(job.name()).enter("some", () -> some.run(job)).enter("more", () -> more.run(job));
            assertThat(catchThrowable(() -> contest.run(1)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith(job + " of more gives ");
        }
    }
}
