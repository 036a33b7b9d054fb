package org.akkoord.csv.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Parses the cells of one column. It remembers what the texts of the latest rows gave, so that a text that occurs again
 * costs next to nothing, and equal values are one object.
 *
 * @param <T> the type of the values
 */
public final class ColumnParser<T> {

    private static final int REMEMBERED = 1024;
    private static final int LONGEST = 64;

    private final String name;
    private final int position;
    private final Parsing<T> parsing;
    private final List<ParsedCell<T>> recent;
    private ParsedCell<T> last = new ParsedCell<>("", Optional.empty(), "");

    @FunctionalInterface
    private interface Parsing<T> {
        ParsedCell<T> cell(String text, boolean explained);
    }

    /** The parser of the named column, which the file need not have; blanks around a cell are refused. */
    public ColumnParser(CsvHeader header, String name, Function<String, T> parser) {
        this(name, header.position(name), (text, explained) -> ParsedCell.of(text, parser, explained));
    }

    private ColumnParser(String name, int position, Parsing<T> parsing) {
        this.name = name;
        this.position = position;
        this.parsing = parsing;
        this.recent = position == CsvHeader.ABSENT ? List.of() : new ArrayList<>(Collections.nCopies(REMEMBERED, last));
    }

    /** The parser of a column of free text, to which blanks around it belong. */
    public static ColumnParser<Optional<String>> ofText(CsvHeader header, String name) {
        return new ColumnParser<>(
                name,
                header.position(name),
                (text, explained) -> new ParsedCell<>(text, Optional.of(Optional.of(text)), ""));
    }

    /** The name of the column. */
    public String name() {
        return name;
    }

    /** Whether the cell of a row is not empty. */
    public boolean isFilled(RowCells cells) {
        return !cells.text(position).isEmpty();
    }

    /** The value of the cell of a row; absent if the cell is empty or refused. */
    public Optional<T> read(RowCells cells) {
        String text = cells.text(position);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!last.text().equals(text)) {
            last = parsed(text, cells.areListed());
        }
        return cells.take(name, last);
    }

    /** Looks the text up in a table that keeps one cell for each hash, the latest one. */
    private ParsedCell<T> parsed(String text, boolean explained) {
        if (text.length() > LONGEST) {
            return parsing.cell(text, explained);
        }
        int hash = text.hashCode();
        int place = (hash ^ (hash >>> 10) ^ (hash >>> 20)) & (REMEMBERED - 1);
        ParsedCell<T> known = recent.get(place);
        if (known.text().equals(text)) {
            return known;
        }
        ParsedCell<T> cell = parsing.cell(text, explained);
        recent.set(place, cell);
        return cell;
    }
}
