package org.akkoord.progress;

import static org.akkoord.progress.Cases.assertJudged;
import static org.akkoord.progress.Cases.assertRefused;
import static org.akkoord.progress.Cases.atLeast;
import static org.akkoord.progress.Cases.atMost;
import static org.akkoord.progress.Cases.between;
import static org.akkoord.progress.Cases.by;
import static org.akkoord.progress.Cases.point;
import static org.akkoord.progress.Cases.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.akkoord.agreement.TargetValue;
import org.akkoord.indicator.Direction;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The numbers follow from the formulas in the documentation of {@link ProgressMethods#EUROSTAT}, computed separately.
 */
class EurostatTest {

    private static Judgement judge(ProgressCase progress) {
        return ProgressMethods.EUROSTAT.judge(progress);
    }

    private static ProgressCase rising(TargetValue target, String start, String latest) {
        return by(2030, target, point(2010, "1"), point(2015, start), point(2018, "51"), point(2020, latest));
    }

    @ParameterizedTest
    @CsvSource({
        // to 80 by 2030 from 50 in 2015 takes 3.183 % a year
        "60, significant progress, SUFFICIENT_PROGRESS, ON_COURSE",
        "56, moderate progress, ATTENTION_NEEDED, MOVING_TOWARDS_TARGET",
        "52, insufficient progress, ATTENTION_NEEDED, MOVING_TOWARDS_TARGET",
        "50, insufficient progress, INSUFFICIENT_PROGRESS, NO_DETECTABLE_CHANGE",
        "49, movement away, INSUFFICIENT_PROGRESS, MOVING_AWAY",
        "80, target met, ACHIEVED, TARGET_MET"
    })
    void growthInTheWindowIsComparedWithTheGrowthNeeded(String latest, String status, Verdict verdict, Reason reason) {
        assertJudged(judge(rising(atLeast("80"), "50", latest)), status, verdict, reason);
    }

    @ParameterizedTest
    @CsvSource({
        // 1 % a year turns 100 into 105.1010050... in five years, -1 % into 95.0990049...
        "105.102, significant progress, SUFFICIENT_PROGRESS, WANTED_WAY",
        "105.1, moderate progress, ATTENTION_NEEDED, WANTED_WAY_SLOWLY",
        "100, moderate progress, INSUFFICIENT_PROGRESS, NO_MOVEMENT",
        "95.1, moderate movement away, INSUFFICIENT_PROGRESS, UNWANTED_WAY",
        "95.098, significant movement away, INSUFFICIENT_PROGRESS, UNWANTED_WAY"
    })
    void withoutATargetOnePercentAYearCounts(String latest, String status, Verdict verdict, Reason reason) {
        assertJudged(
                judge(wanted(Direction.INCREASE, point(2015, "100"), point(2018, "101"), point(2020, latest))
                        .build()),
                status,
                verdict,
                reason);
    }

    @Test
    void theRatioIsTheMeasure() {
        assertThat(judge(rising(atLeast("80"), "50", "60"))
                        .rating()
                        .orElseThrow()
                        .value()
                        .orElseThrow())
                .isCloseTo(1.1667518104281838, within(1e-12));
    }

    @Test
    void lessIsBetterTurnsTheSign() {
        assertJudged(
                judge(rising(atMost("30"), "50", "40")),
                "significant progress",
                Verdict.SUFFICIENT_PROGRESS,
                Reason.ON_COURSE);
    }

    @Test
    void whatCannotBeMeasuredIsRefusedByName() {
        assertRefused(judge(rising(atLeast("80"), "0", "5")), Reason.ZERO_BASELINE);
        assertRefused(judge(rising(atMost("0"), "50", "40")), Reason.ZERO_TARGET);
        assertRefused(judge(rising(atMost("-5"), "50", "40")), Reason.SIGN_CHANGE);
        assertRefused(judge(rising(atLeast("80"), "-5", "5")), Reason.SIGN_CHANGE);
        assertRefused(judge(rising(atLeast("80"), "-5", "-4")), Reason.NEGATIVE_VALUES);
        assertRefused(judge(rising(atLeast("80"), "90", "70")), Reason.NO_DISTANCE);
        assertRefused(judge(rising(between("60", "80"), "50", "55")), Reason.TARGET_KIND);
        assertRefused(
                judge(by(2015, atLeast("80"), point(2015, "50"), point(2018, "51"), point(2020, "55"))),
                Reason.DEADLINE_BEFORE_BASELINE);
        assertRefused(judge(by(2030, atLeast("80"))), Reason.NO_MEASUREMENT);
        assertRefused(
                judge(by(2030, atLeast("80"), Cases.at("2020-03", "55"), Cases.at("2020-09", "56"))),
                Reason.SEVERAL_IN_A_YEAR);
        assertRefused(
                judge(wanted(Direction.NEUTRAL, point(2015, "50"), point(2018, "51"), point(2020, "55"))
                        .build()),
                Reason.NO_DIRECTION);
    }

    @Test
    void aWindowNeedsEnoughValues() {
        ProgressCase two = by(2030, atLeast("80"), point(2014, "40"), point(2015, "50"), point(2020, "60"));

        assertRefused(judge(two), Reason.TOO_FEW_VALUES);
        assertRefused(Eurostat.longTerm().judge(two), Reason.TOO_FEW_VALUES);
        assertThat(new Eurostat("OWN", 6, 3, 0.95, 0.60, 0.01).judge(two).earlier())
                .contains(point(2014, "40"));
    }

    @Test
    void thresholdsAreParametersInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Eurostat("OWN", 5, 1, 0.95, 0.60, 0.01))
                .withMessage(
                        "the window must be at least a year with two values, and the thresholds above 0 and in order");
    }
}
