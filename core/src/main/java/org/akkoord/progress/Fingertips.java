package org.akkoord.progress;

import java.util.List;
import org.akkoord.text.LocalizedText;

/**
 * The rule of {@link ProgressMethods#FINGERTIPS}, where its formulas, thresholds, edge cases and source stand.
 *
 * @param values how many values count, 3 to 100
 * @param chiSquared the statistic above which a trend is significant, exclusive, above 0
 */
record Fingertips(int values, double chiSquared) implements ProgressMethod {

    private static final int MOST = 100;

    Fingertips {
        if (values < 3 || values > MOST || !(chiSquared > 0)) {
            throw new IllegalArgumentException("the values must be 3 to 100 and the statistic above 0");
        }
    }

    /** Five values; 9.54953570608324. */
    static Fingertips withDefaults() {
        return new Fingertips(5, 9.54953570608324);
    }

    @Override
    public String name() {
        return "FINGERTIPS";
    }

    @Override
    public LocalizedText title() {
        return MethodWords.title(name());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(MethodWords.number("values", values), MethodWords.number("chiSquared", chiSquared));
    }

    @Override
    public Judgement judge(ProgressCase progress) {
        return Working.judge(() -> new FingertipsRun(this, progress));
    }
}
