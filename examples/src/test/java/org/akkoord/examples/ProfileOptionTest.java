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
import org.akkoord.csv.CsvProfile;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileOptionTest {

    private static final String HISTORY = """
            INSTELLINGSCODE;VESTIGINGSCODE;GEMEENTECODE_VESTIGING;LEERLINGEN_2022;LEERLINGEN_2023;LEERLINGEN_2024
            00AB;00AB00;114;200;210;220
            00CD;00CD00;285;100;<5;80
            """;

    @TempDir
    private Path folder;

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

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void filesOfOtherSourcesAreChecked() throws IOException {
        String file = file("sdg.csv", "Year,Value\n2015,60.5\n2016,<5\n");
        Run run = run(
                "check", "--measurements", file, "--profile", "open-sdg", "--given", "indicator=reading,unit=percent");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines())
                .containsExactly(
                        file + ": read 2, accepted 1, rejected 1",
                        file + ", line 3, column 'Value': error: found '<5', which profile 'open-sdg' does not declare;"
                                + " it declares '', '..', 'N/A', 'NA', 'NaN' [VALUE]",
                        "1 error, 0 warnings");
    }

    @Test
    void schoolsOfOtherSourcesHaveTrends() throws IOException {
        Run run = run(
                "trends",
                "--panel",
                file("history.csv", HISTORY),
                "--profile",
                "duo-pupil-history",
                "--variable",
                "pupils");
        assertThat(run.err()).contains("trends of 'pupils': numbers 1 left out: 1 between limits");
        // by hand: 200, 210, 220 a year apart; 100 and 80 two years apart, and 1 to 4 between them
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .isEqualTo("unit,points,slope_per_year,p,left_out,below,above,counted,expected,variable,method");
        assertThat(lines.get(1)).startsWith("00AB00,3,10,").endsWith(",0,0,0,3,3,pupils,LEAST_SQUARES");
        assertThat(lines.get(2)).isEqualTo("00CD00,2,-10,,1,0,0,2,3,pupils,LEAST_SQUARES");
        // rounding to whole pupils leaves a variance of 1/12: t = 10 / sqrt(1/24) with one degree of freedom, a Cauchy
        double t = 10 / Math.sqrt(1 / 24.0);
        assertThat(Double.parseDouble(lines.get(1).split(",", -1)[3]))
                .isCloseTo(2 / Math.PI * Math.atan(1 / t), Offset.offset(1e-12));
    }

    @Test
    void aProfileMayBeAFile() throws IOException {
        String profile = file("p.json", CsvProfile.named("duo-pupil-history").toJson());
        assertThat(run("trends", "--panel", file("h.csv", HISTORY), "--profile", profile, "--variable", "pupils")
                        .code())
                .isZero();
        String broken = file("q.json", "{\"name\": \"x\"}");
        assertThat(run("trends", "--panel", "h.csv", "--profile", broken, "--variable", "pupils"))
                .isEqualTo(new Run(
                        1,
                        "",
                        "akkoord: 1 problem found:\n  " + broken
                                + ", line 1, character 1, whole document: error: the member 'schemaVersion' is"
                                + " required [MISSING]\n"));
    }

    @Test
    void aProposalIsPrintedWithItsReasons() throws IOException {
        String sniffed = file("sdg.csv", "Year,Value\n2015,60.5\n");
        assertThat(run("sniff", sniffed).out()).isEqualTo("""
                        profile  open-sdg
                        try      akkoord check --measurements %s --profile open-sdg --given indicator=sdg,unit=percent
                          no byte is beyond ASCII, so UTF-8 and windows-1252 read the file alike
                          separated by ',', the header and the 1 row behind it have 2 cells each
                          profile 'open-sdg' knows 2 of the 2 columns: 'Year', 'Value'
                          looked at 1 figure, of which it refuses none
                          the file does not say the indicator, unit, which must be given
                          the unit 'percent' is assumed, because all numbers lie in 0 to 100
                          profile 'spreadsheet' finds its columns as well, 2 of them
                        """.formatted(sniffed));
        assertThat(CsvProfile.fromJson(run("sniff", folder.resolve("sdg.csv").toString(), "--json")
                        .out()))
                .isEqualTo(CsvProfile.named("open-sdg"));
    }

    @Test
    void wrongUsageIsSaid() throws IOException {
        assertUsage("expected a file: akkoord sniff FILE", "sniff");
        assertUsage("option '--given' needs '--profile'", "check", "--measurements", "x.csv", "--given", "unit=count");
        assertUsage(
                "option '--given' must be such as period=2019/2020,unit=percent, but was 'x'",
                "check",
                "--measurements",
                "x.csv",
                "--profile",
                "open-sdg",
                "--given",
                "x");
        assertUsage(
                "profile 'duo-pupils' is not one for '--measurements'",
                "check",
                "--measurements",
                "x.csv",
                "--profile",
                "duo-pupils");
        assertUsage(
                "option '--profile' goes with files of CSV",
                "check",
                "--measurements",
                file("x.json", "{}"),
                "--profile",
                "canonical");
    }

    private static void assertUsage(String message, String... arguments) {
        assertThat(run(arguments))
                .isEqualTo(new Run(2, "", "akkoord: " + message + "; see akkoord " + arguments[0] + " --help\n"));
    }
}
