package org.akkoord.trend;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.statistics.Normal;

/**
 * The change between two values. Two values give a change, never a trend.
 *
 * @param from the earlier value
 * @param to the later value
 * @param amount {@code to - from}, in the unit of the values, in percentage points for percent
 * @param years the time between the positions of the values, above 0
 * @param z the test statistic {@code amount / sqrt(se1^2 + se2^2)}, where both standard errors are known and one of
 *     them is above 0
 */
public record Change(Point from, Point to, BigDecimal amount, double years, OptionalDouble z) {

    public Change {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(z, "z");
        if (!(years > 0)) {
            throw new IllegalArgumentException("a change needs two points in time");
        }
    }

    /**
     * The change between two values; empty if one of them is not a number, or if {@code to} does not lie after
     * {@code from}.
     */
    public static Optional<Change> between(Point from, Point to) {
        double years = to.position() - from.position();
        if (from.number().isEmpty() || to.number().isEmpty() || !(years > 0)) {
            return Optional.empty();
        }
        BigDecimal amount = to.number().get().subtract(from.number().get());
        return Optional.of(new Change(from, to, amount, years, test(from, to, amount)));
    }

    private static OptionalDouble test(Point from, Point to, BigDecimal amount) {
        if (from.standardError().isEmpty() || to.standardError().isEmpty()) {
            return OptionalDouble.empty();
        }
        double first = from.standardError().getAsDouble();
        double second = to.standardError().getAsDouble();
        return first + second > 0
                ? OptionalDouble.of(Normal.z(amount.doubleValue(), first, second))
                : OptionalDouble.empty();
    }

    /** The amount divided by the years. */
    public double perYear() {
        return amount.doubleValue() / years;
    }
}
