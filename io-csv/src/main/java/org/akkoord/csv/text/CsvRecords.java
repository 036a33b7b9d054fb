package org.akkoord.csv.text;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.akkoord.problem.ProblemCode;

/**
 * Reads the records of a CSV file one after another. An empty line is not a record. The input stays open: whoever
 * opened it closes it.
 */
public final class CsvRecords implements Records {

    /** How the messages of the parser begin, which has one type of exception for all that it finds wrong. */
    static final String UNCLOSED_QUOTE = "Unclosed quoted field";

    static final String TEXT_AFTER_QUOTE = "Unexpected character after closing quote";
    static final String FULL_BUFFER = "The maximum buffer size";

    /** The buffer holds every permitted cell, even one that consists of doubled quotes. */
    private static final int BUFFER = 1 << 20;

    /** A row with more cells than these is not read to its end. */
    private static final int ENDLESS = 10_000;

    private final RowHandler handler;
    private final Iterator<CsvRow> rows;
    private Optional<Fault> fault = Optional.empty();

    /** Reads records separated by commas, in UTF-8. */
    public CsvRecords(InputStream in) {
        this(in, ',');
    }

    /** Reads records separated by the delimiter, in UTF-8. */
    public CsvRecords(InputStream in, char delimiter) {
        this(new Utf8Reader(in), delimiter);
    }

    /** Reads records separated by the delimiter. */
    public CsvRecords(Reader in, char delimiter) {
        this(in, delimiter, UnaryOperator.identity());
    }

    /** Reads records of a dialect that differs in more than the delimiter. */
    CsvRecords(Reader in, char delimiter, UnaryOperator<CsvReader.CsvReaderBuilder> dialect) {
        handler = new RowHandler(delimiter);
        rows = dialect.apply(CsvReader.builder().fieldSeparator(delimiter))
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(BUFFER)
                .build(handler, in)
                .iterator();
    }

    /**
     * Why the file could not be read to its end.
     *
     * @param line the line, from 1, on which the record starts that could not be read
     * @param cell the number of the cell in which reading stopped, from 0; empty if the fault is of no cell
     */
    public record Fault(long line, OptionalInt cell, ProblemCode code, String message) {

        /** The column of the header in which reading stopped. */
        public Optional<String> column(CsvHeader header) {
            return cell.isPresent() ? header.name(cell.getAsInt()) : Optional.empty();
        }
    }

    @Override
    public Optional<CsvRow> next() throws IOException {
        if (fault.isPresent()) {
            return Optional.empty();
        }
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (UncheckedIOException failed) {
            if (failed.getCause() instanceof BrokenPackException broken) {
                fault = Optional.of(handler.broken(broken));
                return Optional.empty();
            }
            throw failed.getCause();
        } catch (EndlessRowException endless) {
            fault = Optional.of(handler.endless());
            return Optional.empty();
        } catch (CsvParseException broken) {
            fault = Optional.of(
                    broken.getCause() instanceof EndlessRowException
                            ? handler.endless()
                            : handler.fault(String.valueOf(ofTheParser(broken).getMessage())));
            return Optional.empty();
        }
    }

    /** The complaint of the parser; what the input itself threw is no fault of the text, and goes to the caller. */
    private static CsvParseException ofTheParser(CsvParseException broken) throws IOException {
        Throwable cause = broken.getCause();
        if (cause instanceof IOException failed) {
            throw failed;
        }
        if (cause instanceof Error failed) {
            throw failed;
        }
        if (cause instanceof RuntimeException failed && !(cause instanceof CsvParseException)) {
            throw failed;
        }
        return broken;
    }

    @Override
    public Optional<Fault> fault() {
        return fault;
    }

    /** Leaves the parser in the middle of a row. */
    private static final class EndlessRowException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static final class RowHandler extends AbstractBaseCsvCallbackHandler<CsvRow> {

        private static final String[] NO_CELLS = {};

        private final List<String> cells = new ArrayList<>();
        private final TextCache texts = new TextCache();
        private final String delimiter;

        RowHandler(char delimiter) {
            this.delimiter = Delimiters.one(delimiter);
        }

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
                    texts.takeSuspect());
        }

        Fault endless() {
            return fault(
                    OptionalInt.of(ENDLESS),
                    ProblemCode.LIMIT,
                    "a row must have at most 1,000 cells, but this one goes on for more than 10,000");
        }

        Fault broken(BrokenPackException broken) {
            return fault(OptionalInt.empty(), ProblemCode.UNREADABLE, String.valueOf(broken.getMessage()));
        }

        /** What the parser found wrong, in our words; a message of the parser that we do not know is passed on. */
        Fault fault(String complaint) {
            OptionalInt cell = OptionalInt.of(getFieldCount());
            if (complaint.startsWith(UNCLOSED_QUOTE)) {
                return fault(
                        cell,
                        ProblemCode.SYNTAX,
                        "found the end of the file inside a quoted cell, where a closing quote was expected");
            }
            if (complaint.startsWith(FULL_BUFFER)) {
                return fault(
                        cell,
                        ProblemCode.LIMIT,
                        "a cell must have at most 65,536 characters, but this one goes on for more than 500,000; a"
                                + " closing quote may be missing");
            }
            if (complaint.startsWith(TEXT_AFTER_QUOTE)) {
                return fault(
                        cell,
                        ProblemCode.SYNTAX,
                        "found text after the closing quote of a cell, where " + delimiter
                                + " or the end of the line was expected; quotes inside a quoted cell are doubled");
            }
            return fault(cell, ProblemCode.SYNTAX, complaint);
        }

        private Fault fault(OptionalInt cell, ProblemCode code, String message) {
            return new Fault(getStartingLineNumber(), cell, code, message + "; nothing from this row on was read");
        }
    }
}
