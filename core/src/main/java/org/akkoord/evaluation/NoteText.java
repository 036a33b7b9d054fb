package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.akkoord.agreement.TargetValue.Attainment;
import org.akkoord.explain.Step;
import org.akkoord.quantity.Quantity.MissingReason;
import org.akkoord.render.Phrases;
import org.akkoord.verdict.Reason;

/** Writes the notes beside a verdict; more than two of a kind become one with a count. */
final class NoteText {

    private static final int MOST_SINGLE = 2;
    private static final String SEVERAL = "left-out-several.";

    private final Phrases phrases;
    private final List<BigDecimal> limits;

    private NoteText(Phrases phrases, List<BigDecimal> limits) {
        this.phrases = phrases;
        this.limits = limits;
    }

    static List<String> of(ObjectiveEvaluation objective, Phrases phrases) {
        NoteText text = new NoteText(phrases, objective.explanation().limits());
        Map<List<Object>, List<Step>> kinds = new LinkedHashMap<>();
        objective
                .notes()
                .forEach(note -> kinds.computeIfAbsent(kind(note), key -> new ArrayList<>())
                        .add(note));
        return kinds.values().stream().flatMap(notes -> text.of(notes).stream()).toList();
    }

    private static List<Object> kind(Step note) {
        if (note instanceof Step.LeftOut left) {
            return List.of(left.why(), left.figure().indicator());
        }
        return note instanceof Step.Interim ? List.of(Step.Interim.class) : List.of(note);
    }

    private List<String> of(List<Step> notes) {
        if (notes.size() <= MOST_SINGLE) {
            return notes.stream()
                    .map(note -> note.text(phrases.locale(), limits))
                    .toList();
        }
        return List.of(
                notes.get(0) instanceof Step.Interim
                        ? interim(notes.stream().map(Step.Interim.class::cast).toList())
                        : leftOut(notes.stream().map(Step.LeftOut.class::cast).toList()));
    }

    private String interim(List<Step.Interim> due) {
        List<Step.Interim> measured =
                due.stream().filter(each -> each.value().isPresent()).toList();
        String count = phrases.count(due.size());
        if (measured.isEmpty()) {
            return phrases.say("note.interim-unmeasured", "due", count);
        }
        long met = measured.stream()
                .filter(each -> each.attainment().equals(Optional.of(Attainment.MET)))
                .count();
        int unmeasured = due.size() - measured.size();
        return phrases.say(
                "note.interim",
                "met",
                phrases.count(met),
                "due",
                count,
                "unmeasured",
                unmeasured == 0 ? "" : phrases.say("note.unmeasured", "count", phrases.count(unmeasured)),
                "last",
                measured.get(measured.size() - 1).text(phrases.locale(), limits));
    }

    private String leftOut(List<Step.LeftOut> figures) {
        Step.LeftOut first = figures.get(0);
        return phrases.say(
                "note.left-out",
                "count",
                phrases.count(figures.size()),
                "indicator",
                first.figure().name(phrases.locale()),
                "periods",
                figures.stream()
                        .map(each -> phrases.period(each.figure().period()))
                        .distinct()
                        .collect(Collectors.joining(", ")),
                "why",
                phrases.say(whySeveral(first.why())));
    }

    /** Figures that are noted for another reason than that they were left out are those that were withheld. */
    private String whySeveral(Reason why) {
        String key = SEVERAL + why.name();
        return phrases.keys().contains(key) ? key : SEVERAL + MissingReason.SUPPRESSED.name();
    }
}
