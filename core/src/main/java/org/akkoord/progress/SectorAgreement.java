package org.akkoord.progress;

import java.math.BigDecimal;
import java.util.Objects;
import org.akkoord.verdict.Verdict;

/**
 * The default method, made for agreements with a target and a deadline.
 *
 * <ol>
 *   <li>The latest value satisfies the target, compared exactly: {@link Verdict#ACHIEVED}.
 *   <li>Otherwise the latest value is projected to the deadline along the trend (three or more values) or along the
 *       change per year (two); once the deadline has passed, or the latest value is of its period or later, the latest
 *       value itself counts. What then misses, as a share of the distance from the baseline to the target, is the
 *       shortfall. The attainable ceiling, where the agreement states one, takes the place of the target here.
 *       Shortfall at most the margin (20 percent): {@link Verdict#SUFFICIENT_PROGRESS}.
 *   <li>Otherwise, a movement from the baseline towards the target - significant in a one-sided normal test at 5
 *       percent where the sampling error of both values is known, else at least 10 percent of the distance:
 *       {@link Verdict#ATTENTION_NEEDED}.
 *   <li>Otherwise, no detectable movement and movement away included: {@link Verdict#INSUFFICIENT_PROGRESS}.
 * </ol>
 *
 * <p>{@link Verdict#NOT_ASSESSABLE}, with the reason, where there is no target value, no value, a range that does not
 * decide, or one value that does not meet the target. The baseline is the agreement's own or the first value; a
 * baseline that already met the target leaves no distance, and a target lost since is insufficient progress.
 *
 * @param margin the largest shortfall of sufficient progress, in percent of the distance, 0 or more
 * @param movement the least movement that counts where sampling error is not known, in percent of the distance, above 0
 * @param significance the level of the one-sided test, above 0 and below 0.5
 */
public record SectorAgreement(BigDecimal margin, BigDecimal movement, double significance) implements ProgressMethod {

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public SectorAgreement {
        Objects.requireNonNull(margin, "margin");
        Objects.requireNonNull(movement, "movement");
        if (margin.signum() < 0 || movement.signum() <= 0 || !(significance > 0 && significance < 0.5)) {
            throw new IllegalArgumentException(
                    "the margin must be 0 or more, the movement above 0 and the significance between 0 and 0.5");
        }
    }

    /** Margin 20, movement 10, significance 0.05. */
    public static SectorAgreement withDefaults() {
        return new SectorAgreement(BigDecimal.valueOf(20), BigDecimal.TEN, 0.05);
    }

    @Override
    public String name() {
        return "SECTOR_AGREEMENT";
    }

    @Override
    public Judgement judge(ProgressCase progress) {
        return new SectorAgreementRun(this, progress).judge();
    }
}
