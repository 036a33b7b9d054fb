package org.akkoord.csv.profile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.akkoord.csv.CsvProfile;
import org.akkoord.csv.text.CellText;
import org.akkoord.quantity.MissingReason;

/** Everything that a {@link CsvProfile} declares, checked. */
public record ProfileParts(String name, CsvProfile.Form form, Dialect dialect, Layout layout, Codes codes) {

    public static final int WIDEST = 100;
    public static final Charset WINDOWS = Charset.forName("windows-1252");

    /** How the file is written. */
    public record Dialect(
            char delimiter, Charset charset, char decimalMark, CsvProfile.YearLabel years, boolean months) {
        public Dialect {
            Objects.requireNonNull(years, "years");
            require(",;|\t".indexOf(delimiter) >= 0, "a delimiter must be a comma, a semicolon, a bar or a tab");
            require(
                    charset.equals(StandardCharsets.UTF_8) || charset.equals(WINDOWS),
                    "a character set must be UTF-8 or windows-1252, but was " + charset);
            require(decimalMark == '.' || decimalMark == ',', "a decimal mark must be a point or a comma");
            require(delimiter != decimalMark, "delimiter and decimal mark must differ");
        }
    }

    /** Which columns it has. */
    public record Layout(
            Map<String, List<CsvProfile.SourceColumn>> columns,
            List<Spread> spreads,
            Map<String, String> constants,
            CsvProfile.OtherColumns others,
            Set<String> states) {
        public Layout {
            Objects.requireNonNull(others, "others");
            columns = copy(columns);
            spreads = List.copyOf(spreads);
            constants = copy(constants);
            states = Collections.unmodifiableSet(new LinkedHashSet<>(states));
        }
    }

    /**
     * A column of the source that gives a row of its own, what its cells are in that row, and what else stands there.
     */
    public record Spread(String column, CsvProfile.SourceColumn source, Map<String, String> constants) {
        public Spread {
            Objects.requireNonNull(source, "source");
            constants = copy(constants);
        }
    }

    /** What its texts mean. */
    public record Codes(
            Map<String, Map<String, String>> labels,
            Map<String, MissingReason> missing,
            Set<String> totals,
            boolean suppressedCounts,
            boolean beforeColon) {
        public Codes {
            labels = copy(labels);
            missing = copy(missing);
            totals = Collections.unmodifiableSet(new LinkedHashSet<>(totals));
        }
    }

    public ProfileParts {
        require(!name.isBlank(), "a profile must have a name");
        Objects.requireNonNull(form, "form");
        requireColumns(form, layout.columns().keySet());
        requireColumns(form, layout.constants().keySet());
        requireColumns(form, codes.labels().keySet());
        for (Spread spread : layout.spreads()) {
            requireColumns(form, List.of(spread.column()));
            requireColumns(form, spread.constants().keySet());
        }
    }

    /** Whether the file's columns are the canonical ones themselves. */
    boolean isCanonical() {
        return form == CsvProfile.Form.MEASUREMENTS
                && layout.columns().isEmpty()
                && layout.spreads().isEmpty();
    }

    /** The code at the beginning of a text, where the source writes labels behind codes. */
    String code(String text, String colon) {
        int end = codes.beforeColon() ? text.indexOf(colon) : -1;
        return end > 0 ? text.substring(0, end) : text;
    }

    private static void requireColumns(CsvProfile.Form form, Collection<String> names) {
        names.forEach(name -> require(
                ProfileColumns.isKnown(form, name), "the canonical form has no column " + CellText.quote(name)));
    }

    /**
     * A copy that cannot be changed, in the order of its keys, so that everything that is made of it is the same each
     * time.
     */
    public static <V> Map<String, V> copy(Map<String, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    public static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
