package org.akkoord.csv.profile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.akkoord.csv.profile.ProfileParts.Codes;
import org.akkoord.csv.profile.ProfileParts.Dialect;
import org.akkoord.csv.profile.ProfileParts.Layout;
import org.akkoord.csv.profile.ProfileParts.SourceColumn;
import org.akkoord.csv.profile.ProfileParts.Spread;
import org.akkoord.internal.tree.JsonForm;
import org.akkoord.internal.tree.SchemaVersion;

/** Writes a profile as JSON, with one member for each option. */
public final class ProfileWriter {

    private static final List<Object> NOTHING = List.of(0, false, "", List.of(), Map.of());

    private final Map<String, Object> members = new LinkedHashMap<>();

    private ProfileWriter() {}

    public static String json(ProfileParts profile) {
        Dialect dialect = profile.dialect();
        Layout layout = profile.layout();
        Codes codes = profile.codes();
        return JsonForm.required("writing a profile as JSON")
                .print(new ProfileWriter()
                        .put(SchemaVersion.NAME, SchemaVersion.SUPPORTED)
                        .put("name", profile.name())
                        .put("form", profile.form())
                        .put("delimiter", dialect.delimiter())
                        .put("charset", dialect.charset())
                        .put("decimalMark", dialect.decimalMark())
                        .put("groupMark", dialect.groupMark() == Dialect.NO_MARK ? "" : dialect.groupMark())
                        .put("headerLine", dialect.headerLine() == 1 ? 0 : dialect.headerLine())
                        .put("splitFirst", dialect.splitFirst())
                        .put("years", profile.periods().years())
                        .put("yearPairs", profile.periods().pairs())
                        .put("startMonth", startMonth(profile.periods()))
                        .put("notes", profile.rows().notes())
                        .put("shortRows", profile.rows().shortRows())
                        .put("only", profile.rows().only())
                        .put("columns", layout.columns())
                        .put("spreads", layout.spreads())
                        .put("constants", layout.constants())
                        .put("others", layout.others())
                        .put("labelsBeside", layout.labelsBeside())
                        .put("states", layout.states())
                        .put("labels", codes.labels())
                        .put("missing", codes.missing())
                        .put("totals", codes.totals())
                        .put("statuses", codes.statuses())
                        .put("suppressedCounts", codes.suppressedCounts())
                        .put("codesBeforeColon", codes.beforeColon())
                        .put("percentSigns", codes.signs().percent())
                        .put("ranges", codes.signs().ranges())
                        .put("flagsAfterValues", codes.signs().flags())
                        .members);
    }

    /** The month; zero for that of Dutch school years, which need not be said. */
    private static int startMonth(ProfileParts.Periods periods) {
        return periods.startMonth() == ProfileParts.Periods.AUGUST ? 0 : periods.startMonth();
    }

    /** Puts a member; one that would say nothing, such as an empty list, false or zero, is left out. */
    private ProfileWriter put(String name, Object value) {
        Object plain = plain(value);
        if (!NOTHING.contains(plain)) {
            members.put(name, plain);
        }
        return this;
    }

    private static Object plain(Object value) {
        if (value instanceof SourceColumn source) {
            return new ProfileWriter()
                    .put("names", source.names())
                    .put("width", source.width())
                    .put("suffix", source.suffix())
                    .members;
        }
        if (value instanceof StatusColumn status) {
            return new ProfileWriter()
                    .put("names", status.source().names())
                    .put("meanings", status.meanings())
                    .put("words", status.words())
                    .put("besideValues", status.besideValues())
                    .members;
        }
        if (value instanceof Spread spread) {
            return new ProfileWriter()
                    .put("column", spread.column())
                    .put("source", spread.source())
                    .put("constants", spread.constants())
                    .members;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((name, item) -> members.put(name.toString(), plain(item)));
            return members;
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(ProfileWriter::plain).toList();
        }
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
