package org.akkoord.internal.io;

import java.io.IOException;
import java.nio.file.Path;

/** A process that writes two versions of a file in turn until it is killed. */
final class KilledWriter {

    private static final int LINES = 50_000;

    private KilledWriter() {}

    /** The old version (0) or the new one (1), which differ in every line and in length. */
    static String version(int number) {
        return ("version " + number + ", a line of figures\n").repeat(LINES + number * LINES / 2);
    }

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        String[] versions = {version(0), version(1)};
        AtomicFile.write(file, versions[1]);
        System.out.println("ready");
        for (int i = 0; ; i++) {
            AtomicFile.write(file, versions[i % 2]);
        }
    }
}
