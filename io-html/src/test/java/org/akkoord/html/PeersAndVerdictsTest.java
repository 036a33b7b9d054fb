package org.akkoord.html;

import static org.akkoord.html.Charted.all;
import static org.akkoord.html.Charted.drawing;
import static org.akkoord.html.Charted.labels;
import static org.akkoord.html.Charted.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PanelBuilder;
import org.akkoord.panel.PeerTable;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Phrases;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One unit among its peers, and the verdicts on the page. */
class PeersAndVerdictsTest {

    private static final ReportingPeriod YEAR = ReportingPeriod.year(2020);

    /**
     * Twenty schools of 100 pupils, of which 50 pass in most, 61 in one and 80 in one. All together 1041 of 2000 pass,
     * or 52.05 percent. By the binomial distribution of scipy 1.10.1, 100 trials lie between 42 and 62 at 95 percent
     * and between 37 and 67 at 99.8 percent; 61 is within these, 65 between these, 80 beyond both.
     */
    private static PeerTable shares(long odd) {
        PanelBuilder panel = Panel.builder();
        for (int school = 0; school < 18; school++) {
            panel.at("s" + school, "v", YEAR).counts(50, 100);
        }
        panel.at("odd", "v", YEAR).counts(odd, 100);
        panel.at("far", "v", YEAR).counts(80, 100);
        return panel.build().peers("v", YEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "61, 'odd has 61 %: place 2 of 20 from the greatest on, and no more from the others than chance explains'",
        "65, 'odd has 65 %: place 2 of 20 from the greatest on, beyond the 95 % limits.'",
        "75, 'odd has 75 %: place 2 of 20 from the greatest on, far beyond what chance explains'"
    })
    void theSentenceSaysHowFarAUnitIsFromTheOthers(long odd, String said) {
        String figure = EvaluationHtml.peers("Passed", shares(odd), "odd", Unit.PERCENT, Locale.ENGLISH, "p-");
        assertThat(text(figure)).contains(said);
        assertThat(all("(class=\"ak-chosen\")", drawing(figure))).hasSize(1);
        assertThat(labels(drawing(figure))).contains(Long.toString(odd), "size of the denominator");
    }

    @Test
    void theTableHasBothEndsAndTheChosenUnit() {
        String figure = EvaluationHtml.peers("Passed", shares(61), "s14", Unit.PERCENT, Locale.ENGLISH, "p-");
        assertThat(text(figure))
                .contains("All 20 together have 52.1 %. Beyond the 95 % limits: 1, of which 1 beyond the 99.8 %")
                .contains("1 far 80 % 100")
                .contains("3 others", "6 others")
                .contains("far beyond");
        assertThat(all("<tr class=\"ak-chosen-row\"><td>3</td><th scope=\"row\">([^<]*)<", figure))
                .containsExactly("s14");
    }

    @Test
    void whoHasNoNumberIsNotMarked() {
        String figure = EvaluationHtml.peers("Passed", shares(61), "nobody", Unit.PERCENT, Locale.ENGLISH, "p-");
        assertThat(figure).doesNotContain("ak-chosen", "nobody");
        PeerTable none = shares(61);
        assertThat(none.of("nobody")).isEmpty();
    }

    @Test
    void valuesStandInTheirOrderWithoutLimits() {
        PanelBuilder panel = Panel.builder();
        for (int school = 1; school <= 9; school++) {
            panel.at("s" + school, "v", YEAR).value(school * 1.5);
        }
        String figure = EvaluationHtml.peers(
                "Hours", panel.build().peers("v", YEAR), "s9", new Unit("hours"), Charted.DUTCH, "p-");
        assertThat(drawing(figure)).doesNotContain("ak-limit", "ak-common");
        assertThat(text(figure)).contains("s9 heeft 13,5", "plaats 1 van 9").doesNotContain("13.5");
        assertThat(labels(drawing(figure))).contains("plaats van laag naar hoog", "13,5");
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void everyVerdictIsAWordAndAShapeOfItsOwnWithItsMeaning(Verdict verdict) {
        for (Locale locale : List.of(Locale.ENGLISH, Charted.DUTCH)) {
            String page = EvaluationHtml.toHtml(
                    Charted.of("x").values("x", 2019, "50", "52").evaluation(), locale);
            String kind = verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
            List<String> shapes = all("(?s)<span class=\"ak-verdict ak-" + kind + "\">(<svg.*?</svg>)", page);
            assertThat(shapes).isNotEmpty().containsOnly(shapes.get(0));
            assertThat(all(
                            "<span class=\"ak-verdict ak-" + kind + "\"><svg.*?</svg><span class=\"ak-word\">([^<]*)<",
                            page))
                    .containsOnly(Phrases.of(locale).name(verdict));
            assertThat(all("(?s)<span class=\"ak-verdict ak-(?!" + kind + "\")[^\"]*\">(<svg.*?</svg>)", page))
                    .doesNotContain(shapes.get(0));
        }
    }
}
