package org.akkoord.json.stored;

import java.util.Optional;
import java.util.Set;
import org.akkoord.agreement.Agreement;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.internal.io.ProblemLog;
import org.akkoord.internal.tree.Limits;
import org.akkoord.internal.tree.Node;
import org.akkoord.internal.tree.Report;
import org.akkoord.internal.tree.TextPositions;
import org.akkoord.json.read.AgreementDecoder;
import org.akkoord.json.read.DocumentReader;
import org.akkoord.json.read.DocumentReader.Contents;
import org.akkoord.json.read.EvaluationDecoder;
import org.akkoord.json.read.SameDocument;
import org.akkoord.json.read.TreeReader;
import org.akkoord.json.write.Detail;
import org.akkoord.json.write.EvaluationWriter;
import org.akkoord.json.write.FollowUpWriter;
import org.akkoord.json.write.JsonText;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/** Reads evaluations that were stored, and holds them against what they would be if they were written again. */
public final class EvaluationReader {

    /** Reads documents. */
    public static final DocumentReader<AgreementEvaluation> DOCUMENT =
            new DocumentReader<>(Limits.EVALUATION, new Contents<>(Optional.empty(), 1, 0), (root, report) -> {
                Optional<AgreementEvaluation> evaluation = decode(root, report);
                return new Contents<>(evaluation, 1, evaluation.isPresent() ? 1 : 0);
            });

    private EvaluationReader() {}

    /** The evaluation in a document; empty, with at least one error, if it is refused. */
    public static Optional<AgreementEvaluation> decode(Node root, Report report) {
        if (!EvaluationDecoder.isReadable(root, report) || !isWhole(root, report)) {
            return Optional.empty();
        }
        Optional<Agreement> agreement = AgreementDecoder.decodeUnchecked(
                root.member(EvaluationWriter.AGREEMENT_DOCUMENT).orElseThrow().value(), report);
        Optional<AgreementEvaluation> evaluation =
                agreement.flatMap(found -> EvaluationDecoder.decode(root, found, report));
        evaluation
                .flatMap(found -> again(found, root, report))
                .ifPresent(again -> SameDocument.check(root, again, Set.of(FollowUpWriter.FOLLOWS), report));
        root.member(FollowUpWriter.FOLLOWS)
                .ifPresent(follows -> report.add(
                        Problem.Severity.WARNING,
                        ProblemCode.UNKNOWN,
                        follows.place(),
                        "what follows from an evaluation is not read; find it again from the evaluation"));
        return evaluation.filter(sound -> report.errors() == 0);
    }

    private static boolean isWhole(Node root, Report report) {
        if (root.kind() != Node.Kind.OBJECT) {
            report.error(
                    ProblemCode.TYPE, root.place(), "expected an object with an evaluation, but found " + root.kind());
            return false;
        }
        String form = root.member(EvaluationWriter.FORM)
                .map(member -> member.value().text())
                .orElse("");
        if (form.equals(EvaluationWriter.SUMMARY)) {
            report.error(
                    ProblemCode.MISSING,
                    root.place(),
                    "this is the summary of an evaluation, which has no explanations and no agreement, so it cannot be"
                            + " read back; store the evaluation in full");
            return false;
        }
        if (root.member(EvaluationWriter.AGREEMENT_DOCUMENT).isEmpty()) {
            report.error(
                    ProblemCode.MISSING,
                    root.place(),
                    "expected an evaluation stored in full, with the member '" + EvaluationWriter.AGREEMENT_DOCUMENT
                            + "', but there is none");
            return false;
        }
        return true;
    }

    /** The document that the evaluation gives; empty, with an error, if no document can be as large. */
    private static Optional<Node> again(AgreementEvaluation evaluation, Node root, Report report) {
        String text = JsonText.line(evaluation, EvaluationWriter::document, Detail.MARKED);
        ProblemLog problems = new ProblemLog();
        Report own = new Report(Location.none(), TextPositions.of(text), problems);
        Optional<Node> again = TreeReader.read(text, own, Limits.EVALUATION);
        if (again.isEmpty() || own.errors() > 0) {
            report.error(
                    ProblemCode.LIMIT,
                    root.place(),
                    "the evaluation in all languages is too large: "
                            + problems.problemsByPlace(Location.none()).get(0).message());
            return Optional.empty();
        }
        return again;
    }
}
