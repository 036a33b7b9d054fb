package org.akkoord.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.akkoord.agreement.Agreement;
import org.akkoord.csv.CsvProfile;
import org.akkoord.csv.CsvProfileBuilder;
import org.akkoord.csv.PanelCsv;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.Panel;
import org.akkoord.problem.Checked;

/** School-level files of the command line: {@code --panel}, {@code --groups}, {@code --states}. */
final class PanelFiles {

    static final Set<String> OPTIONS = Set.of("panel", "groups", "states");

    private PanelFiles() {}

    /** Reads the panel and prints the problems to standard error. */
    static Checked<Panel> read(Options options, PrintStream err) throws UsageException, IOException {
        Path file = options.path("panel").orElseThrow(() -> new UsageException("option '--panel' is required"));
        Optional<Path> groups = options.path("groups");
        Optional<CsvProfile> profile = ProfileOption.of(options, CsvProfile.Form.PANEL);
        if (profile.isPresent() && (groups.isPresent() || options.has("states"))) {
            throw new UsageException("options '--groups' and '--states' go with files in the canonical form");
        }
        PanelCsv.Reader reader = PanelCsv.reader(file).profile(profile.orElseGet(() -> canonical(options)));
        groups.ifPresent(reader::groups);
        Checked<Panel> checked = reader.read();
        checked.problems().forEach(err::println);
        if (checked.hasErrors()) {
            err.println(file + ": read " + checked.read() + ", accepted " + checked.accepted() + ", rejected "
                    + checked.rejected() + "; computed from the accepted ones");
        }
        return checked;
    }

    private static CsvProfile canonical(Options options) {
        CsvProfileBuilder profile = CsvProfile.canonicalSchools().toBuilder();
        options.text("states").ifPresent(names -> Stream.of(names.split(",")).forEach(profile::states));
        return profile.build();
    }

    /** Replaces the figures of all indicators that the panel can measure by the panel's. */
    static MeasurementSet measured(Agreement agreement, MeasurementSet figures, Panel panel) {
        Set<String> names = new TreeSet<>(panel.variables());
        List<Indicator> measurable = agreement.indicators().stream()
                .filter(indicator -> indicator
                        .definition()
                        .map(IndicatorDefinition::variable)
                        .filter(names::contains)
                        .isPresent())
                .toList();
        Set<String> replaced =
                new TreeSet<>(measurable.stream().map(Indicator::id).toList());
        List<Measurement> all = new ArrayList<>(figures.all().stream()
                .filter(figure -> !replaced.contains(figure.indicator()))
                .toList());
        measurable.forEach(indicator -> all.addAll(panel.measure(indicator).all()));
        return MeasurementSet.of(all);
    }
}
