package org.akkoord.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** {@code akkoord init}: writes a small agreement with figures. */
final class InitCommand {

    private static final List<String> FILES = List.of("agreement.json", "figures.csv");

    private InitCommand() {}

    static int run(List<String> arguments, PrintStream out) throws UsageException, IOException {
        if (arguments.size() != 1 || arguments.get(0).startsWith("-")) {
            throw new UsageException("expected a folder: akkoord init FOLDER");
        }
        Path folder = Path.of(arguments.get(0));
        for (String name : FILES) {
            if (Files.exists(folder.resolve(name))) {
                throw new UsageException("there is a file '" + folder.resolve(name) + "' already");
            }
        }
        Files.createDirectories(folder);
        for (String name : FILES) {
            try (InputStream in = InitCommand.class.getResourceAsStream("init/" + name)) {
                Files.copy(Objects.requireNonNull(in, name), folder.resolve(name));
            }
        }
        Path agreement = folder.resolve(FILES.get(0));
        Path figures = folder.resolve(FILES.get(1));
        String both = " --agreement " + SniffCommand.quoted(agreement.toString()) + " --measurements "
                + SniffCommand.quoted(figures.toString());
        out.println(agreement + "  what was agreed: goals, objectives with target and deadline, indicators");
        out.println(figures + "  a row for each figure of an indicator");
        out.println();
        out.println("Change them into your own, then:");
        out.println("  " + Launcher.name() + " check" + both);
        out.println("  " + Launcher.name() + " evaluate" + both + " --as-of 2021-06-01");
        out.println("  " + Launcher.name() + " evaluate" + both + " --as-of 2021-06-01 --format html --out page.html");
        return Akkoord.OK;
    }
}
