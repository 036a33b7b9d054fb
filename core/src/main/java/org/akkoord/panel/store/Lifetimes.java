package org.akkoord.panel.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.akkoord.period.ReportingPeriod;

/**
 * When units exist, and who succeeds them.
 *
 * @param lives for each unit about which it is known its lifetime
 */
public record Lifetimes(Map<Integer, Membership> lives) {

    public static Lifetimes of(List<Membership> given) {
        Map<Integer, Membership> lives = new HashMap<>();
        for (Membership life : given) {
            if (lives.putIfAbsent(life.unit(), life) != null) {
                throw new IllegalArgumentException("a unit must have one lifetime, but one has two, from "
                        + lives.get(life.unit()).from() + " and from " + life.from());
            }
        }
        return new Lifetimes(Map.copyOf(lives));
    }

    /** Whether the unit had ceased to exist before the period began, or during it. */
    public boolean isClosed(int unit, ReportingPeriod period) {
        Membership life = lives.get(unit);
        return life != null && life.until().isBefore(period.end());
    }

    /** The number of the unit that succeeds it, or -1. */
    public int successor(int unit) {
        Membership life = lives.get(unit);
        return life == null ? -1 : life.group();
    }
}
