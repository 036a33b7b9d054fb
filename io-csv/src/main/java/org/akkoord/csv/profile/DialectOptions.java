package org.akkoord.csv.profile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.akkoord.csv.profile.ProfileParts.Dialect;
import org.akkoord.csv.profile.ProfileParts.Periods;
import org.akkoord.csv.profile.ProfileParts.Rows;
import org.akkoord.csv.profile.ProfileParts.Signs;
import org.akkoord.csv.profile.ProfileParts.YearLabel;
import org.akkoord.csv.profile.ProfileParts.YearPair;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.EnumText;
import org.akkoord.quantity.Quantity;

/** Options of a profile as texts, as they stand on a command line: {@code delimiter=semicolon}. */
public final class DialectOptions {

    /** Marks that a command line would take for something of its own, in words. */
    private static final Map<String, Character> MARKS = marks();

    private static final String NONE = "none";

    /** How the name of an option begins that chooses rows by a column. */
    private static final String ONLY = "only.";

    /** How the name of an option begins that says what a code in the place of a value means. */
    private static final String MISSING = "missing.";

    private DialectOptions() {}

    private static Map<String, Character> marks() {
        Map<String, Character> marks = new LinkedHashMap<>();
        marks.put("comma", ',');
        marks.put("semicolon", ';');
        marks.put("tab", '\t');
        marks.put("bar", '|');
        marks.put("point", '.');
        marks.put("blank", ' ');
        marks.put("apostrophe", '\'');
        marks.put(NONE, Dialect.NO_MARK);
        return marks;
    }

    /** The options in which a profile differs from another one with the same columns and codes. */
    public static Map<String, String> differences(ProfileParts from, ProfileParts to) {
        Map<String, String> options = new LinkedHashMap<>();
        Map<String, String> before = texts(from);
        texts(to).forEach((name, text) -> {
            if (!text.equals(before.get(name))) {
                options.put(name, text);
            }
        });
        return options;
    }

    private static Map<String, String> texts(ProfileParts profile) {
        Map<String, String> texts = new LinkedHashMap<>();
        Dialect dialect = profile.dialect();
        texts.put("delimiter", word(dialect.delimiter()));
        texts.put("charset", dialect.charset().name());
        texts.put("decimalMark", word(dialect.decimalMark()));
        texts.put("groupMark", word(dialect.groupMark()));
        texts.put("headerLine", Integer.toString(dialect.headerLine()));
        texts.put("years", profile.periods().years().name());
        texts.put("yearPairs", profile.periods().pairs().name());
        texts.put("startMonth", Integer.toString(profile.periods().startMonth()));
        texts.put("notes", Boolean.toString(profile.rows().notes()));
        texts.put("shortRows", Boolean.toString(profile.rows().shortRows()));
        texts.put("percentSigns", Boolean.toString(profile.codes().signs().percent()));
        texts.put("ranges", Boolean.toString(profile.codes().signs().ranges()));
        profile.codes().missing().forEach((code, reason) -> texts.put(MISSING + code, reason.name()));
        profile.rows().only().forEach((column, values) -> texts.put(ONLY + column, String.join("|", values)));
        return texts;
    }

    private static String word(char mark) {
        return MARKS.entrySet().stream()
                .filter(entry -> entry.getValue() == mark)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /**
     * A profile with an option.
     *
     * @throws IllegalArgumentException if there is no such option, or it cannot have the text
     */
    public static ProfileParts with(ProfileParts profile, String name, String text) {
        if (name.startsWith(ONLY) && name.length() > ONLY.length()) {
            return only(profile, name.substring(ONLY.length()), List.of(text.split("\\|", -1)));
        }
        if (name.startsWith(MISSING) && name.length() > MISSING.length()) {
            return missing(profile, name.substring(MISSING.length()), text);
        }
        Dialect dialect = profile.dialect();
        Periods periods = profile.periods();
        return switch (name) {
            case "delimiter", "charset", "decimalMark", "groupMark", "headerLine" ->
                profile.withDialect(dialect(dialect, name, text));
            case "years" ->
                profile.withPeriods(
                        new Periods(EnumText.parse(YearLabel.class, text), periods.pairs(), periods.startMonth()));
            case "yearPairs" ->
                profile.withPeriods(
                        new Periods(periods.years(), EnumText.parse(YearPair.class, text), periods.startMonth()));
            case "startMonth" -> profile.withPeriods(new Periods(periods.years(), periods.pairs(), number(name, text)));
            case "notes", "shortRows" -> rows(profile, name, flag(name, text));
            case "percentSigns", "ranges" -> signs(profile, name.equals("ranges"), flag(name, text));
            default -> throw unknown(name);
        };
    }

    private static ProfileParts signs(ProfileParts profile, boolean areRanges, boolean value) {
        Signs signs = profile.codes().signs();
        Signs changed = areRanges
                ? new Signs(signs.percent(), value, signs.flags())
                : new Signs(value, signs.ranges(), signs.flags());
        return profile.withCodes(profile.codes().withSigns(changed));
    }

    private static ProfileParts rows(ProfileParts profile, String name, boolean value) {
        Rows rows = profile.rows();
        return profile.withRows(
                name.equals("notes")
                        ? new Rows(value, rows.shortRows(), rows.only())
                        : new Rows(rows.notes(), value, rows.only()));
    }

    /** A profile that takes only the rows in which a column has one of the texts. */
    public static ProfileParts only(ProfileParts profile, String column, List<String> texts) {
        Map<String, List<String>> only = new TreeMap<>(profile.rows().only());
        only.put(column, texts);
        return profile.withRows(new Rows(profile.rows().notes(), profile.rows().shortRows(), only));
    }

    private static ProfileParts missing(ProfileParts profile, String code, String reason) {
        Map<String, Quantity.MissingReason> missing =
                new LinkedHashMap<>(profile.codes().missing());
        missing.put(code, EnumText.parse(Quantity.MissingReason.class, reason));
        return profile.withCodes(profile.codes().withMissing(missing));
    }

    /** A dialect with an option; a mark that means two things then is given up where it was. */
    private static Dialect dialect(Dialect own, String name, String text) {
        char delimiter = name.equals("delimiter") ? mark(name, text) : own.delimiter();
        char decimal = name.equals("decimalMark") ? mark(name, text) : own.decimalMark();
        char group = name.equals("groupMark") ? mark(name, text) : own.groupMark();
        char free = decimal == delimiter && name.equals("delimiter") ? '.' : decimal;
        return new Dialect(
                delimiter,
                name.equals("charset") ? charset(text) : own.charset(),
                free,
                group == free && !name.equals("groupMark") ? Dialect.NO_MARK : group,
                name.equals("headerLine") ? number(name, text) : own.headerLine(),
                own.splitFirst());
    }

    private static Charset charset(String text) {
        return Stream.of(StandardCharsets.UTF_8, ProfileParts.WINDOWS)
                .filter(known -> known.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected UTF-8 or windows-1252 for 'charset', but found " + CellText.quote(text)));
    }

    private static char mark(String name, String text) {
        Character mark = MARKS.get(text);
        if (mark == null && text.length() == 1) {
            return text.charAt(0);
        }
        if (mark == null) {
            throw new IllegalArgumentException("expected one of " + String.join(", ", MARKS.keySet()) + " for '" + name
                    + "', but found " + CellText.quote(text));
        }
        return mark;
    }

    private static int number(String name, String text) {
        if (!text.matches("[0-9]{1,4}")) {
            throw new IllegalArgumentException(
                    "expected a whole number for '" + name + "', but found " + CellText.quote(text));
        }
        return Integer.parseInt(text);
    }

    private static boolean flag(String name, String text) {
        if (!Set.of("true", "false").contains(text)) {
            throw new IllegalArgumentException(
                    "expected true or false for '" + name + "', but found " + CellText.quote(text));
        }
        return text.equals("true");
    }

    private static IllegalArgumentException unknown(String name) {
        List<String> known = new ArrayList<>(texts(ProfileParts.CANONICAL).keySet());
        return new IllegalArgumentException("there is no option " + CellText.quote(name) + "; there are "
                + String.join(", ", known) + ", only.COLUMN and missing.CODE");
    }
}
