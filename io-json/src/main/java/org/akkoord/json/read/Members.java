package org.akkoord.json.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.akkoord.internal.NearestName;
import org.akkoord.internal.tree.Node;
import org.akkoord.internal.tree.Report;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/**
 * The members of one object. A refused member becomes a placeholder, so that reading goes on; {@link #build} then
 * reports missing and unknown members.
 */
public final class Members {

    private final Node object;
    private final Report report;
    private final Set<String> legal = new LinkedHashSet<>();
    private final Set<String> former = new HashSet<>();
    private final Set<String> failed = new HashSet<>();
    private final Map<String, String> missing = new LinkedHashMap<>();

    Members(Node object, Report report) {
        this.object = object;
        this.report = report;
    }

    <T> T required(String name, ValueReader.Required<T> reader) {
        Optional<Node> value = value(name);
        if (value.isEmpty()) {
            missing.put(name, reader.expected());
            failed.add(name);
        }
        return value.flatMap(node -> read(name, node, reader)).orElse(reader.placeholder());
    }

    <T> Optional<T> optional(String name, ValueReader<T> reader) {
        return value(name).flatMap(node -> read(name, node, reader));
    }

    <T> T orElse(String name, ValueReader<T> reader, T absent) {
        return optional(name, reader).orElse(absent);
    }

    /** A list that may be left out, and therefore should not be empty. */
    <T> List<T> list(String name, ValueReader<T> items) {
        Optional<Node> value = value(name);
        value.filter(node -> node.kind() == Node.Kind.LIST && node.items().isEmpty())
                .ifPresent(node -> report.add(
                        Problem.Severity.WARNING,
                        ProblemCode.VALUE,
                        node.place(),
                        "the list is empty; leave it out if that is meant"));
        return value.map(node -> items(name, node, items)).orElse(List.of());
    }

    <T> List<T> requiredList(String name, ValueReader<T> items) {
        return required(
                name, new ValueReader.Required<>("a list", List.of(), node -> Optional.of(items(name, node, items))));
    }

    /** Those of the given members that the object has; all of them are legal. */
    List<String> present(List<String> names) {
        legal.addAll(names);
        return names.stream().filter(name -> object.member(name).isPresent()).toList();
    }

    /** Whether the member was refused or is missing. */
    boolean isRefused(String name) {
        return failed.contains(name);
    }

    /** Reports a member that the format had once, and what has taken its place. */
    void refuseFormer(String name, String now) {
        former.add(name);
        object.member(name)
                .ifPresent(member -> report.error(
                        ProblemCode.UNKNOWN,
                        member.place(),
                        "there is no member '" + name + "' any more; write " + now));
    }

    /** Reports that the object has none of the given members. */
    void requireOneOf(List<String> names) {
        if (!isMistyped(names)) {
            refuse(ProblemCode.MISSING, "expected one of the members " + quoted(names) + ", but found none");
        }
    }

    /** Reports an error of the object as a whole. */
    void refuse(ProblemCode code, String message) {
        report.error(code, object.place(), message);
    }

    /**
     * Builds the value and reports missing and unknown members.
     *
     * @param make reads all members and builds the value
     * @param related the members on which the rules of the value depend, all if none are given; a broken rule is
     *     reported only if none of them was refused
     */
    <T> Optional<T> build(Supplier<T> make, String... related) {
        Optional<T> made = together(make, related);
        missing.keySet().removeIf(name -> isMistyped(List.of(name)));
        reportMissing();
        reportUnknown();
        return made;
    }

    /** Builds a value of an object that has further members, which somebody else looks at; see {@link #build}. */
    <T> Optional<T> buildAmongOthers(Supplier<T> make, String... related) {
        Optional<T> made = together(make, related);
        reportMissing();
        return made;
    }

    /** Builds a value from the only one of the given members that the object has. */
    <T> Optional<T> buildOneOf(String what, List<String> forms, String advice, Function<String, T> make) {
        List<String> found = present(forms);
        if (found.isEmpty()) {
            requireOneOf(forms);
            reportUnknown();
            return Optional.empty();
        }
        if (found.size() > 1) {
            String names = String.join(" and ", found);
            refuse(ProblemCode.CONFLICT, "a " + what + " must have only one of its forms, but has " + names + advice);
        }
        return build(() -> make.apply(found.get(0)));
    }

    /** Builds a value from some of the members; see {@link #build}. */
    <T> Optional<T> together(Supplier<T> make, String... related) {
        try {
            return Optional.of(make.get());
        } catch (IllegalArgumentException refused) {
            Collection<String> decisive = related.length == 0 ? legal : List.of(related);
            if (decisive.stream().noneMatch(failed::contains)) {
                refuse(ProblemCode.CONFLICT, message(refused));
            }
            return Optional.empty();
        }
    }

    /** Why a value type refuses its arguments. */
    public static String message(IllegalArgumentException refused) {
        return Objects.requireNonNullElse(refused.getMessage(), "the value is not allowed");
    }

    private Optional<Node> value(String name) {
        legal.add(name);
        return object.member(name).map(Node.Member::value);
    }

    private <T> Optional<T> read(String name, Node node, ValueReader<T> reader) {
        long before = report.errors();
        Optional<T> value = reader.read(node);
        if (value.isEmpty() || report.errors() > before) {
            failed.add(name);
        }
        return value;
    }

    private <T> List<T> items(String name, Node list, ValueReader<T> reader) {
        List<T> items = new ArrayList<>();
        if (Values.is(list, Node.Kind.LIST, "a list", report)) {
            list.items().forEach(item -> read(name, item, reader).ifPresent(items::add));
        } else {
            failed.add(name);
        }
        return items;
    }

    private void reportMissing() {
        missing.forEach((name, expected) ->
                refuse(ProblemCode.MISSING, "member '" + name + "' is missing, expected " + expected));
    }

    private void reportUnknown() {
        List<Node.Member> unknown = unknown();
        String names = unknown.isEmpty() ? "" : quoted(legal);
        for (Node.Member member : unknown) {
            report.error(
                    ProblemCode.UNKNOWN,
                    member.place(),
                    "unknown member " + QuotedName.quote(member.name())
                            + (report.isLong() ? "" : QuotedName.words(member.name(), legal)) + ", expected one of "
                            + names);
        }
    }

    /** Whether an unknown member looks like one of the given names, which then is not missing but mistyped. */
    private boolean isMistyped(Collection<String> names) {
        return unknown().stream()
                .anyMatch(member -> NearestName.nearest(member.name(), names).isPresent());
    }

    private static String quoted(Collection<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }

    private List<Node.Member> unknown() {
        Set<String> seen = new HashSet<>(legal);
        seen.addAll(former);
        return object.members().stream()
                .filter(member -> seen.add(member.name()))
                .toList();
    }
}
