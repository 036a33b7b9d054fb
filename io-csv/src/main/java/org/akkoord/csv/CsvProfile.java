package org.akkoord.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.akkoord.csv.profile.DialectOptions;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.csv.profile.ProfileReader;
import org.akkoord.csv.profile.ProfileWriter;
import org.akkoord.internal.Printable;
import org.akkoord.internal.io.InputFile;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.akkoord.quantity.Unit;

/**
 * Says how a source writes its files: everything in which they differ from the canonical forms of
 * {@link MeasurementCsv} and {@link PanelCsv}. Nothing is guessed from a file, and what a profile does not declare is
 * refused. {@link Rows} of other carriers are read by the same rules. Immutable; profiles that declare the same are
 * equal.
 *
 * <p>For a column of the canonical form, a profile names the columns of the source that give it
 * ({@link CsvProfileBuilder#column}), with all names that these have had, or it gives the text of all its cells
 * ({@link CsvProfileBuilder#constant}). If a row of the source has many figures, {@link CsvProfileBuilder#spread} makes
 * a canonical row of each. When names of columns are compared, case and the blanks around them do not count, and
 * {@code _} is a blank.
 *
 * <p>The blanks around a cell are left out, unless the cell holds nothing else. A period may be written as
 * {@code 2019-2020}, {@code 2019/20}, {@code 2019/'20}, {@code 2019 to 2020}, {@code 201920}, {@code 2019SJ00},
 * {@code 2019JJ00}, {@code 2019KW01}, {@code 2019-Q1}, {@code Q1 2019}, {@code 2019-S1}, {@code 2019-A1},
 * {@code 2019M10}, {@code 2019MM10}, {@code okt 2019}, {@code 10/2019}, {@code 2019-W05}, {@code 2017-08-01/P1Y},
 * {@code 1 oktober 2019}, {@code 1-10-2019}, {@code 20191001}, {@code 2019-10-01T00:00}, or as in the canonical form,
 * with any dash and blanks around it; months have Dutch or English names. Of {@code 2019-20} and {@code 2019-08}, a
 * column has one form. A number may have an exponent; decimals beyond 15 are rounded away, with a warning. Rows without
 * any text, cells without text behind the last column, and columns without a name and text are left out.
 *
 * <p>Some columns mean something of their own. {@code category} is the {@linkplain org.akkoord.indicator.Cell cell} of
 * all its columns: the name of each is a dimension and its text a member, such as {@code Age=12;Sex=girls}, without the
 * blank cells and those that stand for the {@linkplain CsvProfileBuilder#total whole}. Where the profile names a column
 * {@code Category Type} beside {@code Category}, the text of the first is the dimension of the second. Where all
 * figures of an indicator have the same member of a dimension, it divides nothing and is left out, with a warning,
 * except for the sex and for dimensions that the agreement declares for the indicator. In a {@link Form#PANEL} the cell
 * is the part of the unit, as in {@code passed[Age=12;Sex=girls]}. A column that is called {@code checked}, or
 * {@code checked_} and more, is not used, but its texts must be among its {@link CsvProfileBuilder#labels}, if it has
 * any. A column that is called {@code same}, or {@code same_} and more, is not used either, and must have one text in
 * all rows, such as the unit; a row with another one is refused. {@code multiplier} is the power of ten by which the
 * values of the row are multiplied. Where a row has a value in percent and counts, too, the counts are taken if they
 * give the value.
 *
 * <table>
 * <caption>Built-in profiles; {@link #with} must give what is left open</caption>
 * <tr><th>name</th><th>files</th><th>open</th></tr>
 * <tr><td>{@code canonical}, {@code dutch-spreadsheet}</td>
 *     <td>the columns of {@link MeasurementCsv}; with commas, or as Dutch spreadsheets save them</td><td></td></tr>
 * <tr><td>{@code canonical-schools}</td><td>the columns of {@link PanelCsv}</td><td></td></tr>
 * <tr><td>{@code open-sdg}</td>
 *     <td>tidy data of Open SDG sites: {@code Year}, categories, {@code Value}; of one unit and one series</td>
 *     <td>indicator, unit</td></tr>
 * <tr><td>{@code fingertips}</td>
 *     <td>downloads of Fingertips; England, {@code Persons} and {@code All ages} are the whole; {@code 2016/17} begins
 *         in April</td><td>unit</td></tr>
 * <tr><td>{@code sdmx-csv}</td>
 *     <td>SDMX-CSV 1.0 and 2.0, with labels or without: Eurostat, OECD Data Explorer, ECB, BIS, IMF; a deleted row, a
 *         {@code REPORTING_YEAR_START_DAY} other than 1 January and a second unit, indicator or series are refused</td>
 *     <td>indicator, unit</td></tr>
 * <tr><td>{@code eurostat-tsv}, {@code eurostat-extraction}</td>
 *     <td>bulk files with periods in columns and flags behind values; extractions with {@code Flag and Footnotes}</td>
 *     <td>indicator, unit</td></tr>
 * <tr><td>{@code oecd-portal}</td><td>the data portal of the OECD (DP_LIVE)</td><td>unit</td></tr>
 * <tr><td>{@code world-bank}</td><td>years in columns, header in line 5; the world is the whole</td><td>unit</td></tr>
 * <tr><td>{@code cbs-typed}, {@code cbs-observations}</td>
 *     <td>CBS StatLine by OData: a column for each measure; or one observation a row</td><td>unit</td></tr>
 * <tr><td>{@code our-world-in-data}</td><td>a column for each indicator; the world is the whole</td><td>unit</td></tr>
 * <tr><td>{@code spreadsheet}</td>
 *     <td>tables that people make, with Dutch or English names of columns, or with periods as names</td>
 *     <td>indicator, unit, where no column says them</td></tr>
 * <tr><td>{@code dfe-performance}</td><td>performance tables of England: schools, not their totals</td>
 *     <td>period</td></tr>
 * <tr><td>{@code duo-addresses}</td>
 *     <td>address lists of locations (DUO): board and municipality of each, in windows-1252</td>
 *     <td>valid_from</td></tr>
 * <tr><td>{@code duo-pupil-history}</td>
 *     <td>pupils of each location on 1 October of every year, in columns {@code LEERLINGEN_2024} (DUO), and their
 *         municipalities</td><td></td></tr>
 * <tr><td>{@code duo-pupils}</td><td>pupils of each location in secondary education, one row each (DUO)</td>
 *     <td>period</td></tr>
 * <tr><td>{@code duo-examinations}</td><td>candidates, passes and pass rates of five school years in columns (DUO)</td>
 *     <td></td></tr>
 * <tr><td>{@code duo-examination-grades}</td><td>candidates, passes and mean grades of one school year (DUO)</td>
 *     <td>period</td></tr>
 * <tr><td>{@code duo-school-advice}</td><td>pupils by the advice of their primary school (DUO)</td><td>period</td></tr>
 * <tr><td>{@code inspectorate-judgements}</td>
 *     <td>judgements of the yields in secondary education (Inspectie van het Onderwijs): states, {@code 6} (one year of
 *         data), {@code 7} (not offered) and {@code 9} (no judgement) are missing</td><td>period</td></tr>
 * <tr><td>{@code inspectorate-supervision}</td><td>figures of schools in the supervision map (toezichtkaart)</td>
 *     <td>period</td></tr>
 * <tr><td>{@code inspectorate-arrangements}</td>
 *     <td>supervision arrangements under the column names of 2012 to 2017, as states</td>
 *     <td>period, where the column does not name it</td></tr>
 * </table>
 */
public final class CsvProfile {

    /** What the rows of the source become. */
    public enum Form {
        /** Measurements of indicators, for {@link MeasurementCsv}. */
        MEASUREMENTS,
        /** Cells of units such as schools, and the groups to which these belong, for {@link PanelCsv}. */
        PANEL
    }

    /** What the columns of the source are that the profile does not name. */
    public enum OtherColumns {
        /** They are refused: an error names each of them. */
        REFUSED,
        /** They are not used, and a warning names each of them. */
        LEFT_OUT,
        /** They are not used, and nobody needs to be warned of it. */
        IGNORED,
        /** They are parts of the category. */
        CATEGORY,
        /** Those before the column of the value are parts of the category; those after it are not used. */
        CATEGORY_BEFORE_VALUE
    }

    /** What a year alone, such as {@code 2019}, stands for in the source. */
    public enum YearLabel {
        /** The calendar year. */
        CALENDAR_YEAR,
        /** The school year, or other year of two numbers, that starts in it. */
        SCHOOL_YEAR,
        /** The school year, or other year of two numbers, that ends in it. */
        SCHOOL_YEAR_ENDING,
        /** The count on 1 October of it (teldatum). */
        FIRST_OF_OCTOBER
    }

    /** What a label with two numbers stands for that can be read in two ways, such as {@code 2009-10}. */
    public enum YearPair {
        /** Nothing says it: the label is refused, and the message names both. */
        UNCLEAR,
        /** The month: October 2009. */
        MONTH,
        /** The school year 2009/2010. */
        SCHOOL_YEAR,
        /**
         * The school year; a label with blanks around its hyphen is several years: {@code 2017 - 19} from the beginning
         * of 2017 to the end of 2019, and {@code 2016/17 - 20/21} from the first school year to the last.
         */
        SEVERAL_YEARS
    }

    /**
     * Rows that are in no CSV file: of a workbook, a database, a file of columns. They are read by all rules of a
     * profile, as texts, by {@link PanelCsv#reader(Rows, String)} and {@link MeasurementCsv#read(Rows, String,
     * CsvProfile)}; whoever opens what they come from also closes it. Examples are beside the command line.
     */
    public interface Rows {

        /** The names of the columns, the same at each call. */
        List<String> names();

        /**
         * Goes to the next row, at first to the first one; false at the end.
         *
         * @throws IOException if the rows cannot be read
         */
        boolean next() throws IOException;

        /**
         * The text of a cell of this row, as a CSV file would have it; empty where there is none.
         *
         * @param column its number, from 0
         * @throws IOException if the cell cannot be read
         */
        String text(int column) throws IOException;

        /** The number by which people find this row, from 1, such as its number in a sheet; problems call it a line. */
        long place();
    }

    /**
     * A column of the source.
     *
     * @param names the names that it has had; at least one. In a {@link CsvProfileBuilder#spread}, {@code {period}} and
     *     {@code {category}} stand for a period and a text that are part of the name
     * @param width the number of characters, 0 to 100, to which zeros fill up digits, as in {@code 0285} for
     *     {@code 285}; 0 for no zeros
     * @param suffix the end of each of its texts that is left out, such as {@code leerlingen} or {@code %}; empty for
     *     none
     */
    public record SourceColumn(List<String> names, int width, String suffix) {
        /**
         * A column with these names and rules.
         *
         * @throws IllegalArgumentException if there is no name, one is blank, or the width is not 0 to 100
         */
        public SourceColumn {
            Objects.requireNonNull(names, "names");
            names = new ProfileParts.SourceColumn(names, width, suffix).names();
        }

        ProfileParts.SourceColumn part() {
            return new ProfileParts.SourceColumn(names, width, suffix);
        }

        /** A column with one of these names, and no other rule. */
        public static SourceColumn of(String... names) {
            return new SourceColumn(List.of(names), 0, "");
        }

        /** This column with zeros before numbers of fewer digits. */
        public SourceColumn padded(int digits) {
            return new SourceColumn(names, digits, suffix);
        }

        /** This column with a text at the end of each cell that is left out. */
        public SourceColumn without(String text) {
            return new SourceColumn(names, width, text);
        }
    }

    private final ProfileParts parts;

    CsvProfile(ProfileParts parts) {
        this.parts = parts;
    }

    /** The profile of files in the canonical form of {@link MeasurementCsv}. */
    public static CsvProfile canonical() {
        return BuiltInProfiles.CANONICAL;
    }

    /**
     * The profile of files in the canonical form of {@link PanelCsv}. A profile of schools that declares no columns and
     * no spreads has the canonical ones. Its files may have another delimiter, decimal mark and character set, other
     * columns that are {@linkplain OtherColumns#IGNORED ignored} or {@linkplain OtherColumns#LEFT_OUT left out},
     * variables that are states, and one variable for all rows ({@code with("variable", ...)}); for everything else,
     * columns must be declared. Such files are read fastest.
     */
    public static CsvProfile canonicalSchools() {
        return BuiltInProfiles.CANONICAL_SCHOOLS;
    }

    /**
     * The profile of files with the canonical columns as Dutch spreadsheets save them: separated by semicolons, with
     * decimal commas, in UTF-8. A text that begins with {@code '} before {@code =}, {@code +}, {@code -} or {@code @}
     * is read without that mark, which keeps spreadsheets from computing the text; see
     * {@link MeasurementCsv#toSpreadsheetCsv}.
     */
    public static CsvProfile dutchSpreadsheet() {
        return BuiltInProfiles.DUTCH_SPREADSHEET;
    }

    /**
     * The profile of the tidy data files of Open SDG sites: a column {@code Year}, any columns of categories, in which
     * an empty cell stands for the total, and a column {@code Value}, in which an empty cell is a figure that is not
     * stated. {@code 2001/02}, {@code 2001-02} and {@code 2001 to 2002} are school years. The observation status
     * becomes flags.
     *
     * @param indicator the indicator that the file is about
     * @param unit the unit of its values
     */
    public static CsvProfile openSdg(String indicator, Unit unit) {
        return named("open-sdg").with("indicator", indicator).with("unit", unit.code());
    }

    /**
     * The profile of downloads of Fingertips: {@code Indicator ID}, {@code Time period}, {@code Value} with its 95 %
     * interval, {@code Value note}, and a category of area, sex, age and any other category. An empty value is one that
     * is not stated; the note says why, and becomes a flag where it means one, such as an estimate. {@code 2017 - 19}
     * is a period of three years.
     *
     * @param unit the unit of the values
     */
    public static CsvProfile fingertips(Unit unit) {
        return named("fingertips").with("unit", unit.code());
    }

    /** All built-in profiles, in the order of the table above. */
    public static List<CsvProfile> builtIn() {
        return BuiltInProfiles.ALL;
    }

    /**
     * The built-in profile that has the name.
     *
     * @throws IllegalArgumentException if there is none; the message has all names
     */
    public static CsvProfile named(String name) {
        return BuiltInProfiles.ALL.stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(BuiltInProfiles.ALL.stream()
                        .map(CsvProfile::name)
                        .collect(Collectors.joining(
                                ", ", "there is no built-in profile '" + Printable.text(name) + "'; there are ", ""))));
    }

    /**
     * Reads a profile from a file of JSON; see {@link #toJson}. Unknown and repeated members, columns that the
     * canonical form does not have, and wrong types and values are refused, each with line, character and JSON Pointer.
     *
     * @return the profile, which is absent if there is a problem, and all problems
     * @throws IOException if the file cannot be opened or read
     * @throws IllegalStateException if akkoord-io-json, whose parser is used, is not beside this module
     */
    public static Checked<CsvProfile> read(Path file) throws IOException {
        Location location = Location.ofFile(file.toString());
        try (InputStream in = InputFile.open(file)) {
            String json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
            return ProfileReader.read(json, location, CsvProfile::new);
        } catch (CharacterCodingException notUtf8) {
            Problem problem = Problem.error(ProblemCode.ENCODING, location, "the file is no valid UTF-8");
            return new Checked<>(Optional.<CsvProfile>empty(), List.of(problem), 1, 0, 1);
        }
    }

    /**
     * Reads a profile from JSON; see {@link #toJson}.
     *
     * @throws org.akkoord.problem.InvalidDocumentException with all problems, as {@link #read} finds them
     * @throws IllegalStateException if akkoord-io-json, whose parser is used, is not beside this module
     */
    public static CsvProfile fromJson(String json) {
        return ProfileReader.read(json, Location.none(), CsvProfile::new).orThrow();
    }

    /**
     * A builder of a profile that starts with {@link Form#MEASUREMENTS}, commas between cells, decimal points and
     * UTF-8.
     */
    public static CsvProfileBuilder builder(String name) {
        return new CsvProfileBuilder(name);
    }

    /** A builder of a profile that starts with everything that this one declares. */
    public CsvProfileBuilder toBuilder() {
        return new CsvProfileBuilder(parts);
    }

    /** The name by which messages call the source. */
    public String name() {
        return parts.name();
    }

    /** What the rows become. */
    public Form form() {
        return Form.valueOf(parts.form().name());
    }

    /** This profile with a text for all cells of a canonical column, which counts if the file has no column for it. */
    public CsvProfile with(String column, String text) {
        return new CsvProfile(parts.withConstant(column, text));
    }

    /**
     * This profile with an option as a text, as {@link CsvSniffer.Proposal#options} has it: {@code delimiter},
     * {@code decimalMark} and {@code groupMark} ({@code comma}, {@code semicolon}, {@code tab}, {@code bar},
     * {@code point}, {@code blank}, {@code apostrophe}, {@code none}, or the character), {@code charset},
     * {@code headerLine}, {@code years}, {@code yearPairs}, {@code startMonth}, {@code notes}, {@code shortRows},
     * {@code percentSigns}, {@code ranges}, {@code missing.CODE} with a reason, and {@code only.COLUMN} with texts
     * between bars. Each is as the method of {@link CsvProfileBuilder} of that name.
     *
     * @throws IllegalArgumentException if there is no such option, or it cannot have the text
     */
    public CsvProfile withOption(String name, String text) {
        return new CsvProfile(DialectOptions.with(parts, name, text));
    }

    /** This profile with another character set. */
    public CsvProfile withCharset(Charset other) {
        return toBuilder().charset(other).build();
    }

    /**
     * This profile for a list that does not say when it was made and holds in one period only: groups begin on the
     * first day of the period and end on its last day.
     *
     * @param period the reference date or the school year of the list
     */
    public CsvProfile validIn(ReportingPeriod period) {
        return with("valid_from", period.start().toString())
                .with("valid_until", period.end().toString());
    }

    /**
     * This profile as JSON, from which {@link #fromJson} makes an equal one. Its members have the names of the methods
     * of {@link CsvProfileBuilder}, in the plural if a method may be called repeatedly. {@code schemaVersion}, the
     * number 1, and {@code name} are required; any other member may be left out if it would say what the builder starts
     * with.
     *
     * <pre>{@code
     * {
     *   "schemaVersion": 1, "name": "register", "delimiter": ";",
     *   "columns": { "period": [ { "names": [ "JAAR" ] } ], "value": [ { "names": [ "AANTAL", "PUPILS" ] } ] },
     *   "constants": { "indicator": "pupils", "unit": "count" },
     *   "missing": { ".": "NOT_COLLECTED" }
     * }
     * }</pre>
     *
     * @throws IllegalStateException if akkoord-io-json, which prints it, is not beside this module
     */
    public String toJson() {
        return ProfileWriter.json(parts);
    }

    /** What the profile declares, if its rows have the form. */
    ProfileParts parts(Form expected) {
        if (form() != expected) {
            throw new IllegalArgumentException("profile '" + name() + "' is one of the form " + form() + ", but "
                    + expected + " is expected here");
        }
        return parts;
    }

    ProfileParts parts() {
        return parts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CsvProfile profile && parts.equals(profile.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** The name. */
    @Override
    public String toString() {
        return name();
    }
}
