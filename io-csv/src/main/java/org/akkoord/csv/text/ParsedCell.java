package org.akkoord.csv.text;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a cell that is not empty says, or why it is refused.
 *
 * @param text the text of the cell
 * @param value the value; absent if the text was refused
 * @param refusal why it was refused; empty if it was not, or if nobody will read the reason
 */
record ParsedCell<T>(String text, Optional<T> value, String refusal) {

    /**
     * Reads a text. It is refused if it has blanks around it, or if the parser throws an
     * {@link IllegalArgumentException}.
     *
     * @param explained whether the reason of a refusal is needed, which may take long to make
     */
    static <T> ParsedCell<T> of(String text, Function<String, T> parser, boolean explained) {
        if (CellText.hasOuterBlanks(text)) {
            return refused(
                    text,
                    explained ? "the cell must not begin or end with blanks, but was " + CellText.quote(text) : "");
        }
        try {
            return new ParsedCell<>(text, Optional.of(parser.apply(text)), "");
        } catch (IllegalArgumentException refused) {
            return refused(text, explained ? String.valueOf(refused.getMessage()) : "");
        }
    }

    private static <T> ParsedCell<T> refused(String text, String refusal) {
        return new ParsedCell<>(text, Optional.empty(), refusal);
    }
}
