package org.akkoord.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.akkoord.indicator.Cell;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.junit.jupiter.api.Test;

class ConclusionTest {

    @Test
    void theWordsOfAMethodStandAlone() {
        Conclusion conclusion = Conclusion.of(Verdict.ATTENTION_NEEDED, Reason.OF_THE_METHOD);

        assertThat(conclusion
                        .because(Optional.of(LocalizedText.of("en", "back to the council")))
                        .text(Locale.ENGLISH))
                .isEqualTo("back to the council");
        assertThat(conclusion.text(Locale.ENGLISH)).isEqualTo("judged by the method's own rule");
    }

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Citation EARLIER = citation("2017", Quantity.of("78.1"));
    private static final Citation LATEST = citation("2019", Quantity.of("80.4"));
    private static final Conclusion CONCLUSION = Conclusion.of(Verdict.ATTENTION_NEEDED, Reason.MOVING_TOWARDS_TARGET);

    @Test
    void withoutFiguresItIsItsReason() {
        assertThat(CONCLUSION.text(Locale.ENGLISH)).isEqualTo("moves towards the target, but too slowly");
        assertThat(CONCLUSION.text(DUTCH)).isEqualTo("ontwikkelt zich richting de streefwaarde, maar te langzaam");
    }

    @Test
    void twoFiguresAreNamedFromTheEarlierToTheLatest() {
        Conclusion both = CONCLUSION.on(Optional.of(LATEST), Optional.of(EARLIER));

        assertThat(both.text(Locale.ENGLISH))
                .isEqualTo("moves towards the target, but too slowly: from 78.1 % in 2017 to 80.4 % in 2019");
        assertThat(both.text(DUTCH))
                .isEqualTo("ontwikkelt zich richting de streefwaarde, maar te langzaam: van 78,1 % in 2017 naar"
                        + " 80,4 % in 2019");
    }

    @Test
    void oneFigureIsNamed() {
        assertThat(CONCLUSION.on(Optional.of(LATEST), Optional.empty()).text(Locale.ENGLISH))
                .isEqualTo("moves towards the target, but too slowly: 80.4 % in 2019");
    }

    @Test
    void figuresThatAreOnlyShownAreNamedWhereNoneCounts() {
        Conclusion proxies = Conclusion.of(Verdict.NOT_ASSESSABLE, Reason.ONLY_PROXIES)
                .showing(List.of(EARLIER, citation("2019", Quantity.share(58, 200))));

        assertThat(proxies.text(Locale.ENGLISH))
                .isEqualTo("there are only proxies, which are shown and not counted: 78.1 % in 2017,"
                        + " 29 % (58 of 200) in 2019");
        assertThat(proxies.text(DUTCH))
                .isEqualTo("er zijn alleen benaderende indicatoren (proxy's); die worden getoond en tellen niet"
                        + " mee: 78,1 % in 2017, 29 % (58 van 200) in 2019");
    }

    @Test
    void whatTheAgreementSaysIsAddedInItsLanguage() {
        Conclusion conclusion = Conclusion.of(Verdict.NOT_ASSESSABLE, Reason.MONITORING_DISCONTINUED)
                .because(Optional.of(
                        LocalizedText.of("nl", "een getal past niet").with("en", "a number\u001b[0m does not fit")));

        assertThat(conclusion.text(Locale.ENGLISH))
                .isEqualTo("it is no longer monitored in numbers: a number\\u001b[0m does not fit");
        assertThat(conclusion.text(DUTCH)).isEqualTo("wordt niet langer kwantitatief gemonitord: een getal past niet");
    }

    @Test
    void figuresThatAreShownAreCopied() {
        List<Citation> figures = new ArrayList<>(List.of(EARLIER));
        Conclusion conclusion = CONCLUSION.showing(figures);
        figures.add(LATEST);

        assertThat(conclusion.shown()).containsExactly(EARLIER).isUnmodifiable();
    }

    @Test
    void aCitationIsValueAndPeriod() {
        assertThat(LATEST.text(Locale.ENGLISH)).isEqualTo("80.4 % in 2019");
        assertThat(LATEST.text(DUTCH)).isEqualTo("80,4 % in 2019");
    }

    private static Citation citation(String period, Quantity value) {
        return new Citation(
                "digital",
                Cell.whole(),
                ReportingPeriod.parse(period),
                value,
                Unit.PERCENT,
                List.of(SourceReference.parse("D:28-29")));
    }
}
