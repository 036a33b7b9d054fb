package org.akkoord.json.read;

import java.util.Optional;
import org.akkoord.indicator.Cell;
import org.akkoord.internal.io.FigureNames;
import org.akkoord.internal.tree.Node;
import org.akkoord.internal.tree.Report;
import org.akkoord.json.read.DocumentReader.Contents;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.akkoord.quantity.Interval;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;

/** Decodes figures. */
public final class MeasurementDecoder {

    private final Report report;
    private final Values values;
    private final QuantityDecoder quantities;
    private final ValueReader.Required<String> id;
    private final ValueReader<Measurement.Coverage> coverage;
    private final ValueReader<Provenance> provenance;
    private final ValueReader<Measurement.StatusFlag> flag;

    public MeasurementDecoder(Report report) {
        this.report = report;
        this.values = new Values(report);
        this.quantities = new QuantityDecoder(values);
        this.id = values.id();
        this.coverage = values.constant(Measurement.Coverage.class);
        this.provenance = values.constant(Provenance.class);
        this.flag = values.constant(Measurement.StatusFlag.class);
    }

    /** All figures of a document that have no error. */
    public static Contents<MeasurementSet> decode(Node root, Report report) {
        return new MeasurementDecoder(report).document(root);
    }

    /** One figure; empty if it has an error. */
    public Optional<Measurement> figure(Node node) {
        long before = report.errors();
        Optional<Measurement> figure = values.object(this::figure).read(node);
        return figure.filter(sound -> report.errors() == before && !node.isFlawed());
    }

    private Contents<MeasurementSet> document(Node root) {
        if (!VersionReader.isReadable(root, report)) {
            return new Contents<>(Optional.of(MeasurementSet.empty()), 0, 0);
        }
        UniqueFigures figures = new UniqueFigures();
        values.object(m -> {
                    VersionReader.require(m, values);
                    return m.build(() -> m.requiredList(
                            FigureNames.MEASUREMENTS,
                            node -> figure(node).filter(figure -> figures.add(figure, node.place(), report))));
                })
                .read(root);
        Optional<Node> list = root.member(FigureNames.MEASUREMENTS).map(Node.Member::value);
        list.filter(node -> node.kind() == Node.Kind.LIST && node.items().isEmpty())
                .ifPresent(node -> report.add(
                        Problem.Severity.WARNING, ProblemCode.MISSING, node.place(), "the list has no measurements"));
        MeasurementSet set = figures.set();
        return new Contents<>(
                Optional.of(set), list.map(node -> node.items().size()).orElse(0), set.size());
    }

    private Optional<Measurement> figure(Members m) {
        return m.build(() -> {
            Measurement.Builder figure = Measurement.builder()
                    .indicator(m.required(FigureNames.INDICATOR, id))
                    .period(m.required(FigureNames.PERIOD, values.period()))
                    .unit(m.required(FigureNames.UNIT, values.unit()))
                    .cell(m.orElse(FigureNames.DIMENSIONS, values.cell(), Cell.whole()));
            m.optional(FigureNames.COHORT, id).ifPresent(figure::cohort);
            figure.coverage(m.orElse(FigureNames.COVERAGE, coverage, Measurement.Coverage.NOT_STATED));
            units(m).ifPresent(figure::units);
            figure.provenance(m.orElse(FigureNames.PROVENANCE, provenance, Provenance.STATED))
                    .flags(m.list(FigureNames.FLAGS, values.once(flag, Problem.Severity.WARNING)));
            m.optional(FigureNames.PUBLISHER, id).ifPresent(figure::publisher);
            figure.sources(m.list(FigureNames.SOURCES, values.source()));
            m.optional(FigureNames.PUBLISHED, values.date()).ifPresent(figure::published);
            m.optional(FigureNames.NOTE, values.text()).ifPresent(figure::note);
            m.refuseFormer(FigureNames.CATEGORY, "'dimensions', such as {\"sex\": \"girls\"}");
            Optional<Interval> interval = interval(m);
            Optional<Quantity> value = quantities.quantity(m);
            value.flatMap(known -> interval).ifPresent(figure::interval);
            return figure.value(value.orElse(Quantity.missing(Quantity.MissingReason.NOT_STATED)))
                    .build();
        });
    }

    private Optional<Measurement.Units> units(Members m) {
        return m.present(FigureNames.UNITS).isEmpty()
                ? Optional.empty()
                : m.together(
                        () -> new Measurement.Units(
                                m.required(FigureNames.UNITS_COUNTED, values.count()),
                                m.required(FigureNames.UNITS_EXPECTED, values.count())),
                        FigureNames.UNITS_COUNTED,
                        FigureNames.UNITS_EXPECTED);
    }

    private Optional<Interval> interval(Members m) {
        return m.present(FigureNames.INTERVAL).isEmpty()
                ? Optional.empty()
                : m.together(() -> new Interval(
                        m.required(FigureNames.INTERVAL_LOW, values.number()),
                        m.required(FigureNames.INTERVAL_HIGH, values.number()),
                        m.required(FigureNames.INTERVAL_LEVEL, values.level())));
    }
}
