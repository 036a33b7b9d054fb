package org.akkoord.cohort;

import java.util.List;
import java.util.Objects;
import org.akkoord.internal.Checks;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;

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
        years = Checks.copyOf(years, "years");
        for (Year year : years) {
            if (year.present() + year.absent() + year.closed() + year.unknown() != size) {
                throw new IllegalArgumentException("the counts of " + year.period() + " must add up to " + size);
            }
        }
    }

    /**
     * The share of the units that are there in a later period, in percent. Where it is not known of some units whether
     * they are there, it lies between the share if none of them is and the share if all are.
     *
     * @param year one of the later periods
     * @return a share, bounds, or {@link Quantity.MissingReason#NOT_APPLICABLE} where no unit was there at the start
     */
    public Quantity share(Year year) {
        if (size == 0) {
            return Quantity.missing(Quantity.MissingReason.NOT_APPLICABLE);
        }
        return Shares.between(year.present(), size, year.present() + year.unknown(), size);
    }

    /**
     * One later period.
     *
     * @param period the period
     * @param present how many of the units are there
     * @param absent how many are not there, though nothing says that they ceased to exist
     * @param closed how many have ceased to exist
     * @param unknown of how many it is not known: their figures are not yet published, not collected or not stated
     */
    public record Year(ReportingPeriod period, long present, long absent, long closed, long unknown) {

        /**
         * The counts of a period.
         *
         * @throws IllegalArgumentException if a count is negative
         */
        public Year {
            Objects.requireNonNull(period, "period");
            if (present < 0 || absent < 0 || closed < 0 || unknown < 0) {
                throw new IllegalArgumentException("a count must be 0 or more");
            }
        }
    }
}
