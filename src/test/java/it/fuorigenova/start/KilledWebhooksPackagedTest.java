package it.fuorigenova.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.fuorigenova.cluster.Cluster;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was committed arrives, though the process that was to tell of it is killed in the middle of it. */
class KilledWebhooksPackagedTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Map<String, String> SETTINGS = Map.of(
            "FUORIGENOVA_WEBHOOK_PLAIN_HTTP", "true",
            "FUORIGENOVA_WEBHOOK_PRIVATE_NETWORKS", "true",
            "FUORIGENOVA_WEBHOOK_PORTS", "1024-65535",
            "FUORIGENOVA_WEBHOOK_TIMEOUT", "PT2S");

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    /** What was taken, as events in the order in which they were. */
    private final List<JsonNode> taken = Collections.synchronizedList(new ArrayList<>());

    private final List<Process> started = new ArrayList<>();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private PackagedApplication application;
    private HttpServer receiver;
    private int port;

    @BeforeEach
    void openAReceiver() throws IOException {
        application = new PackagedApplication(folder.resolve("data"), folder.resolve("said.txt"));
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(threads);
        receiver.createContext("/", this::receive);
        receiver.start();
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void closeAll() {
        isOver.set(true);
        started.forEach(Process::destroyForcibly);
        receiver.stop(0);
        threads.shutdownNow();
        client.close();
    }

    /** Takes its time, and now and then nothing; of a delivery once only, as its third attempt comes in minutes. */
    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode event = JSON.readTree(exchange.getRequestBody().readAllBytes());
            Thread.sleep(5);
            String delivery = exchange.getRequestHeaders().getFirst("webhook-id");
            boolean isWell = asked.incrementAndGet() % 15 != 0 || !refused.add(delivery);
            if (isWell) {
                taken.add(event);
            }
            exchange.sendResponseHeaders(isWell ? 204 : 503, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process start() throws Exception {
        Process process = application.startAt(port, SETTINGS, "serve");
        started.add(process);
        Instant end = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            assertTrue(process.isAlive() && Instant.now().isBefore(end), application::saidSoFar);
            Thread.sleep(200);
        }
        return process;
    }

    private boolean isReady() throws IOException, InterruptedException {
        try {
            return ask("GET", "/q/health/ready", "", "").statusCode() == 200;
        } catch (ConnectException _) {
            return false;
        }
    }

    private HttpResponse<String> ask(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        Path key = folder.resolve("data").resolve("administrator.key");
        if (!type.isEmpty()) {
            request.header("X-API-Key", Files.readString(key).strip())
                    .header("If-Match", "*")
                    .header("Content-Type", type);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(ask("GET", path, "", "").body());
    }

    /** Writes as a partner does, until the service is no more; counts what was confirmed. */
    private void write(List<String> records, AtomicInteger confirmed) {
        try {
            for (int i = 0; !isOver.get(); i++) {
                String path = "/v1/opportunities/" + records.get(i % records.size());
                String body = "{\"properties\": {\"floors\": %d}}".formatted(1 + i % 9);
                if (ask("PATCH", path, "application/merge-patch+json", body).statusCode() == 200) {
                    confirmed.incrementAndGet();
                }
            }
        } catch (IOException e) {
            // It was killed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes as an import does, whether the service is there or not. */
    private void writeBehindItsBack(Cluster cluster) {
        Cluster.Address at = cluster.address();
        try (Connection connection = DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password());
                var statement = connection.createStatement()) {
            while (!isOver.get()) {
                statement.execute("""
                        update opportunity set title = title || '.' where id in (
                            select id from opportunity where status not in ('draft', 'in-review') order by random() limit 3)
                        """);
                Thread.sleep(10);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void everyCommittedEventArrivesAtLeastOnceAndThoseOfARecordInTheirOrder() throws Exception {
        try (Cluster cluster = Cluster.open(folder.resolve("data"))) {
            Process killed = start();
            String since = json("/v1/changes?since=latest").get("cursor").asText();
            String webhook = "{\"url\": \"http://localhost:%d/hook\", \"collections\": [\"opportunities\"]}"
                    .formatted(receiver.getAddress().getPort());
            assertEquals(
                    201,
                    ask("POST", "/v1/webhooks", "application/json", webhook).statusCode());
            List<String> records = json("/v1/opportunities?limit=5&fields=code").findValuesAsText("id").stream()
                    .distinct()
                    .toList();
            AtomicInteger confirmed = new AtomicInteger();
            threads.execute(() -> write(records, confirmed));
            var writing = threads.submit(() -> writeBehindItsBack(cluster));
            await(() -> taken.size() > 100 && confirmed.get() > 10);
            killed.destroyForcibly().waitFor();
            int before = taken.size();
            Thread.sleep(500);
            isOver.set(true);
            writing.get();

            Process again = start();
            List<JsonNode> committed = committed(since);
            assertTrue(committed.size() > before, "it was killed when all was told already");
            Set<String> wanted = cursors(committed);
            await(() -> cursors(snapshot()).containsAll(wanted));
            assertEquals(inOrder(committed), inOrder(snapshot()));
            again.destroy();
            again.waitFor();
        }
    }

    private List<JsonNode> snapshot() {
        synchronized (taken) {
            return taken.stream().map(event -> event.get("data")).toList();
        }
    }

    /** All changes since a cursor, as whoever asks for them page by page finds them. */
    private List<JsonNode> committed(String since) throws IOException, InterruptedException {
        List<JsonNode> changes = new ArrayList<>();
        String cursor = since;
        boolean more = true;
        while (more) {
            JsonNode page = json("/v1/changes?collections=opportunities&limit=1000&since=" + cursor);
            page.get("changes").forEach(changes::add);
            cursor = page.get("cursor").asText();
            more = page.get("more").asBoolean();
        }
        return changes;
    }

    private static Set<String> cursors(List<JsonNode> changes) {
        Set<String> cursors = new HashSet<>();
        changes.forEach(change -> cursors.add(change.get("cursor").asText()));
        return cursors;
    }

    /** The changes of each record in the order in which they first came. */
    private static Map<String, List<String>> inOrder(List<JsonNode> changes) {
        Map<String, Set<String>> order = new LinkedHashMap<>();
        for (JsonNode change : changes) {
            order.computeIfAbsent(change.get("id").asText(), any -> new LinkedHashSet<>())
                    .add(change.get("cursor").asText());
        }
        Map<String, List<String>> lists = new LinkedHashMap<>();
        order.forEach((record, cursors) -> lists.put(record, List.copyOf(cursors)));
        return lists;
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private void await(Condition condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertTrue(Instant.now().isBefore(end), () -> taken.size() + " were taken\n" + application.saidSoFar());
            Thread.sleep(50);
        }
    }
}
