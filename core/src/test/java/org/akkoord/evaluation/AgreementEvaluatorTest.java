package org.akkoord.evaluation;

import static org.akkoord.evaluation.Sample.AS_OF;
import static org.akkoord.evaluation.Sample.DIRECT;
import static org.akkoord.evaluation.Sample.OBJECTIVE;
import static org.akkoord.evaluation.Sample.agreement;
import static org.akkoord.evaluation.Sample.direct;
import static org.akkoord.evaluation.Sample.evaluate;
import static org.akkoord.evaluation.Sample.figure;
import static org.akkoord.evaluation.Sample.objective;
import static org.akkoord.evaluation.Sample.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.DeclaredVerdict.Concordance;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.explain.Explanation;
import org.akkoord.explain.Step;
import org.akkoord.indicator.Cell;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.Indicator.SeriesBreak;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.progress.Judgement;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.trend.TrendEvaluator;
import org.akkoord.trend.TrendMethod;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;

class AgreementEvaluatorTest {

    private static void assertObjective(AgreementEvaluation evaluation, Verdict verdict, Reason reason) {
        assertThat(objective(evaluation).verdict()).isEqualTo(verdict);
        assertThat(objective(evaluation).explanation().reason()).isEqualTo(reason);
    }

    private static List<String> texts(Explanation explanation) {
        return Stream.concat(
                        explanation.steps().stream().map(step -> step.text(Locale.ENGLISH)),
                        explanation.parts().stream().flatMap(part -> texts(part.explanation()).stream()))
                .toList();
    }

    private static SeriesBreak breakOf2017(SeriesBreak.Comparability comparability) {
        return new SeriesBreak(
                LocalDate.of(2017, 8, 1), SeriesBreak.Kind.METHOD, comparability, text("new supervision"), List.of());
    }

    @Test
    void whatIsPublishedLaterIsNotKnownYet() {
        Measurement later = direct("2018", "85").toBuilder()
                .published(LocalDate.of(2020, 10, 13))
                .build();
        Agreement agreement = agreement(DIRECT, OBJECTIVE);

        AgreementEvaluation before = evaluate(agreement, direct("2016", "60"), later);
        AgreementEvaluation after = AgreementEvaluator.withDefaults()
                .evaluate(
                        agreement, MeasurementSet.of(List.of(direct("2016", "60"), later)), LocalDate.of(2020, 10, 13));

        assertObjective(before, Verdict.NOT_ASSESSABLE, Reason.SINGLE_POINT);
        assertThat(before.unpublished()).containsExactly(later);
        assertThat(texts(objective(before).explanation()))
                .contains("left out: Direct: 85 % in 2018 - not published until 13 October 2020");
        assertObjective(after, Verdict.ACHIEVED, Reason.TARGET_MET);
        assertThat(after.unpublished()).isEmpty();
    }

    @Test
    void withNothingPublishedYetThatIsTheReason() {
        AgreementEvaluation evaluation = evaluate(
                agreement(DIRECT, OBJECTIVE),
                direct("2018", "85").toBuilder()
                        .published(LocalDate.of(2021, 1, 1))
                        .build());

        assertObjective(evaluation, Verdict.NOT_ASSESSABLE, Reason.NOT_YET_PUBLISHED);
        assertObjective(evaluate(agreement(DIRECT, OBJECTIVE)), Verdict.NOT_ASSESSABLE, Reason.NO_MEASUREMENT);
    }

    @Test
    void aCohortIsNotKnownBeforeItsReferenceDate() {
        Measurement cohort =
                direct("2017/2018", "85").toBuilder().cohort("weak-2017").build();
        Agreement agreement = agreement(DIRECT, OBJECTIVE);

        AgreementEvaluation early = AgreementEvaluator.withDefaults()
                .evaluate(agreement, MeasurementSet.of(List.of(cohort)), LocalDate.of(2019, 8, 31));

        assertObjective(early, Verdict.NOT_ASSESSABLE, Reason.NOT_YET_PUBLISHED);
        assertObjective(evaluate(agreement, cohort), Verdict.ACHIEVED, Reason.TARGET_MET);
    }

    @Test
    void aRevisionReplacesTheEarlierPublicationFromItsDateOn() {
        Measurement first = direct("2018", "85").toBuilder()
                .published(LocalDate.of(2019, 1, 1))
                .build();
        Measurement revised = direct("2018", "75").toBuilder()
                .published(LocalDate.of(2020, 1, 1))
                .build();
        Agreement agreement = agreement(DIRECT, OBJECTIVE);
        MeasurementSet figures = MeasurementSet.of(List.of(first, revised, direct("2016", "60")));

        AgreementEvaluation before =
                AgreementEvaluator.withDefaults().evaluate(agreement, figures, LocalDate.of(2019, 12, 31));
        AgreementEvaluation after = AgreementEvaluator.withDefaults().evaluate(agreement, figures, AS_OF);

        assertObjective(before, Verdict.ACHIEVED, Reason.TARGET_MET);
        assertThat(objective(after).verdict()).isNotEqualTo(Verdict.ACHIEVED);
        assertThat(texts(objective(after).explanation()))
                .contains("left out: Direct: 85 % in 2018 - it was published again on 1 January 2020");
    }

    @Test
    void proxiesAreShownAndNeverCounted() {
        AgreementEvaluation evaluation = evaluate(agreement(DIRECT, OBJECTIVE), figure("proxy", "2018", "99"));

        assertObjective(evaluation, Verdict.NOT_ASSESSABLE, Reason.NO_MEASUREMENT);
        Objective onlyProxies =
                OBJECTIVE.toBuilder().indicators(List.of("proxy")).build();
        AgreementEvaluation shown = evaluate(agreement(DIRECT, onlyProxies), figure("proxy", "2018", "99"));
        assertObjective(shown, Verdict.NOT_ASSESSABLE, Reason.ONLY_PROXIES);
        assertThat(objective(shown).explanation().summary(Locale.ENGLISH))
                .isEqualTo("there are only proxies, which are shown and not counted: 99 % in 2018");
        assertThat(texts(objective(shown).explanation()))
                .contains(
                        "left out: Proxy: 99 % in 2018 - a proxy is shown and not counted",
                        "note: teachers, not schools");
    }

    @Test
    void noVerdictWhereTheAgreementGivesNoTarget() {
        Objective words =
                OBJECTIVE.toBuilder().target(new TargetValue.Unquantified()).build();

        AgreementEvaluation evaluation = evaluate(agreement(DIRECT, words), direct("2015", "60"), direct("2018", "85"));

        assertObjective(evaluation, Verdict.NOT_ASSESSABLE, Reason.NO_TARGET_VALUE);
        assertThat(objective(evaluation).explanation().summary(Locale.ENGLISH))
                .isEqualTo("the agreement gives no target value: 85 % in 2018");
    }

    @Test
    void discontinuedMonitoringIsTheReasonWithItsOwnReason() {
        Objective ended = OBJECTIVE.toBuilder()
                .discontinued(new Objective.Discontinuation(text("it does not fit"), List.of()))
                .build();

        AgreementEvaluation evaluation = evaluate(agreement(DIRECT, ended), direct("2018", "85"));

        assertObjective(evaluation, Verdict.NOT_ASSESSABLE, Reason.MONITORING_DISCONTINUED);
        assertThat(objective(evaluation).explanation().summary(Locale.ENGLISH))
                .isEqualTo("it is no longer monitored in numbers: it does not fit");
    }

    @Test
    void sharesOfPartsAreAddedFromCountsAndComparedWithTheStatedTotal() {
        // Dashboard Bestuursakkoord PO 2020, lines 248-256: 68 of 94 and 14 of 38, stated as 62 percent
        Measurement weak = direct("2017/2018", "0").toBuilder()
                .value(Quantity.share(68, 94))
                .cell(Cell.of(Cell.UNNAMED, "onvoldoende"))
                .cohort("weak-2017")
                .build();
        Measurement veryWeak = weak.toBuilder()
                .value(Quantity.share(14, 38))
                .cell(Cell.of(Cell.UNNAMED, "zeer zwak"))
                .build();
        Measurement stated =
                direct("2017/2018", "62").toBuilder().cohort("weak-2017").build();

        AgreementEvaluation evaluation = evaluate(agreement(DIRECT, OBJECTIVE), weak, veryWeak, stated);

        assertThat(objective(evaluation)
                        .indicators()
                        .get(0)
                        .level()
                        .orElseThrow()
                        .value())
                .isEqualTo(Quantity.share(82, 132));
        assertThat(texts(objective(evaluation).explanation()))
                .contains(
                        "added from counts: (68 + 14) / (94 + 38) = 82 / 132 = 62.1 %; the stated value, 62 % in 2017/2018,"
                                + " agrees with it",
                        "closed units, such as schools, count in the denominator: 3 in Weak in 2017/2018");
    }

    @Test
    void percentagesOfPartsAreNeverAveraged() {
        Measurement one = direct("2018", "72").toBuilder()
                .cell(Cell.of(Cell.UNNAMED, "a"))
                .build();
        Measurement other = direct("2018", "37").toBuilder()
                .cell(Cell.of(Cell.UNNAMED, "b"))
                .build();

        AgreementEvaluation evaluation = evaluate(agreement(DIRECT, OBJECTIVE), one, other);

        assertObjective(evaluation, Verdict.NOT_ASSESSABLE, Reason.PARTS_WITHOUT_COUNTS);
        assertThat(texts(objective(evaluation).explanation()))
                .contains("left out: Direct (a): 72 % in 2018 - a part without counts cannot be added, and"
                        + " percentages are never averaged");
    }

    @Test
    void aBreakSplitsTheSeriesUnlessThePublisherComparesAcrossIt() {
        Indicator broken = DIRECT.toBuilder()
                .breaks(List.of(breakOf2017(SeriesBreak.Comparability.NOT_STATED)))
                .build();
        Indicator compared = DIRECT.toBuilder()
                .breaks(List.of(breakOf2017(SeriesBreak.Comparability.COMPARABLE)))
                .build();
        Measurement before = direct("2015", "40");
        Measurement after = direct("2018", "70");

        AgreementEvaluation split = evaluate(agreement(broken, OBJECTIVE), before, after);
        AgreementEvaluation crossed = evaluate(agreement(compared, OBJECTIVE), before, after);

        assertObjective(split, Verdict.NOT_ASSESSABLE, Reason.SINGLE_POINT_SINCE_BREAK);
        assertThat(texts(objective(split).explanation()))
                .contains("left out: Direct: 40 % in 2015 - it is from before the break of 1 August 2017, and"
                        + " no comparison is made across it");
        assertThat(objective(split).indicators().get(0).change()).isEmpty();
        assertObjective(crossed, Verdict.ATTENTION_NEEDED, Reason.MOVED_NOT_IN_TIME);
        assertThat(texts(objective(crossed).explanation()))
                .contains("compared across the break of 1 August 2017, because the publisher does so: new supervision");
        assertThat(objective(crossed).indicators().get(0).evidence().remarks()).contains(Evidence.Remark.ACROSS_BREAK);
    }

    @Test
    void figuresInAnotherUnitAreNotCompared() {
        Measurement count = direct("2018", "85").toBuilder().unit(Unit.COUNT).build();

        AgreementEvaluation evaluation = evaluate(agreement(DIRECT, OBJECTIVE), count);

        // there is a number, in another unit
        assertObjective(evaluation, Verdict.NOT_ASSESSABLE, Reason.UNIT_DIFFERS);
        assertThat(evaluation.problems())
                .extracting(problem -> problem.message())
                .containsExactly("indicator 'direct', 2018: the figure is in count, but its indicator is in percent; no"
                        + " evaluation will use it");
        Indicator counted = DIRECT.toBuilder().unit(Unit.COUNT).build();
        assertObjective(evaluate(agreement(counted, OBJECTIVE), count), Verdict.NOT_ASSESSABLE, Reason.UNIT_DIFFERS);
    }

    /** Grade retention of OCW in Cijfers: 3.32 % of 2020 met 3.8 % by a break of the exceptional year alone. */
    @Test
    void aTargetThatWasSetBeforeABreakIsNotAchievedAfterIt() {
        Objective objective = OBJECTIVE.toBuilder()
                .target(new TargetValue.AtMost(new BigDecimal("3.8")))
                .baseline(new Objective.Baseline(ReportingPeriod.year(2013), new BigDecimal("5.8")))
                .build();
        Measurement broken = direct("2019", "3.32").toBuilder()
                .flags(List.of(Measurement.StatusFlag.BREAK))
                .build();
        Indicator declared = DIRECT.toBuilder()
                .breaks(List.of(seriesBreak(Indicator.SeriesBreak.Comparability.NOT_COMPARABLE)))
                .build();
        Indicator comparable = DIRECT.toBuilder()
                .breaks(List.of(seriesBreak(Indicator.SeriesBreak.Comparability.COMPARABLE)))
                .build();

        assertObjective(
                evaluate(agreement(DIRECT, objective), direct("2018", "5.9"), broken),
                Verdict.NOT_ASSESSABLE,
                Reason.BREAK_SINCE_BASELINE);
        assertObjective(
                evaluate(agreement(DIRECT, objective), broken), Verdict.NOT_ASSESSABLE, Reason.BREAK_SINCE_BASELINE);
        assertObjective(
                evaluate(agreement(declared, objective), direct("2019", "3.32")),
                Verdict.NOT_ASSESSABLE,
                Reason.BREAK_SINCE_BASELINE);
        assertThat(objective(evaluate(agreement(comparable, objective), direct("2019", "3.32")))
                        .verdict())
                .isEqualTo(Verdict.ACHIEVED);
        assertThat(objective(evaluate(agreement(DIRECT, objective), direct("2019", "3.32")))
                        .verdict())
                .isEqualTo(Verdict.ACHIEVED);
    }

    private static Indicator.SeriesBreak seriesBreak(Indicator.SeriesBreak.Comparability comparability) {
        return new Indicator.SeriesBreak(
                LocalDate.of(2019, 1, 1),
                Indicator.SeriesBreak.Kind.METHOD,
                comparability,
                Sample.text("New survey"),
                List.of());
    }

    @Test
    void figuresThatContradictEachOtherAreBothLeftOut() {
        Measurement one =
                direct("2017/2018", "85").toBuilder().cohort("weak-2017").build();
        Measurement other = direct("2017/2018", "60");

        AgreementEvaluation evaluation = evaluate(agreement(DIRECT, OBJECTIVE), one, other);

        assertObjective(evaluation, Verdict.NOT_ASSESSABLE, Reason.CONFLICTING);
        assertThat(texts(objective(evaluation).explanation()))
                .contains(
                        "left out: Direct: 85 % in 2017/2018 - another figure for the same period" + " contradicts it");
    }

    @Test
    void wordsAndMissingValuesAreLeftOutByName() {
        Measurement words = direct("2017", "0").toBuilder()
                .value(new Quantity.Words(text("nearly all")))
                .build();
        Measurement missing = direct("2018", "0").toBuilder()
                .value(Quantity.missing(Quantity.MissingReason.SUPPRESSED))
                .build();

        AgreementEvaluation evaluation = evaluate(agreement(DIRECT, OBJECTIVE), words, missing);

        assertObjective(evaluation, Verdict.NOT_ASSESSABLE, Reason.NO_NUMBER);
        assertThat(texts(objective(evaluation).explanation()))
                .contains(
                        "left out: Direct: \"nearly all\" in 2017 - it is in words, and no number is made of"
                                + " words",
                        "left out: Direct: no value (suppressed) in 2018 - there is no value");
    }

    @Test
    void aFigureOfAnIndicatorThatTheAgreementDoesNotHaveIsReported() {
        AgreementEvaluation evaluation = evaluate(agreement(DIRECT, OBJECTIVE), figure("other", "2018", "85"));

        assertThat(evaluation.problems())
                .extracting(problem -> problem.message())
                .containsExactly(
                        "the agreement has no indicator 'other'; its figures are kept, but no evaluation will use them");
    }

    @Test
    void aGoalIsTheWorstOfTheObjectivesThatCouldBeAssessed() {
        Objective words = OBJECTIVE.toBuilder()
                .id("g1.b")
                .target(new TargetValue.Unquantified())
                .build();
        Objective more = OBJECTIVE.toBuilder()
                .id("g1.c")
                .target(new TargetValue.AtLeast(new BigDecimal("100")))
                .build();

        AgreementEvaluation evaluation =
                evaluate(agreement(DIRECT, OBJECTIVE, words, more), direct("2015", "85"), direct("2018", "85"));

        assertThat(evaluation.goal("g1").verdict()).isEqualTo(Verdict.INSUFFICIENT_PROGRESS);
        assertThat(evaluation.goal("g1").explanation().steps().get(0).text(Locale.ENGLISH))
                .isEqualTo("the worst of the parts that could be assessed: g1.a: achieved, g1.b: not"
                        + " assessable, g1.c: insufficient progress");
        assertThat(evaluation.goal("g1").objective("g1.b").verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
    }

    @Test
    void declaredVerdictsStandBesideTheComputedOne() {
        AgreementEvaluation differs =
                evaluate(agreement(DIRECT, OBJECTIVE), direct("2015", "60"), direct("2018", "60"));
        AgreementEvaluation early = AgreementEvaluator.withDefaults()
                .evaluate(agreement(DIRECT, OBJECTIVE), MeasurementSet.empty(), LocalDate.of(2020, 10, 11));

        assertThat(differs.goal("g1").declared())
                .extracting(Step.Declared::concordance)
                .containsExactly(Concordance.DIFFERS);
        assertThat(texts(differs.goal("g1").explanation()))
                .contains("declared by The minister (12 October 2020) on \"theme\": \"said so\" (achieved) - the"
                        + " figures give insufficient progress");
        assertThat(early.goal("g1").declared()).isEmpty();
    }

    @Test
    void theTargetInForceOnTheDateCounts() {
        Objective revised = OBJECTIVE.toBuilder()
                .earlierTargets(List.of(new TargetValue.Earlier(
                        new TargetValue.AtLeast(new BigDecimal("90")),
                        LocalDate.of(2018, 6, 14),
                        text("update"),
                        List.of())))
                .build();
        Agreement agreement = agreement(DIRECT, revised);
        MeasurementSet figures = MeasurementSet.of(List.of(direct("2016", "85"), direct("2017", "85")));

        AgreementEvaluation before =
                AgreementEvaluator.withDefaults().evaluate(agreement, figures, LocalDate.of(2018, 6, 14));
        AgreementEvaluation after =
                AgreementEvaluator.withDefaults().evaluate(agreement, figures, LocalDate.of(2018, 6, 15));

        assertThat(objective(before).verdict()).isEqualTo(Verdict.INSUFFICIENT_PROGRESS);
        assertThat(objective(after).verdict()).isEqualTo(Verdict.ACHIEVED);
    }

    @Test
    void evidenceIsSeparateFromTheVerdict() {
        Measurement latest = direct("2017", "85").toBuilder()
                .coverage(Measurement.Coverage.SAMPLE)
                .provenance(Provenance.DERIVED)
                .publisher("survey")
                .addFlags(Measurement.StatusFlag.SELF_REPORTED)
                .build();

        Evidence evidence = objective(evaluate(agreement(DIRECT, OBJECTIVE), latest))
                .indicators()
                .get(0)
                .evidence();

        assertThat(evidence.grade()).isEqualTo(Evidence.Grade.LIMITED);
        assertThat(evidence.presentation()).isEmpty();
        // from 2017-12-31 to 2020-10-12 are 33 whole months
        assertThat(evidence.ageMonths()).hasValue(33);
        assertThat(evidence.coverage()).isEqualTo(Measurement.Coverage.SAMPLE);
        assertThat(evidence.publishers()).containsExactly("survey");
        assertThat(evidence.flags()).containsExactly(Measurement.StatusFlag.SELF_REPORTED);
        assertThat(evidence.remarks())
                .containsExactly(
                        Evidence.Remark.OLD,
                        Evidence.Remark.DERIVED_VALUE,
                        Evidence.Remark.FEW_VALUES,
                        Evidence.Remark.UNKNOWN_SAMPLING_ERROR);
    }

    @Test
    void theGradeOfTheEvidenceFollowsFromItsRemarksFlagsAndTheStandards() {
        Measurement census = direct("2020-06", "85").toBuilder()
                .coverage(Measurement.Coverage.CENSUS)
                .build();

        assertThat(grade(census)).isEqualTo(Evidence.Grade.GOOD);
        assertThat(grade(census.toBuilder()
                        .flags(List.of(Measurement.StatusFlag.REVISED))
                        .build()))
                .isEqualTo(Evidence.Grade.GOOD);
        assertThat(grade(census.toBuilder()
                        .flags(List.of(Measurement.StatusFlag.PROVISIONAL))
                        .build()))
                .isEqualTo(Evidence.Grade.LIMITED);
        assertThat(grade(census.toBuilder().period(ReportingPeriod.year(2017)).build()))
                .isEqualTo(Evidence.Grade.LIMITED);
        assertThat(grade(census.toBuilder()
                        .flags(List.of(Measurement.StatusFlag.REPRESENTATIVENESS_UNKNOWN))
                        .build()))
                .isEqualTo(Evidence.Grade.WEAK);
        assertThat(objective(evaluate(agreement(DIRECT, OBJECTIVE), figure("proxy", "2020-06", "85")))
                        .indicators())
                .extracting(indicator -> indicator.evidence().grade())
                .containsExactly(Evidence.Grade.NONE, Evidence.Grade.WEAK);
    }

    @Test
    void aSmallSampleIsWeakEvidenceByTheNchsStandards() {
        // 20 of 29 is below the effective size of 30; 400 of 500 has a 95 % interval of less than 0.08
        Measurement small = direct("2020-06", "0").toBuilder()
                .value(Quantity.share(20, 29))
                .coverage(Measurement.Coverage.SAMPLE)
                .build();

        assertThat(grade(small)).isEqualTo(Evidence.Grade.WEAK);
        assertThat(grade(small.toBuilder().value(Quantity.share(400, 500)).build()))
                .isEqualTo(Evidence.Grade.GOOD);
    }

    private static Evidence.Grade grade(Measurement figure) {
        return objective(evaluate(agreement(DIRECT, OBJECTIVE), figure))
                .indicators()
                .get(0)
                .evidence()
                .grade();
    }

    @Test
    void anObjectiveWithoutADateIsJudgedAtTheEndOfTheAgreement() {
        AgreementEvaluation evaluation =
                evaluate(agreement(DIRECT, Sample.UNDATED), direct("2016", "60"), direct("2018", "70"));

        // 5 a year from 2018.5 to the middle of 31 December 2020: 70 + 5 * 2.499 = 82.49
        assertObjective(evaluation, Verdict.SUFFICIENT_PROGRESS, Reason.ON_COURSE);
        assertThat(texts(objective(evaluation).explanation()))
                .contains("the objective has no deadline, so the end of the agreement (31 December 2020) counts");
    }

    @Test
    void anApplicationPassesItsOwnMethodWithParametersAndReasonsInItsOwnWords() {
        LocalizedText words =
                LocalizedText.of("en", "the council wants to see it again").with("nl", "terug in de raad");
        AgreementEvaluation evaluation = AgreementEvaluator.withDefaults()
                .with(ProgressMethod.of(
                        "COUNCIL",
                        List.of(new ProgressMethod.Parameter("term", LocalizedText.of("en", "term 4 years"))),
                        progress -> Judgement.of(Verdict.ATTENTION_NEEDED, words, progress, List.of())))
                .evaluate(agreement(DIRECT, OBJECTIVE), MeasurementSet.of(List.of(direct("2018", "85"))), AS_OF);

        assertObjective(evaluation, Verdict.ATTENTION_NEEDED, Reason.OF_THE_METHOD);
        assertThat(evaluation.method()).isEqualTo("COUNCIL");
        assertThat(objective(evaluation).explanation().summary(Locale.ENGLISH))
                .isEqualTo("the council wants to see it again: 85 % in 2018");
        assertThat(evaluation.toText(Locale.ENGLISH))
                .contains(" - method: COUNCIL (term 4 years)\n", "the council wants to see it again: 85 % in 2018");
        assertThat(evaluation.toText(Locale.forLanguageTag("nl")))
                .contains(" - methode: COUNCIL (term 4 years)\n", "terug in de raad: 85 % in 2018");
    }

    @Test
    void anotherTrendMethodIsUsedAndSaid() {
        Objective later =
                OBJECTIVE.toBuilder().deadline(ReportingPeriod.year(2025)).build();
        AgreementEvaluation evaluation = AgreementEvaluator.withDefaults()
                .with(TrendEvaluator.withDefaults().with(TrendMethod.LEAST_SQUARES))
                .evaluate(
                        agreement(DIRECT, later),
                        MeasurementSet.of(List.of(direct("2016", "50"), direct("2017", "60"), direct("2018", "64"))),
                        AS_OF);

        // least squares through 50, 60, 64 rises by 7 a year
        assertThat(texts(objective(evaluation).explanation()))
                .contains(
                        "trend per year (least squares): sum((x - mean x)(y - mean y)) / sum((x - mean x)^2) = 7 percentage"
                                + " points, for the points (year; value) (2016.5; 50), (2017.5; 60), (2018.5; 64)");
    }

    @Test
    void theOrderOfTheFiguresNeverMatters() {
        List<Measurement> figures = new ArrayList<>(List.of(
                direct("2014", "41.3"),
                direct("2015", "42.9"),
                direct("2016", "50.01"),
                direct("2017", "55.5"),
                figure("proxy", "2017", "3"),
                direct("2018", "61.7")));
        Agreement agreement = agreement(DIRECT, OBJECTIVE);
        AgreementEvaluation expected =
                AgreementEvaluator.withDefaults().evaluate(agreement, MeasurementSet.of(figures), AS_OF);
        Random random = new Random(20201012);

        for (int i = 0; i < 200; i++) {
            Collections.shuffle(figures, random);
            assertThat(AgreementEvaluator.withDefaults().evaluate(agreement, MeasurementSet.of(figures), AS_OF))
                    .isEqualTo(expected);
        }
    }

    @Test
    void anUnknownGoalIsNamedWithTheKnownOnes() {
        AgreementEvaluation evaluation = evaluate(agreement(DIRECT, OBJECTIVE));

        assertThatThrownBy(() -> evaluation.goal("g2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no goal 'g2', the nearest is 'g1', there are: g1");
    }

    @Test
    void aGoalWithoutObjectivesSaysSo() {
        Goal empty = Goal.builder().id("g1").title(text("Goal")).build();

        AgreementEvaluation evaluation = evaluate(agreement(DIRECT, empty));

        assertThat(evaluation.goal("g1").verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(evaluation.goal("g1").explanation().reason()).isEqualTo(Reason.NO_OBJECTIVE);
    }

    @Test
    void everyFigureIsEitherUsedOrLeftOut() {
        Indicator broken = DIRECT.toBuilder()
                .breaks(List.of(breakOf2017(SeriesBreak.Comparability.NOT_COMPARABLE)))
                .build();
        List<Measurement> figures = List.of(
                direct("2014", "40"),
                direct("2015", "40").toBuilder().unit(Unit.COUNT).build(),
                direct("2018", "50"),
                direct("2019", "60").toBuilder()
                        .published(LocalDate.of(2021, 1, 1))
                        .build(),
                figure("proxy", "2018", "70"));

        AgreementEvaluation evaluation = AgreementEvaluator.withDefaults()
                .evaluate(agreement(broken, OBJECTIVE), MeasurementSet.of(figures), AS_OF);
        List<Step> steps = objective(evaluation).explanation().steps();

        assertThat(steps.stream().filter(Step.Used.class::isInstance)).hasSize(1);
        assertThat(steps.stream().filter(Step.LeftOut.class::isInstance)).hasSize(4);
    }
}
