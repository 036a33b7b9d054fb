package org.akkoord.agreement;

import java.math.BigDecimal;
import java.util.Optional;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Share;

/** How the least and the greatest value that a quantity can have compare with a bound. */
record Comparison(Optional<Integer> least, Optional<Integer> greatest) {

    static Comparison of(Quantity quantity, BigDecimal bound) {
        if (quantity instanceof Share share) {
            return exactly(share.compareToPercent(bound));
        }
        if (quantity instanceof Quantity.Figure figure) {
            return exactly(figure.amount().compareTo(bound));
        }
        if (quantity instanceof Quantity.Bounds bounds) {
            return new Comparison(
                    Optional.of(bounds.low().compareTo(bound)),
                    Optional.of(bounds.high().compareTo(bound)));
        }
        return new Comparison(Optional.empty(), Optional.empty());
    }

    private static Comparison exactly(int sign) {
        return new Comparison(Optional.of(sign), Optional.of(sign));
    }

    TargetValue.Attainment atLeast() {
        return decide(least.map(sign -> sign >= 0), greatest.map(sign -> sign >= 0));
    }

    TargetValue.Attainment atMost() {
        return decide(least.map(sign -> sign <= 0), greatest.map(sign -> sign <= 0));
    }

    private static TargetValue.Attainment decide(Optional<Boolean> one, Optional<Boolean> other) {
        if (one.isEmpty() || !one.equals(other)) {
            return TargetValue.Attainment.UNDECIDED;
        }
        return one.get() ? TargetValue.Attainment.MET : TargetValue.Attainment.NOT_MET;
    }
}
