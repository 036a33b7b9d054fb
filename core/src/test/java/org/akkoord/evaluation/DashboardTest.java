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
import java.util.stream.IntStream;
import org.akkoord.agreement.Goal;
import org.akkoord.measurement.Measurement;
import org.akkoord.quantity.Quantity;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.Test;

class DashboardTest {

    private static final AgreementEvaluation EVALUATION = evaluate(
            agreement(DIRECT, OBJECTIVE),
            direct("2015", "60"),
            direct("2018", "66.5"),
            direct("2020", "70").toBuilder().published(LocalDate.of(2021, 1, 1)).build(),
            figure("proxy", "2017", "90"));

    @Test
    void theEnglishDashboardSaysTargetLatestReasonAndWhatWasDeclared() {
        assertThat(EVALUATION.toText(Locale.ENGLISH)).isEqualTo("""
                Sample - as of 12 October 2020 - method: sector agreement (margin 20 %, movement from 10 %, test at
                5 %)
                1 goal: 1 attention needed

                Ambition
                ====================================================================================================

                g1  Goal                                                                            ATTENTION NEEDED
                  g1.a  At least 80 percent
                    target      at least 80 %, by 2018
                    latest      60 % (2015) → 66.5 % (2018)  ▆▇
                    outlook     at this pace the target is met in 2024
                    proxy       Proxy: 90 % in 2017
                    why         the deadline has passed: the latest value came closer to the target but does not
                                meet it: from 60 % in 2015 to 66.5 % in 2018
                  about the goal itself
                    declared    by The minister (12 October 2020), on theme: "said so" (achieved) - the figures give
                                attention needed

                The sampling error is not known for any of the values that were judged.

                On 12 October 2020 1 figure was not published yet; it comes on
                  1 January 2021: Direct (2020)
                """);
    }

    @Test
    void theDutchDashboardWritesNumbersInDutch() {
        assertThat(EVALUATION.toText(Locale.forLanguageTag("nl-NL")))
                .contains("AANDACHT NODIG")
                .contains("stand         60 % (2015) → 66,5 % (2018)  ▆▇")
                .contains("Op 12 oktober 2020 was 1 cijfer nog niet gepubliceerd; het volgt op");
    }

    @Test
    void noLineIsLongerThanAHundredColumnsAndNothingFromOutsideReachesTheTerminal() {
        String hostile = "\u001b[31mred " + "very long title ".repeat(30) + "x".repeat(500);
        Goal goal = agreement(DIRECT, OBJECTIVE).goal("g1").toBuilder()
                .title(LocalizedText.of("en", hostile))
                .build();

        String text = evaluate(agreement(DIRECT, goal), direct("2018", "85")).toText(Locale.ENGLISH);

        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(text).doesNotContain("\u001b").contains("\\u001b[31mred");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).doesNotEndWith(" "));
    }

    @Test
    void manyFiguresThatWereWithheldBecomeOneNote() {
        Measurement[] figures = IntStream.of(2012, 2013, 2014, 2018)
                .mapToObj(year -> direct(Integer.toString(year), "60"))
                .toArray(Measurement[]::new);
        for (int i = 0; i < 3; i++) {
            figures[i] = figures[i].toBuilder()
                    .value(Quantity.missing(Quantity.MissingReason.SUPPRESSED))
                    .build();
        }

        AgreementEvaluation evaluation = evaluate(agreement(DIRECT, OBJECTIVE), figures);

        assertThat(evaluation.toText(Locale.ENGLISH).replaceAll("\\s+", " "))
                .contains("left out: 3 figures of Direct (2012, 2013, 2014) - they were withheld to protect the"
                        + " people who were counted");
        assertThat(evaluation.toText(Locale.forLanguageTag("nl"))).contains("afgeschermd");
    }

    @Test
    void whatIsMadeWhenItIsAskedForIsTheSameForEveryThread() {
        AgreementEvaluation asked = evaluate(agreement(DIRECT, OBJECTIVE), direct("2015", "60"), direct("2018", "66"));
        AgreementEvaluation fresh = evaluate(agreement(DIRECT, OBJECTIVE), direct("2015", "60"), direct("2018", "66"));
        String text = asked.toText(Locale.ENGLISH);

        assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> fresh.toText(Locale.ENGLISH)))
                .allMatch(text::equals);
        assertThat(fresh).isEqualTo(asked).hasSameHashCodeAs(asked);
    }
}
