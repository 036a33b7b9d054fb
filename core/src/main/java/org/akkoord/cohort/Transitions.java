package org.akkoord.cohort;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.akkoord.internal.Checks;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;

/**
 * How the units of a panel moved between states from one period to another. Every unit that had a state in one of the
 * two periods is counted once. A unit without a state in the first period comes from {@link #ABSENT}. A unit without a
 * state in the second period goes to {@link #CLOSED} if it is known to have ceased to exist by then, and otherwise to
 * {@link #ABSENT}. A unit whose state is only not known in a period, because it is suppressed, not yet published, not
 * collected or not stated, comes from or goes to {@link #UNKNOWN}; it is counted even if both of its states are not
 * known. The counts that a text gives for a cohort are {@link CohortFlows}.
 *
 * @param from the first period
 * @param to the second period
 * @param states the states, in order
 * @param counts how many units moved, by state before and state after; only those above 0
 */
public record Transitions(ReportingPeriod from, ReportingPeriod to, List<String> states, Map<Move, Long> counts) {

    /** Where units without a state are counted. No state may have this name. */
    public static final String ABSENT = "(absent)";

    /** Where units that ceased to exist are counted. No state may have this name. */
    public static final String CLOSED = "(closed)";

    /** Where units are counted whose state is not known, though they may have one. No state may have this name. */
    public static final String UNKNOWN = "(unknown)";

    /**
     * A way from one state to another.
     *
     * @param before the state in the first period, {@link #ABSENT} or {@link #UNKNOWN}
     * @param after the state in the second period, {@link #ABSENT}, {@link #CLOSED} or {@link #UNKNOWN}
     */
    public record Move(String before, String after) {
        public Move {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }

    /** The units out of which a share is taken. The choice changes every share, so a caller must name it. */
    public enum Denominator {
        /** All units that had the state before, whatever became of them. */
        ALL_BEFORE,
        /** Those of them that did not cease to exist. */
        STILL_OPEN,
        /** Those of them that have a state afterwards, known or not. */
        STAYERS
    }

    /**
     * The moves between two periods, which are copied.
     *
     * @throws IllegalArgumentException if a count is below 1, or a move leads from or to an unknown state
     */
    public Transitions {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        states = Checks.copyOf(states, "states");
        Map<Move, Long> copy = new LinkedHashMap<>();
        for (String before : places(states)) {
            for (String after : places(states)) {
                Long count = counts.get(new Move(before, after));
                if (count != null) {
                    copy.put(new Move(before, after), count);
                }
            }
        }
        if (copy.size() != counts.size() || copy.values().stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException("moves must lead between states and counts must be above 0");
        }
        counts = Collections.unmodifiableMap(copy);
    }

    private static List<String> places(List<String> states) {
        List<String> places = new ArrayList<>(states);
        places.add(ABSENT);
        places.add(CLOSED);
        places.add(UNKNOWN);
        return places;
    }

    /** How many units moved this way, 0 or more. */
    public long count(String before, String after) {
        return counts.getOrDefault(new Move(before, after), 0L);
    }

    /** How many units have a state in one of the periods, or in both, that is not known. */
    public long unknown() {
        return counts.entrySet().stream()
                .filter(move -> move.getKey().before().equals(UNKNOWN)
                        || move.getKey().after().equals(UNKNOWN))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /**
     * Of the units with a state before, the share that have a certain state afterwards, which may be the same. Where
     * the states of some units are not known, it lies between the least and the greatest share that they leave
     * possible: each of them may have had any state before and have any place afterwards.
     *
     * @param after a state; with {@link Denominator#ALL_BEFORE} also {@link #ABSENT} or {@link #CLOSED}
     * @return a share, bounds in percent, or {@link Quantity.MissingReason#NOT_APPLICABLE} where the denominator has no
     *     unit
     * @throws IllegalArgumentException if the denominator leaves out those that are there afterwards, or a state is
     *     {@link #UNKNOWN}
     */
    public Quantity share(String before, String after, Denominator denominator) {
        if (before.equals(UNKNOWN) || after.equals(UNKNOWN)) {
            throw new IllegalArgumentException("no share can be taken of units whose state is not known");
        }
        if (!counts(after, denominator)) {
            throw new IllegalArgumentException("the denominator " + denominator + " leaves out " + after);
        }
        long moved = count(before, after);
        long others = 0;
        long maybeOthers = count(before, UNKNOWN) + count(UNKNOWN, UNKNOWN);
        long maybeMoved = maybeOthers + count(UNKNOWN, after);
        for (String place : places(states)) {
            if (!place.equals(after) && !place.equals(UNKNOWN) && counts(place, denominator)) {
                others += count(before, place);
                maybeOthers += count(UNKNOWN, place);
            }
        }
        if (moved + others + maybeMoved + maybeOthers == 0) {
            return Quantity.missing(Quantity.MissingReason.NOT_APPLICABLE);
        }
        long least = Math.max(1, moved + others + maybeOthers);
        long most = Math.max(1, moved + others + maybeMoved);
        return maybeMoved + maybeOthers == 0
                ? Quantity.share(moved, moved + others)
                : Shares.between(moved, least, moved + maybeMoved, most);
    }

    private boolean counts(String after, Denominator denominator) {
        return switch (denominator) {
            case ALL_BEFORE -> true;
            case STILL_OPEN -> !after.equals(CLOSED);
            case STAYERS -> states.contains(after);
        };
    }

    /** For people: a table with the states before as rows; {@link #UNKNOWN} only where a state is not known. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(from + " to " + to);
        List<String> places = places(states);
        if (unknown() == 0) {
            places.remove(UNKNOWN);
        }
        places.forEach(after -> out.append('\t').append(after));
        for (String before : places) {
            if (!before.equals(CLOSED)) {
                out.append('\n').append(before);
                places.forEach(after -> out.append('\t').append(count(before, after)));
            }
        }
        return out.toString();
    }
}
