package org.akkoord.quantity;

import java.math.BigDecimal;
import java.util.List;
import org.akkoord.quantity.Quantity.Qualifier;

/** What a value says, without the way in which it is written. */
final class Sameness {

    private Sameness() {}

    static Object of(Quantity value) {
        return value.match(
                figure -> number(figure.amount(), figure.qualifier()),
                share -> number(share.decimal().orElseThrow(), Qualifier.EXACT),
                bounds ->
                        List.of(bounds.low().stripTrailingZeros(), bounds.high().stripTrailingZeros()),
                words -> words,
                missing -> missing);
    }

    private static Object number(BigDecimal amount, Qualifier qualifier) {
        return List.of(amount.stripTrailingZeros(), qualifier);
    }
}
