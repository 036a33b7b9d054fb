package org.akkoord.panel.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.akkoord.indicator.Cell;
import org.akkoord.panel.store.Backing;
import org.akkoord.panel.store.Counts;
import org.akkoord.panel.store.Gap;
import org.akkoord.panel.store.PanelData;
import org.akkoord.panel.store.Planes;
import org.akkoord.panel.store.Presence;
import org.akkoord.panel.store.Variable;
import org.akkoord.panel.store.VariableName;
import org.akkoord.panel.store.Weights;
import org.akkoord.quantity.Quantity.MissingReason;
import org.akkoord.render.Languages;
import org.akkoord.render.Phrases;
import org.akkoord.text.LocalizedText;

/**
 * What each unit has as a whole, of a variable that has parts: the stated whole, else the sum over one complete
 * classification. The cells with the same dimensions are one classification; two are never added. Only counts without
 * weights are added. A classification is complete where it has every member that is declared, or, where none are
 * declared, every member of which any unit has something in any period. Parts whose dimension has no name may belong to
 * two classifications, so they are not added unless they are declared.
 */
public final class Wholes {

    private static final int MOST_PARTS = 4096;

    private final PanelData data;
    private final String name;
    private final Map<Cell, Variable> parts = new TreeMap<>();
    private final Optional<Variable> stated;
    private final List<Parts> classifications;

    private final double[][][] levels;
    private final Counts counts;
    private final Presence presence;
    private final List<Gap> gaps = new ArrayList<>();

    /** For each period, of how many units each part lacks. */
    private final List<Map<Cell, Integer>> lacking = new ArrayList<>();

    /** For each period, of how many units the parts have other counts than the stated whole, or than other parts. */
    private final int[] differing;

    private Wholes(PanelData data, String name, Map<String, List<String>> declared) {
        this.data = data;
        this.name = name;
        data.parts(name)
                .forEach(part -> parts.put(VariableName.parse(part.name()).cell(), part));
        stated = data.stated(name);
        classifications = canBeAdded() ? classifications(declared) : List.of();
        int periods = data.periods().size();
        differing = new int[periods];
        int planes = classifications.isEmpty() ? 0 : periods;
        levels = Planes.zeros(planes, data.size());
        counts = Counts.zeros(planes, data.size());
        presence = Presence.none(planes, data.size());
        for (int period = 0; period < periods; period++) {
            lacking.add(new TreeMap<>());
            for (int unit = 0; unit < data.size() && planes > 0; unit++) {
                settle(unit, period);
            }
        }
    }

    /** The panel with the wholes of all variables that have parts. */
    public static PanelData addedTo(PanelData data) {
        Set<String> names = data.variables().keySet().stream()
                .filter(VariableName::isOfPart)
                .map(text -> VariableName.parse(text).name())
                .collect(Collectors.toCollection(TreeSet::new));
        if (names.isEmpty()) {
            return data;
        }
        Map<String, Variable> variables = new TreeMap<>(data.variables());
        Map<String, Variable> stated = new TreeMap<>();
        names.forEach(name -> {
            Optional.ofNullable(data.variables().get(name)).ifPresent(whole -> stated.put(name, whole));
        });
        PanelData kept = data.withStated(stated);
        names.forEach(name -> new Wholes(kept, name, Map.of()).variable().ifPresent(made -> variables.put(name, made)));
        return kept.withVariables(variables);
    }

    /** The wholes of a variable that has parts, with the members that an indicator declares for each dimension. */
    public static Wholes of(PanelData data, String name, Map<String, List<String>> declared) {
        return new Wholes(data, name, declared);
    }

    /** The whole; absent where none is stated and the parts are not added. */
    public Optional<Variable> variable() {
        if (classifications.isEmpty()) {
            return stated;
        }
        boolean isComplete = true;
        for (int period = 0; period < levels.length; period++) {
            isComplete &= presence.units(period, data.size()) == data.size();
        }
        return Optional.of(new Variable(
                name,
                Variable.Kind.COUNTS,
                List.of(),
                levels,
                counts,
                Weights.NONE,
                isComplete ? Presence.complete(levels.length) : presence,
                gaps,
                Backing.NONE));
    }

    /**
     * Checks that the parts of groups make wholes by the same members as those of their units did.
     *
     * @throws IllegalArgumentException if they do not
     */
    void requireSameAs(Wholes ofUnits) {
        if (!classifications.equals(ofUnits.classifications)) {
            throw new IllegalArgumentException("the wholes of '" + name + "' were made before its units became groups,"
                    + " by other members than the indicator declares; measure it over the units");
        }
    }

    /** Which parts lacked in a period, and of how many units parts and whole were different things. */
    Optional<LocalizedText> note(int period) {
        boolean isClear = lacking.get(period).isEmpty() && differing[period] == 0;
        return isClear
                ? Optional.empty()
                : Optional.of(new LocalizedText(Languages.texts(language -> note(period, Phrases.of(language)))));
    }

    private String note(int period, Phrases words) {
        List<String> remarks = new ArrayList<>();
        lacking.get(period)
                .forEach((cell, units) -> remarks.add(say(words, "panel.part-lacks", units, "part", cell.toString())));
        if (differing[period] > 0) {
            remarks.add(say(words, "panel.parts-differ", differing[period]));
        }
        return String.join("; ", remarks);
    }

    private static String say(Phrases words, String key, int units, String... more) {
        List<String> parts = new ArrayList<>(List.of(more));
        if (units > 1) {
            parts.addAll(List.of("units", words.count(units)));
        }
        return words.say(units == 1 ? key + ".one" : key, parts.toArray(String[]::new));
    }

    private boolean canBeAdded() {
        return parts.values().stream().allMatch(this::isAddable)
                && stated.map(this::isAddable).orElse(true);
    }

    /** Whether a variable has counts without weights, or nothing but reasons. */
    private boolean isAddable(Variable variable) {
        return (variable.isCounts() && !variable.weights().isGiven()) || isSilent(variable);
    }

    private boolean isSilent(Variable variable) {
        for (int period = 0; period < data.periods().size(); period++) {
            if (variable.presence().units(period, data.size()) > 0) {
                return false;
            }
        }
        return variable.gaps().stream().noneMatch(Gap::isBounded);
    }

    private List<Parts> classifications(Map<String, List<String>> declared) {
        Map<Set<String>, Map<Cell, Variable>> byDimensions =
                new TreeMap<>(Comparator.<Set<String>>comparingInt(Set::size).thenComparing(Object::toString));
        parts.forEach((cell, part) -> byDimensions
                .computeIfAbsent(cell.dimensions(), dimensions -> new TreeMap<>())
                .put(cell, part));
        List<Parts> found = new ArrayList<>();
        byDimensions.forEach((dimensions, members) -> {
            boolean isDeclared = declared.keySet().containsAll(dimensions);
            if (isDeclared || !dimensions.contains(Cell.UNNAMED)) {
                classification(dimensions, members, declared)
                        .filter(each -> isDeclared
                                || dimensions.size() > 1
                                || !each.overlap(data.size(), data.periods().size()))
                        .ifPresent(found::add);
            }
        });
        return found;
    }

    /** The parts of some dimensions; absent where a combination of their members has no part at all. */
    private static Optional<Parts> classification(
            Set<String> dimensions, Map<Cell, Variable> members, Map<String, List<String>> declared) {
        List<Cell> cells = List.of(Cell.whole());
        for (String dimension : dimensions) {
            Collection<String> all = declared.containsKey(dimension)
                    ? declared.get(dimension)
                    : members.keySet().stream()
                            .map(cell -> cell.members().get(dimension))
                            .collect(Collectors.toCollection(TreeSet::new));
            cells = cells.stream()
                    .limit(MOST_PARTS)
                    .flatMap(cell -> all.stream().map(member -> cell.with(dimension, member)))
                    .toList();
        }
        if (cells.size() < 2 || !members.keySet().containsAll(cells)) {
            return Optional.empty();
        }
        Map<Cell, Variable> needed = new TreeMap<>(members);
        needed.keySet().retainAll(new TreeSet<>(cells));
        Map<Cell, Variable> others = new TreeMap<>(members);
        others.keySet().removeAll(needed.keySet());
        return Optional.of(new Parts(needed, others));
    }

    private void settle(int unit, int period) {
        List<Parts.Sum> sums =
                classifications.stream().map(each -> each.of(unit, period)).toList();
        List<Parts.Sum> exact =
                sums.stream().filter(sum -> sum.kind() == Parts.Kind.COUNTS).toList();
        Optional<Variable> whole = stated.filter(given -> given.has(unit, period));
        if (whole.isPresent()) {
            long numerator = whole.get().counts().numerator(unit, period);
            long denominator = whole.get().counts().denominator(unit, period);
            put(unit, period, numerator, denominator);
            boolean differs =
                    exact.stream().anyMatch(sum -> sum.numerator() != numerator || sum.denominator() != denominator);
            differing[period] += differs ? 1 : 0;
            return;
        }
        Optional<Gap> said = stated.filter(given -> given.isSaid(unit, period)).map(given -> given.gap(unit, period));
        if (said.filter(Gap::isBounded).isPresent()) {
            gaps.add(said.get());
        } else if (!exact.isEmpty()) {
            Parts.Sum first = exact.get(0);
            boolean agree = exact.stream()
                    .allMatch(sum -> sum.numerator() == first.numerator() && sum.denominator() == first.denominator());
            if (agree) {
                put(unit, period, first.numerator(), first.denominator());
            } else {
                differing[period]++;
                gaps.add(Gap.missing(period, unit, MissingReason.NOT_STATED));
            }
        } else {
            without(sums, said).ifPresent(gaps::add);
        }
    }

    /** What is known of a unit without counts: a range of its parts, what is said of its whole, or what lacks. */
    private Optional<Gap> without(List<Parts.Sum> sums, Optional<Gap> said) {
        Optional<Gap> range = first(sums, Parts.Kind.GAP).flatMap(Parts.Sum::gap);
        if (range.isPresent()) {
            return range;
        }
        Optional<Parts.Sum> lacks = first(sums, Parts.Kind.LACKING);
        lacks.ifPresent(sum -> sum.lacking()
                .forEach(cell -> lacking.get(sum.gap().orElseThrow().period()).merge(cell, 1, Integer::sum)));
        return said.or(() -> lacks.flatMap(Parts.Sum::gap));
    }

    private static Optional<Parts.Sum> first(List<Parts.Sum> sums, Parts.Kind kind) {
        return sums.stream().filter(sum -> sum.kind() == kind).findFirst();
    }

    private void put(int unit, int period, long numerator, long denominator) {
        counts.set(unit, period, numerator, denominator);
        Planes.set(levels[period], unit, (double) numerator / (double) denominator);
        presence.add(unit, period);
    }
}
