package org.akkoord.csv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Replaces a file as a whole: readers see the old bytes or the new ones, never a part. */
final class AtomicFile {

    private static final int ATTEMPTS = 100;

    private AtomicFile() {}

    /**
     * Writes UTF-8. A symbolic link keeps pointing to its file; something that is no regular file, such as a pipe, is written directly.
     *
     * @throws IOException if the file cannot be written; what was there before is unchanged then
     */
    static void write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            Files.write(target, bytes);
            return;
        }
        Path temporary = create(target);
        boolean moved = false;
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            moved = true;
        } finally {
            if (!moved) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    /** A new file beside the target, with the permissions of any new file there. */
    private static Path create(Path target) throws IOException {
        for (int i = 1; i < ATTEMPTS; i++) {
            try {
                return Files.createFile(sibling(target, i));
            } catch (FileAlreadyExistsException taken) {
                // left behind by a writer that was stopped, or another writer is at work
            }
        }
        return Files.createFile(sibling(target, ATTEMPTS));
    }

    private static Path sibling(Path target, int number) {
        return target.resolveSibling("." + target.getFileName() + "." + number + ".tmp");
    }
}
