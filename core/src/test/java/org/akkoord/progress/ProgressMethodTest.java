package org.akkoord.progress;

import static org.akkoord.progress.Cases.assertJudged;
import static org.akkoord.progress.Cases.assertRefused;
import static org.akkoord.progress.Cases.at;
import static org.akkoord.progress.Cases.atLeast;
import static org.akkoord.progress.Cases.of;
import static org.akkoord.progress.Cases.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.akkoord.agreement.Objective;
import org.akkoord.explain.Formula;
import org.akkoord.explain.Step;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.progress.ProgressMethod.Description;
import org.akkoord.progress.ProgressMethod.Parameter;
import org.akkoord.text.LocalizedText;
import org.akkoord.trend.Point;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressMethodTest {

    /** A rule with a formula of its own: half of the way is enough. */
    private static Judgement halfWay(ProgressCase progress) {
        Formula part = Formula.of("PART_OF_THE_WAY", "{LATEST} / {TARGET}")
                .withWords(LocalizedText.of("nl", "deel van de weg").with("en", "part of the way"));
        Optional<Point> latest = progress.series().latest();
        BigDecimal now = latest.flatMap(Point::number).orElseThrow();
        BigDecimal target = progress.target().boundFrom(BigDecimal.ZERO).orElseThrow();
        BigDecimal done = now.divide(target);
        Step step = new Step.Calculated(part, Map.of("TARGET", target, "LATEST", now), done, Working.NO_UNIT);
        boolean enough = done.compareTo(new BigDecimal("0.5")) >= 0;
        return enough
                ? Judgement.of(Verdict.SUFFICIENT_PROGRESS, words("half way or further"), progress, List.of(step))
                : Judgement.of(Verdict.ATTENTION_NEEDED, words("not half way yet"), progress, List.of(step));
    }

    private static LocalizedText words(String english) {
        return LocalizedText.of("en", english);
    }

    @Test
    void aMethodSaysHowItWasSet() {
        List<Parameter> parameters = List.of(
                new Parameter("part", words("part 50 %").with("nl", "deel 50 %")),
                new Parameter("start", words("from\u001b 2015")));
        Description method = Description.of(ProgressMethod.of("HALF_WAY", parameters, ProgressMethodTest::halfWay));

        assertThat(method.parameters()).isEqualTo(parameters);
        assertThat(method.text(Locale.ENGLISH)).isEqualTo("HALF_WAY (part 50 %, from\\u001b 2015)");
        assertThat(method.text(Locale.forLanguageTag("nl"))).isEqualTo("HALF_WAY (deel 50 %, from\\u001b 2015)");
        assertThat(Description.of(ProgressMethod.of("X", ProgressMethodTest::halfWay))
                        .text(Locale.ENGLISH))
                .isEqualTo("X");
    }

    @Test
    void twoParametersHaveTwoNamesThatFilesCanHold() {
        Parameter part = new Parameter("part", words("part 50 %"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProgressMethod.of("X", List.of(part, part), ProgressMethodTest::halfWay))
                .withMessage("the method has two parameters 'part'");
        assertThatIllegalArgumentException().isThrownBy(() -> new Parameter("a part", words("part 50 %")));
    }

    @Test
    void twoSettingsOfARuleCanBeToldApart() {
        SectorAgreement strict = new SectorAgreement(BigDecimal.valueOf(50), BigDecimal.TEN, 0.025);

        assertThat(Description.of(strict).text(Locale.ENGLISH))
                .isEqualTo("sector agreement (margin 50 %, movement from 10 %, test at 2.5 %)");
        assertThat(Description.of(strict).text(Locale.forLanguageTag("nl")))
                .isEqualTo("sectorakkoord (marge 50 %, ontwikkeling vanaf 10 %, toets op 2,5 %)");
        assertThat(Description.of(strict)).isNotEqualTo(Description.of(ProgressMethods.SECTOR_AGREEMENT));
    }

    @Test
    void everyMethodOfTheLibrarySaysItsParameters() {
        assertThat(ProgressMethods.all())
                .allSatisfy(method ->
                        assertThat(Description.of(method).parameters()).isNotEmpty());
        assertThat(Description.of(ProgressMethods.EUROSTAT_LONG_TERM).text(Locale.ENGLISH))
                .isEqualTo("Eurostat, long term (window of 15 years, at least 10 values, significant from 0.95,"
                        + " moderate from 0.6, without a target significant from 1 % a year)");
        assertThat(Description.of(ProgressMethods.UNSD_2023).text(Locale.forLanguageTag("nl")))
                .isEqualTo("UNSD 2023 (op koers vanaf 0,95, redelijk vanaf 0,1, zonder streefwaarde op koers"
                        + " vanaf 2 % per jaar, zonder streefwaarde redelijk vanaf 0,5 % per jaar, gehaald"
                        + " binnen 1 procentpunt van 0 % of 100 %)");
    }

    @Test
    void aFunctionWithANameIsAMethod() {
        ProgressMethod method = ProgressMethod.of("HALF_WAY", ProgressMethodTest::halfWay);
        Judgement judgement = method.judge(of(atLeast("80"), point(2020, "50")).build());

        assertThat(method.name()).isEqualTo("HALF_WAY");
        assertThat(judgement.verdict()).isEqualTo(Verdict.SUFFICIENT_PROGRESS);
        assertThat(judgement.steps().get(0).text(Locale.ENGLISH)).isEqualTo("part of the way: 50 / 80 = 0.625");
        assertThat(judgement.steps().get(0).text(Locale.forLanguageTag("nl")))
                .isEqualTo("deel van de weg: 50 / 80 = 0,625");
        assertThat(method.judge(of(atLeast("80"), point(2020, "30")).build()).verdict())
                .isEqualTo(Verdict.ATTENTION_NEEDED);
        assertThat(method.judgeMean(4, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aMethodHasAName(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProgressMethod.of(name, ProgressMethodTest::halfWay))
                .withMessage("a progress method needs a name");
    }

    @Test
    void theLongWindowOfEurostatHasANameOfItsOwn() {
        assertThat(ProgressMethods.EUROSTAT_LONG_TERM.name()).isEqualTo("EUROSTAT_LONG_TERM");
        assertThat(ProgressMethods.all()).doesNotContain(ProgressMethods.EUROSTAT_LONG_TERM);
    }

    /** The publishers' words for a case without any answer; the others have none. */
    static Stream<Arguments> wordsForNoAnswer() {
        return Stream.of(
                Arguments.of(ProgressMethods.SECTOR_AGREEMENT, Optional.empty()),
                Arguments.of(ProgressMethods.HEALTHY_PEOPLE_2020, Optional.empty()),
                Arguments.of(ProgressMethods.DESTATIS, Optional.of("not calculated")),
                Arguments.of(ProgressMethods.OPEN_SDG, Optional.of("not_available")),
                Arguments.of(ProgressMethods.UNSD_2023, Optional.empty()),
                Arguments.of(ProgressMethods.SDSN, Optional.empty()),
                Arguments.of(ProgressMethods.EUROSTAT, Optional.empty()),
                Arguments.of(ProgressMethods.EUROSTAT_LONG_TERM, Optional.empty()),
                Arguments.of(ProgressMethods.FINGERTIPS, Optional.of("Cannot be calculated")));
    }

    @ParameterizedTest
    @MethodSource("wordsForNoAnswer")
    void withoutAValueThereIsNoJudgement(ProgressMethod method, Optional<String> word) {
        Judgement judgement = method.judge(of(atLeast("80")).build());

        if (word.isPresent()) {
            assertRefused(judgement, word.get(), Reason.NO_MEASUREMENT);
        } else {
            assertRefused(judgement, Reason.NO_MEASUREMENT);
        }
        assertThat(judgement.latest()).isEmpty();
    }

    private static ProgressCase sinceTheSameYear() {
        return of(atLeast("80"), point(2020, "50"))
                .baseline(new Objective.Baseline(ReportingPeriod.year(2020), BigDecimal.TEN))
                .build();
    }

    static Stream<ProgressMethod> methodsFromABaseline() {
        return Stream.of(
                ProgressMethods.SECTOR_AGREEMENT, ProgressMethods.HEALTHY_PEOPLE_2020, ProgressMethods.UNSD_2023);
    }

    @ParameterizedTest
    @MethodSource("methodsFromABaseline")
    void aBaselineOfTheSameYearLeavesNoTime(ProgressMethod method) {
        assertRefused(method.judge(sinceTheSameYear()), Reason.NO_TIME_BETWEEN);
    }

    @Test
    void openSdgHasAWordForThat() {
        assertRefused(ProgressMethods.OPEN_SDG.judge(sinceTheSameYear()), "not_available", Reason.NO_TIME_BETWEEN);
    }

    @Test
    void theLastEarlierValueThatMetTheTargetIsSaid() {
        ProgressCase progress = of(
                        atLeast("80"), point(2016, "81"), point(2017, "82"), point(2018, "60"), point(2020, "70"))
                .build();
        Judgement judgement = ProgressMethods.HEALTHY_PEOPLE_2020.judge(progress);

        assertThat(judgement.steps()).contains(new Step.MetBefore(ReportingPeriod.year(2017)));
        assertJudged(judgement, "Got worse", Verdict.INSUFFICIENT_PROGRESS, Reason.MOVING_AWAY);
    }

    @Test
    void aBaselineEarlyInTheYearOfTheLatestValueIsEarlier() {
        ProgressCase progress = of(atLeast("80"), at("2020", "70"))
                .baseline(new Objective.Baseline(ReportingPeriod.parse("2020-02"), BigDecimal.valueOf(90)))
                .build();
        Judgement judgement = ProgressMethods.SECTOR_AGREEMENT.judge(progress);

        assertThat(judgement.steps()).contains(new Step.MetBefore(ReportingPeriod.parse("2020-02")));
        assertThat(judgement.reason()).isEqualTo(Reason.MET_AND_LOST);
    }
}
