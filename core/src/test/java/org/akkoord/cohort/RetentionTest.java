package org.akkoord.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.akkoord.period.ReportingPeriod;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final ReportingPeriod ENTRY = ReportingPeriod.schoolYear(2017);
    private static final ReportingPeriod LATER = ReportingPeriod.schoolYear(2018);

    @Test
    void everyUnitIsInEachPeriodOnce() {
        Retention.Year year = new Retention.Year(LATER, 8, 1, 1);
        assertThat(new Retention(ENTRY, 10, List.of(year)).years()).containsExactly(year);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Retention(ENTRY, 11, List.of(year)))
                .withMessage("the counts of 2018/2019 must add up to 11");
    }

    @Test
    void aCountIsNotNegative() {
        for (long[] counts : new long[][] {{-1, 1, 1}, {1, -1, 1}, {1, 1, -1}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Retention.Year(LATER, counts[0], counts[1], counts[2]))
                    .withMessage("a count must be 0 or more");
        }
    }
}
