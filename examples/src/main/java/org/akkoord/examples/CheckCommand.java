package org.akkoord.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.agreement.Agreement;
import org.akkoord.csv.CsvProfile;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.json.AgreementJson;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.Panel;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;

/** Runs {@code akkoord check}. */
final class CheckCommand {

    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    private static final Set<String> OPTIONS = Stream.of(
                    Stream.of("agreement", "measurements"), PanelFiles.OPTIONS.stream(), ProfileOption.OPTIONS.stream())
            .flatMap(names -> names)
            .collect(Collectors.toSet());

    private final Options options;
    private final PrintStream out;
    private final PrintStream err;
    private final List<Problem> problems = new ArrayList<>();

    private CheckCommand(Options options, PrintStream out, PrintStream err) {
        this.options = options;
        this.out = out;
        this.err = err;
    }

    static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err)
            throws UsageException, IOException {
        Options options = Options.parse(arguments, OPTIONS, Set.of("batch"));
        if (options.has("batch")) {
            if (OPTIONS.stream().anyMatch(options::has)) {
                throw new UsageException("option '--batch' takes its files from standard input");
            }
            BatchCheck.run(in, out);
            return Akkoord.OK;
        }
        if (Stream.of("agreement", "measurements", "panel").noneMatch(options::has)) {
            throw new UsageException("expected '--agreement', '--measurements', '--panel' or '--batch'");
        }
        PanelFiles.requirePanel(options);
        ProfileOption.requireUsed(options);
        return new CheckCommand(options, out, err).check();
    }

    private int check() throws UsageException, IOException {
        Optional<Agreement> agreement = Optional.empty();
        Optional<Path> file = options.path("agreement");
        if (file.isPresent()) {
            agreement = kept(AgreementJson.read(file.get())).found();
        }
        Optional<MeasurementSet> figures = figures(agreement);
        if (options.has("panel")) {
            Checked<Panel> checked = kept(PanelFiles.readSilently(options, err));
            count(options.paths("panel"), checked);
            figures = panel(checked.value(), agreement, figures);
        }
        if (agreement.isPresent() && figures.isPresent()) {
            AgreementEvaluation evaluation =
                    AgreementEvaluator.withDefaults().evaluate(agreement.get(), figures.get(), LAST_DAY);
            Doubts.of(evaluation, figures.get()).stream()
                    .filter(doubt -> !isSaidOfALine(doubt))
                    .forEach(problems::add);
        }
        if (agreement.isEmpty()) {
            figures.ifPresent(alone -> problems.addAll(Doubts.alone(alone)));
        }
        ProblemLines.of(problems).forEach(out::println);
        long errors = ProblemLines.count(problems, Problem.Severity.ERROR);
        long warnings = ProblemLines.count(problems, Problem.Severity.WARNING);
        out.println(errors
                + (errors == 1 ? " error, " : " errors, ")
                + warnings
                + (warnings == 1 ? " warning" : " warnings"));
        return errors == 0 ? Akkoord.OK : Akkoord.PROBLEMS;
    }

    /** Whether the reader has said the same of a line of a file. */
    private boolean isSaidOfALine(Problem doubt) {
        return problems.stream()
                .anyMatch(problem ->
                        problem.location().line().isPresent() && doubt.message().endsWith(": " + problem.message()));
    }

    private <T> Checked<T> kept(Checked<T> checked) {
        problems.addAll(checked.problems());
        return checked;
    }

    private void count(List<Path> files, Checked<?> checked) {
        String names = files.stream().map(Path::toString).collect(Collectors.joining(", "));
        out.println(names + ": read " + checked.read() + ", accepted " + checked.accepted() + ", rejected "
                + checked.rejected());
    }

    private Optional<MeasurementSet> figures(Optional<Agreement> agreement) throws UsageException, IOException {
        List<Path> files = options.paths("measurements");
        if (files.isEmpty()) {
            return Optional.empty();
        }
        Checked<MeasurementSet> checked = kept(FigureFiles.read(
                ProfileOption.sources(options, CsvProfile.Form.MEASUREMENTS, "measurements"),
                agreement,
                options.text("sheet")));
        count(files, checked);
        return Optional.of(checked.value());
    }

    /** Says what the panel has; with an agreement, gives the figures that are measured from it beside the others. */
    private Optional<MeasurementSet> panel(
            Panel panel, Optional<Agreement> agreement, Optional<MeasurementSet> figures) {
        List<String> variables = PanelFiles.numbers(panel);
        if (agreement.isEmpty()) {
            PanelDoubts doubts = new PanelDoubts(panel, Set.of());
            doubts.coverage(variables).forEach(out::println);
            problems.addAll(doubts.problems(variables));
            return figures;
        }
        Set<String> asked = PanelFiles.asked(List.of(agreement.get()));
        List<String> used = variables.stream().filter(asked::contains).toList();
        PanelDoubts doubts = new PanelDoubts(panel, PanelDoubts.percentages(agreement.get()));
        doubts.coverage(used).forEach(out::println);
        PanelFiles.Measured measured =
                PanelFiles.measured(agreement.get(), figures.orElseGet(MeasurementSet::empty), panel);
        problems.addAll(measured.problems());
        problems.addAll(doubts.problems(used));
        return Optional.of(measured.figures());
    }
}
