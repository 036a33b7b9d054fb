package org.akkoord.quantity;

/** How a figure or target was taken from its source. */
public enum Provenance {
    /** It stands in the source. */
    STATED,
    /** Arithmetic on what stands in the source. */
    DERIVED,
    /** A reading of the source's wording ("all schools" read as 100 percent). */
    INFERRED
}
