package org.akkoord.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.agreement.Verdict;
import org.akkoord.explain.Reason;
import org.akkoord.explain.Step;
import org.akkoord.trend.Point;

/**
 * What a method found.
 *
 * @param verdict the verdict
 * @param reason why
 * @param latest the latest value, where there is one
 * @param earlier the value with which it was compared, where there is one
 * @param expected the value that counts at the deadline: projected, or the latest; not rounded
 * @param shortfall what then misses, in percent of the distance from the baseline to the target; negative beyond it; not rounded
 * @param steps how the method came to it
 */
public record Judgement(
        Verdict verdict,
        Reason reason,
        Optional<Point> latest,
        Optional<Point> earlier,
        Optional<BigDecimal> expected,
        Optional<BigDecimal> shortfall,
        List<Step> steps) {

    /** Checks and copies. */
    public Judgement {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(latest, "latest");
        Objects.requireNonNull(earlier, "earlier");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(shortfall, "shortfall");
        steps = List.copyOf(steps);
    }

    /** A judgement that rests on the latest value alone, or on none. */
    public static Judgement of(Verdict verdict, Reason reason, Optional<Point> latest, List<Step> steps) {
        return new Judgement(verdict, reason, latest, Optional.empty(), Optional.empty(), Optional.empty(), steps);
    }
}
