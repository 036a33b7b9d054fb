package org.akkoord.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.agreement.DeclaredVerdict;
import org.akkoord.agreement.Objective;
import org.akkoord.agreement.TargetValue;
import org.akkoord.agreement.TargetValue.Attainment;
import org.akkoord.explain.Explanation.Assumption;
import org.akkoord.indicator.Cell;
import org.akkoord.indicator.Direction;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.render.Phrases;
import org.akkoord.text.LocalizedText;
import org.akkoord.text.SourceReference;
import org.akkoord.verdict.Citation;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StepTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Unit POINTS = Unit.PERCENTAGE_POINTS;
    private static final Unit NONE = Unit.parse("none");
    private static final Unit YEAR = Unit.parse("year");
    private static final Formula CHANGE = Formula.of("CHANGE", "{LATER} - {EARLIER}");
    private static final Formula PROJECTION = Formula.of("PROJECTION", "{LATEST} + {SLOPE} * {YEARS}");
    private static final Formula TIME = Formula.of("TIME", "{UNTIL} - {FROM}");
    private static final Formula THEIL_SEN_SLOPE = Formula.of("THEIL_SEN_SLOPE", "median((y_j - y_i) / (x_j - x_i))");
    private static final Formula SHORTFALL = Formula.of("SHORTFALL", "100 * {LEFT} / {DISTANCE}");
    private static final Formula MOVEMENT = Formula.of("MOVEMENT", "100 * {MOVED} / {DISTANCE}");
    private static final Formula TEST_STATISTIC = Formula.of("TEST_STATISTIC", "{CHANGE} / {ERROR}");
    private static final LocalizedText TEXT = LocalizedText.of("nl", "tekst").with("en", "text");
    private static final TargetValue AT_LEAST_80 = new TargetValue.AtLeast(number("80"));
    private static final Optional<ReportingPeriod> BY_2020 = Optional.of(ReportingPeriod.year(2020));
    private static final Citation FIGURE = new Citation(
            "pe-two-hours",
            Cell.whole(),
            ReportingPeriod.schoolYear(2018),
            Quantity.of("63.4"),
            Unit.PERCENT,
            List.of(SourceReference.parse("D:28-29"), SourceReference.parse("L:3")));
    private static final Citation INSUFFICIENT = weak("insufficient", Quantity.share(68, 94));
    private static final Citation VERY_WEAK = weak("very weak", Quantity.share(14, 38));
    private static final DeclaredVerdict WORDLESS = DeclaredVerdict.builder()
            .theme(LocalizedText.of("nl", "bewegen").with("en", "exercise"))
            .addCovers(Verdict.ACHIEVED, Verdict.SUFFICIENT_PROGRESS)
            .partyId("ocw")
            .on(LocalDate.of(2020, 10, 12))
            .build();
    private static final DeclaredVerdict DECLARED = WORDLESS.toBuilder()
            .words(LocalizedText.of("nl", "goed op weg").with("en", "well under way"))
            .build();
    private static final LocalizedText MINISTRY =
            LocalizedText.of("nl", "het ministerie").with("en", "the ministry");

    static Stream<Arguments> figures() {
        return Stream.of(
                Arguments.of(
                        new Step.Used(FIGURE),
                        "used: pe-two-hours: 63.4 % in 2018/2019 [D:28-29, L:3]",
                        "gebruikt: pe-two-hours: 63,4 % in 2018/2019 [D:28-29, L:3]"),
                Arguments.of(
                        new Step.LeftOut(VERY_WEAK, Reason.PUBLISHED_LATER, Optional.of(LocalDate.of(2021, 3, 1))),
                        "left out: improved (very weak): 36.8 % (14 of 38) in 2017/2018 - not published"
                                + " until 1 March 2021",
                        "niet meegeteld: improved (very weak): 36,8 % (14 van 38) in 2017/2018 - pas"
                                + " gepubliceerd op 1 maart 2021"),
                Arguments.of(
                        new Step.LeftOut(FIGURE, Reason.CONFLICTING, Optional.empty()),
                        "left out: pe-two-hours: 63.4 % in 2018/2019 [D:28-29, L:3] - another figure for the same"
                                + " period"
                                + " contradicts it",
                        "niet meegeteld: pe-two-hours: 63,4 % in 2018/2019 [D:28-29, L:3] - een ander cijfer"
                                + " over dezelfde periode spreekt het tegen"),
                Arguments.of(
                        added(Optional.empty()),
                        "added from counts: (68 + 14) / (94 + 38) = 82 / 132 = 62.1 %",
                        "opgeteld uit aantallen: (68 + 14) / (94 + 38) = 82 / 132 = 62,1 %"),
                Arguments.of(
                        added(Optional.of(weak("", Quantity.of("62")))),
                        "added from counts: (68 + 14) / (94 + 38) = 82 / 132 = 62.1 %; the stated value, 62 % in"
                                + " 2017/2018, agrees with it",
                        "opgeteld uit aantallen: (68 + 14) / (94 + 38) = 82 / 132 = 62,1 %; de genoemde waarde, 62 % in"
                                + " 2017/2018, klopt daarmee"),
                Arguments.of(
                        added(Optional.of(weak("", Quantity.share(82, 132)))),
                        "added from counts: (68 + 14) / (94 + 38) = 82 / 132 = 62.1 %; the stated value, 62.1 % (82 of"
                                + " 132) in 2017/2018, agrees with it",
                        "opgeteld uit aantallen: (68 + 14) / (94 + 38) = 82 / 132 = 62,1 %; de genoemde waarde, 62,1 %"
                                + " (82 van 132) in 2017/2018, klopt daarmee"),
                Arguments.of(
                        new Step.PartsDiffer(
                                List.of(
                                        weak("insufficient", Quantity.share(68, 94)),
                                        weak("very weak", Quantity.share(14, 38))),
                                Quantity.share(82, 132),
                                weak("", Quantity.of("65"))),
                        "the parts by category add up to 62.1 % (82 of 132), which is 2.9 percentage points"
                                + " less than the published total; the published total counts: 65 % in 2017/2018",
                        "de delen naar category tellen op tot 62,1 % (82 van 132), dat is 2,9 procentpunt"
                                + " minder dan het gepubliceerde totaal; het gepubliceerde totaal telt: 65 % in"
                                + " 2017/2018"),
                Arguments.of(
                        new Step.NoWhole(
                                List.of(ReportingPeriod.year(2018), ReportingPeriod.year(2019)),
                                Reason.PART_MISSING,
                                List.of(
                                        new Step.Gap(
                                                Cell.of("Region", "South"),
                                                Optional.of(Quantity.MissingReason.NOT_YET_PUBLISHED)),
                                        new Step.Gap(Cell.of("Region", "West"), Optional.empty()))),
                        "no total for 2018, 2019: a part of the whole is missing: Region: South (not yet"
                                + " published), Region: West",
                        "geen totaal voor 2018, 2019: een deel van het geheel ontbreekt: Region: South (nog niet"
                                + " gepubliceerd), Region: West"),
                Arguments.of(
                        new Step.Covered(BigDecimal.ONE, BigDecimal.valueOf(3)),
                        "based on 1 of 3 units",
                        "gebaseerd op 1 van 3 eenheden"),
                Arguments.of(
                        new Step.Added(
                                List.of(weak("a", Quantity.of("3.5")), weak("b", Quantity.of("4"))),
                                Quantity.of("7.5"),
                                Unit.COUNT,
                                Optional.empty()),
                        "added from counts: 3.5 + 4 = 7.5",
                        "opgeteld uit aantallen: 3,5 + 4 = 7,5"));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void figuresAreQuotedWithPeriodAndSource(Step step, String english, String dutch) {
        assertThat(step.text(Locale.ENGLISH)).isEqualTo(english);
        assertThat(step.text(DUTCH)).isEqualTo(dutch);
    }

    static Stream<Arguments> targets() {
        return Stream.of(
                Arguments.of(
                        new Step.Targeted(AT_LEAST_80, Unit.PERCENT, Provenance.STATED, BY_2020, false),
                        "target: at least 80 %, by 2020",
                        "streefwaarde: ten minste 80 %, uiterlijk 2020"),
                Arguments.of(
                        new Step.Targeted(
                                new TargetValue.AtMost(number("2.5")),
                                Unit.PERCENT,
                                Provenance.INFERRED,
                                BY_2020,
                                true),
                        "target: at most 2.5 %, from 2020 on (read from the wording, not stated)",
                        "streefwaarde: ten hoogste 2,5 %, vanaf 2020 (afgeleid uit de tekst)"),
                Arguments.of(
                        new Step.Targeted(
                                new TargetValue.Between(number("10"), number("20")),
                                Unit.COUNT,
                                Provenance.DERIVED,
                                Optional.empty(),
                                false),
                        "target: between 10 and 20 (derived)",
                        "streefwaarde: tussen 10 en 20 (berekend)"),
                Arguments.of(
                        new Step.Targeted(
                                new TargetValue.Towards(Direction.DECREASE),
                                Unit.PERCENT,
                                Provenance.STATED,
                                BY_2020,
                                false),
                        "target: less, by 2020",
                        "streefwaarde: minder, uiterlijk 2020"),
                Arguments.of(
                        new Step.Targeted(
                                new TargetValue.Unquantified(),
                                Unit.PERCENT,
                                Provenance.STATED,
                                Optional.empty(),
                                false),
                        "target: none",
                        "streefwaarde: geen"),
                Arguments.of(
                        new Step.Compared(Quantity.share(58, 200), AT_LEAST_80, Unit.PERCENT, Attainment.NOT_MET),
                        "compared: 29 % (58 of 200) with at least 80 % - not met",
                        "vergeleken: 29 % (58 van 200) met ten minste 80 % - niet gehaald"),
                Arguments.of(
                        new Step.Compared(
                                Quantity.Bounds.fewerThan(5),
                                new TargetValue.AtMost(number("3")),
                                Unit.COUNT,
                                Attainment.UNDECIDED),
                        "compared: 1 to 4 with at most 3 - not decided",
                        "vergeleken: 1 tot 4 met ten hoogste 3 - geen uitsluitsel"),
                Arguments.of(
                        new Step.MetBefore(ReportingPeriod.parse("2019-09-01")),
                        "the target was met before, on 1 September 2019",
                        "de streefwaarde was eerder gehaald, op 1 september 2019"),
                Arguments.of(
                        new Step.Ceiling(number("95"), Quantity.Qualifier.ABOUT, Unit.PERCENT, TEXT),
                        "distances are measured to what is attainable, about 95 %, and not to the target:" + " text",
                        "de afstand wordt gemeten tot wat haalbaar is, ongeveer 95 %, en niet tot de"
                                + " streefwaarde: tekst"),
                Arguments.of(
                        new Step.WithoutCeiling(number("12.34"), number("45.67"), Verdict.ATTENTION_NEEDED, false),
                        "with that ceiling the shortfall is 12.3 %; without it 45.7 %, and the verdict would"
                                + " be: attention needed",
                        "met dat plafond is het tekort 12,3 %; zonder plafond 45,7 %, en dan is het oordeel:"
                                + " aandacht nodig"),
                Arguments.of(
                        new Step.WithoutCeiling(number("12.34"), number("15"), Verdict.SUFFICIENT_PROGRESS, true),
                        "with that ceiling the shortfall is 12.3 %; without it 15 %, with the same verdict",
                        "met dat plafond is het tekort 12,3 %; zonder plafond 15 %, met hetzelfde oordeel"));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void targetsAreToldWithTheirUnitAndPeriod(Step step, String english, String dutch) {
        assertThat(step.text(Locale.ENGLISH)).isEqualTo(english);
        assertThat(step.text(DUTCH)).isEqualTo(dutch);
    }

    static Stream<Arguments> calculations() {
        return Stream.of(
                Arguments.of(
                        new Step.Calculated(
                                CHANGE,
                                Map.of("LATER", number("80.4"), "EARLIER", number("78.1")),
                                number("2.3"),
                                POINTS),
                        "change: 80.4 - 78.1 = 2.3 percentage points",
                        "verandering: 80,4 - 78,1 = 2,3 procentpunt"),
                Arguments.of(
                        new Step.Calculated(
                                PROJECTION,
                                Map.of("LATEST", number("7"), "SLOPE", number("-1.25"), "YEARS", number("1")),
                                number("5.75"),
                                Unit.PERCENT),
                        "projected to the deadline: 7 + (-1.25) * 1 = 5.75 %",
                        "geëxtrapoleerd tot de einddatum: 7 + (-1,25) * 1 = 5,75 %"),
                Arguments.of(
                        new Step.Calculated(
                                TIME, Map.of("UNTIL", number("2020.5"), "FROM", number("2019.5")), number("1"), YEAR),
                        "time: 2020.5 - 2019.5 = 1 year",
                        "tijd: 2020,5 - 2019,5 = 1 jaar"),
                Arguments.of(
                        new Step.Sloped(
                                THEIL_SEN_SLOPE,
                                List.of(
                                        new Step.Spot(2017.5, number("78.1")),
                                        new Step.Spot(2018.5, number("79")),
                                        new Step.Spot(2020.0833333, number("80.4"))),
                                0.8904,
                                POINTS),
                        "trend per year (Theil-Sen): median((y_j - y_i) / (x_j - x_i)) = 0.89 percentage points, for"
                                + " the"
                                + " points (year; value) (2017.5; 78.1), (2018.5; 79), (2020.083; 80.4)",
                        "trend per jaar (Theil-Sen): median((y_j - y_i) / (x_j - x_i)) = 0,89 procentpunt, voor de"
                                + " punten"
                                + " (jaar; waarde) (2017,5; 78,1), (2018,5; 79), (2020,083; 80,4)"),
                Arguments.of(
                        new Step.Threshold(
                                SHORTFALL,
                                number("12.3456"),
                                Quantity.Relation.AT_MOST,
                                number("20"),
                                Unit.PERCENT,
                                true),
                        "threshold: shortfall 12.346 % <= 20 % - met",
                        "drempel: tekort 12,346 % <= 20 % - voldaan"),
                Arguments.of(
                        new Step.Threshold(
                                MOVEMENT, number("9.5"), Quantity.Relation.AT_LEAST, number("10"), Unit.PERCENT, false),
                        "threshold: movement, as a share of the distance 9.5 % >= 10 % - not met",
                        "drempel: ontwikkeling, als deel van de afstand 9,5 % >= 10 % - niet voldaan"),
                Arguments.of(
                        new Step.Threshold(
                                TEST_STATISTIC,
                                number("2.7509212"),
                                Quantity.Relation.ABOVE,
                                number("1.6448536"),
                                NONE,
                                true),
                        "threshold: test statistic z 2.751 > 1.645 - met",
                        "drempel: toetsingsgrootheid z 2,751 > 1,645 - voldaan"));
    }

    @ParameterizedTest
    @MethodSource("calculations")
    void calculationsAreShownWithTheirNumbers(Step step, String english, String dutch) {
        assertThat(step.text(Locale.ENGLISH)).isEqualTo(english);
        assertThat(step.text(DUTCH)).isEqualTo(dutch);
    }

    static Stream<Arguments> circumstances() {
        return Stream.of(
                Arguments.of(
                        new Step.Crossed(LocalDate.of(2017, 8, 1), TEXT),
                        "compared across the break of 1 August 2017, because the publisher does so: text",
                        "vergeleken over de trendbreuk van 1 augustus 2017 heen, omdat de bron dat ook doet:"
                                + " tekst"),
                Arguments.of(
                        new Step.Closed(TEXT, OptionalLong.of(3), true),
                        "closed units, such as schools, count in the denominator: 3 in text",
                        "opgeheven eenheden, zoals scholen, tellen mee in de noemer: 3 in tekst"),
                Arguments.of(
                        new Step.Closed(TEXT, OptionalLong.empty(), false),
                        "closed units, such as schools, do not count in the denominator: an unknown number"
                                + " in text",
                        "opgeheven eenheden, zoals scholen, tellen niet mee in de noemer: een onbekend"
                                + " aantal in tekst"),
                Arguments.of(
                        interim(Optional.of(Quantity.of("720")), Optional.of(TargetValue.Attainment.NOT_MET)),
                        "interim target for 2023, at most 700: not met, 720 in 2022",
                        "tussendoel voor 2023, ten hoogste 700: niet gehaald, 720 in 2022"),
                Arguments.of(
                        interim(Optional.empty(), Optional.empty()),
                        "interim target for 2023, at most 700: not measured, so it decides nothing",
                        "tussendoel voor 2023, ten hoogste 700: niet gemeten, dus het telt niet mee"),
                Arguments.of(
                        new Step.Assumed(Assumption.DEADLINE_PASSED, BY_2020),
                        "the deadline (2020) has passed, so the latest value itself counts",
                        "de einddatum (2020) is verstreken, dus telt de laatste meting zelf"),
                Arguments.of(
                        new Step.Assumed(Assumption.CAPPED, Optional.empty()),
                        "the projection left the possible values and was set to their limit",
                        "de geëxtrapoleerde waarde viel buiten wat mogelijk is en is op de grens gezet"),
                Arguments.of(new Step.Remark(TEXT), "note: text", "kanttekening: tekst"),
                Arguments.of(
                        new Step.Rated(
                                "OPEN_SDG",
                                Formula.Aspect.PROGRESS,
                                "moderate_progress",
                                OptionalDouble.of(0.7251),
                                OptionalDouble.of(0.89361)),
                        "Open SDG status: moderate_progress, measure 0.725, score 0.894",
                        "Open SDG status: moderate_progress, maat 0,725, score 0,894"),
                Arguments.of(
                        new Step.Rated(
                                "FINGERTIPS",
                                Formula.Aspect.LEVEL,
                                "worse",
                                OptionalDouble.empty(),
                                OptionalDouble.empty()),
                        "Fingertips against the target: worse",
                        "Fingertips ten opzichte van de streefwaarde: worse"),
                Arguments.of(
                        new Step.RolledUp(Reason.ALL_OF_PARTS, List.of(new Step.Part("po-1.a", Verdict.ACHIEVED))),
                        "achieved only where every part is: po-1.a: achieved",
                        "alleen behaald waar elk onderdeel dat is: po-1.a: behaald"),
                Arguments.of(
                        new Step.RolledUp(List.of(
                                new Step.Part("po-1.a", Verdict.ACHIEVED),
                                new Step.Part("po-1.b", Verdict.NOT_ASSESSABLE))),
                        "the worst of the parts that could be assessed: po-1.a: achieved, po-1.b: not" + " assessable",
                        "het slechtste oordeel van de onderdelen die te beoordelen zijn: po-1.a: behaald,"
                                + " po-1.b: niet te beoordelen"));
    }

    private static Step interim(Optional<Quantity> value, Optional<TargetValue.Attainment> attainment) {
        Objective.Milestone interim =
                new Objective.Milestone(ReportingPeriod.year(2023), new TargetValue.AtMost(BigDecimal.valueOf(700)));
        return new Step.Interim(
                interim, Unit.COUNT, value.map(figure -> ReportingPeriod.year(2022)), value, attainment);
    }

    @ParameterizedTest
    @MethodSource("circumstances")
    void circumstancesAreTold(Step step, String english, String dutch) {
        assertThat(step.text(Locale.ENGLISH)).isEqualTo(english);
        assertThat(step.text(DUTCH)).isEqualTo(dutch);
    }

    static Stream<Arguments> declarations() {
        return Stream.of(
                Arguments.of(
                        new Step.Declared(DECLARED, MINISTRY, Verdict.ACHIEVED),
                        "declared by the ministry (12 October 2020) on \"exercise\": \"well under way\""
                                + " (achieved or sufficient progress) - agrees with the figures",
                        "volgens het ministerie (12 oktober 2020) over \"bewegen\": \"goed op weg\" (behaald of"
                                + " voldoende voortgang) - komt overeen met de cijfers",
                        "by the ministry (12 October 2020), on exercise: \"well under way\" (achieved or"
                                + " sufficient progress) - agrees with the figures"),
                Arguments.of(
                        new Step.Declared(DECLARED, MINISTRY, Verdict.ATTENTION_NEEDED),
                        "declared by the ministry (12 October 2020) on \"exercise\": \"well under way\""
                                + " (achieved or sufficient progress) - the figures give attention needed",
                        "volgens het ministerie (12 oktober 2020) over \"bewegen\": \"goed op weg\" (behaald of"
                                + " voldoende voortgang) - de cijfers geven aandacht nodig",
                        "by the ministry (12 October 2020), on exercise: \"well under way\" (achieved or"
                                + " sufficient progress) - the figures give attention needed"),
                Arguments.of(
                        new Step.Declared(WORDLESS, MINISTRY, Verdict.NOT_ASSESSABLE),
                        "declared by the ministry (12 October 2020) on \"exercise\": achieved or sufficient"
                                + " progress - the figures allow no verdict",
                        "volgens het ministerie (12 oktober 2020) over \"bewegen\": behaald of voldoende"
                                + " voortgang - de cijfers laten geen oordeel toe",
                        "by the ministry (12 October 2020), on exercise: achieved or sufficient progress -"
                                + " the figures allow no verdict"),
                Arguments.of(
                        new Step.Declared(DECLARED.toBuilder().covers(List.of()).build(), MINISTRY, Verdict.ACHIEVED),
                        "declared by the ministry (12 October 2020) on \"exercise\": \"well under way\" - gives"
                                + " no verdict to compare with",
                        "volgens het ministerie (12 oktober 2020) over \"bewegen\": \"goed op weg\" - geeft geen"
                                + " oordeel waarmee te vergelijken is",
                        "by the ministry (12 October 2020), on exercise: \"well under way\""));
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void declarationsStandBesideTheComputedVerdict(Step.Declared step, String english, String dutch, String brief) {
        assertThat(step.text(Locale.ENGLISH)).isEqualTo(english);
        assertThat(step.text(DUTCH)).isEqualTo(dutch);
        assertThat(step.brief(Locale.ENGLISH)).isEqualTo(brief);
    }

    @Test
    void aThresholdShowsAsManyDecimalsAsItTakesToSeeWhichIsGreater() {
        Step threshold = new Step.Threshold(
                SHORTFALL,
                new BigDecimal("20.00004"),
                Quantity.Relation.AT_MOST,
                BigDecimal.valueOf(20),
                Unit.PERCENT,
                false);

        assertThat(threshold.text(Locale.ENGLISH)).isEqualTo("threshold: shortfall 20.00004 % <= 20 % - not met");
    }

    @Test
    void everyKindOfStepIsToldAbove() {
        Set<Class<?>> told = Stream.of(figures(), targets(), calculations(), circumstances(), declarations())
                .flatMap(cases -> cases)
                .map(arguments -> arguments.get()[0].getClass())
                .collect(Collectors.toSet());

        assertThat(told).containsExactlyInAnyOrder(Step.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @EnumSource
    void everyAssumptionFillsItsPhrase(Assumption assumption) {
        Step step = new Step.Assumed(assumption, BY_2020);

        assertThat(step.text(Locale.ENGLISH)).doesNotContain("{").isNotEqualTo(step.text(DUTCH));
        assertThat(step.text(DUTCH)).doesNotContain("{");
    }

    static Stream<Reason> reasonsToLeaveOut() {
        return Arrays.stream(Reason.values())
                .filter(why -> Phrases.of(Locale.ENGLISH).keys().contains("left-out." + why.name()));
    }

    @ParameterizedTest
    @MethodSource("reasonsToLeaveOut")
    void whatIsLeftOutFillsItsPhrase(Reason why) {
        Step step = new Step.LeftOut(FIGURE, why, Optional.of(LocalDate.of(2021, 3, 1)));

        assertThat(step.text(Locale.ENGLISH)).startsWith("left out: ").doesNotContain("{");
        assertThat(step.text(DUTCH)).startsWith("niet meegeteld: ").doesNotContain("{");
    }

    private static Step added(Optional<Citation> stated) {
        return new Step.Added(List.of(INSUFFICIENT, VERY_WEAK), Quantity.share(82, 132), Unit.PERCENT, stated);
    }

    private static Citation weak(String category, Quantity value) {
        return new Citation(
                "improved",
                category.isEmpty() ? Cell.whole() : Cell.of(Cell.UNNAMED, category),
                ReportingPeriod.schoolYear(2017),
                value,
                Unit.PERCENT,
                List.of());
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
