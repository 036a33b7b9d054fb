package org.akkoord.csv;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.akkoord.csv.CsvProfile.Form;
import org.akkoord.csv.CsvProfile.OtherColumns;
import org.akkoord.csv.CsvProfile.SourceColumn;
import org.akkoord.csv.CsvProfile.YearLabel;
import org.akkoord.csv.CsvProfile.YearPair;
import org.akkoord.csv.profile.CanonicalForm;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.csv.profile.StatusColumn;
import org.akkoord.quantity.Quantity;

/** Builds a {@link CsvProfile}. Not safe for use by several threads. */
public final class CsvProfileBuilder {

    private final String name;
    private CanonicalForm form;
    private char delimiter;
    private Charset charset;
    private char decimalMark;
    private char groupMark;
    private int headerLine;
    private boolean splitFirst;
    private ProfileParts.YearLabel years;
    private ProfileParts.YearPair yearPairs;
    private int startMonth;
    private boolean notes;
    private boolean shortRows;
    private final Map<String, List<String>> only = new LinkedHashMap<>();
    private final Map<String, List<ProfileParts.SourceColumn>> columns = new LinkedHashMap<>();
    private final List<ProfileParts.Spread> spreads = new ArrayList<>();
    private final Map<String, String> constants = new LinkedHashMap<>();
    private ProfileParts.OtherColumns others;
    private boolean labelsBeside;
    private final Set<String> states = new LinkedHashSet<>();
    private final Map<String, Map<String, String>> labels = new LinkedHashMap<>();
    private final Map<String, Quantity.MissingReason> missing = new LinkedHashMap<>();
    private final Set<String> totals = new LinkedHashSet<>();
    private final List<StatusColumn> statuses = new ArrayList<>();
    private boolean suppressedCounts;
    private boolean codesBeforeColon;
    private boolean percentSigns;
    private boolean ranges;
    private final Map<String, String> flags = new LinkedHashMap<>();

    CsvProfileBuilder(String name) {
        this(Objects.requireNonNull(name, "name"), ProfileParts.CANONICAL);
    }

    CsvProfileBuilder(ProfileParts parts) {
        this(parts.name(), parts);
    }

    private CsvProfileBuilder(String name, ProfileParts parts) {
        this.name = name;
        form = parts.form();
        delimiter = parts.dialect().delimiter();
        charset = parts.dialect().charset();
        decimalMark = parts.dialect().decimalMark();
        groupMark = parts.dialect().groupMark();
        headerLine = parts.dialect().headerLine();
        splitFirst = parts.dialect().splitFirst();
        years = parts.periods().years();
        yearPairs = parts.periods().pairs();
        startMonth = parts.periods().startMonth();
        notes = parts.rows().notes();
        shortRows = parts.rows().shortRows();
        only.putAll(parts.rows().only());
        columns.putAll(parts.layout().columns());
        spreads.addAll(parts.layout().spreads());
        constants.putAll(parts.layout().constants());
        others = parts.layout().others();
        labelsBeside = parts.layout().labelsBeside();
        states.addAll(parts.layout().states());
        labels.putAll(parts.codes().labels());
        missing.putAll(parts.codes().missing());
        totals.addAll(parts.codes().totals());
        statuses.addAll(parts.codes().statuses());
        suppressedCounts = parts.codes().suppressedCounts();
        codesBeforeColon = parts.codes().beforeColon();
        percentSigns = parts.codes().signs().percent();
        ranges = parts.codes().signs().ranges();
        flags.putAll(parts.codes().signs().flags());
    }

    /** What the rows become. */
    public CsvProfileBuilder form(Form value) {
        form = CanonicalForm.valueOf(value.name());
        return this;
    }

    /** The character between cells: a comma, a semicolon, a bar or a tab. */
    public CsvProfileBuilder delimiter(char value) {
        delimiter = value;
        return this;
    }

    /** The character set: UTF-8, of which a byte order mark is skipped, or windows-1252. */
    public CsvProfileBuilder charset(Charset value) {
        charset = value;
        return this;
    }

    /** The decimal mark: a point or a comma. A number with the other one is refused. */
    public CsvProfileBuilder decimalMark(char value) {
        decimalMark = value;
        return this;
    }

    /**
     * What stands between thousands: a point, a comma, an apostrophe or a blank, of which all kinds are read alike. It
     * must stand before each three digits. {@code -} is no mark, with which a profile starts.
     */
    public CsvProfileBuilder groupMark(char value) {
        groupMark = value;
        return this;
    }

    /** The line of the header, from 1 to 1000. What stands above it, such as a title or {@code sep=;}, is not read. */
    public CsvProfileBuilder headerLine(int value) {
        headerLine = value;
        return this;
    }

    /**
     * Takes the first cell of each row apart at its commas, as in {@code A,EUR_HAB,AL}; in its name, what follows a
     * backslash is left out.
     */
    public CsvProfileBuilder splitFirst() {
        splitFirst = true;
        return this;
    }

    /** What a year alone, such as {@code 2019}, stands for. */
    public CsvProfileBuilder years(YearLabel value) {
        years = ProfileParts.YearLabel.valueOf(value.name());
        return this;
    }

    /**
     * What a label stands for that can be read in two ways, such as {@code 2009-10}. {@code 2019-20} is the school year
     * 2019/2020 in any case, and {@code 2019-08} a month.
     */
    public CsvProfileBuilder yearPairs(YearPair value) {
        yearPairs = ProfileParts.YearPair.valueOf(value.name());
        return this;
    }

    /**
     * The month, 1 to 12, in which a year of two numbers begins, such as {@code 2019/20}: 8 for the Dutch school year,
     * with which a profile starts, 9 for the English one, 4 for the English financial year.
     */
    public CsvProfileBuilder startMonth(int value) {
        startMonth = value;
        return this;
    }

    /** Leaves out rows with text in their first cell only, such as a source below the table; a warning counts them. */
    public CsvProfileBuilder notes() {
        notes = true;
        return this;
    }

    /** Lets rows end early, if no figure is made of the columns whose cells are absent. */
    public CsvProfileBuilder shortRows() {
        shortRows = true;
        return this;
    }

    /**
     * Takes only the rows in which a column of the source has one of the texts, in capitals or not; a warning counts
     * the others. A single text is the whole of the category then, as in {@code only("geo", "NL")}.
     */
    public CsvProfileBuilder only(String column, String... texts) {
        only.put(column, List.of(texts));
        return this;
    }

    /** Says which column of the source gives one of the canonical form, by the names that it has had. */
    public CsvProfileBuilder column(String canonical, String... names) {
        return column(canonical, SourceColumn.of(names));
    }

    /**
     * Says which columns of the source give one of the canonical form. The texts of several columns are joined without
     * a blank; a text that begins with what stands before it replaces that. For {@code category} see
     * {@link CsvProfile}.
     */
    public CsvProfileBuilder column(String canonical, SourceColumn... joined) {
        columns.put(canonical, Stream.of(joined).map(SourceColumn::part).toList());
        return this;
    }

    /**
     * Lets each column of the source that has one of the names give a row of its own. Columns with the same period,
     * category and further texts that go into different canonical columns, such as numerator and denominator, give one
     * row together.
     *
     * @param canonical the canonical column into which the cells go
     * @param column the names of the column of the source, and how its texts are read
     * @param also the further texts of that row, by canonical column
     */
    public CsvProfileBuilder spread(String canonical, SourceColumn column, Map<String, String> also) {
        spreads.add(new ProfileParts.Spread(canonical, column.part(), also));
        return this;
    }

    /** Gives the text of all cells of a canonical column, which counts if the file has no column for it. */
    public CsvProfileBuilder constant(String canonical, String text) {
        constants.put(canonical, text);
        return this;
    }

    /** Says what each text of a column means; any other text is refused, unless it stands for a missing value. */
    public CsvProfileBuilder labels(String canonical, Map<String, String> meanings) {
        labels.put(canonical, ProfileParts.copy(meanings));
        return this;
    }

    /**
     * Adds a text that stands in the place of a value, and the reason why there is none. The empty text and a blank are
     * different texts.
     */
    public CsvProfileBuilder missing(String text, Quantity.MissingReason reason) {
        missing.put(text, reason);
        return this;
    }

    /**
     * Adds a column of codes that say of what kind the values are. A cell may hold several codes, with blanks, commas,
     * semicolons or bars between them or, where each is one letter, with nothing between them, as in {@code bu}. Upper
     * and lower case do not count where that leaves one code. A code that has no meaning is kept out with a warning,
     * once in a file. A reason for a missing value must not stand beside a value.
     *
     * @param column the names of the column
     * @param meanings what each code says: the name of a {@link org.akkoord.measurement.Measurement.StatusFlag} or of a
     *     {@link org.akkoord.quantity.Quantity.MissingReason}, a remark in English, which goes into the note, or
     *     nothing
     */
    public CsvProfileBuilder status(SourceColumn column, Map<String, String> meanings) {
        statuses.add(new StatusColumn(column.part(), meanings, false, false));
        return this;
    }

    /**
     * Adds a column of texts in which the words that have a meaning are looked for, such as {@code provisional}; a word
     * after {@code not} or {@code no longer} does not count. Reasons for missing values may stand beside a value, which
     * then counts.
     *
     * @param column the names of the column
     * @param meanings what each word says, as in {@link #status}
     */
    public CsvProfileBuilder statusWords(SourceColumn column, Map<String, String> meanings) {
        statuses.add(new StatusColumn(column.part(), meanings, true, true));
        return this;
    }

    /**
     * Adds a column of codes as {@link #status} does, in which a reason for a missing value may stand beside a value,
     * which then counts.
     */
    CsvProfileBuilder statusBesideValues(SourceColumn column, Map<String, String> meanings) {
        statuses.add(new StatusColumn(column.part(), meanings, false, true));
        return this;
    }

    /**
     * Adds a text that stands for the whole in a column of the category, as an empty cell does. Upper and lower case do
     * not count; {@code T00*} is any text that begins with {@code T00}.
     */
    public CsvProfileBuilder total(String text) {
        totals.add(text);
        return this;
    }

    /**
     * Reads {@code <5} in the place of a value as the range from 1 to 4. With such a denominator a share is suppressed.
     * With such a numerator it lies between bounds in a panel, and is suppressed among measurements. A limit with
     * decimals, such as {@code <2.5}, is no count: in a panel it is anything below 2.5.
     */
    public CsvProfileBuilder suppressedCounts() {
        suppressedCounts = true;
        return this;
    }

    /**
     * Leaves out the label that may follow the code in a name or cell, as in {@code SEX: Sex} and {@code F: Female}.
     */
    public CsvProfileBuilder codesBeforeColon() {
        codesBeforeColon = true;
        return this;
    }

    /** Lets a percent sign follow a percentage; behind any other value it is refused. */
    public CsvProfileBuilder percentSigns() {
        percentSigns = true;
        return this;
    }

    /**
     * Reads {@code 10-50} in the place of a value as the range from 10 to 50, and for percentages {@code <2.5} and
     * {@code >95} as what is below or above.
     */
    public CsvProfileBuilder ranges() {
        ranges = true;
        return this;
    }

    /**
     * Lets codes of small letters follow a value in its cell, as in {@code 54.1 bd}; each says something, as in
     * {@link #status}.
     */
    public CsvProfileBuilder flagsAfterValues(Map<String, String> meanings) {
        flags.putAll(meanings);
        return this;
    }

    /**
     * Says that a column with a label may stand behind each column with a code, and is not used. It does in a file that
     * has one column between the period and the value.
     */
    public CsvProfileBuilder labelsBeside() {
        labelsBeside = true;
        return this;
    }

    /** Adds a variable whose values are words, with all variables whose names are its own, a point and more. */
    public CsvProfileBuilder states(String variable) {
        states.add(variable);
        return this;
    }

    /** What the columns are that the profile does not name. */
    public CsvProfileBuilder others(OtherColumns value) {
        others = ProfileParts.OtherColumns.valueOf(value.name());
        return this;
    }

    /**
     * The profile.
     *
     * @throws IllegalArgumentException if the profile names a column that the canonical form does not have, or a
     *     delimiter, character set or decimal mark other than the ones above, or if delimiter and decimal mark are the
     *     same
     */
    public CsvProfile build() {
        return new CsvProfile(new ProfileParts(
                name,
                form,
                new ProfileParts.Dialect(delimiter, charset, decimalMark, groupMark, headerLine, splitFirst),
                new ProfileParts.Periods(years, yearPairs, startMonth),
                new ProfileParts.Rows(notes, shortRows, only),
                new ProfileParts.Layout(columns, spreads, constants, others, labelsBeside, states),
                new ProfileParts.Codes(
                        labels,
                        missing,
                        totals,
                        statuses,
                        suppressedCounts,
                        codesBeforeColon,
                        new ProfileParts.Signs(percentSigns, ranges, flags))));
    }

    /** For people: the name of the profile. */
    @Override
    public String toString() {
        return "CsvProfileBuilder[" + name + "]";
    }
}
