package org.akkoord.json.jackson;

import java.util.Optional;
import java.util.function.BiFunction;
import org.akkoord.internal.tree.Node;
import org.akkoord.internal.tree.Report;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;

/**
 * Reads a value from a document of an application, as strictly as our own documents are read, whatever the
 * application's settings are.
 */
public final class ForeignDeserializer<T> extends StdDeserializer<T> {

    private final BiFunction<Node, Report, Optional<T>> decoder;
    private final Refusal refusal;

    public ForeignDeserializer(Class<T> type, BiFunction<Node, Report, Optional<T>> decoder, Refusal refusal) {
        super(type);
        this.decoder = decoder;
        this.refusal = refusal;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        return ForeignDocument.read(parser, decoder, refusal);
    }

    /** A document that is null is refused; what null means in an application's own object, that object decides. */
    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        JsonParser parser = context.getParser();
        return parser != null && parser.streamReadContext().inRoot() ? deserialize(parser, context) : null;
    }

    @Override
    public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer types) {
        return deserialize(parser, context);
    }
}
