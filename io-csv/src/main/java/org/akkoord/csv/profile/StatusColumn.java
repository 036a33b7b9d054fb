package org.akkoord.csv.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.akkoord.csv.text.CellText;
import org.akkoord.measurement.Measurement;
import org.akkoord.quantity.Quantity;

/**
 * A column of a source that says of what kind its values are.
 *
 * @param source the names of the column
 * @param meanings what each code or word says: the name of a {@link Measurement.StatusFlag} or of a
 *     {@link Quantity.MissingReason}, a remark in English, or nothing
 * @param words whether a cell is a text in which the words are looked for, rather than one or more codes
 * @param besideValues whether a reason for a missing value may stand beside a value, which then counts
 */
public record StatusColumn(
        ProfileParts.SourceColumn source, Map<String, String> meanings, boolean words, boolean besideValues) {

    private static final Pattern SEPARATOR = Pattern.compile("[\\s,;|/+]+");
    private static final Pattern NAME = Pattern.compile("[A-Z_]+");
    private static final Pattern DENIED = Pattern.compile("\\b(?:no|not|non|no longer)[ -]$");
    private static final int MOST_LETTERS = 4;

    public StatusColumn {
        meanings = ProfileParts.copy(meanings);
        check(meanings);
    }

    /**
     * Refuses codes without a meaning that is known.
     *
     * @throws IllegalArgumentException if there is one
     */
    static void check(Map<String, String> meanings) {
        meanings.forEach((code, meaning) -> {
            boolean isKnown = meaning.isEmpty() || flag(meaning) || reason(meaning);
            if (code.isBlank() || (!isKnown && NAME.matcher(meaning).matches())) {
                throw new IllegalArgumentException("a status " + CellText.quote(code)
                        + " must be a code or word and mean a flag, a reason for a missing value, or a remark, but"
                        + " meant "
                        + CellText.quote(meaning));
            }
        });
    }

    static boolean flag(String meaning) {
        return Arrays.stream(Measurement.StatusFlag.values())
                .anyMatch(flag -> flag.name().equals(meaning));
    }

    static boolean reason(String meaning) {
        return Arrays.stream(Quantity.MissingReason.values())
                .anyMatch(reason -> reason.name().equals(meaning));
    }

    /** A code that was found, and what it says; empty if nothing is known of it. */
    record Found(String code, Optional<String> meaning) {}

    /** What a cell says, without blanks around it and not empty. */
    List<Found> read(String cell) {
        Optional<Found> whole = known(cell);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        return words ? byWords(cell) : byCodes(cell);
    }

    private Optional<Found> known(String code) {
        return Optional.ofNullable(meanings.get(code))
                .or(() -> meanings.entrySet().stream()
                        .filter(entry -> entry.getKey().equalsIgnoreCase(code))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .map(meaning -> new Found(code, Optional.of(meaning)));
    }

    private List<Found> byCodes(String cell) {
        List<Found> all = new ArrayList<>();
        for (String code : SEPARATOR.splitAsStream(cell).toList()) {
            known(code).ifPresentOrElse(all::add, () -> all.addAll(letters(code)));
        }
        return all;
    }

    /**
     * The codes of one letter that are written together, as in {@code bu}; a code that says nothing is not among them.
     */
    private List<Found> letters(String code) {
        List<Found> each = code.chars()
                .mapToObj(Character::toString)
                .flatMap(letter -> known(letter).stream())
                .filter(found -> found.meaning().filter(String::isEmpty).isEmpty())
                .toList();
        return code.length() <= MOST_LETTERS && each.size() == code.length()
                ? each
                : List.of(new Found(code, Optional.empty()));
    }

    private List<Found> byWords(String cell) {
        String text = cell.toLowerCase(Locale.ROOT);
        List<Found> all = new ArrayList<>();
        meanings.forEach((word, meaning) -> {
            int at = word.length() == 1 ? -1 : text.indexOf(word.toLowerCase(Locale.ROOT));
            if (at >= 0 && !DENIED.matcher(text.substring(0, at)).find()) {
                all.add(new Found(word, Optional.of(meaning)));
            }
        });
        return all.isEmpty() ? List.of(new Found(cell, Optional.empty())) : all;
    }
}
