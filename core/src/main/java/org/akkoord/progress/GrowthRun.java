package org.akkoord.progress;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.akkoord.explain.Formula;
import org.akkoord.quantity.Quantity.Relation;
import org.akkoord.quantity.Unit;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;

/**
 * One case under a rule of compound growth per year. Growth is computed as a share, such as 0.02, and shown in percent.
 *
 * @param <M> the method, with its parameters
 */
abstract class GrowthRun<M extends ProgressMethod> extends Working<M> {

    static final Formula GROWTH =
            Formula.of("GROWTH", "100 * (({LATER} / {EARLIER})^(1 / {YEARS}) - 1)", "EARLIER", "LATER", "YEARS");
    static final Formula GROWTH_NEEDED = Formula.of(
            "GROWTH_NEEDED", "100 * (({TARGET} / {BASELINE})^(1 / {YEARS}) - 1)", "BASELINE", "TARGET", "YEARS");
    static final Formula WANTED_GROWTH = Formula.of("WANTED_GROWTH", "{SIGN} * {GROWTH}", "GROWTH", "SIGN");
    static final Formula GROWTH_RATIO =
            Formula.of("GROWTH_RATIO", "{SIGN} * {GROWTH} / |{NEEDED}|", "GROWTH", "NEEDED", "SIGN");

    GrowthRun(M method, ProgressCase progress, Optional<String> refusal) {
        super(method, progress, refusal);
    }

    @Override
    final Optional<Reason> unfit() {
        if (!hasOneBound() && !hasNoNumber()) {
            return Optional.of(Reason.TARGET_KIND);
        }
        return wanted() == 0 ? Optional.of(Reason.NO_DIRECTION) : severalInAYear();
    }

    /** Why there is no growth rate from the value to the latest one. */
    Optional<Reason> unmeasurable(Point from) {
        if (yearsSince(from) < 1) {
            return Optional.of(Reason.NO_TIME_BETWEEN);
        }
        int start = from.number().orElseThrow().signum();
        if (start == 0) {
            return Optional.of(Reason.ZERO_BASELINE);
        }
        if (start * now().signum() < 0) {
            return Optional.of(Reason.SIGN_CHANGE);
        }
        return start < 0 ? Optional.of(Reason.NEGATIVE_VALUES) : Optional.empty();
    }

    /** The growth per year from a value to the latest one; both have the same sign. */
    final double growth(double from, int years) {
        double to = now().doubleValue();
        Map<String, BigDecimal> values = Map.of(
                "LATER", BigDecimal.valueOf(to),
                "EARLIER", BigDecimal.valueOf(from),
                "YEARS", BigDecimal.valueOf(years));
        return recorded(GROWTH, values, GrowthRate.annual(Math.abs(from), Math.abs(to), years));
    }

    /** The growth per year that leads from the start to the target; both have the same sign. */
    final double growthNeeded(double from, double target, int years) {
        Map<String, BigDecimal> values = Map.of(
                "TARGET", BigDecimal.valueOf(target),
                "BASELINE", BigDecimal.valueOf(from),
                "YEARS", BigDecimal.valueOf(years));
        return recorded(GROWTH_NEEDED, values, GrowthRate.annual(Math.abs(from), Math.abs(target), years));
    }

    private double recorded(Formula formula, Map<String, BigDecimal> values, double growth) {
        calculated(formula, values, 100 * growth, Unit.PERCENT);
        return growth;
    }

    /** The growth as a part of the growth needed, positive the wanted way. */
    final double ratio(int sign, double growth, double needed) {
        Map<String, BigDecimal> values = Map.of(
                "SIGN", BigDecimal.valueOf(sign),
                "GROWTH", BigDecimal.valueOf(100 * growth),
                "NEEDED", BigDecimal.valueOf(100 * needed));
        return calculated(GROWTH_RATIO, values, sign * growth / Math.abs(needed), NO_UNIT);
    }

    /** The growth, positive the wanted way. */
    final double wantedGrowth(int sign, double growth) {
        Map<String, BigDecimal> values =
                Map.of("SIGN", BigDecimal.valueOf(sign), "GROWTH", BigDecimal.valueOf(100 * growth));
        calculated(WANTED_GROWTH, values, 100 * (sign * growth), Unit.PERCENT);
        return sign * growth;
    }

    /** Compares the wanted growth with a threshold as shares, as the rules are published, and records it in percent. */
    final boolean compareWanted(double wanted, Relation relation, double limit) {
        BigDecimal percent = BigDecimal.valueOf(wanted).movePointRight(2);
        return compare(
                WANTED_GROWTH, percent, relation, BigDecimal.valueOf(limit).movePointRight(2), Unit.PERCENT);
    }
}
