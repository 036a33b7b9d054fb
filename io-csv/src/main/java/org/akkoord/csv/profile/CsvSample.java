package org.akkoord.csv.profile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.csv.text.Delimiters;
import org.akkoord.csv.text.RowCells;

/** The beginning of a file, with the character set, delimiter and decimal mark that it shows, and the evidence. */
public final class CsvSample {

    /** A file that is longer is looked at only so far, up to its last whole line. */
    public static final int MOST_BYTES = 1 << 16;

    private static final Pattern COMMA = Pattern.compile("-?[0-9]+,[0-9]+");
    private static final Pattern POINT = Pattern.compile("-?[0-9]+\\.[0-9]+");
    private static final int MARK_LENGTH = 3;

    private final byte[] bytes;
    private final List<String> reasons = new ArrayList<>();
    private final Map<Character, List<CsvRow>> readings = new LinkedHashMap<>();
    private boolean isWindows;
    private boolean isAscii;
    private char delimiter = ',';
    private Optional<Character> decimalMark = Optional.empty();

    public CsvSample(byte[] beginning) throws IOException {
        bytes = wholeLines(beginning);
        findCharset();
        for (char each : Delimiters.ALL.toCharArray()) {
            readings.put(each, read(each));
        }
        findDelimiter();
        findDecimalMark();
    }

    private static byte[] wholeLines(byte[] bytes) {
        int end = bytes.length;
        if (bytes.length > MOST_BYTES) {
            while (end > 1 && bytes[end - 1] != '\n') {
                end--;
            }
        }
        return Arrays.copyOf(bytes, end);
    }

    /** What shows the character set, delimiter and decimal mark, one sentence each. */
    public List<String> reasons() {
        return reasons;
    }

    /** The bytes up to the last whole line. */
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** The records, of which the first is the header. */
    public List<CsvRow> rows() {
        return readings.getOrDefault(delimiter, List.of());
    }

    /** The dialect of the file; whatever the file does not show is as in the other dialect. */
    public ProfileParts.Dialect dialect(ProfileParts.Dialect other) {
        char mark = delimiter == ',' ? '.' : decimalMark.orElse(other.decimalMark());
        return new ProfileParts.Dialect(
                delimiter, isAscii ? other.charset() : charset(), mark, other.years(), other.yearPairs());
    }

    private Charset charset() {
        return isWindows ? ProfileParts.WINDOWS : StandardCharsets.UTF_8;
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
        if (isUtf16()) {
            reasons.add("the file is in UTF-16, which no profile reads; it must be saved as UTF-8");
        } else if (marked) {
            reasons.add("the file begins with the byte order mark of UTF-8");
        } else if (isAscii) {
            reasons.add("no byte is beyond ASCII, so UTF-8 and windows-1252 read the file alike");
        } else if (isWindows) {
            reasons.add("some of the " + beyond
                    + " bytes beyond ASCII are no valid UTF-8, so it is taken for windows-1252");
        } else {
            reasons.add("all " + beyond + " bytes beyond ASCII are valid UTF-8");
        }
    }

    private boolean isUtf8() {
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length), true)
                .isError();
    }

    private boolean isUtf16() {
        int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << Byte.SIZE) | (bytes[1] & 0xFF);
        return first == 0xFFFE || first == 0xFEFF;
    }

    private List<CsvRow> read(char separator) throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        new ProfileParts.Dialect(
                        separator, charset(), '.', ProfileParts.YearLabel.CALENDAR_YEAR, ProfileParts.YearPair.UNCLEAR)
                .records(new ByteArrayInputStream(bytes))
                .forEachRemaining(rows::add);
        return rows;
    }

    private void findDelimiter() {
        int most = 0;
        for (Map.Entry<Character, List<CsvRow>> reading : readings.entrySet()) {
            int cells = cells(reading.getValue());
            if (cells > most && isEven(reading.getValue())) {
                delimiter = reading.getKey();
                most = cells;
            }
        }
        if (most == 0) {
            reasons.add("the file has no rows");
            return;
        }
        reasons.add("separated by " + Delimiters.shown(delimiter) + ", the header and the "
                + RowCells.plural(rows().size() - 1, "row") + " behind it have "
                + RowCells.plural(most, "cell") + " each");
        readings.forEach((other, rows) -> {
            if (other != delimiter && cells(rows) > 1 && isEven(rows)) {
                reasons.add("separated by " + Delimiters.shown(other) + ", it would have " + cells(rows)
                        + " cells in every row as well");
            }
        });
    }

    private static int cells(List<CsvRow> rows) {
        return rows.isEmpty() ? 0 : rows.get(0).count();
    }

    private static boolean isEven(List<CsvRow> rows) {
        return rows.stream().allMatch(row -> row.count() == cells(rows));
    }

    private void findDecimalMark() {
        if (delimiter == ',') {
            return;
        }
        int commas = count(COMMA);
        int points = count(POINT);
        if (commas > 0 && points > 0) {
            reasons.add("found " + RowCells.plural(commas, "number") + " with a decimal comma and " + points
                    + " with a decimal point; a file has one of them");
        } else if (commas + points > 0) {
            decimalMark = Optional.of(commas > 0 ? ',' : '.');
            reasons.add("found " + RowCells.plural(commas + points, "number") + " with a decimal "
                    + (commas > 0 ? "comma" : "point") + " and none with a decimal "
                    + (commas > 0 ? "point" : "comma"));
        }
    }

    private Stream<String> cells() {
        return rows().stream().skip(1).flatMap(row -> row.cells().stream());
    }

    private int count(Pattern pattern) {
        return (int)
                cells().filter(cell -> pattern.matcher(cell.strip()).matches()).count();
    }

    /** Which of the texts are whole cells, and how often; empty if none is. */
    public Optional<String> codes(Stream<String> texts) {
        String found = texts.map(
                        text -> Map.entry(text, cells().filter(text::equals).count()))
                .filter(count -> count.getValue() > 0)
                .map(count -> CellText.quote(count.getKey()) + " " + count.getValue() + "x")
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }
}
