package org.akkoord.json.read;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.akkoord.problem.ProblemCode;

/**
 * The first place where a text stops being JSON, and what was expected there. Replaces the words of the parser, which
 * are not meant for the people who write the files.
 *
 * @param code what kind of problem it is
 * @param offset the character at which the mistake shows, from 0
 * @param message what was expected and what was found
 */
public record SyntaxMistake(ProblemCode code, int offset, String message) {

    /** The first mistake; empty if the text is JSON. */
    public static Optional<SyntaxMistake> in(String text) {
        return new Scan(text).run();
    }

    /** What may come next. */
    private enum Expected {
        DOCUMENT("a value"),
        VALUE("a value after ':'"),
        ITEM("a value after ','"),
        ITEM_OR_END("a value or ']'"),
        NAME("a member name in double quotes after ','"),
        NAME_OR_END("a member name in double quotes or '}'"),
        COLON("':' after a member name"),
        AFTER_MEMBER("',' or '}' after a member"),
        AFTER_ITEM("',' or ']' after a value"),
        END("nothing after the document");

        private final String words;

        Expected(String words) {
            this.words = words;
        }
    }

    /** Passes over a text once, without recursion. */
    private static final class Scan {

        private static final String SPACE = " \t\r\n";

        /** A whole surrogate pair, half of one (then in group 1), or any other escape. */
        private static final Pattern ESCAPE =
                Pattern.compile("\\\\(?:u[dD][89abAB]..\\\\u[dD][c-fC-F]..|(u[dD][89a-fA-F]..)|.)");

        private final String text;
        private final BitSet objects = new BitSet();
        private int depth;
        private int position;
        private Expected expected = Expected.DOCUMENT;

        Scan(String text) {
            this.text = text;
        }

        Optional<SyntaxMistake> run() {
            while (true) {
                while (position < text.length() && SPACE.indexOf(text.charAt(position)) >= 0) {
                    position++;
                }
                boolean atEnd = position == text.length();
                if (atEnd && expected == Expected.END) {
                    return Optional.empty();
                }
                Optional<SyntaxMistake> mistake = atEnd ? unexpected() : step(text.charAt(position));
                if (mistake.isPresent()) {
                    return mistake;
                }
            }
        }

        private Optional<SyntaxMistake> step(char c) {
            return switch (expected) {
                case DOCUMENT, VALUE, ITEM -> value(c);
                case ITEM_OR_END -> c == ']' ? close() : value(c);
                case NAME -> c == '"' ? name() : unexpected();
                case NAME_OR_END -> c == '}' ? close() : c == '"' ? name() : unexpected();
                case COLON -> c == ':' ? next(Expected.VALUE) : unexpected();
                case AFTER_MEMBER -> c == '}' ? close() : c == ',' ? next(Expected.NAME) : unexpected();
                case AFTER_ITEM -> c == ']' ? close() : c == ',' ? next(Expected.ITEM) : unexpected();
                case END -> unexpected();
            };
        }

        private Optional<SyntaxMistake> value(char c) {
            if (c == '{' || c == '[') {
                objects.set(depth++, c == '{');
                return next(c == '{' ? Expected.NAME_OR_END : Expected.ITEM_OR_END);
            }
            return c == '"' || c == '-' || isDigit(c) || isLiteral() ? token(afterValue()) : unexpected();
        }

        private Optional<SyntaxMistake> name() {
            int start = position;
            Optional<SyntaxMistake> mistake = token(Expected.COLON);
            return mistake.isPresent() ? mistake : halfPair(start);
        }

        /** Refuses half of a surrogate pair in a name: the parser does not read it, whereas it reads such a text. */
        private Optional<SyntaxMistake> halfPair(int start) {
            Matcher escapes = ESCAPE.matcher(text).region(start, position);
            while (escapes.find()) {
                if (escapes.group(1) != null) {
                    String message = "a member name contains half of a surrogate pair: '" + escapes.group() + "'";
                    return Optional.of(new SyntaxMistake(ProblemCode.ENCODING, escapes.start(), message));
                }
            }
            return Optional.empty();
        }

        private Optional<SyntaxMistake> token(Expected then) {
            TokenScan token = new TokenScan(text, position);
            Optional<SyntaxMistake> mistake = token.run();
            position = token.end();
            expected = then;
            return mistake;
        }

        private boolean isLiteral() {
            return text.startsWith("true", position)
                    || text.startsWith("false", position)
                    || text.startsWith("null", position);
        }

        private Optional<SyntaxMistake> next(Expected then) {
            position++;
            expected = then;
            return Optional.empty();
        }

        private Optional<SyntaxMistake> close() {
            depth--;
            return next(afterValue());
        }

        private Expected afterValue() {
            if (depth == 0) {
                return Expected.END;
            }
            return objects.get(depth - 1) ? Expected.AFTER_MEMBER : Expected.AFTER_ITEM;
        }

        private Optional<SyntaxMistake> unexpected() {
            boolean isEmpty = text.isBlank();
            String found = isEmpty ? "the document is empty" : TokenScan.found(text, position, "the document ends");
            String message = "expected " + expected.words + ", but " + found;
            return Optional.of(new SyntaxMistake(ProblemCode.SYNTAX, isEmpty ? 0 : position, message));
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Passes over a text in quotes, a number or a literal. */
    private static final class TokenScan {

        private static final int LONGEST_WORD = 20;
        private static final int ESCAPE_DIGITS = 4;
        private static final String END = "the document ends";

        private final String text;
        private int position;

        TokenScan(String text, int start) {
            this.text = text;
            this.position = start;
        }

        int end() {
            return position;
        }

        Optional<SyntaxMistake> run() {
            char first = text.charAt(position);
            if (first == '"') {
                return quoted();
            }
            if (first == '-' || isDigit(first)) {
                return number();
            }
            position += first == 'f' ? "false".length() : "true".length();
            return Optional.empty();
        }

        private Optional<SyntaxMistake> quoted() {
            position++;
            while (position < text.length()) {
                char c = text.charAt(position);
                if (c == '"') {
                    position++;
                    return Optional.empty();
                }
                if (c < ' ') {
                    return mistake("a control character must be escaped in a text, but found '" + c + "'");
                }
                if (c == '\\') {
                    Optional<SyntaxMistake> mistake = escape();
                    if (mistake.isPresent()) {
                        return mistake;
                    }
                }
                position++;
            }
            return mistake("expected '\"' at the end of a text, but " + END);
        }

        /** Leaves the position at the last character of the escape. */
        private Optional<SyntaxMistake> escape() {
            position++;
            if (position == text.length() || "\"\\/bfnrtu".indexOf(text.charAt(position)) < 0) {
                return mistake(
                        "expected one of \" \\ / b f n r t u after '\\' in a text, but " + found(text, position, END));
            }
            if (text.charAt(position) == 'u') {
                for (int i = 0; i < ESCAPE_DIGITS; i++) {
                    position++;
                    if (position == text.length()
                            || Character.digit(text.charAt(position), 16) < 0
                            || text.charAt(position) > 'f') {
                        return mistake(
                                "expected four hexadecimal digits after '\\u', but " + found(text, position, END));
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<SyntaxMistake> number() {
            if (text.charAt(position) == '-') {
                position++;
            }
            int start = position;
            if (!digits()) {
                return noDigit("'-'");
            }
            if (text.charAt(start) == '0' && position > start + 1) {
                return mistake("a number must not start with a zero before other digits");
            }
            if (position < text.length() && text.charAt(position) == '.') {
                position++;
                if (!digits()) {
                    return noDigit("'.'");
                }
            }
            if (position < text.length() && (text.charAt(position) == 'e' || text.charAt(position) == 'E')) {
                position++;
                if (position < text.length() && (text.charAt(position) == '+' || text.charAt(position) == '-')) {
                    position++;
                }
                if (!digits()) {
                    return noDigit("the exponent mark");
                }
            }
            return Optional.empty();
        }

        private boolean digits() {
            int start = position;
            while (position < text.length() && isDigit(text.charAt(position))) {
                position++;
            }
            return position > start;
        }

        private Optional<SyntaxMistake> noDigit(String after) {
            return mistake("expected a digit after " + after + " in a number, but " + found(text, position, END));
        }

        private Optional<SyntaxMistake> mistake(String message) {
            return Optional.of(new SyntaxMistake(ProblemCode.SYNTAX, position, message));
        }

        /** What stands at the position: a word as a whole, otherwise one character. */
        static String found(String text, int position, String atEnd) {
            if (position >= text.length()) {
                return atEnd;
            }
            int end = position;
            while (end < text.length()
                    && end - position < LONGEST_WORD
                    && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            String word =
                    end > position ? text.substring(position, end) : Character.toString(text.codePointAt(position));
            return word.equals("'") ? "found a single quote" : "found '" + word + "'";
        }
    }
}
