package org.akkoord.explain;

import java.math.BigDecimal;
import java.util.List;

/**
 * The word for a change of a percentage, by its size in percentage points, as the Dutch dashboard on primary education
 * of 2020 uses them (D is that dashboard; its lines are given).
 *
 * <table>
 * <caption>The scale</caption>
 * <tr><th>word</th><th>sizes in the source</th><th>from</th></tr>
 * <tr><td>nearly the same (nagenoeg hetzelfde)</td><td>0.4 (D:217)</td><td>0</td></tr>
 * <tr><td>slight (lichte daling, lichte afname)</td><td>3 (D:222), 3 (D:224-225)</td><td>1.7</td></tr>
 * <tr><td>plain (daling, stijging)</td><td>5 (D:570), 6 (D:223), 9 (D:572)</td><td>4</td></tr>
 * <tr><td>clear (duidelijk)</td><td>16 (D:360-362)</td><td>12.5</td></tr>
 * <tr><td>considerable (behoorlijke stijging)</td><td>23, 33 (D:366-367)</td><td>19.5</td></tr>
 * <tr><td>marked (aanmerkelijke vooruitgang)</td><td>41 (D:249-251)</td><td>37</td></tr>
 * </table>
 *
 * <p>Each boundary lies halfway between the nearest sizes of two words and belongs to the stronger one. The sizes are
 * few, so the scale says how that source speaks, not what is large in general.
 */
public enum ChangeWord {
    /** Below 1.7 percentage points. */
    NEARLY_SAME,
    /** From 1.7, up. */
    SLIGHT_RISE,
    /** From 1.7, down. */
    SLIGHT_FALL,
    /** From 4, up. */
    RISE,
    /** From 4, down. */
    FALL,
    /** From 12.5, up. */
    CLEAR_RISE,
    /** From 12.5, down. */
    CLEAR_FALL,
    /** From 19.5, up. */
    CONSIDERABLE_RISE,
    /** From 19.5, down. */
    CONSIDERABLE_FALL,
    /** From 37, for the better. */
    MARKED_PROGRESS,
    /** From 37, for the worse. */
    MARKED_DECLINE,
    /** From 37, up, where neither direction is better. */
    MARKED_RISE,
    /** From 37, down, where neither direction is better. */
    MARKED_FALL;

    private static final List<BigDecimal> BOUNDARIES = List.of(
            new BigDecimal("1.7"),
            new BigDecimal("4"),
            new BigDecimal("12.5"),
            new BigDecimal("19.5"),
            new BigDecimal("37"));

    /** What a rise means. */
    public enum Rising {
        /** More is better. */
        BETTER,
        /** Less is better. */
        WORSE,
        /** Neither. */
        NEITHER
    }

    /**
     * The word for a change.
     *
     * @param points the change in percentage points
     * @param rising what a rise means; it decides only between the strongest words
     */
    public static ChangeWord of(BigDecimal points, Rising rising) {
        int size = (int) BOUNDARIES.stream()
                .filter(boundary -> points.abs().compareTo(boundary) >= 0)
                .count();
        if (size == 0) {
            return NEARLY_SAME;
        }
        boolean up = points.signum() > 0;
        if (size == BOUNDARIES.size()) {
            return switch (rising) {
                case BETTER -> up ? MARKED_PROGRESS : MARKED_DECLINE;
                case WORSE -> up ? MARKED_DECLINE : MARKED_PROGRESS;
                case NEITHER -> up ? MARKED_RISE : MARKED_FALL;
            };
        }
        return values()[2 * size - (up ? 1 : 0)];
    }
}
