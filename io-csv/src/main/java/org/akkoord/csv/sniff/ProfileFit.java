package org.akkoord.csv.sniff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.akkoord.csv.profile.PeriodParts;
import org.akkoord.csv.profile.ProfileColumns;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.csv.profile.ProfileParts.Dialect;
import org.akkoord.csv.profile.ProfileParts.Periods;
import org.akkoord.csv.profile.ProfileParts.Rows;
import org.akkoord.csv.profile.ProfileParts.YearPair;
import org.akkoord.csv.profile.SourceTable;
import org.akkoord.csv.profile.YearLabels;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.CsvRow;
import org.akkoord.csv.text.RowCells;
import org.akkoord.problem.Location;

/**
 * A profile that finds its columns in a file.
 *
 * @param profile the profile, in the dialect of the file
 * @param isInItsDialect whether the delimiter, the decimal mark and the line of the header are the profile's own
 * @param sample the table of the file
 * @param table the header, read with the profile
 */
public record ProfileFit(ProfileParts profile, boolean isInItsDialect, SampleTable sample, SourceTable table) {

    private static final int SHOWN = 8;

    /** The fit of a profile; empty if it does not find its columns. */
    public static Optional<ProfileFit> of(ProfileParts builtIn, CsvSample file, SampleTable sample) {
        if (!builtIn.isCanonicalPanel()) {
            return ofDeclared(builtIn, file, sample);
        }
        return ofDeclared(builtIn.withCanonicalColumns(), file, sample).map(fit -> fit.canonical(builtIn));
    }

    /** The canonical profile itself, if the header has its columns and no others, and they are spelled alike. */
    private ProfileFit canonical(ProfileParts builtIn) {
        boolean isCanonical = table.problems().isEmpty()
                && profile.rows().equals(Rows.ALL)
                && profile.dialect().headerLine() == 1
                && profile.dialect().groupMark() == Dialect.NO_MARK
                && ProfileColumns.OF_CELLS.containsAll(table.columns().names());
        return isCanonical
                ? new ProfileFit(builtIn.withDialect(profile.dialect()), isInItsDialect, sample, table)
                : this;
    }

    private static Optional<ProfileFit> ofDeclared(ProfileParts builtIn, CsvSample file, SampleTable sample) {
        Dialect own = builtIn.dialect();
        Dialect found = sample.dialect(own, file.charset());
        ProfileParts profile = builtIn.withDialect(found);
        if (!isUsable(profile, sample) || !hasItsShape(builtIn, sample) || leavesPartsOfYears(profile, sample)) {
            return Optional.empty();
        }
        ProfileParts adapted = adapted(profile, sample);
        boolean isOwn = own.delimiter() == found.delimiter()
                && own.decimalMark() == found.decimalMark()
                && own.headerLine() == found.headerLine();
        return Optional.of(new ProfileFit(adapted, isOwn, sample, table(adapted, sample)));
    }

    /** Whether a profile that takes any column for an indicator, or a cell apart, finds what else its files have. */
    private static boolean hasItsShape(ProfileParts profile, SampleTable sample) {
        boolean takesAny = profile.layout().spreads().stream()
                .anyMatch(spread -> spread.source().names().contains("{id}"));
        boolean isSplit = profile.dialect().splitFirst();
        return (!takesAny
                        || !table(profile, sample)
                                .positions(ProfileColumns.CATEGORY)
                                .isEmpty())
                && (!isSplit || sample.rows().get(0).cells().get(0).indexOf('\\') > 0);
    }

    /** Whether quarters or months stand in a column that the profile would take for a part of the whole. */
    private static boolean leavesPartsOfYears(ProfileParts profile, SampleTable sample) {
        if (profile.hasCanonicalNames()) {
            return false;
        }
        SourceTable table = table(profile, sample);
        List<String> names = table.columns().names();
        return !table.positions(ProfileColumns.PERIOD).isEmpty()
                && IntStream.range(0, names.size())
                        .anyMatch(i -> !table.usedColumns()
                                        .contains(names.get(i).strip())
                                && PeriodParts.isOne(
                                        names.get(i),
                                        texts(profile, sample, List.of(i)).toList()));
    }

    private static boolean isUsable(ProfileParts profile, SampleTable sample) {
        ProfileParts given = profile;
        for (String column : table(profile, sample).open()) {
            given = given.withConstant(column, "");
        }
        return table(given, sample).isUsable();
    }

    private static SourceTable table(ProfileParts profile, SampleTable sample) {
        return new SourceTable(profile, split(profile, sample.rows().get(0)), Location.none());
    }

    /** The profile with what the rows show: notes, pairs of years, percent signs, and several units. */
    private static ProfileParts adapted(ProfileParts profile, SampleTable sample) {
        Rows rows = profile.rows();
        ProfileParts adapted = sample.hasNotes() && !rows.notes()
                ? profile.withRows(new Rows(true, rows.shortRows(), rows.only()))
                : profile;
        if (profile.hasCanonicalNames()) {
            return adapted;
        }
        SourceTable table = table(profile, sample);
        Periods periods = profile.periods();
        if (periods.pairs() == YearPair.UNCLEAR) {
            Optional<YearPair> pairs = YearLabels.pairs(texts(profile, sample, table.positions(ProfileColumns.PERIOD)));
            if (pairs.isPresent()) {
                adapted = adapted.withPeriods(new Periods(periods.years(), pairs.get(), periods.startMonth()));
            }
        }
        List<String> values =
                texts(profile, sample, table.positions(ProfileColumns.VALUE)).toList();
        boolean hasPercents = values.stream().anyMatch(text -> text.endsWith("%"));
        if (hasPercents && !profile.codes().signs().percent()) {
            ProfileParts.Signs signs = profile.codes().signs();
            adapted = adapted.withCodes(
                    profile.codes().withSigns(new ProfileParts.Signs(true, signs.ranges(), signs.flags())));
        }
        return chosen(NumberCodes.declared(adapted, values), sample, table);
    }

    /** The profile for one of the units, series or measures, where there are several: for that of most rows. */
    private static ProfileParts chosen(ProfileParts profile, SampleTable sample, SourceTable table) {
        Map<String, List<String>> only = new TreeMap<>(profile.rows().only());
        for (String column : profile.layout().columns().keySet()) {
            if (ProfileColumns.isSame(column)) {
                List<Integer> positions = table.positions(column);
                Map<String, Long> counts = texts(profile, sample, positions)
                        .filter(text -> !text.isEmpty())
                        .map(text -> profile.codes().code(text, ": "))
                        .collect(Collectors.groupingBy(text -> text, LinkedHashMap::new, Collectors.counting()));
                if (counts.size() > 1) {
                    only.put(table.columns().names().get(positions.get(0)).strip(), List.of(mostFrequent(counts)));
                }
            }
        }
        return profile.withRows(new Rows(profile.rows().notes(), profile.rows().shortRows(), only));
    }

    /** The text of most rows, and of several the first. */
    private static String mostFrequent(Map<String, Long> counts) {
        long most = counts.values().stream().mapToLong(count -> count).max().orElseThrow();
        return counts.entrySet().stream()
                .filter(count -> count.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** A row as the reader takes it apart, where its first cell holds several. */
    private static CsvRow split(ProfileParts profile, CsvRow row) {
        if (!profile.dialect().splitFirst()) {
            return row;
        }
        List<String> cells = new ArrayList<>(List.of(row.cells().get(0).split(",", -1)));
        cells.addAll(row.cells().subList(1, row.cells().size()));
        return new CsvRow(row.line(), cells, cells.size());
    }

    private static Stream<String> texts(ProfileParts profile, SampleTable sample, List<Integer> positions) {
        return sample.rows().stream()
                .skip(1)
                .map(row -> split(profile, row))
                .flatMap(row -> positions.stream()
                        .filter(position -> position < row.cells().size())
                        .map(position -> row.cells().get(position).strip()));
    }

    /** This fit with rows chosen by one text of a column. */
    public ProfileFit only(String column, String text) {
        Map<String, List<String>> only = new TreeMap<>(profile.rows().only());
        only.put(column, List.of(text));
        Rows rows = new Rows(profile.rows().notes(), profile.rows().shortRows(), only);
        return new ProfileFit(profile.withRows(rows), isInItsDialect, sample, table);
    }

    /** The first of some texts that stands in a column of the file; one of them if none does. */
    public String first(String column, Collection<String> texts) {
        List<String> names = table.columns().names();
        List<Integer> positions = Stream.iterate(0, i -> i < names.size(), i -> i + 1)
                .filter(i -> profile.codes().code(names.get(i).strip(), ":").equalsIgnoreCase(column))
                .toList();
        return texts(profile, sample, positions)
                .map(text -> profile.codes().code(text, ": "))
                .filter(texts::contains)
                .findFirst()
                .orElseGet(() -> texts.iterator().next());
    }

    /** Whether the header has a column of the name. */
    public boolean hasColumn(String name) {
        return table.columns().names().stream()
                .map(found -> found.indexOf('\\') > 0 ? found.substring(0, found.indexOf('\\')) : found)
                .anyMatch(found -> profile.codes().code(found.strip(), ":").equalsIgnoreCase(name));
    }

    /** The canonical columns that neither the file nor the profile says. */
    public List<String> open() {
        return table.open();
    }

    /** How many columns of the file the profile uses. */
    public int columns() {
        return table.usedColumns().size();
    }

    /** Whether rows give numbers, and not only groups. */
    public boolean givesFigures() {
        return !table.cellColumns().isEmpty();
    }

    /** The texts of the columns that give a canonical one. */
    public Stream<String> texts(String canonical) {
        return texts(profile, sample, table.positions(canonical));
    }

    /** Why it fits, and how well. */
    public List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        CsvRow header = sample.rows().get(0);
        reasons.add("profile '" + profile.name() + "' knows " + columns() + " of the "
                + RowCells.plural(header.count(), "column") + ": "
                + table.usedColumns().stream().limit(SHOWN).map(CellText::quote).collect(Collectors.joining(", "))
                + (columns() > SHOWN ? " and more" : ""));
        ProfileParts.Codes codes = table.codes();
        Stream<String> known = codes.missing().keySet().stream().filter(code -> !code.isEmpty());
        sample.codes(codes.suppressedCounts() ? Stream.concat(known, Stream.of("<5")) : known)
                .ifPresent(found -> reasons.add("found " + found + ", which it declares"));
        if (!profile.hasCanonicalNames()) {
            reasons.addAll(NumberCodes.reasons(texts(ProfileColumns.VALUE).toList()));
        }
        profile.rows().only().forEach((column, texts) -> {
            if (header.cells().stream().anyMatch(name -> name.strip().startsWith(column))) {
                reasons.add("it takes the rows in which '" + column + "' is "
                        + texts.stream().map(CellText::quote).collect(Collectors.joining(" or "))
                        + "; 'only' chooses others");
            }
        });
        return reasons;
    }
}
