package org.akkoord.evaluation;

import java.util.List;
import org.akkoord.quantity.Quantity;
import org.akkoord.statistics.Proportion;
import org.akkoord.trend.Point;

/**
 * Treats the shares of a single unit as those of samples where its counts are small: the pupils of a school in one year
 * are a few of those it might have had, and from 2 to 5 of 12 is a change that chance explains.
 */
final class SmallCounts {

    private SmallCounts() {}

    /**
     * The values of a unit. They are those of samples where one of the four counts that would be expected without a
     * change between the first and the latest share is below 5, where tests of changes are exact
     * ({@link Proportion#scoreStatistic}).
     */
    static List<PeriodValue> tested(List<PeriodValue> values) {
        List<Quantity.Share> shares = values.stream()
                .flatMap(value -> value.point().value().counts().stream())
                .toList();
        if (shares.size() < 2 || isLarge(shares.get(0), shares.get(shares.size() - 1))) {
            return values;
        }
        return values.stream().map(SmallCounts::ofSample).toList();
    }

    private static boolean isLarge(Quantity.Share first, Quantity.Share latest) {
        return Proportion.of(latest).scoreStatistic(Proportion.of(first)).isPresent();
    }

    private static PeriodValue ofSample(PeriodValue value) {
        return value.point()
                .value()
                .counts()
                .map(share -> value.at(Point.ofSample(value.point().period(), share)))
                .orElse(value);
    }
}
