package org.akkoord.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of promises and the tests and checks that hold them name each other. */
class PromisesTest {

    private static final Path PAGE = Repository.ROOT.resolve("docs/promises.md");
    private static final Pattern ROW = Pattern.compile("\\| ([A-Z][0-9]+) \\| (.+) \\| (.+) \\|");
    private static final Pattern LINK = Pattern.compile("\\]\\(\\.\\./([^)]+)\\)");
    private static final Pattern BACK = Pattern.compile("(?://|#) Promises? ([A-Z0-9, and]+) of docs/promises\\.md");
    private static final Pattern ID = Pattern.compile("[A-Z][0-9]+");

    /** The promises that each proof is named for on the page. */
    private static Map<String, TreeSet<String>> named() throws IOException {
        Map<String, TreeSet<String>> proofs = new TreeMap<>();
        for (String line : Files.readAllLines(PAGE, StandardCharsets.UTF_8)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                List<String> links = LINK.matcher(row.group(3))
                        .results()
                        .map(found -> found.group(1))
                        .toList();
                assertThat(links).as(line).isNotEmpty();
                links.forEach(link ->
                        proofs.computeIfAbsent(link, key -> new TreeSet<>()).add(row.group(1)));
            }
        }
        return proofs;
    }

    /** The promises that each test and check says that it holds. */
    private static Map<String, TreeSet<String>> held() throws IOException {
        List<Path> files = new ArrayList<>(Repository.files(Repository.ROOT.resolve(".ci"), ""));
        for (Path module : Repository.modules()) {
            files.addAll(Repository.files(module.resolve("src/test"), ".java"));
        }
        Map<String, TreeSet<String>> held = new TreeMap<>();
        for (Path file : files) {
            String name = Repository.ROOT.relativize(file).toString();
            if (!Files.isRegularFile(file) || (name.startsWith(".ci/") && name.indexOf('/', ".ci/".length()) > 0)) {
                continue;
            }
            Matcher back = BACK.matcher(Files.readString(file, StandardCharsets.UTF_8));
            while (back.find()) {
                ID.matcher(back.group(1))
                        .results()
                        .map(MatchResult::group)
                        .forEach(id -> held.computeIfAbsent(name, key -> new TreeSet<>())
                                .add(id));
            }
        }
        return held;
    }

    @Test
    void promisesAndProofsNameEachOther() throws IOException {
        assertThat(named()).hasSizeGreaterThan(20).isEqualTo(held());
    }

    @Test
    void noPromiseStandsTwice() throws IOException {
        List<String> ids = Files.readAllLines(PAGE, StandardCharsets.UTF_8).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1))
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
    }
}
