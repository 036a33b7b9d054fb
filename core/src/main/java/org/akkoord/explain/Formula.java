package org.akkoord.explain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.akkoord.internal.Checks;
import org.akkoord.render.Phrases;
import org.akkoord.text.LocalizedText;

/**
 * A calculation that explanations show with its numbers. Whoever calculates owns the formula: a method keeps its
 * formulas as constants. Immutable.
 *
 * @param name its code in files, such as {@code SHORTFALL}: capitals, digits and underscores, a capital first
 * @param notation the formula in ASCII, with its symbols in braces, such as <code>{CHANGE} / {YEARS}</code>
 * @param symbols the symbols of the notation, each once, in the order in which results list their values
 * @param words what is calculated, for explanations; where empty, the library's phrase for the name, or else the name
 */
public record Formula(String name, String notation, List<String> symbols, Optional<LocalizedText> words) {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern ASCII = Pattern.compile("[ -~]+");
    private static final Pattern SYMBOL = Pattern.compile("\\{(" + NAME + ")\\}");

    /**
     * A formula whose parts agree.
     *
     * @throws IllegalArgumentException if the name is no code, the notation is not printable ASCII, or the symbols are
     *     not those of the notation, each once
     */
    public Formula {
        Checks.requirePresent("name", name, "notation", notation, "symbols", symbols, "words", words);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "the name of a formula must be capitals, digits and underscores, but was '" + name + "'");
        }
        if (!ASCII.matcher(notation).matches()) {
            throw new IllegalArgumentException("the notation of " + name + " must be printable ASCII");
        }
        symbols = Checks.copyOf(symbols, "symbols");
        Objects.requireNonNull(words, "words");
        List<String> written = written(notation);
        if (!written.stream().sorted().toList().equals(symbols.stream().sorted().toList())) {
            throw new IllegalArgumentException(
                    "the symbols of " + name + " must be " + written + ", but were " + symbols);
        }
    }

    /**
     * A formula without words of its own.
     *
     * @param order its symbols in the order in which results list their values; none for the order of the notation
     * @throws IllegalArgumentException if the parts do not agree
     */
    public static Formula of(String name, String notation, String... order) {
        List<String> symbols = order.length == 0 ? written(notation) : List.of(order);
        return new Formula(name, notation, symbols, Optional.empty());
    }

    /** This formula with words for what it calculates. */
    public Formula withWords(LocalizedText inWords) {
        return new Formula(name, notation, symbols, Optional.of(inWords));
    }

    private static List<String> written(String notation) {
        return SYMBOL.matcher(notation)
                .results()
                .map(MatchResult::group)
                .map(symbol -> symbol.substring(1, symbol.length() - 1))
                .distinct()
                .toList();
    }

    /**
     * The values in the order of the symbols.
     *
     * @throws IllegalArgumentException if a symbol has no value, or a value no symbol
     */
    Map<String, BigDecimal> ordered(Map<String, BigDecimal> values) {
        if (!values.keySet().equals(Set.copyOf(symbols))) {
            throw new IllegalArgumentException("the formula " + name + " takes values for " + symbols
                    + ", but got them for " + new TreeSet<>(values.keySet()));
        }
        Map<String, BigDecimal> ordered = new LinkedHashMap<>();
        symbols.forEach(symbol ->
                ordered.put(symbol, Checks.requirePlain(Objects.requireNonNull(values.get(symbol), symbol), symbol)));
        return Collections.unmodifiableMap(ordered);
    }

    /** What is calculated, in words. */
    String text(Phrases phrases) {
        String key = "Formula." + name;
        return words.map(phrases::foreign).orElseGet(() -> phrases.keys().contains(key) ? phrases.say(key) : name);
    }

    @Override
    public String toString() {
        return name;
    }

    /** What a rating is about. */
    public enum Aspect {
        /** How the value moves. */
        PROGRESS,
        /** Where the value stands against the target. */
        LEVEL
    }
}
