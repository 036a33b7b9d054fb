package org.akkoord.panel.store;

/** Why a unit has no number in a period, as far as it matters for what the numbers of others say. */
public enum Absence {
    /** Only an upper limit is known, as of {@code <2}. */
    BELOW,
    /** Only a lower limit is known, as of {@code >95}. */
    ABOVE,
    /** Both limits are known. */
    BETWEEN,
    /** The number exists, but neither it nor a limit of it is known. */
    SUPPRESSED,
    /** It is to be published later. */
    UNPUBLISHED,
    /** It was not collected, or is not stated. */
    UNCOLLECTED,
    /** Nothing is said about the unit in this period, though it is expected. */
    SILENT,
    /** The unit is not expected: the question does not apply to it, it has ended, or it has not begun. */
    OUTSIDE;

    /** Whether the unit has a range. */
    public boolean isBounded() {
        return this == BELOW || this == ABOVE || this == BETWEEN;
    }

    /** Whether the number exists, but is not given, or only a range of it. */
    public boolean isWithheld() {
        return isBounded() || this == SUPPRESSED;
    }

    /** Whether the unit is expected, and neither has a number nor is known to have one. */
    public boolean isUnknown() {
        return this == UNPUBLISHED || this == UNCOLLECTED || this == SILENT;
    }
}
