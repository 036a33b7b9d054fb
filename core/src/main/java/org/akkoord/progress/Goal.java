package org.akkoord.progress;

import java.math.BigDecimal;
import java.util.Optional;
import org.akkoord.agreement.TargetValue;

/**
 * A target with a number, or what can be attained of it, as something from which values have a distance.
 *
 * @param target the target, with one bound or two
 */
record Goal(TargetValue target) {

    /** The bound that a value must cross: for a range the upper one above it, and the lower one anywhere else. */
    BigDecimal end(BigDecimal value) {
        return target.boundFrom(value).orElseThrow();
    }

    /** How far a value is from the target; not above 0 where it satisfies the target. */
    BigDecimal distance(BigDecimal value) {
        Optional<BigDecimal> low = target.least();
        Optional<BigDecimal> high = target.most();
        if (low.isEmpty()) {
            return value.subtract(high.orElseThrow());
        }
        BigDecimal below = low.get().subtract(value);
        return high.isEmpty() ? below : below.max(value.subtract(high.get()));
    }

    /** 1 where the target lies above a value, -1 where it lies below, 0 where the value is on its end or inside it. */
    int way(BigDecimal value) {
        if (distance(value).signum() <= 0) {
            return 0;
        }
        return end(value).compareTo(value);
    }

    /** Whether the target is a range and lies between the two values. */
    boolean isBetween(BigDecimal one, BigDecimal other) {
        return way(one) * way(other) < 0;
    }

    /** The end of a range that is not the one that a value must cross. */
    BigDecimal otherEnd(BigDecimal value) {
        return (way(value) > 0 ? target.most() : target.least()).orElseThrow();
    }

    /** The target with a ceiling in place of its end, if the ceiling lies between a value and that end. */
    Optional<Goal> withCeiling(BigDecimal ceiling, BigDecimal value) {
        int way = way(value);
        if (way * ceiling.compareTo(value) <= 0 || way * ceiling.compareTo(end(value)) >= 0) {
            return Optional.empty();
        }
        if (target.bounds().size() > 1) {
            return Optional.of(new Goal(
                    way > 0
                            ? new TargetValue.Between(ceiling, target.most().orElseThrow())
                            : new TargetValue.Between(target.least().orElseThrow(), ceiling)));
        }
        return Optional.of(new Goal(way > 0 ? new TargetValue.AtLeast(ceiling) : new TargetValue.AtMost(ceiling)));
    }
}
