package org.akkoord.examples;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.akkoord.csv.CsvProfile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The rows of a sheet of a workbook (.xlsx), read one after another. The first row that is not empty has the names of
 * the columns; later empty rows are passed over. Hidden rows are rows.
 *
 * <p>Cells give the text that they mean: a number has the 15 digits that a spreadsheet keeps, and a percent sign where
 * the cell shows one ({@code 0.804} as {@code 80.4%}); a date is written as {@code 2019-10-01}; a formula gives the
 * value that was saved with it, or itself where none was, which is no number; neither are {@code TRUE} and errors such
 * as {@code #DIV/0!}.
 */
public final class WorkbookRows implements CsvProfile.Rows, AutoCloseable {

    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final int MARK = 8;
    private static final int[] OLD_FORMAT = {0xD0, 0xCF, 0x11, 0xE0};

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final String sheet;
    private final List<String> names;

    /** The row that is read now; none where the sheet is empty. */
    private Optional<Row> row;

    private WorkbookRows(ReadableWorkbook workbook, Sheet sheet) throws IOException {
        this.workbook = workbook;
        this.sheet = sheet.getName();
        stream = sheet.openStream();
        rows = stream.iterator();
        row = Optional.empty();
        names = advance() ? names(row.orElseThrow()) : List.of();
    }

    /**
     * Opens a sheet.
     *
     * @param sheet its name; the only one, if it is not given
     * @throws IOException if the file is no such workbook, does not have the sheet, or has several and none is named
     */
    public static WorkbookRows open(Path file, Optional<String> sheet) throws IOException {
        try (InputStream start = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] first = start.readNBytes(MARK);
            if (first.length == MARK
                    && IntStream.range(0, OLD_FORMAT.length).allMatch(i -> (first[i] & 0xFF) == OLD_FORMAT[i])) {
                throw new IOException(file + " is a workbook with a password or of the old format (.xls); it must be"
                        + " saved as .xlsx without a password");
            }
        }
        ReadableWorkbook workbook;
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
        } catch (ExcelReaderException | IllegalArgumentException broken) {
            throw new IOException(file + " is no workbook: " + broken.getMessage(), broken);
        }
        try {
            return new WorkbookRows(workbook, sheet(file, workbook, sheet));
        } catch (ExcelReaderException broken) {
            workbook.close();
            throw new IOException(file + " cannot be read: " + broken.getMessage(), broken);
        } catch (IOException unusable) {
            workbook.close();
            throw unusable;
        }
    }

    private static Sheet sheet(Path file, ReadableWorkbook workbook, Optional<String> wanted) throws IOException {
        List<String> all = workbook.getSheets().map(Sheet::getName).toList();
        if (wanted.isEmpty() && all.size() > 1) {
            throw new IOException(file + " has the sheets " + String.join(", ", all) + "; one of them must be named");
        }
        String name = wanted.orElse(all.get(0));
        return workbook.findSheet(name)
                .orElseThrow(
                        () -> new IOException(file + " has no sheet '" + name + "'; it has " + String.join(", ", all)));
    }

    /** Goes to the next row that is not blank. */
    private boolean advance() throws IOException {
        try {
            while (rows.hasNext()) {
                Row next = rows.next();
                row = Optional.of(next);
                if (!isBlank(next)) {
                    return true;
                }
            }
            return false;
        } catch (ExcelReaderException broken) {
            throw new IOException("row " + (place() + 1) + " cannot be read: " + broken.getMessage(), broken);
        }
    }

    private static boolean isBlank(Row row) {
        return row.stream().allMatch(cell -> text(Optional.ofNullable(cell)).isBlank());
    }

    private static List<String> names(Row header) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.getCellCount(); i++) {
            names.add(text(header.getOptionalCell(i)));
        }
        while (!names.isEmpty() && names.get(names.size() - 1).isBlank()) {
            names.remove(names.size() - 1);
        }
        return names;
    }

    /** The name of the sheet. */
    public String sheet() {
        return sheet;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean next() throws IOException {
        if (!advance()) {
            return false;
        }
        requireNamed(row.orElseThrow());
        return true;
    }

    /** What stands beside the named columns would be lost without a word. */
    private void requireNamed(Row found) throws IOException {
        for (int i = names.size(); i < found.getCellCount(); i++) {
            if (!text(found.getOptionalCell(i)).isBlank()) {
                throw new IOException("sheet '" + sheet + "' has a text in row " + place() + " and column " + (i + 1)
                        + ", but only " + names.size() + " columns have names");
            }
        }
    }

    @Override
    public String text(int column) {
        return text(row.flatMap(found -> found.getOptionalCell(column)));
    }

    @Override
    public long place() {
        return row.map(Row::getRowNum).orElse(0);
    }

    private static String text(Optional<Cell> found) {
        if (found.isEmpty() || found.get().getType() == CellType.EMPTY) {
            return "";
        }
        Cell cell = found.get();
        String raw = cell.getRawValue();
        if (raw == null) {
            return cell.getFormula() == null ? "" : "=" + cell.getFormula();
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case STRING -> cell.asString();
            case BOOLEAN -> cell.asBoolean().toString().toUpperCase(Locale.ROOT);
            default -> raw;
        };
    }

    private static String number(Cell cell) {
        String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
        if (isDate(format)) {
            LocalDateTime date = cell.asDate();
            return date.toLocalTime().toSecondOfDay() == 0 ? date.toLocalDate().toString() : date.toString();
        }
        BigDecimal number = new BigDecimal(cell.getRawValue()).round(KEPT);
        return format.contains("%") ? plain(number.movePointRight(2)) + "%" : plain(number);
    }

    private static String plain(BigDecimal number) {
        BigDecimal short_ = number.stripTrailingZeros();
        return (short_.scale() < 0 ? short_.setScale(0) : short_).toPlainString();
    }

    /** A format of dates has days or years, outside of quoted texts and colours. */
    private static boolean isDate(String format) {
        String signs = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "");
        return signs.matches(".*[dDyY].*");
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
