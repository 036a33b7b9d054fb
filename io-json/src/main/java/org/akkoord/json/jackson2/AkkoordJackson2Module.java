package org.akkoord.json.jackson2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.json.JsonGeneratorImpl;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.akkoord.agreement.Agreement;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.internal.tree.Limits;
import org.akkoord.internal.tree.Node;
import org.akkoord.internal.tree.Report;
import org.akkoord.json.read.AgreementDecoder;
import org.akkoord.json.read.DocumentReader;
import org.akkoord.json.read.DocumentReader.Contents;
import org.akkoord.json.read.MeasurementDecoder;
import org.akkoord.json.stored.EvaluationReader;
import org.akkoord.json.write.Forms;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.InvalidDocumentException;
import org.jspecify.annotations.Nullable;

/**
 * Our values in documents of an application that still uses Jackson 2, such as one on Spring Boot 3, in the forms that
 * {@link org.akkoord.json.AkkoordModule} gives them with Jackson 3. What has no form is refused, so that no mapper
 * makes one up.
 *
 * <p>Spring Boot 3 finds this module by itself, and a mapper on the class path with {@code findAndAddModules()}. Users
 * need not name it. Agreements, figures and evaluations are read, too; bad content gives a {@link JsonMappingException}
 * that lists all problems, with lines and pointers of the value itself. Jackson 2 is no dependency of this library:
 * without it on the path nothing looks at this class.
 */
public final class AkkoordJackson2Module extends Module {

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            Agreement.class, parser(Limits.AGREEMENT, AgreementDecoder::decode),
            MeasurementSet.class, parser(Limits.MEASUREMENTS, MeasurementDecoder::decode),
            AgreementEvaluation.class,
                    text -> EvaluationReader.DOCUMENT.read(text).orThrow());

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Limits.EVALUATION.bytes())
                    .maxNumberLength(Limits.EVALUATION.bytes())
                    .build())
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** Makes the module. */
    public AkkoordJackson2Module() {}

    private static <T> Function<String, T> parser(Limits limits, BiFunction<Node, Report, Contents<T>> decoder) {
        DocumentReader<T> reader = new DocumentReader<>(limits, new Contents<>(Optional.empty(), 1, 0), decoder);
        return text -> reader.read(text).orThrow();
    }

    @Override
    public String getModuleName() {
        return "akkoord";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new OurSerializers());
        context.addDeserializers(new OurDeserializers());
    }

    /** Copies the value at which the parser stands, with all digits of its numbers. */
    private static void copy(JsonParser from, JsonGenerator to) throws IOException {
        int depth = 0;
        JsonToken token = from.currentToken();
        do {
            to.copyCurrentEventExact(from);
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            token = depth == 0 ? null : from.nextToken();
        } while (token != null);
    }

    private static final class OurSerializers extends Serializers.Base {

        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return Forms.isOurs(type.getRawClass()) ? new OurSerializer() : null;
        }
    }

    private static final class OurDeserializers extends Deserializers.Base {

        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            Function<String, ?> reader = READERS.get(type.getRawClass());
            return reader == null ? null : new OurDeserializer(reader);
        }
    }

    private static final class OurSerializer extends JsonSerializer<Object> {

        @Override
        public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
            Optional<String> text = Forms.text(value);
            if (text.isPresent()) {
                out.writeString(text.get());
                return;
            }
            String json = Forms.print(value)
                    .orElseThrow(() -> JsonMappingException.from(out, Forms.refusal(value.getClass())));
            if (out instanceof JsonGeneratorImpl) {
                out.writeRawValue(json);
            } else {
                try (JsonParser parser = FACTORY.createParser(json)) {
                    parser.nextToken();
                    copy(parser, out);
                }
            }
        }

        /** Without the name of the type: the form does not need it. */
        @Override
        public void serializeWithType(
                Object value, JsonGenerator out, SerializerProvider provider, TypeSerializer types) throws IOException {
            serialize(value, out, provider);
        }
    }

    private static final class OurDeserializer extends JsonDeserializer<Object> {

        private final Function<String, ?> reader;

        OurDeserializer(Function<String, ?> reader) {
            this.reader = reader;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            StringWriter text = new StringWriter();
            try (JsonGenerator copy = FACTORY.createGenerator(text)) {
                copy(parser, copy);
            }
            return read(parser, text.toString());
        }

        /** A document that is null is refused; what null means in an application's own object, that object decides. */
        @Override
        public @Nullable Object getNullValue(DeserializationContext context) throws JsonMappingException {
            JsonParser parser = context.getParser();
            return parser != null && parser.getParsingContext().inRoot() ? read(parser, "null") : null;
        }

        private Object read(JsonParser parser, String text) throws JsonMappingException {
            try {
                return reader.apply(text);
            } catch (InvalidDocumentException refused) {
                throw JsonMappingException.from(parser, refused.getMessage(), refused);
            }
        }
    }
}
