package org.akkoord.json.read;

import java.util.Optional;
import org.akkoord.problem.ProblemCode;

/** The version of a format, which every document names. */
public final class SchemaVersion {

    public static final String NAME = "schemaVersion";

    /** The version of all formats so far. */
    public static final int SUPPORTED = 1;

    private SchemaVersion() {}

    /** Whether the document may be read: not if it names another version, which is reported. */
    static boolean isReadable(Node root, Report report) {
        Optional<Node> version = root.member(NAME).map(Node.Member::value);
        return version.isEmpty() || isSupported(version.get(), report);
    }

    /** Takes the member, which {@link #isReadable} has looked at. */
    static void require(Members m) {
        m.required(NAME, new ValueReader.Required<>("the number " + SUPPORTED, "", node -> Optional.of("")));
    }

    private static boolean isSupported(Node version, Report report) {
        String supported = Integer.toString(SUPPORTED);
        boolean is = version.kind() == Node.Kind.NUMBER && version.text().equals(supported);
        if (!is && version.kind() != Node.Kind.REFUSED) {
            String found = switch (version.kind()) {
                case NUMBER -> Nearest.quote(version.text());
                case TEXT -> "the text " + Nearest.quote(version.text());
                default -> version.kind().toString();
            };
            report.error(
                    ProblemCode.VERSION,
                    version.place(),
                    "the schema version must be the number " + supported + ", but was " + found);
        }
        return is;
    }
}
