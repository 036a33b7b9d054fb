package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Cell;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.Relation;
import org.akkoord.verdict.Reason;

/**
 * Finds the value of the whole in each period: the publisher's own, or the sum over one complete classification.
 *
 * <p>The cells with the same dimensions are one classification; two classifications are never added. Parts whose
 * dimension is not named may belong to two, so they are not added either, but may confirm a stated whole. A
 * classification is complete where it has a value for every member that the indicator declares, or, where none are
 * declared, for every member that has a figure in any period. One member alone is no classification.
 */
final class Wholes {

    private static final int MOST_CELLS = 4096;

    /** So many cells may always be without a figure, and so many more for each figure, to be named one by one. */
    private static final int FEW_CELLS = 64;

    private static final int MOST_GAPS = 16;

    private final Indicator indicator;
    private final Map<String, Set<Cell>> seen = new HashMap<>(0);

    /** The cells of complete classifications, by the dimensions that these have. */
    private final Map<String, Set<Cell>> cells = new HashMap<>(0);

    /** The rules for the wholes of an indicator with these figures, those without a value among them. */
    Wholes(Indicator indicator, List<Measurement> figures) {
        this.indicator = indicator;
        for (Measurement figure : figures) {
            Cell cell = figure.cell().withoutTotals();
            if (!cell.isWhole()) {
                seen.computeIfAbsent(key(cell.dimensions()), dimensions -> new TreeSet<>())
                        .add(cell);
            }
        }
    }

    /** Dimensions as one text, because texts keep their tables fast, whatever hashes they were made to have. */
    private static String key(Set<String> dimensions) {
        return String.join("\n", dimensions);
    }

    /** The value of one period and cohort, or why there is none. */
    WholeValue of(List<Measurement> figures) {
        List<Measurement> wholes = figures.stream().filter(Wholes::isWholeValue).toList();
        if (differ(wholes.stream().map(Measurement::value).toList())) {
            return WholeValue.none(figures, Reason.CONFLICTING);
        }
        List<Classification> classifications = classifications(figures);
        List<Classification> complete =
                classifications.stream().filter(each -> each.sum().isPresent()).toList();
        return wholes.stream()
                .findFirst()
                .map(whole -> published(whole, classifications))
                .orElseGet(() -> added(figures, classifications, complete));
    }

    /** Whether a figure is a value of the whole, so that alone in its period it is the whole. */
    static boolean isWholeValue(Measurement figure) {
        return figure.cell().withoutTotals().isWhole()
                && figure.value().missingReason().isEmpty();
    }

    /** Whether there are different values; 80 and 80.0 are one value. */
    static boolean differ(List<Quantity> values) {
        return values.stream().anyMatch(value -> !value.isSameValue(values.get(0)));
    }

    private static WholeValue published(Measurement whole, List<Classification> all) {
        Optional<Classification> exact = all.stream()
                .filter(each -> each.sum().isPresent())
                .filter(each ->
                        whole.value().figure().isPresent() && whole.unit().isPercent())
                .filter(each -> agrees(whole, each.sum().orElseThrow()))
                .findFirst();
        List<Step.PartsDiffer> differences = all.stream()
                .flatMap(each -> each
                        .sum()
                        .filter(sum -> !agrees(whole, sum))
                        .or(() -> each.spread().filter(spread -> liesOutside(whole, spread)))
                        .map(other -> new Step.PartsDiffer(each.citations(), other, MeasurementsAsOf.cite(whole)))
                        .stream())
                .toList();
        return WholeValue.of(
                exact.map(parts -> PeriodValue.added(parts.parts(), parts.sum().orElseThrow(), Optional.of(whole)))
                        .orElseGet(() -> PeriodValue.published(whole))
                        .with(differences));
    }

    /** Whether the sum of the parts, rounded as the stated whole is, equals it, or is one that the whole allows. */
    private static boolean agrees(Measurement whole, Quantity sum) {
        Optional<BigDecimal> exact = sum.decimal();
        if (exact.isEmpty() || whole.value().bounds().isPresent()) {
            return overlaps(whole.value(), sum);
        }
        BigDecimal stated = whole.value().decimal().orElseThrow();
        return exact.get().setScale(stated.scale(), RoundingMode.HALF_UP).compareTo(stated) == 0
                || (whole.value().counts().isPresent() && whole.value().equals(sum))
                || isAllowed(whole.value(), exact.get());
    }

    /** Whether an exact figure lies outside bounds by more than its rounding. */
    private static boolean liesOutside(Measurement whole, Quantity bounds) {
        return whole.value()
                .figure()
                .filter(figure -> !figure.isApproximate())
                .map(Quantity.Figure::amount)
                .filter(amount -> {
                    BigDecimal half = BigDecimal.valueOf(5, amount.scale() + 1);
                    return !overlaps(amount.subtract(half), amount.add(half), bounds);
                })
                .isPresent();
    }

    /** Whether the source gives a figure as about, over or under a number, and it can be the sum. */
    private static boolean isAllowed(Quantity stated, BigDecimal sum) {
        return stated.figure()
                .filter(Quantity.Figure::isApproximate)
                .filter(figure -> figure.relates(Relation.EQUAL_TO, sum).isEmpty())
                .isPresent();
    }

    private static boolean overlaps(Quantity one, Quantity other) {
        return overlaps(low(one), high(one), other);
    }

    private static boolean overlaps(BigDecimal low, BigDecimal high, Quantity other) {
        return low.compareTo(high(other)) <= 0 && low(other).compareTo(high) <= 0;
    }

    private static BigDecimal low(Quantity value) {
        return value.bounds().map(Quantity.Bounds::low).or(value::decimal).orElseThrow();
    }

    private static BigDecimal high(Quantity value) {
        return value.bounds().map(Quantity.Bounds::high).or(value::decimal).orElseThrow();
    }

    private WholeValue added(List<Measurement> figures, List<Classification> all, List<Classification> summed) {
        List<Classification> complete =
                summed.stream().filter(each -> !isUnnamed(each)).toList();
        if (complete.isEmpty() && !summed.isEmpty()) {
            return WholeValue.none(figures, Reason.PARTS_UNNAMED);
        }
        if (complete.isEmpty()) {
            return all.stream()
                    .filter(each -> !each.gaps().isEmpty())
                    .findFirst()
                    .or(() -> all.stream().findFirst())
                    .map(each -> WholeValue.none(figures, each.whyNoSum(), each.gaps()))
                    .orElseGet(() -> WholeValue.none(figures, Reason.MISSING_VALUE));
        }
        Classification first = complete.get(0);
        boolean agree = complete.stream()
                .allMatch(each -> overlaps(each.sum().orElseThrow(), first.sum().orElseThrow()));
        return agree
                ? WholeValue.of(PeriodValue.added(first.parts(), first.sum().orElseThrow(), Optional.empty()))
                : WholeValue.none(figures, Reason.PARTS_DISAGREE);
    }

    /** Whether nobody says of what the parts are members: they may be of two classifications. */
    private boolean isUnnamed(Classification parts) {
        return parts.parts().get(0).cell().withoutTotals().dimensions().contains(Cell.UNNAMED)
                && !indicator.dimensions().containsKey(Cell.UNNAMED);
    }

    private List<Classification> classifications(List<Measurement> figures) {
        Map<String, List<Measurement>> byDimensions = figures.stream()
                .filter(figure -> !figure.cell().withoutTotals().isWhole())
                .collect(Collectors.groupingBy(
                        figure -> key(figure.cell().withoutTotals().dimensions()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byDimensions.values().stream()
                .sorted(Comparator.comparingInt(same -> dimensions(same).size()))
                .map(same -> classification(dimensions(same), same))
                .toList();
    }

    private static Set<String> dimensions(List<Measurement> figures) {
        return figures.get(0).cell().withoutTotals().dimensions();
    }

    private Classification classification(Set<String> dimensions, List<Measurement> figures) {
        Set<Cell> expected = cells.computeIfAbsent(key(dimensions), key -> cells(dimensions));
        if (expected.isEmpty() || expected.size() > FEW_CELLS + MOST_GAPS * figures.size()) {
            return Classification.incomplete(figures);
        }
        Classification found = Classification.of(figures, expected);
        boolean isDeclared = indicator.dimensions().keySet().containsAll(dimensions);
        return dimensions.size() > 1 || isDeclared ? found : found.withoutOverlap();
    }

    /** The cells of a complete classification; none if they are too many. */
    private Set<Cell> cells(Set<String> dimensions) {
        Map<String, List<String>> members = new TreeMap<>();
        dimensions.forEach(dimension -> members.put(dimension, members(dimension, dimensions)));
        long all = members.values().stream().mapToLong(List::size).reduce(1, Wholes::times);
        return all > MOST_CELLS ? Set.of() : combinations(members);
    }

    private static long times(long one, long other) {
        return one > MOST_CELLS ? one : one * other;
    }

    private List<String> members(String dimension, Set<String> dimensions) {
        return indicator.dimensions().containsKey(dimension)
                ? indicator.dimensions().get(dimension)
                : seen.getOrDefault(key(dimensions), Set.of()).stream()
                        .map(cell -> cell.members().get(dimension))
                        .distinct()
                        .toList();
    }

    /** All combinations of the members of dimensions. */
    private static Set<Cell> combinations(Map<String, List<String>> members) {
        Set<Cell> cells = Set.of(Cell.whole());
        for (Map.Entry<String, List<String>> dimension : members.entrySet()) {
            cells = cells.stream()
                    .flatMap(cell -> dimension.getValue().stream().map(member -> cell.with(dimension.getKey(), member)))
                    .collect(Collectors.toSet());
        }
        return new TreeSet<>(cells);
    }
}
