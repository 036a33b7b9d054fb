package org.akkoord.panel.store;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.akkoord.period.ReportingPeriod;

/**
 * A unit belongs to a group for some time.
 *
 * @param unit the number of the unit
 * @param group the number of the group within its level; for a lifetime the successor's, or -1
 * @param from the first day
 * @param until the last day
 */
public record Membership(int unit, int group, LocalDate from, LocalDate until) {

    public Membership {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a membership must not end before it starts: " + from + " to " + until);
        }
    }

    /** How many days of the period it covers. */
    long days(ReportingPeriod period) {
        LocalDate first = from.isAfter(period.start()) ? from : period.start();
        LocalDate last = until.isBefore(period.end()) ? until : period.end();
        return Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
    }
}
