package org.akkoord;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reference vectors that are kept beside the repository: in the folder that the system property {@code akkoord.vectors}
 * names, or else in {@code ../shared/vectors}, seen from the root of the repository. Tests are skipped where the folder
 * is absent.
 */
public final class Vectors {

    private Vectors() {}

    /** The lines of a file without the first one, which is its header. */
    public static List<String> rows(String name) throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent();
        Path file = root.resolve(System.getProperty("akkoord.vectors", "../shared/vectors"))
                .resolve(name)
                .normalize();
        assumeTrue(Files.isRegularFile(file), "skipped: there is no " + file + ", set -Dakkoord.vectors");
        return Files.readAllLines(file).stream().skip(1).toList();
    }

    /** A file of paths and values, {@code cases[sen1968].x[0],1.0}, in its order. */
    public static Map<String, String> leaves(String name) throws IOException {
        Map<String, String> leaves = new LinkedHashMap<>();
        for (String row : rows(name)) {
            int comma = row.indexOf(',');
            if (comma > 0) {
                leaves.put(row.substring(0, comma), row.substring(comma + 1));
            }
        }
        return leaves;
    }

    /** The names of the cases in such a file: {@code sen1968} for {@code cases[sen1968].name,sen1968}. */
    public static List<String> names(Map<String, String> leaves, String list) {
        return leaves.entrySet().stream()
                .filter(leaf -> leaf.getKey().equals(list + "[" + leaf.getValue() + "].name"))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The numbers {@code prefix[0]}, {@code prefix[1]} and so on. */
    public static double[] numbers(Map<String, String> leaves, String prefix) {
        int count = 0;
        while (leaves.containsKey(prefix + "[" + count + "]")) {
            count++;
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = Double.parseDouble(leaves.get(prefix + "[" + i + "]"));
        }
        return numbers;
    }
}
