package org.akkoord.internal.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.akkoord.internal.Printable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a file as a whole: readers see the old bytes or the new bytes, never a part of them. The new bytes first go
 * into a file {@code .akkoord-<random>.tmp} in the same folder, which then takes the place of the old file. A process
 * that is killed leaves its temporary file there; the next write into the folder deletes it if it is more than an hour
 * old.
 */
public final class AtomicFile {

    private static final Logger LOG = LoggerFactory.getLogger(AtomicFile.class);
    private static final Duration ABANDONED = Duration.ofHours(1);

    private AtomicFile() {}

    /**
     * Writes the text as UTF-8. A symbolic link keeps pointing to its file, whose content is replaced. A pipe or a
     * device is written to directly, because nothing can take its place. A file keeps its permissions, owner and group;
     * where these cannot be given to another file, it is overwritten instead of replaced.
     *
     * @throws IOException if the file cannot be written, also where its owner may not write it; a regular file that is
     *     replaced then keeps its old content
     */
    public static void write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            Files.write(target, bytes);
            return;
        }
        Optional<PosixFileAttributes> old = attributes(target);
        if (old.isPresent() && !old.get().permissions().contains(PosixFilePermission.OWNER_WRITE)) {
            throw new AccessDeniedException(file.toString(), null, "its owner may not write it");
        }
        Path temporary = target.resolveSibling(".akkoord-" + UUID.randomUUID() + ".tmp");
        try {
            replace(target, temporary, old, bytes);
        } catch (FileSystemException failed) {
            throw failed.getFile() != null && failed.getFile().equals(temporary.toString())
                    ? named(file, failed)
                    : failed;
        }
    }

    /** The same failure, of the file that was to be written instead of the temporary one that nobody knows. */
    private static FileSystemException named(Path file, FileSystemException failed) {
        FileSystemException named = failed instanceof NoSuchFileException
                ? new NoSuchFileException(file.toString())
                : failed instanceof AccessDeniedException
                        ? new AccessDeniedException(file.toString(), null, failed.getReason())
                        : new FileSystemException(file.toString(), null, failed.getReason());
        named.initCause(failed);
        return named;
    }

    private static Optional<PosixFileAttributes> attributes(Path target) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        return view == null || !Files.exists(target) ? Optional.empty() : Optional.of(view.readAttributes());
    }

    private static void replace(Path target, Path temporary, Optional<PosixFileAttributes> old, byte[] bytes)
            throws IOException {
        Files.createFile(temporary);
        FileTime now = Files.getLastModifiedTime(temporary);
        boolean moved = false;
        try {
            if (old.isPresent() && !isGiven(old.get(), temporary)) {
                Files.write(target, bytes);
                return;
            }
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

    /** Gives a new file the owner, group and permissions of an old one; false if that is not allowed. */
    private static boolean isGiven(PosixFileAttributes old, Path file) {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        try {
            PosixFileAttributes own = view.readAttributes();
            if (!own.owner().equals(old.owner())) {
                view.setOwner(old.owner());
            }
            if (!own.group().equals(old.group())) {
                view.setGroup(old.group());
            }
            view.setPermissions(old.permissions());
            return true;
        } catch (IOException notAllowed) {
            return false;
        }
    }

    /** Deletes the temporary files that killed writers left before the given moment, as far as that is possible. */
    private static void deleteAbandoned(Path target, Instant before) {
        Path folder = target.resolveSibling("");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".akkoord-*.tmp")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    if (Files.deleteIfExists(file)) {
                        LOG.warn(
                                "deleted {}, which a writer that was killed had left", Printable.text(file.toString()));
                    }
                }
            }
        } catch (IOException | DirectoryIteratorException kept) {
            // the new file is in its place; the next writer tries again
        }
    }
}
