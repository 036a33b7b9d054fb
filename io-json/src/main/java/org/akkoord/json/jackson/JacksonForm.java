package org.akkoord.json.jackson;

import java.util.Map;
import java.util.Optional;
import org.akkoord.internal.tree.JsonForm;
import org.akkoord.internal.tree.Limits;
import org.akkoord.internal.tree.Node;
import org.akkoord.internal.tree.Report;
import org.akkoord.json.read.TreeReader;
import org.akkoord.json.write.Detail;
import org.akkoord.json.write.JsonText;

/** Lends the JSON parser of this module to other modules. */
public final class JacksonForm implements JsonForm {

    @Override
    public Optional<Node> read(String text, Limits limits, Report report) {
        return TreeReader.read(text, report, limits);
    }

    @Override
    public String print(Map<String, Object> document) {
        return JsonText.print(document, (members, out) -> members.forEach(out::putAny), Detail.FULL);
    }
}
