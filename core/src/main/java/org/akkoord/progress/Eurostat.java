package org.akkoord.progress;

import org.akkoord.verdict.Verdict;

/**
 * The rule of Eurostat's report on the Sustainable Development Goals in the European Union: compound growth per year
 * over a window of five or fifteen years.
 *
 * <p><b>Provisional</b>: the thresholds of 95, 60 and 0 percent are known from publications that follow this rule; the
 * formula, the thresholds without a target, the words and the demands on data were not checked against Eurostat's own
 * annex.
 *
 * <p>With y in year t the latest value, y0 the first value in the window of years before it, T in year tT the target, d
 * = 1 where more is better and -1 where less is:
 *
 * <ul>
 *   <li>{@code g = (y / y0)^(1 / (t - t0)) - 1}, needed {@code r = (T / y0)^(1 / (tT - t0)) - 1}, and {@code R = d g /
 *       |r|}.
 *   <li>With a target: {@code target met}; {@code significant progress} from 0.95, {@code moderate progress} from 0.60,
 *       {@code insufficient progress} from 0, {@code movement away} below.
 *   <li>Without: {@code significant progress} for d g from 1 percent a year, {@code moderate progress} from 0,
 *       {@code moderate movement away} above -1 percent, {@code significant movement away} from there down.
 * </ul>
 *
 * <p>Edge cases: fewer values in the window than demanded, a zero baseline or target, negative values, a change of
 * sign, several values in a year, a target year not after y0, a first value that lies on the target or beyond it, and a
 * range as target are refused. The window takes measured values only, no stated baseline. Years are counted whole.
 *
 * <p>As verdicts: met is {@link Verdict#ACHIEVED}, significant progress {@link Verdict#SUFFICIENT_PROGRESS}, moderate
 * and insufficient progress {@link Verdict#ATTENTION_NEEDED}, a standstill and every movement away
 * {@link Verdict#INSUFFICIENT_PROGRESS}.
 *
 * @param years the length of the window, above 0
 * @param fewest the least number of values in it, 2 or more
 * @param significant the least ratio of significant progress
 * @param moderate the least ratio of moderate progress, above 0 and below {@code significant}
 * @param growth from which growth a year on progress without a target is significant, such as 0.01
 */
public record Eurostat(int years, int fewest, double significant, double moderate, double growth)
        implements ProgressMethod {

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public Eurostat {
        if (years < 1 || fewest < 2 || !(significant > moderate && moderate > 0) || !(growth > 0)) {
            throw new IllegalArgumentException(
                    "the window must be at least a year with two values," + " and the thresholds above 0 and in order");
        }
    }

    /** Five years with three values or more; 0.95, 0.60, and 0.01 without a target. */
    public static Eurostat shortTerm() {
        return new Eurostat(5, 3, 0.95, 0.60, 0.01);
    }

    /** Fifteen years with ten values or more; 0.95, 0.60, and 0.01 without a target. */
    public static Eurostat longTerm() {
        return new Eurostat(15, 10, 0.95, 0.60, 0.01);
    }

    @Override
    public String name() {
        return "EUROSTAT";
    }

    @Override
    public Judgement judge(ProgressCase progress) {
        return new EurostatRun(this, progress).judge();
    }
}
