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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it imports what a partner has sent leaves nothing of it, and the next one takes all of it. */
class KilledDeliveryPackagedTest {

    private static final int ROWS = 30_000;
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

    private int port;
    private String key = "";

    @Test
    void nothingIsStoredOfAFileWhoseImportWasKilledAndTheNextStartTakesAllOfIt() throws Exception {
        PackagedApplication application = new PackagedApplication(folder.resolve("data"), folder.resolve("said.txt"));
        try (Cluster cluster = Cluster.open(folder.resolve("data"))) {
            port = freePort();
            Process killed = application.startAt(port);
            awaitAnswer(application, killed);
            key = Files.readString(folder.resolve("data/administrator.key")).strip();
            String id = send();
            while (ask(cluster, STORING) == 0) {
                assertTrue(killed.isAlive(), application::saidSoFar);
                Thread.onSpinWait();
            }
            killed.destroyForcibly().waitFor();
            while (ask(cluster, OTHERS) > 0) {
                Thread.onSpinWait();
            }
            assertEquals(0, ask(cluster, STORED));
            assertEquals(1, ask(cluster, "select count(*) from import_job where state = 'running'"));
            assertEquals(0, ask(cluster, "select count(*) from import_change"));

            Process again = application.startAt(port);
            awaitAnswer(application, again);
            // The stream of events ends when the import does.
            get("/v1/imports/" + id + "/events");
            String job = get("/v1/imports/" + id);
            assertTrue(job.contains("\"state\":\"done\""), job);
            assertTrue(job.contains("\"rowsTaken\":" + ROWS), job);
            assertEquals(ROWS, ask(cluster, STORED));
            again.destroy();
            again.waitFor();
        }
    }

    private String send() throws IOException, InterruptedException {
        StringBuilder file = new StringBuilder("externalId,title,kind,municipality,lon,lat\n");
        for (int i = 0; i < ROWS; i++) {
            file.append("%d,Lotto,land,010052,9.3%05d,44.57479\n".formatted(i, i));
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

    private String get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofMinutes(5))
                .header("X-API-Key", key);
    }

    private void awaitAnswer(PackagedApplication application, Process running) throws InterruptedException {
        while (true) {
            assertTrue(running.isAlive(), application::saidSoFar);
            try {
                if (client.send(
                                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/status"))
                                                .build(),
                                        HttpResponse.BodyHandlers.ofString())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException e) {
                // It is not there yet.
            }
            Thread.sleep(100);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
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
