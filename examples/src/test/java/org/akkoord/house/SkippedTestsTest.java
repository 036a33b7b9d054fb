package org.akkoord.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Says in every build how many tests were skipped and why. The modules that read files are tested before this one;
 * their reports are read here.
 */
// Promise S4 of docs/promises.md
class SkippedTestsTest {

    /** How the reason begins when a test needs files that others published and that are not part of this project. */
    private static final String FOREIGN = "foreign files: ";

    private static final String OTHER_SYSTEM = "open files are seen on Linux only";

    /** The element of a report, with the message of an annotation or the first line of what an assumption threw. */
    private static final Pattern SKIPPED = Pattern.compile(
            "<skipped(?: message=\"([^\"]*)\")?[^>]*>(?:<!\\[CDATA\\[[\\w.]+: (?:Assumption failed: )?([^\n]*))?");

    @Test
    void onlyTestsOfForeignFilesAreSkipped() throws IOException {
        List<String> reasons = new ArrayList<>();
        for (Path module : Repository.modules()) {
            for (Path report : Repository.files(module.resolve("target/surefire-reports"), ".xml")) {
                Matcher skipped = SKIPPED.matcher(Files.readString(report));
                while (skipped.find()) {
                    reasons.add(Stream.of(2, 1)
                            .map(skipped::group)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse("no reason"));
                }
            }
        }
        print(reasons);
        assertThat(reasons)
                .allSatisfy(reason -> assertThat(reason).containsPattern("^(" + FOREIGN + "|" + OTHER_SYSTEM + "$)"));
    }

    private static void print(List<String> reasons) {
        Map<String, Integer> counts = new TreeMap<>();
        reasons.forEach(reason -> counts.merge(reason, 1, Integer::sum));
        System.out.println("tests skipped in all modules: " + reasons.size());
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> System.out.println("  " + entry.getValue() + ": " + entry.getKey()));
    }
}
