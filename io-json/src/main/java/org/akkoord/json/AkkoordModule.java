package org.akkoord.json;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.akkoord.agreement.Agreement;
import org.akkoord.comparison.EvaluationComparison;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.funding.FollowUp;
import org.akkoord.indicator.Direction;
import org.akkoord.indicator.Indicator;
import org.akkoord.internal.tree.Node;
import org.akkoord.internal.tree.Report;
import org.akkoord.json.jackson.ForeignDeserializer;
import org.akkoord.json.jackson.ForeignKeys;
import org.akkoord.json.jackson.ForeignSerializer;
import org.akkoord.json.read.AgreementDecoder;
import org.akkoord.json.read.MeasurementDecoder;
import org.akkoord.json.read.QuantityDecoder;
import org.akkoord.json.read.Values;
import org.akkoord.json.write.AgreementWriter;
import org.akkoord.json.write.ComparisonWriter;
import org.akkoord.json.write.EvaluationWriter;
import org.akkoord.json.write.FollowUpWriter;
import org.akkoord.json.write.JsonText;
import org.akkoord.json.write.MeasurementWriter;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.ProblemCode;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleKeyDeserializers;
import tools.jackson.databind.module.SimpleSerializers;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Our values inside an application's own documents: {@code JsonMapper.builder().addModule(new AkkoordModule())}.
 *
 * <ul>
 *   <li>{@link Agreement} and {@link MeasurementSet} have the form of their documents, {@link Measurement} that of a
 *       line.
 *   <li>{@link AgreementEvaluation}, {@link FollowUp} and {@link EvaluationComparison} have the form of
 *       {@link EvaluationJson}; they are written only.
 *   <li>{@link ReportingPeriod}, {@link Unit} and {@link SourceReference} are texts, constants such as {@link Verdict}
 *       their names; all but the sources also as keys of maps. {@link Quantity} and {@link LocalizedText} are objects,
 *       as in the documents.
 * </ul>
 *
 * <p>The mapper's settings for names, inclusion, enums, dates, numbers and types change nothing of this. What is read
 * is checked like a document of its own, with its limits on depth, size and lengths; bad content gives an
 * {@link InvalidContentException} with all problems, each with the JSON Pointer in the application's document. Decimals
 * keep their digits where the mapper reads characters or bytes; in a tree of nodes they are what the application made
 * of them.
 */
public final class AkkoordModule extends JacksonModule {

    private final SimpleSerializers serializers = new SimpleSerializers();
    private final SimpleSerializers keySerializers = new SimpleSerializers();
    private final SimpleDeserializers deserializers = new SimpleDeserializers();
    private final SimpleKeyDeserializers keyDeserializers = new SimpleKeyDeserializers();

    /** Makes the module. */
    public AkkoordModule() {
        documents();
        values();
        constants(Verdict.class);
        constants(Reason.class);
        constants(Direction.class);
        constants(Indicator.Role.class);
        constants(Measurement.Coverage.class);
        constants(Measurement.StatusFlag.class);
        constants(Quantity.MissingReason.class);
        constants(Quantity.Qualifier.class);
        constants(Provenance.class);
    }

    private void documents() {
        both(
                Agreement.class,
                AgreementWriter::node,
                (root, report) -> AgreementDecoder.decode(root, report).value());
        both(
                MeasurementSet.class,
                MeasurementWriter::document,
                (root, report) -> MeasurementDecoder.decode(root, report).value());
        both(
                Measurement.class,
                MeasurementWriter::figure,
                (root, report) -> new MeasurementDecoder(report).figure(root));
        written(AgreementEvaluation.class, evaluation -> new EvaluationWriter(evaluation).node());
        written(FollowUp.class, FollowUpWriter::document);
        written(EvaluationComparison.class, ComparisonWriter::node);
    }

    private void values() {
        sealed(
                Quantity.class,
                JsonText::quantity,
                (root, report) -> new QuantityDecoder(new Values(report)).read(root));
        both(
                LocalizedText.class,
                JsonText::text,
                (root, report) -> new Values(report).text().read(root));
        sealed(
                ReportingPeriod.class,
                AkkoordModule::plain,
                (root, report) -> new Values(report).period().read(root));
        key(ReportingPeriod.class, Object::toString, ReportingPeriod::parse);
        both(
                Unit.class,
                AkkoordModule::plain,
                (root, report) -> new Values(report).unit().read(root));
        key(Unit.class, Unit::code, Unit::parse);
        both(
                SourceReference.class,
                AkkoordModule::plain,
                (root, report) -> new Values(report).source().read(root));
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
        context.addSerializers(serializers);
        context.addKeySerializers(keySerializers);
        context.addDeserializers(deserializers);
        context.addKeyDeserializers(keyDeserializers);
    }

    private <T> void both(
            Class<T> type, Function<? super T, JsonNode> form, BiFunction<Node, Report, Optional<T>> decoder) {
        serializers.addSerializer(type, new ForeignSerializer<>(type, form));
        deserializers.addDeserializer(type, new ForeignDeserializer<>(type, decoder, InvalidContentException::new));
    }

    private <T> void written(Class<T> type, Function<? super T, JsonNode> form) {
        both(type, form, (root, report) -> {
            report.error(ProblemCode.TYPE, root.place(), "an evaluation can be written but not be read");
            return Optional.empty();
        });
    }

    /** The type, and each of its kinds. */
    private <T> void sealed(
            Class<T> type, Function<? super T, JsonNode> form, BiFunction<Node, Report, Optional<T>> decoder) {
        both(type, form, decoder);
        for (Class<?> kind : type.getPermittedSubclasses()) {
            kind(kind.asSubclass(type), decoder);
        }
    }

    private <T, K extends T> void kind(Class<K> kind, BiFunction<Node, Report, Optional<T>> decoder) {
        deserializers.addDeserializer(
                kind,
                new ForeignDeserializer<>(
                        kind,
                        (root, report) -> decoder.apply(root, report).flatMap(value -> {
                            if (!kind.isInstance(value)) {
                                report.error(ProblemCode.TYPE, root.place(), "expected another kind of value");
                            }
                            return Optional.of(value).filter(kind::isInstance).map(kind::cast);
                        }),
                        InvalidContentException::new));
    }

    private <E extends Enum<E>> void constants(Class<E> type) {
        both(
                type,
                constant -> JsonNodeFactory.instance.stringNode(constant.name()),
                (root, report) -> new Values(report).constant(type).read(root));
        key(type, Enum::name, name -> Values.constant(type, name));
    }

    private <T> void key(Class<T> type, Function<? super T, String> form, Function<String, T> parse) {
        keySerializers.addSerializer(type, ForeignKeys.serializer(type, form));
        keyDeserializers.addDeserializer(type, ForeignKeys.deserializer(parse, InvalidContentException::new));
    }

    private static JsonNode plain(Object value) {
        return JsonNodeFactory.instance.stringNode(value.toString());
    }
}
