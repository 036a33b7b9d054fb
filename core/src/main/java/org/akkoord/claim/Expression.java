package org.akkoord.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.akkoord.internal.Checks;
import org.akkoord.internal.Printable;
import org.akkoord.quantity.Quantity;

/**
 * Arithmetic on figures, such as {@code 100 * (68 + 14) / (94 + 38)} or {@code e3 + e5 + e6}. An expression has
 * numbers, names of figures, parentheses and the signs {@code + - * /} with the usual precedence and blanks around
 * each. A number or name may say how it was rounded: {@code 20500~500} is a figure that was rounded to a multiple of
 * 500. A figure without that is exact.
 *
 * @param text the text form, with one blank between its parts
 */
public record Expression(String text) {

    private static final int LONGEST = 1000;
    private static final int DEEPEST = 50;
    private static final Pattern PART = Pattern.compile("([^~]+)(?:~([0-9]+(?:\\.[0-9]+)?))?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");

    /**
     * Reads an expression and puts one blank between its parts.
     *
     * @throws IllegalArgumentException if the text is no expression
     */
    public Expression {
        Objects.requireNonNull(text, "text");
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "an expression must have at most " + LONGEST + " characters, but had " + text.length());
        }
        text = String.join(" ", tokens(text)).replace("( ", "(").replace(" )", ")");
        new Run(tokens(text), name -> BigDecimal.ONE, false).whole();
    }

    /** The names in it, in order, each once. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (String token : tokens(text)) {
            String name = token.split("~", 2)[0];
            if (NAME.matcher(name).matches()) {
                names.add(name);
            }
        }
        return names;
    }

    /**
     * The result, with the bounds between which it lies if the figures were rounded.
     *
     * @param figures gives the figure of a name
     * @throws IllegalArgumentException if a divisor can be 0
     */
    public Rounded evaluate(Function<String, BigDecimal> figures) {
        return new Run(tokens(text), figures, true).whole();
    }

    /** The text form with each number and name written by the given functions, and without how they were rounded. */
    public String written(Function<BigDecimal, String> number, Function<String, String> name) {
        List<String> parts = new ArrayList<>();
        for (String token : tokens(text)) {
            String bare = token.split("~", 2)[0];
            if (NAME.matcher(bare).matches()) {
                parts.add(name.apply(bare));
            } else {
                parts.add(Character.isDigit(bare.charAt(0)) ? number.apply(new BigDecimal(bare)) : bare);
            }
        }
        return String.join(" ", parts).replace("( ", "(").replace(" )", ")");
    }

    /** The text form. */
    @Override
    public String toString() {
        return text;
    }

    private static List<String> tokens(String text) {
        String spaced = text.replace("(", " ( ").replace(")", " ) ").strip();
        return spaced.isEmpty() ? List.of() : List.of(spaced.split("\\s+"));
    }

    /**
     * A number and the bounds of what it can have been before it was rounded.
     *
     * @param value the number
     * @param low the least that it can have been
     * @param high the most that it can have been
     */
    public record Rounded(BigDecimal value, BigDecimal low, BigDecimal high) {

        private static final BigDecimal TWO = BigDecimal.valueOf(2);

        /**
         * A number between its bounds.
         *
         * @throws IllegalArgumentException if the value does not lie between low and high
         */
        public Rounded {
            Checks.requirePresent("low", low, "value", value, "high", high);
            if (value.compareTo(low) < 0 || value.compareTo(high) > 0) {
                throw new IllegalArgumentException("the value must lie between low and high, but was "
                        + value.toPlainString() + " for " + low.toPlainString() + " to " + high.toPlainString());
            }
        }

        /** A number that was rounded to a multiple of a step; a step of 0 stands for a number that was not rounded. */
        static Rounded of(BigDecimal value, BigDecimal step) {
            BigDecimal half = step.divide(TWO);
            return new Rounded(value, value.subtract(half), value.add(half));
        }

        /** Whether both can have been the same number before they were rounded. */
        public boolean overlaps(Rounded other) {
            return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
        }

        Rounded plus(Rounded other) {
            return new Rounded(value.add(other.value), low.add(other.low), high.add(other.high));
        }

        Rounded minus(Rounded other) {
            return new Rounded(value.subtract(other.value), low.subtract(other.high), high.subtract(other.low));
        }

        Rounded times(Rounded other) {
            return spanning(
                    value.multiply(other.value),
                    List.of(
                            low.multiply(other.low),
                            low.multiply(other.high),
                            high.multiply(other.low),
                            high.multiply(other.high)));
        }

        /** The quotient, to 34 significant digits. */
        Rounded dividedBy(Rounded other) {
            if (other.low.signum() <= 0 && other.high.signum() >= 0) {
                throw new IllegalArgumentException("a divisor can be 0");
            }
            return spanning(
                    divide(value, other.value),
                    List.of(
                            divide(low, other.low),
                            divide(low, other.high),
                            divide(high, other.low),
                            divide(high, other.high)));
        }

        private static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
            return dividend.divide(divisor, MathContext.DECIMAL128);
        }

        private static Rounded spanning(BigDecimal value, List<BigDecimal> corners) {
            List<BigDecimal> all =
                    Stream.concat(Stream.of(value), corners.stream()).toList();
            return new Rounded(value, Collections.min(all), Collections.max(all));
        }
    }

    /** One pass over the tokens, by recursive descent: a sum has products, a product has factors. */
    private static final class Run {
        private final List<String> tokens;
        private final Function<String, BigDecimal> figures;
        private final boolean divides;
        private int next;
        private int depth;

        Run(List<String> tokens, Function<String, BigDecimal> figures, boolean divides) {
            this.tokens = tokens;
            this.figures = figures;
            this.divides = divides;
        }

        Rounded whole() {
            Rounded result = sum();
            if (next < tokens.size()) {
                throw unexpected("+, -, * or /");
            }
            return result;
        }

        private Rounded sum() {
            Rounded result = product();
            while (at("+") || at("-")) {
                boolean adds = tokens.get(next++).equals("+");
                Rounded term = product();
                result = adds ? result.plus(term) : result.minus(term);
            }
            return result;
        }

        private Rounded product() {
            Rounded result = factor();
            while (at("*") || at("/")) {
                boolean multiplies = tokens.get(next++).equals("*");
                Rounded factor = factor();
                if (multiplies) {
                    result = result.times(factor);
                } else if (divides) {
                    result = result.dividedBy(factor);
                }
            }
            return result;
        }

        private Rounded factor() {
            if (!at("(")) {
                return figure();
            }
            next++;
            if (++depth > DEEPEST) {
                throw new IllegalArgumentException("an expression must not be deeper than " + DEEPEST + " parentheses");
            }
            Rounded inside = sum();
            if (!at(")")) {
                throw unexpected("')'");
            }
            next++;
            depth--;
            return inside;
        }

        private Rounded figure() {
            Matcher part = PART.matcher(next < tokens.size() ? tokens.get(next) : "");
            if (!part.matches()) {
                throw unexpected("a number or a name");
            }
            BigDecimal value;
            if (NAME.matcher(part.group(1)).matches()) {
                value = figures.apply(part.group(1));
            } else if (Character.isDigit(part.group(1).charAt(0))) {
                value = Quantity.parseDecimal(part.group(1));
            } else {
                throw unexpected("a number or a name");
            }
            next++;
            return Rounded.of(value, part.group(2) == null ? BigDecimal.ZERO : new BigDecimal(part.group(2)));
        }

        private boolean at(String token) {
            return next < tokens.size() && tokens.get(next).equals(token);
        }

        private IllegalArgumentException unexpected(String expected) {
            String found = next < tokens.size() ? "'" + Printable.text(tokens.get(next)) + "'" : "the end";
            return new IllegalArgumentException("an expression must have " + expected + ", but had " + found);
        }
    }
}
