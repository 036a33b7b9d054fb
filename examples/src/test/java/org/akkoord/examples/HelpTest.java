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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    private static final Pattern OPTION = Pattern.compile("--([a-z-]+)");

    @TempDir
    Path folder;

    private record Run(int code, String out, String err) {}

    private static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Akkoord(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static List<String> commands() {
        return Help.names();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void theOverviewNamesEveryCommand(String help) {
        Run run = run(help);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(Help.names().stream()
                        .map(name -> "\nakkoord " + name + " ")
                        .toArray(CharSequence[]::new));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpWithAnExample(String command) {
        Run run = run(command, "--help");
        assertThat(run.out())
                .startsWith("akkoord " + command + " ")
                .containsPattern("\nExamples?:\n  akkoord " + command + " ")
                .doesNotContain("{");
        assertThat(run.out().lines().map(String::length)).allMatch(length -> length <= 120);
        assertThat(run(command, "-h")).isEqualTo(run).isEqualTo(run("help", command));
    }

    /** An option that the text names is known: what is wrong with it is never that it is unknown. */
    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionInTheTextIsKnown(String command) {
        String file = command.equals("sniff") ? "x.csv" : "";
        for (String option : optionsIn(run(command, "--help").out())) {
            List<String> arguments = new ArrayList<>(List.of(command));
            if (!file.isEmpty()) {
                arguments.add(file);
            }
            arguments.add("--" + option);
            assertThat(run(arguments.toArray(String[]::new)).err())
                    .as("%s --%s", command, option)
                    .doesNotContain("unknown option");
        }
    }

    private static List<String> optionsIn(String text) {
        return OPTION.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }

    @Test
    void theVersionIsSaid() {
        assertThat(run("--version").out())
                .matches("akkoord .+\n")
                .isEqualTo(run("version").out());
    }

    @Test
    void aValueMayFollowAnEqualsSign() {
        Run joined = run("evaluate", "--lang=nl", "--explain=po-10.a");
        assertThat(joined.code()).isZero();
        assertThat(joined).isEqualTo(run("evaluate", "--lang", "nl", "--explain", "po-10.a"));
        assertThat(joined.out()).startsWith("po-10.a  ");
    }

    @Test
    void indicatorsAreExplainedToo() {
        assertThat(run("evaluate", "--explain", "pe-two-hours").out()).startsWith("pe-two-hours  ");
        assertThat(run("evaluate", "--explain", "po-99").err())
                .startsWith("akkoord: no goal, objective or indicator 'po-99'; the goals are: po-1, po-2, ");
    }

    @Test
    void whatInitWritesHasNoProblemAndAVerdict() throws IOException {
        Path own = folder.resolve("own");
        Run init = run("init", own.toString());
        assertThat(init.code()).isZero();
        assertThat(Files.readAllLines(own.resolve("agreement.json"))).hasSizeLessThan(50);
        String agreement = own.resolve("agreement.json").toString();
        String figures = own.resolve("figures.csv").toString();
        assertThat(run("check", "--agreement", agreement, "--measurements", figures))
                .satisfies(check -> assertThat(check.code()).isZero())
                .satisfies(check -> assertThat(check.out()).contains("0 errors, 0 warnings"));
        // 83.0 % in 2020 from 76 % in 2018: 3.5 a year; fewer pupils repeat a year
        assertThat(run("evaluate", "--agreement", agreement, "--measurements", figures, "--as-of", "2021-06-01")
                        .out())
                .contains("1 goal: 1 sufficient progress", "83 % (1,652 of 1,990)", "71 (2020)");
        assertThat(run("init", own.toString()).code()).isEqualTo(2);
        assertThat(run("init").code()).isEqualTo(2);
    }
}
