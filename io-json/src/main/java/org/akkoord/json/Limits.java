package org.akkoord.json;

/**
 * How large one kind of document may be.
 *
 * @param bytes how long, in bytes or, where it is given as text, in characters
 * @param tokens how many names, values and brackets
 */
record Limits(int bytes, int tokens) {

    /** More than ten times the largest agreements that are known. */
    static final Limits AGREEMENT = new Limits(4 * 1024 * 1024, 100_000);

    static final Limits MEASUREMENTS = new Limits(16 * 1024 * 1024, 500_000);

    /** One figure; room for three texts of the greatest length. */
    static final Limits LINE = new Limits(1024 * 1024, 10_000);
}
