package org.akkoord.json.read;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.akkoord.internal.tree.Node;
import org.akkoord.internal.tree.Report;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/**
 * Holds a document against the one that its content gives when it is written again. What says something else there
 * contradicts the rest of the document, which is an error. A sentence in other words is a warning: an earlier version
 * may have written it.
 */
public final class SameDocument {

    /** The member that marks an object of sentences in the document that is written again. */
    public static final String SENTENCES = "";

    private static final Set<String> REQUIRED = Set.of("id", "verdict", "reason");

    private final Report report;
    private final Set<String> ignored;
    private Optional<Node> otherWords = Optional.empty();
    private int sentences;

    private SameDocument(Report report, Set<String> ignored) {
        this.report = report;
        this.ignored = ignored;
    }

    /**
     * Reports what differs.
     *
     * @param given the document
     * @param again what is written of its content
     * @param ignored members of the document that do not belong to its content
     */
    public static void check(Node given, Node again, Set<String> ignored, Report report) {
        SameDocument comparison = new SameDocument(report, ignored);
        comparison.compare(given, again);
        comparison.otherWords.ifPresent(first -> report.add(
                Problem.Severity.WARNING,
                ProblemCode.VALUE,
                first.place(),
                "the sentence is not the one that its facts give now"
                        + (comparison.sentences > 1 ? ", and so are " + (comparison.sentences - 1) + " more" : "")
                        + "; texts are made of the facts"));
    }

    private void compare(Node given, Node again) {
        if (given.kind() != again.kind()) {
            report.error(ProblemCode.TYPE, given.place(), "expected " + again.kind() + ", but found " + given.kind());
            return;
        }
        switch (given.kind()) {
            case OBJECT -> {
                if (again.member(SENTENCES).isPresent()) {
                    sentences(given, again);
                } else {
                    members(given, again);
                }
            }
            case LIST -> items(given, again);
            case NUMBER -> {
                if (!isSameNumber(given.text(), again.text())) {
                    contradiction(given, again);
                }
            }
            default -> {
                if (!given.text().equals(again.text())) {
                    contradiction(given, again);
                }
            }
        }
    }

    /** A number that no reader takes, because it is too long or its exponent too large, is none that was written. */
    private static boolean isSameNumber(String given, String again) {
        if (given.length() > Values.LONGEST_COMPUTED) {
            return false;
        }
        try {
            return new BigDecimal(given).compareTo(new BigDecimal(again)) == 0;
        } catch (NumberFormatException exponentTooLarge) {
            return false;
        }
    }

    private void contradiction(Node given, Node again) {
        report.error(
                ProblemCode.CONFLICT,
                given.place(),
                "the rest of the document says " + QuotedName.quote(again.text()) + ", but this is "
                        + QuotedName.quote(given.text()));
    }

    private void members(Node given, Node again) {
        Map<String, Node> expected = new HashMap<>();
        again.members().forEach(member -> expected.put(member.name(), member.value()));
        for (Node.Member member : given.members()) {
            Node other = expected.remove(member.name());
            if (other != null) {
                compare(member.value(), other);
            } else if (!ignored.contains(member.name())) {
                String names = again.members().stream()
                        .map(each -> "'" + each.name() + "'")
                        .collect(Collectors.joining(", "));
                report.error(
                        ProblemCode.UNKNOWN,
                        member.place(),
                        "unexpected member " + QuotedName.quote(member.name())
                                + ", the rest of the document gives only " + names);
            }
        }
        expected.keySet().stream()
                .filter(REQUIRED::contains)
                .sorted()
                .forEach(name -> report.error(ProblemCode.MISSING, given.place(), "member '" + name + "' is missing"));
    }

    private void items(Node given, Node again) {
        int found = given.items().size();
        int expected = again.items().size();
        if (found != expected) {
            report.error(
                    ProblemCode.CONFLICT,
                    given.place(),
                    "the rest of the document gives a list of " + expected + ", but this has " + found);
            return;
        }
        for (int i = 0; i < found; i++) {
            compare(given.items().get(i), again.items().get(i));
        }
    }

    private void sentences(Node given, Node again) {
        boolean same = given.members().stream()
                .allMatch(member -> again.member(member.name())
                        .filter(other ->
                                other.value().text().equals(member.value().text()))
                        .isPresent());
        if (!same) {
            sentences++;
            otherWords = otherWords.or(() -> Optional.of(given));
        }
    }
}
