package org.akkoord.csv.text;

import java.util.Optional;
import java.util.function.Function;

/**
 * What became of a cell that is not empty and no free text.
 *
 * @param text the text of the cell
 * @param value the value; absent if the text was refused
 * @param refusal why, if that is told; otherwise empty
 */
record CellOutcome<T>(String text, Optional<T> value, String refusal) {

    /**
     * Reads a text; what the parser refuses is a refusal.
     *
     * @param told whether it is told why
     */
    static <T> CellOutcome<T> of(String text, Function<String, T> parser, boolean told) {
        if (CellText.hasOuterBlanks(text)) {
            return new CellOutcome<>(
                    text,
                    Optional.empty(),
                    told ? "the cell must not begin or end with blanks, but was " + CellText.quote(text) : "");
        }
        try {
            return new CellOutcome<>(text, Optional.of(parser.apply(text)), "");
        } catch (IllegalArgumentException refused) {
            return new CellOutcome<>(text, Optional.empty(), told ? String.valueOf(refused.getMessage()) : "");
        }
    }
}
