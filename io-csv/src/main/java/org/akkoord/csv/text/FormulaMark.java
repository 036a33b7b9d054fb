package org.akkoord.csv.text;

import java.util.regex.Pattern;

/**
 * The mark {@code '} before a text that a spreadsheet would take for a formula. A text that begins with such a mark and
 * would be a formula without it gets one more, so that every text can be read back.
 */
public final class FormulaMark {

    private static final String MARK = "'";

    /**
     * What spreadsheets compute, also in the full-width forms of East Asian texts, and the white space that they strip
     * before they look.
     */
    private static final Pattern COMPUTED =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private FormulaMark() {}

    /** The text, with the mark before it if it needs one. */
    public static String mark(String text) {
        return COMPUTED.matcher(text).matches() ? MARK + text : text;
    }

    /** The text of which {@link #mark} made the cell. */
    public static String unmark(String cell) {
        return cell.startsWith(MARK) && COMPUTED.matcher(cell).matches() ? cell.substring(MARK.length()) : cell;
    }
}
