package org.akkoord.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Verdict;

/**
 * The rule of {@link ProgressMethods#SDSN}, where its formulas, thresholds, edge cases and source stand.
 *
 * @param recent the length of the recent period in years, above 0
 * @param improving the least r of moderate improvement, above 0 and below 1
 */
record Sdsn(int recent, double improving) implements ProgressMethod {

    static final double GOOD = 3;
    static final String MAINTAINING = "maintaining";
    static final String ON_TRACK = "on track";
    static final String IMPROVING = "moderately improving";
    static final String STAGNATING = "stagnating";
    static final String DECREASING = "decreasing";

    Sdsn {
        if (recent < 1 || !(improving > 0 && improving < 1)) {
            throw new IllegalArgumentException(
                    "the recent period must be at least a year, and the threshold between 0 and 1");
        }
    }

    /** Four years and 0.50. */
    static Sdsn withDefaults() {
        return new Sdsn(4, 0.50);
    }

    @Override
    public String name() {
        return "SDSN";
    }

    @Override
    public LocalizedText title() {
        return MethodWords.title(name());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                MethodWords.parameter("recent", BigDecimal.valueOf(recent), Unit.parse("year")),
                MethodWords.number("improving", improving));
    }

    @Override
    public Judgement judge(ProgressCase progress) {
        return Working.judge(() -> new SdsnRun(this, progress));
    }

    @Override
    public Optional<Judgement> judgeMean(double mean, boolean allAchieved) {
        if (allAchieved) {
            return Optional.of(whole(MAINTAINING, mean, Verdict.ACHIEVED));
        }
        if (mean >= GOOD) {
            return Optional.of(whole(mean > GOOD ? ON_TRACK : MAINTAINING, mean, Verdict.SUFFICIENT_PROGRESS));
        }
        if (mean >= 2) {
            return Optional.of(whole(IMPROVING, mean, Verdict.ATTENTION_NEEDED));
        }
        return Optional.of(whole(mean >= 1 ? STAGNATING : DECREASING, mean, Verdict.INSUFFICIENT_PROGRESS));
    }

    private Judgement whole(String status, double mean, Verdict verdict) {
        Rating rating = new Rating(status, OptionalDouble.empty(), OptionalDouble.of(mean));
        return Judgement.ofWhole(this, rating, verdict);
    }
}
