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
public record ProfileParts(
        String name, CanonicalForm form, Dialect dialect, Periods periods, Rows rows, Layout layout, Codes codes) {

    private static final int WIDEST = 100;
    public static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Layout NO_COLUMNS =
            new Layout(Map.of(), List.of(), Map.of(), OtherColumns.LEFT_OUT, false, Set.of());
    private static final Codes NO_CODES = new Codes(Map.of(), Map.of(), Set.of(), List.of(), false, false, Signs.NONE);

    /** The canonical form of measurements itself, whose rows need no change. */
    public static final ProfileParts CANONICAL = of("canonical", Dialect.of(',', StandardCharsets.UTF_8, '.'));

    /** The canonical form of schools itself. */
    public static final ProfileParts CANONICAL_SCHOOLS = new ProfileParts(
            "canonical-schools",
            CanonicalForm.PANEL,
            CANONICAL.dialect(),
            Periods.CALENDAR,
            Rows.ALL,
            new Layout(Map.of(), List.of(), Map.of(), OtherColumns.REFUSED, false, Set.of()),
            NO_CODES);

    /** What a year alone stands for. */
    public enum YearLabel {
        CALENDAR_YEAR,
        SCHOOL_YEAR,
        SCHOOL_YEAR_ENDING,
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

    /**
     * How the file is written.
     *
     * @param groupMark what stands between thousands; {@link #NO_MARK} for nothing
     * @param headerLine the line of the header, from 1
     * @param splitFirst whether the first cell of each row holds several, with commas between them
     */
    public record Dialect(
            char delimiter, Charset charset, char decimalMark, char groupMark, int headerLine, boolean splitFirst) {

        /** Stands for no mark between thousands. */
        public static final char NO_MARK = '-';

        private static final int LAST_HEADER = 1_000;

        public Dialect {
            require(Delimiters.ALL.indexOf(delimiter) >= 0, "a delimiter must be a comma, a semicolon, a bar or a tab");
            require(
                    charset.equals(StandardCharsets.UTF_8) || charset.equals(WINDOWS),
                    "a character set must be UTF-8 or windows-1252, but was " + charset);
            require(decimalMark == '.' || decimalMark == ',', "a decimal mark must be a point or a comma");
            require(delimiter != decimalMark, "delimiter and decimal mark must differ");
            require(
                    ".,' -".indexOf(groupMark) >= 0,
                    "a mark between thousands must be a point, a comma, a blank or an apostrophe, or '-' for none");
            require(groupMark != decimalMark, "decimal mark and mark between thousands must differ");
            require(headerLine >= 1 && headerLine <= LAST_HEADER, "a line of the header must be 1 to 1000");
            require(!splitFirst || delimiter != ',', "cells in the first cell must not be separated as cells are");
        }

        /** A dialect whose first line is the header, without marks between thousands. */
        public static Dialect of(char delimiter, Charset charset, char decimalMark) {
            return new Dialect(delimiter, charset, decimalMark, NO_MARK, 1, false);
        }

        /** The records of a file in this dialect. */
        public CsvRecords records(InputStream in) {
            return records(charset.equals(StandardCharsets.UTF_8) ? new Utf8Reader(in) : new WindowsReader(in));
        }

        /** The records of a text in this dialect. */
        public CsvRecords records(Reader in) {
            boolean isPlain = headerLine == 1 && !splitFirst;
            return new CsvRecords(isPlain ? in : new LinesReader(in, headerLine, splitFirst, delimiter), delimiter);
        }
    }

    /**
     * What the labels of periods stand for.
     *
     * @param years what a year alone stands for
     * @param pairs what two years stand for that can be read in two ways
     * @param startMonth the month in which a year of two numbers begins, 1 to 12
     */
    public record Periods(YearLabel years, YearPair pairs, int startMonth) {

        /** The month in which Dutch school years begin. */
        public static final int AUGUST = 8;

        /** Years alone are calendar years, and pairs of years are not clear. */
        public static final Periods CALENDAR = new Periods(YearLabel.CALENDAR_YEAR, YearPair.UNCLEAR, AUGUST);

        public Periods {
            Objects.requireNonNull(years, "years");
            Objects.requireNonNull(pairs, "yearPairs");
            require(startMonth >= 1 && startMonth <= 12, "a month must be 1 to 12, but was " + startMonth);
        }
    }

    /**
     * Which rows of the file count.
     *
     * @param notes whether a row whose only text is in its first cell is a note, of which no figure is made
     * @param shortRows whether cells may be absent at the end of a row that no figure is made of
     * @param only the texts that a column must have, by its name; rows with another one are left out
     */
    public record Rows(boolean notes, boolean shortRows, Map<String, List<String>> only) {

        /** All rows, each with all cells. */
        public static final Rows ALL = new Rows(false, false, Map.of());

        public Rows {
            only = copy(only);
            only.forEach((column, texts) -> require(
                    !column.isBlank() && !texts.isEmpty(), "a choice must name a column and one text at least"));
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
        public static SourceColumn of(String name) {
            return new SourceColumn(List.of(name), 0, "");
        }
    }

    /** Which columns the file has, and what they give. */
    public record Layout(
            Map<String, List<SourceColumn>> columns,
            List<Spread> spreads,
            Map<String, String> constants,
            OtherColumns others,
            boolean labelsBeside,
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

    /**
     * What may stand beside the digits of a value.
     *
     * @param percent whether a percent sign may follow a percentage
     * @param ranges whether {@code 1-9} is the range from 1 to 9
     * @param flags what codes mean that follow a value, as in {@code 54.1 p}
     */
    public record Signs(boolean percent, boolean ranges, Map<String, String> flags) {

        /** Nothing but digits and the marks of the dialect. */
        public static final Signs NONE = new Signs(false, false, Map.of());

        public Signs {
            flags = copy(flags);
            StatusColumn.check(flags);
        }
    }

    /** What the texts of the file mean. */
    public record Codes(
            Map<String, Map<String, String>> labels,
            Map<String, Quantity.MissingReason> missing,
            Set<String> totals,
            List<StatusColumn> statuses,
            boolean suppressedCounts,
            boolean beforeColon,
            Signs signs) {
        public Codes {
            Objects.requireNonNull(signs, "signs");
            labels = copy(labels);
            missing = copy(missing);
            totals = Collections.unmodifiableSet(new LinkedHashSet<>(totals));
            statuses = List.copyOf(statuses);
        }

        /** These meanings, with other signs beside values. */
        public Codes withSigns(Signs other) {
            return new Codes(labels, missing, totals, statuses, suppressedCounts, beforeColon, other);
        }

        /** These meanings, with others of the codes in the place of a value. */
        public Codes withMissing(Map<String, Quantity.MissingReason> other) {
            return new Codes(labels, other, totals, statuses, suppressedCounts, beforeColon, signs);
        }

        /** Whether a text stands for the whole in a column of the category; upper and lower case do not count. */
        boolean isTotal(String text) {
            return totals.stream()
                    .anyMatch(total -> total.endsWith("*")
                            ? text.regionMatches(true, 0, total, 0, total.length() - 1)
                            : text.equalsIgnoreCase(total));
        }

        /** The code at the beginning of a text, if the source writes a label after each code. */
        public String code(String text, String colon) {
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
        return new ProfileParts(
                name, CanonicalForm.MEASUREMENTS, dialect, Periods.CALENDAR, Rows.ALL, NO_COLUMNS, NO_CODES);
    }

    /** This profile with another dialect. */
    public ProfileParts withDialect(Dialect other) {
        return new ProfileParts(name, form, other, periods, rows, layout, codes);
    }

    /** This profile with other meanings of the labels of periods. */
    public ProfileParts withPeriods(Periods other) {
        return new ProfileParts(name, form, dialect, other, rows, layout, codes);
    }

    /** This profile with other rules for rows. */
    public ProfileParts withRows(Rows other) {
        return new ProfileParts(name, form, dialect, periods, other, layout, codes);
    }

    /** This profile with another layout. */
    public ProfileParts withLayout(Layout other) {
        return new ProfileParts(name, form, dialect, periods, rows, other, codes);
    }

    /** This profile with other meanings of texts. */
    public ProfileParts withCodes(Codes other) {
        return new ProfileParts(name, form, dialect, periods, rows, layout, other);
    }

    /** This profile with a text that stands in each cell of a canonical column. */
    public ProfileParts withConstant(String column, String text) {
        Map<String, String> constants = new TreeMap<>(layout.constants());
        constants.put(column, text);
        return withLayout(new Layout(
                layout.columns(),
                layout.spreads(),
                constants,
                layout.others(),
                layout.labelsBeside(),
                layout.states()));
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
        boolean ofPeriods = periods.equals(Periods.CALENDAR);
        boolean ofTexts = codes.labels().isEmpty()
                && codes.missing().isEmpty()
                && codes.totals().isEmpty()
                && !codes.beforeColon()
                && codes.signs().equals(Signs.NONE)
                && rows.equals(Rows.ALL)
                && dialect.groupMark() == Dialect.NO_MARK
                && !dialect.splitFirst();
        require(
                ofRows && ofPeriods && ofTexts,
                "profile '" + name + "' names no columns, so its files must have the canonical ones; but then constants"
                        + " other than 'variable', categories, rules for rows,"
                        + " labels, codes and kinds of years have no effect");
    }

    /** The canonical columns of schools as columns of a source, which may be spelled a little otherwise. */
    public ProfileParts withCanonicalColumns() {
        Map<String, List<SourceColumn>> columns = new TreeMap<>();
        ProfileColumns.OF_CELLS.forEach(column -> columns.put(column, List.of(SourceColumn.of(column))));
        Map<String, Quantity.MissingReason> empty = Map.of("", Quantity.MissingReason.NOT_STATED);
        return withLayout(new Layout(
                        columns, List.of(), layout.constants(), OtherColumns.LEFT_OUT, false, layout.states()))
                .withCodes(new Codes(Map.of(), empty, Set.of(), List.of(), true, false, codes.signs()));
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
