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
import org.akkoord.cohort.Transitions;
import org.akkoord.measurement.Measurement;
import org.akkoord.panel.AggregateTable;
import org.akkoord.panel.Panel;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.trend.TrendMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticSectorTest {

    @TempDir
    private Path folder;

    private record Result(int code, String out, String err) {}

    private static Result akkoord(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Akkoord(
                        InputStream.nullInputStream(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void itsNationalFiguresAreThoseOfTheReferenceAgreement() throws IOException {
        ReferenceAgreement po = ReferenceAgreement.po();
        Panel panel = SyntheticSector.of(1).panel();
        List<Measurement> measured =
                panel.measure(po.agreement().indicator("pe-two-hours")).of("pe-two-hours");
        assertThat(measured).hasSize(10);
        // the invented sector follows the letter, D; later figures of other documents differ
        List<Measurement> letter = po.figures().of("pe-two-hours").stream()
                .filter(figure -> figure.sources().stream()
                        .anyMatch(source -> source.document().equals("D")))
                .toList();
        assertThat(letter).isNotEmpty();
        for (Measurement reference : letter) {
            double value = measured.stream()
                    .filter(figure -> figure.period().equals(reference.period()))
                    .findFirst()
                    .orElseThrow()
                    .value()
                    .value()
                    .orElseThrow();
            assertThat(value).isEqualTo(reference.value().value().orElseThrow());
        }
    }

    @Test
    void itHasTheLifeOfASector() throws IOException {
        Panel panel = SyntheticSector.of(1).panel();
        assertThat(panel.units()).hasSize(6600);
        assertThat(panel.by("board").units()).hasSizeBetween(990, 1000);
        AggregateTable.Row last = panel.aggregates("sport-pupils")
                .of("all", ReportingPeriod.parse("2020-06"))
                .orElseThrow();
        assertThat(last.members().expected() - last.members().numbers()).isGreaterThan(500);
        assertThat(last.members().others().bounded()).isPositive();
        Transitions moved =
                panel.transitions("judgement", ReportingPeriod.year(2011), ReportingPeriod.parse("2020-06"));
        assertThat(moved.count("weak", Transitions.CLOSED)).isPositive();
        assertThat(moved.count("weak", "basic")).isPositive();
        assertThat(panel.trends("pe-hours", TrendMethod.THEIL_SEN).size()).isEqualTo(6600);
    }

    @Test
    void theWholeChainRunsFromFiles() throws IOException {
        assertThat(akkoord("sector", "--out", folder.toString(), "--seed", "7").code())
                .isZero();
        byte[] schools = Files.readAllBytes(folder.resolve("schools.csv"));
        assertThat(akkoord("sector", "--out", folder.toString(), "--seed", "7").code())
                .isZero();
        assertThat(Files.readAllBytes(folder.resolve("schools.csv"))).isEqualTo(schools);
        String panel = folder.resolve("schools.csv").toString();
        String groups = folder.resolve("groups.csv").toString();
        Result trends = akkoord(
                "trends",
                "--panel",
                panel,
                "--states",
                "judgement",
                "--groups",
                groups,
                "--by",
                "board",
                "--variable",
                "pe-hours");
        // a board with a school below 2 hours has no mean, and the command says for how many that is so
        assertThat(trends.err()).startsWith("trends of 'pe-hours': numbers ").contains("below a limit");
        assertThat(trends.code()).isZero();
        assertThat(trends.out())
                .startsWith(
                        "unit,points,slope_per_year,p,left_out,below,above,counted,expected,variable,method\nB1000,");
        Result evaluated = akkoord("evaluate", "--panel", panel, "--states", "judgement");
        assertThat(evaluated.err()).isEmpty();
        assertThat(evaluated.code()).isZero();
        assertThat(akkoord("trends", "--panel", panel, "--states", "judgement", "--variable", "pe-days")
                        .err())
                .isEqualTo("akkoord: no variable 'pe-days', there are: judgement, pe-hours, sport-pupils; see akkoord"
                        + " trends --help\n");
    }
}
