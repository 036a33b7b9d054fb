package org.akkoord.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.akkoord.agreement.Agreement;
import org.akkoord.csv.PanelCsv;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.evaluation.Scorecards;
import org.akkoord.html.EvaluationHtml;
import org.akkoord.internal.io.AtomicFile;
import org.akkoord.json.AgreementJson;
import org.akkoord.json.EvaluationJson;
import org.akkoord.panel.Panel;
import org.akkoord.problem.Checked;
import org.akkoord.render.Languages;
import org.akkoord.verdict.Verdict;

/** {@code akkoord scorecards}: the verdicts on each school, or on each group of a level. */
final class ScorecardsCommand {

    private final Options options;
    private final Optional<Path> output;
    private final PrintStream out;
    private final PrintStream err;

    private ScorecardsCommand(Options options, PrintStream out, PrintStream err) {
        this.options = options;
        this.output = options.path("out");
        this.out = out;
        this.err = err;
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) throws UsageException, IOException {
        Set<String> known = new HashSet<>(PanelFiles.OPTIONS);
        known.addAll(Set.of("agreement", "as-of", "by", "verdict", "objective", "top", "bottom"));
        known.addAll(Set.of("unit", "format", "lang", "out"));
        known.addAll(ProfileOption.OPTIONS);
        Options options = Options.parse(arguments, known, Set.of());
        ProfileOption.requireUsed(options);
        return new ScorecardsCommand(options, out, err).run();
    }

    private int run() throws UsageException, IOException {
        boolean isOne = options.has("unit");
        List<String> formats = isOne ? OutputFormat.options() : List.of("text", "json", "csv");
        String format = options.choice("format", formats);
        Locale locale = Locale.forLanguageTag(options.choice("lang", Languages.choices()));
        requireTogether(isOne);
        Agreement agreement = agreement();
        LocalDate asOf = asOf();
        Checked<Panel> checked = PanelFiles.read(options, err);
        if (!options.has("by")) {
            PanelFiles.requireLifetimes(options);
        }
        try {
            Panel panel = options.text("by").map(checked.value()::by).orElse(checked.value());
            Scorecards all = AgreementEvaluator.withDefaults().evaluateEach(agreement, panel, asOf);
            if (isOne) {
                print(one(all, options.text("unit").orElseThrow(), format, locale));
            } else {
                print(filtered(all), format);
            }
        } catch (IllegalArgumentException unknown) {
            throw new UsageException(String.valueOf(unknown.getMessage()));
        }
        return checked.hasErrors() ? Akkoord.PROBLEMS : Akkoord.OK;
    }

    private static String one(Scorecards all, String unit, String format, Locale locale) {
        return format.equals(OutputFormat.HTML.option())
                ? EvaluationHtml.toHtml(all, unit, locale)
                : OutputFormat.of(format).evaluations(List.of(all.of(unit)), locale);
    }

    private Agreement agreement() throws UsageException, IOException {
        Optional<Path> file = options.path("agreement");
        return file.isPresent()
                ? AgreementJson.read(file.get()).orThrow()
                : ReferenceAgreement.po().agreement();
    }

    private LocalDate asOf() throws UsageException {
        Optional<LocalDate> date = options.date("as-of");
        if (date.isEmpty() && options.has("agreement")) {
            throw new UsageException("option '--as-of' is required with '--agreement'");
        }
        return date.orElse(ReferenceAgreement.LETTER);
    }

    private void requireTogether(boolean isOne) throws UsageException {
        Optional<String> filter = Stream.of("verdict", "objective", "top", "bottom")
                .filter(options::has)
                .findFirst();
        if (isOne && filter.isPresent()) {
            throw new UsageException("option '--" + filter.get() + "' goes with the table, not with '--unit'");
        }
        if (!isOne && options.has("lang")) {
            throw new UsageException("option '--lang' goes with '--unit': the table has codes");
        }
        if (options.has("top") && options.has("bottom")) {
            throw new UsageException("options '--top' and '--bottom' exclude each other");
        }
    }

    private Scorecards filtered(Scorecards all) throws UsageException {
        Scorecards found = all;
        if (options.has("objective")) {
            found = found.ofObjective(options.text("objective").orElseThrow());
        }
        if (options.has("verdict")) {
            List<String> names = Stream.of(Verdict.values()).map(Enum::name).toList();
            found = found.with(Verdict.valueOf(options.choice("verdict", names)));
        }
        OptionalInt top = options.count("top");
        OptionalInt bottom = options.count("bottom");
        if (top.isPresent()) {
            return found.top(top.getAsInt());
        }
        return bottom.isPresent() ? found.bottom(bottom.getAsInt()) : found;
    }

    private void print(Scorecards scorecards, String format) throws IOException {
        switch (format) {
            case "csv" -> print(PanelCsv.toCsv(scorecards));
            case "json" -> print(EvaluationJson.toJson(scorecards));
            default -> print(scorecards + "\n");
        }
    }

    private void print(String text) throws IOException {
        if (output.isPresent()) {
            AtomicFile.write(output.get(), text);
        } else {
            out.print(text);
        }
    }
}
