package org.akkoord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Figures that others published or that independent tools calculated. They are test resources of this package; each
 * file says in its first lines where its figures come from.
 */
public final class ReferenceData {

    private static final String SECTION = "== ";

    private ReferenceData() {}

    /** The rows of a table, each by column name. Cells are separated by tabs, the first row has the names. */
    public static List<Map<String, String>> table(String file) {
        List<String> lines = lines(file);
        String[] names = lines.get(0).split("\t");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            assertThat(cells).as("cells of '%s' in %s", line, file).hasSameSizeAs(names);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    /**
     * A tree of named values. Each line is {@code path = value}, where the value of a list of numbers is its numbers
     * with blanks between them; a line {@code == path} is the beginning of all paths below it.
     */
    public static Node document(String file) {
        Map<String, String> leaves = new LinkedHashMap<>();
        String section = "";
        for (String line : lines(file)) {
            if (line.startsWith(SECTION)) {
                section = line.substring(SECTION.length()) + ".";
            } else {
                String[] parts = line.split(" = ", 2);
                leaves.put(section + parts[0], parts[1]);
            }
        }
        return new Node("", leaves);
    }

    /** The lines of a file without comments and empty lines. */
    private static List<String> lines(String file) {
        try (InputStream in = ReferenceData.class.getResourceAsStream(file)) {
            assertThat(in).as("resource %s", file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number that a text states. */
    public static double number(String text) {
        return Double.parseDouble(text);
    }

    /** A part of a document. */
    public record Node(String path, Map<String, String> leaves) {

        /** The part below a name. */
        public Node at(String name) {
            return new Node(path.isEmpty() ? name : path + "." + name, leaves);
        }

        /** The parts in a list, {@code path[0]} or {@code path[a-name]}, in order. */
        public List<Node> elements() {
            Set<String> paths = new LinkedHashSet<>();
            for (String key : leaves.keySet()) {
                if (key.startsWith(path + "[")) {
                    paths.add(key.substring(0, key.indexOf(']', path.length()) + 1));
                }
            }
            return paths.stream().map(element -> new Node(element, leaves)).toList();
        }

        /** The element of a list that has a name. */
        public Node element(String name) {
            return new Node(path + "[" + name + "]", leaves);
        }

        /** The name of this element of a list. */
        public String name() {
            return path.substring(path.lastIndexOf('[') + 1, path.length() - 1);
        }

        public boolean has(String name) {
            return !text(name).isEmpty();
        }

        public String text(String name) {
            return at(name).leaf();
        }

        public double number(String name) {
            return ReferenceData.number(text(name));
        }

        public double[] numbers(String name) {
            return at(name).numbers();
        }

        /** The numbers here, none where there is nothing; a dash, which stands for a missing value, is NaN. */
        public double[] numbers() {
            return Arrays.stream(leaf().split(" "))
                    .filter(text -> !text.isEmpty())
                    .mapToDouble(text -> text.equals("-") ? Double.NaN : ReferenceData.number(text))
                    .toArray();
        }

        private String leaf() {
            return leaves.getOrDefault(path, "");
        }

        @Override
        public String toString() {
            return path;
        }
    }
}
