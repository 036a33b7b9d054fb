package org.akkoord.panel.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.akkoord.period.ReportingPeriod;

/** Who belongs where at one level, asked for one unit at a time. */
public final class MembershipLookup {

    private static final int[] UNKNOWN = new int[0];
    private static final int NOT_LOOKED_FOR = 0;
    private static final int NOWHERE = 1;
    private static final int FIRST = 2;

    private final String name;
    private final NumberedNames groups = new NumberedNames();
    private final Map<Integer, List<Membership>> members = new HashMap<>();
    /** For each period and unit the group that was found, from {@link #FIRST} on. */
    private int[][] found = new int[0][];

    public MembershipLookup(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public NumberedNames groups() {
        return groups;
    }

    /** A unit of which nothing was known, or more about one; what was found before is looked for again. */
    public void add(Membership membership) {
        members.computeIfAbsent(membership.unit(), added -> new ArrayList<>(1)).add(membership);
        for (int[] groupsFound : found) {
            if (membership.unit() < groupsFound.length) {
                groupsFound[membership.unit()] = NOT_LOOKED_FOR;
            }
        }
    }

    /** The group in a period, or -1. */
    public int group(int unit, int period, List<ReportingPeriod> periods) {
        if (period >= found.length) {
            int before = found.length;
            found = Arrays.copyOf(found, periods.size());
            Arrays.fill(found, before, found.length, UNKNOWN);
        }
        if (unit >= found[period].length) {
            found[period] = Arrays.copyOf(found[period], Math.max(unit + 1, 2 * found[period].length));
        }
        if (found[period][unit] == NOT_LOOKED_FOR) {
            found[period][unit] = find(unit, periods.get(period));
        }
        return found[period][unit] - FIRST;
    }

    /** The group of most days of the period, of several the earliest. */
    private int find(int unit, ReportingPeriod period) {
        int best = NOWHERE;
        long most = 0;
        for (Membership membership : members.getOrDefault(unit, List.of())) {
            long days = membership.days(period);
            if (days > most) {
                most = days;
                best = membership.group() + FIRST;
            }
        }
        return best;
    }
}
