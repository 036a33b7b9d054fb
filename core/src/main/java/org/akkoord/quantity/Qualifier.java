package org.akkoord.quantity;

/**
 * How exact a figure is, by its source. Comparisons use the figure as stated, and the evidence of an evaluation says
 * that it is approximate.
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
