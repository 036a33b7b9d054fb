package org.akkoord.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.Panel;
import org.akkoord.problem.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that are packed by gzip are read as what they were before. */
class GzipTest {

    @TempDir
    private Path folder;

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private Path packed(Path file) throws IOException {
        return Files.write(folder.resolve(file.getFileName() + ".gz"), packed(Files.readAllBytes(file)));
    }

    @ParameterizedTest
    @EnumSource(names = {"PUPIL_HISTORY", "JUDGEMENTS", "OPEN_SDG", "SDMX"})
    void aPackedFileIsReadByAProfileAndProposedTheSame(Layouts layout) throws IOException {
        Path file = layout.in(folder);
        Path packed = packed(file);
        assertThat(CsvSniffer.propose(packed)).isEqualTo(CsvSniffer.propose(file));
        CsvProfile profile = layout.builtIn().with("period", "2019");
        if (profile.form() == CsvProfile.Form.PANEL) {
            Checked<Panel> plain = PanelCsv.reader(file).profile(profile).read();
            Checked<Panel> read = PanelCsv.reader(packed).profile(profile).read();
            assertThat(read.accepted()).isEqualTo(plain.accepted()).isPositive();
            assertThat(read.value().units()).isEqualTo(plain.value().units());
        } else {
            CsvProfile given = profile.with("indicator", "x").with("unit", "percent");
            Checked<MeasurementSet> read = MeasurementCsv.read(packed, given);
            assertThat(read.value()).isEqualTo(MeasurementCsv.read(file, given).value());
            assertThat(read.accepted()).isPositive();
        }
    }

    @Test
    void aPackedCanonicalFileIsReadInPartsAndItsOwnBytesCount() throws IOException {
        StringBuilder text = new StringBuilder("unit,variable,period,value\n");
        for (int unit = 0; unit < 20_000; unit++) {
            text.append('s').append(unit).append(",v,2019,").append(unit).append('\n');
        }
        byte[] packed = packed(text.toString().getBytes(StandardCharsets.UTF_8));
        List<Long> bytes = new ArrayList<>();
        Checked<Panel> read = PanelCsv.reader(new ByteArrayInputStream(packed), "s.csv.gz")
                .progress((rows, count, total) -> bytes.add(count))
                .read();
        assertThat(read.orThrow().units()).hasSize(20_000);
        assertThat(bytes).isSorted().last().isEqualTo((long) packed.length);
    }

    @Test
    void twoBytesAndLessAreNoPackedFile() throws IOException {
        for (byte[] bytes : List.of(new byte[0], new byte[] {0x1F}, new byte[] {'a', '\n'})) {
            assertThat(PanelCsv.reader(new ByteArrayInputStream(bytes), "s.csv")
                            .read()
                            .problems())
                    .isNotEmpty();
        }
    }
}
