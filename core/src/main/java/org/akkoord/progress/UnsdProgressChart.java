package org.akkoord.progress;

import java.math.BigDecimal;
import java.util.List;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;

/**
 * The rule of {@link ProgressMethods#UNSD_2023}, where its formulas, thresholds, edge cases and source stand.
 *
 * @param onTrack the least ratio of score 3
 * @param fair the least ratio of score 2, below {@code onTrack}
 * @param fastGrowth the least growth of score 3 without a target, such as 0.02
 * @param slowGrowth the least growth of score 2 without a target, below {@code fastGrowth}
 * @param nearEnd the distance to a target of 0 or 100 percent that still counts as on track, in percentage points, 0 or
 *     more, inclusive
 */
record UnsdProgressChart(double onTrack, double fair, double fastGrowth, double slowGrowth, BigDecimal nearEnd)
        implements ProgressMethod {

    UnsdProgressChart {
        if (!(onTrack > fair) || !(fastGrowth > slowGrowth) || nearEnd.signum() < 0) {
            throw new IllegalArgumentException("thresholds must be in order and the nearness 0 or more");
        }
    }

    /** 0.95 and 0.10 with a target, 0.02 and 0.005 without, one point from the end. */
    static UnsdProgressChart withDefaults() {
        return new UnsdProgressChart(0.95, 0.10, 0.02, 0.005, BigDecimal.ONE);
    }

    @Override
    public String name() {
        return "UNSD_2023";
    }

    @Override
    public LocalizedText title() {
        return MethodWords.title(name());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                MethodWords.number("onTrack", onTrack),
                MethodWords.number("fair", fair),
                MethodWords.share("fastGrowth", fastGrowth),
                MethodWords.share("slowGrowth", slowGrowth),
                MethodWords.parameter("nearEnd", nearEnd, Unit.PERCENTAGE_POINTS));
    }

    @Override
    public Judgement judge(ProgressCase progress) {
        return Working.judge(() -> new UnsdProgressChartRun(this, progress));
    }
}
