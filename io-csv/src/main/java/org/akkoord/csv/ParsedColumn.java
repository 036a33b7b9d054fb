package org.akkoord.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column. It remembers what it made of the texts that occurred lately, so that a text which occurs again costs next to nothing, and equal values are one object.
 */
final class ParsedColumn<T> {

    private static final int REMEMBERED = 1024;
    private static final int LONGEST = 64;

    private final String name;
    private final int position;
    private final Function<String, CellOutcome<T>> parser;
    private final List<CellOutcome<T>> recent;
    private CellOutcome<T> last = new CellOutcome<>("", Optional.empty(), "");

    /** The column of the given name, which the file may lack; blanks around a cell are refused. */
    ParsedColumn(Header header, String name, Function<String, T> parser) {
        this(name, header.position(name), text -> CellOutcome.of(text, parser));
    }

    private ParsedColumn(String name, int position, Function<String, CellOutcome<T>> parser) {
        this.name = name;
        this.position = position;
        this.parser = parser;
        this.recent = position == Header.ABSENT ? List.of() : new ArrayList<>(Collections.nCopies(REMEMBERED, last));
    }

    /** A column of free text. */
    static ParsedColumn<Optional<String>> ofText(Header header, String name) {
        return new ParsedColumn<>(
                name, header.position(name), text -> new CellOutcome<>(text, Optional.of(Optional.of(text)), ""));
    }

    String name() {
        return name;
    }

    boolean isFilled(RowCells cells) {
        return !cells.text(position).isEmpty();
    }

    /** The value of a cell; absent where it is empty or refused. */
    Optional<T> read(RowCells cells) {
        String text = cells.text(position);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!last.text().equals(text)) {
            last = outcome(text);
        }
        return cells.take(name, last);
    }

    private CellOutcome<T> outcome(String text) {
        if (text.length() > LONGEST) {
            return parser.apply(text);
        }
        int hash = text.hashCode();
        int place = (hash ^ (hash >>> 10) ^ (hash >>> 20)) & (REMEMBERED - 1);
        CellOutcome<T> known = recent.get(place);
        if (known.text().equals(text)) {
            return known;
        }
        CellOutcome<T> outcome = parser.apply(text);
        recent.set(place, outcome);
        return outcome;
    }
}
