package org.akkoord.json.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.akkoord.agreement.DeclaredVerdict;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.explain.Explanation;
import org.akkoord.explain.Formula;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Cell;
import org.akkoord.internal.io.FigureNames;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;

/** Decodes the steps of explanations. */
final class StepDecoder {

    private static final LocalizedText TEXT = LocalizedText.of("en", "x");

    private final Values values;
    private final FigureDecoder figures;
    private final Function<Members, TargetValue> target;
    private final Map<String, Function<Members, Step>> kinds = new LinkedHashMap<>();

    /**
     * A decoder.
     *
     * @param target reads the target of an object
     */
    StepDecoder(Values values, FigureDecoder figures, Function<Members, TargetValue> target) {
        this.values = values;
        this.figures = figures;
        this.target = target;
        kinds.put("used", m -> new Step.Used(figure(m, "figure")));
        kinds.put(
                "leftOut",
                m -> new Step.LeftOut(figure(m, "figure"), reason(m, "why"), m.optional("date", values.date())));
        kinds.put("added", this::added);
        kinds.put(
                "partsDiffer",
                m -> new Step.PartsDiffer(parts(m), m.required("sum", figures.quantity()), figure(m, "whole")));
        kinds.put("noWhole", this::noWhole);
        kinds.put("covered", m -> new Step.Covered(number(m, "counted"), number(m, "expected")));
        kinds.put("crossed", m -> new Step.Crossed(m.required("date", values.date()), text(m, "reason")));
        kinds.put("closed", this::closed);
        kinds.put("remark", m -> new Step.Remark(text(m, "remark")));
        kinds.put("targeted", this::targeted);
        kinds.put("compared", this::compared);
        kinds.put("metBefore", m -> new Step.MetBefore(m.required("timeframe", values.period())));
        kinds.put("interim", this::interim);
        kinds.put("ceiling", this::ceiling);
        kinds.put("withoutCeiling", this::withoutCeiling);
        kinds.put("calculated", this::calculated);
        kinds.put("sloped", this::sloped);
        kinds.put("threshold", this::threshold);
        kinds.put(
                "assumed",
                m -> new Step.Assumed(
                        m.required("assumption", values.constant(Explanation.Assumption.class)),
                        m.optional("period", values.period())));
        kinds.put("rated", this::rated);
        kinds.put(
                "rolledUp",
                m -> new Step.RolledUp(reason(m, "how"), m.requiredList("parts", values.object(this::part))));
        kinds.put("declared", m -> m.required("declared", declaredStep()));
    }

    Optional<Step> step(Members m) {
        String kind = m.required("step", values.written("a kind of step", "remark", text -> {
            if (!kinds.containsKey(text)) {
                throw new IllegalArgumentException("unknown step " + QuotedName.quote(text)
                        + QuotedName.words(text, List.copyOf(kinds.keySet())) + ", expected one of "
                        + String.join(", ", kinds.keySet()));
            }
            return text;
        }));
        return m.buildAmongOthers(() -> m.isRefused("step")
                        ? Optional.<Step>empty()
                        : Optional.of(kinds.get(kind).apply(m)))
                .flatMap(step -> step);
    }

    private ValueReader.Required<Step.Declared> declaredStep() {
        Step.Declared placeholder = new Step.Declared(
                DeclaredVerdict.builder()
                        .theme(TEXT)
                        .words(TEXT)
                        .partyId("x")
                        .on(LocalDate.EPOCH)
                        .build(),
                TEXT,
                Verdict.NOT_ASSESSABLE);
        return new ValueReader.Required<>("a declared verdict", placeholder, values.object(this::declared));
    }

    Optional<Step.Declared> declared(Members m) {
        return m.buildAmongOthers(() -> new Step.Declared(
                new DeclaredVerdict(
                        text(m, "theme"),
                        m.list("covers", values.constant(Verdict.class)),
                        m.optional("words", values.text()),
                        m.required("by", values.id()),
                        m.required("on", values.date()),
                        m.optional("consequence", values.text()),
                        m.list("appropriations", values.id()),
                        m.list("sources", values.source())),
                text(m, "byName"),
                m.required("computed", values.constant(Verdict.class))));
    }

    private Citation figure(Members m, String name) {
        return m.required(name, figures.citation());
    }

    private List<Citation> parts(Members m) {
        return m.requiredList("parts", figures.citation());
    }

    private Reason reason(Members m, String name) {
        return m.required(name, values.constant(Reason.class));
    }

    private LocalizedText text(Members m, String name) {
        return m.required(name, values.text());
    }

    private BigDecimal number(Members m, String name) {
        return m.required(name, values.computed());
    }

    private Step added(Members m) {
        return new Step.Added(
                parts(m),
                m.required("total", figures.quantity()),
                m.required("unit", values.unit()),
                m.optional("stated", figures.citation()));
    }

    private Step noWhole(Members m) {
        return new Step.NoWhole(
                m.list("periods", values.period()), reason(m, "why"), m.list("gaps", values.object(this::gap)));
    }

    private Optional<Step.Gap> gap(Members m) {
        return m.buildAmongOthers(() -> new Step.Gap(
                m.orElse(FigureNames.DIMENSIONS, values.cell(), Cell.whole()),
                m.optional("missing", values.constant(Quantity.MissingReason.class))));
    }

    private Step closed(Members m) {
        Optional<Long> units = m.optional("units", values.count());
        return new Step.Closed(
                text(m, "cohort"),
                units.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                m.required("inDenominator", values.yesOrNo()));
    }

    private Step targeted(Members m) {
        return new Step.Targeted(
                target.apply(m),
                m.required("unit", values.unit()),
                m.required("provenance", values.constant(Provenance.class)),
                m.optional("when", values.period()),
                m.required("standing", values.yesOrNo()));
    }

    private Step compared(Members m) {
        return new Step.Compared(
                m.required("value", figures.quantity()),
                target.apply(m),
                m.required("unit", values.unit()),
                m.required("attainment", values.constant(TargetValue.Attainment.class)));
    }

    private Step interim(Members m) {
        return new Step.Interim(
                new Objective.Milestone(m.required("timeframe", values.period()), target.apply(m)),
                m.required("unit", values.unit()),
                m.optional("measured", values.period()),
                m.optional("value", figures.quantity()),
                m.optional("attainment", values.constant(TargetValue.Attainment.class)));
    }

    private Step ceiling(Members m) {
        return new Step.Ceiling(
                number(m, "value"),
                m.required("qualifier", values.constant(Quantity.Qualifier.class)),
                m.required("unit", values.unit()),
                text(m, "reason"));
    }

    private Step withoutCeiling(Members m) {
        return new Step.WithoutCeiling(
                number(m, "shortfallWith"),
                number(m, "shortfall"),
                m.required("verdict", values.constant(Verdict.class)),
                m.required("same", values.yesOrNo()));
    }

    private Step calculated(Members m) {
        Map<String, BigDecimal> numbers =
                m.required("values", values.dictionary("an object with a number for each symbol", values.computed()));
        Formula formula =
                new Formula(name(m, "formula"), m.required("notation", values.phrase()), symbols(numbers), words(m));
        return new Step.Calculated(formula, numbers, number(m, "result"), m.required("unit", values.unit()));
    }

    private static List<String> symbols(Map<String, BigDecimal> numbers) {
        return List.copyOf(numbers.keySet());
    }

    private Optional<LocalizedText> words(Members m) {
        return m.optional("inWords", values.text());
    }

    private String name(Members m, String member) {
        return m.required(
                member,
                values.written(
                        "the name of a formula",
                        "X",
                        text -> Formula.of(text, "x").name()));
    }

    private Formula formula(Members m, String member) {
        Formula inOrder = Formula.of(name(m, member), m.required("notation", values.phrase()));
        List<String> symbols = m.list("symbols", values.phrase());
        return new Formula(
                inOrder.name(), inOrder.notation(), symbols.isEmpty() ? inOrder.symbols() : symbols, words(m));
    }

    private Step sloped(Members m) {
        return new Step.Sloped(
                formula(m, "formula"),
                m.requiredList("points", values.object(this::spot)),
                m.required("slope", values.real()),
                m.required("unit", values.unit()));
    }

    private Optional<Step.Spot> spot(Members m) {
        return m.buildAmongOthers(() -> new Step.Spot(m.required("year", values.real()), number(m, "value")));
    }

    private Step threshold(Members m) {
        return new Step.Threshold(
                formula(m, "what"),
                number(m, "value"),
                m.required("relation", values.constant(Quantity.Relation.class)),
                number(m, "limit"),
                m.required("unit", values.unit()),
                m.required("holds", values.yesOrNo()));
    }

    private Step rated(Members m) {
        return new Step.Rated(
                m.required("method", values.phrase()),
                m.required("aspect", values.constant(Formula.Aspect.class)),
                m.required("status", values.phrase()),
                FigureDecoder.real(m.optional("value", values.real())),
                FigureDecoder.real(m.optional("score", values.real())));
    }

    private Optional<Step.Part> part(Members m) {
        return m.buildAmongOthers(() -> new Step.Part(
                m.required("id", values.id()),
                m.required("verdict", values.constant(Verdict.class)),
                m.optional("title", values.text())));
    }
}
