package org.akkoord.internal;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the known name that somebody who mistyped a name probably meant. Case, blanks and invisible characters do not
 * count; of the rest, at most one character may differ in names of up to two characters, two in names of up to eight,
 * and three in longer ones. A character that is inserted, removed or replaced counts as one difference.
 */
public final class NearestName {

    /** So many names are compared at most, which bounds the time that a file full of mistyped names takes. */
    private static final int MOST_COMPARED = 5_000;

    private static final int SHORT = 2;
    private static final int MIDDLE = 8;

    private NearestName() {}

    /** Whether two names differ at most in case, blanks and invisible characters. */
    public static boolean looksLike(String found, String known) {
        return plain(found).equals(plain(known));
    }

    /** The known name with the fewest differences, the first of several; empty if all names differ too much. */
    public static Optional<String> nearest(String found, Collection<String> known) {
        String plain = plain(found);
        int limit = 1 + (plain.length() <= SHORT ? 1 : plain.length() <= MIDDLE ? 2 : 3);
        Optional<String> nearest = Optional.empty();
        int compared = 0;
        for (String name : known) {
            if (limit == 0 || compared++ == MOST_COMPARED) {
                break;
            }
            int distance = distance(plain, plain(name), limit);
            if (distance < limit) {
                limit = distance;
                nearest = Optional.of(name);
            }
        }
        return nearest;
    }

    private static String plain(String name) {
        if (isPlain(name)) {
            return name;
        }
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            if (!isInvisible(c)) {
                out.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || c >= 0x7F || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInvisible(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    /**
     * The number of single-character differences if it is below the limit, and otherwise some number that is not below
     * it. Each row of the table holds the distances between one start of {@code a} and the starts of {@code b}. A start
     * of {@code b} that is longer or shorter by the limit is at least so far away, so that only a band of cells around
     * the diagonal counts; and the least of a row never falls, so that a row without a small number ends the
     * comparison.
     */
    private static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) >= limit) {
            return limit;
        }
        int shorter = Math.min(one.length(), other.length());
        int start = 0;
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        String a = one.substring(start, one.length() - end);
        String b = other.substring(start, other.length() - end);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int from = Math.max(1, i - limit + 1);
            int to = Math.min(b.length(), i + limit - 1);
            int diagonal = row[from - 1];
            row[from - 1] = from == 1 ? i : limit;
            int least = row[from - 1];
            for (int j = from; j <= to; j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
                least = Math.min(least, row[j]);
            }
            if (least >= limit) {
                return limit;
            }
        }
        return row[b.length()];
    }
}
