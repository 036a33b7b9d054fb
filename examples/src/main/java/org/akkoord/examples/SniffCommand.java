package org.akkoord.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.akkoord.csv.CsvProfile;
import org.akkoord.csv.CsvSniffer;

/** Runs {@code akkoord sniff}. */
final class SniffCommand {

    private static final String JSON = "json";
    private static final String ONLY = "only.";
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_./:=,@%+-]+");

    private SniffCommand() {}

    static int run(List<String> arguments, PrintStream out, PrintStream err) throws UsageException, IOException {
        if (arguments.isEmpty() || arguments.get(0).startsWith("--")) {
            throw new UsageException("expected a file: akkoord sniff FILE");
        }
        Options options = Options.parse(arguments.subList(1, arguments.size()), Set.of(), Set.of(JSON));
        String file = arguments.get(0);
        CsvSniffer.Proposal proposal = CsvSniffer.propose(Path.of(file));
        if (options.has(JSON)) {
            if (!proposal.isReadable()) {
                proposal.reasons().forEach(err::println);
            }
            out.print(proposal.profile().toJson());
            return proposal.isReadable() ? Akkoord.OK : Akkoord.PROBLEMS;
        }
        if (proposal.isReadable()) {
            out.println("profile  " + proposal.profile().name());
            calls(file, proposal).forEach(call -> out.println("try      " + call));
        } else {
            out.println("profile  none");
        }
        proposal.reasons().forEach(reason -> out.println("  " + reason));
        if (PanelReading.isWorkbook(Path.of(file)) && !proposal.isReadable()) {
            out.println("  or its sheet is read as it is: --measurements or --panel, with --sheet and --profile");
        }
        return proposal.isReadable() ? Akkoord.OK : Akkoord.PROBLEMS;
    }

    /** The calls that read the file with the proposed profile, as they can be given to a shell. */
    private static List<String> calls(String file, CsvSniffer.Proposal proposal) {
        List<String> calls = new ArrayList<>();
        List<String> words = new ArrayList<>(List.of("check"));
        words.add(proposal.profile().form() == CsvProfile.Form.PANEL ? "--panel" : "--measurements");
        words.add(file);
        words.add("--profile");
        if (proposal.isBuiltIn()) {
            words.add(proposal.profile().name());
        } else {
            calls.add(Launcher.name() + " sniff " + quoted(file) + " --json > profile.json");
            words.add("profile.json");
        }
        add(words, "--given", proposal.given());
        Map<String, String> dialect = new LinkedHashMap<>(proposal.options());
        dialect.keySet().removeIf(name -> name.startsWith(ONLY));
        add(words, "--dialect", dialect);
        proposal.options().forEach((name, text) -> {
            if (name.startsWith(ONLY)) {
                words.addAll(List.of("--only", name.substring(ONLY.length()) + "=" + text));
            }
        });
        calls.add(
                Launcher.name() + " " + words.stream().map(SniffCommand::quoted).collect(Collectors.joining(" ")));
        return calls;
    }

    private static void add(List<String> words, String option, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            words.add(option);
            words.add(texts.entrySet().stream()
                    .map(text -> text.getKey() + "=" + text.getValue())
                    .collect(Collectors.joining(",")));
        }
    }

    static String quoted(String word) {
        return SAFE.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
