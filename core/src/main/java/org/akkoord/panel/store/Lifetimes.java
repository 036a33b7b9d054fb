package org.akkoord.panel.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.akkoord.period.ReportingPeriod;

/**
 * When units exist, and which units succeed them.
 *
 * @param lives the lifetime of each unit that has a known one, by the number of the unit
 */
public record Lifetimes(Map<Integer, Membership> lives) {

    /**
     * The given lifetimes.
     *
     * @throws IllegalArgumentException if a unit has two
     */
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

    /** Whether a unit ceased to exist before the last day of a period. */
    public boolean isClosed(int unit, ReportingPeriod period) {
        Membership life = lives.get(unit);
        return life != null && life.until().isBefore(period.end());
    }

    /** The number of the unit that succeeds a unit, or -1 where none is known. */
    public int successor(int unit) {
        Membership life = lives.get(unit);
        return life == null ? -1 : life.group();
    }
}
