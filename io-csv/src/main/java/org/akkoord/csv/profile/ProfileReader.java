package org.akkoord.csv.profile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.akkoord.csv.profile.ProfileParts.Codes;
import org.akkoord.csv.profile.ProfileParts.Dialect;
import org.akkoord.csv.profile.ProfileParts.Layout;
import org.akkoord.csv.profile.ProfileParts.OtherColumns;
import org.akkoord.csv.profile.ProfileParts.Periods;
import org.akkoord.csv.profile.ProfileParts.Rows;
import org.akkoord.csv.profile.ProfileParts.SourceColumn;
import org.akkoord.csv.profile.ProfileParts.Spread;
import org.akkoord.csv.profile.ProfileParts.YearLabel;
import org.akkoord.csv.profile.ProfileParts.YearPair;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.EnumText;
import org.akkoord.internal.NearestName;
import org.akkoord.internal.io.ProblemLog;
import org.akkoord.internal.tree.JsonForm;
import org.akkoord.internal.tree.Limits;
import org.akkoord.internal.tree.Node;
import org.akkoord.internal.tree.Report;
import org.akkoord.internal.tree.SchemaVersion;
import org.akkoord.internal.tree.TextPositions;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.akkoord.quantity.Quantity;

/** Reads a profile from JSON and finds everything that is wrong with it. */
public final class ProfileReader {

    private static final Map<String, Charset> CHARSETS =
            Map.of("UTF-8", StandardCharsets.UTF_8, "windows-1252", ProfileParts.WINDOWS);

    private final Report report;
    private CanonicalForm form = CanonicalForm.MEASUREMENTS;

    private ProfileReader(Report report) {
        this.report = report;
    }

    /**
     * The profile, which is absent if there are problems.
     *
     * @param maker makes what the caller wants of the parts
     * @throws IllegalStateException if there is no JSON parser
     */
    public static <T> Checked<T> read(String json, Location file, Function<ProfileParts, T> maker) {
        ProblemLog problems = new ProblemLog();
        Report report = new Report(file, TextPositions.of(json), problems);
        Optional<T> profile = root(json, file, problems)
                .flatMap(new ProfileReader(report)::profile)
                .map(maker);
        int accepted = profile.isPresent() ? 1 : 0;
        return new Checked<>(profile, problems.problemsByPlace(file), 1, accepted, 1 - accepted);
    }

    private static Optional<Node> root(String json, Location file, ProblemLog problems) {
        Problem tooLarge = Problem.error(
                ProblemCode.LIMIT, file, "a profile must have at most 1 MiB and 16 levels, but this one has more");
        ProblemLog refused = new ProblemLog();
        if (json.length() > Limits.PROFILE.bytes()) {
            problems.add(tooLarge);
            return Optional.empty();
        }
        Optional<Node> root = JsonForm.required("reading a profile from JSON")
                .read(json, Limits.PROFILE, new Report(file, TextPositions.of(json), refused));
        for (Problem problem : refused.problems(file)) {
            switch (problem.code()) {
                case LIMIT -> problems.add(tooLarge);
                case SYNTAX ->
                    problems.add(Problem.error(
                            ProblemCode.SYNTAX,
                            problem.location(),
                            "the text is no JSON from here on; expected a profile as one JSON object"));
                case DUPLICATE -> {} // reported where the members are read
                default -> problems.add(problem);
            }
        }
        return root;
    }

    private Optional<ProfileParts> profile(Node document) {
        Members m = new Members(document);
        if (document.kind() != Node.Kind.OBJECT) {
            return Optional.empty();
        }
        m.required(SchemaVersion.NAME, this::version);
        String name = m.required("name", this::text).orElse("-");
        form = m.read("form", constant(CanonicalForm.class), form);
        Supplier<Dialect> dialect = dialect(m);
        Supplier<Periods> periods = periods(m);
        Supplier<Rows> rows = rows(m);
        Supplier<Layout> layout = layout(m);
        Supplier<Codes> codes = codes(m);
        m.refuseUnknown();
        return report.errors() > 0
                ? Optional.empty()
                : attempt(
                        document,
                        () -> new ProfileParts(
                                name, form, dialect.get(), periods.get(), rows.get(), layout.get(), codes.get()));
    }

    private Supplier<Dialect> dialect(Members m) {
        char delimiter = m.read("delimiter", this::character, ',');
        Charset charset = m.read("charset", this::charset, StandardCharsets.UTF_8);
        char decimalMark = m.read("decimalMark", this::character, '.');
        char groupMark = m.read("groupMark", this::character, Dialect.NO_MARK);
        int headerLine = m.read("headerLine", this::wholeNumber, 1);
        boolean splitFirst = m.read("splitFirst", this::flag, false);
        return () -> new Dialect(delimiter, charset, decimalMark, groupMark, headerLine, splitFirst);
    }

    private Supplier<Periods> periods(Members m) {
        YearLabel years = m.read("years", constant(YearLabel.class), YearLabel.CALENDAR_YEAR);
        YearPair yearPairs = m.read("yearPairs", constant(YearPair.class), YearPair.UNCLEAR);
        int startMonth = m.read("startMonth", this::wholeNumber, Periods.AUGUST);
        return () -> new Periods(years, yearPairs, startMonth);
    }

    private Supplier<Rows> rows(Members m) {
        boolean notes = m.read("notes", this::flag, false);
        boolean shortRows = m.read("shortRows", this::flag, false);
        Map<String, List<String>> only = m.read("only", map(list(this::text)), Map.of());
        return () -> new Rows(notes, shortRows, only);
    }

    private Supplier<Layout> layout(Members m) {
        Map<String, List<SourceColumn>> columns = m.read("columns", byColumn(this::joined), Map.of());
        List<Spread> spreads = m.read("spreads", list(this::spread), List.of());
        Map<String, String> constants = m.read("constants", byColumn(this::text), Map.of());
        OtherColumns others = m.read("others", constant(OtherColumns.class), OtherColumns.LEFT_OUT);
        boolean labelsBeside = m.read("labelsBeside", this::flag, false);
        Set<String> states = new LinkedHashSet<>(m.read("states", list(this::text), List.of()));
        return () -> new Layout(columns, spreads, constants, others, labelsBeside, states);
    }

    private Supplier<Codes> codes(Members m) {
        Map<String, Map<String, String>> labels = m.read("labels", byColumn(map(this::text)), Map.of());
        Map<String, Quantity.MissingReason> missing =
                m.read("missing", map(constant(Quantity.MissingReason.class)), Map.of());
        Set<String> totals = new LinkedHashSet<>(m.read("totals", list(this::text), List.of()));
        List<StatusColumn> statuses = m.read("statuses", list(this::status), List.of());
        boolean suppressedCounts = m.read("suppressedCounts", this::flag, false);
        boolean beforeColon = m.read("codesBeforeColon", this::flag, false);
        boolean percent = m.read("percentSigns", this::flag, false);
        boolean ranges = m.read("ranges", this::flag, false);
        Map<String, String> flags = m.read("flagsAfterValues", map(this::text), Map.of());
        return () -> new Codes(
                labels,
                missing,
                totals,
                statuses,
                suppressedCounts,
                beforeColon,
                new ProfileParts.Signs(percent, ranges, flags));
    }

    private Optional<List<SourceColumn>> joined(Node node) {
        if (node.kind() == Node.Kind.LIST && node.items().isEmpty()) {
            refuse(ProblemCode.MISSING, node, "the list must not be empty");
        }
        return list(this::source).apply(node);
    }

    private Optional<Spread> spread(Node node) {
        Members m = new Members(node);
        Optional<String> column = m.required("column", this::text).filter(name -> isColumn(name, node));
        Optional<SourceColumn> source = m.required("source", this::source);
        Map<String, String> constants = m.read("constants", byColumn(this::text), Map.of());
        m.refuseUnknown();
        return column.flatMap(name -> source.map(found -> new Spread(name, found, constants)));
    }

    private Optional<SourceColumn> source(Node node) {
        Members m = new Members(node);
        Optional<List<String>> names = m.required("names", list(this::text));
        int width = m.read("width", this::wholeNumber, 0);
        String suffix = m.read("suffix", this::text, "");
        m.refuseUnknown();
        return names.flatMap(found -> attempt(node, () -> new SourceColumn(found, width, suffix)));
    }

    private Optional<StatusColumn> status(Node node) {
        Members m = new Members(node);
        Optional<List<String>> names = m.required("names", list(this::text));
        Map<String, String> meanings = m.read("meanings", map(this::text), Map.of());
        boolean words = m.read("words", this::flag, false);
        boolean besideValues = m.read("besideValues", this::flag, false);
        m.refuseUnknown();
        return names.flatMap(found ->
                attempt(node, () -> new StatusColumn(new SourceColumn(found, 0, ""), meanings, words, besideValues)));
    }

    private Optional<Integer> version(Node node) {
        boolean isNumber = node.kind() == Node.Kind.NUMBER;
        if (!isNumber || !node.text().equals(Integer.toString(SchemaVersion.SUPPORTED))) {
            refuse(
                    ProblemCode.VERSION,
                    node,
                    "the version must be the number 1, but was " + (isNumber ? node.text() : shown(node)));
        }
        return Optional.empty();
    }

    private Optional<Character> character(Node node) {
        Optional<String> text = text(node);
        text.filter(found -> found.length() != 1)
                .ifPresent(found ->
                        refuse(ProblemCode.VALUE, node, "expected one character, but found " + CellText.quote(found)));
        return text.filter(found -> found.length() == 1).map(found -> found.charAt(0));
    }

    private Optional<Charset> charset(Node node) {
        Optional<String> text = text(node);
        text.filter(found -> !CHARSETS.containsKey(found))
                .ifPresent(found -> refuse(
                        ProblemCode.VALUE, node, "expected UTF-8 or windows-1252, but found " + CellText.quote(found)));
        return text.map(CHARSETS::get);
    }

    private Optional<Integer> wholeNumber(Node node) {
        return is(node, node.kind() == Node.Kind.NUMBER && node.text().matches("[0-9]{1,4}"), "a whole number")
                ? Optional.of(Integer.valueOf(node.text()))
                : Optional.empty();
    }

    private Optional<Boolean> flag(Node node) {
        return is(node, node.kind() == Node.Kind.BOOLEAN, "true or false")
                ? Optional.of(Boolean.valueOf(node.text()))
                : Optional.empty();
    }

    private Optional<String> text(Node node) {
        return is(node, node.kind() == Node.Kind.TEXT, "a text") ? Optional.of(node.text()) : Optional.empty();
    }

    private <E extends Enum<E>> Function<Node, Optional<E>> constant(Class<E> type) {
        return node -> text(node).flatMap(text -> attempt(node, () -> EnumText.parse(type, text)));
    }

    private <T> Function<Node, Optional<List<T>>> list(Function<Node, Optional<T>> reader) {
        return node -> {
            is(node, node.kind() == Node.Kind.LIST, "a list");
            return Optional.of(node.items().stream()
                    .flatMap(item -> reader.apply(item).stream())
                    .toList());
        };
    }

    /** An object whose members may have any name. */
    private <T> Function<Node, Optional<Map<String, T>>> map(Function<Node, Optional<T>> reader) {
        return node -> {
            Map<String, T> values = new LinkedHashMap<>();
            members(node).forEach((name, member) -> reader.apply(member).ifPresent(value -> values.put(name, value)));
            return Optional.of(values);
        };
    }

    /** An object whose members are named after canonical columns. */
    private <T> Function<Node, Optional<Map<String, T>>> byColumn(Function<Node, Optional<T>> reader) {
        return node -> {
            Map<String, T> values = new LinkedHashMap<>();
            members(node).forEach((name, member) -> {
                if (isColumn(name, member)) {
                    reader.apply(member).ifPresent(value -> values.put(name, value));
                }
            });
            return Optional.of(values);
        };
    }

    private boolean isColumn(String name, Node node) {
        boolean isKnown = form.isKnown(name);
        if (!isKnown) {
            refuse(
                    ProblemCode.UNKNOWN,
                    node,
                    "the canonical form has no column " + CellText.quote(name) + nearest(name, form.all()));
        }
        return isKnown;
    }

    private static String nearest(String name, List<String> known) {
        return NearestName.nearest(name, known)
                .map(near -> "; the nearest name is '" + near + "'")
                .orElseGet(() -> "; it has " + String.join(", ", known));
    }

    private Map<String, Node> members(Node node) {
        is(node, node.kind() == Node.Kind.OBJECT, "an object");
        Map<String, Node> members = new LinkedHashMap<>();
        for (Node.Member member : node.members()) {
            Optional.ofNullable(members.putIfAbsent(member.name(), member.value()))
                    .ifPresent(first -> refuse(
                            ProblemCode.DUPLICATE,
                            member.value(),
                            "the member stands in line " + report.line(first.place()) + " already"));
        }
        return members;
    }

    /** The members of an object that has only those that are asked for. */
    private final class Members {

        private final Node object;
        private final Map<String, Node> members;
        private final List<String> known = new ArrayList<>();

        Members(Node object) {
            this.object = object;
            this.members = members(object);
        }

        <T> T read(String name, Function<Node, Optional<T>> reader, T absent) {
            return member(name).flatMap(reader).orElse(absent);
        }

        <T> Optional<T> required(String name, Function<Node, Optional<T>> reader) {
            if (!members.containsKey(name)) {
                refuse(ProblemCode.MISSING, object, "the member '" + name + "' is required");
            }
            return member(name).flatMap(reader);
        }

        private Optional<Node> member(String name) {
            known.add(name);
            return Optional.ofNullable(members.get(name));
        }

        void refuseUnknown() {
            members.forEach((name, value) -> {
                if (!known.contains(name)) {
                    refuse(
                            ProblemCode.UNKNOWN,
                            value,
                            "there is no member " + CellText.quote(name) + " here"
                                    + (name.equals("months")
                                            ? "; months are declared by \"yearPairs\": \"MONTH\""
                                            : nearest(name, known)));
                }
            });
        }
    }

    private <T> Optional<T> attempt(Node node, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException refused) {
            refuse(ProblemCode.VALUE, node, String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    /** Whether a value is as expected; if it is not, that is reported, unless it is reported already. */
    private boolean is(Node node, boolean holds, String expected) {
        if (!holds && node.kind() != Node.Kind.REFUSED) {
            refuse(ProblemCode.TYPE, node, "expected " + expected + ", but found " + shown(node));
        }
        return holds;
    }

    private static String shown(Node node) {
        return node.kind() == Node.Kind.TEXT ? "a text" : node.kind().toString();
    }

    private void refuse(ProblemCode code, Node node, String message) {
        report.error(code, node.place(), message);
    }
}
