package org.akkoord.render;

/** Breaks text into lines. */
public final class TextWrap {

    /** The longest line of a text for a terminal, in UTF-16 units. */
    public static final int WIDTH = 100;

    private TextWrap() {}

    /**
     * Breaks text into lines of at most {@link #WIDTH}.
     *
     * @param text the text, without line breaks
     * @param first what the first line starts with
     * @param rest what every other line starts with
     */
    public static String wrap(String text, String first, String rest) {
        return wrap(text, first, rest, WIDTH);
    }

    /**
     * Breaks text at blanks but not before a percent sign, and words that are too long by themselves anywhere, so that
     * no line is longer than the width.
     *
     * @param text the text, without line breaks
     * @param first what the first line starts with
     * @param rest what every other line starts with
     * @param width the longest line, in UTF-16 units, at least 4; what lines start with is cut at half of it
     * @return the lines, each ended by {@code \n}, without blanks at their ends
     */
    public static String wrap(String text, String first, String rest, int width) {
        StringBuilder out = new StringBuilder();
        StringBuilder line = new StringBuilder(cut(first, width));
        String hanging = cut(rest, width);
        boolean empty = true;
        int next = 0;
        while (next <= text.length()) {
            int end = endOfWord(text, next);
            String word = text.substring(next, end);
            next = end + 1;
            if (!empty && line.length() + 1 + word.length() > width) {
                end(line, out, hanging);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
            while (line.length() > width) {
                int cut = Character.isHighSurrogate(line.charAt(width - 1)) ? width - 1 : width;
                String tail = line.substring(cut);
                line.setLength(cut);
                end(line, out, hanging);
                line.append(tail);
            }
        }
        end(line, out, "");
        return out.toString();
    }

    /** Where the word that begins at an index ends: at a blank, but not at one before a percent sign. */
    private static int endOfWord(String text, int from) {
        int blank = text.indexOf(' ', from);
        while (blank >= 0 && text.startsWith("%", blank + 1)) {
            blank = text.indexOf(' ', blank + 1);
        }
        return blank < 0 ? text.length() : blank;
    }

    private static String cut(String start, int width) {
        return start.length() <= width / 2 ? start : start.substring(0, width / 2);
    }

    private static void end(StringBuilder line, StringBuilder out, String next) {
        out.append(line.toString().stripTrailing()).append('\n');
        line.setLength(0);
        line.append(next);
    }
}
