package org.akkoord.evaluation;

import static org.akkoord.evaluation.Sample.DIRECT;
import static org.akkoord.evaluation.Sample.OBJECTIVE;
import static org.akkoord.evaluation.Sample.agreement;
import static org.akkoord.evaluation.Sample.direct;
import static org.akkoord.evaluation.Sample.evaluate;
import static org.akkoord.evaluation.Sample.figure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.akkoord.agreement.Goal;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.Test;

class DashboardTest {

    private static final AgreementEvaluation EVALUATION = evaluate(
            agreement(DIRECT, OBJECTIVE),
            direct("2015", "60"),
            direct("2018", "66.5"),
            direct("2020", "70").withPublished(LocalDate.of(2021, 1, 1)),
            figure("proxy", "2017", "90"));

    @Test
    void theEnglishDashboardSaysTargetLatestReasonAndWhatWasDeclared() {
        assertThat(EVALUATION.toText(Locale.ENGLISH)).isEqualTo("""
                        Sample - as of 2020-10-12 - method SECTOR_AGREEMENT (margin 20 %, movement 10 %, test at 5 %)
                        1 goal: 1 attention needed

                        Ambition
                        ====================================================================================================

                        g1  Goal                                                                            ATTENTION NEEDED
                          g1.a  At least 80 percent
                            target     at least 80 %, by 2018
                            latest     60 % (2015) → 66.5 % (2018)  ▁▃
                            outlook    at this pace it is met in 2024
                            evidence   good: fewer than three values, sampling error not known
                            proxy      Proxy: 90 % in 2017
                            why        the deadline has passed; the latest value moved towards the target and does not meet
                                       it: from 60 % in 2015 to 66.5 % in 2018
                          the goal as a whole
                            declared   theme - minister 2020-10-12: "said so" (achieved) - differs: the figures give
                                       attention needed

                        1 figure was not published yet on 2020-10-12; it comes on
                          2021-01-01: direct (2020)
                        """);
    }

    @Test
    void theDutchDashboardWritesNumbersInDutch() {
        assertThat(EVALUATION.toText(Locale.forLanguageTag("nl-NL")))
                .contains("AANDACHT NODIG")
                .contains("laatste    60 % (2015) → 66,5 % (2018)  ▁▃")
                .contains("1 cijfer was op 2020-10-12 nog niet gepubliceerd; het komt op");
    }

    @Test
    void noLineIsLongerThanAHundredColumnsAndNothingFromOutsideReachesTheTerminal() {
        String hostile = "\u001b[31mred " + "very long title ".repeat(30) + "x".repeat(500);
        Goal goal = agreement(DIRECT, OBJECTIVE).goal("g1").withTitle(LocalizedText.of("en", hostile));

        String text = evaluate(agreement(DIRECT, goal), direct("2018", "85")).toText(Locale.ENGLISH);

        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(text).doesNotContain("\u001b").contains("\\u001b[31mred");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).doesNotEndWith(" "));
    }
}
