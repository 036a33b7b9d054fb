package org.akkoord.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.agreement.Appropriation;
import org.akkoord.agreement.DeclaredVerdict.Concordance;
import org.akkoord.agreement.TargetValue.Attainment;
import org.akkoord.cohort.CohortFlows;
import org.akkoord.comparison.EvaluationComparison.ChangeWord;
import org.akkoord.evaluation.Evidence;
import org.akkoord.explain.Explanation.Assumption;
import org.akkoord.explain.Formula;
import org.akkoord.explain.LibraryFormulas;
import org.akkoord.funding.FollowUp;
import org.akkoord.funding.ThemeAdvice;
import org.akkoord.indicator.Direction;
import org.akkoord.measurement.Measurement;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.quantity.Provenance;
import org.akkoord.quantity.Quantity;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.akkoord.verdict.Reason;
import org.akkoord.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

    private static final Phrases ENGLISH = Phrases.of(Locale.ENGLISH);
    private static final Phrases DUTCH = Phrases.of(Locale.forLanguageTag("nl"));

    /** Reasons that stand only on figures that were left out; every other one stands in a conclusion. */
    private static final Set<Reason> ONLY_LEFT_OUT = EnumSet.of(
            Reason.PUBLISHED_LATER,
            Reason.REFERENCE_DATE_LATER,
            Reason.BEFORE_BREAK,
            Reason.IN_WORDS,
            Reason.MISSING_VALUE,
            Reason.COUNTS_ARE_EXACT,
            Reason.SUPERSEDED,
            Reason.RANGE_IN_TREND);

    /** Reasons that stand in conclusions and on figures that were left out. */
    private static final Set<Reason> BOTH = EnumSet.of(
            Reason.PROXY,
            Reason.CONTRARY,
            Reason.UNIT_DIFFERS,
            Reason.PARTS_WITHOUT_COUNTS,
            Reason.PARTS_UNNAMED,
            Reason.PART_MISSING,
            Reason.ONLY_ONE_PART,
            Reason.PART_IS_A_RANGE,
            Reason.PARTS_DISAGREE,
            Reason.PARTS_OVERLAP,
            Reason.COVERAGE_TOO_LOW,
            Reason.TOO_FEW_COUNTED,
            Reason.IMPLAUSIBLE,
            Reason.PERIOD_NOT_OVER,
            Reason.FORECAST,
            Reason.UNEQUAL_SPAN,
            Reason.OTHER_PUBLISHER,
            Reason.PUBLISHERS_DISAGREE,
            Reason.CONFLICTING);

    @Test
    void bothLanguagesHaveTheSamePhrases() {
        assertThat(DUTCH.keys()).isEqualTo(ENGLISH.keys()).isNotEmpty();
    }

    @Test
    void aPhraseHasTheSameHolesInBothLanguages() throws IOException {
        assertThat(holes("nl")).isEqualTo(holes("en"));
    }

    static Stream<Class<? extends Enum<?>>> enums() {
        return Stream.of(
                Verdict.class,
                Formula.Aspect.class,
                Assumption.class,
                Attainment.class,
                Direction.class,
                Provenance.class,
                Quantity.Qualifier.class,
                Quantity.MissingReason.class,
                Concordance.class,
                ChangeWord.class,
                Appropriation.Instrument.class,
                Appropriation.Recurrence.class,
                ThemeAdvice.Support.class,
                FollowUp.Outcome.class,
                CohortFlows.End.class,
                Evidence.Grade.class,
                Evidence.Remark.class,
                Evidence.Presentation.class,
                Measurement.StatusFlag.class);
    }

    @ParameterizedTest
    @MethodSource("enums")
    void everyConstantHasAPhraseAndEveryPhraseAConstant(Class<? extends Enum<?>> type) {
        assertThat(namesAfter(type.getSimpleName() + ".")).isEqualTo(names(Arrays.asList(type.getEnumConstants())));
    }

    @Test
    void everyFormulaHasAPhraseAndEveryPhraseAFormula() {
        assertThat(namesAfter("Formula."))
                .isEqualTo(LibraryFormulas.all().stream().map(Formula::name).collect(Collectors.toSet()));
    }

    @Test
    void aDeclaredVerdictHasABriefPhraseToo() {
        assertThat(namesAfter("brief.Concordance.")).isEqualTo(names(List.of(Concordance.values())));
    }

    @Test
    void everyReasonHasAPhraseWhereItStands() {
        Set<Reason> leftOut = EnumSet.copyOf(ONLY_LEFT_OUT);
        leftOut.addAll(BOTH);

        assertThat(namesAfter("left-out.")).isEqualTo(names(leftOut));
        assertThat(namesAfter("Reason.")).isEqualTo(names(EnumSet.complementOf(EnumSet.copyOf(ONLY_LEFT_OUT))));
    }

    @Test
    void dutchIsForDutchLocalesAndEnglishForAllOthers() {
        assertThat(Phrases.of(Locale.forLanguageTag("nl-BE"))).isSameAs(DUTCH);
        assertThat(Phrases.of(Locale.forLanguageTag("fy"))).isSameAs(ENGLISH);
        assertThat(Phrases.of(Locale.ROOT)).isSameAs(ENGLISH);
        assertThat(DUTCH.locale().getLanguage()).isEqualTo("nl");
        assertThat(DUTCH.name(Verdict.ACHIEVED)).isEqualTo("behaald");
        assertThat(ENGLISH.name(Verdict.ACHIEVED)).isEqualTo("achieved");
    }

    @Test
    void anUnknownPhraseOrAnEmptyHoleIsAMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> DUTCH.say("x")).withMessage("no phrase 'x' in nl");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGLISH.say("when", "date", "2019"))
                .withMessage("no value for {period}");
    }

    @Test
    void whatFillsAHoleIsNotReadAsAHole() {
        assertThat(ENGLISH.say("step.remark", "text", "{text} {x")).isEqualTo("note: {text} {x");
    }

    static Stream<Arguments> quantities() {
        return Stream.of(
                Arguments.of(Quantity.of("80.40"), Unit.PERCENT, "80.40 %", "80,40 %"),
                Arguments.of(figure("55", Quantity.Qualifier.ABOUT), Unit.PERCENT, "about 55 %", "ongeveer 55 %"),
                Arguments.of(figure("1200", Quantity.Qualifier.OVER), Unit.COUNT, "over 1,200", "ruim 1.200"),
                Arguments.of(
                        figure("0.5", Quantity.Qualifier.UNDER), Unit.parse("fte"), "under 0.5 fte", "bijna 0,5 fte"),
                Arguments.of(Quantity.share(82, 132), Unit.PERCENT, "62.1 % (82 of 132)", "62,1 % (82 van 132)"),
                Arguments.of(Quantity.share(58, 200), Unit.PERCENT, "29 % (58 of 200)", "29 % (58 van 200)"),
                Arguments.of(Quantity.Bounds.fewerThan(5), Unit.COUNT, "1 to 4", "1 tot 4"),
                Arguments.of(
                        new Quantity.Bounds(BigDecimal.ZERO, BigDecimal.valueOf(2), true, false),
                        Unit.COUNT,
                        "0 to below 2",
                        "0 tot minder dan 2"),
                Arguments.of(
                        new Quantity.Bounds(BigDecimal.ZERO, BigDecimal.valueOf(2), false, true),
                        Unit.PERCENT,
                        "above 0 to 2 %",
                        "meer dan 0 tot 2 %"),
                Arguments.of(
                        new Quantity.Bounds(BigDecimal.ZERO, BigDecimal.valueOf(2), false, false),
                        Unit.PERCENT,
                        "above 0 and below 2 %",
                        "meer dan 0 en minder dan 2 %"),
                Arguments.of(bounds("60.5", "61"), Unit.PERCENT, "60.5 to 61 %", "60,5 tot 61 %"),
                Arguments.of(
                        new Quantity.Words(LocalizedText.of("nl", "bijna alle").with("en", "nearly all\u202e")),
                        Unit.PERCENT,
                        "\"nearly all\\u202e\"",
                        "\"bijna alle\""),
                Arguments.of(
                        Quantity.missing(Quantity.MissingReason.NOT_COLLECTED),
                        Unit.PERCENT,
                        "no value (not collected)",
                        "geen waarde (niet gemeten)"));
    }

    @ParameterizedTest
    @MethodSource("quantities")
    void aValueIsShownAsItWasPublished(Quantity quantity, Unit unit, String english, String dutch) {
        assertThat(ENGLISH.quantity(quantity, unit)).isEqualTo(english);
        assertThat(DUTCH.quantity(quantity, unit)).isEqualTo(dutch);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "62.121212 | 62.1 % | 62,1 %",
                "62.05 | 62.1 % | 62,1 %",
                "-62.05 | -62.1 % | -62,1 %",
                "80.04 | 80 % | 80 %",
                "100 | 100 % | 100 %",
                "1E+2 | 100 % | 100 %",
                "-0.04 | -0.04 % | -0,04 %",
                "1234567.89 | 1,234,567.9 % | 1.234.567,9 %"
            })
    void aComputedNumberHasOneDecimalAtMost(BigDecimal number, String english, String dutch) {
        assertThat(ENGLISH.number(number, Unit.PERCENT)).isEqualTo(english);
        assertThat(DUTCH.number(number, Unit.PERCENT)).isEqualTo(dutch);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.0004 | 0.0004 | 0,0004",
                "-0.0005 | -0.0005 | -0,0005",
                "0.00099951 | 0.001 | 0,001",
                "0.0000012345 | 0.0000012 | 0,0000012",
                "0.00000012345 | 1.2e-7 | 1,2e-7",
                "-4E-20 | -4e-20 | -4e-20",
                "1E-400 | 1e-400 | 1e-400",
                "0E-10 | 0 | 0",
                "2.7509212 | 2.751 | 2,751",
                "2.7500 | 2.75 | 2,75",
                "2000 | 2000 | 2000"
            })
    void aNumberInAFormulaHasThreeDecimalsOrTwoDigits(BigDecimal number, String english, String dutch) {
        assertThat(ENGLISH.inFormula(number)).isEqualTo(english);
        assertThat(DUTCH.inFormula(number)).isEqualTo(dutch);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "percent | 1 | 1 % | 1 %",
                "percentage-points | 1 | 1 percentage point | 1 procentpunt",
                "percentage-points | -1 | -1 percentage point | -1 procentpunt",
                "percentage-points | 1.5 | 1.5 percentage points | 1,5 procentpunt",
                "year | 1 | 1 year | 1 jaar",
                "year | 2.0 | 2.0 years | 2,0 jaar",
                "count | 12 | 12 | 12",
                "none | 0.5 | 0.5 | 0,5",
                "visitors/month | 12 | 12 visitors a month | 12 bezoekers per maand",
                "kilo-joule/day | 12 | 12 kilo joule per day | 12 kilo joule per day"
            })
    void anAuthoredNumberIsShownAsWrittenWithItsUnit(String unit, BigDecimal number, String english, String dutch) {
        assertThat(ENGLISH.exactly(number, Unit.parse(unit))).isEqualTo(english);
        assertThat(DUTCH.exactly(number, Unit.parse(unit))).isEqualTo(dutch);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019 | in 2019 | in 2019",
                "2017/2018 | in 2017/2018 | in 2017/2018",
                "2020-06 | in June 2020 | in juni 2020",
                "2019-09-01 | on 1 September 2019 | op 1 september 2019",
                "2019-01-01/2020-10-12 | between 1 January 2019 and 12 October 2020"
                        + " | in de periode 1 januari 2019 t/m 12 oktober 2020",
                "2019-01-01/2019-06-30 | between January and June 2019 | in de periode januari t/m juni 2019",
                "2018-09-01/2019-06-30 | between September 2018 and June 2019"
                        + " | in de periode september 2018 t/m juni 2019",
                "2020-01-02/2020-10-12 | between 2 January and 12 October 2020"
                        + " | in de periode 2 januari t/m 12 oktober 2020"
            })
    void aPeriodHasItsPreposition(String period, String english, String dutch) {
        assertThat(ENGLISH.when(ReportingPeriod.parse(period))).isEqualTo(english);
        assertThat(DUTCH.when(ReportingPeriod.parse(period))).isEqualTo(dutch);
    }

    @Test
    void aPeriodStandsAlone() {
        assertThat(ENGLISH.period(ReportingPeriod.parse("2019-09-01"))).isEqualTo("1 September 2019");
        assertThat(ENGLISH.period(ReportingPeriod.parse("2019-01-01/2020-10-12")))
                .isEqualTo("1 January 2019 to 12 October 2020");
        assertThat(DUTCH.period(ReportingPeriod.parse("2019-01-01/2020-10-12")))
                .isEqualTo("1 januari 2019 t/m 12 oktober 2020");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[31m", "\u202e", "\u0007", "\n"})
    void foreignTextCannotSteerTheTerminal(String text) {
        String code = "\\u00" + (text.charAt(0) < 16 ? "0" : "") + Integer.toHexString(text.charAt(0));
        String escaped = text.equals("\u202e") ? "\\u202e" : code + text.substring(1);

        assertThat(ENGLISH.foreign("a" + text + "b")).isEqualTo("a" + escaped + "b");
        assertThat(DUTCH.foreign(LocalizedText.of("nl", text))).isEqualTo(escaped);
    }

    private static Set<String> namesAfter(String prefix) {
        return ENGLISH.keys().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Iterable<? extends Enum<?>> constants) {
        Set<String> names = new TreeSet<>();
        constants.forEach(constant -> names.add(constant.name()));
        return names;
    }

    private static TreeMap<String, Set<String>> holes(String language) throws IOException {
        Properties properties = new Properties();
        for (String room : List.of("render", "progress")) {
            String file = "/org/akkoord/" + room + "/phrases_" + language + ".properties";
            try (Reader reader =
                    new InputStreamReader(Phrases.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        }
        assertThat(properties.keySet())
                .isEqualTo(Phrases.of(Locale.forLanguageTag(language)).keys());
        TreeMap<String, Set<String>> holes = new TreeMap<>();
        properties.forEach((key, template) -> holes.put(
                (String) key,
                Pattern.compile("\\{[^}]*}")
                        .matcher((String) template)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toCollection(TreeSet::new))));
        return holes;
    }

    private static Quantity figure(String amount, Quantity.Qualifier qualifier) {
        return new Quantity.Figure(new BigDecimal(amount), qualifier);
    }

    private static Quantity bounds(String low, String high) {
        return new Quantity.Bounds(new BigDecimal(low), new BigDecimal(high));
    }

    @Test
    void anEndThatNothingLimitsIsNoNumber() {
        BigDecimal most = Quantity.LARGEST;
        BigDecimal ninety = new BigDecimal("90");
        assertThat(ENGLISH.quantity(new Quantity.Bounds(ninety, most), Unit.PERCENT))
                .isEqualTo("90 % or more");
        assertThat(DUTCH.quantity(new Quantity.Bounds(ninety, most), Unit.PERCENT))
                .isEqualTo("90 % of meer");
        assertThat(ENGLISH.quantity(new Quantity.Bounds(ninety, most, false, true), Unit.PERCENT))
                .isEqualTo("over 90 %");
        assertThat(ENGLISH.quantity(new Quantity.Bounds(most.negate(), ninety), Unit.COUNT))
                .isEqualTo("90 or less");
        assertThat(ENGLISH.quantity(new Quantity.Bounds(most.negate(), ninety, true, false), Unit.COUNT))
                .isEqualTo("under 90");
        assertThat(ENGLISH.quantity(new Quantity.Bounds(most.negate(), most), Unit.COUNT))
                .isEqualTo("not known, not even between limits");
    }
}
