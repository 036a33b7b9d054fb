package org.akkoord.progress;

import static org.akkoord.progress.Cases.assertJudged;
import static org.akkoord.progress.Cases.assertRefused;
import static org.akkoord.progress.Cases.atLeast;
import static org.akkoord.progress.Cases.atMost;
import static org.akkoord.progress.Cases.between;
import static org.akkoord.progress.Cases.by;
import static org.akkoord.progress.Cases.of;
import static org.akkoord.progress.Cases.point;
import static org.akkoord.progress.Cases.towards;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.akkoord.indicator.Direction;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers follow by hand from the rules in the documentation of {@link ProgressMethods#SDSN}. */
class SdsnTest {

    private static Judgement judge(ProgressCase progress) {
        return ProgressMethods.SDSN.judge(progress);
    }

    @ParameterizedTest
    @CsvSource({
        // from 50 in 2015 to 80 in 2030 takes 2 a year, 8 since 2016
        "58, 1, 3, on track, SUFFICIENT_PROGRESS, ON_COURSE",
        "62, 1.5, 3.5, on track, SUFFICIENT_PROGRESS, ON_COURSE",
        "74, 3, 4, on track, SUFFICIENT_PROGRESS, ON_COURSE",
        "56, 0.75, 2.5, moderately improving, ATTENTION_NEEDED, MOVING_TOWARDS_TARGET",
        "54, 0.5, 2, moderately improving, ATTENTION_NEEDED, MOVING_TOWARDS_TARGET",
        "52, 0.25, 1.5, stagnating, INSUFFICIENT_PROGRESS, STAGNATION",
        "50, 0, 1, stagnating, INSUFFICIENT_PROGRESS, STAGNATION",
        "48, -0.25, 0.75, decreasing, INSUFFICIENT_PROGRESS, MOVING_AWAY",
        "30, -2.5, 0, decreasing, INSUFFICIENT_PROGRESS, MOVING_AWAY"
    })
    void theRecentChangeIsComparedWithTheChangeNeeded(
            String latest, double speed, double score, String status, Verdict verdict, Reason reason) {
        Judgement judgement = judge(by(2030, atLeast("80"), point(2015, "50"), point(2016, "50"), point(2020, latest)));

        assertJudged(judgement, status, verdict, reason);
        assertThat(judgement.rating().orElseThrow().value().orElseThrow()).isCloseTo(speed, within(1e-12));
        assertThat(judgement.rating().orElseThrow().score().orElseThrow()).isCloseTo(score, within(1e-12));
    }

    @Test
    void aTargetThatIsMetIsMaintainedWhateverTheMovementBeyondIt() {
        Judgement falling = judge(by(2030, atLeast("80"), point(2016, "95"), point(2020, "81")));

        assertJudged(falling, "maintaining", Verdict.ACHIEVED, Reason.TARGET_MET);
        assertThat(falling.rating().orElseThrow().score()).hasValue(3);
    }

    @Test
    void lessIsBetterAndZeroAndNegativeValuesAreOrdinary() {
        assertJudged(
                judge(by(2030, atMost("-10"), point(2015, "5"), point(2016, "4"), point(2020, "0"))),
                "on track",
                Verdict.SUFFICIENT_PROGRESS,
                Reason.ON_COURSE);
    }

    @Test
    void theValueOfTheRecentYearMayBeOfTheYearBeforeOrAfter() {
        assertThat(judge(by(2030, atLeast("80"), point(2010, "40"), point(2015, "50"), point(2020, "60")))
                        .steps())
                .anySatisfy(step ->
                        assertThat(step.text(Locale.ENGLISH)).isEqualTo("mean annual change: (60 - 50) / 5 = 2 index"));
        assertRefused(
                judge(by(2030, atLeast("80"), point(2010, "40"), point(2018, "50"), point(2020, "60"))),
                Reason.NO_EARLIER_VALUE);
    }

    @Test
    void aTargetThatTheBaselineMetIsDecreasingWhereItIsLostAndRefusedOtherwise() {
        Judgement lost = judge(by(2030, atLeast("80"), point(2015, "90"), point(2016, "85"), point(2020, "70")));

        assertJudged(lost, "decreasing", Verdict.INSUFFICIENT_PROGRESS, Reason.MET_AND_LOST);
        assertRefused(
                judge(by(2030, atLeast("80"), point(2015, "90"), point(2016, "60"), point(2020, "70"))),
                Reason.NO_DISTANCE);
    }

    @Test
    void whatCannotBeMeasuredIsRefusedByName() {
        assertRefused(judge(by(2030, atLeast("80"))), Reason.NO_MEASUREMENT);
        assertRefused(judge(by(2030, atLeast("80"), point(2020, "50"))), Reason.TOO_FEW_VALUES);
        assertRefused(judge(by(2030, between("60", "80"), point(2016, "50"), point(2020, "55"))), Reason.TARGET_KIND);
        assertRefused(
                judge(of(towards(Direction.INCREASE), point(2016, "50"), point(2020, "55"))
                        .build()),
                Reason.NO_TARGET_VALUE);
        assertRefused(
                judge(by(2015, atLeast("80"), point(2015, "50"), point(2016, "50"), point(2020, "55"))),
                Reason.DEADLINE_BEFORE_BASELINE);
        assertRefused(
                judge(by(2030, atLeast("80"), Cases.at("2020-03", "55"), Cases.at("2020-09", "56"))),
                Reason.SEVERAL_IN_A_YEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "0.99, decreasing, INSUFFICIENT_PROGRESS",
        "1, stagnating, INSUFFICIENT_PROGRESS",
        "2, moderately improving, ATTENTION_NEEDED",
        "3, maintaining, SUFFICIENT_PROGRESS",
        "3.01, on track, SUFFICIENT_PROGRESS"
    })
    void theMeanOfScoresIsJudgedByItsBands(double mean, String status, Verdict verdict) {
        Judgement judgement = ProgressMethods.SDSN.judgeMean(mean, false).orElseThrow();

        assertJudged(judgement, status, verdict, Reason.MEAN_OF_PARTS);
    }

    @Test
    void aWholeOfWhichAllPartsAreMaintainedIsAchieved() {
        assertJudged(
                ProgressMethods.SDSN.judgeMean(3, true).orElseThrow(),
                "maintaining",
                Verdict.ACHIEVED,
                Reason.MEAN_OF_PARTS);
    }

    @Test
    void theRecentPeriodIsAParameter() {
        assertThat(new Sdsn(2, 0.5)
                        .judge(by(2030, atLeast("80"), point(2010, "40"), point(2018, "50"), point(2020, "60")))
                        .rating()
                        .orElseThrow()
                        .value())
                .hasValue(2.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sdsn(0, 0.5))
                .withMessage("the recent period must be at least a year, and the threshold between 0 and 1");
    }
}
