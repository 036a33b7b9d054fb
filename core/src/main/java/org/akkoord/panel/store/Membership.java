package org.akkoord.panel.store;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.akkoord.period.ReportingPeriod;

/**
 * A unit belongs to a group from one day to another.
 *
 * @param unit the number of the unit
 * @param group the number of the group within its level; for a lifetime the number of the successor, or -1
 * @param from the first day
 * @param until the last day
 */
public record Membership(int unit, int group, LocalDate from, LocalDate until) {

    public Membership {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a membership must not end before it starts: " + from + " to " + until);
        }
    }

    /**
     * The group to which a unit counts in a period: that of most days of the period, of two equals the one that began
     * first; -1 where no membership covers a day of the period.
     *
     * @param ofUnit the memberships of one unit, in any order
     */
    static int group(List<Membership> ofUnit, ReportingPeriod period) {
        int group = -1;
        long most = 0;
        LocalDate began = LocalDate.MAX;
        for (Membership membership : ofUnit) {
            long days = membership.days(period);
            if (days > most || (days == most && days > 0 && membership.from.isBefore(began))) {
                most = days;
                began = membership.from;
                group = membership.group;
            }
        }
        return group;
    }

    /** How many days of a period the membership covers. */
    private long days(ReportingPeriod period) {
        LocalDate first = from.isAfter(period.start()) ? from : period.start();
        LocalDate last = until.isBefore(period.end()) ? until : period.end();
        return Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
    }
}
