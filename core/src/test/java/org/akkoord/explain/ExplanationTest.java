package org.akkoord.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.akkoord.agreement.TargetValue;
import org.akkoord.agreement.TargetValue.Attainment;
import org.akkoord.indicator.Cell;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.render.TextWrap;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Conclusion;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final TargetValue TARGET = new TargetValue.AtLeast(new BigDecimal("80"));
    private static final Citation FIGURE = new Citation(
            "digital",
            Cell.whole(),
            ReportingPeriod.year(2019),
            Quantity.of("80.4"),
            Unit.PERCENT,
            List.of(SourceReference.parse("D:28-29")));
    private static final Explanation OBJECTIVE = new Explanation(
            Conclusion.of(Verdict.ACHIEVED, Reason.TARGET_MET).on(Optional.of(FIGURE), Optional.empty()),
            List.of(
                    new Step.Targeted(
                            TARGET, Unit.PERCENT, Provenance.STATED, Optional.of(ReportingPeriod.year(2020)), false),
                    new Step.Used(FIGURE),
                    new Step.Compared(Quantity.of("80.4"), TARGET, Unit.PERCENT, Attainment.MET)),
            List.of());
    private static final Explanation WITHOUT_NUMBERS =
            new Explanation(Conclusion.of(Verdict.INSUFFICIENT_PROGRESS, Reason.MOVING_AWAY), List.of(), List.of());
    private static final Explanation GOAL = new Explanation(
            Conclusion.of(Verdict.INSUFFICIENT_PROGRESS, Reason.WORST_OF_PARTS),
            List.of(new Step.RolledUp(List.of(
                    new Step.Part("po-1.a", Verdict.ACHIEVED),
                    new Step.Part("po-1.b", Verdict.INSUFFICIENT_PROGRESS)))),
            List.of(new Explanation.Part("po-1.a", OBJECTIVE), new Explanation.Part("po-1.b", WITHOUT_NUMBERS)));

    @Test
    void partsAreIndentedUnderTheWhole() {
        assertThat(GOAL.text(Locale.ENGLISH)).isEqualTo("""
                        Insufficient progress - the worst of the parts that could be assessed
                          - the worst of the parts that could be assessed: po-1.a: achieved, po-1.b: insufficient progress
                        po-1.a
                          Achieved - the target is met: 80.4 % in 2019
                            - target: at least 80 %, by 2020
                            - used: digital: 80.4 % in 2019 [D:28-29]
                            - compared: 80.4 % with at least 80 % - met
                        po-1.b
                          Insufficient progress - moves away from the target""");
    }

    @Test
    void dutchReadersGetDutch() {
        assertThat(GOAL.text(DUTCH)).isEqualTo("""
                        Onvoldoende voortgang - het slechtste oordeel van de onderdelen die te beoordelen zijn
                          - het slechtste oordeel van de onderdelen die te beoordelen zijn: po-1.a: behaald, po-1.b:
                            onvoldoende voortgang
                        po-1.a
                          Behaald - de streefwaarde is gehaald: 80,4 % in 2019
                            - streefwaarde: ten minste 80 %, uiterlijk 2020
                            - gebruikt: digital: 80,4 % in 2019 [D:28-29]
                            - vergeleken: 80,4 % met ten minste 80 % - gehaald
                        po-1.b
                          Onvoldoende voortgang - ontwikkelt zich van de streefwaarde af""");
    }

    @Test
    void theSummaryIsTheConclusion() {
        assertThat(OBJECTIVE.summary(Locale.ENGLISH)).isEqualTo("the target is met: 80.4 % in 2019");
        assertThat(OBJECTIVE.summary(DUTCH)).isEqualTo("de streefwaarde is gehaald: 80,4 % in 2019");
        assertThat(OBJECTIVE.reason()).isEqualTo(Reason.TARGET_MET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"word ", "aWordWithoutAnyBlank", "\ud83c\udfeb"})
    void noLineIsLongerThanHundredColumns(String text) {
        LocalizedText remark = LocalizedText.of("en", text.repeat(60));
        String id = "i".repeat(100);
        Explanation inner = new Explanation(
                OBJECTIVE.conclusion().because(Optional.of(remark)),
                List.of(new Step.Remark(remark)),
                List.of(new Explanation.Part(id, OBJECTIVE)));
        Explanation outer = new Explanation(GOAL.conclusion(), GOAL.steps(), List.of(new Explanation.Part(id, inner)));

        assertThat(outer.text(Locale.ENGLISH).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(TextWrap.WIDTH));
        assertThat(outer.text(Locale.ENGLISH).replaceAll("\\s", ""))
                .contains("note:" + text.repeat(60).replace(" ", ""));
    }

    @Test
    void foreignTextCannotSteerTheTerminal() {
        String hostile = "\u001b[2J\u202e\r";
        LocalizedText text = LocalizedText.of("en", hostile);
        Citation figure = new Citation(
                hostile,
                Cell.of(Cell.UNNAMED, hostile + "."),
                ReportingPeriod.year(2019),
                new Quantity.Words(text),
                Unit.PERCENT,
                List.of(new SourceReference("D", hostile)));
        Explanation explanation = new Explanation(
                OBJECTIVE.conclusion().because(Optional.of(text)),
                List.of(
                        new Step.Used(figure),
                        new Step.Remark(text),
                        new Step.RolledUp(List.of(new Step.Part(hostile, Verdict.ACHIEVED)))),
                List.of(new Explanation.Part(hostile, WITHOUT_NUMBERS)));

        String safe = "\\u001b[2J\\u202e\\u000d";
        assertThat(explanation.text(Locale.ENGLISH))
                .isEqualTo(String.join(
                        "\n",
                        "Achieved - the target is met: 80.4 % in 2019: " + safe,
                        "  - used: " + safe + " (" + safe + ".): \"" + safe + "\" in 2019",
                        "    [D:" + safe + "]",
                        "  - note: " + safe,
                        "  - the worst of the parts that could be assessed: " + safe + ": achieved",
                        safe,
                        "  Insufficient progress - moves away from the target"));
    }

    @Test
    void theDefaultLocaleDoesNotMatter() {
        Locale kept = Locale.getDefault();
        String english = GOAL.text(Locale.ENGLISH);
        String dutch = GOAL.text(DUTCH);
        try {
            for (String tag : List.of("tr-TR", "ar", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(GOAL.text(Locale.ENGLISH)).as(tag).isEqualTo(english);
                assertThat(GOAL.text(DUTCH)).as(tag).isEqualTo(dutch);
                assertThat(ReportingPeriod.parse("2019-09-01").toString())
                        .as(tag)
                        .isEqualTo("2019-09-01");
                assertThat(Quantity.parseDecimal("80.4").toString()).as(tag).isEqualTo("80.4");
            }
        } finally {
            Locale.setDefault(kept);
        }
    }
}
