package org.akkoord.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final ReportingPeriod ENTRY = ReportingPeriod.schoolYear(2017);
    private static final ReportingPeriod LATER = ReportingPeriod.schoolYear(2018);

    @Test
    void everyUnitIsInEachPeriodOnce() {
        Retention.Year year = new Retention.Year(LATER, 8, 1, 1, 0);
        assertThat(new Retention(ENTRY, 10, List.of(year)).years()).containsExactly(year);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Retention(ENTRY, 11, List.of(year)))
                .withMessage("the counts of 2018/2019 must add up to 11");
    }

    @Test
    void unitsOfWhichItIsUnknownLeaveTheShareOpen() {
        // 6 of 10 are there, and 2 more may be
        Retention.Year open = new Retention.Year(LATER, 6, 1, 1, 2);
        Retention.Year known = new Retention.Year(LATER, 6, 3, 1, 0);
        Retention retention = new Retention(ENTRY, 10, List.of(open, known));
        Quantity.Bounds bounds = retention.share(open).bounds().orElseThrow();
        assertThat(bounds.low()).isEqualByComparingTo("60");
        assertThat(bounds.high()).isEqualByComparingTo("80");
        assertThat(retention.share(known)).isEqualTo(Quantity.share(6, 10));
        assertThat(new Retention(ENTRY, 0, List.of()).share(new Retention.Year(LATER, 0, 0, 0, 0)))
                .isEqualTo(Quantity.missing(Quantity.MissingReason.NOT_APPLICABLE));
    }

    @Test
    void aCountIsNotNegative() {
        for (long[] counts : new long[][] {{-1, 1, 1, 1}, {1, -1, 1, 1}, {1, 1, -1, 1}, {1, 1, 1, -1}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Retention.Year(LATER, counts[0], counts[1], counts[2], counts[3]))
                    .withMessage("a count must be 0 or more");
        }
    }
}
