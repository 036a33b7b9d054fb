package org.akkoord.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Verdict;

/**
 * The default method, made for agreements with a target and a deadline.
 *
 * <ol>
 *   <li>The latest value satisfies the target, compared exactly: {@link Verdict#ACHIEVED}.
 *   <li>Otherwise the latest value is projected to the deadline, along the trend (three or more values) or along the
 *       change per year (two values). Once the deadline has passed, or where the latest value is of its period or
 *       later, the latest value itself counts. The shortfall is what is then missing, in percent of the distance from
 *       the baseline to the target. Here the attainable ceiling, where the agreement states one, takes the place of the
 *       target. A shortfall of at most the margin (20 percent) is {@link Verdict#SUFFICIENT_PROGRESS}.
 *   <li>Otherwise, a movement from the baseline towards the target is {@link Verdict#ATTENTION_NEEDED}. It counts if it
 *       is significant in the one-sided {@link org.akkoord.trend.Change.Test} at 5 percent or, where the sampling error
 *       of a value is not known, if it is at least 10 percent of the distance.
 *   <li>Anything else is {@link Verdict#INSUFFICIENT_PROGRESS}, including no detectable movement and movement away.
 * </ol>
 *
 * <p>{@link Verdict#NOT_ASSESSABLE}, with the reason, is the verdict where there is no target value, no value, a range
 * that does not decide, or only one value, which does not meet the target. The baseline is the agreement's own or the
 * first value. A baseline that already met the target leaves no distance; if the target was lost since, the progress is
 * insufficient.
 *
 * @param margin the largest shortfall of sufficient progress, in percent of the distance, 0 or more
 * @param movement the least movement that counts where sampling error is not known, in percent of the distance, above 0
 * @param significance the level of the one-sided test, above 0 and below 0.5
 */
public record SectorAgreement(BigDecimal margin, BigDecimal movement, double significance) implements ProgressMethod {

    /**
     * The rule with parameters of one's own.
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
    public LocalizedText title() {
        return MethodWords.title(name());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                MethodWords.parameter("margin", margin, Unit.PERCENT),
                MethodWords.parameter("movement", movement, Unit.PERCENT),
                MethodWords.share("significance", significance));
    }

    @Override
    public Judgement judge(ProgressCase progress) {
        return new SectorAgreementRun(this, progress).judge();
    }
}
