package org.akkoord.json.jackson;

import java.util.Map;
import java.util.Optional;
import org.akkoord.internal.tree.JsonForm;
import org.akkoord.internal.tree.Limits;
import org.akkoord.internal.tree.Node;
import org.akkoord.internal.tree.Report;
import org.akkoord.json.read.TreeReader;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Lends the JSON parser of this module to other modules. */
public final class JacksonForm implements JsonForm {

    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(TWO_SPACES).withArrayIndenter(TWO_SPACES))
            .build()
            .writerWithDefaultPrettyPrinter();

    @Override
    public Optional<Node> read(String text, Limits limits, Report report) {
        return TreeReader.read(text, report, limits);
    }

    @Override
    public String print(Map<String, Object> document) {
        return WRITER.writeValueAsString(document) + "\n";
    }
}
