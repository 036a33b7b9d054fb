package org.akkoord.internal.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens files for reading. */
public final class InputFile {

    private InputFile() {}

    /**
     * A stream that reads the file.
     *
     * @throws IOException if there is no such file, it may not be read, or it is a folder, which some systems open and
     *     then cannot read; the message names the file
     */
    public static InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "expected a file, but found a folder");
        }
        return Files.newInputStream(file);
    }
}
