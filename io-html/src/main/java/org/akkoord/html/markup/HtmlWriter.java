package org.akkoord.html.markup;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML and SVG. All text and all values of attributes are escaped here and nowhere else; control characters,
 * halves of surrogate pairs, noncharacters and characters that change the direction of writing become U+FFFD. Elements
 * are closed in the order in which they were opened.
 */
public final class HtmlWriter {

    private static final String REPLACEMENT = "\uFFFD";

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element with attributes: name, value, name, value, ... */
    public HtmlWriter open(String element, String... attributes) {
        start(element, attributes);
        open.push(element);
        return this;
    }

    /** Closes the element that was opened last. */
    public HtmlWriter close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element with text in it. */
    public HtmlWriter element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** An element of HTML that has no end, such as {@code meta}. */
    public HtmlWriter single(String element, String... attributes) {
        start(element, attributes);
        return this;
    }

    private void start(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escaped(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
    }

    /** Text. */
    public HtmlWriter text(String text) {
        escaped(text);
        return this;
    }

    /** A line break between elements, for people who read the source. */
    public HtmlWriter line() {
        out.append('\n');
        return this;
    }

    /** Markup of this library itself, such as its style sheet, or what another writer wrote. */
    public HtmlWriter markup(String own) {
        out.append(own);
        return this;
    }

    /**
     * What was written.
     *
     * @throws IllegalStateException if an element is open
     */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("the element " + open.peek() + " is not closed");
        }
        return out.toString();
    }

    /** Copies what is plain in one go, and writes what is not in its place. */
    private void escaped(String text) {
        int plain = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            String instead = switch (c) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                default -> isHarmful(c) ? REPLACEMENT : "";
            };
            if (!instead.isEmpty()) {
                out.append(text, plain, i).append(instead);
                plain = next;
            }
            i = next;
        }
        out.append(text, plain, text.length());
    }

    private static boolean isHarmful(int c) {
        if (c >= ' ' && c < 0x7F) {
            return false;
        }
        boolean isControl = Character.isISOControl(c) && c != '\n' && c != '\t';
        boolean isDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean isNoCharacter = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
        boolean isHalfPair = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return isControl || isDirection || isNoCharacter || isHalfPair;
    }
}
