package org.akkoord.quantity;

/**
 * How exact a source says its figure is. Comparisons use the figure as stated; the evidence says that it is
 * approximate.
 */
public enum Qualifier {
    /** The figure as it stands. */
    EXACT,
    /** About the figure (circa, ongeveer, zo'n). */
    ABOUT,
    /** More than the figure (ruim). */
    OVER,
    /** Less than the figure (bijna). */
    UNDER
}
