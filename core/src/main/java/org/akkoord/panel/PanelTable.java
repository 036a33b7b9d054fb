package org.akkoord.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.akkoord.cohort.Retention;
import org.akkoord.cohort.Transitions;
import org.akkoord.panel.store.Absence;

/**
 * An answer of a {@link Panel}: named columns and rows that are numbered from 0. Tables are immutable. They keep their
 * numbers in columns and make a row when it is asked for.
 *
 * @param <R> the type of a row
 */
public interface PanelTable<R> {

    /**
     * How many units or cells have no number, by what is known of them instead.
     *
     * @param below those of which only an upper limit is known, as of {@code <2}
     * @param above those of which only a lower limit is known, as of {@code >95}
     * @param between those of which both limits are known
     * @param suppressed those whose number was withheld without a limit
     * @param unpublished those whose number is to be published later
     * @param uncollected those whose number was not collected, or is not stated
     * @param silent those of which nothing is said in the period, though they are expected: something was said of the
     *     unit in an earlier period, and not that the question no longer applies or that the unit has closed
     * @param outside those that are not expected: nothing was said of them before, the question does not apply, as with
     *     counts of 0 out of 0, or they have ended
     */
    record LeftOut(
            long below,
            long above,
            long between,
            long suppressed,
            long unpublished,
            long uncollected,
            long silent,
            long outside) {

        /** The names of the columns in which tables give these numbers. */
        static final List<String> COLUMNS =
                List.of("below", "above", "between", "suppressed", "unpublished", "uncollected", "silent", "outside");

        /** The numbers in the order of the absences that a panel knows. */
        static LeftOut of(ToLongFunction<Absence> count) {
            return new LeftOut(
                    count.applyAsLong(Absence.BELOW),
                    count.applyAsLong(Absence.ABOVE),
                    count.applyAsLong(Absence.BETWEEN),
                    count.applyAsLong(Absence.SUPPRESSED),
                    count.applyAsLong(Absence.UNPUBLISHED),
                    count.applyAsLong(Absence.UNCOLLECTED),
                    count.applyAsLong(Absence.SILENT),
                    count.applyAsLong(Absence.OUTSIDE));
        }

        /** How many have at least one limit. */
        public long bounded() {
            return below + above + between;
        }

        /** How many are expected and have neither a number nor one that was withheld. */
        public long unknown() {
            return unpublished + uncollected + silent;
        }

        /** How many are expected: all but those outside. */
        public long expected() {
            return bounded() + suppressed + unknown();
        }

        /** The numbers as cells of a table. */
        List<String> cells() {
            return LongStream.of(below, above, between, suppressed, unpublished, uncollected, silent, outside)
                    .mapToObj(Long::toString)
                    .toList();
        }

        /** For people: how many are left out and why, such as {@code 3 left out: 2 below a limit, 1 suppressed}. */
        @Override
        public String toString() {
            List<String> parts = new ArrayList<>();
            add(parts, below, "below a limit");
            add(parts, above, "above a limit");
            add(parts, between, "between limits");
            add(parts, suppressed, "suppressed");
            add(parts, unpublished, "not yet published");
            add(parts, uncollected, "not collected or not stated");
            add(parts, silent, "not mentioned");
            return expected() == 0 ? "none left out" : expected() + " left out: " + String.join(", ", parts);
        }

        private static void add(List<String> parts, long count, String what) {
            if (count > 0) {
                parts.add(count + " " + what);
            }
        }
    }

    /** The names of the columns, in lower case with {@code _} between words, as in the header of a CSV file. */
    List<String> columns();

    /**
     * What is the same in all rows, by a name like those of {@link #columns}: the variable, the method, the periods. A
     * CSV file has a column for each, because it has no other place for them.
     */
    default Map<String, String> about() {
        return Map.of();
    }

    /** How many rows there are. */
    int size();

    /**
     * One row.
     *
     * @param row 0 to {@code size() - 1}
     * @throws IndexOutOfBoundsException if there is no such row
     */
    R row(int row);

    /** All rows. */
    default List<R> rows() {
        return IntStream.range(0, size()).mapToObj(this::row).toList();
    }

    /** The rows that satisfy a condition, in their order. */
    default PanelTable<R> filter(Predicate<? super R> condition) {
        Objects.requireNonNull(condition, "condition");
        return new SelectedRows<>(
                this,
                IntStream.range(0, size())
                        .filter(row -> condition.test(row(row)))
                        .boxed()
                        .toList());
    }

    /** All rows in another order; equal ones stay in theirs. */
    default PanelTable<R> sorted(Comparator<? super R> order) {
        Objects.requireNonNull(order, "order");
        List<R> rows = rows();
        return new SelectedRows<>(
                this,
                IntStream.range(0, size())
                        .boxed()
                        .sorted((one, other) -> order.compare(rows.get(one), rows.get(other)))
                        .toList());
    }

    /**
     * The rows of this table beside those of another about the same unit or group, in the order of this one. A row
     * without a row of the other is left out. A column of the other that this one has too gets {@code _2} behind its
     * name.
     *
     * @param other a table with the same first column and one row for each name there
     * @throws IllegalArgumentException if the first columns have different names, or the other has two rows of a name
     */
    default PanelTable<List<String>> join(PanelTable<?> other) {
        return CellTable.joined(this, Objects.requireNonNull(other, "other"));
    }

    /** The moves as a table: {@code before}, {@code after} and how many {@code units}. */
    static PanelTable<List<String>> of(Transitions moves) {
        return CellTable.of(
                List.of("before", "after", "units"),
                CellTable.facts("from", moves.from(), "to", moves.to()),
                moves.counts().entrySet().stream()
                        .<List<?>>map(move ->
                                List.of(move.getKey().before(), move.getKey().after(), move.getValue()))
                        .toList());
    }

    /**
     * The later periods as a table: {@code period}, and how many units of the entry period are {@code present},
     * {@code absent}, {@code closed} and {@code unknown}.
     */
    static PanelTable<List<String>> of(Retention retention) {
        return CellTable.of(
                List.of("period", "present", "absent", "closed", "unknown"),
                CellTable.facts("entry", retention.entry(), "size", retention.size()),
                retention.years().stream()
                        .<List<?>>map(year ->
                                List.of(year.period(), year.present(), year.absent(), year.closed(), year.unknown()))
                        .toList());
    }

    /**
     * The cells of a row as texts, one for each column. Numbers are written in full with a decimal point; where there
     * is no number, the text is empty.
     *
     * @param row 0 to {@code size() - 1}
     * @throws IndexOutOfBoundsException if there is no such row
     */
    List<String> cells(int row);

    /**
     * The first rows as text for people, in aligned columns. Texts of more than 24 characters are cut. The last line
     * says how many rows the table has.
     *
     * @param rows how many rows at most
     */
    default String toText(int rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns());
        for (int row = 0; row < Math.min(rows, size()); row++) {
            lines.add(cells(row));
        }
        StringBuilder out = new StringBuilder();
        for (List<String> line : lines) {
            for (int column = 0; column < line.size(); column++) {
                String cell = shorten(line.get(column));
                String padding = " ".repeat(width(lines, column) - cell.length());
                out.append(column == 0 ? cell + padding : "  " + padding + cell);
            }
            out.append('\n');
        }
        return out.append(size()).append(size() == 1 ? " row" : " rows").toString();
    }

    private static int width(List<List<String>> lines, int column) {
        return lines.stream()
                .mapToInt(cells -> shorten(cells.get(column)).length())
                .max()
                .orElse(0);
    }

    private static String shorten(String cell) {
        return cell.length() > 24 ? cell.substring(0, 24) : cell;
    }
}
