package org.akkoord.panel.intake;

import java.math.BigInteger;
import java.util.OptionalLong;

/**
 * How many cells a panel may have. A panel has room for every unit in every period of every variable, also where
 * nothing is said, so a thousand rows about other units, variables and periods each would make a billion cells.
 */
final class Room {

    /** How many bytes the numbers of a panel may take without being asked. */
    private static final long USUAL = 160_000_000;

    /** How many cells a panel may have for each that is filled. */
    private static final long PER_FILLED = 50;

    /** While cells arrive nobody knows how many will be filled; no panel that can be kept has more than this. */
    private static final long EARLY = 1_000_000_000;

    private OptionalLong allowed = OptionalLong.empty();
    private long filled;

    void atMost(long cells) {
        if (cells < 1) {
            throw new IllegalArgumentException("a panel must have room for at least 1 cell, but was to have " + cells);
        }
        allowed = OptionalLong.of(cells);
    }

    /** Notes that so many more cells are filled. */
    void fill(int cells) {
        filled += cells;
    }

    /**
     * Checks what arrived so far.
     *
     * @throws PanelTooLargeException if it cannot be kept
     */
    void require(Extent extent) {
        require(extent, 0, Math.max(EARLY, allowed.orElse(0)));
    }

    /**
     * Checks a panel before it is made.
     *
     * @param levels how many levels of groups it has, each of which takes as much room as a variable
     * @param bytes how many bytes a cell takes
     * @throws PanelTooLargeException if it would have too many cells
     */
    void require(Extent extent, int levels, int bytes) {
        require(extent, levels, Math.max(allowed.orElse(USUAL / bytes), PER_FILLED * filled));
    }

    private void require(Extent extent, int levels, long limit) {
        long columns = extent.variables() + (long) levels;
        long perPeriod = extent.units() * columns;
        if (perPeriod > limit / Math.max(1, extent.periods())) {
            BigInteger cells = BigInteger.valueOf(perPeriod).multiply(BigInteger.valueOf(extent.periods()));
            throw new PanelTooLargeException(
                    "the panel would have " + cells + " cells, for " + extent.units() + " units, " + columns
                            + " variables and levels of groups, and " + extent.periods()
                            + " periods; at most " + limit + " are allowed where " + filled
                            + " are filled, unless 'mostCells' allows more");
        }
    }
}
