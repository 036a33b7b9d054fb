package org.akkoord.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code akkoord peers}. */
class PeersCommandTest {

    @TempDir
    private Path folder;

    private String panel = "";

    private record Run(int code, String out, String err) {}

    @BeforeEach
    void writePanel() throws IOException {
        panel = Files.writeString(folder.resolve("s.csv"), """
                        unit,variable,category,period,numerator,denominator
                        a,ok,sex=girls,2018,5,50
                        a,ok,sex=boys,2018,5,50
                        a,ok,,2019,30,100
                        b,ok,,2018,50,100
                        b,ok,,2019,45,100
                        c,ok,,2018,90,100
                        c,ok,,2019,70,100
                        """).toString();
    }

    private static Run run(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Akkoord(
                        InputStream.nullInputStream(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Run peers(String... more) {
        return run(Stream.concat(Stream.of("peers", "--panel", panel, "--variable", "ok"), Stream.of(more))
                .toList());
    }

    @Test
    void theTableIsPrintedAsCsv() {
        Run run = peers("--period", "2018");
        assertThat(run.code()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0)).startsWith("unit,value,rank,last_rank,mid_rank,percentile,peers,may_precede,low_95");
        assertThat(lines.get(1)).startsWith("c,90,1,1,1,100,3,0,");
        assertThat(lines.get(3)).startsWith("a,10,3,3,3,33.333333333333336,3,0,");
    }

    @Test
    void aMoveIsSaidInBothLanguages() {
        assertThat(peers("--period", "2019", "--since", "2018", "--unit", "a").out())
                .startsWith("a went from place 3 of 3 (2018) to place 3 of 3 (2019).");
        assertThat(peers("--period", "2019", "--since", "2018", "--unit", "a", "--lang", "nl")
                        .out())
                .contains("regressie naar het gemiddelde");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--period 2017",
                "--period 2019 --unit a",
                "--period 2019 --since 2018",
                "--period 2019 --lang nl",
                "--period 2019 --limits 3",
                "--period 2019 --among north",
                "--period 2019 --among region=north",
                "--period 2018 --since 2019 --unit a",
                "--period 2019 --since 2018 --unit z"
            })
    void wrongUsageIsSaid(String options) {
        Run run = peers(options.isEmpty() ? new String[0] : options.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank();
    }
}
