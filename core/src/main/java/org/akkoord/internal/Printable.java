package org.akkoord.internal;

/** Makes foreign text safe to show on a terminal or in a message. */
public final class Printable {

    private static final int LONGEST = 200;

    private Printable() {}

    /**
     * The text with control, format, surrogate and line-separating characters written as {@code \}{@code uXXXX}, so
     * that no escape sequence or change of writing direction reaches the reader's screen.
     */
    public static String line(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int width = Character.charCount(c);
            if (isUnsafe(c)) {
                if (out == null) {
                    out = new StringBuilder(text.length() + 16).append(text, 0, i);
                }
                out.append(escape(text.substring(i, i + width)));
            } else if (out != null) {
                out.appendCodePoint(c);
            }
            i += width;
        }
        return out == null ? text : out.toString();
    }

    /** As {@link #line}, shortened to 200 characters, for quoting what was found in a message. */
    public static String text(String text) {
        boolean tooLong = text.length() > LONGEST;
        int end = tooLong && Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return tooLong ? line(text.substring(0, end)) + "..." : line(text);
    }

    /** Whether the text contains half of a surrogate pair, which stands for no character. */
    public static boolean hasHalfPair(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean isPair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!isPair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static boolean isUnsafe(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String escape(String characters) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < characters.length(); i++) {
            String hex = Integer.toHexString(characters.charAt(i));
            out.append('\\').append('u');
            out.append("0".repeat(4 - hex.length())).append(hex);
        }
        return out.toString();
    }
}
