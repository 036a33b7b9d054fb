package org.akkoord.internal.tree;

import java.util.Arrays;
import org.akkoord.problem.Location;

/** Says in which line and column the characters of a text stand. */
@FunctionalInterface
public interface TextPositions {

    /** The place of a character, in the given document. */
    Location at(int offset, Location document);

    /** The positions in a text whose lines end with LF, CRLF or CR. */
    static TextPositions of(String text) {
        int[] starts = starts(text);
        return (offset, document) -> {
            int found = Arrays.binarySearch(starts, offset);
            int line = found >= 0 ? found : -found - 2;
            return document.atLine(line + 1L).atColumn(offset - starts[line] + 1);
        };
    }

    private static int[] starts(String text) {
        int[] starts = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * count);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
