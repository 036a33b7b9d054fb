package org.akkoord.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.akkoord.indicator.Direction;
import org.akkoord.indicator.Indicator;
import org.akkoord.internal.Later;
import org.akkoord.measurement.Measurement;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;

/**
 * Which figures of an indicator cannot be measurements of it.
 *
 * <p>A declared range decides. Where a percentage has none, a value beyond 100 or below 0 is refused if it lies on the
 * good side, where it could meet a target by mistake, or if it is far from all others: more than one and a half times
 * the greatest value up to 100, or below 0 beside values of which half are 10 or more. Where the agreement itself has a
 * number above 100, as a target or a baseline, values go up to one and a half times that number; where it has one below
 * 0, values may be negative. Values of 1 or less beside values 30 times as large are fractions among percentages, and
 * refused too. A count is never negative.
 */
final class PossibleRange {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NEAR = new BigDecimal("1.5");
    private static final BigDecimal FRACTION_GAP = BigDecimal.valueOf(30);

    private final Indicator indicator;
    private final List<Measurement> figures;
    private final List<BigDecimal> agreed;

    /** The numbers that can be shares, in order; few values ask for them. */
    private final Later<List<BigDecimal>> inside;

    /**
     * The possible values of an indicator.
     *
     * @param agreed the numbers that an agreement has for it
     */
    PossibleRange(Indicator indicator, List<Measurement> figures, List<BigDecimal> agreed) {
        this.indicator = indicator;
        this.agreed = agreed;
        this.figures = figures;
        this.inside = Later.by(this::numbersOfShares);
    }

    private List<BigDecimal> numbersOfShares() {
        return figures.stream()
                .flatMap(figure -> figure.value().figure().stream())
                .map(Quantity.Figure::amount)
                .filter(Indicator.Range.OF_SHARES::contains)
                .sorted()
                .toList();
    }

    /** The least of the values above 1. */
    private Optional<BigDecimal> leastAboveOne() {
        List<BigDecimal> numbers = inside.get();
        int low = 0;
        int high = numbers.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers.get(middle).compareTo(BigDecimal.ONE) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < numbers.size() ? Optional.of(numbers.get(low)) : Optional.empty();
    }

    boolean excludes(Measurement figure) {
        if (figure.value() instanceof Quantity.Figure number) {
            return excludes(number.amount(), figure.unit());
        }
        return figure.value() instanceof Quantity.Bounds bounds && excludes(bounds);
    }

    private boolean excludes(Quantity.Bounds bounds) {
        return indicator
                .range()
                .filter(range -> range.low()
                                .filter(low -> bounds.high().compareTo(low) < 0)
                                .isPresent()
                        || range.high()
                                .filter(high -> bounds.low().compareTo(high) > 0)
                                .isPresent())
                .isPresent();
    }

    private boolean excludes(BigDecimal amount, Unit unit) {
        if (indicator.range().isPresent()) {
            return !indicator.range().get().contains(amount);
        }
        if (unit.equals(Unit.COUNT)) {
            return amount.signum() < 0;
        }
        return unit.isPercent() && (isBeyond(amount) || isFraction(amount));
    }

    private boolean isBeyond(BigDecimal amount) {
        if (amount.signum() < 0 && agreed.stream().noneMatch(number -> number.signum() < 0)) {
            List<BigDecimal> numbers = inside.get();
            return indicator.direction() == Direction.DECREASE
                    || (!numbers.isEmpty() && numbers.get(numbers.size() / 2).compareTo(BigDecimal.TEN) >= 0);
        }
        return amount.compareTo(HUNDRED) > 0 && isTooLarge(amount);
    }

    private boolean isTooLarge(BigDecimal amount) {
        Optional<BigDecimal> greatest =
                agreed.stream().filter(number -> number.compareTo(HUNDRED) > 0).max(BigDecimal::compareTo);
        if (greatest.isPresent()) {
            return amount.compareTo(NEAR.multiply(greatest.get())) > 0;
        }
        List<BigDecimal> numbers = inside.get();
        return indicator.direction() == Direction.INCREASE
                || (!numbers.isEmpty() && amount.compareTo(NEAR.multiply(numbers.get(numbers.size() - 1))) > 0);
    }

    /** Whether the value is at most 1, and all that are above 1 are at least 30 times as large. */
    private boolean isFraction(BigDecimal amount) {
        return amount.signum() > 0
                && amount.compareTo(BigDecimal.ONE) <= 0
                && amount.scale() > 0
                && leastAboveOne()
                        .filter(value -> value.compareTo(FRACTION_GAP.multiply(amount)) >= 0)
                        .isPresent();
    }
}
