package org.akkoord.json.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.akkoord.internal.Checks;
import org.akkoord.internal.NearestName;
import org.akkoord.internal.tree.Node;
import org.akkoord.internal.tree.Place;
import org.akkoord.internal.tree.Report;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.akkoord.text.SourceReference;

/**
 * Reports repeated ids in one document and references to ids that it lacks. Ids are taken from the document as written,
 * so that references to an item that is refused for another reason remain valid.
 */
final class DeclaredIds {

    /** The kinds of items that have an id. */
    enum Named {
        VERSION,
        PARTY,
        DOCUMENT,
        AMBITION,
        GOAL,
        OBJECTIVE,
        INDICATOR,
        COHORT,
        APPROPRIATION;

        private String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Set<String> REQUIRED = Set.of("ambitions", "goals", "indicators");

    /** Kinds whose items all stand in one list of the document. */
    private static final Set<Named> IN_ONE_LIST =
            EnumSet.of(Named.PARTY, Named.INDICATOR, Named.COHORT, Named.APPROPRIATION);

    private final Report report;
    private final Map<Named, Map<String, Node>> known = new EnumMap<>(Named.class);
    private final Map<Named, Map<String, Node>> inLowerCase = new EnumMap<>(Named.class);
    private final Set<Named> uncertain = EnumSet.noneOf(Named.class);
    private final Map<Named, Place> emptyLists = new EnumMap<>(Named.class);
    private final List<Use> uses = new ArrayList<>();

    private record Use(Named what, String id, Place place) {}

    DeclaredIds(Report report) {
        this.report = report;
    }

    /** Collects the ids of all items of the document. */
    void define(Node agreement) {
        addAll(Named.VERSION, agreement, "versions");
        addAll(Named.PARTY, agreement, "parties");
        addAll(Named.DOCUMENT, agreement, "documents");
        if (isUncertain(agreement, "ambitions")) {
            uncertain.addAll(EnumSet.of(Named.GOAL, Named.OBJECTIVE));
        }
        for (Node ambition : addAll(Named.AMBITION, agreement, "ambitions")) {
            if (isUncertain(ambition, "goals")) {
                uncertain.add(Named.OBJECTIVE);
            }
            for (Node goal : addAll(Named.GOAL, ambition, "goals")) {
                addAll(Named.OBJECTIVE, goal, "objectives");
            }
        }
        addAll(Named.INDICATOR, agreement, "indicators");
        addAll(Named.COHORT, agreement, "cohorts");
        addAll(Named.APPROPRIATION, agreement, "appropriations");
    }

    /** A reference to an item of the given kind. */
    ValueReader.Required<String> to(Named what) {
        return new ValueReader.Required<>("the id of one of the " + plural(what), "x", node -> {
            if (!Values.is(node, Node.Kind.TEXT, "text", report)) {
                return Optional.empty();
            }
            uses.add(new Use(what, node.text(), node.place()));
            return Checks.isId(node.text()) ? Optional.of(node.text()) : Optional.empty();
        });
    }

    /** A source reference; it must name a document of the agreement if the agreement lists any. */
    ValueReader<SourceReference> source(ValueReader<SourceReference> reader) {
        return node -> {
            Optional<SourceReference> source = reader.read(node);
            source.ifPresent(reference -> uses.add(new Use(Named.DOCUMENT, reference.document(), node.place())));
            return source;
        };
    }

    /** Reports references without an item, unless an id of that kind could not be read: it may be the one meant. */
    void reportDangling() {
        emptyLists.forEach((what, place) -> {
            if (uses.stream().anyMatch(use -> use.what == what)) {
                report.error(
                        ProblemCode.DANGLING, place, "the list is empty, but there are references to " + plural(what));
            }
        });
        for (Use use : uses) {
            Map<String, Node> ids = known(use.what);
            boolean unchecked = (use.what == Named.DOCUMENT && ids.isEmpty()) || emptyLists.containsKey(use.what);
            if (!unchecked && !uncertain.contains(use.what) && !ids.containsKey(use.id)) {
                String near = report.isLong() ? "" : QuotedName.words(use.id, ids.keySet());
                report.error(
                        ProblemCode.DANGLING,
                        use.place,
                        "the agreement has no " + use.what.words() + " " + QuotedName.quote(use.id) + near);
            }
        }
    }

    private List<Node> addAll(Named what, Node owner, String listName) {
        if (isUncertain(owner, listName)) {
            uncertain.add(what);
        }
        Optional<Node> list = owner.member(listName).map(Node.Member::value);
        if (IN_ONE_LIST.contains(what)) {
            list.filter(node -> node.kind() == Node.Kind.LIST && node.items().isEmpty())
                    .ifPresent(node -> emptyLists.put(what, node.place()));
        }
        List<Node> items = list.map(Node::items).orElse(List.of());
        items.forEach(item -> addItem(what, item));
        return items;
    }

    /** Whether the list cannot be read as a whole, so that ids may be unknown. */
    private static boolean isUncertain(Node owner, String listName) {
        List<Node.Member> lists = owner.members().stream()
                .filter(member -> member.name().equals(listName))
                .toList();
        if (lists.isEmpty()) {
            return REQUIRED.contains(listName)
                    || owner.members().stream()
                            .anyMatch(member -> NearestName.nearest(member.name(), List.of(listName))
                                    .isPresent());
        }
        return lists.size() > 1 || lists.get(0).value().kind() != Node.Kind.LIST;
    }

    private void addItem(Named what, Node item) {
        Optional<Node> id = item.member("id").map(Node.Member::value).filter(value -> value.kind() == Node.Kind.TEXT);
        if (id.isEmpty()) {
            uncertain.add(what);
        } else {
            add(what, id.get());
        }
    }

    private void add(Named what, Node node) {
        String id = node.text();
        Named space = what == Named.GOAL ? Named.OBJECTIVE : what;
        Optional<Node> first = Optional.ofNullable(known(space).putIfAbsent(id, node));
        known(what).putIfAbsent(id, node);
        Optional<Node> twin = Optional.ofNullable(inLowerCase
                .computeIfAbsent(space, key -> new HashMap<>())
                .putIfAbsent(id.toLowerCase(Locale.ROOT), node));
        if (Checks.isId(id)) {
            String words =
                    (space == Named.OBJECTIVE ? "goal or objective" : what.words()) + " id " + QuotedName.quote(id);
            first.or(() -> twin).ifPresent(other -> reportRepeated(node, other, words));
        }
    }

    private void reportRepeated(Node node, Node other, String words) {
        String line = "line " + report.line(other.place());
        if (other.text().equals(node.text())) {
            report.error(
                    ProblemCode.DUPLICATE, node.place(), words + " occurs more than once, the first is in " + line);
        } else {
            String message = words + " differs only in upper and lower case from " + QuotedName.quote(other.text())
                    + " in " + line;
            report.add(Problem.Severity.WARNING, ProblemCode.DUPLICATE, node.place(), message);
        }
    }

    private Map<String, Node> known(Named what) {
        return known.computeIfAbsent(what, key -> new TreeMap<>());
    }

    private static String plural(Named what) {
        return what == Named.PARTY ? "parties" : what.words() + "s";
    }
}
