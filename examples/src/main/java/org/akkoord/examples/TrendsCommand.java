package org.akkoord.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.akkoord.csv.PanelCsv;
import org.akkoord.panel.Panel;
import org.akkoord.panel.TrendTable;
import org.akkoord.problem.Checked;
import org.akkoord.trend.TrendMethod;

/** {@code akkoord trends}: the trend of each school, or of each group of a level; and {@code akkoord sector}. */
final class TrendsCommand {

    private TrendsCommand() {}

    static int run(List<String> arguments, PrintStream out, PrintStream err) throws UsageException, IOException {
        Set<String> known = new HashSet<>(PanelFiles.OPTIONS);
        known.addAll(Set.of("variable", "method", "by", "points", "out"));
        known.addAll(ProfileOption.OPTIONS);
        Options options = Options.parse(arguments, known, Set.of());
        ProfileOption.requireUsed(options);
        TrendMethod method = TrendMethod.valueOf(options.choice("method", List.of("LEAST_SQUARES", "THEIL_SEN")));
        String variable =
                options.text("variable").orElseThrow(() -> new UsageException("option '--variable' is required"));
        Optional<Path> file = options.path("out");
        Checked<Panel> checked = PanelFiles.read(options, err);
        if (!options.has("by")) {
            PanelFiles.requireLifetimes(options);
        }
        try {
            Panel panel = checked.value();
            Optional<String> level = options.text("by");
            TrendTable trends = (level.isPresent() ? panel.by(level.get()) : panel)
                    .trends(variable, method)
                    .atLeast(options.count("points").orElse(2));
            if (trends.leftOut().expected() > 0) {
                err.println("trends of '" + variable + "': numbers " + trends.leftOut());
            }
            if (file.isPresent()) {
                PanelCsv.write(trends, file.get());
            } else {
                out.print(PanelCsv.toCsv(trends));
            }
        } catch (IllegalArgumentException unknown) {
            throw new UsageException(String.valueOf(unknown.getMessage()));
        }
        return checked.hasErrors() ? Akkoord.PROBLEMS : Akkoord.OK;
    }

    static int sector(List<String> arguments) throws UsageException, IOException {
        Options options = Options.parse(arguments, Set.of("seed", "out"), Set.of());
        Path folder = options.path("out").orElseThrow(() -> new UsageException("option '--out' is required"));
        String seed = options.text("seed").orElse("1");
        if (!seed.matches("\\d{1,18}")) {
            throw new UsageException("option '--seed' must be a whole number, but was '" + seed + "'");
        }
        Files.createDirectories(folder);
        SyntheticSector.of(Long.parseLong(seed)).write(folder);
        return Akkoord.OK;
    }
}
