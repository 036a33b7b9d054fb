package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Goal;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.evaluation.Evidence;
import org.akkoord.evaluation.IndicatorEvaluation;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.indicator.Indicator;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.Measurement.StatusFlag;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;

/**
 * Where the figures of the website mislead whoever takes them as they stand: ten traps, each with the verdict that a
 * careful monitor gives. As of the letter of 12 October 2020 where no other day is named.
 */
class WebsiteTrapsTest {

    private static final ReferenceAgreement PO_FILES = ReferenceAgreement.po();
    private static final ReferenceAgreement VO_FILES = ReferenceAgreement.vo();
    private static final AgreementEvaluation PO = PO_FILES.evaluate();
    private static final AgreementEvaluation VO = VO_FILES.evaluate();

    private static ObjectiveEvaluation objective(AgreementEvaluation evaluation, String id) {
        return evaluation.goal(id.substring(0, id.indexOf('.'))).objective(id);
    }

    private static List<String> series(ObjectiveEvaluation objective, int indicator) {
        return objective.indicators().get(indicator).series().points().stream()
                .map(WebsiteTrapsTest::text)
                .toList();
    }

    private static String text(Point point) {
        return point.period() + " " + point.value().decimal().orElseThrow().toPlainString();
    }

    private static List<Measurement> figures(ReferenceAgreement reference, String indicator) {
        return reference.figures().of(indicator);
    }

    private static Agreement with(Agreement agreement, String id, Objective changed) {
        return agreement.toBuilder()
                .ambitions(agreement.ambitions().stream()
                        .map(ambition -> ambition.toBuilder()
                                .goals(ambition.goals().stream()
                                        .map(goal -> goal.id().equals(id.substring(0, id.indexOf('.')))
                                                ? replaced(goal, changed)
                                                : goal)
                                        .toList())
                                .build())
                        .toList())
                .build();
    }

    private static Goal replaced(Goal goal, Objective changed) {
        return goal.toBuilder()
                .objectives(goal.objectives().stream()
                        .map(each -> each.id().equals(changed.id()) ? changed : each)
                        .toList())
                .build();
    }

    /**
     * PO-4b: the line of the chart ends at 80 in 2020; the wording is read as all boards, 100. The 80 equals the target
     * of 4.a. The agreement's wording is judged and the other is said; from 48 down to 38 the verdict is the same
     * against both, so nothing hangs on the reading.
     */
    @Test
    void selfEvaluationIsJudgedByTheWordingAndTheOtherTargetIsSaid() {
        ObjectiveEvaluation judged = objective(PO, "po-4.b");
        Objective objective = judged.objective();

        assertThat(judged.target()).isEqualTo(new TargetValue.AtLeast(new BigDecimal("100")));
        assertThat(objective.milestones()).isEmpty();
        assertThat(objective.note().orElseThrow().in(Locale.ENGLISH)).contains("80 percent in 2020");
        Objective other = objective.toBuilder()
                .target(new TargetValue.AtLeast(new BigDecimal("80")))
                .build();
        ObjectiveEvaluation against80 = objective(
                AgreementEvaluator.withDefaults()
                        .evaluate(
                                with(PO_FILES.agreement(), "po-4.b", other),
                                PO_FILES.figures(),
                                ReferenceAgreement.LETTER),
                "po-4.b");
        assertThat(List.of(judged, against80)).allSatisfy(each -> {
            assertThat(each.verdict()).isEqualTo(Verdict.INSUFFICIENT_PROGRESS);
            assertThat(each.explanation().reason()).isEqualTo(Reason.MOVING_AWAY);
        });
        // the line itself stands beside it as a plan of the website
        assertThat(figures(PO_FILES, "annual-self-evaluation-line"))
                .hasSize(6)
                .allMatch(figure ->
                        figure.has(StatusFlag.FORECAST) && figure.publisher().equals(Optional.of("OIC")));
    }

    /**
     * PO-7: the objective says 2017 and the line reaches 100 in 2020, so its values are no interim targets. For 2015
     * the text says 71 and the chart 79: two series. From the chart of ten cohorts 79 counts, and 87 of 2018 is a fall
     * from 88. Against 100 the cohort of 2018 still misses 13 of the 24 points between 76 and 100, more than the
     * margin.
     */
    @Test
    void guidanceOfStartersHasTwoSeriesOfWhichOneCounts() {
        ObjectiveEvaluation judged = objective(PO, "po-7.a");

        assertThat(judged.objective().milestones()).isEmpty();
        assertThat(judged.objective().deadline().orElseThrow().toString()).isEqualTo("2017");
        assertThat(series(judged, 0))
                .containsExactly(
                        "2009 76", "2010 81", "2011 78", "2012 72", "2013 74", "2014 72", "2015 79", "2016 83",
                        "2017 88", "2018 87");
        assertThat(figures(PO_FILES, "starters-guided"))
                .filteredOn(figure -> figure.period().toString().equals("2015"))
                .extracting(figure -> figure.publisher().orElseThrow() + " "
                        + figure.value().decimal().orElseThrow())
                .containsExactlyInAnyOrder("LBM 71", "OIC-TEXT 71", "OIC 79");
        assertThat(judged.verdict()).isEqualTo(Verdict.ATTENTION_NEEDED);
    }

    /**
     * PO-5b: the chart labels the year after the judgement. By the year of the judgement 62 is of 2017/2018, as in the
     * paper, and not a later year; the value before was 65, so the "slight decline" (D:251) is 3 points, as small as
     * that of self-evaluation (D:222). From 21 to 62 it still moves towards all, too slowly.
     */
    @Test
    void weakSchoolsStandAtTheYearOfTheJudgement() {
        ObjectiveEvaluation judged = objective(PO, "po-5.b");
        IndicatorEvaluation improved = judged.indicators().get(0);

        assertThat(improved.series().points())
                .extracting(point -> point.period().toString())
                .containsExactly("2014/2015", "2015/2016", "2016/2017", "2017/2018");
        assertThat(series(judged, 0)).startsWith("2014/2015 21", "2015/2016 38", "2016/2017 65");
        // 82 of 132 of the register, which the website rounds to 62
        assertThat(improved.level().orElseThrow().value().counts().orElseThrow().numerator())
                .isEqualTo(82);
        assertThat(judged.verdict()).isEqualTo(Verdict.ATTENTION_NEEDED);
    }

    /**
     * PO-10a: the chart has the measurement of June 2020 at 2019, which the text beside it corrects, and 2016 was
     * revised because another survey was used before. Against 2015 the fall is 14 points, not the 5 of the paper; the
     * interim target of 89 in 2016 was missed with 69. Insufficient, as the minister says.
     */
    @Test
    void physicalEducationFellBy14PointsSince2015() {
        ObjectiveEvaluation judged = objective(PO, "po-10.a");

        assertThat(series(judged, 0)).containsExactly("2015 78", "2016 69", "2017 65", "2018 69", "2020-06 64");
        assertThat(figures(PO_FILES, "pe-two-hours"))
                .filteredOn(figure -> figure.period().toString().equals("2016"))
                .isNotEmpty()
                .allMatch(figure -> figure.has(StatusFlag.REVISED));
        assertThat(judged.verdict()).isEqualTo(Verdict.INSUFFICIENT_PROGRESS);
        assertThat(judged.explanation().summary(Locale.ENGLISH)).contains("from 78 % in 2015 to 64 % in June 2020");
    }

    /**
     * VO-9: three values for 2019 and a break in 2020. The chart, on which baseline and path rest, is judged: from 5.8
     * up to 6.3 against at most 3.8. DUO's 3.32 of the exceptional year never makes that "achieved", however late one
     * asks.
     */
    @Test
    void theYearOfTheCrisisDoesNotReachTheTargetOnRepeating() {
        ObjectiveEvaluation judged = objective(VO, "vo-9.a");

        assertThat(series(judged, 0))
                .containsExactly("2013 5.8", "2014 5.5", "2015 5.2", "2016 5.2", "2017 5.4", "2018 5.7", "2019 6.3");
        assertThat(judged.verdict()).isEqualTo(Verdict.INSUFFICIENT_PROGRESS);
        assertThat(figures(VO_FILES, "grade-retention"))
                .filteredOn(figure -> figure.period().toString().equals("2019"))
                .extracting(figure -> figure.publisher().orElseThrow() + " "
                        + figure.value().decimal().orElseThrow())
                .containsExactlyInAnyOrder("OIC 6.3", "OIC-TEXT 6.03", "DUO 5.91");
        for (String day : List.of("2021-01-01", "2021-06-01", "2022-01-01")) {
            assertThat(objective(VO_FILES.evaluate(LocalDate.parse(day)), "vo-9.a")
                            .verdict())
                    .as(day)
                    .isEqualTo(Verdict.INSUFFICIENT_PROGRESS);
        }
    }

    /**
     * VO-6b: "substantially" lower has no number, and the line is flat at the 9.5 of 2013, so every year would be on
     * course. Weak fell to 2.1, but very weak rose from 0.6 to 0.7, and the objective is about both: never achieved.
     */
    @Test
    void aFlatLineShowsNoSuccess() {
        ObjectiveEvaluation judged = objective(VO, "vo-6.b");

        assertThat(judged.objective().milestones()).isEmpty();
        assertThat(judged.target().bounds()).isEmpty();
        assertThat(figures(VO_FILES, "departments-weak-line"))
                .hasSize(8)
                .allMatch(figure -> figure.value().decimal().orElseThrow().compareTo(new BigDecimal("9.5")) == 0);
        assertThat(series(judged, 1)).containsExactly("2013 0.6", "2020-01-01/2020-10-12 0.7");
        assertThat(judged.verdict()).isNotEqualTo(Verdict.ACHIEVED);
    }

    /**
     * VO-2: the target is a range of increases, 2,200 to 4,000, on the 6,009 of 2014/2015: 8,209 to 10,009. A target of
     * an increase is no range to stay in: 10,286 is above both ends, and it is met by each. Above the upper end is not
     * "missed".
     */
    @Test
    void theIncreaseOfTrainingPlacesIsAboveBothEnds() {
        ObjectiveEvaluation judged = objective(VO, "vo-2.a");

        assertThat(judged.target()).isEqualTo(new TargetValue.AtLeast(new BigDecimal(6009 + 2200)));
        assertThat(judged.verdict()).isEqualTo(Verdict.ACHIEVED);
        assertThat(judged.explanation().reason()).isEqualTo(Reason.TARGET_MET);
        Objective upper = judged.objective().toBuilder()
                .target(new TargetValue.AtLeast(new BigDecimal(6009 + 4000)))
                .build();
        AgreementEvaluation against = AgreementEvaluator.withDefaults()
                .evaluate(with(VO_FILES.agreement(), "vo-2.a", upper), VO_FILES.figures(), ReferenceAgreement.LETTER);
        assertThat(objective(against, "vo-2.a").verdict()).isEqualTo(Verdict.ACHIEVED);
        assertThat(figures(VO_FILES, "training-places").get(5).has(StatusFlag.PROVISIONAL))
                .isTrue();
    }

    /** VO-8: over 99 % of schools have teachers in training; the target counts teachers. A proxy is no measurement. */
    @Test
    void schoolsAreNotTeachers() {
        ObjectiveEvaluation judged = objective(VO, "vo-8.a");

        assertThat(judged.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(judged.indicators())
                .filteredOn(each -> each.indicator().role() == Indicator.Role.PROXY)
                .singleElement()
                .satisfies(proxy -> assertThat(proxy.indicator().id()).isEqualTo("vmbo-schools-in-training"));
    }

    /**
     * VO-6: the 80 % of the letter is the value of 2017: the indicator looks back two years. So the latest value is
     * that of 2017, where the path asked for 89.3. Of the 25 points between 75 and 100 it went 5: towards the target,
     * and at this pace not there by 2020.
     */
    @Test
    void theValueOfTheLetterIsThatOf2017() {
        ObjectiveEvaluation judged = objective(VO, "vo-6.a");

        assertThat(series(judged, 0)).containsExactly("2012 72", "2013 75", "2014 67", "2015 73", "2016 74", "2017 80");
        assertThat(judged.objective().milestones())
                .anyMatch(each -> each.period().toString().equals("2017")
                        && each.target().equals(new TargetValue.AtLeast(new BigDecimal("89.3"))));
        assertThat(judged.verdict()).isEqualTo(Verdict.ATTENTION_NEEDED);
    }

    /**
     * Before the base year the website repeats the measured value as "ambition". Those years are no interim targets, so
     * none of them counts as reached; from the base year on each line is straight: for VO-11 87 + 13/7 a year, rounded.
     */
    @Test
    void yearsBeforeTheBaseYearAreNotOnTarget() {
        for (AgreementEvaluation evaluation : List.of(PO, VO)) {
            assertThat(evaluation.goals())
                    .flatExtracting(goal -> goal.goal().objectives())
                    .filteredOn(objective -> objective.baseline().isPresent())
                    .isNotEmpty()
                    .allSatisfy(objective -> assertThat(objective.milestones())
                            .isNotEmpty()
                            .allMatch(each -> each.period()
                                            .compareTo(objective
                                                    .baseline()
                                                    .orElseThrow()
                                                    .period())
                                    > 0));
        }
        assertThat(objective(VO, "vo-11.a").objective().milestones())
                .extracting(each -> each.target().bounds().get(0).intValueExact())
                .containsExactly(89, 91, 93, 94, 96, 98);
        assertThat(objective(VO, "vo-11.a").verdict()).isEqualTo(Verdict.INSUFFICIENT_PROGRESS);
    }

    /**
     * VO-12: nobody at home for more than three months (the pact of 2016), and 4,479 after 3,254 in a newspaper that
     * does not say what counts. Away from none: insufficient, as the minister says, on weak ground that is said. The
     * register of absence counts something else and stands beside it as a proxy.
     */
    @Test
    void pupilsAtHomeRoseOnWeakGround() {
        ObjectiveEvaluation judged = objective(VO, "vo-12.a");

        assertThat(judged.verdict()).isEqualTo(Verdict.INSUFFICIENT_PROGRESS);
        assertThat(judged.explanation().reason()).isEqualTo(Reason.MOVING_AWAY);
        assertThat(judged.indicators().get(0).evidence().flags()).contains(StatusFlag.DEFINITION_DIFFERS);
        assertThat(judged.indicators())
                .filteredOn(each -> each.indicator().role() == Indicator.Role.PROXY)
                .hasSize(2);
    }

    /**
     * VO-3: a total of one year only, 3.7. The four parts by type of school all fell (6.0 to 5.5, 2.7 to 2.5, 1.9 to
     * 1.8, 4.2 to 3.5), but without counts they make no total of the year before, and percentages are never averaged.
     */
    @Test
    void fallingPartsMakeNoFallingTotal() {
        ObjectiveEvaluation judged = objective(VO, "vo-3.a");

        assertThat(judged.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(series(judged, 0)).containsExactly("2019-10-01 3.7");
        assertThat(figures(VO_FILES, "lessons-unqualified"))
                .filteredOn(figure -> !figure.cell().isWhole())
                .hasSize(8);
    }

    /**
     * Masters: 34.4, 37.1 and 39.7 in 2012 to 2014 are 2.65 a year, 50 is 10.3 above 39.7, and six years at that pace
     * are 15.9. So the rule says on course; the figure is almost six years old on the day of the letter, which is said.
     */
    @Test
    void mastersAreOnCourseByFiguresOf2014() {
        ObjectiveEvaluation judged = objective(VO, "vo-masters.a");

        assertThat(judged.verdict()).isEqualTo(Verdict.SUFFICIENT_PROGRESS);
        assertThat(judged.indicators().get(0).evidence().remarks()).contains(Evidence.Remark.OLD);
        assertThat(judged.indicators().get(0).evidence().ageMonths()).hasValue(69);
    }
}
