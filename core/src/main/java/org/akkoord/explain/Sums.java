package org.akkoord.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Quantity.Share;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Phrases;
import org.akkoord.verdict.Citation;

/** Sums of parts in words. */
final class Sums {

    private Sums() {}

    static String text(List<Citation> parts, Quantity total, Unit unit, Phrases phrases) {
        if (total.counts().isPresent()) {
            Share share = total.counts().get();
            return "(" + join(parts, Share::numerator) + ") / (" + join(parts, Share::denominator) + ") = "
                    + share.numerator() + " / " + share.denominator() + " = "
                    + phrases.number(BigDecimal.valueOf(share.percent()), Unit.PERCENT);
        }
        return parts.stream()
                        .map(part -> phrases.inFormula(part.value().decimal().orElseThrow()))
                        .collect(Collectors.joining(" + "))
                + " = " + phrases.quantity(total, unit);
    }

    private static String join(List<Citation> parts, ToLongFunction<Share> count) {
        return parts.stream()
                .flatMap(part -> part.value().counts().stream())
                .map(share -> Long.toString(count.applyAsLong(share)))
                .collect(Collectors.joining(" + "));
    }

    /** Whether the exact total, rounded as the stated figure is, equals it. */
    static boolean agrees(Citation stated, Quantity total) {
        Optional<BigDecimal> amount = stated.value().figure().map(Quantity.Figure::amount);
        if (amount.isPresent() && total.decimal().isPresent()) {
            BigDecimal rounded = total.decimal().get().setScale(amount.get().scale(), RoundingMode.HALF_UP);
            return rounded.compareTo(amount.get()) == 0;
        }
        return stated.value().equals(total);
    }
}
