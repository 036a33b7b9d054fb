package org.akkoord.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.agreement.Agreement;
import org.akkoord.csv.CsvProfile;
import org.akkoord.csv.MeasurementCsv;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.json.AgreementJson;
import org.akkoord.json.EvaluationJson;
import org.akkoord.measurement.Measurement;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Checked;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code akkoord check --batch}: one JSON object per line in, one per line out, so that many files are checked in one
 * process.
 *
 * <p>In: {@code {"id": 1, "kind": "json"|"csv"|"domain", "agreement": FILE|null, "measurements": [FILE, ...], "asOf":
 * DATE}}. Out: {@code {"id": 1, "verdict": "accept"|"reject", "result": ..., "issues": [...]}} where an issue has
 * severity, code, message and, as far as known, file, line, field, column and pointer; the result is what the agreement
 * (json) or the figures (csv) say in numbers, or the evaluation (domain). Figures are checked against the agreement
 * where both are given.
 */
final class BatchCheck {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private BatchCheck() {}

    static void run(InputStream in, PrintStream out) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            out.println(MAPPER.writeValueAsString(answer(MAPPER.readTree(line))));
            out.flush();
        }
    }

    private static ObjectNode answer(JsonNode job) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Optional<String> result = Optional.empty();
        try {
            result = result(job, problems);
        } catch (FileSystemException e) {
            String reason = e instanceof NoSuchFileException ? "the file does not exist" : "the file cannot be read";
            problems.add(Problem.error(
                    ProblemCode.UNREADABLE,
                    Location.ofFile(e.getFile()),
                    Objects.requireNonNullElse(e.getReason(), reason)));
        }
        ObjectNode answer = MAPPER.createObjectNode();
        answer.set("id", job.path("id"));
        answer.put("verdict", result.isPresent() ? "accept" : "reject");
        if (result.isPresent()) {
            answer.put("result", result.get());
        } else {
            answer.putNull("result");
        }
        ArrayNode issues = answer.putArray("issues");
        problems.forEach(problem -> write(problem, issues.addObject()));
        return answer;
    }

    private static Optional<String> result(JsonNode job, List<Problem> problems) throws IOException {
        Optional<Agreement> agreement = Optional.empty();
        if (job.path("agreement").isString()) {
            Checked<Agreement> checked =
                    AgreementJson.read(Path.of(job.path("agreement").asString()));
            problems.addAll(checked.problems());
            agreement = checked.found();
        }
        MeasurementSet figures = figures(job, agreement, problems);
        return problems.stream().anyMatch(Problem::isError)
                ? Optional.empty()
                : result(job.path("kind").asString("domain"), agreement, figures, job, problems);
    }

    private static MeasurementSet figures(JsonNode job, Optional<Agreement> agreement, List<Problem> problems)
            throws IOException {
        List<Path> files = new ArrayList<>();
        job.path("measurements").forEach(file -> files.add(Path.of(file.asString())));
        if (agreement.isPresent()) {
            Checked<MeasurementSet> checked = MeasurementCsv.read(files, agreement.get(), CsvProfile.canonical());
            problems.addAll(checked.problems());
            return checked.value();
        }
        List<Measurement> all = new ArrayList<>();
        for (Path file : files) {
            Checked<MeasurementSet> checked = FigureFiles.read(file);
            problems.addAll(checked.problems());
            all.addAll(checked.value().all());
        }
        try {
            return MeasurementSet.of(all);
        } catch (IllegalArgumentException twice) {
            problems.add(
                    Problem.error(ProblemCode.DUPLICATE, Location.none(), "the files together: " + twice.getMessage()));
            return MeasurementSet.empty();
        }
    }

    private static Optional<String> result(
            String kind, Optional<Agreement> agreement, MeasurementSet figures, JsonNode job, List<Problem> problems) {
        if (kind.equals("csv")) {
            return Optional.of(Facts.of(figures));
        }
        if (agreement.isEmpty()) {
            return Optional.empty();
        }
        if (kind.equals("json")) {
            return Optional.of(Facts.of(agreement.get()));
        }
        LocalDate asOf = LocalDate.parse(job.path("asOf").asString());
        AgreementEvaluation evaluation = AgreementEvaluator.withDefaults().evaluate(agreement.get(), figures, asOf);
        problems.addAll(Doubts.of(evaluation, figures));
        problems.addAll(Doubts.single(evaluation, figures));
        return Optional.of(EvaluationJson.toJson(evaluation));
    }

    private static void write(Problem problem, ObjectNode issue) {
        issue.put("severity", problem.isError() ? "error" : "warning");
        issue.put("code", problem.code().name());
        issue.put("message", problem.message());
        Location location = problem.location();
        location.file().ifPresent(file -> issue.put("file", file));
        location.line().ifPresent(line -> issue.put("line", line));
        location.column().ifPresent(character -> issue.put("character", character));
        location.field().ifPresent(field -> issue.put("column", field));
        location.pointer().ifPresent(pointer -> issue.put("pointer", pointer));
    }
}
