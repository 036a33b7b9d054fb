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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code akkoord check} says of figures beside their agreement, each thing once. */
class DoubtsTest {

    private static final String AGREEMENT = """
            {"schemaVersion": 1, "id": "demo", "title": {"en": "Demo"}, "sector": {"en": "demo"},
             "concluded": "2009", "ends": "2030-12-31",
             "ambitions": [{"id": "a1", "title": {"en": "A"}, "goals": [{"id": "g1", "title": {"en": "G"},
              "objectives": [{"id": "o1", "text": {"en": "O"}, "indicators": ["x"], "target": {"atLeast": 80},
               "unit": "count", "deadline": "2024"}]}]}],
             "indicators": [{"id": "x", "title": {"en": "X"}, "unit": "count", "direction": "INCREASE",
              "role": "DIRECT"}]}
            """;

    @TempDir
    private Path folder;

    private List<String> check(String figures) throws IOException {
        Path agreement = Files.writeString(folder.resolve("a.json"), AGREEMENT);
        Path file = Files.writeString(folder.resolve("f.csv"), figures);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Akkoord(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                .run(List.of("check", "--agreement", agreement.toString(), "--measurements", file.toString()));
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replace(folder.toString(), ""))
                .toList();
    }

    @Test
    void partsThatDifferFromTheirWholeAreSaidWithTheDifference() throws IOException {
        String figures = "indicator,period,unit,value,category\nx,2018,count,90,\nx,2018,count,40,size=small\n";
        assertThat(check(figures + "x,2018,count,55,size=large\n"))
                .contains("warning: indicator 'x': the parts by size add up to 95, which is 5 more than the published"
                        + " total; the published total counts: 90 in 2018 [CONFLICT]");
        assertThat(check(figures + "x,2018,count,45,size=large\n"))
                .anyMatch(line -> line.contains("add up to 85, which is 5 less"));
        assertThat(check(figures + "x,2018,count,50,size=large\n")).contains("0 errors, 0 warnings");
    }

    @Test
    void whatTheReaderSaysOfALineIsNotSaidAgain() throws IOException {
        assertThat(check("indicator,period,unit,value\nx,2018,percent,60\nx,2019,percent,61\n"))
                .filteredOn(line -> line.contains("but its indicator is in count"))
                .hasSize(2)
                .allMatch(line -> line.startsWith("/f.csv, line "));
    }
}
