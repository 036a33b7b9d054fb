package org.akkoord.csv.profile;

import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.CsvRecords;
import org.akkoord.csv.text.Delimiters;
import org.akkoord.csv.text.Utf8Reader;
import org.akkoord.csv.text.WindowsReader;
import org.akkoord.quantity.Quantity;

/** Everything that a profile declares, one record for each concern. */
public record ProfileParts(String name, CanonicalForm form, Dialect dialect, Layout layout, Codes codes) {

    private static final int WIDEST = 100;
    public static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Layout NO_COLUMNS = new Layout(Map.of(), List.of(), Map.of(), OtherColumns.LEFT_OUT, Set.of());
    private static final Codes NO_CODES = new Codes(Map.of(), Map.of(), Set.of(), List.of(), false, false);

    /** The canonical form of measurements itself, whose rows need no change. */
    public static final ProfileParts CANONICAL =
            of("canonical", new Dialect(',', StandardCharsets.UTF_8, '.', YearLabel.CALENDAR_YEAR, YearPair.UNCLEAR));

    /** The canonical form of schools itself. */
    public static final ProfileParts CANONICAL_SCHOOLS = new ProfileParts(
            "canonical-schools",
            CanonicalForm.PANEL,
            CANONICAL.dialect(),
            new Layout(Map.of(), List.of(), Map.of(), OtherColumns.REFUSED, Set.of()),
            NO_CODES);

    /** What a year alone stands for. */
    public enum YearLabel {
        CALENDAR_YEAR,
        SCHOOL_YEAR,
        FIRST_OF_OCTOBER
    }

    /** What a label with two numbers stands for that can be read in two ways, such as {@code 2009-10}. */
    public enum YearPair {
        UNCLEAR,
        MONTH,
        SCHOOL_YEAR,
        SEVERAL_YEARS
    }

    /** What the columns are that the profile does not name. */
    public enum OtherColumns {
        REFUSED(false),
        LEFT_OUT(false),
        IGNORED(false),
        CATEGORY(true),
        CATEGORY_BEFORE_VALUE(true);

        private final boolean givesCategory;

        OtherColumns(boolean givesCategory) {
            this.givesCategory = givesCategory;
        }
    }

    /** How the file is written. */
    public record Dialect(char delimiter, Charset charset, char decimalMark, YearLabel years, YearPair yearPairs) {
        public Dialect {
            Objects.requireNonNull(years, "years");
            Objects.requireNonNull(yearPairs, "yearPairs");
            require(Delimiters.ALL.indexOf(delimiter) >= 0, "a delimiter must be a comma, a semicolon, a bar or a tab");
            require(
                    charset.equals(StandardCharsets.UTF_8) || charset.equals(WINDOWS),
                    "a character set must be UTF-8 or windows-1252, but was " + charset);
            require(decimalMark == '.' || decimalMark == ',', "a decimal mark must be a point or a comma");
            require(delimiter != decimalMark, "delimiter and decimal mark must differ");
        }

        /** The records of a file in this dialect. */
        public CsvRecords records(InputStream in) {
            return records(charset.equals(StandardCharsets.UTF_8) ? new Utf8Reader(in) : new WindowsReader(in));
        }

        /** The records of a text in this dialect. */
        public CsvRecords records(Reader in) {
            return new CsvRecords(in, delimiter);
        }
    }

    /**
     * A column of the source.
     *
     * @param names the names that it has had
     * @param width the number of characters to which zeros fill up its digits; 0 for none
     * @param suffix what follows each of its texts and is left out; empty for none
     */
    public record SourceColumn(List<String> names, int width, String suffix) {
        public SourceColumn {
            names = List.copyOf(names);
            Objects.requireNonNull(suffix, "suffix");
            require(!names.isEmpty(), "a column of the source must have a name");
            require(names.stream().noneMatch(String::isBlank), "a name of a column must not be blank");
            require(width >= 0 && width <= WIDEST, "a width must be 0 to 100, but was " + width);
        }

        /** A column with a name and no other rule. */
        static SourceColumn of(String name) {
            return new SourceColumn(List.of(name), 0, "");
        }
    }

    /** Which columns the file has, and what they give. */
    public record Layout(
            Map<String, List<SourceColumn>> columns,
            List<Spread> spreads,
            Map<String, String> constants,
            OtherColumns others,
            Set<String> states) {
        public Layout {
            Objects.requireNonNull(others, "others");
            columns = copy(columns);
            spreads = List.copyOf(spreads);
            constants = copy(constants);
            states = Collections.unmodifiableSet(new LinkedHashSet<>(states));
        }

        /**
         * Whether the values of a variable are states: it is one of those declared, or one of these, a point and more.
         */
        public boolean isState(String variable) {
            return !states.isEmpty()
                    && states.stream()
                            .anyMatch(state -> variable.startsWith(state)
                                    && (variable.length() == state.length()
                                            || ".[".indexOf(variable.charAt(state.length())) >= 0));
        }
    }

    /**
     * A column of the source that gives a row of its own.
     *
     * @param column the canonical column into which its cells go
     * @param source its names and rules
     * @param constants what else stands in that row, by canonical column
     */
    public record Spread(String column, SourceColumn source, Map<String, String> constants) {
        public Spread {
            Objects.requireNonNull(source, "source");
            constants = copy(constants);
        }
    }

    /** What the texts of the file mean. */
    public record Codes(
            Map<String, Map<String, String>> labels,
            Map<String, Quantity.MissingReason> missing,
            Set<String> totals,
            List<StatusColumn> statuses,
            boolean suppressedCounts,
            boolean beforeColon) {
        public Codes {
            labels = copy(labels);
            missing = copy(missing);
            totals = Collections.unmodifiableSet(new LinkedHashSet<>(totals));
            statuses = List.copyOf(statuses);
        }

        /** Whether a text stands for the whole in a column of the category; upper and lower case do not count. */
        boolean isTotal(String text) {
            return totals.stream().anyMatch(text::equalsIgnoreCase);
        }

        /** The code at the beginning of a text, if the source writes a label after each code. */
        String code(String text, String colon) {
            int end = beforeColon ? text.indexOf(colon) : -1;
            return end > 0 ? text.substring(0, end) : text;
        }
    }

    public ProfileParts {
        require(!name.isBlank(), "a profile must have a name");
        Objects.requireNonNull(form, "form");
        requireColumns(form, layout.columns().keySet());
        requireColumns(form, layout.constants().keySet());
        requireColumns(form, codes.labels().keySet());
        require(
                codes.statuses().isEmpty() || form == CanonicalForm.MEASUREMENTS,
                "only a profile of measurements has columns of statuses");
        for (Spread spread : layout.spreads()) {
            requireColumns(form, List.of(spread.column()));
            requireColumns(form, spread.constants().keySet());
        }
    }

    /** A profile of measurements in a dialect, without columns. */
    public static ProfileParts of(String name, Dialect dialect) {
        return new ProfileParts(name, CanonicalForm.MEASUREMENTS, dialect, NO_COLUMNS, NO_CODES);
    }

    /** This profile with another dialect. */
    public ProfileParts withDialect(Dialect other) {
        return new ProfileParts(name, form, other, layout, codes);
    }

    /** This profile with a text that stands in each cell of a canonical column. */
    public ProfileParts withConstant(String column, String text) {
        Map<String, String> constants = new TreeMap<>(layout.constants());
        constants.put(column, text);
        return new ProfileParts(
                name,
                form,
                dialect,
                new Layout(layout.columns(), layout.spreads(), constants, layout.others(), layout.states()),
                codes);
    }

    /** Whether the names of the file's columns are the canonical ones, so that the profile declares none. */
    public boolean hasCanonicalNames() {
        return form == CanonicalForm.MEASUREMENTS
                && layout.columns().isEmpty()
                && layout.spreads().isEmpty();
    }

    /** Whether the file's columns are the canonical ones of schools, so that the profile declares none. */
    public boolean isCanonicalPanel() {
        return form == CanonicalForm.PANEL
                && layout.columns().isEmpty()
                && layout.spreads().isEmpty();
    }

    /** The variable of all rows, if the profile says it. */
    public Optional<String> onlyVariable() {
        return Optional.ofNullable(layout.constants().get(ProfileColumns.VARIABLE));
    }

    /**
     * Refuses a profile of canonical files of schools that declares what has no effect on them.
     *
     * @throws IllegalArgumentException if it does
     */
    public void requireOnlyCanonical() {
        boolean ofRows =
                Set.of(ProfileColumns.VARIABLE).containsAll(layout.constants().keySet())
                        && !layout.others().givesCategory;
        boolean ofPeriods = dialect.years() == YearLabel.CALENDAR_YEAR && dialect.yearPairs() == YearPair.UNCLEAR;
        boolean ofTexts = codes.labels().isEmpty()
                && codes.missing().isEmpty()
                && codes.totals().isEmpty()
                && !codes.beforeColon();
        require(
                ofRows && ofPeriods && ofTexts,
                "profile '" + name + "' names no columns, so its files must have the canonical ones; but then constants"
                        + " other than 'variable', categories, labels, codes and kinds of years have no effect");
    }

    /** The canonical columns of schools as columns of a source, which may be spelled a little otherwise. */
    ProfileParts withCanonicalColumns() {
        Map<String, List<SourceColumn>> columns = new TreeMap<>();
        ProfileColumns.OF_CELLS.forEach(column -> columns.put(column, List.of(SourceColumn.of(column))));
        return new ProfileParts(
                name,
                form,
                dialect,
                new Layout(columns, List.of(), layout.constants(), OtherColumns.LEFT_OUT, layout.states()),
                new Codes(Map.of(), Map.of("", Quantity.MissingReason.NOT_STATED), Set.of(), List.of(), true, false));
    }

    private static void requireColumns(CanonicalForm form, Collection<String> names) {
        names.forEach(name -> require(form.isKnown(name), "the canonical form has no column " + CellText.quote(name)));
    }

    /** An unmodifiable copy in the order of the keys, so that whatever is made of it is the same each time. */
    public static <V> Map<String, V> copy(Map<String, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
