package org.akkoord.internal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFileTest {

    @TempDir
    private Path folder;

    @Test
    void theFileIsRead() throws IOException {
        try (InputStream in = InputFile.open(Files.writeString(folder.resolve("a.csv"), "text"))) {
            assertThat(in).hasContent("text");
        }
    }

    @Test
    void aMissingFileIsNamed() {
        Path absent = folder.resolve("absent.csv");
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> InputFile.open(absent))
                .withMessage(absent.toString());
    }

    @Test
    void aFolderIsNoFile() {
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> InputFile.open(folder))
                .withMessage(folder + ": expected a file, but found a folder");
    }
}
