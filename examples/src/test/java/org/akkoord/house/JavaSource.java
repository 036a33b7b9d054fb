package org.akkoord.house;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java file as its braces show it: enough to find the methods and their lengths in code that the formatter has laid
 * out, without a compiler.
 */
final class JavaSource {

    /** A comment, a text block, a string or a character: what may hold braces that are not code. */
    private static final Pattern OPAQUE = Pattern.compile(
            "//[^\n]*|/\\*.*?\\*/|\"\"\".*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])+'",
            Pattern.DOTALL);

    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|enum|record)\\s+(\\w+)");
    private static final Pattern NAME = Pattern.compile("(\\w+)\\s*(?:\\(|$)");
    private static final Pattern ANNOTATION = Pattern.compile("@[\\w.]+(?:\\([^()]*\\))?");

    private enum Block {
        TYPE,
        METHOD,
        OTHER
    }

    private record Open(Block block, String name, int line) {}

    /** A method, constructor or initializer: the line of its name, and how many lines it has from there to its end. */
    record Method(String name, int line, int length) {}

    private final String code;
    private final List<Method> methods = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private JavaSource(String text) {
        code = OPAQUE.matcher(text).replaceAll(match -> blank(match.group()));
    }

    /** The methods of a file, in the order in which they end. */
    static List<Method> methods(String text) {
        JavaSource source = new JavaSource(text);
        source.scan();
        return source.methods;
    }

    private static String blank(String opaque) {
        return opaque.replaceAll("[^\n]", " ");
    }

    private void scan() {
        int line = 1;
        int from = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '\n') {
                line++;
            } else if (c == '{') {
                open.push(block(code.substring(from, i), line));
            } else if (c == '}') {
                Open closed = open.pop();
                if (closed.block() == Block.METHOD) {
                    methods.add(new Method(closed.name(), closed.line(), line - closed.line() + 1));
                }
            }
            if (c == '{' || c == '}' || c == ';') {
                from = i + 1;
            }
        }
    }

    /** What the code before a brace opens; the brace is on the given line. */
    private Open block(String before, int line) {
        String head = ANNOTATION.matcher(before).replaceAll(match -> blank(match.group()));
        boolean inType = !open.isEmpty() && open.peek().block() == Block.TYPE;
        Matcher type = TYPE.matcher(head);
        if (type.find()) {
            return new Open(Block.TYPE, type.group(1), line);
        }
        if (head.contains("new ") && head.strip().endsWith(")")) {
            return new Open(Block.TYPE, "", line);
        }
        Matcher name = NAME.matcher(head.stripTrailing());
        if (!inType || head.contains("=") || !name.find()) {
            return new Open(inType && head.isBlank() ? Block.METHOD : Block.OTHER, "", line);
        }
        boolean constant = first(head).equals(name.group(1))
                && !name.group(1).equals(open.peek().name());
        int below = (int)
                head.substring(name.start()).chars().filter(c -> c == '\n').count();
        return new Open(constant ? Block.TYPE : Block.METHOD, name.group(1), line - below);
    }

    /** The first word, of an enum constant its name. */
    private static String first(String head) {
        String[] words = head.replaceFirst("^[\\s,;]+", "").split("\\W", 2);
        return words[0].equals("static") ? "" : words[0];
    }
}
