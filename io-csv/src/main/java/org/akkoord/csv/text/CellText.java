package org.akkoord.csv.text;

import java.util.Locale;
import java.util.Optional;
import org.akkoord.problem.ProblemCode;

/** The rules for the text of every cell, whatever it means, and the ways in which messages show a text. */
public final class CellText {

    /** A cell has at most so many characters. */
    static final int LONGEST = 65_536;

    /** A row has at most so many cells. */
    public static final int MOST_CELLS = 1_000;

    /** A message shows at most so many characters of a text. */
    public static final int SHOWN = 200;

    private CellText() {}

    /** Why a cell cannot be used, whatever it means. */
    public record Fault(ProblemCode code, String message) {}

    /** The first rule that a cell breaks; empty if it can be used. */
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
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                return Optional.of(new Fault(
                        ProblemCode.ENCODING, "found half of a surrogate pair, which stands for no character"));
            }
            i += Character.charCount(c);
        }
        return Optional.empty();
    }

    /** Whether a cell may have a {@link #fault}; found out quicker, and true also of characters beyond the BMP. */
    public static boolean isSuspect(String cell) {
        if (cell.length() > LONGEST) {
            return true;
        }
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }

    private static String notUtf8(int value) {
        return "found byte 0x" + Integer.toHexString(value).toUpperCase(Locale.ROOT)
                + ", which is not valid UTF-8 there; expected a file saved as UTF-8";
    }

    /** Whether the text begins or ends with white space, of which no-break spaces are a part. */
    public static boolean hasOuterBlanks(String text) {
        return !text.isEmpty() && (isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1)));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The text in quotes, shortened, as messages show it. */
    public static String quote(String text) {
        return "'" + shorten(text) + "'";
    }

    /** The text, or its first 200 characters and three dots if it is longer. */
    public static String shorten(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "...";
    }
}
