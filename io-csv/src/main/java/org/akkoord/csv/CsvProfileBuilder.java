package org.akkoord.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
import org.akkoord.csv.profile.CanonicalForm;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.quantity.MissingReason;

/** Makes a {@link CsvProfile}. Not safe for use by several threads. */
public final class CsvProfileBuilder {

    private final String name;
    private CanonicalForm form = CanonicalForm.MEASUREMENTS;
    private char delimiter = ',';
    private Charset charset = StandardCharsets.UTF_8;
    private char decimalMark = '.';
    private ProfileParts.YearLabel years = ProfileParts.YearLabel.CALENDAR_YEAR;
    private boolean months;
    private final Map<String, List<ProfileParts.SourceColumn>> columns = new LinkedHashMap<>();
    private final List<ProfileParts.Spread> spreads = new ArrayList<>();
    private final Map<String, String> constants = new LinkedHashMap<>();
    private ProfileParts.OtherColumns others = ProfileParts.OtherColumns.LEFT_OUT;
    private final Set<String> states = new LinkedHashSet<>();
    private final Map<String, Map<String, String>> labels = new LinkedHashMap<>();
    private final Map<String, MissingReason> missing = new LinkedHashMap<>();
    private final Set<String> totals = new LinkedHashSet<>();
    private boolean suppressedCounts;
    private boolean codesBeforeColon;

    CsvProfileBuilder(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    CsvProfileBuilder(ProfileParts parts) {
        this(parts.name());
        form = parts.form();
        delimiter = parts.dialect().delimiter();
        charset = parts.dialect().charset();
        decimalMark = parts.dialect().decimalMark();
        years = parts.dialect().years();
        months = parts.dialect().months();
        columns.putAll(parts.layout().columns());
        spreads.addAll(parts.layout().spreads());
        constants.putAll(parts.layout().constants());
        others = parts.layout().others();
        states.addAll(parts.layout().states());
        labels.putAll(parts.codes().labels());
        missing.putAll(parts.codes().missing());
        totals.addAll(parts.codes().totals());
        suppressedCounts = parts.codes().suppressedCounts();
        codesBeforeColon = parts.codes().beforeColon();
    }

    /** What the rows become. */
    public CsvProfileBuilder form(Form value) {
        form = CanonicalForm.valueOf(value.name());
        return this;
    }

    /** What separates the cells: a comma, a semicolon, a bar or a tab. */
    public CsvProfileBuilder delimiter(char value) {
        delimiter = value;
        return this;
    }

    /** UTF-8 or windows-1252; a byte order mark of UTF-8 is skipped. */
    public CsvProfileBuilder charset(Charset value) {
        charset = value;
        return this;
    }

    /** A point or a comma; a number with the other one is refused. */
    public CsvProfileBuilder decimalMark(char value) {
        decimalMark = value;
        return this;
    }

    /** What a year alone stands for. */
    public CsvProfileBuilder years(YearLabel value) {
        years = ProfileParts.YearLabel.valueOf(value.name());
        return this;
    }

    /**
     * {@code 2005-06} is June 2005; otherwise it is the school year 2005/2006, as {@code 2019-20} always is 2019/2020.
     */
    public CsvProfileBuilder months() {
        months = true;
        return this;
    }

    /** A column of the canonical form is given by one of the source, under one of its names. */
    public CsvProfileBuilder column(String canonical, String... names) {
        return column(canonical, SourceColumn.of(names));
    }

    /**
     * A column of the canonical form is given by one of the source, or by several joined without a blank, where a text
     * that begins with those before it stands alone; of {@code category}, see above.
     */
    public CsvProfileBuilder column(String canonical, SourceColumn... joined) {
        columns.put(canonical, Stream.of(joined).map(SourceColumn::part).toList());
        return this;
    }

    /**
     * Each column of the source that has one of these names gives a row of its own. Those of one file that have the
     * same period, category and constants, but go into different columns, give one row together, such as numerator and
     * denominator.
     *
     * @param canonical the canonical column into which its cells go
     * @param column its names
     * @param also what else stands in that row, by canonical column
     */
    public CsvProfileBuilder spread(String canonical, SourceColumn column, Map<String, String> also) {
        spreads.add(new ProfileParts.Spread(canonical, column.part(), also));
        return this;
    }

    /** What stands in each cell of a canonical column for which the source has none. */
    public CsvProfileBuilder constant(String canonical, String text) {
        constants.put(canonical, text);
        return this;
    }

    /** What the texts of a column mean, by the text; another text is refused, unless it is a missing code. */
    public CsvProfileBuilder labels(String canonical, Map<String, String> meanings) {
        labels.put(canonical, ProfileParts.copy(meanings));
        return this;
    }

    /**
     * A text that stands in the place of a value, and why there is none; the empty text and one blank are different
     * texts.
     */
    public CsvProfileBuilder missing(String text, MissingReason reason) {
        missing.put(text, reason);
        return this;
    }

    /** The text of a column of the category that stands for the whole, as a blank does. */
    public CsvProfileBuilder total(String text) {
        totals.add(text);
        return this;
    }

    /**
     * {@code <5} in the place of a value is the range from 1 to 4. A share out of such a number is suppressed; a share
     * of which it is the numerator is between bounds in a panel, and suppressed among measurements.
     */
    public CsvProfileBuilder suppressedCounts() {
        suppressedCounts = true;
        return this;
    }

    /**
     * Names and cells may have a label behind them, as in {@code SEX: Sex} and {@code F: Female}, which is left out.
     */
    public CsvProfileBuilder codesBeforeColon() {
        codesBeforeColon = true;
        return this;
    }

    /** A variable whose values are words; so are those of the variables with its name, a point and more. */
    public CsvProfileBuilder states(String variable) {
        states.add(variable);
        return this;
    }

    /** What columns are that the profile does not name. */
    public CsvProfileBuilder others(OtherColumns value) {
        others = ProfileParts.OtherColumns.valueOf(value.name());
        return this;
    }

    /**
     * The profile.
     *
     * @throws IllegalArgumentException if it names a column that the canonical form does not have, or a delimiter,
     *     character set or decimal mark that is none of those above, or if delimiter and decimal mark are the same
     */
    public CsvProfile build() {
        return new CsvProfile(new ProfileParts(
                name,
                form,
                new ProfileParts.Dialect(delimiter, charset, decimalMark, years, months),
                new ProfileParts.Layout(columns, spreads, constants, others, states),
                new ProfileParts.Codes(labels, missing, totals, suppressedCounts, codesBeforeColon)));
    }
}
