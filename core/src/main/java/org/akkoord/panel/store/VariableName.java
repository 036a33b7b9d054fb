package org.akkoord.panel.store;

import org.akkoord.indicator.Cell;
import org.akkoord.internal.Checks;
import org.akkoord.internal.Printable;

/**
 * What a variable is called, and about which part of each unit it is. The text form is {@code passed} for all of a
 * unit, and {@code passed[sex=girls]} for a part.
 *
 * @param name the name, which is an id
 * @param cell the part; a total is no part, so a cell in which all members are totals is the whole
 */
public record VariableName(String name, Cell cell) {

    private static final String OPEN = "[";
    private static final String CLOSE = "]";

    /**
     * A name.
     *
     * @throws IllegalArgumentException if the name is no id
     */
    public VariableName {
        Checks.requireId(name, "variable");
        cell = cell.withoutTotals();
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static VariableName parse(String text) {
        int open = text.indexOf(OPEN);
        if (open < 0) {
            return new VariableName(text, Cell.whole());
        }
        if (!text.endsWith(CLOSE) || open + 2 > text.length() - 1) {
            throw new IllegalArgumentException("a variable of a part must be written as passed[sex=girls], but was '"
                    + Printable.text(text) + "'");
        }
        return new VariableName(text.substring(0, open), Cell.parse(text.substring(open + 1, text.length() - 1)));
    }

    /** The text form that equal names have in common, of a text form; a text that is about no part stays as it is. */
    public static String canonical(String text) {
        return isOfPart(text) ? parse(text).toString() : text;
    }

    /** Whether a text form is about a part. */
    public static boolean isOfPart(String text) {
        return text.endsWith(CLOSE);
    }

    /** The text form that equal names have in common. */
    @Override
    public String toString() {
        return cell.isWhole() ? name : name + OPEN + cell + CLOSE;
    }
}
