package org.akkoord.csv.profile;

import java.io.IOException;
import java.io.Reader;

/**
 * Gives the characters of a file, with what is not part of its table taken out. The lines above the header become
 * empty, so that the numbers of all lines stay as they are. In the first cell of each line, the commas become
 * separators of cells.
 */
final class LinesReader extends Reader {

    private final Reader in;
    private final int headerLine;
    private final boolean splitFirst;
    private final char delimiter;
    private long line = 1;
    private boolean inFirstCell = true;
    private boolean afterReturn;

    /**
     * A reader of a file.
     *
     * @param in the file, which {@link #close} closes
     * @param headerLine the line of the header, from 1
     * @param splitFirst whether the first cell holds several, with commas between them
     * @param delimiter what separates cells
     */
    LinesReader(Reader in, int headerLine, boolean splitFirst, char delimiter) {
        this.in = in;
        this.headerLine = headerLine;
        this.splitFirst = splitFirst;
        this.delimiter = delimiter;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        while (count > 0) {
            int kept = keep(target, offset, offset + count);
            if (kept > 0) {
                return kept;
            }
            count = in.read(target, offset, length);
        }
        return count;
    }

    private int keep(char[] text, int from, int until) {
        int end = from;
        for (int i = from; i < until; i++) {
            char c = text[i];
            boolean ends = c == '\n' || c == '\r';
            if (ends || line >= headerLine) {
                text[end++] = splitFirst && inFirstCell && c == ',' ? delimiter : c;
            }
            inFirstCell = ends || (inFirstCell && c != delimiter);
            if (c == '\r' || (c == '\n' && !afterReturn)) {
                line++;
            }
            afterReturn = c == '\r';
        }
        return end - from;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
