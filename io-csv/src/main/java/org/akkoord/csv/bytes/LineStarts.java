package org.akkoord.csv.bytes;

/** Finds where lines start by looking for line feeds. */
final class LineStarts {

    private static final long LINE_FEEDS = Words.filledWith('\n');
    private static final int STEP = 2 * Words.LENGTH;

    private int[] starts = new int[0];
    private int lines;

    /** How many lines were found. */
    int lines() {
        return lines;
    }

    /**
     * Finds where whole lines start. The last element that counts, at {@link #lines}, is where a next line would start.
     *
     * <p>Lines are longer than sixteen bytes as a rule, so of sixteen bytes none or one is a line feed. Those two cases
     * share one way without a branch: a place is written in any case, and only counted if it was a line feed.
     *
     * @param until the place after the last line feed; at least {@link LineBlock#MARGIN} more bytes follow
     */
    int[] find(byte[] bytes, int from, int until) {
        if (starts.length < until - from + STEP + 2) {
            starts = new int[until - from + STEP + 2];
        }
        starts[0] = from;
        int next = 1;
        for (int at = from; at < until; at += STEP) {
            next = add(bytes, at, next);
        }
        while (starts[next - 1] > until) {
            next--;
        }
        lines = next - 1;
        return starts;
    }

    private int add(byte[] bytes, int at, int next) {
        long first = Words.equal(Words.at(bytes, at), LINE_FEEDS);
        long second = Words.equal(Words.at(bytes, at + Words.LENGTH), LINE_FEEDS);
        // marks are highest bits, so those of the second word, one bit lower, fit between those of the first
        long both = first | (second >>> 1);
        int found = Long.bitCount(both);
        if (found > 1) {
            return addAll(second, at + Words.LENGTH, addAll(first, at, next));
        }
        starts[next] = at + Words.first(both) + (second == 0 ? 1 : Words.LENGTH + 1);
        return next + found;
    }

    private int addAll(long marks, int at, int next) {
        int end = next;
        for (long left = marks; left != 0; left &= left - 1) {
            starts[end++] = at + Words.first(left) + 1;
        }
        return end;
    }
}
