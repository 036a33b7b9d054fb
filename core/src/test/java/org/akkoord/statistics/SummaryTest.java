package org.akkoord.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SummaryTest {

    /**
     * By hand: slope 5.5 / 5, standard error sqrt(2.7 / 2 / 5), and t with 2 degrees of freedom in closed form, P(|t| >
     * x) = 1 - x / sqrt(2 + x^2), of which the 97.5 % quantile is 4.302653.
     */
    @Test
    void aLineSaysEstimateIntervalTestAndNumber() {
        LeastSquares line = LeastSquares.fit(new double[] {1, 2, 3, 4}, new double[] {1, 3, 2, 5});

        assertThat(line).hasToString("LeastSquares[slope 1.1 (-1.136 to 3.336 at 95 %), p 0.1685, n 4]");
    }
}
