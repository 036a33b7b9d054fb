package org.akkoord.csv.profile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.akkoord.csv.CsvProfile;
import org.akkoord.csv.CsvProfile.SourceColumn;
import org.akkoord.csv.CsvProfileBuilder;
import org.akkoord.csv.text.CellText;
import org.akkoord.csv.text.EnumText;
import org.akkoord.internal.io.NearestName;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.akkoord.quantity.MissingReason;

/** Reads a profile from JSON and finds everything that is wrong with it. */
public final class ProfileReader {

    private static final Map<String, Charset> CHARSETS =
            Map.of("UTF-8", StandardCharsets.UTF_8, "windows-1252", ProfileParts.WINDOWS);

    private final List<Problem> problems = new ArrayList<>();
    private CanonicalForm form = CanonicalForm.MEASUREMENTS;

    /** What is wrong, in the order of the document. */
    public List<Problem> problems() {
        return problems.stream()
                .sorted(Comparator.<Problem>comparingLong(
                                problem -> problem.location().line().orElse(0))
                        .thenComparingInt(problem -> problem.location().column().orElse(0)))
                .toList();
    }

    /** The profile; empty if there are problems. */
    public Optional<CsvProfile> read(String text, Location file) {
        List<JsonNode> documents = new ArrayList<>();
        problems.addAll(JsonNode.read(text, file, documents));
        return documents.stream().findFirst().flatMap(this::profile);
    }

    private Optional<CsvProfile> profile(JsonNode document) {
        Map<String, JsonNode> members = object(document, ProfileWriter.MEMBERS);
        if (document.kind() != JsonNode.Kind.OBJECT) {
            return Optional.empty();
        }
        required(members, document, ProfileWriter.VERSION).ifPresent(this::version);
        Optional<String> name = required(members, document, ProfileWriter.NAME).flatMap(this::text);
        constant(members, ProfileWriter.FORM, CanonicalForm.class).ifPresent(found -> form = found);
        CsvProfileBuilder builder = CsvProfile.builder(name.orElse("-")).form(CsvProfile.Form.valueOf(form.name()));
        dialect(members, builder);
        layout(members, builder);
        codes(members, builder);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return attempt(document, builder, CsvProfileBuilder::build);
    }

    private void version(JsonNode node) {
        if (node.kind() != JsonNode.Kind.NUMBER || !node.text().equals("1")) {
            refuse(
                    ProblemCode.VERSION,
                    node,
                    "the version must be the number 1, but was "
                            + (node.kind() == JsonNode.Kind.NUMBER ? node.text() : shown(node)));
        }
    }

    private void dialect(Map<String, JsonNode> members, CsvProfileBuilder builder) {
        with(members, ProfileWriter.DELIMITER, this::character, builder::delimiter);
        with(members, ProfileWriter.DECIMAL_MARK, this::character, builder::decimalMark);
        with(members, ProfileWriter.CHARSET, this::charset, builder::charset);
        constant(members, ProfileWriter.YEARS, CsvProfile.YearLabel.class).ifPresent(builder::years);
        flag(members, ProfileWriter.MONTHS, builder::months);
    }

    private void layout(Map<String, JsonNode> members, CsvProfileBuilder builder) {
        for (Map.Entry<String, JsonNode> column :
                columns(members, ProfileWriter.COLUMNS).entrySet()) {
            List<SourceColumn> joined = items(column.getValue()).stream()
                    .flatMap(item -> source(item).stream())
                    .toList();
            if (column.getValue().kind() == JsonNode.Kind.LIST
                    && column.getValue().items().isEmpty()) {
                refuse(ProblemCode.MISSING, column.getValue(), "the list must not be empty");
            }
            builder.column(column.getKey(), joined.toArray(SourceColumn[]::new));
        }
        Optional.ofNullable(members.get(ProfileWriter.SPREADS))
                .ifPresent(node -> items(node).forEach(item -> spread(item, builder)));
        columns(members, ProfileWriter.CONSTANTS)
                .forEach((column, node) -> text(node).ifPresent(text -> builder.constant(column, text)));
        constant(members, ProfileWriter.OTHERS, CsvProfile.OtherColumns.class).ifPresent(builder::others);
        texts(members, ProfileWriter.STATES).forEach(builder::states);
    }

    private void spread(JsonNode node, CsvProfileBuilder builder) {
        Map<String, JsonNode> members = object(node, ProfileWriter.OF_SPREAD);
        Optional<String> column = required(members, node, ProfileWriter.COLUMN).flatMap(this::text);
        Optional<SourceColumn> source =
                required(members, node, ProfileWriter.SOURCE).flatMap(this::source);
        Map<String, String> also = new LinkedHashMap<>();
        columns(members, ProfileWriter.CONSTANTS)
                .forEach((name, value) -> text(value).ifPresent(text -> also.put(name, text)));
        column.filter(name -> isColumn(name, node))
                .ifPresent(name -> source.ifPresent(found -> builder.spread(name, found, also)));
    }

    private Optional<SourceColumn> source(JsonNode node) {
        Map<String, JsonNode> members = object(node, ProfileWriter.OF_SOURCE);
        Optional<List<String>> names = required(members, node, ProfileWriter.NAMES)
                .map(list -> items(list).stream()
                        .flatMap(item -> text(item).stream())
                        .toList());
        Optional<Integer> width =
                Optional.ofNullable(members.get(ProfileWriter.WIDTH)).flatMap(this::width);
        Optional<String> suffix =
                Optional.ofNullable(members.get(ProfileWriter.SUFFIX)).flatMap(this::text);
        return names.flatMap(
                found -> attempt(node, found, list -> new SourceColumn(list, width.orElse(0), suffix.orElse(""))));
    }

    private void codes(Map<String, JsonNode> members, CsvProfileBuilder builder) {
        columns(members, ProfileWriter.LABELS).forEach((column, node) -> {
            Map<String, String> meanings = new LinkedHashMap<>();
            any(node).forEach((label, value) -> text(value).ifPresent(text -> meanings.put(label, text)));
            builder.labels(column, meanings);
        });
        Optional.ofNullable(members.get(ProfileWriter.MISSING))
                .ifPresent(node -> any(node)
                        .forEach((code, value) -> constant(value, MissingReason.class)
                                .ifPresent(reason -> builder.missing(code, reason))));
        texts(members, ProfileWriter.TOTALS).forEach(builder::total);
        flag(members, ProfileWriter.SUPPRESSED, builder::suppressedCounts);
        flag(members, ProfileWriter.BEFORE_COLON, builder::codesBeforeColon);
    }

    private static <T> void with(
            Map<String, JsonNode> members, String name, Function<JsonNode, Optional<T>> reader, Consumer<T> target) {
        Optional.ofNullable(members.get(name)).flatMap(reader).ifPresent(target);
    }

    private Optional<Character> character(JsonNode node) {
        Optional<String> text = text(node);
        if (text.isPresent() && text.get().length() != 1) {
            refuse(ProblemCode.VALUE, node, "expected one character, but found " + CellText.quote(text.get()));
            return Optional.empty();
        }
        return text.map(one -> one.charAt(0));
    }

    private Optional<Charset> charset(JsonNode node) {
        Optional<String> text = text(node);
        Optional<Charset> charset = text.flatMap(name -> Optional.ofNullable(CHARSETS.get(name)));
        if (text.isPresent() && charset.isEmpty()) {
            refuse(ProblemCode.VALUE, node, "expected UTF-8 or windows-1252, but found " + CellText.quote(text.get()));
        }
        return charset;
    }

    private Optional<Integer> width(JsonNode node) {
        if (node.kind() == JsonNode.Kind.NUMBER && node.text().matches("[0-9]{1,3}")) {
            return Optional.of(Integer.parseInt(node.text()));
        }
        refuse(ProblemCode.TYPE, node, "expected a whole number, but found " + shown(node));
        return Optional.empty();
    }

    private void flag(Map<String, JsonNode> members, String name, Runnable set) {
        JsonNode node = members.get(name);
        if (node == null || (node.kind() == JsonNode.Kind.BOOLEAN && node.text().equals("false"))) {
            return;
        }
        if (node.kind() == JsonNode.Kind.BOOLEAN) {
            set.run();
        } else {
            refuse(ProblemCode.TYPE, node, "expected true or false, but found " + shown(node));
        }
    }

    private <E extends Enum<E>> Optional<E> constant(Map<String, JsonNode> members, String name, Class<E> type) {
        return Optional.ofNullable(members.get(name)).flatMap(node -> constant(node, type));
    }

    private <E extends Enum<E>> Optional<E> constant(JsonNode node, Class<E> type) {
        return text(node).flatMap(text -> attempt(node, text, found -> EnumText.parse(type, found)));
    }

    private List<String> texts(Map<String, JsonNode> members, String name) {
        return Optional.ofNullable(members.get(name)).stream()
                .flatMap(node -> items(node).stream())
                .flatMap(item -> text(item).stream())
                .toList();
    }

    private Optional<String> text(JsonNode node) {
        if (node.kind() == JsonNode.Kind.TEXT) {
            return Optional.of(node.text());
        }
        refuse(ProblemCode.TYPE, node, "expected a text, but found " + shown(node));
        return Optional.empty();
    }

    private List<JsonNode> items(JsonNode node) {
        if (node.kind() != JsonNode.Kind.LIST) {
            refuse(ProblemCode.TYPE, node, "expected a list, but found " + shown(node));
        }
        return node.items();
    }

    private static String shown(JsonNode node) {
        return node.kind().words();
    }

    /** The members of an object that is named after canonical columns. */
    private Map<String, JsonNode> columns(Map<String, JsonNode> members, String name) {
        Map<String, JsonNode> columns = new LinkedHashMap<>();
        Optional.ofNullable(members.get(name))
                .ifPresent(node -> any(node).forEach((column, value) -> {
                    if (isColumn(column, value)) {
                        columns.put(column, value);
                    }
                }));
        return columns;
    }

    private boolean isColumn(String name, JsonNode node) {
        boolean isKnown = form.isKnown(name);
        if (!isKnown) {
            refuse(
                    ProblemCode.UNKNOWN,
                    node,
                    "the canonical form has no column " + CellText.quote(name) + nearest(name, form.all()));
        }
        return isKnown;
    }

    private Map<String, JsonNode> object(JsonNode node, List<String> known) {
        Map<String, JsonNode> members = any(node);
        members.forEach((name, value) -> {
            if (!known.contains(name)) {
                refuse(
                        ProblemCode.UNKNOWN,
                        value,
                        "there is no member " + CellText.quote(name) + " here" + nearest(name, known));
            }
        });
        return members;
    }

    private static String nearest(String name, List<String> known) {
        return NearestName.nearest(name, known)
                .map(near -> "; the nearest name is '" + near + "'")
                .orElseGet(() -> "; it has " + String.join(", ", known));
    }

    private Map<String, JsonNode> any(JsonNode node) {
        if (node.kind() != JsonNode.Kind.OBJECT) {
            refuse(ProblemCode.TYPE, node, "expected an object, but found " + shown(node));
        }
        Map<String, JsonNode> members = new LinkedHashMap<>();
        node.members().forEach(member -> {
            JsonNode earlier = members.putIfAbsent(member.getKey(), member.getValue());
            if (earlier != null) {
                refuse(
                        ProblemCode.DUPLICATE,
                        member.getValue(),
                        "the member stands in line " + earlier.at().line().orElse(1) + " already");
            }
        });
        return members;
    }

    private Optional<JsonNode> required(Map<String, JsonNode> members, JsonNode object, String name) {
        Optional<JsonNode> member = Optional.ofNullable(members.get(name));
        if (member.isEmpty()) {
            refuse(ProblemCode.MISSING, object, "the member '" + name + "' is required");
        }
        return member;
    }

    private <T, R> Optional<R> attempt(JsonNode node, T argument, Function<T, R> maker) {
        try {
            return Optional.of(maker.apply(argument));
        } catch (IllegalArgumentException refused) {
            refuse(ProblemCode.VALUE, node, String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    private void refuse(ProblemCode code, JsonNode node, String message) {
        problems.add(Problem.error(code, node.at(), message));
    }
}
