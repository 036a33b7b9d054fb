package org.akkoord.csv.measurement;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.csv.text.CellText;
import org.akkoord.text.SourceReference;

/** Reads and writes the cell of several source references, which are separated by semicolons. */
final class ReferencesText {

    static final String SEPARATOR = ";";

    private ReferencesText() {}

    /**
     * The references in a cell that is not empty.
     *
     * @throws IllegalArgumentException if an item is not a reference or has blanks around it
     */
    static List<SourceReference> parse(String cell) {
        return Stream.of(cell.split(SEPARATOR, -1))
                .map(ReferencesText::parseOne)
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
     * The cell from which {@link #parse} reads the references; empty if there are none.
     *
     * @throws IllegalArgumentException if a reference could not be read back, because it has a semicolon in it or
     *     blanks around it
     */
    static String format(List<SourceReference> references) {
        return references.stream().map(ReferencesText::formatOne).collect(Collectors.joining(SEPARATOR));
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
