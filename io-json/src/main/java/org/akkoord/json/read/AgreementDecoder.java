package org.akkoord.json.read;

import static org.akkoord.json.read.DeclaredIds.Named.APPROPRIATION;
import static org.akkoord.json.read.DeclaredIds.Named.GOAL;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.AgreementVersion;
import org.akkoord.agreement.Appropriation;
import org.akkoord.agreement.Appropriation.Instrument;
import org.akkoord.agreement.Appropriation.Recurrence;
import org.akkoord.agreement.Appropriation.SchoolExample;
import org.akkoord.agreement.SourceDocument;
import org.akkoord.check.AgreementCheck;
import org.akkoord.cohort.Cohort;
import org.akkoord.cohort.Cohort.ClosedUnits;
import org.akkoord.indicator.Direction;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.Indicator.SeriesBreak;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.internal.tree.Node;
import org.akkoord.internal.tree.Report;
import org.akkoord.json.read.DocumentReader.Contents;
import org.akkoord.problem.Problem;
import org.akkoord.quantity.Quantity.Qualifier;
import org.akkoord.quantity.Quantity.Relation;
import org.akkoord.text.SourceReference;

/** Decodes an agreement. */
public final class AgreementDecoder {

    private static final List<String> DEFINITION_FORMS = List.of("shareOfUnits", "ratioOfSums", "mean");

    private final Report report;
    private final Values values;
    private final DeclaredIds references;
    private final ValueReader<SourceReference> source;

    private AgreementDecoder(Report report) {
        this.report = report;
        this.values = new Values(report);
        this.references = new DeclaredIds(report);
        this.source = references.source(values.source());
    }

    /** The agreement, if the report has no errors. */
    public static Contents<Agreement> decode(Node root, Report report) {
        AgreementDecoder decoder = new AgreementDecoder(report);
        Optional<Agreement> agreement = decoder.document(root).filter(sound -> report.errors() == 0);
        SubjectPlaces places = new SubjectPlaces(root);
        agreement.ifPresent(sound -> AgreementCheck.check(sound).forEach(finding -> places.report(finding, report)));
        agreement = agreement.filter(sound -> report.errors() == 0);
        return new Contents<>(agreement, 1, agreement.isPresent() ? 1 : 0);
    }

    /** The agreement of a stored evaluation, which need not be plausible; empty if the report has errors. */
    public static Optional<Agreement> decodeUnchecked(Node root, Report report) {
        return new AgreementDecoder(report).document(root).filter(sound -> report.errors() == 0);
    }

    private Optional<Agreement> document(Node root) {
        if (!VersionReader.isReadable(root, report)) {
            return Optional.empty();
        }
        references.define(root);
        return values.object(this::agreement).read(root);
    }

    private Optional<Agreement> agreement(Members m) {
        VersionReader.require(m, values);
        Agreement.Builder withoutLists = Agreement.builder()
                .id(m.required("id", values.id()))
                .title(m.required("title", values.text()))
                .sector(m.required("sector", values.text()))
                .concluded(m.required("concluded", values.period()))
                .ends(m.required("ends", values.date()));
        Agreement.Builder lists = lists(m);
        references.reportDangling();
        return m.build(withoutLists::build, "id", "concluded", "ends")
                .filter(sound -> report.errors() == 0)
                .flatMap(sound -> m.build(() -> lists.id(sound.id())
                        .title(sound.title())
                        .sector(sound.sector())
                        .concluded(sound.concluded())
                        .ends(sound.ends())
                        .build()));
    }

    private Agreement.Builder lists(Members m) {
        GoalDecoder goals = new GoalDecoder(values, references, source);
        FundingDecoder funding = new FundingDecoder(values, references, source);
        return Agreement.builder()
                .versions(m.list("versions", values.object(this::version)))
                .parties(m.list("parties", values.object(this::party)))
                .documents(m.list("documents", values.object(this::document)))
                .ambitions(m.requiredList("ambitions", values.object(goals::ambition)))
                .indicators(m.requiredList("indicators", values.object(this::indicator)))
                .cohorts(m.list("cohorts", values.object(this::cohort)))
                .appropriations(m.list("appropriations", values.object(this::appropriation)))
                .declared(m.list("declared", values.object(goals::declared)))
                .fundingRules(m.list("fundingRules", values.object(funding::rule)))
                .claims(m.list("claims", values.object(funding::claim)))
                .flows(m.list("transitions", values.object(funding::transitions)));
    }

    private Optional<AgreementVersion> version(Members m) {
        return m.build(() -> new AgreementVersion(
                m.required("id", values.id()),
                m.optional("date", values.period()),
                m.required("text", values.text()),
                m.list("sources", source)));
    }

    private Optional<Agreement.Party> party(Members m) {
        return m.build(() -> new Agreement.Party(
                m.required("id", values.id()), m.required("name", values.text()), m.optional("role", values.text())));
    }

    private Optional<SourceDocument> document(Members m) {
        return m.build(() -> new SourceDocument(
                m.required("id", values.id()),
                m.required("title", values.text()),
                m.optional("published", values.date()),
                m.optional("note", values.text())));
    }

    private Optional<Indicator> indicator(Members m) {
        return m.build(
                () -> new Indicator(
                        m.required("id", values.id()),
                        m.required("title", values.text()),
                        m.required("unit", values.unit()),
                        m.optional("population", values.text()),
                        m.required("direction", values.constant(Direction.class)),
                        m.required("role", values.constant(Indicator.Role.class)),
                        m.optional("roleReason", values.text()),
                        m.list("breaks", values.object(this::seriesBreak)),
                        m.list("sources", source),
                        m.optional("definition", values.object(this::definition)),
                        m.optional("dimensions", values.dimensions()).orElse(Map.of()),
                        m.optional("range", values.object(this::range)),
                        m.optional("source", values.id()),
                        m.optional("pathOf", values.id())),
                "id",
                "role",
                "roleReason",
                "dimensions");
    }

    private Optional<Indicator.Range> range(Members m) {
        return m.build(
                () -> new Indicator.Range(m.optional("low", values.number()), m.optional("high", values.number())));
    }

    private Optional<IndicatorDefinition> definition(Members m) {
        return m.buildOneOf("definition", DEFINITION_FORMS, "", form -> switch (form) {
            case "shareOfUnits" ->
                new IndicatorDefinition.ShareOfUnits(
                        m.required(form, values.variable()),
                        m.required("comparison", values.constant(Relation.class)),
                        m.required("threshold", values.number()));
            case "ratioOfSums" -> new IndicatorDefinition.RatioOfSums(m.required(form, values.variable()));
            default -> new IndicatorDefinition.Mean(m.required(form, values.variable()));
        });
    }

    private Optional<SeriesBreak> seriesBreak(Members m) {
        return m.build(() -> new SeriesBreak(
                m.required("date", values.date()),
                m.required("kind", values.constant(SeriesBreak.Kind.class)),
                m.required("comparability", values.constant(SeriesBreak.Comparability.class)),
                m.required("reason", values.text()),
                m.list("sources", source)));
    }

    private Optional<Cohort> cohort(Members m) {
        return m.build(
                () -> new Cohort(
                        m.required("id", values.id()),
                        m.required("title", values.text()),
                        m.required("entry", values.period()),
                        m.optional("referenceDate", values.date()),
                        m.orElse("closed", values.constant(ClosedUnits.class), ClosedUnits.NOT_STATED),
                        m.optional("closedUnits", values.count())
                                .map(OptionalLong::of)
                                .orElse(OptionalLong.empty()),
                        m.optional("note", values.text()),
                        m.list("sources", source)),
                "id",
                "entry",
                "referenceDate");
    }

    private Optional<Appropriation> appropriation(Members m) {
        return m.build(() -> new Appropriation(
                m.required("id", values.id()),
                m.required("title", values.text()),
                m.required("amount", values.amount()),
                m.orElse("qualifier", values.constant(Qualifier.class), Qualifier.EXACT),
                m.required("currency", values.currency()),
                m.orElse("recurrence", values.constant(Recurrence.class), Recurrence.NOT_STATED),
                m.optional("period", values.period()),
                m.required("instrument", values.constant(Instrument.class)),
                m.optional("conditions", values.text()),
                m.optional("perPupil", values.amount()),
                m.optional("example", values.object(this::example)),
                m.optional("partOf", references.to(APPROPRIATION)),
                m.list("goals", values.once(references.to(GOAL), Problem.Severity.WARNING)),
                m.optional("note", values.text()),
                m.list("sources", source)));
    }

    private Optional<SchoolExample> example(Members m) {
        return m.build(
                () -> new SchoolExample(
                        m.required("pupils", values.count()),
                        m.orElse("pupilsQualifier", values.constant(Qualifier.class), Qualifier.EXACT),
                        m.required("amount", values.amount()),
                        m.orElse("amountQualifier", values.constant(Qualifier.class), Qualifier.EXACT)),
                "pupils");
    }
}
