package org.akkoord.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.akkoord.csv.CsvSniffer;

/** Runs {@code akkoord sniff}. */
final class SniffCommand {

    private static final String JSON = "json";

    private SniffCommand() {}

    static int run(List<String> arguments, PrintStream out) throws UsageException, IOException {
        if (arguments.isEmpty() || arguments.get(0).startsWith("--")) {
            throw new UsageException("expected a file: akkoord sniff FILE");
        }
        Options options = Options.parse(arguments.subList(1, arguments.size()), Set.of(), Set.of(JSON));
        CsvSniffer.Proposal proposal = CsvSniffer.propose(Path.of(arguments.get(0)));
        if (options.has(JSON)) {
            out.print(proposal.profile().toJson());
            return Akkoord.OK;
        }
        out.println("profile  " + proposal.profile().name());
        if (!proposal.open().isEmpty()) {
            out.println("given    "
                    + proposal.open().stream().map(column -> column + "=...").collect(Collectors.joining(",")));
        }
        proposal.reasons().forEach(reason -> out.println("  " + reason));
        return Akkoord.OK;
    }
}
