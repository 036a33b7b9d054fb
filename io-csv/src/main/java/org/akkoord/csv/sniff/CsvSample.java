package org.akkoord.csv.sniff;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.csv.text.CsvRecords;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.csv.text.Delimiters;

/** The beginning of a file, with the character set that it shows, and the tables that it may hold. */
public final class CsvSample {

    /** A file that is longer is looked at only so far, up to its last whole line. */
    public static final int MOST_BYTES = 1 << 18;

    private static final String SEPARATOR_LINE = "sep=";
    private static final double MOSTLY_EVEN = 0.5;
    private static final double EVEN = 0.8;
    private static final int MARK_LENGTH = 3;

    private final byte[] bytes;
    private final boolean isWhole;
    private final Optional<String> refusal;
    private final List<String> reasons = new ArrayList<>();
    private final List<SampleTable> tables = new ArrayList<>();
    private boolean isWindows;
    private boolean isAscii;

    /** A sample of a file, of which one byte more than {@link #MOST_BYTES} is given if it has so many. */
    public CsvSample(byte[] beginning) throws IOException {
        isWhole = beginning.length <= MOST_BYTES;
        bytes = isWhole ? beginning : wholeLines(beginning);
        refusal = FileKind.of(bytes);
        if (refusal.isPresent()) {
            return;
        }
        findCharset();
        findTables();
    }

    private static byte[] wholeLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 1 && bytes[end - 1] != '\n' && bytes[end - 1] != '\r') {
            end--;
        }
        return Arrays.copyOf(bytes, end > 1 ? end : bytes.length);
    }

    /** What the file is, if it is no CSV. */
    public Optional<String> refusal() {
        return refusal;
    }

    /** Whether the sample is the whole file. */
    public boolean isWhole() {
        return isWhole;
    }

    /** What shows the character set, one sentence each. */
    public List<String> reasons() {
        return reasons;
    }

    /** The bytes up to the last whole line. */
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** The tables that the sample may hold, the most likely one first; none if it has one column only. */
    public List<SampleTable> tables() {
        return tables;
    }

    /** The character set, if the sample shows one. */
    Optional<Charset> charset() {
        return isAscii ? Optional.empty() : Optional.of(isWindows ? ProfileParts.WINDOWS : StandardCharsets.UTF_8);
    }

    private void findCharset() {
        boolean marked = bytes.length >= MARK_LENGTH
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
        int beyond = 0;
        for (byte b : bytes) {
            beyond += b < 0 ? 1 : 0;
        }
        isAscii = beyond == 0;
        isWindows = !isUtf8();
        String part = isWhole ? "" : " in the first 256 KiB";
        if (marked) {
            reasons.add("the file begins with the byte order mark of UTF-8");
        } else if (isAscii) {
            reasons.add("no byte" + part + " is beyond ASCII, so UTF-8 and windows-1252 read "
                    + (isWhole ? "the file" : "it") + " alike");
        } else if (isWindows) {
            reasons.add("some of the " + beyond + " bytes beyond ASCII" + part
                    + " are no valid UTF-8, so it is taken for windows-1252");
        } else {
            reasons.add("all " + beyond + " bytes beyond ASCII" + part + " are valid UTF-8");
        }
    }

    private boolean isUtf8() {
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length), true)
                .isError();
    }

    private void findTables() throws IOException {
        for (char each : Delimiters.ALL.toCharArray()) {
            SampleTable table = read(each);
            if (table.evenness() >= MOSTLY_EVEN) {
                tables.add(table);
            }
        }
        Optional<Character> said = separatorLine();
        Comparator<SampleTable> likely = Comparator.<SampleTable, Boolean>comparing(
                        table -> said.filter(mark -> mark == table.delimiter()).isPresent())
                .thenComparing(table -> table.evenness() >= EVEN)
                .thenComparingInt(SampleTable::width);
        tables.sort(likely.reversed());
    }

    /** The separator that a first line {@code sep=;} states for spreadsheets. */
    private Optional<Character> separatorLine() {
        int from = bytes.length > MARK_LENGTH && bytes[0] == (byte) 0xEF ? MARK_LENGTH : 0;
        int length = Math.min(bytes.length - from, SEPARATOR_LINE.length() + 1);
        String start = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        return start.regionMatches(true, 0, SEPARATOR_LINE, 0, SEPARATOR_LINE.length())
                        && start.length() > SEPARATOR_LINE.length()
                ? Optional.of(start.charAt(SEPARATOR_LINE.length()))
                : Optional.empty();
    }

    private SampleTable read(char separator) throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        CsvRecords records = ProfileParts.Dialect.of(
                        separator,
                        isWindows ? ProfileParts.WINDOWS : StandardCharsets.UTF_8,
                        separator == ',' ? '.' : ',')
                .records(open());
        records.forEachRemaining(rows::add);
        return new SampleTable(separator, rows, records.fault());
    }
}
