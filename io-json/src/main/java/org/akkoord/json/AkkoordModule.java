package org.akkoord.json;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.akkoord.agreement.Agreement;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.indicator.Direction;
import org.akkoord.indicator.Indicator;
import org.akkoord.internal.tree.Node;
import org.akkoord.internal.tree.Report;
import org.akkoord.json.jackson.ForeignDeserializer;
import org.akkoord.json.jackson.ForeignKeys;
import org.akkoord.json.jackson.ForeignSerializer;
import org.akkoord.json.jackson.NoFormOfAMapper;
import org.akkoord.json.read.AgreementDecoder;
import org.akkoord.json.read.MeasurementDecoder;
import org.akkoord.json.read.QuantityDecoder;
import org.akkoord.json.read.Values;
import org.akkoord.json.stored.EvaluationReader;
import org.akkoord.json.write.Forms;
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
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleKeyDeserializers;
import tools.jackson.databind.module.SimpleSerializers;

/**
 * Our values inside an application's own documents: {@code JsonMapper.builder().addModule(new AkkoordModule())}.
 *
 * <ul>
 *   <li>{@link Agreement} and {@link MeasurementSet} have the form of their documents, {@link Measurement} that of a
 *       line.
 *   <li>{@link org.akkoord.evaluation.AgreementEvaluation} has the form of {@link EvaluationJson} in full, and is read
 *       back.
 *   <li>Goals, objectives and indicators with their results, explanations, steps, problems, comparisons, what follows,
 *       and what these consist of, such as a trend, have the form that they have in those documents; they are written
 *       only. Everything else of this library, such as a party, has no form of its own and is refused.
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

    private static final Set<Class<?>> READ = Set.of(
            Agreement.class,
            MeasurementSet.class,
            Measurement.class,
            AgreementEvaluation.class,
            Quantity.class,
            LocalizedText.class);

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
        reads(
                Agreement.class,
                (root, report) -> AgreementDecoder.decode(root, report).value());
        reads(
                MeasurementSet.class,
                (root, report) -> MeasurementDecoder.decode(root, report).value());
        reads(Measurement.class, (root, report) -> new MeasurementDecoder(report).figure(root));
        reads(AgreementEvaluation.class, EvaluationReader::decode);
        Forms.all().forEach(form -> {
            written(form);
            if (!READ.contains(form.type())) {
                notRead(form.type());
            }
        });
    }

    private <T> void written(Forms.Form<T> form) {
        serializers.addSerializer(form.type(), ForeignSerializer.object(form.type(), form.members()));
    }

    private <T> void notRead(Class<T> type) {
        reads(type, (root, report) -> {
            report.error(
                    ProblemCode.TYPE,
                    root.place(),
                    "a part of a result can be written but not be read; read the evaluation that it is part of");
            return Optional.empty();
        });
    }

    private void values() {
        reads(Quantity.class, (root, report) -> new QuantityDecoder(new Values(report)).read(root));
        reads(LocalizedText.class, (root, report) -> new Values(report).text().read(root));
        serializers.addSerializer(
                ReportingPeriod.class, ForeignSerializer.text(ReportingPeriod.class, Object::toString));
        reads(
                ReportingPeriod.class,
                (root, report) -> new Values(report).period().read(root));
        key(ReportingPeriod.class, Object::toString, ReportingPeriod::parse);
        text(Unit.class, Unit::code, (root, report) -> new Values(report).unit().read(root));
        key(Unit.class, Unit::code, Unit::parse);
        text(
                SourceReference.class,
                SourceReference::toString,
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
        context.addSerializers(new NoFormOfAMapper());
        context.addSerializers(serializers);
        context.addKeySerializers(keySerializers);
        context.addDeserializers(deserializers);
        context.addKeyDeserializers(keyDeserializers);
    }

    private <T> void text(
            Class<T> type, Function<? super T, String> form, BiFunction<Node, Report, Optional<T>> decoder) {
        serializers.addSerializer(type, ForeignSerializer.text(type, form));
        deserializers.addDeserializer(type, new ForeignDeserializer<>(type, decoder, InvalidContentException::new));
    }

    /** The type, and each of its kinds. */
    private <T> void reads(Class<T> type, BiFunction<Node, Report, Optional<T>> decoder) {
        deserializers.addDeserializer(type, new ForeignDeserializer<>(type, decoder, InvalidContentException::new));
        if (type.isSealed()) {
            for (Class<?> kind : type.getPermittedSubclasses()) {
                kind(kind.asSubclass(type), decoder);
            }
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
        text(
                type,
                Enum::name,
                (root, report) -> new Values(report).constant(type).read(root));
        key(type, Enum::name, name -> Values.constant(type, name));
    }

    private <T> void key(Class<T> type, Function<? super T, String> form, Function<String, T> parse) {
        keySerializers.addSerializer(type, ForeignKeys.serializer(type, form));
        keyDeserializers.addDeserializer(type, ForeignKeys.deserializer(parse, InvalidContentException::new));
    }

    /** For people: the name of the module. */
    @Override
    public String toString() {
        return getModuleName();
    }
}
