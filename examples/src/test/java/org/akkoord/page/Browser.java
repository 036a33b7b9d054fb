package org.akkoord.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A headless Chromium, driven over its own protocol (Chrome DevTools Protocol). It has no network. Where it is missing,
 * making one fails.
 */
final class Browser implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> NAMES = List.of("chromium-headless-shell", "chromium", "google-chrome");
    private static final long SECONDS = 300;

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> loaded = new LinkedBlockingQueue<>();
    private final String session;

    Browser() {
        try {
            profile = Files.createTempDirectory("akkoord-browser");
            process = start();
            socket = connect(address());
            String target = call("", "Target.createTarget", Map.of("url", "about:blank"))
                    .get("targetId")
                    .asString();
            session = call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                    .get("sessionId")
                    .asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List.of("Page", "Runtime", "Log", "Network").forEach(domain -> call(domain + ".enable", Map.of()));
    }

    private Process start() throws IOException {
        String found = NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no browser: none of " + NAMES + " is on the PATH"))
                .toString();
        return new ProcessBuilder(
                        found,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--host-resolver-rules=MAP * ~NOTFOUND",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
    }

    private String address() throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String start = "DevTools listening on ";
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith(start)) {
                Thread drain = new Thread(() -> reader.lines().forEach(ignored -> {}));
                drain.setDaemon(true);
                drain.start();
                return line.substring(start.length());
            }
        }
        throw new IllegalStateException("the browser ended before it could be reached");
    }

    private WebSocket connect(String address) {
        return await(HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new WebSocket.Listener() {
                    private final StringBuilder text = new StringBuilder();

                    @Override
                    public CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean isLast) {
                        text.append(part);
                        if (isLast) {
                            received(JSON.readTree(text.toString()));
                            text.setLength(0);
                        }
                        webSocket.request(1);
                        return CompletableFuture.completedFuture(null);
                    }
                }));
    }

    private void received(JsonNode message) {
        if (message.has("id")) {
            waiting.remove(message.get("id").intValue()).complete(message);
            return;
        }
        events.add(message);
        if (message.get("method").asString().equals("Page.loadEventFired")) {
            loaded.add("loaded");
        }
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode call(String method, Map<String, ?> parameters) {
        return call(session, method, parameters);
    }

    private JsonNode call(String inSession, String method, Map<String, ?> parameters) {
        int id = ids.incrementAndGet();
        Map<String, Object> message = new java.util.LinkedHashMap<>();
        message.put("id", id);
        message.put("method", method);
        message.put("params", parameters);
        if (!inSession.isEmpty()) {
            message.put("sessionId", inSession);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        await(socket.sendText(JSON.writeValueAsString(message), true));
        JsonNode node = await(answer);
        if (node.has("error")) {
            throw new IllegalStateException(method + ": " + node.get("error"));
        }
        return node.get("result");
    }

    /** Opens a file and waits until it is loaded. */
    void open(Path file) {
        events.clear();
        loaded.clear();
        call("Page.navigate", Map.of("url", file.toUri().toString()));
        try {
            if (loaded.poll(SECONDS, TimeUnit.SECONDS) == null) {
                throw new IllegalStateException("not loaded: " + file);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a script gives. */
    JsonNode run(String script) {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.get("exceptionDetails").toString());
        }
        return answer.get("result").get("value");
    }

    /** What a script gives that answers with a list of texts. */
    List<String> list(String script) {
        List<String> list = new ArrayList<>();
        run(script).forEach(item -> list.add(item.asString()));
        return list;
    }

    void width(int width) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** Light or dark, on a screen or on paper. */
    void media(String medium, String scheme) {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("media", medium, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        run("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }

    void press(String key) {
        for (String type : List.of("rawKeyDown", "keyUp")) {
            call("Input.dispatchKeyEvent", Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", 9));
        }
    }

    /** A picture of a part of the page, in CSS pixels from its top left corner. */
    byte[] picture(double top, double width, double height) {
        Map<String, ?> clip = Map.of("x", 0, "y", top, "width", width, "height", height, "scale", 1);
        return data(
                call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", clip)));
    }

    byte[] pdf() {
        return data(call(
                "Page.printToPDF",
                Map.of("preferCSSPageSize", true, "printBackground", true, "generateTaggedPDF", true)));
    }

    private static byte[] data(JsonNode answer) {
        return Base64.getDecoder().decode(answer.get("data").asString());
    }

    /** Everything that the page wrote on its console, and every exception. */
    List<String> console() {
        return named("Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled")
                .map(JsonNode::toString)
                .toList();
    }

    /** Every address that was asked for. */
    List<String> requests() {
        return named("Network.requestWillBeSent")
                .map(event -> event.get("params").get("request").get("url").asString())
                .toList();
    }

    private Stream<JsonNode> named(String... methods) {
        return events.stream()
                .filter(event -> List.of(methods).contains(event.get("method").asString()));
    }

    @Override
    public void close() {
        call("", "Browser.close", Map.of());
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        socket.abort();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
