package org.akkoord.panel.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.akkoord.period.ReportingPeriod;

/**
 * To which group of one level each unit counts in each period.
 *
 * @param level the name of the level
 * @param names the ids of the groups, in order
 * @param of for each period and unit the number of the group, or -1 where the unit has none; a period whose groups are
 *     those of the period before has the same array, not a copy, so that both can be added in one pass
 * @param whole whether there is one group, to which all units count in all periods
 */
@SuppressWarnings("ArrayRecordComponent") // columns; never compared
public record Groups(String level, NumberedNames names, int[][] of, boolean whole) {

    /** The level with the single group {@code all}. */
    public static Groups all(int units, int periods) {
        NumberedNames names = new NumberedNames();
        names.add("all");
        int[] groupOfUnit = new int[units];
        int[][] of = new int[periods][];
        Arrays.fill(of, groupOfUnit);
        return new Groups("all", names, of, true);
    }

    /**
     * The groups of a level.
     *
     * @param names the ids of the groups, as the memberships number them
     * @param memberships in any order
     * @throws IllegalArgumentException if a unit is in two groups at a time
     */
    public static Groups of(
            String level, NumberedNames names, List<Membership> memberships, int units, List<ReportingPeriod> periods) {
        List<Membership> ordered = new ArrayList<>(memberships);
        ordered.sort(Comparator.comparingInt(Membership::unit)
                .thenComparing(Membership::from)
                .thenComparing(Membership::until));
        checkOverlap(level, ordered);
        int[][] of = new int[periods.size()][units];
        for (int[] groupOfUnit : of) {
            Arrays.fill(groupOfUnit, -1);
        }
        int[] ranks = names.ranks();
        int first = 0;
        for (int next = 1; next <= ordered.size(); next++) {
            int unit = ordered.get(first).unit();
            if (next == ordered.size() || ordered.get(next).unit() != unit) {
                List<Membership> ofUnit = ordered.subList(first, next);
                for (int period = 0; period < of.length; period++) {
                    int group = Membership.group(ofUnit, periods.get(period));
                    of[period][unit] = group < 0 || ranks.length == 0 ? group : ranks[group];
                }
                first = next;
            }
        }
        for (int period = 1; period < of.length; period++) {
            if (Arrays.equals(of[period], of[period - 1])) {
                of[period] = of[period - 1];
            }
        }
        return new Groups(level, names.sorted(), of, false);
    }

    private static void checkOverlap(String level, List<Membership> ordered) {
        for (int i = 1, longest = 0; i < ordered.size(); i++) {
            Membership before = ordered.get(longest);
            Membership next = ordered.get(i);
            boolean overlaps = before.unit() == next.unit() && !next.from().isAfter(before.until());
            if (!overlaps || next.until().isAfter(before.until())) {
                longest = i;
            }
            // two files may say the same
            if (overlaps && before.group() != next.group()) {
                throw new IllegalArgumentException("a unit must be in one group of level '" + level
                        + "' at a time, but one is in two on " + next.from());
            }
        }
    }

    /** How many groups there are. */
    public int size() {
        return names.size();
    }
}
