package org.akkoord.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Checks that several value types share. A violation is a mistake of the caller and throws at once. */
public final class Checks {

    /** The rule of an identifier, worded once for messages and documentation. */
    public static final String ID_RULE =
            "1 to 100 ASCII letters, digits, '.', '_' or '-', starting with a letter or digit";

    /** First year of any date. */
    public static final int MIN_YEAR = 1800;

    /** Last year of any date. */
    public static final int MAX_YEAR = 2999;

    private static final int LONGEST_ID = 100;

    private Checks() {}

    public static boolean isId(String text) {
        if (text.isEmpty() || text.length() > LONGEST_ID || !isLetterOrDigit(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetterOrDigit(c) && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /**
     * Parts of a value of which none may be null.
     *
     * @param namesAndValues the name of each before it
     */
    public static void requirePresent(Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Objects.requireNonNull(namesAndValues[i + 1], (String) namesAndValues[i]);
        }
    }

    /** An unmodifiable copy in the same order. */
    public static <T> List<T> copyOf(Collection<? extends T> items, String what) {
        Objects.requireNonNull(items, what);
        try {
            return List.copyOf(items);
        } catch (NullPointerException nullItem) {
            throw new NullPointerException("an item of " + what + " is null");
        }
    }

    public static String requireId(String id, String what) {
        Objects.requireNonNull(id, what);
        if (!isId(id)) {
            throw new IllegalArgumentException(what + " must be " + ID_RULE + ", but was '" + Printable.text(id) + "'");
        }
        return id;
    }

    public static String requireText(String text, String what) {
        Objects.requireNonNull(text, what);
        if (text.isEmpty()) {
            throw new IllegalArgumentException(what + " must not be empty");
        }
        return text;
    }

    public static LocalDate requireDate(LocalDate date, String what) {
        Objects.requireNonNull(date, what);
        if (date.getYear() < MIN_YEAR || date.getYear() > MAX_YEAR) {
            throw new IllegalArgumentException(
                    what + " must be in a year from " + MIN_YEAR + " to " + MAX_YEAR + ", but was " + date);
        }
        return date;
    }

    /** The number with decimals of which there are never fewer than none: ten tens are 100, as documents write them. */
    public static BigDecimal requirePlain(BigDecimal number, String what) {
        Objects.requireNonNull(number, what);
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    public static void requireYear(int year) {
        if (year < MIN_YEAR || year > MAX_YEAR) {
            throw new IllegalArgumentException("a year must be " + MIN_YEAR + " to " + MAX_YEAR + ", but was " + year);
        }
    }

    /**
     * An unmodifiable copy in the same order, which finds items by their keys.
     *
     * @throws IllegalArgumentException if two items have the same key
     */
    public static <T> IdList<T> distinct(Collection<? extends T> items, Function<? super T, String> key, String what) {
        Set<String> seen = new HashSet<>();
        for (T item : copyOf(items, what)) {
            if (!seen.add(key.apply(item))) {
                throw new IllegalArgumentException(
                        what + " '" + Printable.text(key.apply(item)) + "' occurs more than once");
            }
        }
        return new IdList<>(items, key);
    }
}
