package org.akkoord.json.read;

import java.util.stream.Stream;
import org.akkoord.check.Finding;
import org.akkoord.check.Finding.Subject;
import org.akkoord.internal.tree.Node;
import org.akkoord.internal.tree.Place;
import org.akkoord.internal.tree.Report;

/** Finds where the subjects of findings stand in the document of an agreement. */
record SubjectPlaces(Node root) {

    /** Reports a finding at the place of its subject, with the line of the subject that it mentions. */
    void report(Finding finding, Report report) {
        String message = finding.message(other -> " in line " + report.line(place(other)));
        report.add(finding.severity(), finding.code(), place(finding.subject()), message);
    }

    /** The place of the part that the subject names; the place of the whole item if it lacks that part. */
    private Place place(Subject subject) {
        Node thing = switch (subject.kind()) {
            case AGREEMENT -> root;
            case OBJECTIVE ->
                find(
                        subject.id(),
                        items(root, "ambitions")
                                .flatMap(ambition -> items(ambition, "goals"))
                                .flatMap(goal -> items(goal, "objectives")));
            case FUNDING_RULE -> find(subject.id(), items(root, "fundingRules"));
            case INDICATOR, FIGURES -> find(subject.id(), items(root, "indicators"));
        };
        return thing.member(subject.part()).map(part -> part.value().place()).orElse(thing.place());
    }

    private Node find(String id, Stream<Node> things) {
        return things.filter(thing -> thing.member("id")
                        .filter(member -> member.value().text().equals(id))
                        .isPresent())
                .findFirst()
                .orElse(root);
    }

    private static Stream<Node> items(Node owner, String list) {
        return owner.member(list).stream().flatMap(member -> member.value().items().stream());
    }
}
