package org.akkoord.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScorecardContestTest {

    /** A contest whose entrants differ ends with an exception. */
    @Test
    void theSqlOfTheRuleFindsTheSameVerdicts() throws Exception {
        assertThat(ScorecardContest.run(300, 4, 1).ratio("duckdb", "panel")).isNotEqualTo("-");
    }
}
