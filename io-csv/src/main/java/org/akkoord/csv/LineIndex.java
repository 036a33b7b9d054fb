package org.akkoord.csv;

import java.util.Arrays;

/** Where cells end: the places of all separators and line feeds in some bytes, in order. Each cell starts behind the end of the one before. */
final class LineIndex {

    /** So many places are written at once, whether they are there or not: no branch depends on the data. */
    private static final int AT_ONCE = 3;

    private static final int FIRST_PLACES = 1 << 15;

    private final long separators;
    private final long lineFeeds = Words.filledWith('\n');
    private int[] places = new int[FIRST_PLACES];

    LineIndex(char separator) {
        separators = Words.filledWith(separator);
    }

    /** Finds all places, behind one before the start; seven bytes behind the end may have some more. */
    int[] of(byte[] bytes, int from, int until) {
        int[] into = places;
        into[0] = from - 1;
        int count = 1;
        for (int at = from; at < until; at += Words.LENGTH) {
            if (count + Words.LENGTH > into.length) {
                places = Arrays.copyOf(into, 2 * into.length);
                into = places;
            }
            long word = Words.at(bytes, at);
            long marks = Words.anyEqual(word, separators, lineFeeds);
            int next = count + Long.bitCount(marks);
            for (int i = 0; i < AT_ONCE; i++) {
                into[count + i] = at + Words.first(marks);
                marks &= marks - 1;
            }
            count += AT_ONCE;
            while (marks != 0) {
                into[count++] = at + Words.first(marks);
                marks &= marks - 1;
            }
            count = next;
        }
        return into;
    }
}
