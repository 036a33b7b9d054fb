package org.akkoord.panel.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.akkoord.period.ReportingPeriod;

/** The memberships of one level while rows stream by: they may grow, and the group of one unit is asked at a time. */
public final class MembershipLookup {

    private static final int[] NO_UNITS = new int[0];

    /** What a new array holds, so that it needs no filling. */
    private static final int NOT_LOOKED_UP = 0;

    /** Added to a group's number where it is remembered: 1 stands for no group, 2 for the first group. */
    private static final int OFFSET = 2;

    private final String level;
    private final NumberedNames groups = new NumberedNames();
    private final Map<Integer, List<Membership>> members = new HashMap<>();

    /** For each period and unit what was found, or {@link #NOT_LOOKED_UP}. */
    private int[][] found = new int[0][];

    public MembershipLookup(String level) {
        this.level = level;
    }

    /** The name of the level. */
    public String level() {
        return level;
    }

    /** The ids of the groups. */
    public NumberedNames groups() {
        return groups;
    }

    /** Adds a membership, and forgets what was found for its unit before. */
    public void add(Membership membership) {
        members.computeIfAbsent(membership.unit(), added -> new ArrayList<>(1)).add(membership);
        for (int[] ofUnits : found) {
            if (membership.unit() < ofUnits.length) {
                ofUnits[membership.unit()] = NOT_LOOKED_UP;
            }
        }
    }

    /** The number of the group to which a unit counts in a period, or -1. */
    public int group(int unit, int period, List<ReportingPeriod> periods) {
        if (period >= found.length) {
            int before = found.length;
            found = Arrays.copyOf(found, periods.size());
            Arrays.fill(found, before, found.length, NO_UNITS);
        }
        if (unit >= found[period].length) {
            found[period] = Arrays.copyOf(found[period], Math.max(unit + 1, 2 * found[period].length));
        }
        if (found[period][unit] == NOT_LOOKED_UP) {
            List<Membership> ofUnit = members.getOrDefault(unit, List.of());
            found[period][unit] = OFFSET + Membership.group(ofUnit, periods.get(period));
        }
        return found[period][unit] - OFFSET;
    }
}
