package org.akkoord.progress;

import java.math.BigDecimal;
import java.util.List;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;

/**
 * The rule of {@link ProgressMethods#EUROSTAT}, where its formulas, thresholds, edge cases and source stand.
 *
 * @param name the name of the method: that of its constant
 * @param years the length of the window, above 0
 * @param fewest the least number of values in it, 2 or more
 * @param significant the least ratio of significant progress
 * @param moderate the least ratio of moderate progress, above 0 and below {@code significant}
 * @param growth the least growth per year of significant progress without a target, as a share, such as 0.01
 */
record Eurostat(String name, int years, int fewest, double significant, double moderate, double growth)
        implements ProgressMethod {

    Eurostat {
        if (years < 1 || fewest < 2 || !(significant > moderate && moderate > 0) || !(growth > 0)) {
            throw new IllegalArgumentException(
                    "the window must be at least a year with two values, and the thresholds above 0 and in order");
        }
    }

    /** Five years with three values or more; 0.95, 0.60, and 0.01 without a target. */
    static Eurostat shortTerm() {
        return new Eurostat("EUROSTAT", 5, 3, 0.95, 0.60, 0.01);
    }

    /** Fifteen years with ten values or more; 0.95, 0.60, and 0.01 without a target. */
    static Eurostat longTerm() {
        return new Eurostat("EUROSTAT_LONG_TERM", 15, 10, 0.95, 0.60, 0.01);
    }

    @Override
    public LocalizedText title() {
        return MethodWords.title(name());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                MethodWords.parameter("years", BigDecimal.valueOf(years), Unit.parse("year")),
                MethodWords.number("fewest", fewest),
                MethodWords.number("significant", significant),
                MethodWords.number("moderate", moderate),
                MethodWords.share("growth", growth));
    }

    @Override
    public Judgement judge(ProgressCase progress) {
        return Working.judge(() -> new EurostatRun(this, progress));
    }
}
