package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command that the README and the help texts show runs as it stands. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Pattern COMMAND = Pattern.compile("(?:`|^    )examples/akkoord ([^`\n]*)", Pattern.MULTILINE);

    @TempDir
    static Path folder;

    private static int count;

    @BeforeAll
    static void makeTheFiles() throws IOException {
        run("init", folder.resolve("own").toString());
        run("sector", "--out", folder.resolve("S").toString());
    }

    static List<String> commands() throws IOException {
        return COMMAND.matcher(Files.readString(README))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    static Stream<String> examples() throws IOException {
        Stream.Builder<String> examples = Stream.builder();
        for (String command : Help.names()) {
            Help.of(command)
                    .lines()
                    .filter(line -> line.startsWith("  akkoord "))
                    .forEach(line -> examples.add(line.substring("  akkoord ".length())));
        }
        return examples.build();
    }

    @Test
    void theReadmeHasCommands() throws IOException {
        assertThat(commands()).hasSizeGreaterThan(15);
        assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(150);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandOfTheReadmeRuns(String command) {
        assertRuns(command);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleOfTheHelpRuns(String command) {
        assertRuns(command.replaceFirst(" > .*", ""));
    }

    private static void assertRuns(String command) {
        Map<String, Path> files = Map.ofEntries(
                Map.entry("A.json", folder.resolve("own/agreement.json")),
                Map.entry("agreement.json", folder.resolve("own/agreement.json")),
                Map.entry("M.csv", folder.resolve("own/figures.csv")),
                Map.entry("figures.csv", folder.resolve("own/figures.csv")),
                Map.entry("FILE", folder.resolve("own/figures.csv")),
                Map.entry("download.csv", folder.resolve("own/figures.csv")),
                Map.entry("schools.csv", folder.resolve("S/schools.csv")),
                Map.entry("groups.csv", folder.resolve("S/groups.csv")),
                Map.entry("S/schools.csv", folder.resolve("S/schools.csv")),
                Map.entry("S/groups.csv", folder.resolve("S/groups.csv")),
                Map.entry("S", folder.resolve("S2")),
                Map.entry("sector", folder.resolve("S3")),
                Map.entry("my-agreement", folder.resolve("mine" + ++count)),
                Map.entry("boards.csv", folder.resolve("boards.csv")),
                Map.entry("dashboard.html", folder.resolve("dashboard.html")));
        String[] words = command.split(" ");
        for (int i = 1; i < words.length; i++) {
            words[i] = files.containsKey(words[i]) ? files.get(words[i]).toString() : words[i];
        }
        assertThat(run(words)).as(command).isZero();
    }

    private static int run(String... arguments) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return CommandLine.run(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, List.of(arguments));
    }
}
