package org.akkoord.evaluation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.akkoord.measurement.Measurement;

/**
 * Of how many units a value was made that was added from parts.
 *
 * @param counted of how many it was made
 * @param expected how many there were
 */
record UnitSums(BigDecimal counted, BigDecimal expected) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static UnitSums of(Measurement.Units one) {
        return new UnitSums(BigDecimal.valueOf(one.counted()), BigDecimal.valueOf(one.expected()));
    }

    static UnitSums of(Collection<Measurement.Units> parts) {
        return new UnitSums(sum(parts, Measurement.Units::counted), sum(parts, Measurement.Units::expected));
    }

    private static BigDecimal sum(Collection<Measurement.Units> parts, ToLongFunction<Measurement.Units> number) {
        return parts.stream()
                .map(part -> BigDecimal.valueOf(number.applyAsLong(part)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether some of the expected units were not counted. */
    boolean isPartial() {
        return counted.compareTo(expected) < 0;
    }

    /**
     * Whether too few of the expected units were counted.
     *
     * @param floor the least share of them, in percent
     */
    boolean isBelow(BigDecimal floor) {
        return isPartial() && HUNDRED.multiply(counted).compareTo(floor.multiply(expected)) < 0;
    }

    /** The sums as units; empty where they exceed the largest whole number. */
    Optional<Measurement.Units> units() {
        return expected.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
                ? Optional.empty()
                : Optional.of(new Measurement.Units(counted.longValueExact(), expected.longValueExact()));
    }
}
