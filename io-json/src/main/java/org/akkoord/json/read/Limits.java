package org.akkoord.json.read;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/**
 * How large one kind of document may be.
 *
 * @param bytes how long, in bytes or, where it is given as text, in characters
 * @param tokens how many names, values and brackets
 */
public record Limits(int bytes, int tokens) {

    /** More than ten times the largest agreements that are known. */
    public static final Limits AGREEMENT = new Limits(4 * 1024 * 1024, 100_000);

    public static final Limits MEASUREMENTS = new Limits(16 * 1024 * 1024, 500_000);

    /** One figure; room for three texts of the greatest length. */
    public static final Limits LINE = new Limits(1024 * 1024, 10_000);

    static final int LONGEST_TEXT = 100_000;
    static final int MOST_MEMBERS = 1_000;

    String tooLong(String what) {
        return "a document must be at most " + bytes + " " + what;
    }

    String tooManyTokens() {
        return "a document must have at most " + tokens + " names, values and brackets";
    }

    static String textTooLong(int length) {
        return "a text must be at most " + LONGEST_TEXT + " characters, but has " + length;
    }

    static String tooManyMembers() {
        return "an object must have at most " + MOST_MEMBERS + " members";
    }

    /**
     * Checks that what is written can be read again.
     *
     * @return the text
     * @throws IllegalArgumentException if it exceeds a limit
     */
    public String requireReadable(JsonNode document, String text) {
        require(tokens(document) <= tokens, tooManyTokens());
        require(text.getBytes(StandardCharsets.UTF_8).length <= bytes, tooLong("bytes"));
        return text;
    }

    private static long tokens(JsonNode node) {
        if (node.isString()) {
            int length = node.stringValue().length();
            require(length <= LONGEST_TEXT, textTooLong(length));
        }
        if (!node.isContainer()) {
            return 1;
        }
        require(!node.isObject() || node.size() <= MOST_MEMBERS, tooManyMembers());
        long names = node.isObject() ? node.size() : 0;
        return 2 + names + node.valueStream().mapToLong(Limits::tokens).sum();
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
