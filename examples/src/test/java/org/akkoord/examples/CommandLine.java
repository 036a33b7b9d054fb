package org.akkoord.examples;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/** Runs the command line for tests in other packages. */
public final class CommandLine {

    private CommandLine() {}

    public static int run(InputStream in, PrintStream out, PrintStream err, List<String> arguments) {
        return new Akkoord(in, out, err).run(arguments);
    }
}
