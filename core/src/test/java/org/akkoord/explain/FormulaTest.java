package org.akkoord.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.akkoord.quantity.Unit;
import org.akkoord.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormulaTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Formula PACE = Formula.of("PACE", "{DONE} / ({DONE} + {LEFT})");

    private static Step.Calculated calculated(Formula formula, Map<String, BigDecimal> values) {
        return new Step.Calculated(formula, values, BigDecimal.ONE, Unit.parse("none"));
    }

    private static Map<String, BigDecimal> twoOfFive() {
        return Map.of("LEFT", BigDecimal.valueOf(3), "DONE", BigDecimal.valueOf(2));
    }

    @Test
    void symbolsFollowTheNotationUnlessAnotherOrderIsGiven() {
        assertThat(PACE.symbols()).containsExactly("DONE", "LEFT");
        assertThat(Formula.of("PACE", PACE.notation(), "LEFT", "DONE").symbols())
                .containsExactly("LEFT", "DONE");
        assertThat(Formula.of("LINE", "sum of x^2").symbols()).isEmpty();
    }

    @Test
    void valuesAreListedInTheOrderOfTheSymbols() {
        assertThat(calculated(PACE, twoOfFive()).values().keySet()).containsExactly("DONE", "LEFT");
        assertThat(calculated(Formula.of("PACE", PACE.notation(), "LEFT", "DONE"), twoOfFive())
                        .values()
                        .keySet())
                .containsExactly("LEFT", "DONE");
    }

    @Test
    void anApplicationNamesItsFormulaInItsOwnWords() {
        Formula named = PACE.withWords(LocalizedText.of("nl", "tempo").with("en", "pace"));

        assertThat(calculated(named, twoOfFive()).text(Locale.ENGLISH)).isEqualTo("pace: 2 / (2 + 3) = 1");
        assertThat(calculated(named, twoOfFive()).text(DUTCH)).isEqualTo("tempo: 2 / (2 + 3) = 1");
    }

    @Test
    void withoutWordsItsNameStands() {
        assertThat(calculated(PACE, twoOfFive()).text(DUTCH)).isEqualTo("PACE: 2 / (2 + 3) = 1");
    }

    @Test
    void wordsAreMadeSafeForATerminal() {
        Formula named = PACE.withWords(LocalizedText.of("en", "pace\u202e"));

        assertThat(calculated(named, twoOfFive()).text(Locale.ENGLISH)).startsWith("pace\\u202e: ");
    }

    @Test
    void everySymbolHasAValueAndEveryValueASymbol() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calculated(PACE, Map.of("DONE", BigDecimal.ONE)))
                .withMessage("the formula PACE takes values for [DONE, LEFT], but got them for [DONE]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calculated(Formula.of("LINE", "sum of x^2"), twoOfFive()))
                .withMessage("the formula LINE takes values for [], but got them for [DONE, LEFT]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pace | x | the name of a formula must be capitals, digits and underscores, but was 'pace'",
                "2ND | x | the name of a formula must be capitals, digits and underscores, but was '2ND'",
                "PACE | ½ | the notation of PACE must be printable ASCII",
                "PACE | '' | the notation of PACE must be printable ASCII"
            })
    void aNameIsACodeAndANotationAscii(String name, String notation, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.of(name, notation))
                .withMessage(message);
    }

    @Test
    void symbolsAreThoseOfTheNotation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.of("PACE", PACE.notation(), "DONE"))
                .withMessage("the symbols of PACE must be [DONE, LEFT], but were [DONE]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Formula("PACE", "{A}", List.of("A", "A"), Optional.empty()))
                .withMessage("the symbols of PACE must be [A], but were [A, A]");
    }

    static List<Formula> library() {
        return LibraryFormulas.all();
    }

    @ParameterizedTest
    @MethodSource("library")
    void everyFormulaOfTheLibraryIsFilledByItsSymbols(Formula formula) {
        Map<String, BigDecimal> values = new HashMap<>();
        formula.symbols().forEach(symbol -> values.put(symbol, BigDecimal.TEN));

        assertThat(calculated(formula, values).text(Locale.ENGLISH))
                .doesNotContain("{", "}")
                .endsWith(" = 1");
    }

    @Test
    void noTwoFormulasOfTheLibraryShareAName() {
        assertThat(library().stream().map(Formula::name))
                .doesNotHaveDuplicates()
                .contains("SHORTFALL", "MEAN_SCORE");
    }
}
