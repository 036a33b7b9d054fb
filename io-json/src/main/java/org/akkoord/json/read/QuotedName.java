package org.akkoord.json.read;

import java.util.Collection;
import org.akkoord.internal.NearestName;

/** Quotes names in messages. */
final class QuotedName {

    private static final int LONGEST_QUOTE = 100;

    private QuotedName() {}

    /** For messages: {@code , nearest is 'title'}, or nothing. */
    static String words(String name, Collection<String> candidates) {
        return NearestName.nearest(name, candidates)
                .map(near -> ", nearest is '" + near + "'")
                .orElse("");
    }

    /** What was found, in quotes, shortened where it is long. */
    static String quote(String text) {
        if (text.length() <= LONGEST_QUOTE) {
            return "'" + text + "'";
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
        return "'" + text.substring(0, end) + "...'";
    }
}
