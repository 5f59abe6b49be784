package it.fuorigenova.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.fuorigenova.cluster.Cluster;
import java.io.IOException;
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
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed while it imports what a partner has sent leaves nothing of it; the next one takes all of it, and
 * all that was waiting.
 */
class KilledDeliveryPackagedTest {

    private static final int ROWS = 30_000;
    private static final int ROWS_THAT_WAIT = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private static final String OTHERS = """
            select count(*) from pg_stat_activity
            where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
            """;
    private static final String STORING = OTHERS + " and state = 'active' and query like '%insert into opportunity%'";
    private static final String STORED = "select count(*) from opportunity where organisation_id is not null";

    @TempDir
    Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final List<Process> started = new ArrayList<>();
    private PackagedApplication application;
    private int port;
    private String key = "";

    @BeforeEach
    void choosePlaces() throws IOException {
        application = new PackagedApplication(folder.resolve("data"), folder.resolve("said.txt"));
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void endAll() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
        client.close();
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private void await(Process running, Condition condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertTrue(running.isAlive() && Instant.now().isBefore(end), application::saidSoFar);
            Thread.sleep(5);
        }
    }

    private Process start() throws Exception {
        Process process = application.startAt(port);
        started.add(process);
        await(process, () -> {
            try {
                return get("/q/health/ready").statusCode() == 200;
            } catch (IOException e) {
                // It is not there yet.
                return false;
            }
        });
        key = Files.readString(folder.resolve("data/administrator.key")).strip();
        return process;
    }

    @Test
    void nothingIsStoredOfAFileWhoseImportWasKilledAndTheNextStartTakesAllOfItAndOfThoseThatWaited() throws Exception {
        try (Cluster cluster = Cluster.open(folder.resolve("data"))) {
            Process killed = start();
            String running = send("a", ROWS);
            String waiting = send("b", ROWS_THAT_WAIT);
            await(killed, () -> ask(cluster, STORING) > 0);
            killed.destroyForcibly().waitFor();
            Instant end = Instant.now().plus(PATIENCE);
            while (ask(cluster, OTHERS) > 0) {
                assertTrue(Instant.now().isBefore(end), "the database still works for a process that is no more");
                Thread.sleep(5);
            }
            assertEquals(0, ask(cluster, STORED));
            assertEquals(1, ask(cluster, "select count(*) from import_job where state = 'running'"));
            assertEquals(1, ask(cluster, "select count(*) from import_job where state = 'waiting'"));
            assertEquals(0, ask(cluster, "select count(*) from import_change"));
            assertEquals(0, ask(cluster, "select count(*) from import_run run join import_job using (id)"));

            Process again = start();
            assertTaken(running, ROWS);
            assertTaken(waiting, ROWS_THAT_WAIT);
            assertEquals(ROWS + ROWS_THAT_WAIT, ask(cluster, STORED));
            assertEquals(ROWS + ROWS_THAT_WAIT, ask(cluster, "select count(*) from import_change"));
            again.destroy();
            again.waitFor();
        }
    }

    private void assertTaken(String id, int rows) throws IOException, InterruptedException {
        // The stream of events ends when the import does.
        get("/v1/imports/" + id + "/events");
        String job = get("/v1/imports/" + id).body();
        assertTrue(job.contains("\"state\":\"done\""), job);
        assertTrue(job.contains("\"rowsTaken\":" + rows + ","), job);
    }

    private String send(String name, int rows) throws IOException, InterruptedException {
        StringBuilder file = new StringBuilder("externalId,title,kind,municipality,lon,lat\n");
        for (int i = 0; i < rows; i++) {
            file.append("%s%d,Lotto,land,010052,9.3%05d,44.57479\n".formatted(name, i, i));
        }
        HttpResponse<String> answer = client.send(
                request("/v1/imports")
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString(file.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(202, answer.statusCode(), answer::body);
        Matcher id = ID.matcher(answer.body());
        assertTrue(id.find(), answer::body);
        return id.group(1);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE);
        return key.isEmpty() ? request : request.header("X-API-Key", key);
    }

    private static long ask(Cluster cluster, String question) throws SQLException {
        Cluster.Address at = cluster.address();
        try (Connection connection = DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password());
                var rows = connection.createStatement().executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
