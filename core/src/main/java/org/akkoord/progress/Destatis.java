package org.akkoord.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;

/**
 * The rule of {@link ProgressMethods#DESTATIS}, where its formulas, thresholds, edge cases and source stand.
 *
 * @param changes the greatest number of annual changes that count, {@code fewest - 1} or more
 * @param fewest the least number of values, 2 or more
 * @param sun the shortfall below which it is sunny, exclusive, in percent, 0 or more
 * @param slightlyCloudy the shortfall up to which it is slightly cloudy, inclusive, in percent, not below {@code sun}
 */
record Destatis(int changes, int fewest, BigDecimal sun, BigDecimal slightlyCloudy) implements ProgressMethod {

    Destatis {
        Objects.requireNonNull(sun, "sun");
        Objects.requireNonNull(slightlyCloudy, "slightlyCloudy");
        if (fewest < 2 || changes < fewest - 1 || sun.signum() < 0 || slightlyCloudy.compareTo(sun) < 0) {
            throw new IllegalArgumentException(
                    "at least two values and their changes must count, and the shortfalls be 0 or more and in order");
        }
    }

    /** Five changes, at least four values; 5 and 20 percent. */
    static Destatis withDefaults() {
        return new Destatis(5, 4, BigDecimal.valueOf(5), BigDecimal.valueOf(20));
    }

    @Override
    public String name() {
        return "DESTATIS";
    }

    @Override
    public LocalizedText title() {
        return MethodWords.title(name());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                MethodWords.number("values", changes + 1),
                MethodWords.number("fewest", fewest),
                MethodWords.parameter("sun", sun, Unit.PERCENT),
                MethodWords.parameter("slightlyCloudy", slightlyCloudy, Unit.PERCENT));
    }

    @Override
    public Judgement judge(ProgressCase progress) {
        return Working.judge(() -> new DestatisRun(this, progress));
    }
}
