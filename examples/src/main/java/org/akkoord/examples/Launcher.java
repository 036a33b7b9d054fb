package org.akkoord.examples;

/** How the command line was called, so that the calls that it proposes can be made as they stand. */
final class Launcher {

    /** The launcher sets this property to its own name, as it was typed. */
    private static final String NAME = "akkoord.command";

    private Launcher() {}

    /** The word before a command, as a shell takes it. */
    static String name() {
        return SniffCommand.quoted(System.getProperty(NAME, "akkoord"));
    }
}
