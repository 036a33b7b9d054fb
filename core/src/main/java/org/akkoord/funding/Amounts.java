package org.akkoord.funding;

import java.math.BigDecimal;
import org.akkoord.agreement.Appropriation;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Phrases;

/** Amounts and large numbers in words, with thousands grouped. */
final class Amounts {

    private static final int DECIMALS = 2;

    private Amounts() {}

    static String text(Appropriation appropriation, Phrases phrases) {
        String amount =
                appropriation.currency().getCurrencyCode() + " " + grouped(appropriation.amount(), phrases, DECIMALS);
        return phrases.say("Qualifier." + appropriation.qualifier().name(), "amount", amount);
    }

    /** A number with its unit, with two decimals at most. */
    static String text(BigDecimal number, Unit unit, Phrases phrases) {
        String digits = grouped(number, phrases, DECIMALS);
        return phrases.withUnit(digits, unit);
    }

    /** A number with so many decimals at most, or with those that it needs beside the limits of the phrases. */
    static String grouped(BigDecimal number, Phrases phrases, int decimals) {
        return phrases.bare(number, decimals);
    }
}
