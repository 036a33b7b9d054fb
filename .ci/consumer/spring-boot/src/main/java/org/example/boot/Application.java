package org.example.boot;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import org.akkoord.agreement.Agreement;
import org.akkoord.csv.MeasurementCsv;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.json.AgreementJson;
import org.akkoord.json.EvaluationJson;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.problem.Location;
import org.akkoord.problem.Problem;
import org.akkoord.problem.ProblemCode;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A web application that evaluates an agreement, and asks itself whether its answers have the documented form. */
@SpringBootApplication
@RestController
public class Application {

    private static AgreementEvaluation evaluation;

    @GetMapping(path = "/by-mapper", produces = "application/json")
    public AgreementEvaluation byMapper() {
        return evaluation;
    }

    @GetMapping(path = "/goal", produces = "application/json")
    public Object goal() {
        return evaluation.goal("po-10");
    }

    @GetMapping(path = "/problem", produces = "application/json")
    public Problem problem() {
        return Problem.warning(ProblemCode.VALUE, Location.ofFile("figures.csv").atLine(7), "an example");
    }

    @GetMapping(path = "/without-form", produces = "application/json")
    public Object withoutForm() {
        return evaluation.agreement().parties().get(0);
    }

    @GetMapping(path = "/by-door", produces = "application/json")
    public String byDoor() {
        return EvaluationJson.toJson(evaluation);
    }

    @PostMapping(path = "/agreement", consumes = "application/json", produces = "text/plain")
    public String id(@RequestBody Agreement agreement) {
        return agreement.id();
    }

    /** Takes the files of an agreement and of its figures. */
    public static void main(String[] args) throws Exception {
        Agreement agreement = AgreementJson.read(Path.of(args[0])).orThrow();
        MeasurementSet figures = MeasurementCsv.read(Path.of(args[1])).orThrow();
        evaluation = AgreementEvaluator.withDefaults().evaluate(agreement, figures, LocalDate.of(2020, 10, 12));
        try (ConfigurableApplicationContext context = SpringApplication.run(
                Application.class, "--server.port=0", "--spring.main.banner-mode=off", "--logging.level.root=OFF")) {
            String base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
            String written = EvaluationJson.toJson(evaluation);
            require("by our door", get(base + "/by-door").body().equals(written));
            HttpResponse<String> mapped = get(base + "/by-mapper");
            require("through the mapper: " + mapped.statusCode(), mapped.statusCode() == 200);
            require("read back", EvaluationJson.parse(mapped.body()).equals(evaluation));
            HttpResponse<String> goal = get(base + "/goal");
            require("a goal", goal.body().startsWith("{\"id\":\"po-10\",\"title\":{") && goal.body().contains("verdict"));
            require("a problem", get(base + "/problem").body().startsWith("{\"severity\":\"WARNING\""));
            require("no form of a mapper", get(base + "/without-form").statusCode() == 500);
            HttpResponse<String> id = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(base + "/agreement"))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(AgreementJson.toJson(agreement)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            require("an agreement as body: " + id.body(), id.body().equals(agreement.id()));
        }
        System.out.println("the documented form, written and read");
    }

    private static HttpResponse<String> get(String uri) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(uri)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void require(String what, boolean holds) {
        if (!holds) {
            throw new IllegalStateException("not as documented: " + what);
        }
    }
}
