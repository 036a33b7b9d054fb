package org.akkoord.html.markup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Identifiers of one page or fragment: of letters, digits, hyphens and underscores, each once, the same every time. */
public final class Ids {

    private static final Pattern PREFIX = Pattern.compile("|[A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9_-]");

    private final String prefix;
    private final Set<String> taken = new HashSet<>();
    /** The last number that was put behind an identifier. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private final Map<String, String> byName = new HashMap<>();

    /**
     * Identifiers that start with the prefix.
     *
     * @throws IllegalArgumentException if the prefix is neither empty nor a letter with letters, digits, hyphens and
     *     underscores behind it
     */
    public Ids(String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "a prefix of ids must be a letter followed by letters, digits, hyphens or underscores, but was '"
                            + prefix + "'");
        }
        this.prefix = prefix;
    }

    /** The identifier of a name; the same name has the same one, and another name has another one. */
    public String of(String name) {
        return byName.computeIfAbsent(
                name, key -> free(prefix + OTHER.matcher(key).replaceAll("-")));
    }

    /** A new identifier, whatever was asked before. */
    public String next(String name) {
        return free(prefix + OTHER.matcher(name).replaceAll("-"));
    }

    private String free(String wanted) {
        String start = Character.isLetter(wanted.charAt(0)) ? wanted : "n" + wanted;
        String id = start;
        int number = numbers.getOrDefault(start, 1);
        while (!taken.add(id)) {
            number++;
            id = start + "-" + number;
        }
        numbers.put(start, number);
        return id;
    }
}
