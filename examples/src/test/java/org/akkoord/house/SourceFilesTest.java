package org.akkoord.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How large files, lines, methods and packages of all modules may be. */
class SourceFilesTest {

    private static final int MAIN_LINES = 450;
    private static final int TEST_LINES = 600;
    private static final int COLUMNS = 120;
    private static final int METHOD_LINES = 40;

    /** More than in main code: the cases of a parameterized test are one method. */
    private static final int TEST_METHOD_LINES = 80;

    private static final int PACKAGE_FILES = 35;

    private static final List<Source> MAIN = sources("src/main/java");
    private static final List<Source> TEST = sources("src/test/java");

    private record Source(Path file, List<String> lines) {

        static Source of(Path file) {
            try {
                return new Source(Repository.ROOT.relativize(file), Files.readAllLines(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String at(int line, String what) {
            return file + ":" + line + " " + what;
        }
    }

    private static List<Source> sources(String folder) {
        return Repository.modules().stream()
                .flatMap(module -> Repository.files(module.resolve(folder), ".java").stream())
                .map(Source::of)
                .toList();
    }

    @Test
    void theSourcesOfAllModulesAreFound() {
        assertThat(MAIN).hasSizeGreaterThan(300);
        assertThat(TEST).hasSizeGreaterThan(100);
        assertThat(MAIN.stream().map(source -> source.file().getName(0).toString()))
                .contains("benchmarks", "core", "examples", "io-csv", "io-html", "io-json");
    }

    @Test
    void noFileIsLong() {
        assertThat(found(MAIN, source -> longer(source, MAIN_LINES))).isEmpty();
        assertThat(found(TEST, source -> longer(source, TEST_LINES))).isEmpty();
    }

    private static Stream<String> longer(Source source, int limit) {
        int lines = source.lines().size();
        return lines > limit ? Stream.of(source.file() + " has " + lines + " lines, at most " + limit) : Stream.of();
    }

    @Test
    void noLineIsWide() {
        assertThat(found(MAIN, SourceFilesTest::wide)).isEmpty();
        assertThat(found(TEST, SourceFilesTest::wide)).isEmpty();
    }

    private static Stream<String> wide(Source source) {
        return IntStream.range(0, source.lines().size())
                .filter(i -> source.lines().get(i).length() > COLUMNS)
                .filter(i -> !mayBeWide(source.lines(), i))
                .mapToObj(i -> source.at(i + 1, source.lines().get(i).strip()));
    }

    /**
     * The formatter splits no name, no string and no link: a line may be as wide as the one that it is about. Lines of
     * a text block are what a file or a message looks like.
     */
    private static boolean mayBeWide(List<String> lines, int index) {
        String line = lines.get(index).strip();
        return line.matches("(import|package) .*")
                || line.matches("[^\"]{0,40}\"(\\\\.|[^\"\\\\])*\"[^\"]{0,10}")
                || line.matches("\\*( <li>)? *\\{@link(plain)? [^}]*}[.,;]?")
                || line.matches("(//|\\*) *https?://\\S+")
                || isInTextBlock(lines, index);
    }

    private static boolean isInTextBlock(List<String> lines, int index) {
        long marks = lines.subList(0, index).stream()
                .filter(line -> line.split("\"\"\"", -1).length % 2 == 0)
                .count();
        return marks % 2 == 1;
    }

    @Test
    void noMethodIsLong() {
        assertThat(found(MAIN, source -> longMethods(source, METHOD_LINES))).isEmpty();
        assertThat(found(TEST, source -> longMethods(source, TEST_METHOD_LINES)))
                .isEmpty();
    }

    private static Stream<String> longMethods(Source source, int limit) {
        return JavaSource.methods(String.join("\n", source.lines())).stream()
                .filter(method -> method.length() > limit)
                .map(method -> source.at(method.line(), method.name() + " has " + method.length() + " lines"));
    }

    @Test
    void noPackageIsCrowded() {
        TreeMap<Path, Long> sizes = MAIN.stream()
                .filter(source -> !source.file().endsWith("package-info.java"))
                .collect(Collectors.groupingBy(
                        source -> source.file().getParent(), TreeMap::new, Collectors.counting()));
        sizes.values().removeIf(size -> size <= PACKAGE_FILES);
        assertThat(sizes).as("packages with more than %d files", PACKAGE_FILES).isEmpty();
    }

    @Test
    void aMethodIsCountedFromItsNameToItsLastBrace() {
        String source = """
                @Deprecated(since = "{")
                class Outer<T> {
                    private final int[] numbers = {1, 2};
                    private final Runnable task = new Runnable() {
                        public void run() { // }
                        }
                    };

                    Outer(int first,
                          int second) {
                        if (first > second) {
                            call(() -> {
                                "}".length();
                            });
                        }
                    }

                    @Override
                    public String toString() {
                        return "{";
                    }

                    enum Kind {
                        PLAIN {
                            @Override
                            char sign() {
                                return '}';
                            }
                        },
                        BOLD(2) {
                            char sign() {
                                return '{';
                            }
                        };

                        static final int[] NONE = {};

                        void abstractly() {
                        }
                    }

                    record Pair(int a, int b) {
                        Pair {
                            check(a);
                        }
                    }
                }
                """;
        assertThat(JavaSource.methods(source))
                .extracting(method -> method.name() + " " + method.line() + " " + method.length())
                .containsExactly(
                        "run 5 2",
                        "Outer 9 8",
                        "toString 19 3",
                        "sign 26 3",
                        "sign 31 3",
                        "abstractly 38 2",
                        "Pair 43 3");
    }

    /** All that a search finds, each in a line of its own. */
    private static List<String> found(List<Source> sources, Function<Source, Stream<String>> search) {
        List<String> found = new ArrayList<>();
        sources.forEach(source -> search.apply(source).forEach(found::add));
        return found;
    }
}
