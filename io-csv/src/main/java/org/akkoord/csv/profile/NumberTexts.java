package org.akkoord.csv.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.akkoord.csv.profile.ProfileParts.Dialect;
import org.akkoord.csv.text.CellText;

/** Turns the numbers of a source into the canonical form: with the marks that its profile declares, and no others. */
final class NumberTexts {

    /** A figure has at most so many decimals; what is behind them is noise of a computation. */
    private static final int MOST_DECIMALS = 15;

    private static final int MOST_EXPONENT = 30;
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]{1,40})?(?:[eE][-+]?[0-9]{1,3})?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[<>]?=?-?[0-9]+,[0-9]+(?:[eE][-+]?[0-9]{1,3})?");
    private static final Pattern BEGIN = Pattern.compile("[<>]?=? ?-?[0-9.,]*[0-9]");
    private static final Pattern BLANK = Pattern.compile("[ \\u00A0\\u2009\\u202F]");

    private final String profile;
    private final Dialect dialect;
    private final Optional<Pattern> grouped;

    NumberTexts(ProfileParts parts) {
        profile = parts.name();
        dialect = parts.dialect();
        String mark = dialect.groupMark() == ' ' ? BLANK.pattern() : Pattern.quote("" + dialect.groupMark());
        grouped = dialect.groupMark() == Dialect.NO_MARK
                ? Optional.empty()
                : Optional.of(Pattern.compile("[<>]?-?[0-9]{1,3}(?:" + mark + "[0-9]{3})+(?:"
                        + Pattern.quote("" + dialect.decimalMark()) + "[0-9]+)?"));
    }

    /** A number in the canonical form, or why there is none; of the two texts, one is empty. */
    record Turned(String number, String refusal) {}

    /**
     * A text with points as decimal marks and no marks between thousands.
     *
     * @param text the text, with nothing but a number in it, or with a sign of a limit before it
     */
    Turned turn(String text) {
        String number = text;
        if (grouped.isPresent() && grouped.get().matcher(text).matches()) {
            number = dialect.groupMark() == ' '
                    ? BLANK.matcher(text).replaceAll("")
                    : text.replace("" + dialect.groupMark(), "");
        }
        char other = dialect.decimalMark() == ',' ? '.' : ',';
        if (number.indexOf(other) >= 0 && BEGIN.matcher(number).lookingAt()) {
            boolean isGroup = other == dialect.groupMark();
            return new Turned(
                    "",
                    isGroup
                            ? "between thousands, profile '" + profile + "' has a " + name(other)
                                    + " before each three digits, but found " + CellText.quote(text)
                            : "the decimal mark of profile '" + profile + "' is a " + name(dialect.decimalMark())
                                    + ", but found " + CellText.quote(text));
        }
        return new Turned(DECIMAL_COMMA.matcher(number).matches() ? number.replace(',', '.') : number, "");
    }

    /** Whether a text can be no number, because it has no digit. */
    static boolean isWord(String text) {
        return text.chars().noneMatch(c -> c >= '0' && c <= '9');
    }

    private static String name(char mark) {
        return mark == ',' ? "comma" : "point";
    }

    /** Whether a number can be taken as it stands, because it has neither an exponent nor too many decimals. */
    static boolean isPlain(String number) {
        int point = number.indexOf('.');
        return number.indexOf('e') < 0
                && number.indexOf('E') < 0
                && (point < 0 || number.length() - point - 1 <= MOST_DECIMALS)
                && !number.startsWith("-0");
    }

    /** A number with a multiplier, without an exponent, and with at most 15 decimals; other texts as they are. */
    static String plain(String number, int multiplier) {
        if ((multiplier == 0 && isPlain(number)) || !NUMBER.matcher(number).matches()) {
            return number;
        }
        BigDecimal exact = new BigDecimal(number).scaleByPowerOfTen(multiplier);
        if (Math.abs(exact.scale()) > MOST_EXPONENT + MOST_DECIMALS) {
            return number;
        }
        BigDecimal whole = exact.scale() < 0 ? exact.setScale(0, RoundingMode.UNNECESSARY) : exact;
        return isRounded(whole)
                ? whole.setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN).toPlainString()
                : whole.toPlainString();
    }

    /** Whether a number has more decimals than a figure can have. */
    static boolean isRounded(String number) {
        int point = number.indexOf('.');
        return point >= 0 && number.length() - point - 1 > MOST_DECIMALS;
    }

    private static boolean isRounded(BigDecimal number) {
        return number.scale() > MOST_DECIMALS;
    }
}
