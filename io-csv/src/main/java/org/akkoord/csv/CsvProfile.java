package org.akkoord.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.akkoord.quantity.MissingReason;
import org.akkoord.quantity.Unit;

/**
 * How a source writes its figures: everything in which its files differ from the canonical form of {@link MeasurementCsv}. Nothing is
 * guessed from a file; what a profile does not declare is refused. Immutable.
 *
 * <p>Names of columns are compared without blanks around them, without regard to case, and with {@code _} as a blank. Cells that are
 * read through {@code columns} lose the blanks around them.
 *
 * @param name what messages call the source
 * @param delimiter what separates the cells: {@code ,}, {@code ;}, {@code |} or a tab
 * @param charset the character set, UTF-8 or windows-1252; a byte order mark of UTF-8 is skipped
 * @param decimalMark {@code .} or {@code ,}; a number with the other one is refused
 * @param columns for each column of the canonical form, the names that the source has used for it over the years; empty if the
 *     source uses the canonical names themselves. Those of {@code category} are not other names, but the columns that make the category
 *     together: {@code Sex: girls, Age: 12}, blank cells left out
 * @param constants for columns of the canonical form that the source does not have, what stands in each of their cells, such as the
 *     indicator and the unit
 * @param missing the texts that stand in the place of a value, and what each means; the empty text among them, if it is allowed
 * @param fewerThan whether {@code <5} in the place of a value is the range from 1 to 4
 * @param others what columns are that are named neither in {@code columns} nor among the canonical names
 */
public record CsvProfile(
        String name,
        char delimiter,
        Charset charset,
        char decimalMark,
        Map<String, List<String>> columns,
        Map<String, String> constants,
        Map<String, MissingReason> missing,
        boolean fewerThan,
        OtherColumns others) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** What a source's other columns are. */
    public enum OtherColumns {
        /** Not used; a warning names each. */
        LEFT_OUT,
        /** Not used, and known to be so. */
        IGNORED,
        /** The parts of the whole: {@code Sex: girls, Age: 12}, blank cells left out, and all blank for the whole. */
        CATEGORY
    }

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if a delimiter, character set, decimal mark or column is not one of those above, or if delimiter
     *     and decimal mark are the same
     */
    public CsvProfile {
        Objects.requireNonNull(name, "name");
        require(",;|\t".indexOf(delimiter) >= 0, "a delimiter must be a comma, a semicolon, a bar or a tab");
        require(
                charset.equals(StandardCharsets.UTF_8) || charset.equals(WINDOWS),
                "a character set must be UTF-8 or windows-1252, but was " + charset);
        require(decimalMark == '.' || decimalMark == ',', "a decimal mark must be a point or a comma");
        require(delimiter != decimalMark, "delimiter and decimal mark must differ");
        columns = Map.copyOf(columns);
        constants = Map.copyOf(constants);
        missing = Map.copyOf(missing);
        columns.keySet().forEach(CsvProfile::requireColumn);
        constants.keySet().forEach(CsvProfile::requireColumn);
        Objects.requireNonNull(others, "others");
    }

    /** The canonical form itself. */
    public static CsvProfile canonical() {
        return plain("canonical", ',', '.');
    }

    /**
     * The canonical columns as Dutch spreadsheets save them: separated by semicolons, with decimal commas, in UTF-8. A text that begins
     * with {@code '} before {@code =}, {@code +}, {@code -} or {@code @} is read without that mark, which keeps spreadsheets from
     * computing it; see {@link MeasurementCsv#toSpreadsheetCsv}.
     */
    public static CsvProfile dutchSpreadsheet() {
        return plain("Dutch spreadsheet", ';', ',');
    }

    /**
     * The tidy data files of Open SDG sites: a column {@code Year}, any columns of categories in which a blank is the total, and a column {@code Value},
     * in which a blank is a figure that is not stated. {@code 2001/02}, {@code 2001-02} and {@code 2001 to 2002} are school years.
     *
     * @param indicator the indicator that the file is about
     * @param unit its unit
     */
    public static CsvProfile openSdg(String indicator, Unit unit) {
        return new CsvProfile(
                "Open SDG",
                ',',
                StandardCharsets.UTF_8,
                '.',
                Map.of(MeasurementColumns.PERIOD, List.of("Year"), MeasurementColumns.VALUE, List.of("Value")),
                Map.of(MeasurementColumns.INDICATOR, indicator, MeasurementColumns.UNIT, unit.code()),
                Map.of("", MissingReason.NOT_STATED),
                false,
                OtherColumns.CATEGORY);
    }

    /**
     * The download of Fingertips: {@code Indicator ID}, {@code Time period}, {@code Value} with its 95 % interval, {@code Value note}, and
     * as the category the area, sex, age and any other category. A blank value is one that is not stated; the note says why.
     *
     * @param unit the unit of the values
     */
    public static CsvProfile fingertips(Unit unit) {
        return new CsvProfile(
                "Fingertips",
                ',',
                StandardCharsets.UTF_8,
                '.',
                Map.of(
                        MeasurementColumns.INDICATOR,
                        List.of("Indicator ID"),
                        MeasurementColumns.PERIOD,
                        List.of("Time period"),
                        MeasurementColumns.CATEGORY,
                        List.of("Area Code", "Sex", "Age", "Category Type", "Category"),
                        MeasurementColumns.VALUE,
                        List.of("Value"),
                        MeasurementColumns.INTERVAL_LOW,
                        List.of("Lower CI 95.0 limit"),
                        MeasurementColumns.INTERVAL_HIGH,
                        List.of("Upper CI 95.0 limit"),
                        MeasurementColumns.NOTE + "en",
                        List.of("Value note")),
                Map.of(MeasurementColumns.UNIT, unit.code(), MeasurementColumns.INTERVAL_LEVEL, "0.95"),
                Map.of("", MissingReason.NOT_STATED),
                false,
                OtherColumns.IGNORED);
    }

    /** This profile with another character set. */
    public CsvProfile withCharset(Charset other) {
        return new CsvProfile(name, delimiter, other, decimalMark, columns, constants, missing, fewerThan, others);
    }

    private static CsvProfile plain(String name, char delimiter, char decimalMark) {
        return new CsvProfile(
                name,
                delimiter,
                StandardCharsets.UTF_8,
                decimalMark,
                Map.of(),
                Map.of(),
                Map.of(),
                false,
                OtherColumns.LEFT_OUT);
    }

    private static void requireColumn(String column) {
        require(MeasurementColumns.isKnown(column), "the canonical form has no column '" + column + "'");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
