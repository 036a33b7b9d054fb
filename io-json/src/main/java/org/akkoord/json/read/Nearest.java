package org.akkoord.json.read;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody who mistyped a name probably meant. */
final class Nearest {

    private static final int MOST_CANDIDATES = 2_000;
    private static final int SHORT = 8;
    private static final int LONGEST_QUOTE = 100;

    private Nearest() {}

    /** The candidate that differs in the fewest characters, if they are few. */
    static Optional<String> to(String name, Collection<String> candidates) {
        int allowed = name.length() <= 2 ? 1 : name.length() <= SHORT ? 2 : 3;
        String lower = name.toLowerCase(Locale.ROOT);
        Optional<String> nearest = Optional.empty();
        int least = allowed + 1;
        for (String candidate : candidates.stream().limit(MOST_CANDIDATES).toList()) {
            if (Math.abs(candidate.length() - name.length()) < least) {
                int distance = distance(lower, candidate.toLowerCase(Locale.ROOT), least);
                if (distance < least) {
                    least = distance;
                    nearest = Optional.of(candidate);
                }
            }
        }
        return nearest;
    }

    /** For messages: {@code , nearest is 'title'}, or nothing. */
    static String words(String name, Collection<String> candidates) {
        return to(name, candidates).map(near -> ", nearest is '" + near + "'").orElse("");
    }

    /** What was found, in quotes, shortened where it is long. */
    static String quote(String text) {
        if (text.length() <= LONGEST_QUOTE) {
            return "'" + text + "'";
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
        return "'" + text.substring(0, end) + "...'";
    }

    /** How many characters must be inserted, removed or replaced; only whether it is below the limit is certain. */
    private static int distance(String a, String b, int limit) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int best = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
                best = Math.min(best, row[j]);
            }
            if (best >= limit) {
                return limit;
            }
        }
        return row[b.length()];
    }
}
