package org.example.consumer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.akkoord.agreement.Agreement;
import org.akkoord.csv.MeasurementCsv;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.json.AgreementJson;
import org.akkoord.json.EvaluationJson;
import org.akkoord.measurement.MeasurementSet;

/** Evaluates for 64 clients at once, 4,000 times on eight dates, and answers with one body per date. */
public final class Server {

    private static final int THREADS = 64;
    private static final int REQUESTS = 4_000;
    private static final int DATES = 8;

    private final Agreement agreement;
    private final MeasurementSet figures;

    private Server(Agreement agreement, MeasurementSet figures) {
        this.agreement = agreement;
        this.figures = figures;
    }

    /** Takes the files of an agreement and of its figures. */
    public static void main(String[] args) throws Exception {
        Server server = new Server(
                AgreementJson.read(Path.of(args[0])).orThrow(),
                MeasurementCsv.read(Path.of(args[1])).orThrow());
        ExecutorService serving = Executors.newFixedThreadPool(THREADS);
        ExecutorService asking = Executors.newFixedThreadPool(THREADS);
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", server::answer);
        http.setExecutor(serving);
        http.start();
        try {
            Map<String, Set<String>> bodies = ask(asking, http.getAddress().getPort());
            bodies.forEach((date, distinct) -> {
                if (distinct.size() != 1) {
                    throw new IllegalStateException(distinct.size() + " bodies for " + date);
                }
            });
            long distinct = bodies.values().stream().flatMap(Set::stream).distinct().count();
            System.out.println(REQUESTS + " answers on " + bodies.size() + " dates, " + distinct + " distinct ones");
        } finally {
            http.stop(0);
            serving.shutdownNow();
            asking.shutdownNow();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        LocalDate asOf = LocalDate.parse(exchange.getRequestURI().getQuery());
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            EvaluationJson.write(
                    AgreementEvaluator.withDefaults().evaluate(agreement, figures, asOf),
                    body,
                    EvaluationJson.Form.SUMMARY);
        }
    }

    private static Map<String, Set<String>> ask(ExecutorService clients, int port) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        Map<String, Set<String>> bodies = new ConcurrentHashMap<>();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            String date = LocalDate.of(2013, 6, 1).plusYears(i % DATES).toString();
            all.add(clients.submit(() -> {
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/?" + date))
                        .build();
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                bodies.computeIfAbsent(date, each -> ConcurrentHashMap.newKeySet()).add(answer.body());
                return answer.statusCode();
            }));
        }
        for (Future<?> each : all) {
            each.get();
        }
        return bodies;
    }
}
