package org.akkoord.csv.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Replaces a file as a whole: readers see the old bytes or the new ones, never a part. The new ones are written to
 * {@code .akkoord-<random>.tmp} in the same folder first. A process that is killed leaves that file behind; the next
 * writer into the folder deletes it once it is an hour old.
 */
public final class AtomicFile {

    private static final Duration ABANDONED = Duration.ofHours(1);

    private AtomicFile() {}

    /**
     * Writes UTF-8. A symbolic link keeps pointing to its file; something that is no regular file, such as a pipe, is
     * written directly.
     *
     * @throws IOException if the file cannot be written; what was there before is unchanged then
     */
    public static void write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            Files.write(target, bytes);
            return;
        }
        Path temporary = Files.createFile(target.resolveSibling(".akkoord-" + UUID.randomUUID() + ".tmp"));
        FileTime now = Files.getLastModifiedTime(temporary);
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
        deleteAbandoned(target, now.toInstant().minus(ABANDONED));
    }

    /** Deletes what writers left behind before the given moment, as far as that is possible. */
    private static void deleteAbandoned(Path target, Instant before) {
        Path folder = target.resolveSibling("");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".akkoord-*.tmp")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | DirectoryIteratorException kept) {
            // the file is written, and another writer may tidy up
        }
    }
}
