package org.akkoord.evaluation;

import static org.akkoord.evaluation.Sample.DIRECT;
import static org.akkoord.evaluation.Sample.OBJECTIVE;
import static org.akkoord.evaluation.Sample.agreement;
import static org.akkoord.evaluation.Sample.direct;
import static org.akkoord.evaluation.Sample.figure;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.akkoord.agreement.Agreement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.progress.Judgement;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.progress.ProgressMethods;
import org.akkoord.progress.SectorAgreement;
import org.akkoord.render.TextWrap;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;

class MethodComparisonTest {

    private static final MeasurementSet FIGURES = MeasurementSet.of(
            List.of(direct("2015", "50"), direct("2018", "55"), direct("2019", "60"), figure("proxy", "2019", "70")));
    private static final Agreement AGREEMENT = agreement(
            DIRECT, OBJECTIVE.toBuilder().deadline(ReportingPeriod.year(2030)).build());

    private static MethodComparison compare(List<ProgressMethod> methods) {
        return AgreementEvaluator.withDefaults().compare(AGREEMENT, FIGURES, Sample.AS_OF, methods);
    }

    @Test
    void everyDirectIndicatorStandsUnderEveryMethod() {
        MethodComparison comparison = compare(ProgressMethods.all());

        assertThat(comparison.rows()).hasSize(1);
        assertThat(comparison.rows().get(0).objective()).isEqualTo("g1.a");
        assertThat(comparison.rows().get(0).indicator()).isEqualTo("direct");
        assertThat(comparison.rows().get(0).cells().stream().map(MethodComparison.Cell::method))
                .isEqualTo(
                        ProgressMethods.all().stream().map(ProgressMethod::name).toList());
    }

    @Test
    void aCellIsWhatTheMethodAloneGives() {
        for (ProgressMethod method : ProgressMethods.all()) {
            IndicatorEvaluation alone = Sample.objective(
                            AgreementEvaluator.withDefaults().with(method).evaluate(AGREEMENT, FIGURES, Sample.AS_OF))
                    .indicators()
                    .get(0);

            assertThat(compare(List.of(method)).rows().get(0).cells())
                    .containsExactly(new MethodComparison.Cell(method.name(), alone));
        }
    }

    @Test
    void theTextHasALineForEachMethodAndTheReasonWhereThereIsNoVerdict() {
        assertThat(compare(ProgressMethods.all().subList(0, 8)).toText(Locale.ENGLISH))
                .isEqualTo("""
                Sample - methods compared - as of 12 October 2020
                sector agreement (margin 20 %, movement from 10 %, test at 5 %)
                Healthy People 2020 (movement from 10 %, test at 5 %)
                Destatis (last 6 values, at least 4 values, sun below 5 %, slightly cloudy up to 20 %)
                Open SDG (substantial from 0.95, moderate from 0.6, without a target substantial from 1.5 % a year,
                  without a target moderate from 0.5 % a year, power 4.44 near a limit, 0.001 for a zero)
                UNSD 2023 (on track from 0.95, fair from 0.1, without a target on track from 2 % a year, without a
                  target fair from 0.5 % a year, met within 1 percentage point of 0 % or 100 %)
                SDSN (recent period of 4 years, moderately improving from 0.5)
                Eurostat (window of 5 years, at least 3 values, significant from 0.95, moderate from 0.6, without a
                  target significant from 1 % a year)
                Fingertips (last 5 values, chi-squared above 9.54953570608324)

                g1.a  Direct
                  sector agreement    sufficient progress   not met yet, and projected to come close enough to the
                                                            target by the deadline
                  Healthy People 2020 attention needed      Improved                           33.333
                  Destatis            not assessable        not calculated
                                      there are fewer values than the rule needs
                  Open SDG            sufficient progress   substantial_progress               1.465      5
                  UNSD 2023           sufficient progress   met or on track                    1.635      3
                  SDSN                sufficient progress   on track                           1.25       3.25
                  Eurostat            sufficient progress   significant progress               1.465
                  Fingertips          not assessable        Cannot be calculated
                                      there are fewer values than the rule needs
                """);
    }

    @Test
    void theTextIsDutchForDutchLocalesAndKeepsTo100Columns() {
        String text = compare(ProgressMethods.all()).toText(Locale.forLanguageTag("nl"));

        assertThat(text)
                .startsWith("Sample - methoden vergeleken - stand op 12 oktober 2020\n")
                .contains("  Destatis            niet te beoordelen    not calculated\n")
                .contains("  Eurostat            voldoende voortgang   significant progress               1,465\n");
        assertThat(text.lines()).allMatch(line -> line.length() <= TextWrap.WIDTH);
    }

    @Test
    void twoSettingsOfOneRuleAreNumbered() {
        SectorAgreement strict = new SectorAgreement(BigDecimal.ZERO, BigDecimal.TEN, 0.05);
        MethodComparison comparison = compare(List.of(ProgressMethods.SECTOR_AGREEMENT, strict));

        assertThat(comparison.methods())
                .containsExactly(
                        ProgressMethod.Description.of(ProgressMethods.SECTOR_AGREEMENT),
                        ProgressMethod.Description.of(strict));
        assertThat(comparison.toText(Locale.ENGLISH))
                .contains(
                        "\nsector agreement (margin 20 %, movement from 10 %, test at 5 %)\n",
                        "\nsector agreement 2 (margin 0 %, movement from 10 %, test at 5 %)\n",
                        "\n  sector agreement    ",
                        "\n  sector agreement 2  ");
    }

    @Test
    void theWordsOfAMethodStandInTheirLine() {
        ProgressMethod own = ProgressMethod.of(
                "OWN",
                progress -> Judgement.of(
                        Verdict.NOT_ASSESSABLE, LocalizedText.of("en", "the council decides"), progress, List.of()));

        assertThat(compare(List.of(own)).toText(Locale.ENGLISH))
                .contains("\n" + " ".repeat(22) + "the council decides\n");
    }

    @Test
    void longWordsAndNumbersOfAMethodAreWrapped() {
        Rating rating = new Rating(
                "a status of very many words that no column is wide enough for",
                OptionalDouble.of(1e15),
                OptionalDouble.of(-1e15));
        ProgressMethod wordy = ProgressMethod.of(
                "A_METHOD_WITH_A_LONG_NAME",
                progress -> Judgement.builder(Verdict.ATTENTION_NEEDED, Reason.MOVING_TOWARDS_TARGET)
                        .rating(rating)
                        .build());

        assertThat(compare(List.of(wordy)).toText(Locale.ENGLISH).lines())
                .allMatch(line -> line.length() <= TextWrap.WIDTH)
                .anyMatch(line -> line.endsWith("-1,000,000,000,000,000"));
    }

    @Test
    void anAgreementWithoutDirectIndicatorsSaysSo() {
        Agreement none = agreement(
                DIRECT, OBJECTIVE.toBuilder().indicators(List.of("proxy")).build());
        MethodComparison comparison =
                AgreementEvaluator.withDefaults().compare(none, FIGURES, Sample.AS_OF, ProgressMethods.all());

        assertThat(comparison.rows()).isEmpty();
        assertThat(comparison.toText(Locale.ENGLISH)).endsWith("there is no direct indicator\n");
        assertThat(compare(List.of()).rows()).isEmpty();
    }
}
