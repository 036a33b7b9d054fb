package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.Panel;
import org.akkoord.problem.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CsvSnifferTest {

    @TempDir
    private Path folder;

    private CsvSniffer.Proposal propose(String text, Charset charset) throws IOException {
        return CsvSniffer.propose(Files.write(folder.resolve("x.csv"), text.getBytes(charset)));
    }

    private CsvSniffer.Proposal propose(String text) throws IOException {
        return propose(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void theProfileOfEachLayoutIsProposed(Layouts layout) throws IOException {
        CsvSniffer.Proposal proposal = CsvSniffer.propose(layout.in(folder));
        assertThat(proposal.profile()).isEqualTo(layout.builtIn());
        assertThat(proposal.isBuiltIn()).isTrue();
        assertThat(proposal).isEqualTo(CsvSniffer.propose(layout.in(folder)));
    }

    @ParameterizedTest
    @EnumSource
    void theProposalReadsTheFileOnceItIsGivenWhatIsOpen(Layouts layout) throws IOException {
        Path file = layout.in(folder);
        CsvSniffer.Proposal proposal = CsvSniffer.propose(file);
        CsvProfile profile = proposal.profile();
        for (String column : proposal.open()) {
            profile = profile.with(
                    column, column.equals("period") || column.equals("valid_from") ? "2019-10-01" : "percent");
        }
        if (profile.form() == CsvProfile.Form.PANEL) {
            Checked<Panel> checked = PanelCsv.reader(file).profile(profile).read();
            assertThat(checked.problems()).isEmpty();
            assertThat(checked.accepted()).isPositive();
        } else {
            Checked<MeasurementSet> checked = MeasurementCsv.read(file, profile);
            // a file about one area has figures of the whole, which is said
            assertThat(checked.problems())
                    .allMatch(problem -> !problem.isError()
                            && problem.message().contains("so they are read as figures of the whole"));
            assertThat(checked.accepted()).isPositive();
        }
    }

    @Test
    void theReasonsAreSaid() throws IOException {
        assertThat(CsvSniffer.propose(Layouts.JUDGEMENTS.in(folder)).reasons())
                .containsExactly(
                        "no byte is beyond ASCII, so UTF-8 and windows-1252 read the file alike",
                        "separated by ';', the header and the 2 rows behind it have 7 cells each",
                        "profile 'inspectorate-judgements' knows 7 of the 7 columns: 'brin', 'vestnr', 'opbrengst_bb',"
                                + " 'opbrengst_kb', 'opbrengst_gt', 'opbrengst_ha', 'opbrengst_vw'",
                        "found ' ' 1x, '6' 1x, '7' 4x, '9' 1x, which it declares",
                        "looked at 10 figures, of which it refuses none",
                        "the file does not say the period, which must be given");
        assertThat(CsvSniffer.propose(Layouts.ADDRESSES.in(folder)).reasons())
                .contains("some of the 3 bytes beyond ASCII are no valid UTF-8, so it is taken for windows-1252");
        assertThat(CsvSniffer.propose(Layouts.PUPIL_HISTORY.in(folder)).reasons())
                .contains("the file begins with the byte order mark of UTF-8", "found '<5' 1x, which it declares");
    }

    @Test
    void anotherDialectOfAKnownLayoutIsProposedInThatDialect() throws IOException {
        CsvSniffer.Proposal proposal =
                propose("Year;Sex;Value\n2015;M\u00e4dchen;60,5\n2016;;61,5\n", ProfileParts.WINDOWS);
        assertThat(proposal.profile())
                .isEqualTo(CsvProfile.named("open-sdg").toBuilder()
                        .delimiter(';')
                        .decimalMark(',')
                        .charset(ProfileParts.WINDOWS)
                        .build());
        assertThat(proposal.open()).containsExactly("indicator", "unit");
    }

    @Test
    void canonicalFilesAreKnown() throws IOException {
        assertThat(propose("indicator,period,unit,value\na,2019,percent,1\n").profile())
                .isEqualTo(CsvProfile.canonical());
        assertThat(propose("indicator;period;unit;value\na;2019;percent;1,5\n").profile())
                .isEqualTo(CsvProfile.dutchSpreadsheet());
        assertThat(propose("unit,variable,period,value\na,v,2019,1\n").profile())
                .isEqualTo(CsvProfile.named("canonical-schools"));
    }

    @Test
    void anUnknownLayoutGetsItsDialectOnly() throws IOException {
        CsvSniffer.Proposal proposal = propose("school\tx|y\nA\t1,5|.\nB\t.|2\n");
        assertThat(proposal.isBuiltIn()).isFalse();
        assertThat(proposal.profile())
                .isEqualTo(CsvProfile.builder("plain").delimiter('\t').build());
        assertThat(proposal.reasons())
                .containsExactly(
                        "no byte is beyond ASCII, so UTF-8 and windows-1252 read the file alike",
                        "separated by tabs, the header and the 2 rows behind it have 2 cells each",
                        "separated by '|', it would have 2 cells in every row as well",
                        "no built-in profile finds its columns in the header, so one is written for it",
                        "no column of it gives a period; --json prints a profile to which \"columns\" must be added,"
                                + " such as {\"period\": [{\"names\": [\"school\"]}], \"value\": [{\"names\":"
                                + " [\"x|y\"]}]}");
    }

    @Test
    void bothDecimalMarksAreSaid() throws IOException {
        CsvSniffer.Proposal proposal = propose("a;b\n1,5;2.5\n.;x\n");
        assertThat(proposal.reasons())
                .contains(
                        "found 1 number with a decimal comma and 1 with a decimal point; a file has one of them",
                        "found '.' 1x, 'x' 1x, which may stand for missing values");
    }

    @Test
    void onlyTheBeginningOfALongFileIsLookedAt() throws IOException {
        String text = "Year,Value\n" + "2015,60.5\n".repeat(30_000) + "2016;\u00e9";
        CsvSniffer.Proposal proposal = propose(text);
        assertThat(proposal.profile().name()).isEqualTo("open-sdg");
        assertThat(proposal.reasons())
                .contains(
                        "no byte in the first 256 KiB is beyond ASCII, so UTF-8 and windows-1252 read it alike",
                        // 11 bytes of the header and 10 of each row: (262,144 + 1 - 11) / 10
                        "looked at the first 256 KiB, which have 26213 figures, of which it refuses 26212");
    }

    @Test
    void otherCharacterSetsAreNamed() throws IOException {
        assertThat(propose("\uFEFFYear,Value\n2015,1\n", StandardCharsets.UTF_16LE)
                        .reasons()
                        .get(0))
                .isEqualTo("the file is in UTF-16, which no profile reads; it must be saved as UTF-8");
        assertThat(propose("Year,Value,Sex\n2015,1,\uFFFD\n").reasons().get(0))
                .isEqualTo("all 3 bytes beyond ASCII are valid UTF-8");
    }

    @Test
    void anEmptyFileHasNoRows() throws IOException {
        assertThat(propose("").reasons()).containsExactly("the file is empty");
    }
}
