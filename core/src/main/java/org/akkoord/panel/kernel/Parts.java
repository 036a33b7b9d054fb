package org.akkoord.panel.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.akkoord.indicator.Cell;
import org.akkoord.panel.store.Gap;
import org.akkoord.panel.store.Variable;
import org.akkoord.quantity.Quantity.MissingReason;

/**
 * The parts of a variable of counts that belong to one classification, and what they are together for one unit.
 *
 * @param needed the parts without which there is no whole, by their cells
 * @param others parts of members that the indicator does not declare, which count where they have a number
 */
record Parts(Map<Cell, Variable> needed, Map<Cell, Variable> others) {

    /** What the parts of a unit are together in a period. */
    enum Kind {
        /** Nothing is said about any part. */
        UNSAID,
        /** All parts have counts, or hold nobody. */
        COUNTS,
        /** There is no number, but a range or a reason. */
        GAP,
        /** A part that is needed has neither counts nor a range. */
        LACKING
    }

    /**
     * The sum of the parts of a unit in a period.
     *
     * @param gap what is known instead of counts
     * @param lacking the parts that are needed and lack
     */
    record Sum(Kind kind, long numerator, long denominator, Optional<Gap> gap, List<Cell> lacking) {}

    /** The sum of the parts of a unit. */
    Sum of(int unit, int period) {
        return new Adding(unit, period).sum();
    }

    /**
     * Whether one part is the sum of all others, wherever all have counts: then it may be their total under a name of
     * its own.
     */
    boolean overlap(int units, int periods) {
        if (needed.size() < 3) {
            return false;
        }
        TreeSet<Cell> candidates = new TreeSet<>(needed.keySet());
        boolean seen = false;
        for (int period = 0; period < periods && !candidates.isEmpty(); period++) {
            for (int unit = 0; unit < units && !candidates.isEmpty(); unit++) {
                Sum sum = of(unit, period);
                if (sum.kind() == Kind.COUNTS) {
                    int at = period;
                    int of = unit;
                    seen = true;
                    candidates.removeIf(cell -> !isHalf(Objects.requireNonNull(needed.get(cell)), of, at, sum));
                }
            }
        }
        return seen && !candidates.isEmpty();
    }

    private static boolean isHalf(Variable part, int unit, int period, Sum sum) {
        return part.has(unit, period)
                && 2 * part.counts().numerator(unit, period) == sum.numerator()
                && 2 * part.counts().denominator(unit, period) == sum.denominator();
    }

    /** Adds up the parts of one unit. */
    private final class Adding {

        private final int unit;
        private final int period;
        private final List<Cell> lacking = new ArrayList<>();

        /** Parts that are no longer measured, of a unit that closed or of one that goes on. */
        private final List<Cell> ended = new ArrayList<>();

        private final Map<MissingReason, Integer> reasons = new TreeMap<>();
        private long numerator;
        private long denominator;
        private double low;
        private double high;
        private double base;
        private double top;
        private boolean open;
        private boolean said;

        Adding(int unit, int period) {
            this.unit = unit;
            this.period = period;
            needed.forEach((cell, part) -> add(cell, part, true));
            others.forEach((cell, part) -> add(cell, part, part.isSaid(unit, period)));
        }

        private void add(Cell cell, Variable part, boolean isNeeded) {
            if (part.has(unit, period)) {
                said = true;
                numerator += part.counts().numerator(unit, period);
                denominator += part.counts().denominator(unit, period);
                return;
            }
            boolean isSaid = part.isSaid(unit, period);
            Gap gap = part.gap(unit, period);
            said |= isSaid;
            if (gap.isBounded()) {
                limit(gap.low(), gap.high(), gap.base(), gap.top());
            } else if (gap.isHidden()) {
                limit(0, Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY);
            } else {
                MissingReason reason = isSaid ? gap.reason() : MissingReason.NOT_STATED;
                reasons.merge(reason, 1, Integer::sum);
                if (isNeeded && reason == MissingReason.DISCONTINUED) {
                    ended.add(cell);
                } else if (isNeeded && reason != MissingReason.NOT_APPLICABLE) {
                    lacking.add(cell);
                }
            }
        }

        private void limit(double least, double most, double leastOf, double mostOf) {
            open = true;
            low += least;
            high += most;
            base += leastOf;
            top += mostOf;
        }

        Sum sum() {
            if (!said) {
                return sum(Kind.UNSAID, Optional.empty());
            }
            if (open || denominator > 0) {
                lacking.addAll(ended);
            }
            if (!lacking.isEmpty()) {
                MissingReason reason = reasons.containsKey(MissingReason.NOT_YET_PUBLISHED)
                        ? MissingReason.NOT_YET_PUBLISHED
                        : MissingReason.NOT_STATED;
                return sum(Kind.LACKING, Optional.of(Gap.missing(period, unit, reason)));
            }
            if (open) {
                return sum(
                        Kind.GAP,
                        Optional.of(new Gap(
                                period,
                                unit,
                                MissingReason.SUPPRESSED,
                                numerator + low,
                                numerator + high,
                                denominator + base,
                                denominator + top)));
            }
            if (denominator == 0) {
                boolean ended = !reasons.containsKey(MissingReason.NOT_APPLICABLE);
                MissingReason reason = ended ? MissingReason.DISCONTINUED : MissingReason.NOT_APPLICABLE;
                return sum(Kind.GAP, Optional.of(Gap.missing(period, unit, reason)));
            }
            return sum(Kind.COUNTS, Optional.empty());
        }

        private Sum sum(Kind kind, Optional<Gap> gap) {
            return new Sum(kind, numerator, denominator, gap, List.copyOf(lacking));
        }
    }
}
