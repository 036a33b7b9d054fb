package org.akkoord.indicator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.akkoord.internal.Checks;
import org.akkoord.internal.Printable;

/**
 * The part of a population that a figure is about: a member of each of some dimensions, such as {@code sex=girls}, or
 * of none, which is the whole.
 *
 * <p>The text form, which {@link #parse} reads and {@code toString} prints, has {@code dimension=member} for each
 * dimension, separated by {@code ;} and in the order of the names: {@code age=10;sex=girls}. A {@code ;} or a backslash
 * in a member is written with a backslash before it, and a character that cannot be shown as {@code \}{@code u001b}.
 * {@code parse} also takes {@code sex: girls; age: 10} and {@code sex: girls, age: 10}. A text that names no dimension
 * is a member of the dimension {@value #UNNAMED}.
 *
 * @param members the member in each dimension, by the name of the dimension; empty for the whole
 */
public record Cell(Map<String, String> members) implements Comparable<Cell> {

    /** The dimension of a member whose dimension is not named. */
    public static final String UNNAMED = "category";

    /** What publishers call the member that is all of a dimension; CBS writes {@code Totaal mannen en vrouwen}. */
    private static final int DIGITS = 4;

    private static final Pattern CODE = Pattern.compile("[0-9a-f]{" + DIGITS + "}");

    private static final Set<String> TOTALS = Set.of(
            "_t", "total", "totaal", "all", "alle", "allen", "both", "both sexes", "beide", "overall", "persons");

    private static final Cell WHOLE = new Cell(Map.of());
    private static final String COLON = ": ";

    /**
     * A cell of the members; the map is copied.
     *
     * @throws IllegalArgumentException if a name or a member is empty or has blanks around it, or a name contains
     *     {@code =}, {@code ;}, a backslash or a colon with a blank
     */
    public Cell {
        members.forEach(Cell::check);
        members = Collections.unmodifiableMap(new TreeMap<>(members));
    }

    private static void check(String dimension, String member) {
        requireTrimmed(dimension, "a dimension");
        requireTrimmed(member, "a member of a dimension");
        if (dimension.contains("=")
                || dimension.contains(";")
                || dimension.contains("\\")
                || dimension.contains(COLON)) {
            throw new IllegalArgumentException(
                    "the name of a dimension must not contain '=', ';', '\\' or ': ', but was '"
                            + Printable.text(dimension) + "'");
        }
    }

    private static void requireTrimmed(String text, String what) {
        Checks.requireText(text, what);
        if (!text.equals(text.strip())) {
            throw new IllegalArgumentException(
                    what + " must have no blanks around it, but was '" + Printable.text(text) + "'");
        }
    }

    /** The whole. */
    public static Cell whole() {
        return WHOLE;
    }

    /** The cell of one member of one dimension. */
    public static Cell of(String dimension, String member) {
        return new Cell(Map.of(dimension, member));
    }

    /**
     * Reads the text form; an empty text is the whole.
     *
     * @throws IllegalArgumentException if a dimension occurs twice, or a name or a member is refused
     */
    public static Cell parse(String text) {
        if (text.isEmpty()) {
            return WHOLE;
        }
        Map<String, String> members = new TreeMap<>();
        for (String part : parts(text)) {
            int at = separator(part);
            String dimension = at < 0 ? UNNAMED : part.substring(0, at).strip();
            String member = at < 0 ? part : part.substring(at + 1).strip();
            check(dimension, member);
            if (members.put(dimension, member) != null) {
                throw new IllegalArgumentException("the dimension '" + Printable.text(dimension)
                        + "' must occur once in '" + Printable.text(text) + "'");
            }
        }
        return new Cell(members);
    }

    /** Where the name of the dimension ends; -1 if the part has none. */
    private static int separator(String part) {
        int equals = part.indexOf('=');
        int colon = part.indexOf(COLON);
        int first = equals < 0 || (colon >= 0 && colon < equals) ? colon : equals;
        return first == 0 ? -1 : first;
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                boolean isCode = text.charAt(i) == 'u'
                        && CODE.matcher(text).region(i + 1, text.length()).lookingAt();
                part.append(isCode ? (char) Integer.parseInt(text, i + 1, i + 1 + DIGITS, 16) : text.charAt(i));
                i += isCode ? DIGITS : 0;
            } else if (c == ';') {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        return parts.size() == 1 ? byCommas(parts.get(0)) : parts;
    }

    /** The parts of {@code sex: girls, age: 10}; a comma that no named dimension follows belongs to the member. */
    private static List<String> byCommas(String text) {
        List<String> parts = List.of(text.split(", ", -1));
        return parts.stream().allMatch(part -> part.indexOf(COLON) > 0) ? parts : List.of(text);
    }

    /** Whether a member is the total of its dimension, such as {@code _T}, {@code total} or {@code both sexes}. */
    public static boolean isTotal(String member) {
        String name = member.toLowerCase(Locale.ROOT);
        return TOTALS.contains(name) || name.startsWith("total ") || name.startsWith("totaal ");
    }

    /** This cell without the dimensions in which it is the total: these do not divide the population. */
    public Cell withoutTotals() {
        if (members.isEmpty() || members.values().stream().noneMatch(Cell::isTotal)) {
            return this;
        }
        Map<String, String> rest = new TreeMap<>(members);
        rest.values().removeIf(Cell::isTotal);
        return new Cell(rest);
    }

    /** Whether this is the whole. */
    public boolean isWhole() {
        return members.isEmpty();
    }

    /** The names of the dimensions, in order; together they are the classification to which the cell belongs. */
    public Set<String> dimensions() {
        return members.keySet();
    }

    /** This cell, in a member of one more dimension. */
    public Cell with(String dimension, String member) {
        Map<String, String> more = new TreeMap<>(members);
        more.put(dimension, member);
        return new Cell(more);
    }

    /** The cell in words, such as {@code Sex: girls, Age: 10}; empty for the whole. */
    public String label() {
        return members.entrySet().stream()
                .map(part -> part.getKey().equals(UNNAMED) ? part.getValue() : part.getKey() + COLON + part.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The order of the text forms. */
    @Override
    public int compareTo(Cell other) {
        return members.equals(other.members) ? 0 : toString().compareTo(other.toString());
    }

    /** The text form; a member whose dimension is not named stands alone where that can be read back. */
    @Override
    public String toString() {
        String named = members.entrySet().stream()
                .map(part -> Printable.line(part.getKey()) + "=" + escaped(part.getValue()))
                .collect(Collectors.joining(";"));
        String alone = members.size() == 1 ? escaped(members.getOrDefault(UNNAMED, "")) : "";
        return !alone.isEmpty() && separator(alone) < 0 && byCommas(alone).size() == 1 ? alone : named;
    }

    private static String escaped(String member) {
        return Printable.line(member.replace("\\", "\\\\").replace(";", "\\;"));
    }
}
