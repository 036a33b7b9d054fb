package org.akkoord.json.read;

import java.util.Optional;
import org.akkoord.internal.tree.Node;
import org.akkoord.internal.tree.Report;
import org.akkoord.internal.tree.SchemaVersion;
import org.akkoord.problem.ProblemCode;

/** Reads the version of the format, which every document names. */
final class VersionReader {

    private VersionReader() {}

    /** Whether the document may be read; reports an error if it names another version. */
    static boolean isReadable(Node root, Report report) {
        Optional<Node> version = root.member(SchemaVersion.NAME).map(Node.Member::value);
        return version.isEmpty() || isSupported(version.get(), report);
    }

    /**
     * Requires the member, whose value {@link #isReadable} has checked. Beside it may stand the address of the schema,
     * which editors use.
     */
    static void require(Members m, Values values) {
        m.required(
                SchemaVersion.NAME,
                new ValueReader.Required<>("the number " + SchemaVersion.SUPPORTED, "", node -> Optional.of("")));
        m.optional("$schema", values.anyText());
    }

    private static boolean isSupported(Node version, Report report) {
        String supported = Integer.toString(SchemaVersion.SUPPORTED);
        boolean is = version.kind() == Node.Kind.NUMBER && version.text().equals(supported);
        if (!is && version.kind() != Node.Kind.REFUSED) {
            String found = switch (version.kind()) {
                case NUMBER -> QuotedName.quote(version.text());
                case TEXT -> "the text " + QuotedName.quote(version.text());
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
