package org.akkoord.csv.text;

import java.util.Locale;
import java.util.Optional;
import org.akkoord.problem.ProblemCode;

/** What holds for the text of every cell, whatever it means. */
public final class CellText {

    /** Most characters in a cell. */
    static final int LONGEST = 65_536;

    /** Most cells in a row. */
    public static final int MOST_CELLS = 1_000;

    /** Most characters that a message shows of a text. */
    public static final int SHOWN = 200;

    private CellText() {}

    /** Why a cell is unusable before its meaning is looked at. */
    public record Fault(ProblemCode code, String message) {}

    public static Optional<Fault> fault(String cell) {
        if (cell.length() > LONGEST) {
            return Optional.of(
                    new Fault(ProblemCode.LIMIT, "a cell must have at most 65,536 characters, but this one has more"));
        }
        for (int i = 0; i < cell.length(); ) {
            int c = cell.codePointAt(i);
            if (c == 0) {
                return Optional.of(new Fault(
                        ProblemCode.ENCODING,
                        "found a NUL character, which no text has; expected a CSV file in UTF-8"));
            }
            if (Utf8Reader.isEscapedByte(c)) {
                return Optional.of(new Fault(ProblemCode.ENCODING, notUtf8(Utf8Reader.escapedByte(c))));
            }
            i += Character.charCount(c);
        }
        return Optional.empty();
    }

    private static String notUtf8(int value) {
        return "found byte 0x" + Integer.toHexString(value).toUpperCase(Locale.ROOT)
                + ", which is not valid UTF-8 there; expected a file saved as UTF-8";
    }

    /** Whether it begins or ends with white space, no-break spaces included. */
    public static boolean hasOuterBlanks(String text) {
        return !text.isEmpty() && (isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1)));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The text in quotes for a message, of at most 200 characters. */
    public static String quote(String text) {
        return "'" + shorten(text) + "'";
    }

    /** At most the first 200 characters. */
    public static String shorten(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "...";
    }
}
