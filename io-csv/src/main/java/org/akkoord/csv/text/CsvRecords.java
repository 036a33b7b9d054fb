package org.akkoord.csv.text;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.akkoord.problem.ProblemCode;

/** The records of a CSV file one after another. Empty lines are no records. */
public final class CsvRecords implements Closeable {

    /** More than any permitted cell needs, all its quotes doubled. */
    private static final int BUFFER = 1 << 20;

    /** A row with so many cells is not read to its end. */
    private static final int ENDLESS = 10_000;

    private final RowHandler handler = new RowHandler();
    private final CsvReader<CsvRow> reader;
    private final Iterator<CsvRow> rows;
    private Optional<Fault> fault = Optional.empty();

    /** Records separated by commas, in UTF-8. */
    public CsvRecords(InputStream in) {
        this(new Utf8Reader(in), UnaryOperator.identity());
    }

    /** Records separated by the given character, in UTF-8. */
    public CsvRecords(InputStream in, char separator) {
        this(new Utf8Reader(in), builder -> builder.fieldSeparator(separator));
    }

    /** Records of another dialect. */
    public CsvRecords(Reader in, UnaryOperator<CsvReader.CsvReaderBuilder> dialect) {
        reader = dialect.apply(CsvReader.builder())
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(BUFFER)
                .build(handler, in);
        rows = reader.iterator();
    }

    /**
     * Why the file could not be read to its end.
     *
     * @param line the line on which the record starts that could not be read
     * @param cell the number of the cell, from 0
     */
    public record Fault(long line, int cell, ProblemCode code, String message) {}

    /** The next record; empty at the end of the file, and for good after a {@link #fault}. */
    public Optional<CsvRow> next() throws IOException {
        if (fault.isPresent()) {
            return Optional.empty();
        }
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        } catch (EndlessRowException endless) {
            fault = Optional.of(handler.endless());
            return Optional.empty();
        } catch (CsvParseException broken) {
            fault = Optional.of(
                    broken.getCause() instanceof EndlessRowException
                            ? handler.endless()
                            : handler.fault(String.valueOf(broken.getMessage())));
            return Optional.empty();
        }
    }

    public Optional<Fault> fault() {
        return fault;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Ends the reading of a row inside the parser. */
    private static final class EndlessRowException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static final class RowHandler extends AbstractBaseCsvCallbackHandler<CsvRow> {

        private static final String[] NO_CELLS = {};

        private final List<String> cells = new ArrayList<>();
        private final TextCache texts = new TextCache();

        @Override
        protected void handleBegin(long line) {
            cells.clear();
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (index < CellText.MOST_CELLS) {
                cells.add(texts.text(index, buffer, offset, length));
            } else if (index >= ENDLESS) {
                throw new EndlessRowException();
            }
        }

        @Override
        protected void handleComment(char[] buffer, int offset, int length) {
            handleField(0, buffer, offset, length, false);
        }

        @Override
        protected void handleEmpty() {
            cells.add("");
        }

        @Override
        protected CsvRow buildRecord() {
            return new CsvRow(
                    getStartingLineNumber(),
                    Arrays.asList(cells.toArray(NO_CELLS)),
                    getFieldCount(),
                    texts.isSuspect());
        }

        Fault endless() {
            return fault(
                    ProblemCode.LIMIT,
                    "a row must have at most 1,000 cells, but this one goes on for more than 10,000; nothing from"
                            + " this row on was read");
        }

        /** The parser tells its three complaints apart by their text only. */
        public Fault fault(String complaint) {
            if (complaint.startsWith("Unclosed quoted field")) {
                return fault(
                        ProblemCode.SYNTAX,
                        "found the end of the file inside a quoted cell, where a closing quote was"
                                + " expected; nothing from this row on was read");
            }
            if (complaint.startsWith("The maximum buffer size")) {
                return fault(
                        ProblemCode.LIMIT,
                        "a cell must have at most 65,536 characters, but this one goes on for more than"
                                + " 500,000; a closing quote may be missing; nothing from this row on was read");
            }
            return fault(
                    ProblemCode.SYNTAX,
                    "found text after the closing quote of a cell, where a comma or the end of the line"
                            + " was expected; quotes inside a quoted cell are doubled; nothing from this row on was read");
        }

        private Fault fault(ProblemCode code, String message) {
            return new Fault(getStartingLineNumber(), getFieldCount(), code, message);
        }
    }
}
