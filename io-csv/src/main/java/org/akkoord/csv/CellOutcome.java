package org.akkoord.csv;

import java.util.Optional;
import java.util.function.Function;

/**
 * What became of a cell that is not empty and no free text.
 *
 * @param text the text of the cell
 * @param value the value; absent if the text was refused
 * @param refusal why; empty if it was not
 */
record CellOutcome<T>(String text, Optional<T> value, String refusal) {

    /** Reads a text; what the parser refuses is a refusal. */
    static <T> CellOutcome<T> of(String text, Function<String, T> parser) {
        if (CellText.hasOuterBlanks(text)) {
            return new CellOutcome<>(
                    text,
                    Optional.empty(),
                    "the cell must not begin or end with blanks, but was " + CellText.quote(text));
        }
        try {
            return new CellOutcome<>(text, Optional.of(parser.apply(text)), "");
        } catch (IllegalArgumentException refused) {
            return new CellOutcome<>(text, Optional.empty(), String.valueOf(refused.getMessage()));
        }
    }
}
