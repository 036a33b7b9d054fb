package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.Panel;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small files with the headers and traps of what statistics offices publish; the figures are invented. Each is read by
 * the profile that is proposed for it.
 */
class OpenFilesTest {

    private static final Path FILES = Path.of("src/test/resources/open");

    @TempDir
    private Path folder;

    static List<Path> files() throws IOException {
        try (Stream<Path> found = Files.list(FILES)) {
            return found.sorted().toList();
        }
    }

    private static CsvProfile given(CsvSniffer.Proposal proposal) {
        CsvProfile profile = proposal.profile();
        for (Map.Entry<String, String> text : proposal.given().entrySet()) {
            profile = profile.with(text.getKey(), text.getValue());
        }
        return profile;
    }

    /** The profile as a command line makes it: by its name, with the options and texts of the proposal. */
    private static CsvProfile byOptions(CsvSniffer.Proposal proposal) {
        CsvProfile profile =
                proposal.isBuiltIn() ? CsvProfile.named(proposal.profile().name()) : proposal.profile();
        for (Map.Entry<String, String> option : proposal.options().entrySet()) {
            profile = profile.withOption(option.getKey(), option.getValue());
        }
        for (Map.Entry<String, String> text : proposal.given().entrySet()) {
            profile = profile.with(text.getKey(), text.getValue());
        }
        return profile;
    }

    private static Checked<?> read(Path file, CsvProfile profile) throws IOException {
        return profile.form() == CsvProfile.Form.PANEL
                ? PanelCsv.reader(file).profile(profile).read()
                : MeasurementCsv.read(file, profile);
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsProposedReadsTheFile(Path file) throws IOException {
        CsvSniffer.Proposal proposal = CsvSniffer.propose(file);
        assertThat(proposal.isReadable()).as(proposal.reasons().toString()).isTrue();
        assertThat(byOptions(proposal)).isEqualTo(given(proposal));
        Checked<?> checked = read(file, byOptions(proposal));
        assertThat(checked.accepted()).isPositive();
        assertThat(proposal.reasons())
                .anyMatch(reason -> reason.startsWith("looked at " + checked.read() + " figure")
                        && reason.endsWith("refuses " + (checked.rejected() == 0 ? "none" : checked.rejected())));
        assertThat(proposal).isEqualTo(CsvSniffer.propose(file));
    }

    /** The figures of the whole, in the order of their periods, as {@code period value flags}. */
    private static List<String> wholes(String name) throws IOException {
        Path file = FILES.resolve(name);
        CsvSniffer.Proposal proposal = CsvSniffer.propose(file);
        MeasurementSet figures = MeasurementCsv.read(file, byOptions(proposal)).value();
        return figures.all().stream()
                .filter(figure -> figure.cell().isWhole())
                .map(OpenFilesTest::shown)
                .toList();
    }

    private static String shown(Measurement figure) {
        String value = figure.value()
                .missingReason()
                .map(Enum::name)
                .or(() -> figure.value().bounds().map(range -> range.low() + " to " + range.high()))
                .orElseGet(() -> figure.value()
                        .decimal()
                        .orElseThrow()
                        .stripTrailingZeros()
                        .toPlainString());
        String flags = figure.flags().isEmpty() ? "" : " " + figure.flags();
        return figure.period() + " " + value + flags;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bis.csv|sdmx-csv",
                "cbs3.csv|cbs-typed",
                "cbs4.csv|cbs-observations",
                "cbs4-comma.csv|cbs-observations",
                "cbs-months.csv|cbs-typed",
                "cbs-page.csv|plain",
                "dfe.csv|dfe-performance",
                "dplive.csv|oecd-portal",
                "dplive.tsv|oecd-portal",
                "ecb.csv|sdmx-csv",
                "estat1.csv|sdmx-csv",
                "estat2.csv|sdmx-csv",
                "estat2lab.csv|sdmx-csv",
                "estat.tsv|eurostat-tsv",
                "estat-ext.csv|eurostat-extraction",
                "fingertips.csv|fingertips",
                "fingertips-q.csv|fingertips",
                "fingertips-fq.csv|fingertips",
                "imf.csv|sdmx-csv",
                "kwartaal.csv|spreadsheet",
                "months-apart.csv|plain",
                "oecd.csv|sdmx-csv",
                "quarters-apart.csv|plain",
                "remarks.csv|spreadsheet",
                "owid.csv|our-world-in-data",
                "ranges.csv|spreadsheet",
                "sdg-3y.csv|open-sdg",
                "sdg-filled.csv|open-sdg",
                "sdg-two.csv|open-sdg",
                "two-measures.csv|plain",
                "wb.csv|world-bank",
                "wb-bank.csv|world-bank",
                "wide-dutch.csv|spreadsheet"
            })
    void theProfileOfTheSourceIsProposed(String name, String profile) throws IOException {
        assertThat(CsvSniffer.propose(FILES.resolve(name)).profile().name()).isEqualTo(profile);
    }

    /** What stands in the files, read by eye. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "estat1.csv|2019 66.5; 2020 66.5 [BREAK]; 2021 66.5 [BREAK, DEFINITION_DIFFERS]",
                "estat2lab.csv|2018 8; 2019 7.5; 2020 7",
                "estat.tsv|2000 NOT_STATED; 2001 3000; 2002 5400 [PROVISIONAL]; 2003 5500 [PROVISIONAL, BREAK]",
                "estat-ext.csv|2015 8.2; 2016 1208 [BREAK]; 2017 SUPPRESSED",
                "fingertips.csv|2001-01-01/2003-12-31 60.123456789012344; 2002-01-01/2004-12-31 62.123456789012344;"
                        + " 2003-01-01/2005-12-31 64.12345678901235",
                "fingertips-q.csv|2015-01-01/2015-03-31 50; 2015-04-01/2015-06-30 51; 2015-07-01/2015-09-30 SUPPRESSED",
                "sdg-exp.csv|2015 0.000081; 2016 0.000123456789012; 2017 0.123456789012346",
                "sdg-3y.csv|2001-01-01/2003-12-31 50.1; 2002-01-01/2004-12-31 51.1; 2003-01-01/2005-12-31 52.2;"
                        + " 2004-01-01/2006-12-31 53.2",
                "sdg-fy.csv|2001/2002 50; 2002/2003 51; 2003/2004 52",
                "sdg-two.csv|2015 50; 2016 50; 2017 50",
                "sdg-total.csv|2015 50; 2016 50; 2017 50",
                "oecd.csv|2018 40.5; 2019 41.5; 2020 42.5",
                "oecd-mult.csv|2018 17100; 2019 17300; 2020 17400",
                "dplive.csv|2015 60.123456789; 2016 61.123456789 [ESTIMATED]; 2017 62.123456789",
                "bis.csv|2019-08 1.5; 2019-09 1.4; 2019-10 1.3; 2019-11 NOT_STATED",
                "ecb.csv|2019-10-01 1.101; 2019-10-02 1.102; 2019-10-03 1.103; 2019-10-04 1.104",
                "imf.csv|2020-01-01/2020-03-31 200.5; 2020-04-01/2020-06-30 190.25; 2020-07-01/2020-09-30 201",
                "wb.csv|2013 90.5; 2014 91.2; 2015 NOT_STATED",
                "wb-bank.csv|2013 90.5; 2014 NOT_STATED",
                "cbs4.csv|2017/2018 50.5; 2018/2019 51.5; 2019/2020 SUPPRESSED",
                "cbs4-comma.csv|2017/2018 50.5; 2018/2019 51.5",
                "fingertips-fq.csv|2018-04-01/2018-06-30 4.5; 2018-07-01/2018-09-30 4.75; 2019-01-01/2019-03-31 5.25",
                "months-apart.csv|2019-01 61.5; 2019-02 62.5",
                "quarters-apart.csv|2019-01-01/2019-03-31 10.5; 2019-04-01/2019-06-30 11.5; 2019-07-01/2019-09-30 12.5",
                "remarks.csv|2017 1200; 2018 NOT_STATED; 2019 1234567",
                "cbs-page.csv|2001-01 1.17; 2001-02-01/2001-02-28 1.18; 2001-03 1.27; 2001-04 NOT_STATED",
                "kwartaal.csv|2019-01-01/2019-03-31 1000; 2019-04-01/2019-06-30 1100",
                "ranges.csv|2017 1 to 9; 2018 10 to 50; 2019 1 to 4; 2020 12",
                "wide-dutch.csv|2017 80.4; 2018 81.2; 2019 82"
            })
    void theWholeIsWhatTheSourceSays(String name, String expected) throws IOException {
        assertThat(wholes(name)).containsExactly(expected.split("; "));
    }

    @Test
    void countsThatGiveTheValueTakeItsPlace() throws IOException {
        Path file = FILES.resolve("fingertips-years.csv");
        MeasurementSet figures =
                MeasurementCsv.read(file, byOptions(CsvSniffer.propose(file))).value();
        // 601 of 1000 beside 60.1, 590 of 1000 beside 59.0, for financial years
        assertThat(figures.all())
                .extracting(figure -> figure.period() + " "
                        + figure.value().counts().orElseThrow().numerator())
                .containsExactly("2015-04-01/2020-03-31 590", "2016-04-01/2021-03-31 601");
    }

    @Test
    void totalsOfAuthoritiesAreNoSchoolsAndWithheldFiguresHaveTheirReason() throws IOException {
        Path file = FILES.resolve("dfe.csv");
        Checked<Panel> checked = PanelCsv.reader(file)
                .profile(CsvProfile.named("dfe-performance").with("period", "2018/19"))
                .read();
        assertThat(checked.value().units()).containsExactlyInAnyOrder("100000", "100008", "100010");
        assertThat(checked.problems())
                .extracting(Problem::message)
                .containsExactly("2 rows whose 'RECTYPE' is another one are left out, the first one with '3'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PK\u0003\u0004..[Content_Types].xml|the file is a spreadsheet of Excel (.xlsx); its sheet must be saved as"
                        + " CSV in UTF-8",
                "%PDF-1.4 x|the file is a PDF, which has no table that can be read",
                "<!DOCTYPE html><html>|the file is a page of HTML, such as an error of a website, and no CSV",
                "{\"a\": 1}|the file is JSON and no CSV; its source may offer the same figures as CSV"
            })
    void aFileThatIsNoCsvIsCalledWhatItIs(String text, String reason) throws IOException {
        Path file = Files.write(folder.resolve("x"), text.getBytes(StandardCharsets.ISO_8859_1));
        CsvSniffer.Proposal proposal = CsvSniffer.propose(file);
        assertThat(proposal.isReadable()).isFalse();
        assertThat(proposal.reasons()).containsExactly(reason);
    }

    private CsvSniffer.Proposal propose(String text, Charset charset) throws IOException {
        return CsvSniffer.propose(Files.write(folder.resolve("own.csv"), text.getBytes(charset)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sep=;#indicator;period;unit;value#a;2019;percent;80,4#|headerLine=2|80.4",
                "Mijn tabel#bron: DUO#indicator;period;unit;value#a;2019;percent;80,4#|headerLine=3|80.4",
                "Mijn tabel;;;#indicator;period;unit;value#a;2019;percent;80,4#|headerLine=2|80.4",
                "indicator;period;unit;value;;#a;2019;percent;80,4;;#;;;;;#||80.4",
                "indicator;period;unit;value#a;2019;percent;80,4##Bron: DUO, 2020#|notes=true|80.4",
                "indicator;period;unit;value#a;2019;count;1.234.567,5#|groupMark=point|1234567.5",
                "indicator;period;unit;value#a;2019;count;1.234#|groupMark=point|1234",
                "Jaar;Leerlingen#2019;1.234#||1234",
                "indicator;periode;eenheid;waarde#a;1 okt 2019;procent;80,4 %#|delimiter=semicolon|80.4",
                "Year,COMMENT_OBS,Unit mult,Value#2019,\"rebased, see note\",3,80.4#||80.4"
            })
    void whatPeopleSaveIsRead(String text, String option, String value) throws IOException {
        CsvSniffer.Proposal proposal = propose(text.replace("#", "\n"), StandardCharsets.UTF_8);
        if (option != null) {
            assertThat(proposal.options().entrySet())
                    .extracting(Object::toString)
                    .contains(option);
        }
        MeasurementSet figures = MeasurementCsv.read(folder.resolve("own.csv"), byOptions(proposal))
                .orThrow();
        assertThat(figures.all())
                .singleElement()
                .satisfies(figure ->
                        assertThat(figure.value().decimal().orElseThrow()).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Year,Qtr,Value#2019,Q1,10#2019,Q2,12#|2019-01-01/2019-03-31 10; 2019-04-01/2019-06-30 12",
                "Year,Part,Value#2019,1st quarter,10#2019,2nd quarter,12#|2019-01-01/2019-03-31 10;"
                        + " 2019-04-01/2019-06-30 12",
                "jaar;tijdvak;waarde#2019;kwartaal 1;10#2019;kwartaal 2;12#|2019-01-01/2019-03-31 10;"
                        + " 2019-04-01/2019-06-30 12",
                "jaar;periode in jaar;waarde#2019;mrt;10#2019;april;12#|2019-03 10; 2019-04 12",
                "Jaar;Week;Aantal#2021;1;10#2021;10;12#|2021-01-04/2021-01-10 10; 2021-03-08/2021-03-14 12",
                "jaar;maandnummer;waarde#2019;3;10#2019;04;12#|2019-03 10; 2019-04 12",
                "Year,Income quartile,Value#2019,Q1,10#2019,Q2,12#|2019 10"
            })
    void aPartOfAYearInAColumnOfItsOwnIsNeverReadAsTheYear(String text, String expected) throws IOException {
        CsvSniffer.Proposal proposal = propose(text.replace("#", "\n"), StandardCharsets.UTF_8);
        MeasurementSet figures = MeasurementCsv.read(folder.resolve("own.csv"), byOptions(proposal))
                .orThrow();
        assertThat(figures.all()).extracting(OpenFilesTest::shown).containsExactly(expected.split("; "));
    }

    @Test
    void rowsThatContradictEachOtherDoNotSpeakAgainstTheProfileThatReadsThem() throws IOException {
        CsvSniffer.Proposal proposal = propose(
                "indicator;period;unit;value\na;1-10-2019;percent;0\na;1 okt 2019;percent;1\na;Q4 2019;percent;2\n"
                        + "a;2019Q4;percent;3\n",
                StandardCharsets.UTF_8);
        assertThat(proposal.profile().name()).isEqualTo("spreadsheet");
        assertThat(proposal.reasons()).contains("looked at 4 figures, of which it refuses all");
    }

    @Test
    void aNumberThatMayBeACodeIsNamedWithWhatSaysSo() throws IOException {
        Path file = FILES.resolve("code99.csv");
        CsvSniffer.Proposal proposal = CsvSniffer.propose(file);
        assertThat(proposal.options()).containsEntry("missing.-99", "NOT_STATED");
        assertThat(proposal.reasons())
                .contains("found '-99' 1x and no other negative value; it is taken for a missing value; without option"
                        + " missing.-99 it is a number");
        CsvProfile profile = byOptions(proposal).withOption("missing.-99", "SUPPRESSED");
        assertThat(MeasurementCsv.read(file, profile).orThrow().all())
                .extracting(OpenFilesTest::shown)
                .containsExactly("2017 80.4", "2018 SUPPRESSED", "2019 82");
        assertThatThrownBy(() -> profile.withOption("missing.-99", "GONE")).hasMessageContaining("NOT_STATED");
        Path one = Files.writeString(folder.resolve("o.csv"), "Jaar;Waarde\n2017;-1\n2018;12\n");
        assertThat(CsvSniffer.propose(one).options()).doesNotContainKey("missing.-1");
        assertThat(CsvSniffer.propose(one).reasons())
                .contains("found '-1' 1x and no other negative value; if it stands for a missing value, option"
                        + " missing.-1=NOT_STATED says so");
        Path growth = Files.writeString(folder.resolve("g.csv"), "Jaar;Waarde\n2017;-1\n2018;-0,4\n2019;1,2\n");
        assertThat(CsvSniffer.propose(growth).reasons()).noneMatch(reason -> reason.contains("missing.-1"));
    }

    @Test
    void aTotalOfTheRowsAboveIsNoFigureAndIsSaid() throws IOException {
        CsvSniffer.Proposal proposal =
                propose("indicator;period;unit;value\na;2019;percent;80,4\nTotaal;;;161,4\n", ProfileParts.WINDOWS);
        assertThat(proposal.reasons())
                .contains(
                        "looked at 2 figures, of which it refuses 1",
                        "the first error is in line 3: the row begins with 'Totaal' and has no period; a total of the"
                                + " rows above is no figure of a period");
    }

    @Test
    void aCountWithThreeDigitsBehindAPointIsRefused() {
        String header = "indicator,period,unit,value\n";
        assertThat(MeasurementCsv.parse(header + "a,2019,count,12.5\na,2020,number,1.234\n")
                        .size())
                .isEqualTo(2);
        assertThatThrownBy(() -> MeasurementCsv.parse(header + "a,2019,count,1.234\n"))
                .hasMessageContaining("a count is a whole number, and three digits behind one point can be thousands:"
                        + " expected 1234, or another unit, but found '1.234'");
    }
}
