package org.akkoord.internal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

// Promise F1 of docs/promises.md
class AtomicFileTest {

    @TempDir
    private Path folder;

    @Test
    void theFileHoldsTheTextInUtf8AndNothingIsLeftBeside() throws IOException {
        Path file = folder.resolve("figures.csv");
        AtomicFile.write(file, "caf\u00e9 \u2265 80 \ud83d\udcc8\n".repeat(100_000));
        assertThat(file)
                .hasBinaryContent(
                        "caf\u00e9 \u2265 80 \ud83d\udcc8\n".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        assertThat(names()).containsExactly("figures.csv");
    }

    @Test
    void anOldFileIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("figures.csv"), "x".repeat(100_000));
        AtomicFile.write(file, "new");
        assertThat(file).hasContent("new");
    }

    @Test
    void aFolderIsNotReplaced() throws IOException {
        Path file = Files.createDirectory(folder.resolve("figures.csv"));
        assertThatIOException().isThrownBy(() -> AtomicFile.write(file, "new"));
        assertThat(file).isEmptyDirectory();
        assertThat(names()).containsExactly("figures.csv");
    }

    @Test
    void aMissingFolderIsAnError() {
        Path file = folder.resolve("none").resolve("figures.csv");
        assertThatIOException().isThrownBy(() -> AtomicFile.write(file, "new"));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    @Timeout(60)
    void aPipeIsWrittenToAndStaysAPipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("figures.csv");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Process reader = new ProcessBuilder("cat", pipe.toString()).start();
        AtomicFile.write(pipe, "through the pipe\n");
        assertThat(reader.getInputStream()).hasContent("through the pipe\n");
        assertThat(Files.readAttributes(pipe, BasicFileAttributes.class).isOther())
                .isTrue();
        assertThat(names()).containsExactly("figures.csv");
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

    @Test
    void aFileKeepsItsPermissions() throws IOException {
        Path file = Files.writeString(folder.resolve("private.csv"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        AtomicFile.write(file, "new");

        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void aFileThatItsOwnerMayNotWriteIsKept() throws IOException {
        Path file = Files.writeString(folder.resolve("fixed.csv"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> AtomicFile.write(file, "new"))
                .withMessage(file + ": its owner may not write it");
        assertThat(file).hasContent("old");
    }

    @Test
    void aFailureNamesTheFileAndNotTheTemporaryOne() {
        Path file = folder.resolve("none").resolve("a.csv");

        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> AtomicFile.write(file, "new"))
                .withMessage(file.toString());
    }
}
