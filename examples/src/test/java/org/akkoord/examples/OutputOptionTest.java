package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No command writes over a file that it reads. */
class OutputOptionTest {

    private static final String CONTENT = "what was there";

    @TempDir
    Path folder;

    private static String errors(List<String> arguments) {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(errors, true, StandardCharsets.UTF_8);
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        assertThat(CommandLine.run(new ByteArrayInputStream(new byte[0]), out, err, arguments))
                .isEqualTo(Akkoord.USAGE);
        return errors.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evaluate agreement",
                "evaluate measurements",
                "evaluate compare-to",
                "evaluate panel",
                "evaluate groups",
                "evaluate profile",
                "trends panel",
                "trends groups",
                "trends profile",
                "peers panel",
                "peers groups",
                "scorecards agreement",
                "scorecards panel",
                "scorecards groups"
            })
    void anInputIsNotWrittenOver(String read) throws IOException {
        String command = read.split(" ")[0];
        String option = read.split(" ")[1];
        Path file = Files.writeString(folder.resolve("input"), CONTENT);
        Path other = Files.writeString(folder.resolve("other.csv"), "unit,variable,period,value\n");
        for (Path out : List.of(file, Files.createSymbolicLink(folder.resolve("link"), file))) {
            List<String> arguments = new ArrayList<>(
                    List.of(command, "--" + option, file.toString(), "--out", out.toString(), "--variable", "v"));
            if (command.equals("evaluate") || command.equals("scorecards")) {
                arguments.removeAll(List.of("--variable", "v"));
            }
            if (!option.equals("panel")) {
                arguments.addAll(List.of("--panel", other.toString()));
            }
            if (command.equals("peers")) {
                arguments.addAll(List.of("--period", "2019"));
            }
            assertThat(errors(arguments))
                    .startsWith("akkoord: option '--out' names the file of '--" + option + "', which is read");
            assertThat(file).hasContent(CONTENT);
        }
    }

    @Test
    void aDateToCompareWithIsNoFile() {
        assertThat(errors(List.of(
                        "evaluate",
                        "--compare-to",
                        "2019-13-01",
                        "--out",
                        folder.resolve("x").toString())))
                .contains("2019-13-01")
                .doesNotContain("which is read");
    }
}
