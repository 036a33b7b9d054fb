package org.akkoord.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The reference vectors of the statistics, where they are at hand: in the directory of the system property
 * akkoord.vectors, by default ../shared/vectors beside the repository. A test that asks for a file which is not there
 * is skipped and says so.
 */
final class ReferenceData {

    private static final Path FOLDER = folder();

    private ReferenceData() {}

    private static Path folder() {
        Path root = Path.of("").toAbsolutePath().getParent();
        return root.resolve(System.getProperty("akkoord.vectors", "../shared/vectors"))
                .resolve("statistics")
                .normalize();
    }

    /** The rows of a table, each by column name. */
    static List<Map<String, String>> table(String file) {
        List<List<String>> records = records(read(file));
        List<String> header = records.get(0);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> fields : records.subList(1, records.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), fields.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /** A document that was flattened to one leaf a line. */
    static Node document(String name) {
        Map<String, String> leaves = new LinkedHashMap<>();
        for (Map<String, String> row : table("flat/" + name + ".csv")) {
            leaves.put(row.get("path"), row.get("value"));
        }
        assertThat(leaves).isNotEmpty();
        return new Node("", leaves);
    }

    private static String read(String file) {
        Path path = FOLDER.resolve(file);
        assumeTrue(Files.isRegularFile(path), () -> "skipped: there is no " + path + ", set -Dakkoord.vectors");
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) {
                    field.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == '\n' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
                records.add(fields);
                fields = new ArrayList<>();
            } else if (c != '\r' || quoted) {
                field.append(c);
            }
        }
        return records;
    }

    /** The number of a field; -9.9 is what Java reads. */
    static double number(String text) {
        return Double.parseDouble(text);
    }

    /** A part of a flattened document. */
    record Node(String path, Map<String, String> leaves) {

        /** The part below a name. */
        Node at(String name) {
            return new Node(path.isEmpty() ? name : path + "." + name, leaves);
        }

        /** The elements of a list, in order; a list of one element may have been flattened to the element. */
        List<Node> elements() {
            Set<String> paths = new LinkedHashSet<>();
            for (String key : leaves.keySet()) {
                if (key.startsWith(path + "[")) {
                    paths.add(key.substring(0, key.indexOf(']', path.length()) + 1));
                }
            }
            return paths.stream().map(element -> new Node(element, leaves)).toList();
        }

        boolean has(String name) {
            return !at(name).leaf().isEmpty();
        }

        private String leaf() {
            return leaves.getOrDefault(path, "");
        }

        String text(String name) {
            return at(name).leaf();
        }

        double number(String name) {
            return ReferenceData.number(text(name));
        }

        double number() {
            return ReferenceData.number(leaf());
        }

        double[] numbers(String name) {
            Node list = at(name);
            if (leaves.containsKey(list.path())) {
                return list.isEmpty() ? new double[0] : new double[] {list.number()};
            }
            return list.elements().stream().mapToDouble(Node::number).toArray();
        }

        /** Whether this is null or an empty text. */
        boolean isEmpty() {
            return leaf().isEmpty();
        }

        @Override
        public String toString() {
            return path;
        }
    }
}
