package org.akkoord.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Indicator;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.progress.ProgressCase.Deadline;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.trend.Point;
import org.akkoord.trend.Series;
import org.akkoord.trend.TrendEvaluator;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers follow by hand from the four rules in the documentation of {@link SectorAgreement}. */
class SectorAgreementTest {

    private static final TargetValue AT_LEAST_80 = new TargetValue.AtLeast(new BigDecimal("80"));

    private static Point point(int year, String value) {
        return new Point(ReportingPeriod.year(year), Quantity.of(value), OptionalDouble.empty());
    }

    private static Point sample(int year, long numerator, long denominator) {
        return Point.ofSample(ReportingPeriod.year(year), Quantity.share(numerator, denominator));
    }

    private static ProgressCase.Builder progress(TargetValue target, Point... points) {
        Series series = new Series(Arrays.asList(points));
        ProgressCase.Builder builder = ProgressCase.builder();
        builder.target(target).unit(Unit.PERCENT).series(series);
        TrendEvaluator.withDefaults().evaluate(series).ifPresent(builder::trend);
        return builder;
    }

    private static Judgement open(int deadline, TargetValue target, Point... points) {
        return judge(progress(target, points)
                .deadline(new Deadline(ReportingPeriod.year(deadline), false, false))
                .build());
    }

    /** A requirement that holds already: the latest value itself counts, and no deadline can be missed. */
    private static Judgement standing(TargetValue target, Point... points) {
        return judge(progress(target, points)
                .deadline(new Deadline(ReportingPeriod.year(2017), true, true))
                .build());
    }

    private static Judgement judge(ProgressCase progress) {
        return ProgressMethods.SECTOR_AGREEMENT.judge(progress);
    }

    private static void assertJudged(Judgement judgement, Verdict verdict, Reason reason) {
        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.reason()).isEqualTo(reason);
    }

    @Test
    void theTargetIsComparedExactlyOnTheCounts() {
        TargetValue target = new TargetValue.AtLeast(new BigDecimal("29"));
        Point justMet = new Point(ReportingPeriod.year(2020), Quantity.share(58, 200), OptionalDouble.empty());
        Point justMissed =
                new Point(ReportingPeriod.year(2020), Quantity.share(57_999_999, 200_000_000), OptionalDouble.empty());

        assertJudged(standing(target, justMet), Verdict.ACHIEVED, Reason.TARGET_MET);
        assertJudged(standing(target, justMissed), Verdict.NOT_ASSESSABLE, Reason.SINGLE_POINT);
    }

    @Test
    void aTargetThatIsMetIsAchievedEvenWhenTheValueFalls() {
        assertJudged(
                open(2025, AT_LEAST_80, point(2015, "95"), point(2020, "80")), Verdict.ACHIEVED, Reason.TARGET_MET);
    }

    @Test
    void twoValuesAreProjectedAlongTheirChangePerYear() {
        // 50 to 60 in 2 years is 5 a year; 2.5 years on to the end of 2020 72.5; (80 - 72.5) / (80 - 50) = 25 %, and
        // 10 / 30 of the way
        Judgement judgement = open(2020, AT_LEAST_80, point(2016, "50"), point(2018, "60"));

        assertThat(judgement.expected())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("72.5"));
        assertThat(judgement.shortfall().orElseThrow().doubleValue()).isEqualTo(25);
        assertJudged(judgement, Verdict.ATTENTION_NEEDED, Reason.MOVING_TOWARDS_TARGET);
    }

    /**
     * By hand: from 2015 to 2018 in 3 years, and 4.5 years on to the end of 2022, so one and a half times the change.
     */
    @ParameterizedTest
    @CsvSource({"50.1, 50.4, 50.85", "50.1, 57.5, 68.60", "50.1, 64.8, 86.85", "50.1, 64.9, 87.10"})
    void anExpectedValueCarriesNoNoiseOfDoubles(String first, String last, String expected) {
        Judgement judgement = open(2022, AT_LEAST_80, point(2015, first), point(2018, last));

        assertThat(judgement.expected().orElseThrow()).isEqualByComparingTo(expected);
    }

    @Test
    void threeValuesAreProjectedAlongTheMedianOfTheirSlopes() {
        // slopes 4, 7 and 10 a year have median 7; from 64 two and a half years on 81.5, beyond 80
        Judgement judgement = open(2020, AT_LEAST_80, point(2016, "50"), point(2017, "60"), point(2018, "64"));

        assertThat(judgement.expected())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("81.5"));
        assertJudged(judgement, Verdict.SUFFICIENT_PROGRESS, Reason.ON_COURSE);
    }

    @Test
    void aProjectionStaysWithinThePossibleValues() {
        // 70 + 10 * 12.5
        ProgressCase progress = progress(
                        new TargetValue.AtLeast(new BigDecimal("100")), point(2016, "50"), point(2018, "70"))
                .deadline(new Deadline(ReportingPeriod.year(2030), false, false))
                .range(Indicator.Range.OF_SHARES)
                .build();

        assertThat(judge(progress).expected())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("100"));
        assertThat(texts(judge(progress)))
                .contains("the projection left the possible values and was set to their limit");
    }

    @Test
    void afterTheDeadlineTheLatestValueItselfCounts() {
        // (100 - 86) / (100 - 30) = 20 % exactly is within the margin, a hair less is not
        TargetValue all = new TargetValue.AtLeast(new BigDecimal("100"));

        assertJudged(
                standing(all, point(2013, "30"), point(2020, "86")),
                Verdict.SUFFICIENT_PROGRESS,
                Reason.SHORTFALL_WITHIN_MARGIN);
        assertJudged(
                standing(all, point(2013, "30"), point(2020, "85.999999")),
                Verdict.ATTENTION_NEEDED,
                Reason.MOVING_TOWARDS_TARGET);
    }

    @Test
    void theMarginIsComparedInDecimalsNotInBinaryFractions() {
        // (80.4 - 80.38) / (80.4 - 80.3) = 0.02 / 0.1 = 20 % exactly; in double it is 20.0000000000085 %
        TargetValue target = new TargetValue.AtLeast(new BigDecimal("80.4"));

        assertJudged(
                standing(target, point(2013, "80.3"), point(2020, "80.38")),
                Verdict.SUFFICIENT_PROGRESS,
                Reason.SHORTFALL_WITHIN_MARGIN);
    }

    @Test
    void aValueOfTheDeadlineItselfIsNotProjected() {
        Judgement judgement = open(2020, AT_LEAST_80, point(2016, "50"), point(2020, "60"));

        assertThat(judgement.expected()).contains(new BigDecimal("60"));
        assertThat(texts(judgement))
                .contains("the period of the latest value lasts until the end of the deadline (2020), so the"
                        + " latest value itself counts");
    }

    @Test
    void aTenthOfTheDistanceIsTheLeastMovementThatCounts() {
        assertJudged(
                standing(AT_LEAST_80, point(2015, "30"), point(2020, "35")),
                Verdict.ATTENTION_NEEDED,
                Reason.MOVING_TOWARDS_TARGET);
        assertJudged(
                standing(AT_LEAST_80, point(2015, "30"), point(2020, "34.9")),
                Verdict.INSUFFICIENT_PROGRESS,
                Reason.NO_DETECTABLE_CHANGE);
        assertJudged(
                standing(AT_LEAST_80, point(2015, "30"), point(2020, "30")),
                Verdict.INSUFFICIENT_PROGRESS,
                Reason.NO_DETECTABLE_CHANGE);
        assertJudged(
                standing(AT_LEAST_80, point(2015, "30"), point(2020, "25.1")),
                Verdict.INSUFFICIENT_PROGRESS,
                Reason.NO_DETECTABLE_CHANGE);
        assertJudged(
                standing(AT_LEAST_80, point(2015, "30"), point(2020, "25")),
                Verdict.INSUFFICIENT_PROGRESS,
                Reason.MOVING_AWAY);
    }

    @Test
    void whereSamplingErrorIsKnownOnlyASignificantMovementCounts() {
        // pooled error, by hand: 40/100 to 50/100 has z = 0.1 / sqrt(0.45 * 0.55 * 0.02) = 1.4213 < 1.6449,
        // 400/1000 to 500/1000 has sqrt(10) times that, 4.4947
        assertJudged(
                standing(AT_LEAST_80, sample(2015, 40, 100), sample(2020, 50, 100)),
                Verdict.INSUFFICIENT_PROGRESS,
                Reason.NO_DETECTABLE_CHANGE);
        assertJudged(
                standing(AT_LEAST_80, sample(2015, 400, 1000), sample(2020, 500, 1000)),
                Verdict.ATTENTION_NEEDED,
                Reason.MOVING_TOWARDS_TARGET);
    }

    /** Python: scipy.stats.fisher_exact([[2, 1], [0, 3]], "greater") gives p = 0.2, [[7, 3], [0, 10]] 0.00155. */
    @Test
    void aMovementOfASmallSampleIsTestedExactly() {
        TargetValue atLeast99 = new TargetValue.AtLeast(new BigDecimal("99"));

        assertJudged(
                standing(atLeast99, sample(2015, 0, 3), sample(2020, 2, 3)),
                Verdict.INSUFFICIENT_PROGRESS,
                Reason.NO_DETECTABLE_CHANGE);
        assertJudged(
                standing(atLeast99, sample(2015, 0, 10), sample(2020, 7, 10)),
                Verdict.ATTENTION_NEEDED,
                Reason.MOVING_TOWARDS_TARGET);
    }

    /**
     * The numbers are those of the two tests above, and scipy.stats.fisher_exact([[1, 9], [9, 11]], "less") is 0.0621
     */
    @Test
    void aTestIsShownWithItsNumbers() {
        assertThat(texts(standing(AT_LEAST_80, sample(2015, 40, 100), sample(2020, 50, 100))))
                .contains(
                        "test statistic z of both shares together: (50 / 100 - 40 / 100) / sqrt(m * (1 - m)"
                                + " * (1 / 100 + 1 / 100)), m = (50 + 40) / (100 + 100) = 1.421",
                        "probability of such a change by chance: P(Z >= |1.421|), Z standard normal = 0.078");
        assertThat(texts(standing(
                        new TargetValue.AtLeast(new BigDecimal("99")), sample(2015, 0, 3), sample(2020, 2, 3))))
                .contains("probability of such a rise by chance (exact): P(X >= 2), X = how many of 3 have it, drawn"
                        + " without replacement from 3 + 3, of whom 0 + 2 have it = 0.2");
        assertThat(texts(standing(new TargetValue.AtMost(BigDecimal.ZERO), sample(2015, 9, 20), sample(2020, 1, 10))))
                .contains("probability of such a fall by chance (exact): P(X <= 1), X = how many of 10 have it, drawn"
                        + " without replacement from 20 + 10, of whom 9 + 1 have it = 0.062");
    }

    @Test
    void lessIsBetterWorksAsAMirrorImage() {
        TargetValue atMost10 = new TargetValue.AtMost(BigDecimal.TEN);

        assertJudged(standing(atMost10, point(2015, "60"), point(2020, "10")), Verdict.ACHIEVED, Reason.TARGET_MET);
        // (10 - 20) / (10 - 60) = 20 %
        assertJudged(
                standing(atMost10, point(2015, "60"), point(2020, "20")),
                Verdict.SUFFICIENT_PROGRESS,
                Reason.SHORTFALL_WITHIN_MARGIN);
        assertJudged(
                standing(atMost10, point(2015, "60"), point(2020, "61")),
                Verdict.INSUFFICIENT_PROGRESS,
                Reason.NO_DETECTABLE_CHANGE);
        // 5 of the distance 50 are a tenth
        assertJudged(
                standing(atMost10, point(2015, "60"), point(2020, "65")),
                Verdict.INSUFFICIENT_PROGRESS,
                Reason.MOVING_AWAY);
        assertJudged(
                standing(atMost10, sample(2015, 600, 1000), sample(2020, 500, 1000)),
                Verdict.ATTENTION_NEEDED,
                Reason.MOVING_TOWARDS_TARGET);
    }

    @Test
    void aRangeIsApproachedFromItsNearerEnd() {
        TargetValue range = new TargetValue.Between(new BigDecimal("40"), new BigDecimal("60"));

        assertJudged(standing(range, point(2015, "20"), point(2020, "60")), Verdict.ACHIEVED, Reason.TARGET_MET);
        assertJudged(
                standing(range, point(2015, "90"), point(2020, "75")),
                Verdict.ATTENTION_NEEDED,
                Reason.MOVING_TOWARDS_TARGET);
        assertJudged(
                standing(range, point(2015, "90"), point(2020, "65")),
                Verdict.SUFFICIENT_PROGRESS,
                Reason.SHORTFALL_WITHIN_MARGIN);
        // 30 above the range became 10 below it: a third is missing, and two thirds of the distance are gone
        assertJudged(
                standing(range, point(2015, "90"), point(2020, "30")), Verdict.ATTENTION_NEEDED, Reason.RANGE_CROSSED);
    }

    @Test
    void aTargetMetBeforeAndLostIsSaid() {
        Judgement fromTheStart = standing(AT_LEAST_80, point(2015, "85"), point(2020, "79"));
        Judgement onTheWay = standing(AT_LEAST_80, point(2013, "70"), point(2015, "85"), point(2020, "60"));

        assertJudged(fromTheStart, Verdict.INSUFFICIENT_PROGRESS, Reason.MET_AND_LOST);
        assertJudged(onTheWay, Verdict.INSUFFICIENT_PROGRESS, Reason.MET_AND_LOST);
        assertThat(texts(onTheWay)).contains("the target was met before, in 2015");
    }

    @Test
    void boundsDecideOnlyWhereEveryValueInThemDoes() {
        Point high = new Point(
                ReportingPeriod.year(2020),
                new Quantity.Bounds(new BigDecimal("81"), new BigDecimal("84")),
                OptionalDouble.empty());
        Point across = new Point(
                ReportingPeriod.year(2020),
                new Quantity.Bounds(new BigDecimal("79"), new BigDecimal("84")),
                OptionalDouble.empty());

        assertJudged(standing(AT_LEAST_80, point(2015, "50"), high), Verdict.ACHIEVED, Reason.TARGET_MET);
        assertJudged(standing(AT_LEAST_80, point(2015, "50"), across), Verdict.NOT_ASSESSABLE, Reason.VALUE_IS_A_RANGE);
    }

    @Test
    void aRangeThatMissesTheTargetIsNotMetAndShowsNoMovement() {
        Point low = new Point(
                ReportingPeriod.year(2020),
                new Quantity.Bounds(new BigDecimal("70"), new BigDecimal("80"), true, false),
                OptionalDouble.empty());

        assertJudged(standing(AT_LEAST_80, point(2015, "50"), low), Verdict.NOT_ASSESSABLE, Reason.RANGE_MISSES_TARGET);
    }

    @Test
    void aQualifierDecidesOnlyWhatItSays() {
        // under 80 is no 80: 50 to nearly 80 misses next to nothing, and is not achieved
        assertJudged(
                standing(AT_LEAST_80, point(2015, "50"), approximate("80", Quantity.Qualifier.UNDER)),
                Verdict.SUFFICIENT_PROGRESS,
                Reason.SHORTFALL_WITHIN_MARGIN);
        assertJudged(
                standing(AT_LEAST_80, approximate("80", Quantity.Qualifier.UNDER)),
                Verdict.NOT_ASSESSABLE,
                Reason.SINGLE_POINT);
        assertJudged(
                standing(AT_LEAST_80, point(2015, "50"), approximate("81", Quantity.Qualifier.UNDER)),
                Verdict.NOT_ASSESSABLE,
                Reason.VALUE_NOT_EXACT);
        assertJudged(
                standing(AT_LEAST_80, point(2015, "50"), approximate("80", Quantity.Qualifier.ABOUT)),
                Verdict.NOT_ASSESSABLE,
                Reason.VALUE_NOT_EXACT);
        assertJudged(
                standing(AT_LEAST_80, point(2015, "50"), approximate("80", Quantity.Qualifier.OVER)),
                Verdict.ACHIEVED,
                Reason.TARGET_MET);
    }

    private static Point approximate(String value, Quantity.Qualifier qualifier) {
        Quantity figure = new Quantity.Figure(new BigDecimal(value), qualifier);
        return new Point(ReportingPeriod.year(2020), figure, OptionalDouble.empty());
    }

    @Test
    void theAgreementsOwnBaselineTakesThePlaceOfTheFirstValue() {
        Judgement judgement = judge(progress(AT_LEAST_80, point(2020, "72"))
                .baseline(new Objective.Baseline(ReportingPeriod.year(2014), new BigDecimal("40")))
                .deadline(new Deadline(ReportingPeriod.year(2017), true, true))
                .build());

        // (80 - 72) / (80 - 40) = 20 %
        assertJudged(judgement, Verdict.SUFFICIENT_PROGRESS, Reason.SHORTFALL_WITHIN_MARGIN);
        assertThat(texts(judgement))
                .contains(
                        "the baseline is the agreement's own, for 2014",
                        "the requirement holds from 2017 on, so the latest value itself counts");
    }

    @Test
    void aCeilingTakesThePlaceOfTheTargetInDistancesAndItsEffectIsSaid() {
        ProgressCase progress = progress(
                        new TargetValue.AtLeast(new BigDecimal("100")), point(2013, "40"), point(2020, "85"))
                .ceiling(new Objective.Ceiling(
                        new BigDecimal("90"),
                        Quantity.Qualifier.ABOUT,
                        LocalizedText.of("en", "turnover"),
                        Provenance.INFERRED,
                        List.of()))
                .deadline(new Deadline(ReportingPeriod.year(2018), true, true))
                .build();

        assertJudged(judge(progress), Verdict.SUFFICIENT_PROGRESS, Reason.SHORTFALL_WITHIN_MARGIN);
        assertThat(texts(judge(progress)))
                .contains("with that ceiling the shortfall is 10 %; without it 25 %, and the verdict would be:"
                        + " attention needed");
        assertJudged(judge(progress.withoutCeiling()), Verdict.ATTENTION_NEEDED, Reason.MOVING_TOWARDS_TARGET);
    }

    @Test
    void withoutATargetValueThereIsNoVerdict() {
        assertJudged(
                standing(new TargetValue.Unquantified(), point(2015, "50"), point(2020, "60")),
                Verdict.NOT_ASSESSABLE,
                Reason.NO_TARGET_VALUE);
        assertJudged(standing(AT_LEAST_80), Verdict.NOT_ASSESSABLE, Reason.NO_MEASUREMENT);
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new SectorAgreement(new BigDecimal("-1"), BigDecimal.TEN, 0.05))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the margin must be 0 or more, the movement above 0 and the significance between 0 and 0.5");
        assertThatThrownBy(() -> new SectorAgreement(BigDecimal.TEN, BigDecimal.TEN, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thresholdsAreParameters() {
        SectorAgreement strict = new SectorAgreement(BigDecimal.ZERO, new BigDecimal("90"), 0.05);
        ProgressCase progress = progress(AT_LEAST_80, point(2015, "30"), point(2020, "70"))
                .deadline(new Deadline(ReportingPeriod.year(2017), false, true))
                .build();

        assertThat(judge(progress).verdict()).isEqualTo(Verdict.SUFFICIENT_PROGRESS);
        assertThat(strict.judge(progress).verdict()).isEqualTo(Verdict.INSUFFICIENT_PROGRESS);
    }

    private static List<String> texts(Judgement judgement) {
        return judgement.steps().stream()
                .map((Step step) -> step.text(Locale.ENGLISH))
                .toList();
    }
}
