package org.akkoord.internal.tree;

/**
 * How large one kind of document may be.
 *
 * @param bytes the greatest length, in bytes or, if the document is given as text, in characters
 * @param tokens the greatest number of names, values and brackets
 * @param depth how deep objects and lists may be nested
 */
public record Limits(int bytes, int tokens, int depth) {

    /** More than ten times the largest agreements that are known. */
    public static final Limits AGREEMENT = new Limits(4 * 1024 * 1024, 100_000, 64);

    /** A stored evaluation, which repeats each figure wherever it counts; the largest of all limits. */
    public static final Limits EVALUATION = new Limits(64 * 1024 * 1024, 4_000_000, 64);

    /** Figures. */
    public static final Limits MEASUREMENTS = new Limits(16 * 1024 * 1024, 500_000, 64);

    /** One figure, with room for three texts of the greatest length. */
    public static final Limits LINE = new Limits(1024 * 1024, 10_000, 64);

    /** The description of a file. */
    public static final Limits PROFILE = new Limits(1024 * 1024, 100_000, 16);

    /** The greatest length of a text, in characters. */
    public static final int LONGEST_TEXT = 100_000;

    /** The greatest number of members of an object. */
    public static final int MOST_MEMBERS = 1_000;

    /** The message for a document that is too long, in the given unit. */
    public String tooLong(String what) {
        return "a document must be at most " + bytes + " " + what;
    }

    /** The message for a document with too many tokens. */
    public String tooManyTokens() {
        return "a document must have at most " + tokens + " names, values and brackets";
    }

    /** The message for a document that is nested too deep. */
    public String tooDeep() {
        return "objects and lists must be nested at most " + depth + " deep";
    }

    /** The message for a text that is too long. */
    public static String textTooLong(int length) {
        return "a text must be at most " + LONGEST_TEXT + " characters, but has " + length;
    }

    /** The message for an object with too many members. */
    public static String tooManyMembers() {
        return "an object must have at most " + MOST_MEMBERS + " members";
    }
}
