package org.akkoord.csv.measurement;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.csv.text.CellText;
import org.akkoord.text.SourceReference;

/** Several source references in one cell, separated by semicolons. */
final class SourceReferences {

    static final String SEPARATOR = ";";

    private SourceReferences() {}

    /**
     * Reads a cell that is not empty.
     *
     * @throws IllegalArgumentException if an item is no reference or has blanks around it
     */
    static List<SourceReference> parse(String cell) {
        return Stream.of(cell.split(SEPARATOR, -1))
                .map(SourceReferences::parseOne)
                .toList();
    }

    private static SourceReference parseOne(String item) {
        if (item.indexOf(':') < 0 || CellText.hasOuterBlanks(item)) {
            throw new IllegalArgumentException(
                    "expected references such as 'D:28-29', separated by ';' without blanks, but found "
                            + CellText.quote(item));
        }
        return SourceReference.parse(item);
    }

    /**
     * The cell that {@link #parse} reads; empty text for no references.
     *
     * @throws IllegalArgumentException if a reference contains a semicolon or has blanks around it, and so could not be
     *     read back
     */
    static String format(List<SourceReference> references) {
        return references.stream().map(SourceReferences::formatOne).collect(Collectors.joining(SEPARATOR));
    }

    private static String formatOne(SourceReference reference) {
        String item = reference.toString();
        if (item.contains(SEPARATOR) || CellText.hasOuterBlanks(item)) {
            throw new IllegalArgumentException(
                    "a source reference must have no ';' and no blanks around it to be written as CSV, but was "
                            + CellText.quote(item));
        }
        return item;
    }
}
