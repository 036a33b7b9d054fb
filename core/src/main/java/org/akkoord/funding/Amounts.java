package org.akkoord.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.akkoord.agreement.Appropriation;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Phrases;

/** Amounts and large numbers in words, with thousands grouped. */
final class Amounts {

    private static final int GROUP = 3;
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
        if (unit.code().equals("eur")) {
            return "EUR " + digits;
        }
        return phrases.withUnit(digits, unit);
    }

    static String grouped(BigDecimal number, Phrases phrases, int decimals) {
        BigDecimal rounded = number.setScale(Math.min(decimals, Math.max(0, number.scale())), RoundingMode.HALF_UP);
        BigDecimal plain = rounded.stripTrailingZeros();
        plain = plain.scale() < 0 ? plain.setScale(0) : plain;
        String[] parts = plain.abs().toPlainString().split("\\.", 2);
        StringBuilder whole = new StringBuilder(parts[0]);
        for (int at = whole.length() - GROUP; at > 0; at -= GROUP) {
            whole.insert(at, phrases.say("number.group"));
        }
        String fraction = parts.length > 1 ? phrases.say("number.decimal") + parts[1] : "";
        return (plain.signum() < 0 ? "-" : "") + whole + fraction;
    }
}
