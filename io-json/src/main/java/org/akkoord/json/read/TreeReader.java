package org.akkoord.json.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.akkoord.internal.Printable;
import org.akkoord.internal.tree.Limits;
import org.akkoord.internal.tree.Node;
import org.akkoord.internal.tree.Place;
import org.akkoord.internal.tree.Report;
import org.akkoord.problem.ProblemCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** Reads a text into nodes, without recursion; checks only the syntax and the limits. */
public final class TreeReader {

    static final int LONGEST_NAME = 1_000;

    /** Its limits only back up those that this class checks, where it knows the place. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(Limits.EVALUATION.bytes())
                    .maxStringLength(Limits.EVALUATION.bytes())
                    .maxNameLength(Limits.EVALUATION.bytes())
                    .maxNumberLength(Limits.EVALUATION.bytes())
                    .maxNestingDepth(Limits.EVALUATION.depth() + 1)
                    .build())
            .build();

    private final Report report;
    private final Limits limits;
    private final Place start;
    private final ToIntFunction<JsonParser> offsets;
    private final Deque<Frame> open = new ArrayDeque<>();
    private Optional<Node> root = Optional.empty();
    private int tokens;

    private TreeReader(Report report, Limits limits, Place start, ToIntFunction<JsonParser> offsets) {
        this.report = report;
        this.limits = limits;
        this.start = start;
        this.offsets = offsets;
    }

    /** The document; empty, with one problem, if its syntax is wrong or it is too deep or too large. */
    public static Optional<Node> read(String text, Report report, Limits limits) {
        return new TreeReader(report, limits, Place.ofDocument(0), TreeReader::characters).tree(text);
    }

    /**
     * Reads the value at which a foreign parser stands, and leaves the parser at its end; empty, with one problem, if
     * it is too deep or too large.
     *
     * @param start where the value stands in the document
     * @param offsets where the current token of the parser stands
     */
    public static Optional<Node> read(
            JsonParser parser, Report report, Place start, ToIntFunction<JsonParser> offsets) {
        TreeReader reader = new TreeReader(report, Limits.MEASUREMENTS, start, offsets);
        JsonToken token = parser.currentToken();
        while (token != null && reader.take(token, parser) && reader.root.isEmpty()) {
            token = parser.nextToken();
        }
        return reader.root;
    }

    private static int characters(JsonParser parser) {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private Optional<Node> tree(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text.toCharArray())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (root.isPresent()) {
                    return mistake(text, (int) parser.currentTokenLocation().getCharOffset());
                }
                if (!take(token, parser)) {
                    return Optional.empty();
                }
            }
        } catch (JacksonException refused) {
            long offset =
                    refused.getLocation() == null ? 0 : refused.getLocation().getCharOffset();
            return mistake(text, (int) Math.max(0, Math.min(offset, text.length())));
        }
        return root.isPresent() ? root : mistake(text, text.length());
    }

    private Optional<Node> mistake(String text, int offset) {
        SyntaxMistake found = SyntaxMistake.in(text)
                .orElseGet(() -> new SyntaxMistake(ProblemCode.SYNTAX, offset, "expected JSON, but this is none"));
        report.error(found.code(), found.offset(), found.message());
        return Optional.empty();
    }

    /** Takes one token; false if a limit ends the reading. */
    private boolean take(JsonToken token, JsonParser parser) {
        int offset = offsets.applyAsInt(parser);
        if (++tokens > limits.tokens()) {
            report.error(ProblemCode.LIMIT, place(offset), limits.tooManyTokens());
            return false;
        }
        switch (token) {
            case PROPERTY_NAME -> {
                return name(parser.currentName(), offset);
            }
            case START_OBJECT -> {
                return start(Node.Kind.OBJECT, offset);
            }
            case START_ARRAY -> {
                return start(Node.Kind.LIST, offset);
            }
            case END_OBJECT, END_ARRAY -> add(open.pop().node());
            case VALUE_STRING -> text(parser.getString(), offset);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                add(Node.scalar(Node.Kind.NUMBER, place(offset), parser.getString()));
            case VALUE_NULL -> add(Node.scalar(Node.Kind.NULL, place(offset), ""));
            case VALUE_TRUE, VALUE_FALSE ->
                add(Node.scalar(Node.Kind.BOOLEAN, place(offset), Boolean.toString(token == JsonToken.VALUE_TRUE)));
            default -> add(Node.scalar(Node.Kind.FOREIGN, place(offset), ""));
        }
        return true;
    }

    private boolean start(Node.Kind kind, int offset) {
        Place place = place(offset);
        if (open.size() == limits.depth()) {
            report.error(ProblemCode.LIMIT, place, limits.tooDeep());
            return false;
        }
        open.push(new Frame(kind, place));
        return true;
    }

    private boolean name(String name, int offset) {
        Frame frame = open.element();
        if (++frame.names > Limits.MOST_MEMBERS) {
            report.error(ProblemCode.LIMIT, frame.place.movedTo(offset), Limits.tooManyMembers());
            return false;
        }
        Place place = frame.place.child(name, offset);
        frame.name = place;
        frame.nameRefused = true;
        if (name.length() > LONGEST_NAME) {
            report.error(
                    ProblemCode.LIMIT,
                    frame.place.movedTo(offset),
                    "a member name must be at most " + LONGEST_NAME + " characters, but has " + name.length());
        } else if (Printable.hasHalfPair(name)) {
            report.error(
                    ProblemCode.ENCODING,
                    frame.place.movedTo(offset),
                    "a member name contains half of a surrogate pair: " + QuotedName.quote(name));
        } else {
            frame.nameRefused = false;
            checkFirst(name, place, frame);
        }
        frame.isFlawed |= frame.nameRefused;
        return true;
    }

    private void checkFirst(String name, Place place, Frame frame) {
        Place first = frame.first.putIfAbsent(name, place);
        if (first != null) {
            frame.isFlawed = true;
            report.error(
                    ProblemCode.DUPLICATE,
                    place,
                    "member " + QuotedName.quote(name) + " occurs more than once, the first is in line "
                            + report.line(first));
        }
    }

    private void text(String text, int offset) {
        Place place = place(offset);
        Node.Kind kind = Node.Kind.REFUSED;
        if (text.length() > Limits.LONGEST_TEXT) {
            report.error(ProblemCode.LIMIT, place, Limits.textTooLong(text.length()));
        } else if (Printable.hasHalfPair(text)) {
            report.error(
                    ProblemCode.ENCODING, place, "a text contains half of a surrogate pair: " + QuotedName.quote(text));
        } else {
            kind = Node.Kind.TEXT;
        }
        add(Node.scalar(kind, place, kind == Node.Kind.TEXT ? text : ""));
    }

    private void add(Node node) {
        if (open.isEmpty()) {
            root = Optional.of(node);
        } else {
            open.element().add(node);
        }
    }

    private Place place(int offset) {
        return open.isEmpty() ? start.movedTo(offset) : open.element().childPlace(offset);
    }

    /** An object or list that is not closed yet. */
    private static final class Frame {

        private final Node.Kind kind;
        private final Place place;
        private final List<Node> items = new ArrayList<>();
        private final List<Node.Member> members = new ArrayList<>();
        private final Map<String, Place> first = new HashMap<>();
        private Place name;
        private int names;
        private boolean nameRefused;
        private boolean isFlawed;

        Frame(Node.Kind kind, Place place) {
            this.kind = kind;
            this.place = place;
            this.name = place;
        }

        void add(Node node) {
            isFlawed |= node.isFlawed();
            if (kind == Node.Kind.LIST) {
                items.add(node);
            } else if (!nameRefused) {
                members.add(new Node.Member(name.step(), name, node));
            }
        }

        Place childPlace(int offset) {
            return place.child(kind == Node.Kind.OBJECT ? name.step() : Integer.toString(items.size()), offset);
        }

        Node node() {
            return new Node(kind, place, "", items, members, isFlawed);
        }
    }
}
