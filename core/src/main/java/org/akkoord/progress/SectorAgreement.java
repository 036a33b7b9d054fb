package org.akkoord.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.akkoord.indicator.Direction;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Verdict;

/**
 * The default method, made for agreements with a target and a deadline.
 *
 * <ol>
 *   <li>The latest value satisfies the target, compared exactly: {@link Verdict#ACHIEVED}. Where the deadline has
 *       passed and the last value up to it did not satisfy the target, the reason says that it was met late.
 *   <li>Otherwise the latest value is projected to the end of the deadline ("by 2020" lasts until 31 December), along
 *       the trend (three or more values) or along the change per year (two values), and no further than the possible
 *       values. Once the deadline has passed, or where the period of the latest value lasts until its end, the latest
 *       value itself counts. The shortfall is what is then missing, in percent of the distance from the baseline to the
 *       target. Here the attainable ceiling takes the place of the target, where the agreement states one that lies
 *       between the two. A range has two ends: distances are those to its nearer end, and a value beyond either end
 *       misses it. A shortfall of at most the margin (20 percent) is {@link Verdict#SUFFICIENT_PROGRESS}, unless the
 *       last interim target that was due and measured is missed: then {@link Verdict#ATTENTION_NEEDED}.
 *   <li>Otherwise, a detectable movement from the baseline towards the target is {@link Verdict#ATTENTION_NEEDED}. It
 *       is detectable if it is significant in the one-sided {@link org.akkoord.trend.Change.Test} at 5 percent or,
 *       where the sampling error of a value is not known, if it is at least 10 percent of the distance. The reason says
 *       whether the deadline has passed, an interim target is missed, or the value crosses the range.
 *   <li>Anything else is {@link Verdict#INSUFFICIENT_PROGRESS}: no detectable movement, a detectable movement away, and
 *       a target that an earlier value met and the latest one misses by more than the margin.
 * </ol>
 *
 * <p>A direction without a value ("fewer") is judged on the movement from the baseline to the latest value. It is
 * detectable if it is significant as above or, where sampling error is not known, if it is at least 10 percent of the
 * absolute value of the baseline, which is the threshold of Healthy People 2020 for measures without standard errors;
 * from zero, any change is. The wanted way is {@link Verdict#SUFFICIENT_PROGRESS}, and never achieved, because no
 * number says when it is; {@link Verdict#ATTENTION_NEEDED} where the change from the value before the latest one is
 * detectably the other way, or the last interim target is missed. No detectable movement and the other way are
 * {@link Verdict#INSUFFICIENT_PROGRESS}.
 *
 * <p>{@link Verdict#NOT_ASSESSABLE}, with the reason, is the verdict where the objective is in words, where there is no
 * value, only one that does not meet the target, or one that does not decide it (a range, a figure of which the source
 * says "about", "over" or "under"), and where the stated baseline is later than the latest value. The baseline is the
 * agreement's own or the first value. A baseline that already met the target leaves no distance; if the target was lost
 * since, the progress is insufficient. Interim targets are {@link ProgressCase#interimTargets}.
 *
 * @param margin the largest shortfall of sufficient progress, in percent of the distance, 0 or more
 * @param movement the least movement that counts where sampling error is not known, in percent of the distance, or of
 *     the baseline where there is no target value, above 0
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
        return progress.target().direction() != Direction.NEUTRAL
                        && progress.target().bounds().isEmpty()
                ? Working.judge(() -> new SectorDirectionRun(this, progress))
                : Working.judge(() -> new SectorAgreementRun(this, progress));
    }
}
