package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Cell;
import org.akkoord.measurement.Measurement;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.MissingReason;
import org.akkoord.quantity.Quantity.Qualifier;
import org.akkoord.quantity.Quantity.Share;
import org.akkoord.quantity.Unit;
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Reason;

/**
 * The figures of one period in the cells of one classification.
 *
 * @param parts the figures with a value
 * @param gaps the cells without one
 * @param obstacle why the parts are not the whole
 */
record Classification(List<Measurement> parts, List<Step.Gap> gaps, Optional<Reason> obstacle) {

    /** A classification of which so many combinations of members are missing that they are not named. */
    static Classification incomplete(List<Measurement> figures) {
        return new Classification(
                figures.stream()
                        .filter(figure -> figure.value().missingReason().isEmpty())
                        .toList(),
                List.of(),
                Optional.of(Reason.PART_MISSING));
    }

    /** The classification of the figures, of which these cells are expected. */
    static Classification of(List<Measurement> figures, Set<Cell> expected) {
        Map<Cell, List<Measurement>> byCell = figures.stream()
                .collect(Collectors.groupingBy(figure -> figure.cell().withoutTotals()));
        boolean isConflict = byCell.values().stream()
                .anyMatch(same ->
                        Wholes.differ(same.stream().map(Measurement::value).toList()));
        List<Measurement> parts = new ArrayList<>();
        List<Step.Gap> gaps = new ArrayList<>();
        for (Cell cell : expected) {
            Optional<Measurement> figure =
                    byCell.getOrDefault(cell, List.of()).stream().findFirst();
            Optional<MissingReason> missing =
                    figure.flatMap(part -> part.value().missingReason());
            if (figure.isPresent() && missing.isEmpty()) {
                parts.add(figure.get());
            } else if (!missing.equals(Optional.of(MissingReason.NOT_APPLICABLE))) {
                gaps.add(new Step.Gap(cell, missing));
            }
        }
        byCell.entrySet().stream()
                .filter(cell -> !expected.contains(cell.getKey()))
                .map(cell -> cell.getValue().get(0))
                .filter(figure -> figure.value().missingReason().isEmpty())
                .forEach(parts::add);
        return new Classification(parts, gaps, obstacle(isConflict, expected, parts, gaps));
    }

    private static Optional<Reason> obstacle(
            boolean isConflict, Set<Cell> expected, List<Measurement> parts, List<Step.Gap> gaps) {
        if (isConflict) {
            return Optional.of(Reason.CONFLICTING);
        }
        if (expected.size() < 2) {
            return Optional.of(Reason.ONLY_ONE_PART);
        }
        return gaps.isEmpty() && !parts.isEmpty() ? Optional.empty() : Optional.of(Reason.PART_MISSING);
    }

    /**
     * This classification, with an obstacle where one of three parts or more is as large as all others together: it may
     * be their total under a name of its own.
     */
    Classification withoutOverlap() {
        boolean isOverlap = obstacle.isEmpty() && parts.size() > 2 && (areCountsOverlapping() || isAmountOverlapping());
        return isOverlap ? new Classification(parts, gaps, Optional.of(Reason.PARTS_OVERLAP)) : this;
    }

    private boolean areCountsOverlapping() {
        return isTotalOfOthers(
                        part -> part.value().counts().map(Share::denominator).map(BigDecimal::valueOf))
                && isTotalOfOthers(
                        part -> part.value().counts().map(Share::numerator).map(BigDecimal::valueOf));
    }

    private boolean isAmountOverlapping() {
        return isTotalOfOthers(part -> part.value().figure().map(Quantity.Figure::amount));
    }

    /** Whether the largest of the numbers, which all parts have, is the sum of the others. */
    private boolean isTotalOfOthers(Function<Measurement, Optional<BigDecimal>> number) {
        List<BigDecimal> numbers =
                parts.stream().map(number).flatMap(Optional::stream).toList();
        BigDecimal half = numbers.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return numbers.size() == parts.size() && half.signum() > 0 && sum.compareTo(half.add(half)) == 0;
    }

    List<Citation> citations() {
        return parts.stream().map(MeasurementsAsOf::cite).toList();
    }

    /** The sum of a complete classification whose parts can be added. */
    Optional<Quantity> sum() {
        if (obstacle.isPresent()) {
            return Optional.empty();
        }
        if (parts.stream().allMatch(part -> part.value().counts().isPresent())) {
            return Optional.of(Quantity.sum(parts.stream()
                    .flatMap(part -> part.value().counts().stream())
                    .toList()));
        }
        boolean countable = parts.stream().allMatch(part -> part.unit().equals(Unit.COUNT));
        return countable ? sumOfCounts() : Optional.empty();
    }

    /**
     * The sum of counts; none where one is a range and another only about, under or over a number. Of a sum beyond 1e15
     * only that is known.
     */
    private Optional<Quantity> sumOfCounts() {
        Set<Qualifier> qualifiers = parts.stream()
                .flatMap(part -> part.value().figure().stream())
                .map(Quantity.Figure::qualifier)
                .filter(qualifier -> qualifier != Qualifier.EXACT)
                .collect(Collectors.toSet());
        BigDecimal low = total(part -> end(part, Quantity.Bounds::low));
        BigDecimal high = total(part -> end(part, Quantity.Bounds::high));
        boolean areFigures =
                parts.stream().allMatch(part -> part.value().figure().isPresent());
        if (qualifiers.size() > (areFigures ? 1 : 0)) {
            return Optional.empty();
        }
        if (areFigures && low.compareTo(within(low)) == 0) {
            Qualifier qualifier = qualifiers.stream().findFirst().orElse(Qualifier.EXACT);
            return Optional.of(new Quantity.Figure(low, qualifier));
        }
        return qualifiers.isEmpty() ? Optional.of(new Quantity.Bounds(within(low), within(high))) : Optional.empty();
    }

    /** The number, or the largest figure on its side of 0, which as an end of bounds means that nothing limits it. */
    private static BigDecimal within(BigDecimal number) {
        return number.abs().compareTo(Quantity.LARGEST) <= 0
                ? number
                : Quantity.LARGEST.multiply(BigDecimal.valueOf(number.signum()));
    }

    /** From the least to the greatest of complete percentages that cannot be added: the whole lies between them. */
    Optional<Quantity> spread() {
        List<BigDecimal> numbers =
                parts.stream().flatMap(part -> part.value().decimal().stream()).toList();
        boolean isComplete = obstacle.isEmpty() && numbers.size() == parts.size() && sum().isEmpty();
        return isComplete && parts.stream().allMatch(part -> part.unit().isPercent())
                ? Optional.of(new Quantity.Bounds(Collections.min(numbers), Collections.max(numbers)))
                : Optional.empty();
    }

    private static BigDecimal end(Measurement part, Function<Quantity.Bounds, BigDecimal> end) {
        return part.value().bounds().map(end).or(part.value()::decimal).orElseThrow();
    }

    private BigDecimal total(Function<Measurement, BigDecimal> number) {
        return parts.stream().map(number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Why there is no sum. */
    Reason whyNoSum() {
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        boolean isRange = parts.stream().anyMatch(Classification::isRange);
        return isRange ? Reason.PART_IS_A_RANGE : Reason.PARTS_WITHOUT_COUNTS;
    }

    private static boolean isRange(Measurement part) {
        return part.value().bounds().isPresent()
                || (part.unit().equals(Unit.COUNT)
                        && part.value()
                                .figure()
                                .filter(Quantity.Figure::isApproximate)
                                .isPresent());
    }
}
