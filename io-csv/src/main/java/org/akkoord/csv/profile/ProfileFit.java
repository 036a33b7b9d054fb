package org.akkoord.csv.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.RowCells;
import org.akkoord.problem.Location;

/**
 * A profile that finds its columns in a file.
 *
 * @param profile the profile, in the dialect of the file
 * @param isInItsDialect whether the delimiter and the decimal mark are the profile's own
 * @param table the header, read with the profile
 */
public record ProfileFit(ProfileParts profile, boolean isInItsDialect, SourceTable table) {

    private static final int SHOWN = 8;

    /** The fit of a built-in profile; empty if it does not find its columns. */
    public static Optional<ProfileFit> of(ProfileParts builtIn, CsvSample sample) {
        if (!builtIn.isCanonicalPanel()) {
            return ofDeclared(builtIn, sample);
        }
        return ofDeclared(builtIn.withCanonicalColumns(), sample).map(fit -> fit.canonical(builtIn));
    }

    /** The canonical profile itself, if the header has its columns and no others, and they are spelled alike. */
    private ProfileFit canonical(ProfileParts builtIn) {
        boolean isCanonical = table.problems().isEmpty()
                && ProfileColumns.OF_CELLS.containsAll(table.columns().names());
        return isCanonical ? new ProfileFit(builtIn.withDialect(profile.dialect()), isInItsDialect, table) : this;
    }

    private static Optional<ProfileFit> ofDeclared(ProfileParts builtIn, CsvSample sample) {
        ProfileParts.Dialect own = builtIn.dialect();
        ProfileParts.Dialect found = sample.dialect(own);
        ProfileParts profile = builtIn.withDialect(found);
        SourceTable table = table(profile, sample);
        ProfileParts given = profile;
        for (String column : table.open()) {
            given = given.withConstant(column, "");
        }
        boolean isOwn = own.delimiter() == found.delimiter() && own.decimalMark() == found.decimalMark();
        return table(given, sample).isUsable() ? Optional.of(new ProfileFit(profile, isOwn, table)) : Optional.empty();
    }

    private static SourceTable table(ProfileParts profile, CsvSample sample) {
        return new SourceTable(profile, sample.rows().get(0), Location.none());
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

    /** Why it fits, and how well. */
    public List<String> reasons(CsvSample sample) {
        List<String> reasons = new ArrayList<>();
        reasons.add("profile '" + profile.name() + "' knows " + columns() + " of the "
                + RowCells.plural(sample.rows().get(0).count(), "column") + ": "
                + table.usedColumns().stream().limit(SHOWN).map(CellText::quote).collect(Collectors.joining(", "))
                + (columns() > SHOWN ? " and more" : ""));
        ProfileParts.Codes codes = table.codes();
        Stream<String> known = codes.missing().keySet().stream().filter(code -> !code.isEmpty());
        sample.codes(codes.suppressedCounts() ? Stream.concat(known, Stream.of("<5")) : known)
                .ifPresent(found -> reasons.add("found " + found + ", which it declares"));
        return reasons;
    }
}
