package org.akkoord.explain;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.akkoord.agreement.DeclaredVerdict;
import org.akkoord.agreement.TargetValue;
import org.akkoord.indicator.Cell;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.Share;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Phrases;
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Reason;

/** The sentences of steps that take more than their fields. */
final class StepText {

    /** The kinds of steps that a reader must know at a glance. */
    private static final Set<Class<? extends Step>> NOTES = Set.of(
            Step.Crossed.class,
            Step.Closed.class,
            Step.Ceiling.class,
            Step.WithoutCeiling.class,
            Step.Interim.class,
            Step.PartsDiffer.class,
            Step.NoWhole.class,
            Step.Covered.class);

    /** Why a figure was left out that its publisher gave as the newest, or as an ordinary one. */
    private static final Set<Reason> NOTED = EnumSet.of(
            Reason.PERIOD_NOT_OVER,
            Reason.FORECAST,
            Reason.IMPLAUSIBLE,
            Reason.UNEQUAL_SPAN,
            Reason.CONFLICTING,
            Reason.PUBLISHERS_DISAGREE,
            Reason.COVERAGE_TOO_LOW,
            Reason.TOO_FEW_COUNTED);

    private static final int MOST_GAPS = 5;

    private static final Map<Class<?>, BiFunction<Step, Phrases, String>> WORDS = words();

    private StepText() {}

    private static Map<Class<?>, BiFunction<Step, Phrases, String>> words() {
        Map<Class<?>, BiFunction<Step, Phrases, String>> words = new HashMap<>();
        add(words, Step.Used.class, StepText::used);
        add(words, Step.LeftOut.class, StepText::leftOut);
        add(words, Step.Added.class, StepText::added);
        add(words, Step.PartsDiffer.class, StepText::partsDiffer);
        add(words, Step.NoWhole.class, StepText::noWhole);
        add(words, Step.Covered.class, StepText::covered);
        add(words, Step.Targeted.class, StepText::targeted);
        add(words, Step.Compared.class, StepText::compared);
        add(words, Step.Interim.class, StepText::interim);
        add(words, Step.MetBefore.class, StepText::metBefore);
        add(words, Step.Calculated.class, StepText::calculation);
        add(words, Step.Sloped.class, StepText::slope);
        add(words, Step.Threshold.class, StepText::threshold);
        add(words, Step.Crossed.class, StepText::crossed);
        add(words, Step.Closed.class, StepText::closed);
        add(words, Step.Ceiling.class, StepText::ceiling);
        add(words, Step.WithoutCeiling.class, StepText::withoutCeiling);
        add(words, Step.Assumed.class, StepText::assumed);
        add(words, Step.Remark.class, StepText::remark);
        add(words, Step.Rated.class, StepText::rating);
        add(words, Step.RolledUp.class, StepText::rolledUp);
        add(words, Step.Declared.class, (step, phrases) -> declared(step, phrases, ""));
        return words;
    }

    private static <S extends Step> void add(
            Map<Class<?>, BiFunction<Step, Phrases, String>> words, Class<S> kind, BiFunction<S, Phrases, String> say) {
        words.put(kind, (step, phrases) -> say.apply(kind.cast(step), phrases));
    }

    static String of(Step step, Phrases phrases) {
        return Objects.requireNonNull(WORDS.get(step.getClass())).apply(step, phrases);
    }

    static boolean isNote(Step step) {
        return NOTES.contains(step.getClass())
                || (step instanceof Step.LeftOut left && (NOTED.contains(left.why()) || isWithheld(left.figure())));
    }

    private static boolean isWithheld(Citation figure) {
        return figure.value().missingReason().equals(Optional.of(Quantity.MissingReason.SUPPRESSED));
    }

    /** The numbers with which a step compares values. */
    static List<BigDecimal> limits(Step step) {
        if (step instanceof Step.Targeted targeted) {
            return targeted.target().bounds();
        }
        if (step instanceof Step.Compared compared) {
            return compared.target().bounds();
        }
        if (step instanceof Step.Interim interim) {
            return interim.interim().target().bounds();
        }
        if (step instanceof Step.Ceiling ceiling) {
            return List.of(ceiling.value());
        }
        return step instanceof Step.Threshold threshold ? List.of(threshold.limit()) : List.of();
    }

    /** A figure with its indicator, its part of the whole and where it stands. */
    static String figure(Citation figure, Phrases phrases) {
        String part = figure.cell().isWhole()
                ? ""
                : " (" + phrases.foreign(figure.cell().label()) + ")";
        return figure.name(phrases.locale()) + part + ": " + cited(figure, phrases) + phrases.places(figure.sources());
    }

    private static String cited(Citation figure, Phrases phrases) {
        return phrases.figure(figure.value(), figure.unit(), figure.period());
    }

    static String used(Step.Used step, Phrases phrases) {
        return phrases.say("step.used", "figure", figure(step.figure(), phrases));
    }

    static String leftOut(Step.LeftOut step, Phrases phrases) {
        String because = phrases.say(
                "left-out." + step.why().name(),
                "date",
                step.date().map(phrases::date).orElse("?"));
        return phrases.say("step.left-out", "figure", figure(step.figure(), phrases), "why", because);
    }

    static String metBefore(Step.MetBefore step, Phrases phrases) {
        return phrases.say("step.met-before", "when", phrases.when(step.period()));
    }

    static String crossed(Step.Crossed step, Phrases phrases) {
        return phrases.say("step.crossed", "date", phrases.date(step.date()), "reason", phrases.foreign(step.reason()));
    }

    static String remark(Step.Remark step, Phrases phrases) {
        return phrases.say("step.remark", "text", phrases.foreign(step.text()));
    }

    static String targeted(Step.Targeted step, Phrases phrases) {
        return phrases.say("step.targeted", "target", target(step, phrases));
    }

    static String added(Step.Added step, Phrases phrases) {
        String sum = sum(step.parts(), step.total(), step.unit(), phrases);
        return step.stated()
                .map(figure -> phrases.say("step.added-agrees", "sum", sum, "stated", cited(figure, phrases)))
                .orElseGet(() -> phrases.say("step.added", "sum", sum));
    }

    private static String sum(List<Citation> parts, Quantity total, Unit unit, Phrases phrases) {
        if (total.counts().isPresent()) {
            Share share = total.counts().get();
            return "(" + join(parts, Share::numerator, phrases) + ") / (" + join(parts, Share::denominator, phrases)
                    + ") = "
                    + phrases.count(share.numerator()) + " / " + phrases.count(share.denominator()) + " = "
                    + phrases.number(share.decimal().orElseThrow(), Unit.PERCENT);
        }
        return parts.stream().map(part -> summand(part, phrases)).collect(Collectors.joining(" + ")) + " = "
                + phrases.quantity(total, unit);
    }

    private static String summand(Citation part, Phrases phrases) {
        return part.value()
                .figure()
                .filter(figure -> !figure.isApproximate())
                .map(figure -> phrases.inFormula(figure.amount()))
                .orElseGet(() -> "(" + phrases.quantity(part.value(), part.unit()) + ")");
    }

    private static String join(List<Citation> parts, ToLongFunction<Share> count, Phrases phrases) {
        return parts.stream()
                .flatMap(part -> part.value().counts().stream())
                .map(share -> phrases.count(count.applyAsLong(share)))
                .collect(Collectors.joining(" + "));
    }

    static String partsDiffer(Step.PartsDiffer step, Phrases phrases) {
        Unit unit = step.whole().unit();
        Optional<BigDecimal> difference = step.sum()
                .decimal()
                .flatMap(sum -> step.whole().value().decimal().map(sum::subtract));
        return phrases.say(
                key(difference, unit),
                "sum",
                phrases.beside(step.whole().value().decimal().stream().toList()).quantity(step.sum(), unit),
                "whole",
                cited(step.whole(), phrases),
                "difference",
                difference
                        .map(by -> phrases.difference(by.abs(), unit.ofDifference()))
                        .orElse(""),
                "dimensions",
                dimensions(step.parts().get(0).cell(), phrases));
    }

    private static String key(Optional<BigDecimal> difference, Unit unit) {
        if (difference.isEmpty()) {
            return unit.isPercent() ? "step.parts-outside" : "step.parts-differ";
        }
        return difference.get().signum() < 0 ? "step.parts-less" : "step.parts-more";
    }

    private static String dimensions(Cell cell, Phrases phrases) {
        return cell.dimensions().stream().map(phrases::foreign).collect(Collectors.joining(", "));
    }

    static String noWhole(Step.NoWhole step, Phrases phrases) {
        String periods = step.periods().stream().map(phrases::period).collect(Collectors.joining(", "));
        String gaps = step.gaps().stream()
                .limit(MOST_GAPS)
                .map(gap -> phrases.foreign(gap.cell().label())
                        + gap.reason()
                                .map(reason -> " (" + phrases.name(reason) + ")")
                                .orElse(""))
                .collect(Collectors.joining(", "));
        String more = step.gaps().size() > MOST_GAPS ? ", ..." : "";
        String why = phrases.say("left-out." + step.why().name(), "date", "?");
        return phrases.say("step.no-whole", "periods", periods, "why", why)
                + (gaps.isEmpty() ? "" : ": " + gaps + more);
    }

    static String covered(Step.Covered step, Phrases phrases) {
        return phrases.say(
                "step.covered",
                "counted",
                phrases.number(step.counted(), Unit.COUNT),
                "expected",
                phrases.number(step.expected(), Unit.COUNT));
    }

    static String target(Step.Targeted step, Phrases phrases) {
        String value = target(step.target(), step.unit(), phrases);
        String when = step.when()
                .map(period ->
                        phrases.say(step.standing() ? "target.from" : "target.by", "period", phrases.period(period)))
                .orElse("");
        String reading = step.provenance() == Provenance.STATED ? "" : " (" + phrases.name(step.provenance()) + ")";
        return value + when + reading;
    }

    static String target(TargetValue target, Unit unit, Phrases phrases) {
        return target.match(
                least -> phrases.say("target.at-least", "value", phrases.exactly(least, unit)),
                most -> phrases.say("target.at-most", "value", phrases.exactly(most, unit)),
                (low, high) -> phrases.say(
                        "target.between", "low", phrases.asWritten(low), "high", phrases.exactly(high, unit)),
                phrases::name,
                () -> phrases.say(
                        target.equals(new TargetValue.Unquantified()) ? "target.none" : "target.not-in-source"));
    }

    static String interim(Step.Interim step, Phrases phrases) {
        String period = phrases.period(step.interim().period());
        String target = target(step.interim().target(), step.unit(), phrases);
        if (step.value().isEmpty()) {
            return phrases.say("step.interim-unmeasured", "period", period, "target", target);
        }
        Phrases beside = phrases.beside(step.interim().target().bounds());
        return phrases.say(
                "step.interim",
                "period",
                period,
                "target",
                target,
                "answer",
                phrases.name(step.attainment().orElseThrow()),
                "figure",
                beside.figure(step.value().get(), step.unit(), step.measured().orElseThrow()));
    }

    static String calculation(Step.Calculated step, Phrases phrases) {
        String notation = step.formula().notation();
        for (Map.Entry<String, BigDecimal> value : step.values().entrySet()) {
            String number = phrases.inFormula(value.getValue());
            notation = notation.replace(
                    "{" + value.getKey() + "}", value.getValue().signum() < 0 ? "(" + number + ")" : number);
        }
        return phrases.say(
                "step.calculated",
                "what",
                step.formula().text(phrases),
                "formula",
                notation,
                "result",
                phrases.withUnit(phrases.inFormula(step.result()), step.unit()));
    }

    static String slope(Step.Sloped step, Phrases phrases) {
        return phrases.say(
                "step.sloped",
                "what",
                step.formula().text(phrases),
                "formula",
                step.formula().notation(),
                "points",
                step.points().stream()
                        .map(spot -> "(" + phrases.inFormula(BigDecimal.valueOf(spot.year())) + "; "
                                + phrases.inFormula(spot.value()) + ")")
                        .collect(Collectors.joining(", ")),
                "result",
                phrases.withUnit(phrases.inFormula(BigDecimal.valueOf(step.slope())), step.unit()));
    }

    static String rating(Step.Rated step, Phrases phrases) {
        String method = "Method." + step.method();
        return phrases.say(
                "step.rated",
                "method",
                phrases.keys().contains(method) ? phrases.say(method) : phrases.foreign(step.method()),
                "aspect",
                phrases.name(step.aspect()),
                "status",
                phrases.foreign(step.status()),
                "value",
                part("rated.value", step.value(), phrases),
                "score",
                part("rated.score", step.score(), phrases));
    }

    private static String part(String key, OptionalDouble number, Phrases phrases) {
        return number.isEmpty()
                ? ""
                : phrases.say(
                        key,
                        "number",
                        phrases.withUnit(
                                phrases.inFormula(BigDecimal.valueOf(number.getAsDouble())), Unit.parse("none")));
    }

    static String declared(Step.Declared step, Phrases phrases, String style) {
        DeclaredVerdict declared = step.declared();
        String words =
                declared.words().map(text -> '"' + phrases.foreign(text) + '"').orElse("");
        String classes = declared.covers().stream().map(phrases::name).collect(Collectors.joining(phrases.say("or")));
        boolean same = words.equalsIgnoreCase('"' + classes + '"');
        String said = words.isEmpty() || classes.isEmpty() || same
                ? (same ? words : words + classes)
                : words + " (" + classes + ")";
        return phrases.say(
                style + "Concordance."
                        + declared.concordanceWith(step.computed()).name(),
                "by",
                phrases.foreign(step.partyName()),
                "theme",
                phrases.foreign(declared.theme()),
                "date",
                phrases.date(declared.on()),
                "said",
                said,
                "computed",
                phrases.name(step.computed()));
    }

    static String ceiling(Step.Ceiling step, Phrases phrases) {
        return phrases.say(
                "step.ceiling",
                "value",
                phrases.quantity(new Quantity.Figure(step.value(), step.qualifier()), step.unit()),
                "reason",
                phrases.foreign(step.reason()));
    }

    static String withoutCeiling(Step.WithoutCeiling step, Phrases phrases) {
        return phrases.say(
                step.same() ? "step.without-ceiling-same" : "step.without-ceiling",
                "with",
                phrases.number(step.shortfallWith(), Unit.PERCENT),
                "without",
                phrases.number(step.shortfall(), Unit.PERCENT),
                "verdict",
                phrases.name(step.verdict()));
    }

    static String threshold(Step.Threshold step, Phrases phrases) {
        return phrases.say(
                step.holds() ? "step.threshold-holds" : "step.threshold-fails",
                "what",
                step.what().text(phrases),
                "value",
                phrases.withUnit(phrases.beside(step.value(), step.limit()), step.unit()),
                "relation",
                step.relation().sign(),
                "limit",
                phrases.withUnit(phrases.beside(step.limit(), step.value()), step.unit()));
    }

    static String closed(Step.Closed step, Phrases phrases) {
        String number =
                step.units().isPresent() ? phrases.count(step.units().getAsLong()) : phrases.say("closed.unknown");
        return phrases.say(
                step.inDenominator() ? "step.closed-in" : "step.closed-out",
                "units",
                number,
                "cohort",
                phrases.foreign(step.cohort()));
    }

    static String compared(Step.Compared step, Phrases phrases) {
        return phrases.say(
                "step.compared",
                "value",
                phrases.beside(step.target().bounds()).quantity(step.value(), step.unit()),
                "target",
                target(step.target(), step.unit(), phrases),
                "answer",
                phrases.name(step.attainment()));
    }

    static String rolledUp(Step.RolledUp step, Phrases phrases) {
        return phrases.say(
                "step.rolled-up",
                "how",
                phrases.say("Reason." + step.how().name()),
                "parts",
                step.parts().stream()
                        .map(part -> part.title().map(phrases::foreign).orElseGet(() -> phrases.foreign(part.id()))
                                + ": " + phrases.name(part.verdict()))
                        .collect(Collectors.joining(", ")));
    }

    static String assumed(Step.Assumed step, Phrases phrases) {
        String period = step.period().map(phrases::period).orElse("?");
        return phrases.say("Assumption." + step.assumption().name(), "period", period);
    }
}
