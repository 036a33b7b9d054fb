package org.akkoord.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.akkoord.agreement.Agreement;
import org.akkoord.agreement.Goal;
import org.akkoord.csv.CsvProfile;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.funding.FollowUp;
import org.akkoord.internal.io.AtomicFile;
import org.akkoord.json.AgreementJson;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.Panel;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Problem;
import org.akkoord.progress.ProgressMethod;
import org.akkoord.progress.ProgressMethods;
import org.akkoord.render.Languages;

/** Runs {@code akkoord evaluate}. */
final class EvaluateCommand {

    private static final Set<String> OPTIONS = Set.of(
            "agreement",
            "panel",
            "groups",
            "states",
            "sheet",
            "measurements",
            "profile",
            "given",
            "dialect",
            "only",
            "as-of",
            "method",
            "format",
            "lang",
            "out",
            "explain",
            "compare-to",
            "if");
    private static final Set<String> FLAGS = Set.of("follows");

    private static final String ALL = "all";

    private final Options options;
    private final PrintStream out;
    private final PrintStream err;
    private final Optional<Path> output;
    private Optional<Panel> panel = Optional.empty();
    private boolean problems;

    private EvaluateCommand(Options options, PrintStream out, PrintStream err) {
        this.options = options;
        this.output = options.path("out");
        this.out = out;
        this.err = err;
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) throws UsageException, IOException {
        return new EvaluateCommand(Options.parse(arguments, OPTIONS, FLAGS), out, err).run();
    }

    private int run() throws UsageException, IOException {
        List<ProgressMethod> methods = methods();
        Locale locale = Locale.forLanguageTag(options.choice("lang", Languages.choices()));
        OutputFormat format = OutputFormat.of(options.choice("format", OutputFormat.options()));
        checkTogether(format, methods.size());
        List<Input> inputs = inputs(options.date("as-of"));
        write(view(inputs, methods, format, locale));
        return problems ? Akkoord.PROBLEMS : Akkoord.OK;
    }

    private String view(List<Input> inputs, List<ProgressMethod> methods, OutputFormat format, Locale locale)
            throws UsageException, IOException {
        AgreementEvaluator evaluator = AgreementEvaluator.withDefaults().with(methods.get(0));
        Optional<String> other = options.text("compare-to");
        if (other.isPresent()) {
            return format.comparisons(CompareOption.compare(other.get(), inputs, evaluator), locale);
        }
        Optional<String> assumption = options.text("if");
        if (assumption.isPresent()) {
            return format.comparisons(WhatIfOption.parse(assumption.get()).compare(inputs, evaluator), locale);
        }
        List<AgreementEvaluation> evaluations = evaluate(inputs, methods);
        if (options.has("follows")) {
            return format.followUps(evaluations.stream().map(FollowUp::of).toList(), locale);
        }
        Optional<String> id = options.text("explain");
        if (id.isPresent()) {
            return explanations(evaluations, id.get(), locale);
        }
        if (format == OutputFormat.HTML && evaluations.size() == 1 && panel.isPresent()) {
            return PanelPage.write(evaluations.get(0), panel.get(), evaluator, locale);
        }
        return format == OutputFormat.TEXT && methods.size() > 1
                ? sideBySide(inputs, methods, locale)
                : format.evaluations(evaluations, locale);
    }

    private void checkTogether(OutputFormat format, int methods) throws UsageException {
        if (options.has("explain") && format != OutputFormat.TEXT) {
            throw new UsageException("option '--explain' goes with --format text; all other formats carry the reasons");
        }
        List<String> views = Stream.of("explain", "follows", "compare-to", "if")
                .filter(options::has)
                .toList();
        if (views.size() > 1) {
            throw new UsageException(
                    "options '--" + views.get(0) + "' and '--" + views.get(1) + "' exclude each other");
        }
        if (!views.isEmpty() && methods > 1) {
            throw new UsageException("option '--" + views.get(0) + "' goes with one method");
        }
    }

    private static List<AgreementEvaluation> evaluate(List<Input> inputs, List<ProgressMethod> methods) {
        return inputs.stream()
                .flatMap(input -> methods.stream()
                        .map(method ->
                                input.evaluate(AgreementEvaluator.withDefaults().with(method))))
                .toList();
    }

    private static String sideBySide(List<Input> inputs, List<ProgressMethod> methods, Locale locale) {
        return inputs.stream()
                .map(input -> AgreementEvaluator.withDefaults()
                        .compare(
                                input.reference().agreement(), input.reference().figures(), input.asOf(), methods)
                        .toText(locale))
                .collect(Collectors.joining("\n\n"));
    }

    /** What is evaluated, and as of when. */
    record Input(ReferenceAgreement reference, LocalDate asOf) {
        AgreementEvaluation evaluate(AgreementEvaluator evaluator) {
            return evaluator.evaluate(reference.agreement(), reference.figures(), asOf);
        }
    }

    private List<Input> inputs(Optional<LocalDate> asOf) throws UsageException, IOException {
        Optional<Path> agreement = options.path("agreement");
        List<Path> measurements = options.paths("measurements");
        PanelFiles.requirePanel(options);
        ProfileOption.requireUsed(options);
        if (agreement.isEmpty() && !measurements.isEmpty()) {
            throw new UsageException("option '--measurements' needs '--agreement'");
        }
        List<ReferenceAgreement> sources = List.of(ReferenceAgreement.po(), ReferenceAgreement.vo());
        if (agreement.isPresent()) {
            Agreement judged = AgreementJson.read(agreement.get()).orThrow();
            sources = List.of(new ReferenceAgreement(
                    judged, measurements.isEmpty() ? MeasurementSet.empty() : read(measurements, judged)));
        }
        LocalDate date = asOf.orElseGet(
                () -> agreement.isEmpty() ? ReferenceAgreement.LETTER : LocalDate.now(ZoneId.systemDefault()));
        return fromPanel(sources).stream()
                .map(source -> new Input(source, date))
                .toList();
    }

    /** Replaces figures by those that the panel gives, if there is a panel. */
    private List<ReferenceAgreement> fromPanel(List<ReferenceAgreement> sources) throws UsageException, IOException {
        if (!options.has("panel")) {
            return sources;
        }
        Checked<Panel> checked = PanelFiles.read(options, err);
        PanelFiles.requireLifetimes(options);
        problems |= checked.hasErrors();
        PanelFiles.requireUsed(sources, checked.value());
        panel = Optional.of(checked.value());
        List<ReferenceAgreement> measured = new ArrayList<>();
        for (ReferenceAgreement source : sources) {
            PanelFiles.Measured found = PanelFiles.measured(source.agreement(), source.figures(), checked.value());
            ProblemLines.of(found.problems()).forEach(err::println);
            problems |= found.problems().stream().anyMatch(Problem::isError);
            measured.add(new ReferenceAgreement(source.agreement(), found.figures()));
        }
        return measured;
    }

    private MeasurementSet read(List<Path> files, Agreement agreement) throws UsageException, IOException {
        List<ProfileOption.Source> sources =
                ProfileOption.sources(options, CsvProfile.Form.MEASUREMENTS, "measurements");
        boolean hasProfile =
                sources.stream().anyMatch(source -> source.profile().isPresent());
        Optional<Agreement> compared = Optional.of(agreement).filter(judged -> files.size() > 1 || hasProfile);
        Checked<MeasurementSet> checked = FigureFiles.read(sources, compared, options.text("sheet"));
        ProblemLines.of(checked.problems()).forEach(err::println);
        if (checked.hasErrors()) {
            problems = true;
            String names = files.stream().map(Path::toString).collect(Collectors.joining(", "));
            err.println(names + ": read " + checked.read() + ", accepted " + checked.accepted() + ", rejected "
                    + checked.rejected() + "; evaluated on the accepted ones");
        }
        return checked.value();
    }

    /** The names that {@code --method} takes, the default first. */
    static List<String> methodNames() {
        return Stream.concat(ProgressMethods.all().stream().map(ProgressMethod::name), Stream.of(ALL))
                .toList();
    }

    private List<ProgressMethod> methods() throws UsageException {
        String name = options.choice("method", methodNames());
        return ProgressMethods.all().stream()
                .filter(method -> name.equals(ALL) || name.equals(method.name()))
                .toList();
    }

    private static String explanations(List<AgreementEvaluation> evaluations, String id, Locale locale)
            throws UsageException {
        List<String> found = evaluations.stream()
                .flatMap(each -> Explained.of(each, id, locale))
                .toList();
        if (found.isEmpty()) {
            throw new UsageException("no goal, objective or indicator '" + id + "'; the goals are: "
                    + evaluations.stream()
                            .flatMap(each -> each.agreement().goals().stream())
                            .map(Goal::id)
                            .collect(Collectors.joining(", ")));
        }
        return String.join("\n", found);
    }

    private void write(String text) throws IOException {
        if (output.isPresent()) {
            AtomicFile.write(output.get(), text);
        } else {
            out.print(text);
        }
    }
}
