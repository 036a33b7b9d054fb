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
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.json.AgreementJson;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;

/** Runs {@code akkoord check}. */
final class CheckCommand {

    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    private static final Set<String> OPTIONS = Stream.concat(
                    Stream.of("agreement", "measurements"), ProfileOption.OPTIONS.stream())
            .collect(Collectors.toSet());

    private CheckCommand() {}

    static int run(List<String> arguments, InputStream in, PrintStream out) throws UsageException, IOException {
        Options options = Options.parse(arguments, OPTIONS, Set.of("batch"));
        Optional<Path> agreement = options.path("agreement");
        List<Path> measurements = options.paths("measurements");
        if (options.has("batch")) {
            if (agreement.isPresent() || !measurements.isEmpty()) {
                throw new UsageException("option '--batch' takes its files from standard input");
            }
            BatchCheck.run(in, out);
            return Akkoord.OK;
        }
        if (agreement.isEmpty() && measurements.isEmpty()) {
            throw new UsageException("expected '--agreement', '--measurements' or '--batch'");
        }
        ProfileOption.require(options, CsvProfile.Form.MEASUREMENTS, "measurements");
        return check(agreement, measurements, ProfileOption.of(options), out);
    }

    private static int check(
            Optional<Path> agreement, List<Path> measurements, Optional<CsvProfile> profile, PrintStream out)
            throws UsageException, IOException {
        List<Problem> problems = new ArrayList<>();
        Optional<Agreement> sound = Optional.empty();
        Optional<MeasurementSet> figures = Optional.empty();
        if (agreement.isPresent()) {
            Checked<Agreement> checked = AgreementJson.read(agreement.get());
            problems.addAll(checked.problems());
            sound = checked.found();
        }
        if (!measurements.isEmpty()) {
            Checked<MeasurementSet> checked = FigureFiles.read(measurements, sound, profile);
            problems.addAll(checked.problems());
            figures = Optional.of(checked.value());
            String names = measurements.stream().map(Path::toString).collect(Collectors.joining(", "));
            out.println(names + ": read " + checked.read() + ", accepted " + checked.accepted() + ", rejected "
                    + checked.rejected());
        }
        if (sound.isPresent() && figures.isPresent()) {
            problems.addAll(Doubts.of(
                    AgreementEvaluator.withDefaults().evaluate(sound.get(), figures.get(), LAST_DAY), figures.get()));
        }
        problems.forEach(out::println);
        long errors = problems.stream().filter(Problem::isError).count();
        out.println(errors
                + (errors == 1 ? " error, " : " errors, ")
                + (problems.size() - errors)
                + (problems.size() - errors == 1 ? " warning" : " warnings"));
        return errors == 0 ? Akkoord.OK : Akkoord.PROBLEMS;
    }
}
