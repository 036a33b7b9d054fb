package org.akkoord.panel.store;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/** How tables write numbers: in full, without an exponent, with a decimal point, without zeros at the end. */
public final class NumberText {

    private NumberText() {}

    /** A number as text; empty text where there is none. */
    public static String of(OptionalDouble number) {
        return number.isPresent() ? of(number.getAsDouble()) : "";
    }

    /** A number as the shortest text that is read as this double. */
    public static String of(double number) {
        BigDecimal decimal = BigDecimal.valueOf(number);
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
