package org.akkoord.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.akkoord.csv.PanelCsv;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PeerTable;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.problem.Checked;

/** {@code akkoord peers}: where each school, or each group of a level, stands among the others in a period. */
final class PeersCommand {

    private PeersCommand() {}

    static int run(List<String> arguments, PrintStream out, PrintStream err) throws UsageException, IOException {
        Set<String> known = new HashSet<>(PanelFiles.OPTIONS);
        known.addAll(Set.of("variable", "period", "since", "by", "among", "unit", "limits", "lang", "out"));
        known.addAll(ProfileOption.OPTIONS);
        Options options = Options.parse(arguments, known, Set.of());
        ProfileOption.requireUsed(options);
        String limits = options.choice(
                "limits", Stream.of(PeerTable.Method.values()).map(Enum::name).toList());
        Locale locale = Locale.forLanguageTag(options.choice("lang", List.of("en", "nl")));
        boolean isOne = options.has("unit");
        if (isOne && options.has("out")) {
            throw new UsageException("option '--out' writes the table of all units, so it does not go with '--unit'");
        }
        if (options.has("since") != isOne || (options.has("lang") && !isOne)) {
            throw new UsageException(
                    "options '--unit' and '--since' go together, and '--lang' with them: they say how a unit moved");
        }
        String variable = required(options, "variable");
        String period = required(options, "period");
        Checked<Panel> checked = PanelFiles.read(options, err);
        try {
            Panel read = checked.value();
            Panel panel = options.text("by").map(read::by).orElse(read);
            PeerTable peers = peers(options, panel, variable, period, limits);
            if (isOne) {
                PeerTable before = peers(options, panel, variable, required(options, "since"), limits);
                String unit = required(options, "unit");
                PeerTable.Movement moved = peers.since(before, unit, locale)
                        .orElseThrow(() -> new UsageException("unit '" + unit + "' has no number among its peers in "
                                + before.period() + " and " + peers.period()));
                out.println(moved.text());
            } else {
                print(options, peers, out, err);
            }
        } catch (IllegalArgumentException unknown) {
            throw new UsageException(String.valueOf(unknown.getMessage()));
        }
        return checked.hasErrors() ? Akkoord.PROBLEMS : Akkoord.OK;
    }

    private static void print(Options options, PeerTable peers, PrintStream out, PrintStream err) throws IOException {
        if (peers.leftOut().expected() > 0) {
            err.println("peers: numbers " + peers.leftOut());
        }
        Optional<Path> file = options.path("out");
        if (file.isPresent()) {
            PanelCsv.write(peers, file.get());
        } else {
            out.print(PanelCsv.toCsv(peers));
        }
    }

    /** The positions among all, or with {@code --among region=north} among the units of a group. */
    private static PeerTable peers(Options options, Panel panel, String variable, String period, String limits)
            throws UsageException {
        ReportingPeriod at = ReportingPeriod.parse(period);
        Optional<String> among = options.text("among");
        if (among.isEmpty()) {
            return panel.peers(variable, at).by(PeerTable.Method.valueOf(limits));
        }
        String[] group = among.get().split("=", 2);
        if (group.length < 2) {
            throw new UsageException("option '--among' must be a level and a group, such as region=north");
        }
        return panel.peers(variable, at, group[0], group[1]).by(PeerTable.Method.valueOf(limits));
    }

    private static String required(Options options, String name) throws UsageException {
        return options.text(name).orElseThrow(() -> new UsageException("option '--" + name + "' is required"));
    }
}
