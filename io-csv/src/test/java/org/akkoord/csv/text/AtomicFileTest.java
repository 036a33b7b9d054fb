package org.akkoord.csv.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.akkoord.csv.MeasurementCsv;
import org.akkoord.csv.Sample;
import org.akkoord.measurement.MeasurementSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    private static final MeasurementSet FIGURES = MeasurementSet.of(Sample.everything());

    @TempDir
    private Path folder;

    @Test
    void theFileHoldsTheTextInUtf8AndNothingIsLeftBeside() throws IOException {
        Path file = folder.resolve("figures.csv");
        MeasurementCsv.write(FIGURES, file);
        assertThat(file).hasBinaryContent(MeasurementCsv.toCsv(FIGURES).getBytes(StandardCharsets.UTF_8));
        assertThat(MeasurementCsv.read(file).orThrow()).isEqualTo(FIGURES);
        assertThat(names()).containsExactly("figures.csv");
    }

    @Test
    void anOldFileIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("figures.csv"), "x".repeat(100_000));
        MeasurementCsv.write(FIGURES, file);
        assertThat(MeasurementCsv.read(file).orThrow()).isEqualTo(FIGURES);
    }

    @Test
    void figuresThatCannotBeWrittenLeaveTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("figures.csv"), "old");
        MeasurementSet figures = MeasurementSet.of(List.of(Sample.withNote("\0")));
        assertThatIllegalArgumentException().isThrownBy(() -> MeasurementCsv.write(figures, file));
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("figures.csv");
    }

    @Test
    void aFolderIsNotReplaced() throws IOException {
        Path file = Files.createDirectory(folder.resolve("figures.csv"));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> MeasurementCsv.write(FIGURES, file));
        assertThat(file).isEmptyDirectory();
        assertThat(names()).containsExactly("figures.csv");
    }

    @Test
    void aMissingFolderIsAnError() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() ->
                        MeasurementCsv.write(FIGURES, folder.resolve("none").resolve("figures.csv")));
    }

    @Test
    void aFileLeftBehindByAWriterIsDeletedOnceItIsAnHourOld() throws IOException {
        Path young = Files.writeString(folder.resolve(".akkoord-young.tmp"), "half");
        Path old = Files.writeString(folder.resolve(".akkoord-old.tmp"), "half");
        Path other = Files.writeString(folder.resolve("akkoord-other.tmp"), "half");
        Instant now = Files.getLastModifiedTime(young).toInstant();
        Files.setLastModifiedTime(young, FileTime.from(now.minus(Duration.ofMinutes(59))));
        Files.setLastModifiedTime(old, FileTime.from(now.minus(Duration.ofMinutes(61))));
        Files.setLastModifiedTime(other, FileTime.from(now.minus(Duration.ofDays(9))));
        AtomicFile.write(folder.resolve("figures.csv"), "whole");
        assertThat(folder.resolve("figures.csv")).hasContent("whole");
        assertThat(names()).containsExactly(".akkoord-young.tmp", "akkoord-other.tmp", "figures.csv");
    }

    @Test
    void aLinkKeepsPointingToItsFile() throws IOException {
        Path real =
                Files.writeString(Files.createDirectory(folder.resolve("real")).resolve("real.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("figures.csv"), real);
        AtomicFile.write(link, "new");
        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("new");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
