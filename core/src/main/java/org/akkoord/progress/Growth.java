package org.akkoord.progress;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.akkoord.explain.Formula;
import org.akkoord.explain.Formula.Symbol;
import org.akkoord.quantity.Quantity.Relation;
import org.akkoord.quantity.Unit;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;

/** Compound growth per year, for the rules that take positive values only. */
final class Growth {

    private Growth() {}

    /** Why there is no growth rate from the value to the latest one. */
    static Optional<Reason> unmeasurable(Working working, Point from) {
        if (years(working, from) < 1) {
            return Optional.of(Reason.NO_TIME_BETWEEN);
        }
        int start = from.number().orElseThrow().signum();
        int now = working.now().signum();
        if (start == 0) {
            return Optional.of(Reason.ZERO_BASELINE);
        }
        if (start * now < 0) {
            return Optional.of(Reason.SIGN_CHANGE);
        }
        return start < 0 ? Optional.of(Reason.NEGATIVE_VALUES) : Optional.empty();
    }

    static int years(Working working, Point from) {
        return Working.year(working.latest()) - Working.year(from);
    }

    /** The growth from the value to the latest one, as a share. */
    static double since(Working working, Point from) {
        return working.growth(
                Formula.GROWTH,
                Symbol.LATER,
                working.now().doubleValue(),
                Symbol.EARLIER,
                from.number().orElseThrow().doubleValue(),
                years(working, from));
    }

    /** The same, positive the wanted way. */
    static double wanted(Working working, Point from) {
        double growth = since(working, from);
        double wanted = working.wanted() * growth;
        working.calculated(
                Formula.WANTED_GROWTH,
                Map.of(
                        Symbol.SIGN, BigDecimal.valueOf(working.wanted()),
                        Symbol.GROWTH, BigDecimal.valueOf(100 * growth)),
                100 * wanted,
                Unit.PERCENT);
        return wanted;
    }

    /** Compares as shares, which is how the rules are published, and tells it in percent. */
    static boolean isAtLeast(Working working, double wanted, double limit) {
        return compare(working, wanted, Relation.AT_LEAST, limit);
    }

    static boolean compare(Working working, double wanted, Relation relation, double limit) {
        return working.holds(
                Formula.WANTED_GROWTH,
                BigDecimal.valueOf(wanted).movePointRight(2),
                relation,
                BigDecimal.valueOf(limit).movePointRight(2),
                Unit.PERCENT);
    }
}
