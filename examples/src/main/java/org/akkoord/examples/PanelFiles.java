package org.akkoord.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.agreement.Agreement;
import org.akkoord.check.FiguresCheck;
import org.akkoord.check.Finding;
import org.akkoord.csv.CsvProfile;
import org.akkoord.csv.CsvProfileBuilder;
import org.akkoord.csv.PanelCsv;
import org.akkoord.indicator.Indicator;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PanelBuilder;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;

/** School-level files of the command line: {@code --panel}, {@code --groups}, {@code --states}. */
final class PanelFiles {

    static final Set<String> OPTIONS = Set.of("panel", "groups", "states", "sheet");

    private static final int MOST_NAMES = 20;

    /** A row of the level {@code open}. */
    private static final Pattern LIFETIME = Pattern.compile("(?:^|,)\"?open\"?(?:,|$)");

    private PanelFiles() {}

    /** Reads the panel; standard error shows how far it has come, if it is a terminal. */
    static Checked<Panel> readSilently(Options options, PrintStream err) throws UsageException, IOException {
        List<ProfileOption.Source> files = ProfileOption.sources(options, CsvProfile.Form.PANEL, "panel");
        if (files.isEmpty()) {
            throw new UsageException("option '--panel' is required");
        }
        requireWorkbook(options);
        Optional<Path> groups = options.path("groups");
        boolean hasProfile = files.stream().anyMatch(source -> source.profile().isPresent());
        if (hasProfile && options.has("states")) {
            throw new UsageException("option '--states' goes with files in the canonical form");
        }
        if (files.size() > 1) {
            return readAll(files, groups, options);
        }
        Path file = files.get(0).file();
        CsvProfile profile = files.get(0).profile().orElseGet(() -> canonical(options));
        return new PanelReading(file, options.text("sheet"), profile, groups).read(err);
    }

    private static PanelCsv.Reader reader(ProfileOption.Source source, Options options) {
        return PanelCsv.reader(source.file()).profile(source.profile().orElseGet(() -> canonical(options)));
    }

    /** Reads several files into one panel, such as pupils of schools and the list of their boards. */
    private static Checked<Panel> readAll(List<ProfileOption.Source> files, Optional<Path> groups, Options options)
            throws UsageException, IOException {
        if (files.stream().anyMatch(source -> PanelReading.isWorkbook(source.file()))) {
            throw new UsageException(PanelReading.ALONE);
        }
        PanelBuilder panel = Panel.builder();
        List<Checked<PanelBuilder>> parts = new ArrayList<>();
        for (ProfileOption.Source source : files) {
            parts.add(reader(source, options).readInto(panel));
        }
        if (groups.isPresent()) {
            parts.add(PanelCsv.readGroups(groups.get(), panel));
        }
        Panel built;
        try {
            built = panel.build();
        } catch (IllegalArgumentException contradiction) {
            throw new UsageException("the files do not go together: " + contradiction.getMessage());
        }
        return new Checked<>(
                built,
                parts.stream().flatMap(part -> part.problems().stream()).toList(),
                parts.stream().mapToLong(Checked::read).sum(),
                parts.stream().mapToLong(Checked::accepted).sum(),
                parts.stream().mapToLong(Checked::rejected).sum());
    }

    /** Reads the panel and prints the problems to standard error. */
    static Checked<Panel> read(Options options, PrintStream err) throws UsageException, IOException {
        Checked<Panel> checked = readSilently(options, err);
        ProblemLines.of(checked.problems()).forEach(err::println);
        if (checked.hasErrors()) {
            err.println(String.join(", ", options.texts("panel")) + ": read " + checked.read() + ", accepted "
                    + checked.accepted() + ", rejected " + checked.rejected() + "; computed from the accepted ones");
        }
        return checked;
    }

    /** The variables that have numbers and no words. */
    static List<String> numbers(Panel panel) {
        return panel.total().variables();
    }

    /** The variables over which the indicators of agreements are defined. */
    static Set<String> asked(List<Agreement> agreements) {
        return agreements.stream()
                .flatMap(agreement -> agreement.indicators().stream())
                .flatMap(indicator -> indicator.definition().stream())
                .map(IndicatorDefinition::variable)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static CsvProfile canonical(Options options) {
        CsvProfileBuilder profile = CsvProfile.canonicalSchools().toBuilder();
        options.text("states").ifPresent(names -> Stream.of(names.split(",")).forEach(profile::states));
        return profile.build();
    }

    /** Refuses options that say more about a panel where there is none. */
    static void requirePanel(Options options) throws UsageException {
        for (String name : List.of("groups", "states")) {
            if (options.has(name) && !options.has("panel")) {
                throw new UsageException("option '--" + name + "' needs '--panel'");
            }
        }
        requireWorkbook(options);
    }

    /** Refuses the name of a sheet where no file is a workbook. */
    static void requireWorkbook(Options options) throws UsageException {
        boolean hasWorkbook = Stream.of("panel", "measurements")
                .flatMap(option -> options.paths(option).stream())
                .anyMatch(PanelReading::isWorkbook);
        if (options.has("sheet") && !hasWorkbook) {
            throw new UsageException("option '--sheet' goes with a workbook (.xlsx)");
        }
    }

    /** Refuses a file of groups that says of no unit when it exists, where nothing else of it is used. */
    static void requireLifetimes(Options options) throws UsageException, IOException {
        Optional<Path> groups = options.path("groups");
        if (groups.isPresent()) {
            try (Stream<String> lines = Files.lines(groups.get(), StandardCharsets.ISO_8859_1)) {
                if (lines.noneMatch(LIFETIME.asPredicate())) {
                    throw new UsageException("option '--groups' has no effect: " + groups.get()
                            + " has no rows of the level 'open', which say when units exist");
                }
            }
        }
    }

    /** Refuses a panel of which no indicator of any agreement uses a variable. */
    static void requireUsed(List<ReferenceAgreement> sources, Panel panel) throws UsageException {
        Set<String> asked =
                asked(sources.stream().map(ReferenceAgreement::agreement).toList());
        if (panel.variables().stream().noneMatch(asked::contains)) {
            throw new UsageException("option '--panel' has no effect: the panel has the variables "
                    + names(panel.variables()) + ", and indicators are defined over " + names(asked));
        }
    }

    private static String names(Collection<String> names) {
        String listed = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            return "none";
        }
        return names.size() > MOST_NAMES ? listed + " and " + (names.size() - MOST_NAMES) + " more" : listed;
    }

    /**
     * Figures of a panel and of other sources.
     *
     * @param figures all figures
     * @param problems why some indicators could not be measured
     */
    record Measured(MeasurementSet figures, List<Problem> problems) {}

    /** Replaces the figures of all indicators that the panel can measure by the panel's. */
    static Measured measured(Agreement agreement, MeasurementSet figures, Panel panel) {
        Set<String> names = new TreeSet<>(panel.variables());
        List<Problem> problems = new ArrayList<>(FiguresCheck.definitions(agreement, names).stream()
                .map(Finding::problem)
                .toList());
        Map<String, List<Measurement>> found = new TreeMap<>();
        for (Indicator indicator : agreement.indicators()) {
            if (indicator
                    .definition()
                    .filter(by -> names.contains(by.variable()))
                    .isPresent()) {
                try {
                    found.put(indicator.id(), panel.measure(indicator).all());
                } catch (IllegalArgumentException unfit) {
                    problems.add(Problem.error(
                            ProblemCode.CONFLICT,
                            Location.none(),
                            "indicator '" + indicator.id() + "' cannot be measured: " + unfit.getMessage()));
                }
            }
        }
        List<Measurement> all = new ArrayList<>(figures.all().stream()
                .filter(figure -> !found.containsKey(figure.indicator()))
                .toList());
        found.values().forEach(all::addAll);
        return new Measured(MeasurementSet.of(all), problems);
    }
}
