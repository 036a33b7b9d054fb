package org.akkoord.evaluation;

import static org.akkoord.evaluation.Sample.DIRECT;
import static org.akkoord.evaluation.Sample.OBJECTIVE;
import static org.akkoord.evaluation.Sample.agreement;
import static org.akkoord.evaluation.Sample.direct;
import static org.akkoord.evaluation.Sample.figure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.akkoord.agreement.Agreement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.progress.Judgement;
import org.akkoord.progress.Judgement.Rating;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.progress.ProgressMethods;
import org.akkoord.render.TextWrap;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;

class MethodComparisonTest {

    private static final MeasurementSet FIGURES = MeasurementSet.of(
            List.of(direct("2015", "50"), direct("2018", "55"), direct("2019", "60"), figure("proxy", "2019", "70")));
    private static final Agreement AGREEMENT =
            agreement(DIRECT, OBJECTIVE.withDeadline(Optional.of(ReportingPeriod.year(2030))));

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
                Sample - methods compared - as of 2020-10-12

                g1.a  direct
                  SECTOR_AGREEMENT    sufficient progress   not met yet, and projected to come close enough by the
                                                            deadline
                  HEALTHY_PEOPLE_2020 attention needed      Improved                           33.333
                  DESTATIS            not assessable        not calculated
                                      there are fewer values than the rule needs
                  OPEN_SDG            sufficient progress   substantial_progress               1.465      5
                  UNSD_2023           sufficient progress   met or on track                    1.635      3
                  SDSN                sufficient progress   on track                           1.25       3.25
                  EUROSTAT            sufficient progress   significant progress               1.465
                  FINGERTIPS          not assessable        Cannot be calculated
                                      there are fewer values than the rule needs
                """);
    }

    @Test
    void theTextIsDutchForDutchLocalesAndKeepsTo100Columns() {
        String text = compare(ProgressMethods.all()).toText(Locale.forLanguageTag("nl"));

        assertThat(text)
                .startsWith("Sample - methoden vergeleken - stand op 2020-10-12\n")
                .contains("  DESTATIS            niet te beoordelen    not calculated\n")
                .contains("  EUROSTAT            voldoende voortgang   significant progress               1,465\n");
        assertThat(text.lines()).allMatch(line -> line.length() <= TextWrap.WIDTH);
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
                .anyMatch(line -> line.endsWith("-1000000000000000"));
    }

    @Test
    void anAgreementWithoutDirectIndicatorsSaysSo() {
        Agreement none = agreement(DIRECT, OBJECTIVE.withIndicators("proxy"));
        MethodComparison comparison =
                AgreementEvaluator.withDefaults().compare(none, FIGURES, Sample.AS_OF, ProgressMethods.all());

        assertThat(comparison.rows()).isEmpty();
        assertThat(comparison.toText(Locale.ENGLISH)).endsWith("there is no direct indicator\n");
        assertThat(compare(List.of()).rows()).isEmpty();
    }
}
