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

/** Files of several sources in one run, each by its profile, and problems that are told once. */
class SeveralSourcesTest {

    private static final String AGREEMENT = """
            {"schemaVersion": 1, "id": "a", "title": {"en": "A"}, "sector": {"en": "S"}, "concluded": "2014",
             "ends": "2024-12-31",
             "ambitions": [{"id": "am", "title": {"en": "Am"}, "goals": [{"id": "g", "title": {"en": "G"},
               "objectives": [
                 {"id": "o1", "text": {"en": "O"}, "indicators": ["x"], "target": {"atLeast": 60}, "deadline": "2024"},
                 {"id": "o2", "text": {"en": "P"}, "indicators": ["y"], "target": {"atLeast": 60}, "deadline": "2024"}
               ]}]}],
             "indicators": [{"id": "x", "title": {"en": "X"}, "unit": "percent",
               "direction": "INCREASE", "role": "DIRECT"}, {"id": "y", "title": {"en": "Y"}, "unit": "percent",
               "direction": "INCREASE", "role": "DIRECT"}]}
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
    void eachFileOfMeasurementsHasTheProfileBehindIt() throws IOException {
        String sdg = file("sdg.csv", "Year,Sex,Value\n2018,,61\n2018,Female,40\n");
        String eurostat = file("e.csv", "freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nA,NL,2018,62,\nA,BE,2018,30,\n");
        Run run = run(
                "evaluate",
                "--agreement",
                file("a.json", AGREEMENT),
                "--as-of",
                "2019-06-01",
                "--measurements",
                sdg,
                "--profile",
                "open-sdg",
                "--given",
                "indicator=x,unit=percent",
                "--measurements",
                eurostat,
                "--profile",
                "sdmx-csv",
                "--given",
                "indicator=y,unit=percent",
                "--only",
                "geo=NL");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("61 %", "62 %").doesNotContain("30 %", "40 %");
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("1 row whose 'geo' is another one is left out, the first one with 'BE'");
    }

    @Test
    void aPartThatTheAgreementNamesIsNoWholeThoughTheFileHasNoOther() throws IOException {
        String eurostat = file("e.csv", "freq,geo,TIME_PERIOD,OBS_VALUE\nA,BE,2018,62\n");
        String dimension = AGREEMENT.replaceFirst(
                "\"role\": \"DIRECT\"", "\"role\": \"DIRECT\", \"dimensions\": {\"geo\": [\"BE\", \"NL\"]}");
        List<String> given = List.of("--profile", "sdmx-csv", "--given", "indicator=x,unit=percent");
        for (String agreement : List.of(AGREEMENT, dimension)) {
            List<String> call = new ArrayList<>(
                    List.of("evaluate", "--agreement", file("d.json", agreement), "--as-of", "2019-06-01"));
            call.addAll(List.of("--measurements", eurostat));
            call.addAll(given);
            Run run = run(call.toArray(String[]::new));
            assertThat(run.out().contains("ACHIEVED")).as(run.out()).isEqualTo(agreement.equals(AGREEMENT));
        }
    }

    @Test
    void aProfileThatStandsBeforeItsFileOrIsNoneForItIsRefused() throws IOException {
        String sdg = file("sdg.csv", "Year,Value\n2018,61\n");
        assertThat(run("check", "--profile", "open-sdg", "--measurements", sdg, "--profile", "open-sdg")
                        .err())
                .contains("of several options '--profile', each must stand behind its file");
        assertThat(run("check", "--panel", sdg, "--profile", "open-sdg", "--measurements", sdg, "--profile", "open-sdg")
                        .err())
                .contains("profile 'open-sdg' is not one for '--panel'");
    }

    @Test
    void pupilsAndAddressesGiveTheTrendsOfBoards() throws IOException {
        String pupils = file(
                "pupils.csv",
                "INSTELLINGSCODE;VESTIGINGSCODE;GEMEENTECODE_VESTIGING;LEERLINGEN_2022;LEERLINGEN_2023;LEERLINGEN_2024\n"
                        + "00AB;00AB00;114;200;210;220\n00CD;00CD00;285;100;110;120\n00EF;00EF00;285;50;50;50\n");
        String addresses = file(
                "addresses.csv",
                "BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;GEMEENTENUMMER\n30156;00AB;00AB00;0114\n"
                        + "30156;00CD;00CD00;0285\n40235;00EF;00EF00;0285\n");
        Run run = run(
                "trends",
                "--panel",
                pupils,
                "--profile",
                "duo-pupil-history",
                "--panel",
                addresses,
                "--profile",
                "duo-addresses",
                "--given",
                "valid_from=",
                "--variable",
                "pupils",
                "--by",
                "board");
        assertThat(run.err()).isEmpty();
        // by hand: 150, 160 and 170 pupils a school of the first board; 50 of the second
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).startsWith("30156,3,10,");
        assertThat(lines.get(2)).startsWith("40235,3,0,");
    }

    @Test
    void aProblemIsToldOnceAndAllAreCounted() throws IOException {
        StringBuilder rows = new StringBuilder("unit,variable,period,value\n");
        for (int i = 0; i < 2_500; i++) {
            rows.append("s").append(i).append(",judgement,2019,basis\n");
        }
        Run run = run("check", "--panel", file("schools.csv", rows.toString()));
        assertThat(run.code()).isEqualTo(1);
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSizeLessThan(12);
        assertThat(run.out()).contains("rejected 2500", "more like the one before");
        assertThat(lines.get(lines.size() - 1)).startsWith("2500 errors, ");
    }
}
