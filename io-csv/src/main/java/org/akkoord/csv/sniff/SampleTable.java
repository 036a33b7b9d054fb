package org.akkoord.csv.sniff;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.csv.profile.PeriodLabels;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.csv.profile.ProfileParts.Dialect;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.CsvRecords;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.csv.text.Delimiters;
import org.akkoord.csv.text.RowCells;

/** The table in a sample, if its cells are separated by one delimiter: where its header is, and what is around it. */
public final class SampleTable {

    private static final int SHOWN = 3;
    private static final int SHORT = 60;
    private static final String SEPARATOR_LINE = "sep=";

    private final char delimiter;
    private final List<CsvRow> all;
    private final Optional<CsvRecords.Fault> fault;
    private final int width;
    private final int header;
    private final NumberMarks marks;

    /**
     * A table.
     *
     * @param all the records of the sample
     * @param fault why they end before it does
     */
    SampleTable(char delimiter, List<CsvRow> all, Optional<CsvRecords.Fault> fault) {
        this.delimiter = delimiter;
        this.all = all;
        this.fault = fault;
        width = usualWidth();
        header = findHeader();
        marks = NumberMarks.of(delimiter, cells());
    }

    private int usualWidth() {
        Map<Integer, Integer> rows = new HashMap<>();
        all.forEach(row -> rows.merge(row.count(), 1, Integer::sum));
        return rows.entrySet().stream()
                .filter(width -> width.getKey() > 1)
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(1);
    }

    private static int filled(CsvRow row) {
        return (int) row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    /** The number of the first record in which most columns have a name. */
    private int findHeader() {
        int usual = all.stream()
                .filter(row -> row.count() == width)
                .mapToInt(SampleTable::filled)
                .sorted()
                .skip(all.stream().filter(row -> row.count() == width).count() / 2)
                .findFirst()
                .orElse(1);
        int least = Math.max(2, (2 * usual + 2) / 3);
        for (int i = 0; i < all.size(); i++) {
            CsvRow row = all.get(i);
            boolean isTitle = row.cells().get(0).startsWith(SEPARATOR_LINE);
            if (!isTitle && row.count() * 3 >= width * 2 && filled(row) >= least) {
                return i;
            }
        }
        return 0;
    }

    /** Which part of the rows has the usual number of cells, from 0 to 1; 0 if there is one column only. */
    double evenness() {
        if (width < 2) {
            return 0;
        }
        long even = all.stream().filter(row -> row.count() == width).count();
        return (double) even / all.size();
    }

    /** What separates the cells. */
    char delimiter() {
        return delimiter;
    }

    /** How many cells most rows have. */
    int width() {
        return width;
    }

    /** The header and all records behind it. */
    public List<CsvRow> rows() {
        return all.subList(header, all.size());
    }

    /** The line of the header. */
    int headerLine() {
        return all.isEmpty() ? 1 : (int) all.get(header).line();
    }

    /** The dialect of the file; whatever the file does not show is as in the other dialect. */
    Dialect dialect(Dialect own, Optional<Charset> charset) {
        char mark = marks.decimal().orElse(delimiter == ',' ? '.' : own.decimalMark());
        char group = marks.group().orElse(own.groupMark() == mark ? Dialect.NO_MARK : own.groupMark());
        return new Dialect(
                delimiter,
                charset.orElse(own.charset()),
                mark,
                group == mark ? Dialect.NO_MARK : group,
                headerLine(),
                own.splitFirst() && delimiter != ',');
    }

    /** Whether rows have text in their first cell only, as a source below the table has. */
    boolean hasNotes() {
        return rows().stream().skip(1).anyMatch(SampleTable::isNote);
    }

    private static boolean isNote(CsvRow row) {
        String first = row.cells().get(0).strip();
        return filled(row) == 1
                && !first.isEmpty()
                && (row.count() == 1
                        || (first.chars().anyMatch(c -> c == ' ' || c == ':')
                                && PeriodLabels.canonical(first, ProfileParts.Periods.CALENDAR)
                                        .isEmpty()));
    }

    /** That the cells could be separated otherwise, if all rows have as many cells then. */
    public Optional<String> alternative() {
        return evenness() == 1
                ? Optional.of("separated by " + Delimiters.shown(delimiter) + ", it would have " + width
                        + " cells in every row as well")
                : Optional.empty();
    }

    /** What shows the table, and what is beside it, one sentence each. */
    public List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        int cells = rows().get(0).count();
        List<CsvRow> behind = rows().subList(1, rows().size());
        long even = behind.stream().filter(row -> row.count() == cells).count();
        if (behind.isEmpty()) {
            reasons.add("separated by " + Delimiters.shown(delimiter) + ", the header has "
                    + RowCells.plural(cells, "cell") + ", and there is no row behind it");
            return reasons;
        }
        String rows = RowCells.plural(behind.size(), "row");
        reasons.add("separated by " + Delimiters.shown(delimiter) + ", the header "
                + (even == behind.size()
                        ? "and the " + rows + " behind it have " + RowCells.plural(cells, "cell") + " each"
                        : "has " + RowCells.plural(cells, "cell") + ", and so have " + even + " of the " + rows
                                + " behind it"));
        above().ifPresent(reasons::add);
        long nameless = rows().get(0).cells().stream().filter(String::isBlank).count();
        if (nameless > 0) {
            reasons.add("the header has " + RowCells.plural((int) nameless, "column") + " without a name");
        }
        long empty = behind.stream().filter(row -> filled(row) == 0).count();
        if (empty > 0) {
            reasons.add(RowCells.plural((int) empty, "row") + (empty == 1 ? " has" : " have") + " no text");
        }
        say(reasons, "text in the first cell only", behind.stream().filter(SampleTable::isNote));
        say(
                reasons,
                "another number of cells than the header",
                behind.stream().filter(row -> row.count() != cells && !isNote(row)));
        say(
                reasons,
                "a first cell that begins with 'total' and may be a total of the rows above",
                behind.stream().filter(row -> isTotal(row) && filled(row) > 1));
        fault.ifPresent(found ->
                reasons.add("it cannot be read to its end, because of line " + found.line() + ": " + found.message()));
        reasons.addAll(marks.reasons());
        return reasons;
    }

    private static boolean isTotal(CsvRow row) {
        String first = row.cells().get(0).strip();
        return first.regionMatches(true, 0, "total", 0, 5) || first.regionMatches(true, 0, "totaal", 0, 6);
    }

    private static void say(List<String> reasons, String what, Stream<CsvRow> rows) {
        List<CsvRow> found = rows.toList();
        if (!found.isEmpty()) {
            String lines = found.stream()
                    .limit(SHOWN)
                    .map(row -> row.line() + " (" + row.count() + ": "
                            + shown(row.cells().get(0)) + ")")
                    .collect(Collectors.joining(", "));
            reasons.add(RowCells.plural(found.size(), "row") + (found.size() == 1 ? " has " : " have ") + what
                    + ", in line " + lines + (found.size() > SHOWN ? " and more" : ""));
        }
    }

    private Optional<String> above() {
        if (headerLine() == 1 || header == 0) {
            return Optional.empty();
        }
        String texts = all.subList(0, header).stream()
                .limit(SHOWN)
                .map(row -> shown(row.cells().get(0)))
                .collect(Collectors.joining(", "));
        return Optional.of("the header is in line " + headerLine() + "; above it stands " + texts);
    }

    private static String shown(String text) {
        return CellText.quote(text.length() > SHORT ? text.substring(0, SHORT) + "..." : text);
    }

    private Stream<String> cells() {
        return rows().stream().skip(1).flatMap(row -> row.cells().stream());
    }

    /** Which of the texts are whole cells, and how often; empty if none is. */
    public Optional<String> codes(Stream<String> texts) {
        Map<String, Long> counts = cells().collect(Collectors.groupingBy(cell -> cell, Collectors.counting()));
        String found = texts.filter(counts::containsKey)
                .map(text -> CellText.quote(text) + " " + counts.get(text) + "x")
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }
}
