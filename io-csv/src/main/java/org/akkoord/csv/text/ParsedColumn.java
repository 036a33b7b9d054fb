package org.akkoord.csv.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column. It remembers what it made of the texts that occurred lately, so that a text which occurs again costs next
 * to nothing, and equal values are one object.
 */
public final class ParsedColumn<T> {

    private static final int REMEMBERED = 1024;
    private static final int LONGEST = 64;

    private final String name;
    private final int position;
    private final Reading<T> reading;
    private final List<CellOutcome<T>> recent;
    private CellOutcome<T> last = new CellOutcome<>("", Optional.empty(), "");

    @FunctionalInterface
    private interface Reading<T> {
        CellOutcome<T> of(String text, boolean told);
    }

    /** The column of the given name, which the file may lack; blanks around a cell are refused. */
    public ParsedColumn(CsvHeader header, String name, Function<String, T> parser) {
        this(name, header.position(name), (text, told) -> CellOutcome.of(text, parser, told));
    }

    private ParsedColumn(String name, int position, Reading<T> reading) {
        this.name = name;
        this.position = position;
        this.reading = reading;
        this.recent = position == CsvHeader.ABSENT ? List.of() : new ArrayList<>(Collections.nCopies(REMEMBERED, last));
    }

    /** A column of free text. */
    public static ParsedColumn<Optional<String>> ofText(CsvHeader header, String name) {
        return new ParsedColumn<>(
                name,
                header.position(name),
                (text, told) -> new CellOutcome<>(text, Optional.of(Optional.of(text)), ""));
    }

    public String name() {
        return name;
    }

    public boolean isFilled(RowCells cells) {
        return !cells.text(position).isEmpty();
    }

    /** The value of a cell; absent where it is empty or refused. */
    public Optional<T> read(RowCells cells) {
        String text = cells.text(position);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!last.text().equals(text)) {
            last = outcome(text, cells.areListed());
        }
        return cells.take(name, last);
    }

    private CellOutcome<T> outcome(String text, boolean told) {
        if (text.length() > LONGEST) {
            return reading.of(text, told);
        }
        int hash = text.hashCode();
        int place = (hash ^ (hash >>> 10) ^ (hash >>> 20)) & (REMEMBERED - 1);
        CellOutcome<T> known = recent.get(place);
        if (known.text().equals(text)) {
            return known;
        }
        CellOutcome<T> outcome = reading.of(text, told);
        recent.set(place, outcome);
        return outcome;
    }
}
