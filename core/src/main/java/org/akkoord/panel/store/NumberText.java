package org.akkoord.panel.store;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/** How tables write numbers: in full, with a decimal point, without zeros at the end. */
public final class NumberText {

    private NumberText() {}

    public static String of(OptionalDouble number) {
        return number.isPresent() ? of(number.getAsDouble()) : "";
    }

    public static String of(double number) {
        BigDecimal decimal = BigDecimal.valueOf(number);
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
