package org.akkoord.json.jackson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.akkoord.internal.io.ProblemLog;
import org.akkoord.internal.tree.Node;
import org.akkoord.internal.tree.Place;
import org.akkoord.internal.tree.Report;
import org.akkoord.internal.tree.TextPositions;
import org.akkoord.json.read.TreeReader;
import org.akkoord.problem.InvalidDocumentException;
import org.akkoord.problem.Location;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;

/**
 * A document of an application that contains one of our values. Such a document may have no characters to count, so its
 * tokens are numbered, and the number of a token takes the place of an offset.
 */
final class ForeignDocument implements TextPositions {

    private final List<TokenStreamLocation> tokens = new ArrayList<>();

    private ForeignDocument() {}

    /**
     * Reads the value at which the parser stands.
     *
     * @throws tools.jackson.databind.DatabindException as the refusal makes it, if there is an error in the value
     */
    static <T> T read(JsonParser parser, BiFunction<Node, Report, Optional<T>> decoder, Refusal refusal) {
        ForeignDocument document = new ForeignDocument();
        ProblemLog problems = new ProblemLog();
        Report report = new Report(Location.none(), document, problems);
        Optional<T> value = TreeReader.read(parser, report, start(parser), document::number)
                .flatMap(root -> decoder.apply(root, report))
                .filter(sound -> report.errors() == 0);
        return value.orElseThrow(() -> refusal.of(Optional.of(parser), exception(problems)));
    }

    static InvalidDocumentException exception(ProblemLog problems) {
        return new InvalidDocumentException(
                problems.problemsByPlace(Location.none().atPointer("")));
    }

    /** Columns are known only where the parser reads characters; one that reads bytes counts those. */
    @Override
    public Location at(int offset, Location document) {
        TokenStreamLocation found = tokens.get(offset);
        if (found.getLineNr() < 1) {
            return document;
        }
        Location line = document.atLine(found.getLineNr());
        return found.getCharOffset() < 0 || found.getColumnNr() < 1 ? line : line.atColumn(found.getColumnNr());
    }

    private int number(JsonParser parser) {
        tokens.add(parser.currentTokenLocation());
        return tokens.size() - 1;
    }

    private static Place start(JsonParser parser) {
        TokenStreamContext context = parser.streamReadContext();
        if (parser.currentToken().isStructStart() && context.getParent() != null) {
            context = context.getParent();
        }
        Place place = Place.ofDocument(0);
        for (JsonPointer rest = context.pathAsPointer(); !rest.matches(); rest = rest.tail()) {
            place = place.child(rest.getMatchingProperty(), 0);
        }
        return place;
    }
}
