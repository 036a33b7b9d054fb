package org.akkoord.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.examples.CommandLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The blocks of the guide are what the build compiles, runs and prints. A comment before a block says where it comes
 * from; with {@code -Dakkoord.docs.write=true} the pages are written anew.
 */
class GuideTest {

    private static final Path PAGES = Path.of("..", "docs", "guide");
    private static final Path CLASSES = Path.of("src", "main", "java", "org", "akkoord", "examples", "guide");
    private static final Path TEMPLATE = Path.of("src", "main", "resources", "org", "akkoord", "examples", "init");

    private static final Pattern BLOCK =
            Pattern.compile("<!-- (code|file|output|printed) ([^\n]+?) -->\n```(\\w+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FENCE = Pattern.compile("^```(java|json|csv|text|sh)$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)");

    /** Pages whose commands are about files that nobody has. */
    private static final List<String> WITHOUT_BLOCKS = List.of("files.md", "large-data.md");

    private static final Map<String, Runner> RUNNERS = Map.of(
            "DefineAgreement", DefineAgreement::run,
            "WriteMethod", WriteMethod::run,
            "Schools", Schools::run,
            "Server", Server::run,
            "Pages", Pages::run);

    @TempDir
    Path folder;

    @FunctionalInterface
    private interface Runner {
        void run(Path folder, PrintStream out) throws IOException;
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            return pages.filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @BeforeEach
    void makeTheFiles() throws IOException {
        for (String name : List.of("agreement.json", "figures.csv")) {
            Files.copy(TEMPLATE.resolve(name), folder.resolve(name));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyBlockIsTrue(Path page) throws IOException {
        String text = Files.readString(page);
        String made = BLOCK.matcher(text)
                .replaceAll(block -> replaced(block).replace("\\", "\\\\").replace("$", "\\$"));
        if (Boolean.getBoolean("akkoord.docs.write")) {
            Files.writeString(page, made);
        }
        assertThat(Files.readString(page))
                .as("write it anew with -Dakkoord.docs.write=true")
                .isEqualTo(made);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyBlockHasASourceAndEveryLinkAnEnd(Path page) throws IOException {
        String text = Files.readString(page);
        if (!WITHOUT_BLOCKS.contains(page.getFileName().toString())) {
            assertThat(BLOCK.matcher(text).results().count())
                    .isEqualTo(FENCE.matcher(text).results().count());
        }
        assertThat(LINK.matcher(text).results().map(link -> link.group(1)))
                .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }

    @Test
    void aBlockThatWasChangedByHandIsFound() throws IOException {
        String page = Files.readString(PAGES.resolve("agreement.md"));
        for (MatchResult block : BLOCK.matcher(page).results().toList()) {
            int end = block.group().lastIndexOf("\n```");
            String edited =
                    block.group().substring(0, end) + "x" + block.group().substring(end);
            MatchResult changed = BLOCK.matcher(edited).results().findFirst().orElseThrow();
            assertThat(replaced(changed)).isEqualTo(block.group());
        }
    }

    private String replaced(MatchResult block) {
        try {
            String body = switch (block.group(1)) {
                case "code" -> region(block.group(2));
                case "file" -> Files.readString(TEMPLATE.resolve(block.group(2)));
                case "output" -> output(block.group(2));
                default -> printed(block.group(2));
            };
            return "<!-- " + block.group(1) + " " + block.group(2) + " -->\n```" + block.group(3) + "\n" + body + "```";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a class between the marks of a region, which are those of Javadoc. */
    private static String region(String name) throws IOException {
        String[] parts = name.split("#");
        List<String> lines = new ArrayList<>();
        boolean isIn = false;
        for (String line : Files.readAllLines(CLASSES.resolve(parts[0] + ".java"))) {
            if (line.contains("// @start region=\"" + parts[1] + "\"")) {
                isIn = true;
            } else if (isIn && line.contains("// @end")) {
                return lines.stream().collect(Collectors.joining("\n")).stripIndent() + "\n";
            } else if (isIn) {
                lines.add(line);
            }
        }
        throw new AssertionError("no region " + name);
    }

    private String output(String type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            RUNNERS.get(type).run(folder, out);
        }
        return text(bytes);
    }

    /** What a command prints. The folder of the guide is the one of the test. */
    private String printed(String command) {
        List<String> arguments = Stream.of(command.split(" "))
                .skip(1)
                .map(word -> word.replace("my-agreement", folder.toString()))
                .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            CommandLine.run(new ByteArrayInputStream(new byte[0]), out, out, arguments);
        }
        return text(bytes).replace(folder.toString(), "my-agreement");
    }

    private static String text(ByteArrayOutputStream bytes) {
        String text = bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        return text.endsWith("\n") ? text : text + "\n";
    }
}
