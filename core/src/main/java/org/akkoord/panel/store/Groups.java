package org.akkoord.panel.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.akkoord.period.ReportingPeriod;

/**
 * To which group of one level each unit belongs in each period.
 *
 * @param level the name of the level
 * @param names the groups in order
 * @param of for each period the number of each unit's group, or -1; equal periods share an array
 * @param whole whether the only group has all units at all times
 */
@SuppressWarnings("ArrayRecordComponent") // columns; never compared
public record Groups(String level, NumberedNames names, int[][] of, boolean whole) {

    /** The level of everything. */
    public static Groups all(int units, int periods) {
        NumberedNames names = new NumberedNames();
        names.add("all");
        int[] same = new int[units];
        int[][] of = new int[periods][];
        Arrays.fill(of, same);
        return new Groups("all", names, of, true);
    }

    public static Groups of(
            String level, NumberedNames names, List<Membership> given, int units, List<ReportingPeriod> periods) {
        int[] ranks = names.ranks();
        List<Membership> ordered = new ArrayList<>(given);
        ordered.sort(Comparator.comparingInt(Membership::unit)
                .thenComparing(Membership::from)
                .thenComparing(Membership::until));
        checkOverlap(level, ordered);
        int[][] of = new int[periods.size()][];
        for (int period = 0; period < of.length; period++) {
            of[period] = at(periods.get(period), ordered, units, ranks);
            if (period > 0 && Arrays.equals(of[period], of[period - 1])) {
                of[period] = of[period - 1];
            }
        }
        return new Groups(level, names.sorted(), of, false);
    }

    private static void checkOverlap(String level, List<Membership> ordered) {
        for (int i = 1; i < ordered.size(); i++) {
            Membership before = ordered.get(i - 1);
            Membership next = ordered.get(i);
            if (before.unit() == next.unit() && !next.from().isAfter(before.until())) {
                throw new IllegalArgumentException("a unit must be in one group of level '" + level
                        + "' at a time, but one is in two on " + next.from());
            }
        }
    }

    /** For each unit the group of most days of the period; of several the earliest. */
    private static int[] at(ReportingPeriod period, List<Membership> ordered, int units, int[] ranks) {
        int[] groups = new int[units];
        Arrays.fill(groups, -1);
        long[] most = new long[units];
        for (Membership membership : ordered) {
            long days = membership.days(period);
            if (days > most[membership.unit()]) {
                most[membership.unit()] = days;
                groups[membership.unit()] = ranks.length == 0 ? membership.group() : ranks[membership.group()];
            }
        }
        return groups;
    }

    public int size() {
        return names.size();
    }
}
