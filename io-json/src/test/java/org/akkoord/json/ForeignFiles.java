package org.akkoord.json;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that others published and that readers are tried on. They are not part of this project: a test that needs them
 * looks in the folder that a system property names, or else beside the clone, and is skipped where they are not.
 */
final class ForeignFiles {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private ForeignFiles() {}

    /** A file or folder of the reference vectors, by what it is called. */
    static Path vectors(String name, String path) {
        return find(name, "akkoord.vectors", "../shared/vectors", path);
    }

    /** A file of the generators of hostile files. */
    static Path badInput(String path) {
        return find("generators of hostile files", "akkoord.badinput", "../shared/badinput", path);
    }

    private static Path find(String name, String property, String folder, String path) {
        Path file =
                ROOT.resolve(System.getProperty(property, folder)).resolve(path).normalize();
        assumeTrue(
                Files.exists(file),
                () -> "foreign files: " + name + ", not at " + file + " (-D" + property + "=FOLDER says where)");
        return file;
    }
}
