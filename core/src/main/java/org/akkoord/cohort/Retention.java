package org.akkoord.cohort;

import java.util.List;
import java.util.Objects;
import org.akkoord.period.ReportingPeriod;

/**
 * What became of the units that were there in an entry period.
 *
 * @param entry the entry period
 * @param size how many units were there then
 * @param years each later period, in order
 */
public record Retention(ReportingPeriod entry, long size, List<Year> years) {

    /**
     * The counts of each later period, which are copied.
     *
     * @throws IllegalArgumentException if the counts of a period do not add up to the size
     */
    public Retention {
        Objects.requireNonNull(entry, "entry");
        years = List.copyOf(years);
        for (Year year : years) {
            if (year.present() + year.absent() + year.closed() != size) {
                throw new IllegalArgumentException("the counts of " + year.period() + " must add up to " + size);
            }
        }
    }

    /**
     * One later period.
     *
     * @param period the period
     * @param present how many of the units are there
     * @param absent how many are not there, though nothing says that they ceased to exist
     * @param closed how many have ceased to exist
     */
    public record Year(ReportingPeriod period, long present, long absent, long closed) {

        /**
         * The counts of a period.
         *
         * @throws IllegalArgumentException if a count is negative
         */
        public Year {
            Objects.requireNonNull(period, "period");
            if (present < 0 || absent < 0 || closed < 0) {
                throw new IllegalArgumentException("a count must be 0 or more");
            }
        }
    }
}
