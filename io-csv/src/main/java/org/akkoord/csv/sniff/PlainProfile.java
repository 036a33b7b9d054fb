package org.akkoord.csv.sniff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.csv.profile.NamePatterns;
import org.akkoord.csv.profile.PeriodLabels;
import org.akkoord.csv.profile.PeriodParts;
import org.akkoord.csv.profile.ProfileColumns;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.csv.profile.ProfileParts.Codes;
import org.akkoord.csv.profile.ProfileParts.Layout;
import org.akkoord.csv.profile.ProfileParts.OtherColumns;
import org.akkoord.csv.profile.ProfileParts.Periods;
import org.akkoord.csv.profile.ProfileParts.Rows;
import org.akkoord.csv.profile.ProfileParts.Signs;
import org.akkoord.csv.profile.ProfileParts.SourceColumn;
import org.akkoord.csv.profile.ProfileParts.Spread;
import org.akkoord.csv.profile.ProfileParts.YearPair;
import org.akkoord.csv.profile.YearLabels;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.internal.io.FigureNames;
import org.akkoord.quantity.Quantity;

/**
 * Writes a profile for a table of which no built-in profile finds the columns: from what its columns are called and
 * what stands in them. It is a proposal, to be looked at.
 */
public final class PlainProfile {

    private static final String NAME = "plain";
    private static final double MOST = 0.8;
    private static final int SHOWN = 6;
    private static final Pattern OF_PERIODS =
            Pattern.compile("(?i).*(?:period|jaar|year|tijd|time|datum|date|month|week).*");
    private static final Pattern OF_IDS = Pattern.compile("(?i).*(?:code|nummer|number|nr|brin|urn|\\bid|_id|key)");
    private static final Pattern OF_INDICATORS = Pattern.compile("(?i)indicator(?:[_ ]?(?:id|code))?");
    private static final Pattern OF_UNITS = Pattern.compile("(?i)unit|eenheid");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern UNIT = Pattern.compile("[a-z][a-z0-9/_-]{0,39}");
    private static final Pattern NUMBER =
            Pattern.compile("[<>]?-?[0-9]{1,15}(?:[.,' \\u00A0][0-9]{3})*(?:[.,][0-9]+)?(?:[eE][-+]?[0-9]+)? ?%?");

    /** Texts that often stand in the place of a value that is missing. */
    private static final List<String> CODES = List.of(
            "",
            ".",
            "..",
            "...",
            "-",
            ":",
            "x",
            "X",
            "c",
            "z",
            "NA",
            "N/A",
            "n/a",
            "#N/A",
            "#N/B",
            "NaN",
            "NULL",
            "null",
            "n.v.t.",
            "onbekend",
            "SUPP",
            "NE",
            "NP",
            "-1",
            "-9",
            "-99",
            "-999");

    private final SampleTable sample;
    private final List<String> names;
    private final List<List<String>> columns = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    private PlainProfile(SampleTable sample) {
        this.sample = sample;
        names = sample.rows().get(0).cells().stream().map(String::strip).toList();
        for (int i = 0; i < names.size(); i++) {
            columns.add(texts(i));
        }
    }

    private List<String> texts(int column) {
        return sample.rows().stream()
                .skip(1)
                .map(CsvRow::cells)
                .filter(cells -> cells.size() == names.size())
                .map(cells -> cells.get(column).strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /**
     * A profile, and what it makes of the columns.
     *
     * @param profile the profile; without columns, if none gives a period or none a value
     * @param reasons what it makes of the columns, or what must be written, one sentence each
     */
    public record Written(ProfileParts profile, List<String> reasons) {}

    /** A profile for a table in its dialect. */
    public static Written of(CsvSample file, SampleTable sample) {
        ProfileParts base = ProfileParts.of(NAME, sample.dialect(ProfileParts.CANONICAL.dialect(), file.charset()))
                .withRows(new Rows(sample.hasNotes(), false, Map.of()));
        return new PlainProfile(sample).written(base);
    }

    private Written written(ProfileParts base) {
        List<Integer> periods = periods();
        List<Integer> wide = periods.isEmpty() ? periodNames() : List.of();
        List<Integer> values = wide.isEmpty() ? values(periods) : wide;
        if ((periods.isEmpty() && wide.isEmpty()) || values.isEmpty()) {
            String lacking = periods.isEmpty() && wide.isEmpty() ? "a period" : "a value";
            reasons.add("no column of it gives " + lacking + "; --json prints a profile to which \"columns\" must be"
                    + " added, such as {\"period\": [{\"names\": [\"" + names.get(0)
                    + "\"]}], \"value\": [{\"names\": [\""
                    + names.get(names.size() - 1) + "\"]}]}");
            return new Written(base, reasons);
        }
        Map<String, List<SourceColumn>> given = new TreeMap<>();
        if (!periods.isEmpty()) {
            given.put(ProfileColumns.PERIOD, periods.stream().map(this::column).toList());
            reasons.add("the period is " + shown(periods));
        }
        named(FigureNames.INDICATOR, OF_INDICATORS).ifPresent(position -> take(given, FigureNames.INDICATOR, position));
        named(FigureNames.UNIT, OF_UNITS).ifPresent(position -> take(given, FigureNames.UNIT, position));
        List<Spread> spreads = spreads(wide, values, given);
        Optional<YearPair> pairs =
                periods.size() == 1 ? YearLabels.pairs(columns.get(periods.get(0)).stream()) : Optional.empty();
        List<Integer> categories = categories(periods, values, given);
        if (!categories.isEmpty()) {
            reasons.add("parts of the whole, or texts, are " + shown(categories));
        }
        Signs signs = new Signs(values.stream().anyMatch(this::hasPercents), false, Map.of());
        Layout layout = new Layout(given, spreads, Map.of(), OtherColumns.CATEGORY, false, Set.of());
        Codes codes = new Codes(Map.of(), missing(values), Set.of("Total", "Totaal"), List.of(), true, false, signs);
        return new Written(
                base.withPeriods(new Periods(base.periods().years(), pairs.orElse(YearPair.UNCLEAR), Periods.AUGUST))
                        .withLayout(layout)
                        .withCodes(codes),
                reasons);
    }

    private List<Spread> spreads(List<Integer> wide, List<Integer> values, Map<String, List<SourceColumn>> given) {
        if (!wide.isEmpty()) {
            reasons.add("the periods are the names of the columns " + shown(wide));
            return List.of(new Spread(ProfileColumns.VALUE, SourceColumn.of("{period}"), Map.of()));
        }
        if (values.size() == 1) {
            given.put(ProfileColumns.VALUE, List.of(column(values.get(0))));
            reasons.add("the value is " + shown(values));
            return List.of();
        }
        reasons.add("each of these is an indicator of its own: " + shown(values));
        return values.stream()
                .map(position -> new Spread(
                        ProfileColumns.VALUE,
                        column(position),
                        Map.of(FigureNames.INDICATOR, NamePatterns.id(names.get(position)))))
                .toList();
    }

    private SourceColumn column(int position) {
        return SourceColumn.of(names.get(position));
    }

    private String shown(List<Integer> positions) {
        return positions.stream()
                        .limit(SHOWN)
                        .map(position -> CellText.quote(names.get(position)))
                        .collect(Collectors.joining(", "))
                + (positions.size() > SHOWN ? " and more" : "");
    }

    /** The column of the period, or those of a year and a part of it. */
    private List<Integer> periods() {
        List<Integer> found = Stream.concat(positions(this::isPeriod).filter(this::isNamed), positions(this::isPeriod))
                .distinct()
                .limit(1)
                .toList();
        Optional<Integer> part = positions(position -> PeriodParts.isOne(names.get(position), columns.get(position))
                        && mostly(position, text -> isPartOfYear(text, names.get(position))))
                .findFirst();
        if (found.isEmpty() || part.isEmpty() || found.get(0).equals(part.get())) {
            return found;
        }
        return List.of(found.get(0), part.get());
    }

    private static boolean isPartOfYear(String text, String column) {
        return PeriodParts.label("2000", text, column)
                .flatMap(label -> PeriodLabels.canonical(label, Periods.CALENDAR))
                .isPresent();
    }

    private boolean isNamed(int position) {
        return OF_PERIODS.matcher(names.get(position)).matches();
    }

    /** Whether the texts of a column are periods: those of numbers alone only where the name says so, too. */
    private boolean isPeriod(int position) {
        boolean areYears = mostly(position, text -> text.matches("(?:18|19|20)[0-9]{2}(?:\\.0)?"));
        boolean areNumbers = mostly(position, text -> NUMBER.matcher(text).matches());
        Periods forms = new Periods(ProfileParts.YearLabel.CALENDAR_YEAR, YearPair.SEVERAL_YEARS, Periods.AUGUST);
        boolean arePeriods = mostly(
                position,
                text -> PeriodLabels.canonical(unmarked(text), forms).isPresent()
                        || PeriodLabels.canonical(unmarked(text), Periods.CALENDAR)
                                .isPresent());
        return !names.get(position).isEmpty() && arePeriods && (!areNumbers || areYears || isNamed(position));
    }

    /** A label without the asterisks of a provisional figure, which the reader refuses. */
    private static String unmarked(String label) {
        return label.replaceFirst(" ?\\*{1,2}$", "");
    }

    private boolean mostly(int position, Predicate<String> test) {
        List<String> texts = columns.get(position);
        return !texts.isEmpty() && texts.stream().filter(test).count() >= MOST * texts.size();
    }

    private Stream<Integer> positions(Predicate<Integer> test) {
        return Stream.iterate(0, position -> position < names.size(), position -> position + 1)
                .filter(test);
    }

    /** The columns whose names are periods, if there are two or more. */
    private List<Integer> periodNames() {
        List<Integer> found = positions(position -> PeriodLabels.canonical(names.get(position), Periods.CALENDAR)
                        .isPresent())
                .toList();
        return found.size() > 1 ? found : List.of();
    }

    private List<Integer> values(List<Integer> periods) {
        return positions(position -> !periods.contains(position)
                        && !names.get(position).isEmpty()
                        && !OF_IDS.matcher(names.get(position)).matches()
                        && mostly(position, text -> NUMBER.matcher(text).matches() || CODES.contains(text))
                        && columns.get(position).stream()
                                .anyMatch(text -> NUMBER.matcher(text).matches()))
                .toList();
    }

    /** The column that says the indicator or the unit, if its texts can be that. */
    private Optional<Integer> named(String canonical, Pattern name) {
        return positions(position -> name.matcher(names.get(position)).matches()
                        && mostly(position, (canonical.equals(FigureNames.UNIT) ? UNIT : ID).asMatchPredicate()))
                .findFirst();
    }

    private void take(Map<String, List<SourceColumn>> given, String canonical, int position) {
        given.put(canonical, List.of(column(position)));
        reasons.add("the " + canonical + " is " + shown(List.of(position)));
    }

    private List<Integer> categories(
            List<Integer> periods, List<Integer> values, Map<String, List<SourceColumn>> given) {
        return positions(position -> !names.get(position).isEmpty()
                        && !periods.contains(position)
                        && !values.contains(position)
                        && !given.containsValue(List.of(column(position))))
                .toList();
    }

    private boolean hasPercents(int position) {
        return columns.get(position).stream().anyMatch(text -> text.endsWith("%"));
    }

    /** The codes that stand in the columns of values; numbers that may be codes are only named. */
    private Map<String, Quantity.MissingReason> missing(List<Integer> values) {
        Map<String, Quantity.MissingReason> missing = new LinkedHashMap<>();
        missing.put("", Quantity.MissingReason.NOT_STATED);
        Set<String> found = values.stream()
                .flatMap(position -> columns.get(position).stream())
                .filter(code -> CODES.contains(code) && !NumberCodes.ALL.contains(code))
                .collect(Collectors.toCollection(TreeSet::new));
        found.forEach(code -> missing.put(code, Quantity.MissingReason.NOT_STATED));
        if (!found.isEmpty()) {
            reasons.add("found " + found.stream().map(CellText::quote).collect(Collectors.joining(", "))
                    + ", which may stand for missing values; 'missing' says what each means");
        }
        return missing;
    }
}
