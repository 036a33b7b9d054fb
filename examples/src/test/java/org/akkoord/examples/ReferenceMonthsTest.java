package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.akkoord.agreement.TargetValue;
import org.akkoord.agreement.TargetValue.Attainment;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.IndicatorEvaluation.Projection;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.funding.FollowUp;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The reference agreements as of the first day of every month of four years: no number that nobody can mean, and no
 * verdict, reason and outlook that contradict each other. What must hold follows from what the words mean.
 */
class ReferenceMonthsTest {

    private static final ReferenceAgreement PO = ReferenceAgreement.po();
    private static final ReferenceAgreement VO = ReferenceAgreement.vo();
    private static final double DAYS_OF_A_YEAR = 365.25;

    /** Reasons that say that a target value is met, and those that say that it is not. */
    private static final Map<Verdict, Set<Reason>> REASONS = new EnumMap<>(Map.of(
            Verdict.ACHIEVED,
            EnumSet.of(Reason.TARGET_MET, Reason.MET_LATE),
            Verdict.SUFFICIENT_PROGRESS,
            EnumSet.of(Reason.ON_COURSE, Reason.SHORTFALL_WITHIN_MARGIN, Reason.WANTED_WAY),
            Verdict.ATTENTION_NEEDED,
            EnumSet.of(
                    Reason.MOVING_TOWARDS_TARGET,
                    Reason.INTERIM_TARGET_MISSED,
                    Reason.MOVED_NOT_IN_TIME,
                    Reason.MET_AND_LOST,
                    Reason.LAST_CHANGE_UNWANTED,
                    Reason.WANTED_WAY_SLOWLY),
            Verdict.INSUFFICIENT_PROGRESS,
            EnumSet.of(
                    Reason.MOVING_AWAY,
                    Reason.NO_DETECTABLE_CHANGE,
                    Reason.DEADLINE_PASSED,
                    Reason.MET_AND_LOST,
                    Reason.NO_MOVEMENT,
                    Reason.UNWANTED_WAY,
                    Reason.REFUTED)));

    static Stream<LocalDate> months() {
        return Stream.iterate(LocalDate.of(2018, 1, 1), day -> day.plusMonths(1))
                .limit(48);
    }

    private static Stream<AgreementEvaluation> evaluations(LocalDate day) {
        return Stream.of(PO, VO).map(reference -> reference.evaluate(day));
    }

    private static Stream<ObjectiveEvaluation> objectives(LocalDate day) {
        return evaluations(day)
                .flatMap(evaluation -> evaluation.goals().stream())
                .flatMap(goal -> goal.objectives().stream());
    }

    @ParameterizedTest
    @MethodSource("months")
    void achievedIsWhatTheLatestValueMeets(LocalDate day) {
        assertThat(objectives(day).filter(objective -> objective.verdict() == Verdict.ACHIEVED))
                .allSatisfy(objective -> assertThat(objective.direct())
                        .filteredOn(each -> each.verdict().isAssessed())
                        .isNotEmpty()
                        .allMatch(each -> objective
                                        .target()
                                        .test(each.level().orElseThrow().value())
                                == Attainment.MET));
    }

    @ParameterizedTest
    @MethodSource("months")
    void theReasonFitsTheVerdict(LocalDate day) {
        assertThat(objectives(day).filter(objective -> objective.verdict().isAssessed()))
                .isNotEmpty()
                .allSatisfy(objective -> assertThat(REASONS.get(objective.verdict()))
                        .as("%s %s", objective.objective().id(), objective.verdict())
                        .contains(objective.explanation().reason()));
    }

    /** The change that meets the target, spread over the time that is left: never more than that time explains. */
    @ParameterizedTest
    @MethodSource("months")
    void whatIsNeededIsNoMoreThanTheTimeLeftExplains(LocalDate day) {
        evaluations(day)
                .forEach(evaluation -> assertThat(FollowUp.of(evaluation).needed())
                        .allSatisfy(needed -> {
                            if (needed.perYear().isEmpty()) {
                                return;
                            }
                            Projection projection =
                                    needed.indicator().projection().orElseThrow();
                            double years = (ChronoUnit.DAYS.between(day, projection.deadline()) + 1) / DAYS_OF_A_YEAR;
                            double missing = Math.abs(projection.missing().orElseThrow());
                            assertThat(years).as("%s", needed).isPositive();
                            assertThat(Math.abs(needed.perYear().getAsDouble()))
                                    .as("%s", needed)
                                    .isLessThanOrEqualTo(missing / years * 1.1);
                            // with less than four months left what misses is said as it is, by the day of the deadline
                            assertThat(Math.abs(needed.perYear().getAsDouble()))
                                    .as("%s", needed)
                                    .isLessThanOrEqualTo(3 * missing + 1e-9);
                        }));
    }

    @ParameterizedTest
    @MethodSource("months")
    void theOutlookLiesAheadAndWithinWhatIsPossible(LocalDate day) {
        objectives(day)
                .flatMap(objective -> objective.direct().stream())
                .forEach(indicator -> indicator.projection().ifPresent(outlook -> {
                    outlook.reached()
                            .ifPresent(
                                    year -> assertThat(year).as("%s", indicator).isGreaterThanOrEqualTo(day.getYear()));
                    outlook.forecast().ifPresent(value -> assertPossible(indicator, value));
                    outlook.interval().ifPresent(interval -> {
                        assertPossible(indicator, interval.low());
                        assertPossible(indicator, interval.high());
                        assertThat(outlook.forecast().orElseThrow()).isBetween(interval.low(), interval.high());
                    });
                }));
    }

    private static void assertPossible(IndicatorEvaluation indicator, double value) {
        assertThat(indicator.indicator().range().orElseThrow().contains(BigDecimal.valueOf(value)))
                .as("%s %s", indicator, value)
                .isTrue();
    }

    /** Verdict and outlook: what is expected at the deadline is one number, whoever asks. */
    @ParameterizedTest
    @MethodSource("months")
    void verdictAndOutlookHaveOneForecast(LocalDate day) {
        objectives(day)
                .flatMap(objective -> objective.direct().stream())
                .forEach(indicator -> indicator.projection().ifPresent(outlook -> {
                    if (outlook.forecast().isPresent() && indicator.expected().isPresent()) {
                        assertThat(outlook.forecast().getAsDouble())
                                .as("%s", indicator)
                                .isCloseTo(indicator.expected().get().doubleValue(), Offset.offset(1e-9));
                    }
                }));
    }

    /** No percentage above 100 or below 0 of an expected value, and no change per year of hundreds of points. */
    @ParameterizedTest
    @MethodSource("months")
    void theTextHasNoNumberThatNobodyCanMean(LocalDate day) {
        Pattern points = Pattern.compile("(-?[0-9][0-9.,]*) percentage\\s+points");
        evaluations(day).forEach(evaluation -> {
            String text = evaluation.toText(Locale.ENGLISH).replaceAll("\\s+", " ");
            Matcher found = points.matcher(text);
            while (found.find()) {
                assertThat(Math.abs(Double.parseDouble(found.group(1).replace(",", ""))))
                        .as(found.group())
                        .isLessThanOrEqualTo(300);
            }
            assertThat(text).doesNotContain("NaN").doesNotContain("Infinity");
        });
    }

    /** A plan or a forecast is never the value on which a verdict rests, nor is a period that is not over. */
    @ParameterizedTest
    @MethodSource("months")
    void nothingRestsOnWhatHadNotHappened(LocalDate day) {
        objectives(day)
                .flatMap(objective -> objective.indicators().stream())
                .forEach(indicator -> assertThat(indicator.series().points())
                        .allSatisfy(point -> assertThat(point.period().end())
                                .as("%s", indicator)
                                .isBeforeOrEqualTo(day)));
        assertThat(objectives(day).map(ObjectiveEvaluation::target))
                .noneMatch(target -> target.equals(new TargetValue.AtLeast(BigDecimal.ZERO)));
    }
}
